import { oneMessage } from '../drafts/one-message.ts';
import { readingOf } from '../reading.ts';
import type { Part, Session } from '../session.ts';
import { beginBy } from '../start.ts';
import { isFree } from '../talk.ts';

/** « …, et sinon … », « … . Au fait, … » */
const JOINT =
  / ?[,.;!]{1,3} ?(?:(?:et|mais|and|but) )?(?:(?:sinon|aussi|au fait|du coup|also),? )?| (?:et|and) (?:sinon|aussi|au fait|also),? /giu;
const SHORTEST = 8;
const MOST_JOINTS = 5;
const LONGEST = 300;

/** « le canapé est parti, et kelkun a un karcher à prêter ? »: the post that is over, and behind it another wish. */
export function* twoTopics(s: Session, typed: string): Part<boolean> {
  if (s.status !== 'approved' || !isFree(s) || typed.length > LONGEST) return false;
  const text = typed.replace(/\s*\n/gu, '. ').replace(/ +/gu, ' ');
  for (const joint of [...text.matchAll(JOINT)].slice(0, MOST_JOINTS)) {
    const [first, second] = [text.slice(0, joint.index), text.slice(joint.index + joint[0].length)];
    if (first.length < SHORTEST || second.length < SHORTEST) continue;
    const [over, wish] = [readingOf(s, first), readingOf(s, second)];
    const isOver = over.intent === 'cancel' && over.confidence === 'strong';
    const isWish = wish.intent === 'post' && wish.confidence === 'strong' && wish.items.length > 0;
    if (!isOver || !isWish || wish.direction === undefined) continue;
    if (!(yield* beginBy(s, 'over', { said: first.slice(0, LONGEST) }))) return false;
    return (yield* oneMessage(s, second, false)) || true;
  }
  return false;
}
