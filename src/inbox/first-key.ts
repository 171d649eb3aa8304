import type { Bubble } from '../conversation/bubble.ts';

/** The key of the first sentence that is said: what a message is about, without its words. */
export function firstKey(bubbles: readonly Bubble[]): string | undefined {
  for (const bubble of bubbles) {
    if (bubble.type === 'cards') return bubble.cards[0]?.title.key;
    if (bubble.type !== 'photo') return bubble.text[0]?.key;
  }
  return undefined;
}
