import { classify } from '../messenger/graph-errors.ts';

/**
 * Whether a message that Meta refused for good is worth somebody's look. That a neighbour has blocked the Page, or that their window has
 * closed, is ordinary life, and Meta's bad hour is Meta's: nobody can mend either.
 * @param numbers as `numbersOf` writes them; other words are ours and tell of no refusal
 */
export function isToMend(numbers: string): boolean {
  const [, code, subcode] = /^(\d+)(?:\/(\d+))?$/.exec(numbers) ?? [];
  if (code === undefined) return false;
  // whoever has no role in an app that is not live yet cannot be written to: no fault of a message
  const error = classify(400, { error: { code, error_subcode: subcode } }, {}, { inDevelopment: true });
  return error.class === 'MESSAGE' || error.afterwards === 'MESSAGE' || error.alarm === true;
}

/** How many of them, given by Meta's numbers. */
export function countToMend(refused: readonly { label: string; value: number }[]): number {
  return refused.reduce((sum, { label, value }) => sum + (isToMend(label) ? Number(value) : 0), 0);
}
