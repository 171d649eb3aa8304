import { readChosen } from '../../language/answers/choosing.ts';
import { readHandedOver } from '../../language/meetings/handed-over.ts';
import { readNobodyCame } from '../../language/meetings/nobody-came.ts';
import { asksUs, readsAsWordFor } from '../../language/meetings/said-to-neighbour.ts';
import { isSaidToSomebody } from '../../language/people/said-to-somebody.ts';
import { isToldToBot } from '../../language/people/told-to-bot.ts';
import { opensPost } from '../../language/posts/opens-post.ts';
import { mayProposeToOne } from '../../language/posts/proposed.ts';
import { saysTaken } from '../../language/replies/is-glad.ts';
import { namesThing } from '../../language/things/things.ts';
import { draftLookedAt } from '../drafts/tell-more.ts';
import { asksForWaiting, forWaiting } from '../questions/for-waiting.ts';
import { toWhom } from '../questions/may-mean.ts';
import { isOfferedNow } from '../questions/open-question.ts';
import { askAgain, understood } from '../questions/question.ts';
import { readingOf } from '../reading.ts';
import { type Part, type Session, top } from '../session.ts';
import type { ButtonsAnswer } from '../turn.ts';

/*
 * What may be said to those who wait for what one has up: words that are no post by how they are said, that come once somebody has
 * answered, or that go on with what is being asked about, see questions/for-waiting.ts.
 */

/** As many letters are kept for them. */
const MOST_LETTERS = 300;

/** « 19h à 23h », right behind « ok le 11 alors », while it is asked for whom that is: it goes with it. */
export function joinsWaiting(s: Session, text: string): boolean {
  const frame = top(s);
  if (!frame || !asksForWaiting(s)) return false;
  const both = `${String(frame.slots.heard ?? '')}\n${text}`;
  // « échange fait ! » ends what was promised, and « c'est donné » what is up: neither is said to them, nor in the post
  const isOver = readHandedOver(text) !== null || readNobodyCame(text) !== null || saysTaken(text);
  if (
    isOver ||
    readChosen(text) !== null ||
    both.length > MOST_LETTERS ||
    opensPost(text) ||
    isOfferedNow(s, text) ||
    asksUs(text)
  )
    return false;
  frame.slots.heard = both;
  understood(s);
  askAgain(s);
  return true;
}

/** What nothing else has understood, and is said to somebody by how it is said, or sets a moment. */
export function* meantForWaiting(s: Session, text: string): Part<boolean> {
  return (isSaidToSomebody(text) || readsAsWordFor(text, s.ctx)) && !isToldToBot(text) && (yield* forWaiting(s, text));
}

/** Somebody has answered since the draft was put in front of them: what would change it may be said to that one. */
export function* answeredSince(s: Session, text: string): Part<boolean> {
  const frame = draftLookedAt(s);
  if (frame?.asked === undefined || s.ruledOut.has('waiting') || opensPost(text)) return false;
  const newer = (yield { ask: 'buttons', names: ['pick'], of: 'last', since: frame.asked }) as ButtonsAnswer;
  return newer.length > 0 && (yield* forWaiting(s, text));
}

/**
 * « tu l'as oublié ? », « ampli marshall top », « j'ai mon levain merci »: read as a post, and said to somebody by how it is said, or
 * naming nothing that one gives. By whoever has an exchange, or has been answered, it is for these, once they are asked.
 */
export function* saidToSomebody(s: Session, text: string): Part<boolean> {
  if (top(s) || s.status !== 'approved') return false;
  const { intent, confidence, title, when } = readingOf(s, text);
  // « je propose un café demain matin », to whom they are to meet
  const isMoment = confidence === 'weak' && when !== undefined && mayProposeToOne(text);
  if (isMoment && intent === 'post' && (yield* toWhom(s, text))) return true;
  if (opensPost(text)) return false;
  if (intent !== 'post') return false;
  const isNamed = title !== undefined && (confidence === 'strong' || namesThing(title));
  if (isNamed && !isSaidToSomebody(text)) return false;
  return (yield* toWhom(s, text)) || (yield* forWaiting(s, text));
}
