const DAY_MS = 24 * 60 * 60_000;
export const MONTH_MS = 30 * DAY_MS;

/** Requests of one member that came to nothing within a month, after which they wait. */
const MOST_REFUSED = 3;
/** Towns that open by themselves within a day; what comes then waits for the operator, as a flood would. */
export const MOST_A_DAY = 20;
/** Communes a town may have beside its own: what one knows one's way in. */
export const MOST_AROUND = 8;

/** What somebody has founded and asked for of late. */
export interface Founded {
  /** When they last opened a town. */
  openedAt: Date | null;
  /** How many of their requests were refused within a month. */
  refused: number;
}

/** Whether somebody may open another town, or when. */
export function mayFound({ openedAt, refused }: Founded, now: Date): { may: true } | { may: false; from: Date | null } {
  const from = openedAt === null ? null : new Date(openedAt.getTime() + MONTH_MS);
  if (from !== null && from > now) return { may: false, from };
  return refused >= MOST_REFUSED ? { may: false, from: null } : { may: true };
}

/** « Plérin, Langueux et Trégueux » → its names. */
export function namesIn(text: string): string[] {
  return text
    .split(/\s*[,;/\n+&]\s*|\s+(?:et|and)\s+/iu)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Letters of a list of communes that are shown. */
const MOST_LETTERS = 120;

/** « Plérin, Langueux, … »: as many names as have room. */
export function shortList(names: readonly string[]): string {
  const shown: string[] = [];
  for (const name of names) {
    if ([...shown, name].join(', ').length > MOST_LETTERS) return [...shown, '…'].join(', ');
    shown.push(name);
  }
  return shown.join(', ');
}
