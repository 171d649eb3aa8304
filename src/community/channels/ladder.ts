/**
 * F9. What a matter of one's own climbs, from the first rung: Messenger's window, what the member has chosen (their
 * browser, then their mailbox), a template that Meta has approved for the Page, a hand-written word of an admin. `return`
 * is no try: whatever else was done, it is first in line when they come back.
 */
const RUNGS = ['window', 'push', 'mail', 'template', 'hand', 'return'] as const;
export type Rung = (typeof RUNGS)[number];
/** Rungs that may be there or not. */
type Offered = Exclude<Rung, 'window' | 'return'>;

export interface Standing {
  /** Messenger's window is open. */
  isHere: boolean;
  /** What could reach them now. */
  has: ReadonlySet<Offered>;
  /** The last rung that was tried in vain; null: none was. */
  vain: Offered | null;
}

/** The rung to try now: the first that is there, above what was tried in vain. */
export function nextRung({ isHere, has, vain }: Standing): Rung {
  if (isHere) return 'window';
  const above = RUNGS.slice(vain === null ? 1 : RUNGS.indexOf(vain) + 1);
  return above.find((rung) => rung === 'return' || has.has(rung as Offered)) ?? 'return';
}
