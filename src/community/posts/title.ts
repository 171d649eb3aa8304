import { roomBeside } from '../../language/details/told-besides.ts';
import { within } from '../../language/things/title-of-all.ts';

/** Between the thing and what else is told of it. */
export const BEFORE_DETAILS = ' – ';

/** The title of a post as it stands on a card: « aspirateur – venir le soir après 18 h ». */
export function withDetails(item: string, details: string | null): string {
  return details === null || details === '' ? item : `${item}${BEFORE_DETAILS}${details}`;
}

/** What the title has no room for, and what is told besides: nothing of the latter is cut. */
export function behindTitle(rest: unknown, told: string | null): string | null {
  if (typeof rest !== 'string' || rest === '') return told;
  return told === null ? rest : `${within(rest.split(', '), roomBeside(told))}, ${told}`;
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
