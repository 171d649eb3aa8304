import { readAllShown } from '../../language/answers/all-shown.ts';
import { besideClaim } from '../../language/answers/beside-claim.ts';
import { takeOutCount } from '../../language/answers/claim-count.ts';
import { readKeyword } from '../../language/answers/keyword.ts';
import { editedAway } from '../../language/corrections/edited-away.ts';
import { answerCurrent } from '../answer.ts';
import { leaveAside } from '../questions/aside.ts';
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
  const counted = event.type === 'edit' && asksHowMany(s, claim) ? takeOutCount(event.text) : null;
  if (counted !== null && counted.parts !== null) {
    if (saysNoMore(counted.text)) {
      s.event = { type: 'text', text: String(counted.parts) };
      return (yield* answerCurrent(s)).taken;
    }
    // a word comes with it: all of it is read anew, and how many is not asked any more
    leaveAside(s);
  }
  const frame = top(s);
  const isOfIt = frame?.slots.claim === claim || (event.of !== null && frame?.slots.event === event.of);
  if (event.type === 'edit' && isOfIt && asksNoMore(s, event.text)) leaveAside(s);
  return yield* beginBy(s, 'answer-changed', { claim });
}

/** « finalement non merci »: neither how many nor a word is to be asked any more; « je prends les deux, je passe samedi » has its word. */
const asksNoMore = (s: Session, text: string): boolean =>
  editedAway(text, false) !== null || (openSlot(s)?.type === 'text' && hasWord(text));

const hasWord = (text: string): boolean =>
  (readAllShown(text)?.rest ?? readKeyword(text)?.rest ?? besideClaim(text)) != null;

const asksHowMany = (s: Session, claim: string): boolean =>
  openSlot(s)?.type === 'number' && top(s)?.slots.claim === claim;

const saysNoMore = (left: string): boolean => {
  const read = readKeyword(left);
  return read ? read.rest === undefined : besideClaim(left) === null;
};
