import { readKeyword, similarWord } from '../language/keyword.ts';
import { readPost } from '../language/read-post.ts';
import {
  answerCurrent,
  back,
  cancel,
  hear,
  helpWords,
  isOfferedNow,
  openSlot,
  reject,
  takePhotos,
  tapAnswer,
} from './answer.ts';
import type { Start } from './book.ts';
import { formOf } from './load/form-of.ts';
import { askAgain, askBecause, menu } from './question.ts';
import { currentStep, flowOf, type Part, type Session, say, top } from './session.ts';
import { textOf } from './slots/slot.ts';
import { beginJoining, findStart, putOff, tryBegin } from './start.ts';
import type { SlotValue } from './state.ts';
import { readToken } from './token.ts';
import type { KeywordAnswer, RefAnswer } from './turn.ts';

/** Who gets an event: one table, in the order of design §3.5. Every act of a member is answered. */
export function* route(s: Session): Part<void> {
  const { event } = s;
  if (event.type === 'internal') return yield* internal(s);
  if (event.type === 'edit' || event.type === 'delete' || event.type === 'reaction' || event.type === 'unknown') return;
  if (s.status === 'refused' || s.status === 'banned') return dismiss(s);
  if (event.type === 'tap') return yield* tap(s, event.payload, event.ref);
  if (event.type === 'referral') return yield* follow(s, event.ref);
  // a link may come with the first message instead of before it
  if (event.type === 'text' && event.ref !== undefined && !top(s)) return yield* follow(s, event.ref);
  const text = textOf(event);
  if (event.type === 'images') return yield* photos(s, event.media, text);
  if (text === null) return yield* noWords(s);
  yield* words(s, text);
}

function dismiss(s: Session): void {
  if (s.state.dismissed) return;
  s.state.dismissed = true;
  say(s, { key: `common.${s.status}` });
}

function* internal(s: Session): Part<void> {
  const { event } = s;
  if (event.type !== 'internal' || (yield* hear(s))) return;
  const found = findStart(s, (start): start is Start => start.by === 'internal' && start.name === event.name);
  if (found) yield* tryBegin(s, found, {}, event.about);
}

function* tap(s: Session, payload: string, ref: string | undefined): Part<void> {
  const token = readToken(payload);
  if (token?.kind === 'start') return yield* ref === undefined ? open(s) : follow(s, ref);
  if (token?.kind === 'answer') return yield* tapAnswer(s, token);
  if (token?.kind === 'do') {
    const found = findStart(
      s,
      (start): start is Extract<Start, { by: 'button' }> => start.by === 'button' && start.button === token.button,
    );
    if (found) {
      const { fills, set } = found.start;
      const slots: Record<string, SlotValue> = { ...set };
      if (fills !== undefined && token.id !== null) slots[fills] = token.id;
      if (yield* tryBegin(s, found, slots)) return;
    } else if (yield* spoken(s, token.button)) return;
  }
  yield* lost(s, 'common.expired-button');
}

/** The door (Get Started, or nothing under way): who is in sees the menu, who is not is let in. */
function* open(s: Session): Part<void> {
  if (isListening(s)) return void (yield* answerCurrent(s));
  if (askAgain(s)) return;
  if (s.status === 'approved') menu(s, { key: 'common.hello' });
  else yield* beginJoining(s, {});
}

/** Nothing is asked: the member waits for somebody, or writes to somebody. */
function isListening(s: Session): boolean {
  const frame = top(s);
  return frame !== undefined && currentStep(s, frame)?.type === 'listen';
}

/** An m.me link: of a town, or of one post. */
function* follow(s: Session, ref: string): Part<void> {
  const target = (yield { ask: 'ref', ref }) as RefAnswer;
  const joining: Record<string, SlotValue> = target?.town === undefined ? {} : { town: target.town };
  if (target?.post === undefined) {
    if (s.status === 'approved' || s.state.frames.length > 0) yield* open(s);
    else yield* beginJoining(s, joining);
    return;
  }
  const found = findStart(s, (start): start is Start => start.by === 'button' && start.button === 'claim');
  if (!found) return yield* open(s);
  const slots = { post: target.post };
  if (s.status === 'approved') yield* tryBegin(s, found, slots);
  else yield* putOff(s, { flow: found.flow.id, slots }, joining);
}

function* photos(s: Session, media: string[], text: string | null): Part<void> {
  const frame = top(s);
  if (frame && (yield* takePhotos(s, frame, media))) return;
  if (frame) {
    const { taken } = yield* answerCurrent(s);
    if (!taken) askBecause(s, { key: 'common.photo-not-now' }, helpWords(s, frame));
    return;
  }
  if (text !== null && (yield* oneMessage(s, text, false, { photos: media }))) return;
  const found = findStart(s, (start): start is Start => start.by === 'reader' && start.reader === 'post');
  if (found && s.status === 'approved') yield* tryBegin(s, found, { photos: media });
  else yield* open(s);
}

/** A sticker, a voice message, a place…: said to be not understood, by its kind. */
function* noWords(s: Session): Part<void> {
  const what = s.event.type === 'other' ? s.event.what : 'unsupported';
  const { taken } = yield* answerCurrent(s);
  if (taken) return;
  const key = s.book.sentences.has(`common.got-${what}`) ? `common.got-${what}` : 'common.got-unsupported';
  const frame = top(s);
  if (frame) askBecause(s, { key }, helpWords(s, frame));
  else if (key === s.state.said) yield* lost(s);
  else {
    s.state.said = key;
    if (s.status === 'approved' && what !== 'like') return menu(s, { key });
    say(s, { key });
    if (s.status !== 'approved') yield* beginJoining(s, {});
  }
}

function* words(s: Session, text: string): Part<void> {
  const command = s.book.words.get(formOf(text));
  if (command !== undefined && !isOfferedNow(s, text) && (yield* spoken(s, command))) return;
  if (yield* adminCommand(s, text)) return;
  if (yield* code(s, text)) return;
  if (yield* keyword(s, text)) return;
  if (top(s)) {
    if (flowOf(s, top(s) as NonNullable<ReturnType<typeof top>>).defers && (yield* oneMessage(s, text, true))) return;
    const { taken, rejected } = yield* answerCurrent(s);
    if (taken) return;
    if (yield* oneMessage(s, text, false)) return;
    if (rejected && 'rejected' in rejected) return reject(s, rejected.rejected);
  } else if (yield* oneMessage(s, text, false)) return;
  yield* lost(s);
}

/** A whole message that is a command word. Never a prefix: « aide au déménagement » is a title. */
function* spoken(s: Session, command: string): Part<boolean> {
  const frame = top(s);
  switch (command) {
    case 'help':
      if (frame) askAgain(s, helpWords(s, frame));
      else if (s.status === 'approved') menu(s, helpWords(s, frame));
      else yield* open(s);
      return true;
    case 'back':
      yield* back(s);
      return true;
    case 'cancel':
      if (frame && s.status === 'approved') yield* cancel(s, frame);
      else askAgain(s, { key: 'common.nothing-to-cancel' });
      return true;
    case 'menu':
      if (s.status === 'approved') menu(s);
      else yield* open(s);
      return true;
    case 'greeting':
      if (frame && !isListening(s)) askAgain(s, { key: 'common.hello-again' });
      else yield* open(s);
      return true;
    case 'thanks':
      askAgain(s, { key: 'common.welcome' });
      return true;
  }
  const found = findStart(
    s,
    (start): start is Extract<Start, { by: 'word' }> => start.by === 'word' && start.word === command,
  );
  return found !== undefined && (yield* tryBegin(s, found, { ...found.start.set }));
}

/** « approuver 12 », « refuser 12 pas d'ici »: only for admins; for others it is ordinary text, without a hint. */
function* adminCommand(s: Session, text: string): Part<boolean> {
  if (!s.ctx.isAdmin) return false;
  const match = /^(\p{L}+)\s+(?:n[°o]?\s*|#)?(\d{1,9})\b[\s:,.-]*(.*)$/su.exec(text.trim());
  const command = match?.[1] === undefined ? undefined : s.book.words.get(formOf(match[1]));
  const found = findStart(
    s,
    (start): start is Extract<Start, { by: 'command' }> => start.by === 'command' && start.word === command,
  );
  if (!match || !found) return false;
  const { fills, rest } = found.start;
  const slots: Record<string, SlotValue> = {};
  if (fills !== undefined) slots[fills] = Number(match[2]);
  if (rest !== undefined && match[3]) slots[rest] = match[3].trim().slice(0, 300);
  return yield* tryBegin(s, found, slots);
}

/** A one-time code, alone in the message: two groups of five, of the letters that codes are made of (no « Saint-Denis »). */
function* code(s: Session, text: string): Part<boolean> {
  const match = /^\s*([A-HJKMNP-Z2-9]{5})-([A-HJKMNP-Z2-9]{5})\s*$/i.exec(text);
  if (!match) return false;
  const found = findStart(s, (start): start is Start => start.by === 'reader' && start.reader === 'code');
  return found !== undefined && (yield* tryBegin(s, found, { code: `${match[1]}-${match[2]}`.toUpperCase() }));
}

/** C1. While a question is open it goes first where it may mean the same: a bare number, a free text. */
function* keyword(s: Session, text: string): Part<boolean> {
  const read = readKeyword(text);
  const found = findStart(s, (start): start is Start => start.by === 'reader' && start.reader === 'claim');
  if (!read || !found) return false;
  const slot = openSlot(s);
  if (!slot && !read.sure && !(yield* isKnown(read))) return false;
  if (slot?.type === 'number' && read.word === null) return false;
  if (slot && slot.type !== 'number') {
    if (read.word === null && !read.sure) return false;
    if (slot.type !== 'choice' || !read.sure) {
      const posts = (yield { ask: 'keyword', word: read.word, number: read.number }) as KeywordAnswer;
      const isMeant = posts.some((post) => read.word !== null && similarWord(read.word, post.word));
      if (!isMeant) return false;
    }
  }
  const slots: Record<string, SlotValue> = {};
  if (read.number !== null) slots.number = read.number;
  if (read.word !== null) slots.word = read.word;
  if (read.rest) slots.said = read.rest;
  return yield* tryBegin(s, found, slots);
}

function* isKnown({ word, number }: { word: string | null; number: number | null }): Part<boolean> {
  return ((yield { ask: 'keyword', word, number }) as KeywordAnswer).length > 0;
}

/** P1: one message is a post. In a flow that defers it is kept for later, and only when it cannot mean anything else. */
function* oneMessage(
  s: Session,
  text: string,
  deferring: boolean,
  known: Record<string, SlotValue> = {},
): Part<boolean> {
  const read = readPost(text, { now: s.ctx.now, timezone: s.ctx.timezone });
  const found = findStart(s, (start): start is Start => start.by === 'reader' && start.reader === 'post');
  if (!read || !found) return false;
  if (top(s) && read.confidence !== 'strong') return false;
  if (read.sale) {
    askAgain(s, { key: 'common.no-sales' });
    return true;
  }
  const slots: Record<string, SlotValue> = { ...known };
  for (const name of ['direction', 'kind', 'item', 'quantity', 'quartier', 'until'] as const) {
    const value = read[name];
    if (value !== undefined) slots[name] = value;
  }
  // one message is enough: what it leaves out and may be left out is not asked, it can be added from the summary
  for (const step of found.flow.steps) {
    if (step.type === 'collect' && step.skippable) slots[step.slot] ??= null;
  }
  if (deferring) {
    yield* putOff(s, { flow: found.flow.id, slots });
    return true;
  }
  return yield* tryBegin(s, found, slots);
}

/** Nothing fits. Never silent, never the same sentence twice running. */
function* lost(s: Session, why?: string): Part<void> {
  if (s.status !== 'approved' && s.state.frames.length === 0) return yield* beginJoining(s, {});
  const { misses } = s.state;
  const nth = misses < 3 ? misses : misses % 2 === 1 ? 1 : 2;
  s.state.misses += 1;
  const key =
    why ?? ['common.not-understood', 'common.not-understood-2', 'common.not-understood-3'][nth] ?? 'common.help';
  if (top(s)) askAgain(s, { key });
  else menu(s, { key });
}
