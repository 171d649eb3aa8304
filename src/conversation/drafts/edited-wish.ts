import { isForMoney } from '../../language/posts/says-money.ts';
import { askAgain } from '../questions/question.ts';
import { type Part, type Session, say } from '../session.ts';
import { findReader } from '../start.ts';
import { draftOf, tellsPostOf, wishesOf } from './one-message.ts';

/** « je donne un vélo bleu », of what was « je donne un vélo » and waits for the day they are in: in place of that, and not beside it. */
export function* editedWish(s: Session): Part<boolean> {
  const { event } = s;
  if (event.type !== 'edit' || event.of === null || event.of === undefined || event.text.trim() === '') return false;
  const { of, text } = event;
  const wishes = s.state.deferred ?? [];
  const made = wishes.filter(({ told }) => told?.includes(of));
  const [wish] = made;
  const found = findReader(s, 'post');
  if (wish === undefined || !found) return false;
  const draft = draftOf(s, found.flow, text, {});
  const { slots, isLinked } = draft;
  const isPost = tellsPostOf(draft) && !isForMoney(text);
  const isOne = made.length === 1 && wish.flow === found.flow.id && wishesOf(s, text).length === 1;
  if (!isPost || !isOne) return askAgain(s, { key: 'common.edit-unused' }) || true;
  const { photos } = wish.slots;
  const anew = { ...wish, slots: photos === undefined ? slots : { ...slots, photos } };
  s.state.deferred = wishes.map((one) => (one === wish ? anew : one));
  if (isLinked) say(s, { key: `${found.flow.id}.link-removed` });
  return askAgain(s, { key: 'common.edit-taken' }) || true;
}
