/** Between the thing and what else is told of it. */
export const BEFORE_DETAILS = ' – ';

/** The title of a post as it stands on a card: « aspirateur – venir le soir après 18 h ». */
export function withDetails(item: string, details: string | null): string {
  return details === null || details === '' ? item : `${item}${BEFORE_DETAILS}${details}`;
}

/** The thing alone. */
export const thingOf = (title: string): string => title.split(BEFORE_DETAILS)[0] ?? title;

/** The slots of a draft that make up the title. */
export function inTwo(title: string): { item: string; details: string | null } {
  const item = thingOf(title);
  const details = title.slice(item.length + BEFORE_DETAILS.length);
  return { item, details: details === '' ? null : details };
}

/** A title cut between words, so that what stands behind it is seen too. */
export function fitting(title: string, room: number): string {
  if (title.length <= room) return title;
  const cut = title.slice(0, room - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > room / 2 ? space : undefined).replace(/[\s,–-]+$/u, '')}…`;
}
