import type { TurnResult } from '../../src/conversation/turn.ts';
import { sentencesOf } from './coverage.ts';
import type { WalkMember } from './model.ts';
import { MISUNDERSTANDING } from './walk-words.ts';

/** So long after, the same may be said again. */
const FRESH_MS = 30 * 60_000;

/** Never the same sentence twice running: what every member was told last. */
export class Twice {
  readonly #last = new Map<WalkMember, { keys: string; at: number }>();

  /**
   * @param isAsked an act of the member that waits for an answer
   * @param isTyped words of theirs for which nothing was looked up or done: what was done anew (« C'est transmis ») is said anew, as
   * are cards
   * @throws Error: the same as just before
   */
  note(member: WalkMember, { bubbles, locale }: TurnResult, now: Date, isAsked: boolean, isTyped: boolean): void {
    const keys = JSON.stringify([locale, ...bubbles.map(sentencesOf)]);
    const last = this.#last.get(member);
    const [first] = bubbles.flatMap(sentencesOf);
    const isMisunderstood = first !== undefined && MISUNDERSTANDING.test(first.key);
    const isPlain = isTyped && bubbles.every(({ type }) => type === 'text' || type === 'buttons');
    const isFresh = last !== undefined && now.getTime() - last.at < FRESH_MS;
    if (isAsked && (isMisunderstood || (isPlain && isFresh)) && keys === last?.keys)
      throw new Error(`the same twice running: ${keys}`);
    if (bubbles.length > 0) this.#last.set(member, { keys, at: now.getTime() });
    // something was understood in between, and its question held back
    else if (!isAsked) this.#last.delete(member);
  }
}
