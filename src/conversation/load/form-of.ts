import { fold } from '../../language/words/fold.ts';

/** How typed words and titles are compared: folded, without punctuation around (« Merci ! », « ❓ Aide »). */
export function formOf(text: string): string {
  const folded = fold(text);
  return folded.replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '') || folded;
}
