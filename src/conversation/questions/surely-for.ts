import { readMoment } from '../../language/dates/moment.ts';
import { readsAsReplyTo, readsAsWordFor } from '../../language/meetings/said-to-neighbour.ts';
import { isAgreed } from '../../language/replies/small-answers.ts';
import type { Part, Session } from '../session.ts';
import type { SlotValue } from '../state.ts';
import type { ButtonsAnswer, ExchangesAnswer } from '../turn.ts';
import { wasKeptBack } from './read-again.ts';

/*
 * For whom words are that need not be asked about: for the only one they can be for, where they are such as one says to somebody; for
 * whoever has just proposed a moment, where they answer it.
 */

/** The button below what a neighbour has written. */
export const OF_WORDS = 'options';
/** Buttons below what a neighbour has written, or has agreed to, and below « c'est pour toi »; not « Écrire », which stands below « fin » as well. */
const OF_THEM = [OF_WORDS, 'coming', 'agree', 'other-time'];
/** By these a yes is asked for. */
const ASKS: readonly string[] = ['coming', 'agree'];

/** @returns `claim`, the exchange in which they go; nothing: it is to be asked */
export function* surelyFor(s: Session, text: string, exchanges: ExchangesAnswer): Part<Record<string, SlotValue>> {
  if (wasKeptBack(s) || s.isReplyKept) return {};
  const [only] = exchanges;
  // of several things with one person the words are for that person
  const isOne = only !== undefined && exchanges.every(({ other }) => other === only.other);
  if (isOne && readsAsWordFor(text, s.ctx)) return (yield* isOfAnswers()) ? {} : { claim: only.claim };
  const isReply = isOne ? readsAsReplyTo(text, s.ctx) : isAgreed(text) || readsAsWordFor(text, s.ctx);
  if (!isReply) return {};
  const last = (yield { ask: 'buttons', names: OF_THEM, of: 'last' }) as ButtonsAnswer;
  const claims = [...new Set(last.map(({ id }) => id?.split('.')[0] ?? ''))];
  const [theirs, other] = claims.filter((claim) => exchanges.some((one) => one.claim === claim));
  if (theirs === undefined || other !== undefined) return {};
  if (isOne) return { claim: theirs };
  // of several: what answers the moment that one of them proposes, or that they have just been chosen for
  const isAsked = last.some(({ button }) => ASKS.includes(button));
  return isAsked && (isAgreed(text) || readMoment(text, s.ctx) !== null) ? { claim: theirs } : {};
}

/** Below « je t'ai noté, personne n'est choisi » and the like one may speak to whoever answered, whom one cannot write to. */
function* isOfAnswers(): Part<boolean> {
  const last = (yield { ask: 'buttons', names: ['answers', ...OF_THEM], of: 'last' }) as ButtonsAnswer;
  return last.length > 0 && last.every(({ button }) => button === 'answers');
}
