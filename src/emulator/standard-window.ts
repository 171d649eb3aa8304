/**
 * The 24-hour window by Meta's own rule, written here a second time on purpose: the emulator is the other side, and
 * must not share the bot's mistakes.
 */
const DAY = 24 * 60 * 60 * 1000;

/** Acts of a person that let the Page write for the next 24 hours. Reading, editing, un-reacting do not. */
const OPENERS = new Set(['message', 'postback', 'referral', 'reaction']);

export function opensWindow(act: string): boolean {
  return OPENERS.has(act);
}

/** How long the Page may still write, in ms; 0 when it may not. */
export function windowLeft(lastOpenerAt: number | null, now: number): number {
  return lastOpenerAt === null ? 0 : Math.max(0, lastOpenerAt + DAY - now);
}
