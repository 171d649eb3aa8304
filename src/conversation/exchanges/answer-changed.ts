import { takeOutCount } from '../../language/answers/claim-count.ts';
import { answerCurrent } from '../answer.ts';
import { openSlot } from '../questions/open-question.ts';
import { type Part, type Session, top } from '../session.ts';
import { beginBy } from '../start.ts';

/** The message by which somebody answered a post, or said how many or a word, is edited or deleted: the answer follows where it still may. */
export function* answerChanged(s: Session): Part<boolean> {
  const { event } = s;
  if ((event.type !== 'edit' && event.type !== 'delete') || event.answered === undefined) return false;
  if (s.status !== 'approved') return false;
  const claim = event.answered;
  // « chaises 43 » is « 2 chaises 43 » now, and how many is what is asked
  const counted = event.type === 'edit' && asksHowMany(s, claim) ? takeOutCount(event.text).parts : null;
  if (counted !== null) {
    s.event = { type: 'text', text: String(counted) };
    return (yield* answerCurrent(s)).taken;
  }
  return yield* beginBy(s, 'answer-changed', { claim });
}

const asksHowMany = (s: Session, claim: string): boolean =>
  openSlot(s)?.type === 'number' && top(s)?.slots.claim === claim;
