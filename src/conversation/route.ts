import { answerCurrent, helpWords } from './answer.ts';
import type { Start } from './book.ts';
import { saidYes, saidYesToNewer } from './buttons/said-yes.ts';
import { follow, lost, open } from './door/door.ts';
import { editedAtDoor } from './door/edited-at-door.ts';
import { hearLanguage } from './door/language.ts';
import { helpedWhileWaiting } from './door/not-in-yet.ts';
import { shutOut } from './door/shut-out.ts';
import { deletedDraft, editedDraft } from './drafts/edited-draft.ts';
import { deletedUp, editedUp } from './drafts/edited-up.ts';
import { editedWish } from './drafts/edited-wish.ts';
import { photos } from './drafts/photos.ts';
import { noteBrought } from './drafts/rest.ts';
import { answerChanged } from './exchanges/answer-changed.ts';
import { hear } from './listen.ts';
import { claimQuoted } from './posts/intents.ts';
import { changeHeld, tooLate } from './questions/edit.ts';
import { askAgain, askBecause, menuBecause } from './questions/question.ts';
import { tapAnswer } from './questions/tap-answer.ts';
import { dropUnsaid } from './questions/unsaid.ts';
import { reacted } from './reaction.ts';
import { type Part, type Session, say, top } from './session.ts';
import { textOf } from './slots/slot.ts';
import { spoken } from './spoken.ts';
import { beginBy, beginJoining, findStart, press, tryBegin } from './start.ts';
import { isHolding, noteHeld } from './talk.ts';
import { readToken } from './token.ts';
import { words } from './words.ts';

/** Who gets an event: one table, in the order of design §3.5. Every act of a member is answered. */
export function* route(s: Session): Part<void> {
  const { event } = s;
  if (event.type === 'internal') return yield* internal(s);
  if (event.type === 'unknown') return;
  const relayed = event.type === 'edit' || event.type === 'delete' ? event.relayed : undefined;
  if (relayed !== undefined && s.status === 'approved' && (yield* changed(s, relayed))) return;
  if (event.type === 'delete') {
    if (!(yield* answerChanged(s)) && !(yield* deletedUp(s))) deletedDraft(s);
    return;
  }
  const isOut = s.status === 'refused' || s.status === 'banned';
  if (event.type === 'edit') {
    if (isOut || (yield* changeHeld(s, (text) => words(s, text)))) return;
    if ((yield* answerChanged(s)) || (yield* editedUp(s)) || (yield* editedDraft(s))) return;
    if (s.status === 'approved') return tooLate(s);
    if (yield* editedWish(s)) return;
    return yield* editedAtDoor(s, (text) => words(s, text));
  }
  if (event.type === 'reaction') return isOut ? undefined : reacted(s, event);
  if (isOut) return yield* shutOut(s);
  if (event.type === 'tap') return yield* tap(s, event.payload, event.ref);
  if (event.type === 'referral') return yield* follow(s, event.ref);
  // a link may come with the first message instead of before it
  if (event.type === 'text' && event.ref !== undefined && !top(s)) return yield* follow(s, event.ref);
  const text = textOf(event);
  if (event.type === 'images') return yield* photos(s, event.media, text);
  if (text === null) return yield* noWords(s);
  if (event.type === 'text' && event.quotes !== undefined && (yield* claimQuoted(s, event.quotes, text))) return;
  // « in english please », somebody's first words: they are let in
  if (hearLanguage(s, text)) return s.status === 'joining' && !top(s) ? yield* beginJoining(s, {}) : undefined;
  yield* words(s, text);
}

/** A message that had been passed on to somebody was edited, or taken back. */
function* changed(s: Session, message: string): Part<boolean> {
  return yield* beginBy(s, 'changed', { message });
}

function* internal(s: Session): Part<void> {
  const { event } = s;
  if (event.type !== 'internal' || (yield* hear(s))) return;
  // an unfinished post is offered again, if it still waits; so are words of which nobody knows yet for whom they are
  if (event.name === 'draft-waits') return offerAgain(s);
  const found = findStart(s, (start): start is Start => start.by === 'internal' && start.name === event.name);
  if (!found) return;
  dropUnsaid(s, found.flow, event);
  yield* tryBegin(s, found, {}, event.about);
}

function offerAgain(s: Session): void {
  const frame = top(s);
  if (!frame) return;
  const isHeld = isHolding(s, frame);
  if (isHeld) noteHeld(frame, s.ctx.now);
  else noteBrought(s, frame);
  askAgain(s, { key: isHeld ? 'common.words-wait' : 'common.draft-waits' });
}

function* tap(s: Session, payload: string, ref: string | undefined): Part<void> {
  const token = readToken(payload);
  if (token?.kind === 'start') return yield* ref === undefined ? open(s) : follow(s, ref);
  if (token?.kind === 'answer') return yield* tapAnswer(s, token);
  if (token?.kind === 'do') {
    if ((yield* press(s, token)) || (yield* spoken(s, token.button))) return;
  }
  yield* lost(s, 'common.expired-button');
}

/** A sticker, a voice message, a place…: said to be not understood, by its kind. */
function* noWords(s: Session): Part<void> {
  const what = s.event.type === 'other' ? s.event.what : 'unsupported';
  if (what === 'like' && ((yield* saidYesToNewer(s, '👍')) || (yield* saidYes(s, '👍')))) return;
  if (what !== 'like' && helpedWhileWaiting(s)) return;
  const { taken } = yield* answerCurrent(s);
  if (taken) return;
  const key = s.book.sentences.has(`common.got-${what}`) ? `common.got-${what}` : 'common.got-unsupported';
  const frame = top(s);
  // a 👍 is no misunderstanding, but it is no answer either: nothing is published by a thumb
  if (frame && what === 'like') askAgain(s, { key });
  else if (frame) askBecause(s, { key }, helpWords(s, frame));
  else if (key === s.state.said) yield* lost(s);
  else {
    s.state.said = key;
    if (s.status === 'approved' && what !== 'like') return menuBecause(s, { key });
    say(s, { key });
    if (s.status !== 'approved') yield* beginJoining(s, {});
  }
}
