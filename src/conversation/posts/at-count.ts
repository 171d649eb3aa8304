import { readCanThen } from '../../language/answers/can-then.ts';
import { takeOutCount } from '../../language/answers/claim-count.ts';
import { opensWithCount } from '../../language/answers/opens-with-count.ts';
import { tellsMeans } from '../../language/answers/tells-means.ts';
import { readCountAlone } from '../../language/corrections/other-count.ts';
import { readMoment } from '../../language/dates/moment.ts';
import { readsAsMessage } from '../../language/meetings/reads-as-message.ts';
import { isToldToBot } from '../../language/people/told-to-bot.ts';
import { opensPost } from '../../language/posts/opens-post.ts';
import { openSlot } from '../questions/open-question.ts';
import { type Part, type Session, top } from '../session.ts';
import { commandOf } from '../small-words.ts';
import { beginBy } from '../start.ts';

/** As many letters are passed on. */
const MOST_LETTERS = 300;

/**
 * « j'ai un camion », « dispo mercredi », asked how many they would like: that counts nothing. It is a word for the owner, and how many is
 * asked again.
 */
export function* atCount(s: Session, text: string): Part<boolean> {
  const slot = openSlot(s);
  const post = top(s)?.slots.post;
  if (s.status !== 'approved' || slot?.type !== 'number' || slot.aside === undefined || typeof post !== 'string')
    return false;
  if (text.length > MOST_LETTERS || text.includes('?') || commandOf(s.book, text) !== undefined) return false;
  if (
    opensWithCount(text) ||
    readCountAlone(text) !== null ||
    takeOutCount(text).parts !== null ||
    isToldToBot(text) ||
    opensPost(text)
  )
    return false;
  const isWord =
    tellsMeans(text) || readCanThen(text) || readsAsMessage(text, s.ctx) || readMoment(text, s.ctx) !== null;
  return isWord && (yield* beginBy(s, 'more', { post, said: text, asks: 'more' }));
}
