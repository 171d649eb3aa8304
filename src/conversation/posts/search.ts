import { knownPlaces } from '../../language/places/known-places.ts';
import { readSearch, type SearchReading } from '../../language/search/search-words.ts';
import { withoutDays } from '../../language/search/without-days.ts';
import { foldAligned } from '../../language/words/fold.ts';
import { takesAnyWords } from '../questions/open-question.ts';
import { type Part, type Session, say, top } from '../session.ts';
import { beginBy, findReader } from '../start.ts';
import type { SlotValue } from '../state.ts';
import { isTalking } from '../talk.ts';

/** F7. A question that takes any words takes « vous avez des chaises ? » too; « annonces vélo » it does not. */
export function* search(s: Session, text: string): Part<boolean> {
  const read = readSearch(text);
  const found = findReader(s, 'search');
  if (!read || !found) return false;
  // « près du port du Légué », at the door: where they live
  if (s.status !== 'approved' && !read.sure && read.words === '' && read.place !== undefined) return false;
  // asked where, whoever looks for something else says no place
  const isAnswer = takesAnyWords(s) && top(s)?.flow !== found.flow.id;
  if (!read.sure && (isTalking(s) || isAnswer)) return false;
  // « des gens qui vendent du bois »: what there is, and that it is not sold
  if (/\b(?:vend(?:ent|s|re|rait)?|sells?)\b/i.test(text)) say(s, { key: 'common.about-free' });
  return yield* beginSearch(s, read);
}

/** Looks among the posts, or waits for what is not there yet. */
export function* beginSearch(s: Session, read: SearchReading): Part<boolean> {
  const slots: Record<string, SlotValue> = {};
  const { words, place } = read.place === undefined ? behind(s, read.words) : read;
  if (words !== '') slots.words = withoutDays(words, s.ctx);
  if (place !== undefined) slots.place = place;
  if (read.isNear) slots.near = 'yes';
  if (read.isAlert) slots.wish = 'alert';
  if (read.isNoAlert) slots.wish = 'no-alert';
  return yield* beginBy(s, 'search', slots);
}

/** « annonces cesson », « annonces vélo robien »: a quartier or a commune around, at the end and without a word before it. */
function behind({ ctx: { places = [] } }: Session, words: string): { words: string; place?: string } {
  const folded = foldAligned(words);
  const last = knownPlaces(folded.text, places).at(-1);
  if (!last || folded.text.slice(last.to).trim() !== '') return { words };
  return { words: words.slice(0, folded.at[last.from] ?? 0).trim(), place: last.name };
}
