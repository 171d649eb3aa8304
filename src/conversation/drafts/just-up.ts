import { isOfOffers } from '../../language/answers/chooses-theirs.ts';
import type { Correction } from '../../language/corrections/correction.ts';
import { readPhotoOut } from '../../language/corrections/photo-out.ts';
import { asksToAdd, readDetail } from '../../language/details/detail.ts';
import { takesDown } from '../../language/own-posts/takes-down.ts';
import { isSaidToSomebody } from '../../language/people/said-to-somebody.ts';
import { deniesIt } from '../../language/posts/not-given.ts';
import { saysMoney, sellsThing } from '../../language/posts/says-money.ts';
import { isConfirmation } from '../../language/replies/small-answers.ts';
import { fold } from '../../language/words/fold.ts';
import type { Bubble } from '../bubble.ts';
import { forWaiting } from '../questions/for-waiting.ts';
import { toWhom } from '../questions/may-mean.ts';
import { isOfOther } from '../questions/of-other.ts';
import { editAsked } from '../questions/open-question.ts';
import { askAgain, standing, understood } from '../questions/question.ts';
import { readingOf } from '../reading.ts';
import { currentStep, flowOf, type Part, type Session, tellsPost, top } from '../session.ts';
import { findButton, tryBegin } from '../start.ts';
import type { ConversationState, Frame } from '../state.ts';
import { isFree, isTalking } from '../talk.ts';
import type { AskedAnswer, ExchangesAnswer } from '../turn.ts';
import { recordEnd } from '../walk.ts';
import { appliesTo, applyCorrection, changesAny, correctionOf, givenBack, remeasured } from './correct.ts';
import { noteSaved, saidInOne } from './edited-up.ts';
import { onePhotoOut } from './photo-words.ts';
import { addDetail } from './tell-more.ts';

/*
 * « non, c'est à Plérin », « plutôt jusqu'à dimanche », said of the post that has just gone up: while nothing else has been
 * begun, such words are about it, whatever draft has been come back to.
 */

/** So long after, whoever corrects would say what. */
const FRESH_MS = 30 * 60_000;
/** The post is up, or has been saved: what is said next may be about it. */
const UP = new Set(['published', 'held', 'saved']);

/** A photo was added to a post that is up already, see photo-again.ts. */
const PHOTOGRAPHED = 'photographed';

/** A draft has become a post: it is known which, where there is but one. */
export function noteUp(s: Session, frame: Frame, outcome: string): void {
  const { flow, slots, vars } = frame;
  if (outcome === PHOTOGRAPHED && typeof slots.post === 'string')
    s.state.photographed = {
      post: slots.post,
      since: s.ctx.now.toISOString(),
      ...(typeof vars.thing === 'string' ? { thing: vars.thing } : {}),
    };
  const { post = vars.post } = slots;
  const isOne = slots.together !== 'each' || !Array.isArray(slots.things);
  if (!UP.has(outcome) || flow !== change(s)?.flow.id || typeof post !== 'string' || !isOne) return;
  const item = typeof slots.item === 'string' ? { item: slots.item } : {};
  // an admin decides on it first
  const isHeld = outcome === 'held' || vars.outcome === 'held' ? { isHeld: true as const } : {};
  s.state.justUp = { post, since: s.ctx.now.toISOString(), ...item, ...isHeld };
  noteMade(s, frame, post);
  noteSaved(s, frame, post);
}

/** As many posts remember of which messages they were made. */
const MOST_MADE = 4;

function noteMade(s: Session, frame: Frame, post: string): void {
  const { state } = s;
  if (frame.told === undefined) return;
  const said = saidInOne(s, frame);
  const made = { post, of: frame.told, ...(Object.keys(said).length > 0 ? { said } : {}) };
  state.made = [...(state.made ?? []).filter((one) => one.post !== post), made].slice(-MOST_MADE);
}

/** The post that went up last; forgotten as soon as anything else has been begun or answered. */
export function justUp({ state, ctx }: Session): string | undefined {
  const { justUp: up } = state;
  return up && ctx.now.getTime() - Date.parse(up.since) < FRESH_MS ? up.post : undefined;
}

/** « annuler », right behind « C'est publié »: what is up would be taken down, by one tap or « oui ». */
export function withdrawUp(s: Session): boolean {
  const post = justUp(s);
  if (post === undefined || top(s)) return false;
  s.bubbles.push(offersToWithdraw(s, post));
  return true;
}

/** Whether it is up by now, of what an admin looks at first, is not known here. */
function offersToWithdraw({ state }: Session, post: string): Bubble {
  const text = [{ key: state.justUp?.isHeld ? 'common.cancel-held' : 'common.cancel-up' }];
  return { type: 'buttons', text, buttons: [standing('withdraw', post)] };
}

/** « nan attends enlève-la », whatever else was asked behind it; in front of a draft it may be of that. */
export function takeDownUp(s: Session, text: string): boolean {
  const frame = top(s);
  const post = justUp(s);
  if (post === undefined || s.status !== 'approved' || isTalking(s)) return false;
  if (!takesDown(text) && !deniesIt(text, s.state.justUp?.item ?? '')) return false;
  if (frame && tellsPost(flowOf(s, frame))) return false;
  s.bubbles.push(offersToWithdraw(s, post));
  return true;
}

/** « oui publie », once it is up. */
export function publishedAlready(s: Session, text: string): boolean {
  if (justUp(s) === undefined || top(s) || s.status !== 'approved') return false;
  if (!isConfirmation(text) || !PUBLISHES.test(fold(text))) return false;
  understood(s);
  return askAgain(s, { key: s.state.justUp?.isHeld ? 'common.held-already' : 'common.up-already' }) || true;
}
const PUBLISHES = /publi|post|envo|en ligne|send|valid/;

/** « Modifier », below what has just gone up. */
export function* openChange(s: Session, post: string): Part<boolean> {
  const found = change(s);
  return found !== undefined && (yield* tryBegin(s, found, { post }));
}

/**
 * The same, shown once with what is changed and not before.
 * @returns where it is looked over; 'told': it is up no more, and that has been said; null: it cannot be changed
 */
export function* openUnsaid(s: Session, post: string): Part<Frame | 'told' | null> {
  const asked = s.bubbles.length;
  const below = top(s);
  if (!(yield* openChange(s, post))) return null;
  const frame = top(s);
  const isOther = frame === below && frame?.slots.post !== post;
  if (!frame || isOther || currentStep(s, frame)?.type !== 'review') return 'told';
  s.bubbles.splice(asked);
  return frame;
}

/** It was said of something else: nothing has been opened. */
export function leave(s: Session, frame: Frame): void {
  s.state.frames.pop();
  recordEnd(s, frame, 'interrupted');
}

/** In this very turn. */
export const hasPhotographed = (s: Session): boolean => s.runs.some(({ closed }) => closed?.outcome === PHOTOGRAPHED);

/** At the end of a turn in which anything else was begun, answered or done: the next photo is of that, or of something new. */
export function forgetPhotographed(s: Session, before: ConversationState): void {
  if (s.state.photographed && !hasPhotographed(s) && !isAsBefore(s, before)) delete s.state.photographed;
}

const isAsBefore = (s: Session, before: ConversationState): boolean =>
  s.runs.length === 0 && JSON.stringify(s.state.frames) === JSON.stringify(before.frames);

/** At the end of a turn: a word of thanks, a thumb, what was not understood leave it the last thing that was done. */
export function forgetJustUp(s: Session, before: ConversationState): void {
  const { justUp: up } = s.state;
  // « C'est pour Tom ? »: if it is not, it corrects
  if (top(s)?.slots.heard !== undefined) return;
  if (!up || up.since !== before.justUp?.since || up.post !== before.justUp.post) return;
  if (!isAsBefore(s, before)) delete s.state.justUp;
}

/** A bare value (« dimanche ») answers the draft that is shown; what says that it corrects is of what is up. */
export function* correctUp(s: Session, text: string): Part<boolean> {
  const post = justUp(s);
  if (post === undefined || s.status !== 'approved' || isTalking(s)) return false;
  if (!top(s) && ((yield* editUp(s, post, text)) || (yield* photoOutUp(s, post, text)))) return true;
  const read = correctionOf(s, text);
  if (!read || (!isFree(s) && !read.isMarked)) return false;
  if (yield* asksForAnswer(s)) return false;
  if (isFree(s) && mayAgree(read, text)) {
    // an open talk asks by itself
    if (top(s) && !s.ruledOut.has('talk')) return false;
    if ((yield* toWhom(s, text)) || (yield* forWaiting(s, text))) return true;
  }
  if (isSaidToSomebody(text) && (yield* forWaiting(s, text))) return true;
  const { said, misses } = s.state;
  const below = top(s);
  const frame = yield* openUnsaid(s, post);
  if (frame === null) return false;
  if (frame === 'told') return true;
  if (below === undefined && (yield* remeasured(s, frame, text))) return true;
  // « plutôt 5 », of a loan for ten days: now that it is open it is known to be one
  const meant = correctionOf(s, text) ?? read;
  if (below === undefined ? appliesTo(s, frame, meant) : changesAny(s, frame, meant)) {
    yield* applyCorrection(s, frame, meant);
    return true;
  }
  // what is so already was said of the draft
  leave(s, frame);
  Object.assign(s.state, { misses }, said === undefined ? {} : { said });
  return false;
}

/** A neighbour's question was the last they were told: « jusqu'à dimanche » is its answer. */
function* asksForAnswer(s: Session): Part<boolean> {
  if (!isFree(s) || s.ruledOut.has('reply')) return false;
  const asked = (yield { ask: 'asked' }) as AskedAnswer;
  return asked !== null && asked !== 'admins';
}

/** « ya une petite tache dessus », right behind « C'est publié »: of what has just gone up, to be confirmed. */
export function* tellMoreUp(s: Session, text: string): Part<boolean> {
  const post = justUp(s);
  if (post === undefined || s.status !== 'approved' || top(s)) return false;
  const { intent, confidence } = readingOf(s, text);
  const isMoney = saysMoney(text);
  // « et aussi un vélo 50 euros »: a sale of its own, and no detail of what is up
  if (sellsThing(text) || (isMoney && isOfOther(s, text, null)) || isOfOffers(text)) return false;
  if (!isMoney && (readDetail(text) === null || (intent === 'post' && confidence === 'strong'))) return false;
  if ((yield* asksForAnswer(s)) || ((yield { ask: 'exchanges' }) as ExchangesAnswer).length > 0) return false;
  if (isMoney) return askAgain(s, { key: 'common.no-money' }) || true;
  if (!asksToAdd(text) && (yield* forWaiting(s, text))) return true;
  const frame = yield* openUnsaid(s, post);
  if (frame === null) return false;
  if (frame === 'told') return true;
  const back = frame.slots.kind === 'lend' ? givenBack(s, frame, text) : null;
  if (back) {
    yield* applyCorrection(s, frame, back);
    return true;
  }
  if (addDetail(s, frame, text)) return true;
  leave(s, frame);
  return false;
}

/**
 * « ce soir 18h », « à Cesson », « non, plutôt samedi »: agreed upon with whom something is promised to. « non, c'est à
 * Plérin » corrects.
 */
function mayAgree({ isMarked, ...read }: Correction, text: string): boolean {
  return Object.keys(read).every((name) => AGREED.has(name)) && (!isMarked || SOFT_MARK.test(fold(text)));
}

const AGREED = new Set(['until', 'when', 'quartier', 'loan']);
/** Says « rather », and not what of the post is wrong. */
const SOFT_MARK =
  /\b(?:plutot|finalement|en fait|rather|actually|instead)\b|^\W*(?:non|nan|no|nope)\W+(?!\W|c['’ ]?est |it['’ ]?s |it is )/;

/** « je peux ajouter une photo ? », « j'ai oublié la photo ». */
function* editUp(s: Session, post: string, text: string): Part<boolean> {
  const found = change(s);
  const review = found?.flow.steps.findLast((step) => step.type === 'review');
  const slot = found && review?.type === 'review' ? editAsked(s, found.flow, review.slots, text) : undefined;
  if (slot === undefined) return false;
  const frame = yield* openUnsaid(s, post);
  if (frame === null || frame === 'told') return true;
  frame.editing = slot;
  askAgain(s);
  return true;
}

/** « enlève la 2e photo » */
function* photoOutUp(s: Session, post: string, text: string): Part<boolean> {
  if (readPhotoOut(text, MOST_PHOTOS) === null) return false;
  const frame = yield* openUnsaid(s, post);
  if (frame === null || frame === 'told') return frame !== null;
  if (!onePhotoOut(s, frame, text)) askAgain(s);
  return true;
}
const MOST_PHOTOS = 5;

/** How a post that is up is changed. */
const change = (s: Session) => findButton(s, 'change');
