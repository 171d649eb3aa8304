import type { Session } from '../session.ts';
import { ANSWERS, commandOf } from '../small-words.ts';

/*
 * « bonjour, c'est gratuit ? je suis de Plérin », somebody's first words: what they ask beside where they live is answered before the
 * next question of the door.
 */

/** What may be asked of the house; « tu es là ? » is answered by whatever is said. */
const OF_THE_HOUSE: Readonly<Record<string, string>> = {
  free: ANSWERS.free ?? '',
  who: ANSWERS.who ?? '',
  'who-sees': ANSWERS['who-sees'] ?? '',
  how: 'common.about-how',
};
const HELLO = /^(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|slt|bjr|et|alors|and|est[- ]ce que|mais)[ ,]+)+/iu;
const FILLERS = /(?<![\p{L}])(?:bien|vraiment|totalement|toujours|vraiment tout|really|all|completely) /giu;
const MOST_LETTERS = 300;

/** Behind the first sentences of the door, before what it asks. */
export function answerAsked(s: Session, text: string): void {
  if (text.length > MOST_LETTERS) return;
  const parts = text.split(/[.!?,;:\n]+/u).map((part) => part.trim().replace(HELLO, '').replace(FILLERS, ''));
  // « c'est gratuit ? », and no more: a command like any other
  if (parts.filter((part) => /\p{L}/u.test(part)).length < 2) return;
  const keys = new Set(parts.map((part) => OF_THE_HOUSE[commandOf(s.book, part) ?? ''] ?? ''));
  keys.delete('');
  if (keys.size === 0 || s.bubbles.length === 0) return;
  s.bubbles.splice(-1, 0, { type: 'text', text: [...keys].map((key) => ({ key })) });
}
