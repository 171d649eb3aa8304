import { readUnableOn } from '../../language/dates/unable-on.ts';
import { readNotBack } from '../../language/loans/about-a-loan.ts';
import { readHandedOver } from '../../language/meetings/handed-over.ts';
import { lacksPart } from '../../language/own-posts/no-more.ts';
import { deniesGone, saysBroken, saysThingGone } from '../../language/own-posts/thing-gone.ts';
import { saysTaken } from '../../language/replies/is-glad.ts';
import { isOffWeGo } from '../../language/replies/small-answers.ts';
import { fold } from '../../language/words/fold.ts';
import { dropDraft, isWhy } from '../drafts/drop-draft.ts';
import { justUp } from '../drafts/just-up.ts';
import { formOf } from '../load/form-of.ts';
import { asksForWaiting } from '../questions/for-waiting.ts';
import { toWhom } from '../questions/may-mean.ts';
import { asksForThing } from '../questions/open-question.ts';
import { askAgain } from '../questions/question.ts';
import { heardBy } from '../questions/read-again.ts';
import { intentOf, readingOf } from '../reading.ts';
import { currentStep, flowOf, type Part, type Session, tellsPost, top } from '../session.ts';
import { beginBy } from '../start.ts';
import type { Frame } from '../state.ts';
import { isFree } from '../talk.ts';
import type { ButtonsAnswer, ExchangesAnswer } from '../turn.ts';
import { recordEnd } from '../walk.ts';
import { because } from './intents.ts';

/** « c'est donné », « plus dispo », « finalement je garde »: at a summary it drops the draft, else it ends a post. */
export function* over(s: Session, text: string): Part<boolean> {
  const frame = top(s);
  const isAtReview = frame !== undefined && currentStep(s, frame)?.type === 'review' && frame.editing === undefined;
  const handed = readHandedOver(text);
  if (!top(s) && s.status === 'approved' && deniesGone(text)) return (yield* toWhom(s, text)) || stillThere(s);
  const isBroken = !top(s) && saysBroken(text);
  // « la poignée est cassée », right behind « C'est publié »: told of what has just gone up, see tellMoreUp
  if (isBroken && justUp(s) !== undefined) return false;
  const { intent, confidence } = readingOf(s, text);
  const isPost = intent === 'post' && confidence === 'strong';
  const isSaid = !top(s) && ((saysThingGone(text) && !isPost) || isBroken);
  const isOver =
    intentOf(s, text) === 'cancel' || handed?.by === null || (asksForThing(s) && handed !== null) || isSaid;
  // « pris ! », « c'est parti », of what they were promised: whatever it is, nobody gives up by it
  if (!top(s) && saysTaken(text) && ((yield { ask: 'exchanges' }) as ExchangesAnswer).length > 0) return false;
  // « c'est donné », asked for whom what was said before it is: it ends the post all the same
  if (
    !(isFree(s) || isAtReview || asksForThing(s) || asksForWaiting(s)) ||
    s.status !== 'approved' ||
    !isOver ||
    readNotBack(text)
  )
    return false;
  // « ma voiture est en panne », to whom they are to meet
  if (isBroken && (yield* toWhom(s, text))) return true;
  if (!top(s) && NEVER_MIND.test(fold(text))) return askAgain(s, { key: 'common.nod' }) || true;
  if (isAtReview) {
    // a summary of anything else goes on waiting; of what is asked for, that it lacks is why
    if (!tellsPost(flowOf(s, frame)) || isWhy(frame, text) || isOffWeGo(text)) return false;
    // a guess drops no draft: « à venir chercher rapidement »
    if (readUnableOn(text) !== null || lacksPart(text, String(frame.slots.item))) return false;
    if (readingOf(s, text).confidence === 'weak' && !KEEPS.test(formOf(text))) return false;
    if (frame.from === undefined) yield* dropDraft(s, frame);
    else return yield* overWhileChanged(s, frame, text);
    return true;
  }
  if (readUnableOn(text) !== null && (yield* noToHour(s, text))) return true;
  // « j'ai eu mes pots », of nothing that is called so: got is not given up
  if (handed?.by === 'taker' && ((yield* toWhom(s, text)) || because(s, 'common.claim-which'))) return true;
  // « finalement je le garde » names no post that asks to be looked after
  const said = text.slice(0, 300).replace(PRONOUN_KEPT, '$1');
  return yield* beginBy(s, 'over', { said });
}

/** « la table n'est pas encore donnée »: nothing ends, and nothing of that name is offered anew. */
const stillThere = (s: Session): boolean => askAgain(s, { key: 'common.nod' }) || true;

/** « ok tant pis », below « ce n'est pas pour toi », or whatever else it is said to: nothing of theirs is ended by it. */
const NEVER_MIND =
  /^\W*(?:(?:ok|bon|ah|oh|non|bah|ben|bof|mince|zut|dommage|d'accord|pas grave)[ ,.!]+)*(?:tant pis|never ?mind)(?:[ ,.!]+(?:merci|alors|pour moi|une autre fois|dommage|thanks|then))*\W*$/;

/** « je peux pas demain, désolé », of what they are to meet for: no to the hour, which the other reads, and not to the thing. */
function* noToHour(s: Session, text: string): Part<boolean> {
  if (top(s) && !isFree(s)) return false;
  if (GIVES_UP.test(fold(text)) || s.ruledOut.has('talk')) return false;
  const asked = (yield { ask: 'buttons', names: ['agree', 'other-time', 'options'], of: 'last' }) as ButtonsAnswer;
  const [claim, another] = [...new Set(asked.flatMap(({ id }) => id?.split('.')[0] ?? []))];
  const exchanges = (yield { ask: 'exchanges' }) as ExchangesAnswer;
  const isOpen = claim !== undefined && another === undefined && exchanges.some((one) => one.claim === claim);
  if (exchanges.length === 0) return false;
  return yield* beginBy(s, 'talk', { ...(isOpen ? { claim } : {}), ...heardBy(s, 'talk', text) });
}

/** « je peux plus samedi »: of it all, perhaps. */
const GIVES_UP = /\b(?:plus|annul\w*|laisse|renonce|desiste|veux|cancel|give up|any ?more|no longer)\b/;

/** « finalement je la garde », of a post that is up and was opened to be changed: it is that one which ends. */
function* overWhileChanged(s: Session, frame: Frame, text: string): Part<boolean> {
  const said = `${text.slice(0, 280)} ${String(frame.vars.keyword ?? '')}`;
  s.state.frames.pop();
  recordEnd(s, frame, 'interrupted');
  return yield* beginBy(s, 'over', { said });
}

const PRONOUN_KEPT = /(\b(?:je|on|va|vais) (?:l[ea]s? |l['’]))gard\w*/iu;

const KEEPS = /\b(?:garde|plus|keep|kept|annul|tant pis)/;
