import { readFlag } from '../../language/refusals/read-flag.ts';
import { listShown, whichOf } from '../questions/just-shown.ts';
import { openSlot } from '../questions/open-question.ts';
import { type Part, type Session, top } from '../session.ts';
import { beginBy, findReader, tryBegin } from '../start.ts';
import type { SlotValue } from '../state.ts';
import { isTalking } from '../talk.ts';
import type { KeywordAnswer } from '../turn.ts';

/** As many letters of it are passed on; of more it is asked for anew, rather than cut. */
const MOST_WORDS = 300;

/**
 * S1. « signaler CHAISE 42 », at any point of any dialogue; « signaler perceuse » or « signaler » alone is about what was just shown, where nothing
 * else may be meant by it.
 */
export function* flagged(s: Session, text: string): Part<boolean> {
  const read = s.status === 'approved' ? readFlag(text) : null;
  const found = findReader(s, 'flag');
  if (!read || !found) return false;
  const words: Record<string, SlotValue> =
    read.words === null || read.words.length > MOST_WORDS ? {} : { words: read.words };
  if (read.number === null) {
    // asked what is wrong with one, they name another; and somebody by name is never told so themselves
    const isOther = read.word !== null && [found.flow.id, findReader(s, 'accuse')?.flow.id].includes(top(s)?.flow);
    const isFree = !isTalking(s) && (!openSlot(s) || isOther);
    if (read.word !== null) {
      // « signaler perceuse »: of what was just shown, else of all that is up; a person is no post
      const posts = isFree ? yield* listMeant(s, read.word) : [];
      if (posts.length > 0) return yield* tryBegin(s, found, { ...whichOf(posts, null), ...words });
      return (isFree || isTalking(s)) && (yield* accused(s, text, read.name, words));
    }
    const shown = isFree ? yield* listShown(s, null) : [];
    return shown.length > 0 && (yield* tryBegin(s, found, whichOf(shown, null)));
  }
  const slots: Record<string, SlotValue> = { number: read.number, ...words };
  if (read.word !== null) slots.word = read.word;
  return yield* tryBegin(s, found, slots);
}

function* listMeant(s: Session, word: string): Part<KeywordAnswer> {
  const seen = yield* listShown(s, word);
  return seen.length > 0 ? seen : ((yield { ask: 'keyword', word, number: null }) as KeywordAnswer);
}

/** « signaler Amélie : elle m'insulte » */
function* accused(s: Session, text: string, name: string | null, words: Record<string, SlotValue>): Part<boolean> {
  return name !== null && (yield* beginBy(s, 'accuse', { who: name, said: text.slice(0, MOST_WORDS), ...words }));
}
