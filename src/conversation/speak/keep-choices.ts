import type { Bubble, Choice } from '../bubble.ts';

/** As many quick replies Messenger shows. */
const MOST_CHOICES = 13;

/**
 * Messenger shows quick replies below the newest message alone: those of a message that is followed by another (a list,
 * then the question one comes back to) go below the last, after its own.
 */
export function keepChoices(bubbles: readonly Bubble[]): Bubble[] {
  const at = bubbles.findLastIndex(({ type }) => type !== 'photo');
  const last = bubbles[at];
  if (!last || last.type === 'photo' || at !== bubbles.length - 1) return [...bubbles];
  const before = bubbles.slice(0, at).flatMap(choicesOf);
  if (before.length === 0) return [...bubbles];
  const known = new Set(choicesOf(last).map(({ token }) => token));
  const choices = [...choicesOf(last), ...before.filter(({ token }) => !known.has(token))].slice(0, MOST_CHOICES);
  return [...bubbles.slice(0, at).map(withoutChoices), { ...last, choices }];
}

function choicesOf(bubble: Bubble): readonly Choice[] {
  return bubble.type === 'photo' ? [] : (bubble.choices ?? []);
}

function withoutChoices(bubble: Bubble): Bubble {
  if (bubble.type === 'photo' || bubble.choices === undefined) return bubble;
  const { choices: _, ...rest } = bubble;
  return rest;
}
