import { readChosenAlone } from '../../language/answers/choosing.ts';
import { readsAsMessage } from '../../language/meetings/reads-as-message.ts';
import { readsAsWordFor } from '../../language/meetings/said-to-neighbour.ts';
import { readShares } from '../../language/own-posts/shares.ts';
import { beginsWithNameAlone, isAddressedTo, listsThings, maySpeakTo } from '../../language/people/addressed-to.ts';
import { opensPost } from '../../language/posts/opens-post.ts';
import { asksForNote } from '../questions/at-note.ts';
import { openSlot, takesAnyWords } from '../questions/open-question.ts';
import { heardBy, wasKeptBack } from '../questions/read-again.ts';
import { surelyFor } from '../questions/surely-for.ts';
import { currentStep, type Part, type Session, say, top } from '../session.ts';
import { beginBy } from '../start.ts';
import type { Frame } from '../state.ts';
import { asksForWhom, isHolding, isTalk, isTalking, isTogether, noJoining } from '../talk.ts';
import type { ExchangesAnswer } from '../turn.ts';
import { recordEnd } from '../walk.ts';
import { answersShown } from './chosen.ts';
import { isForUs } from './for-us.ts';

/*
 * Written to somebody one has an exchange with, while something else is open: « slt zoé, j'arrive » says so; « je passe à 18h »
 * may be for whoever has chosen them since the question of a draft was put. Then it is asked, and never taken in silence.
 */

export function* forPartner(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || isTalking(s) || s.ruledOut.has('talk') || opensPost(text)) return false;
  const frame = top(s);
  if (frame && isHolding(s, frame)) return asksForWhom(s, frame) && (yield* besideHeld(s, frame, text));
  return (yield* byName(s, text)) || (yield* sinceAsked(s, text));
}

/**
 * « fatou, mardi 18h », while it is asked for whom what was written before is: that goes to Fatou, and the question stands. Of a talk
 * that is none begun by it, how to stop one is not said.
 */
function* besideHeld(s: Session, frame: Frame, text: string): Part<boolean> {
  return (yield* besideByName(s, frame, text)) || (yield* insteadOfHeld(s, frame, text));
}

/**
 * « ok pour demain 18h », which can be for one person only, while it is asked whether « fatou peut venir quand ? » is for her: it goes to her,
 * and what was said before it to nobody, which is said.
 */
function* insteadOfHeld(s: Session, frame: Frame, text: string): Part<boolean> {
  const { asks, photos, heard, said = heard } = frame.slots;
  if (Array.isArray(photos) && photos.length > 0) return false;
  if (asks !== 'who' || typeof said !== 'string' || wasKeptBack(s) || isTogether(frame, s.ctx.now)) return false;
  if (!readsAsWordFor(text, s.ctx) || isForUs(s, text)) return false;
  const [only, ...others] = (yield { ask: 'exchanges' }) as ExchangesAnswer;
  if (only === undefined || others.some(({ other }) => other !== only.other)) return false;
  s.state.frames.pop();
  recordEnd(s, frame, 'interrupted');
  say(s, { key: 'common.words-lapsed', args: { said: said.slice(0, MOST_SHOWN) } });
  return yield* beginBy(s, 'talk', { claim: only.claim, ...heardBy(s, 'talk', text) });
}

/** As many letters of what goes to nobody are shown. */
const MOST_SHOWN = 300;

function* besideByName(s: Session, frame: Frame, text: string): Part<boolean> {
  if (!maySpeakTo(text) || readShares(text) !== null) return false;
  const named = (yield { ask: 'exchanges', spokenTo: text }) as ExchangesAnswer;
  if (named.length === 0) return false;
  noJoining(frame);
  return yield* beginBy(s, 'talk', { ...heardBy(s, 'talk', text), aside: 'yes', count: 1 });
}

/** Not where somebody is asked for a word of their own for a neighbour: that may begin with their name. */
function* byName(s: Session, text: string): Part<boolean> {
  if (!maySpeakTo(text) || isForOther(s, text)) return false;
  if (mayBeForUs(s, text)) return false;
  const named = (yield { ask: 'exchanges', spokenTo: text }) as ExchangesAnswer;
  // « Zoé ! », below those who answered: she is chosen
  if (named.length > 0 && readChosenAlone(text) !== null && (yield* answersShown()).length > 0) return false;
  return named.length > 0 && (yield* beginBy(s, 'talk', heardBy(s, 'talk', text)));
}

/** A letter, or a word asked for somebody who may be called so: of another one named it is for that one. */
function isForOther(s: Session, text: string): boolean {
  const { person = false, letter = false } = openSlot(s) ?? {};
  if (!asksForNote(s)) return person || letter;
  const { owner } = top(s)?.vars ?? {};
  return typeof owner !== 'string' || isAddressedTo(text, owner) !== null;
}

/** « rose, pivoine et dahlia » is what is asked for, « Zoé : 2, Paul : 3 » shares out: that it begins with a name says nothing. */
function mayBeForUs(s: Session, text: string): boolean {
  if (!beginsWithNameAlone(text)) return false;
  if (readShares(text) !== null) return true;
  if (readsAsMessage(text, s.ctx)) return false;
  return takesAnyWords(s) || openSlot(s)?.picks === true || listsThings(text);
}

function* sinceAsked(s: Session, text: string): Part<boolean> {
  const frame = top(s);
  if (!frame || isTalk(s.book, frame, currentStep(s, frame)) || frame.asked === undefined) return false;
  if (!readsAsMessage(text, s.ctx)) return false;
  const newer = (yield { ask: 'exchanges', since: frame.asked }) as ExchangesAnswer;
  // of the answer that the question is about its own word is asked for
  const isOther = newer.some(({ claim }) => claim !== frame.slots.claim);
  if (!isOther) return false;
  const all = (yield { ask: 'exchanges' }) as ExchangesAnswer;
  return yield* beginBy(s, 'talk', { ...heardBy(s, 'talk', text), ...(yield* surelyFor(s, text, all)) });
}
