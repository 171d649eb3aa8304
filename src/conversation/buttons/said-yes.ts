import { readMoment } from '../../language/dates/moment.ts';
import { refusesLonger } from '../../language/loans/wants-it-back.ts';
import { acceptsMoment } from '../../language/meetings/accepts-moment.ts';
import { agreesToMomentOnly } from '../../language/meetings/names-moment-only.ts';
import { isGlad } from '../../language/replies/is-glad.ts';
import { isOnlyThanks } from '../../language/replies/only-thanks.ts';
import { isAgreed, isDeclined, isNo, readPlainAnswer } from '../../language/replies/small-answers.ts';
import { fold } from '../../language/words/fold.ts';
import { spellOut } from '../../language/words/spell-out.ts';
import { isListening } from '../listen.ts';
import { toWhom } from '../questions/may-mean.ts';
import { askAgain } from '../questions/question.ts';
import { heardBy, wasKeptBack } from '../questions/read-again.ts';
import { OF_WORDS } from '../questions/surely-for.ts';
import { currentStep, type Part, type Session, top } from '../session.ts';
import { beginBy, press } from '../start.ts';
import type { Frame, SlotValue } from '../state.ts';
import { asksForWhom, isFree, isHolding, isTalk, isTalking } from '../talk.ts';
import type { ButtonsAnswer, KeywordAnswer } from '../turn.ts';
import { asksByButtons, belowButtons } from './below-buttons.ts';

/** Buttons by which one agrees to what is proposed or asked, and those by which one does not. `take-it`: « il est libre, tu
 * le veux ? », `back-out`: « tu veux laisser ta place ? » */
const AGREES = ['agree', 'allow', 'deal'];
/** « super merci » is no yes to these. */
const ONLY_BY_YES = ['take-it', 'back-out'];
/** « tu préfères que ce soit pour Marcel ? » */
const INSTEAD = ['instead'];
/** « toujours d'accord ? »; to whom one talks with, « oui » is a word like any other. */
const STILL_COMES = ['coming'];
/** Below « Nouveau retour : … » stands the first alone. */
const OF_DUE = ['loan-due', 'returned'];
const YES = /\b(?:oui|ouais?|wi|yes|yep|volontiers|je (?:(?:le|la|les) )?(?:veux|prends)|je laisse)\b/;
const REFUSES = ['refuse-longer', 'no-deal'];
const OF_A_LOAN = ['allow'];
const NAMED = { namesIt: true };
/** A nod may answer what we said ourselves; behind a neighbour's word, or news of a promise, it is for them. */
const OF_A_NEIGHBOUR = ['write'];
const NOD = /^\W*(?:ok(?:ay|i)?|d'?ac+(?:ord)?|(?:ca|sa) (?:marche|me va|roule)|c ?'?(?:est)? ?bon)?\W*$/;

/**
 * « ok », « ça marche », « oui pas de souci », right behind what a neighbour proposes: as by its button. Said to them alone
 * it would fix nothing, and both would believe that it did. Below a question of ours it answers that; further behind, what
 * still awaits an answer.
 */
export function* saidYes(s: Session, text: string): Part<boolean> {
  // written before what stands there now, and kept back since: it agrees to nothing of that
  if (yield* leavesPlace(s, text)) return true;
  if (wasKeptBack(s)) return !s.ruledOut.has('talk') && (yield* belowButtons(s, text));
  if ((yield* toSeveral(s, text)) || (yield* toANeighbour(s, text)) || (yield* saysItIsBack(s, text))) return true;
  if ((yield* besideOurs(s, text)) || (yield* thanksForPlace(s, text))) return true;
  return (yield* belowButtons(s, text)) || (yield* saidNo(s, text)) || (yield* toWhatIsAwaited(s, text));
}

/** « non », right below « tu veux laisser ta place ? », « ça t'intéresse ? »: everything stays as it is, and nobody is told. */
function* saidNo(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || !isFree(s) || !isNo(text)) return false;
  const shown = (yield { ask: 'buttons', names: ONLY_BY_YES, of: 'last' }) as ButtonsAnswer;
  if (shown.length === 0 && ((yield { ask: 'buttons', names: INSTEAD, of: 'last' }) as ButtonsAnswer).length === 0)
    return (yield* otherDue(s)) || (yield* refusesAwaited(s));
  askAgain(s, { key: 'common.nod-no' });
  return true;
}

/** « non », and somebody still waits for it: « X aimerait garder … Tu veux bien ? » stands further up, with nothing asked since. */
function* refusesAwaited(s: Session): Part<boolean> {
  const asked = (yield { ask: 'buttons', names: [...REFUSES, ...AGREES], of: 'lately' }) as ButtonsAnswer;
  const [only, other] = asked.filter(({ button }) => REFUSES.includes(button));
  if (only === undefined || other !== undefined) return false;
  const last = (yield { ask: 'buttons', of: 'last' }) as ButtonsAnswer;
  if (asksByButtons(last) || last.some((one) => isOfAnother(one, only))) return false;
  const awaited = (yield { ask: 'awaited' }) as ButtonsAnswer;
  return awaited.some(({ id }) => id === only.id) && (yield* press(s, { kind: 'do', ...only }));
}

/** Behind the word or the question of another neighbour « non » is for them. */
const isOfAnother = ({ button, id }: ButtonsAnswer[number], asked: ButtonsAnswer[number]): boolean =>
  button === 'reply-to' || (['write', 'options'].includes(button) && id !== asked.id?.split('.')[0]);

/** « Nouveau retour : vendredi. », to whoever lends it: which day, then? */
function* otherDue(s: Session): Part<boolean> {
  const shown = (yield { ask: 'buttons', names: OF_DUE, of: 'last' }) as ButtonsAnswer;
  return shown.every(({ button }) => button === 'loan-due') && (yield* pressOnly(s, shown));
}

/** « annule », « oui je laisse », right below « tu laisses ta place ? », whomever they write to: of that place. */
function* leavesPlace(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || !(isFree(s) || isTalking(s)) || !LEAVES.test(spellOut(text).text)) return false;
  // of an answer that only waits it is asked anew
  if (!isTalking(s) && ((yield { ask: 'waits' }) as KeywordAnswer).length > 0) return false;
  return yield* pressOnly(s, (yield { ask: 'buttons', names: ['back-out'], of: 'last' }) as ButtonsAnswer);
}

const LEAVES =
  /^\W*(?:(?:oui|ouais|ok|bon|non|desolee?|alors|yes)[ ,!.]+)*(?:(?:je |j'|on )?(?:(?:dois |veux |vais |prefere )?annule[rz]?|(?:(?:la|ma place) )?laisse(?:r)?(?: (?:ma place|tomber))?|me desiste|renonce|libere(?: ma place)?)|laisse[rz]? ma place|annulation|cancel(?: it)?|i(?:'ll)? (?:give up|cancel)|give up my place)(?: (?:tout|ma place|svp|stp|please|merci|desolee?|finalement))*[ .!]*$/;

/** « oui bien revenue », « oui c'est rendu », “yes it's back”. */
const IT_IS_BACK =
  /^[^a-z0-9]*(?:(?:oui|ouais?|wi|yes|yep|ok|c'?est bon)[ ,!]+)?(?:(?:c'?est|elle est|il est|elles sont|ils sont|it'?s|it is) )?(?:bien |deja |already )?(?:revenue?s?|rendue?s?|ramenee?s?|rentree?s?|de retour|recuperee?s?|recue?s?|back|(?:je |j)(?:l'|les )?ai(?: (?:bien|recuperee?s?|recue?s?))*|(?:i(?:'ve| have)? )?got (?:it|them)(?: back)?|i(?:'ve| have) (?:it|them)(?: back)?)(?: (?:chez moi|hier|ce matin|merci|thanks))*[ .!]*$/;
const NOT_YET =
  /^[^a-z0-9]*(?:(?:non|nan|no)[ ,!]+)?(?:pas encore|toujours pas|not yet|(?:toujours )?pas (?:encore )?(?:vue?s?|recue?s?|revenue?s?|rendue?s?|recuperee?s?)|rien vu|rien recu|haven't seen it)(?: (?:encore|merci|dsl|desolee?))*[ .!]*$/;
const BACK = ['returned', 'not-back'];

/** « C'est bien de retour chez toi ? » is the last they read: what says so answers it, whomever they write to. */
function* saysItIsBack(s: Session, text: string, since?: string): Part<boolean> {
  if (s.status !== 'approved') return false;
  const said = spellOut(text).text;
  const isBack = (isAgreed(text) && isPlain(text)) || IT_IS_BACK.test(said);
  const isNot = isNo(text) || NOT_YET.test(said);
  if (!isBack && !isNot) return false;
  const at = since === undefined ? {} : { since };
  const shown = (yield { ask: 'buttons', names: BACK, of: 'last', ...at }) as ButtonsAnswer;
  const answers = shown.filter(({ button }) => button === (isBack ? 'returned' : 'not-back'));
  // « C'est rendu » alone is not asked
  const isAsked = BACK.every((name) => shown.some(({ button }) => button === name));
  return isAsked && (yield* pressOnly(s, answers));
}

/** « ok merci », « genial !! », « c'est parti », right below « c'est pour toi »: whoever says so has read it, and is not silent about it. */
function* thanksForPlace(s: Session, text: string): Part<boolean> {
  const isMeant = isGlad(text) || (isOnlyThanks(text) && THANKS.test(fold(text)) && !/\b(?:non?|nan)\b/i.test(text));
  if (s.status !== 'approved' || !isFree(s) || !isMeant) return false;
  // quoting what they thank for, it is of that
  if (s.event.type === 'text' && s.event.quotes !== undefined) return false;
  return yield* pressOnly(s, (yield { ask: 'buttons', names: STILL_COMES, of: 'last' }) as ButtonsAnswer);
}

const THANKS = /\b(?:merci+s?|thanks?|thank you|thx|ty|cheers)\b/;

/** As by its button, where there is one only. */
function* pressOnly(s: Session, [only, other]: ButtonsAnswer): Part<boolean> {
  return only !== undefined && other === undefined && (yield* press(s, { kind: 'do', ...only }));
}

/** « C'est bien revenu ? », and below the words of a neighbour that propose nothing. */
const ALSO_ASK = ['not-back', 'options'];

/** « oui », and two have asked within seconds: it may be to either, and nothing is agreed to before it is known to which. */
function* toSeveral(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || !(isFree(s) || isTalking(s)) || !isAgreed(text)) return false;
  // quoting what they answer, it is to that
  if (s.event.type === 'text' && s.event.quotes !== undefined) return false;
  return yield* asksWhich(s, text);
}

function* asksWhich(s: Session, text: string, since?: string): Part<boolean> {
  const names = [...AGREES, ...STILL_COMES, ...ALSO_ASK];
  const at = since === undefined ? {} : { since };
  const asked = (yield { ask: 'buttons', names, of: 'each', ...at }) as ButtonsAnswer;
  if (asked.length < 2 || asked.every(({ button }) => button === 'options')) return false;
  // « tu laisses ta place ? » answers their own words, which they wrote having read the rest
  if (since === undefined && ((yield { ask: 'buttons', names: ['back-out'], of: 'last' }) as ButtonsAnswer).length > 0)
    return false;
  const isOfWords = asked.some(({ button }) => button === 'options');
  if (isOfWords && since === undefined) return yield* toWhom(s, text);
  const awaited = (yield { ask: 'awaited', back: true }) as ButtonsAnswer;
  const real = asked.filter((one) => awaited.some((other) => isSameAnswer(one, other)));
  // whoever has asked in words, or what is agreed already or over, is none of the choices
  if (!isOfWords && real.length > 1) return yield* beginBy(s, 'agreed', {});
  return since !== undefined && (yield* lastOrAgain(s, real, since));
}

/** « C'est bien revenu ? » is asked by two buttons, and agreed to by the other. */
const isSameAnswer = (shown: ButtonsAnswer[number], awaited: ButtonsAnswer[number]): boolean =>
  shown.id === awaited.id && (shown.button === 'not-back' ? 'returned' : shown.button) === awaited.button;

/** The only one that a yes can be to is meant where it was asked last; else what is open is asked again. */
function* lastOrAgain(s: Session, [only, other]: ButtonsAnswer, since: string): Part<boolean> {
  if (only !== undefined && other === undefined && only.button !== 'not-back') {
    const shown = (yield { ask: 'buttons', names: [only.button, 'options'], of: 'last', since }) as ButtonsAnswer;
    if (shown[0]?.id === only.id && shown[0]?.button === only.button) return yield* press(s, { kind: 'do', ...only });
  }
  askAgain(s);
  return true;
}

/** « ok », to whom one talks with, right below a question of ours: it may answer that, so that nothing passes before it is asked. */
function* besideOurs(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || !isTalking(s) || !(isAgreed(text) || isNo(text))) return false;
  // « tu préfères que ce soit pour Fatou ? » answers what they have just said themselves of whom they write to
  if (isPlain(text) || isNo(text)) {
    const shown = (yield { ask: 'buttons', names: INSTEAD, of: 'last' }) as ButtonsAnswer;
    if (shown.length > 0 && isNo(text)) return askAgain(s, { key: 'common.nod-no' });
    if (yield* pressOnly(s, shown)) return true;
  }
  if (!isAgreed(text)) return false;
  if (!asksByButtons((yield { ask: 'buttons', of: 'last' }) as ButtonsAnswer)) return false;
  return yield* beginBy(s, 'talk', heardBy(s, 'talk', text));
}

/**
 * « oui », and something has come since it was asked for whom words are: it answers that, where that asks; else it is not known what it
 * answers, and for whom the words are is asked once more, so that it stands last.
 */
export function* saidYesToNewer(s: Session, text: string): Part<boolean> {
  const frame = top(s);
  // « oh oui », « parfait »: said of what is newer, where that is a yes
  const plain = readPlainAnswer(text) ?? (isAgreed(text) || OH_YES.test(fold(text)) ? 'agreed' : null);
  if (frame?.asked === undefined) return false;
  if (!asksForWhom(s, frame)) return yield* besideQuestion(s, frame, text);
  if (yield* saysItIsBack(s, text, frame.asked)) return true;
  if (plain === null) return agreesToMomentOnly(text) && (yield* agreesToNewer(s, text, frame.asked));
  if (plain === 'agreed' && (yield* asksWhich(s, text, frame.asked))) return true;
  const newer = (yield { ask: 'buttons', of: 'last', since: frame.asked }) as ButtonsAnswer;
  if (newer.length === 0) return false;
  const names = plain === 'no' ? REFUSES : agreedBy(s, text);
  const answers = newer.filter(({ button }) => names.includes(button));
  if (yield* pressOnly(s, answers)) return true;
  if (plain === 'agreed') return false;
  askAgain(s);
  return true;
}

/** « ok 19h30 », of the moment that was proposed last. */
function* agreesToNewer(s: Session, text: string, since: string): Part<boolean> {
  const [only, other] = (yield { ask: 'buttons', names: ['agree'], of: 'last', since }) as ButtonsAnswer;
  const minutes = Number(only?.id?.split('.')[1] ?? Number.NaN);
  if (only === undefined || other !== undefined || Number.isNaN(minutes)) return false;
  const proposed = new Date(minutes * MINUTE_MS);
  if (readMoment(text, s.ctx, proposed)?.getTime() !== proposed.getTime()) return false;
  return yield* press(s, { kind: 'do', ...only });
}

const MINUTE_MS = 60_000;
const TOGETHER_MS = 20_000;

/**
 * « oui », « d'accord », and a neighbour has asked something since the question of a draft was put: it answers them. Where it is not sure
 * to do so it is asked: nothing is published by it.
 */
function* besideQuestion(s: Session, frame: Frame, text: string): Part<boolean> {
  if (s.status !== 'approved' || frame.asked === undefined || isTalk(s.book, frame, currentStep(s, frame)))
    return false;
  if (isHolding(s, frame) || isListening(s) || wasKeptBack(s)) return false;
  const isNot = isNo(text) || isDeclined(text);
  if (!isNot && !isAgreed(text)) return agreesToMomentOnly(text) && (yield* agreesToNewer(s, text, frame.asked));
  const newer = (yield { ask: 'buttons', of: 'last', since: frame.asked }) as ButtonsAnswer;
  const names = isNot ? REFUSES : [...agreedBy(s, text), ...STILL_COMES];
  const answers = newer.filter(({ button }) => names.includes(button));
  // both have come within seconds: it may be to either, and the question is put once more, so that it stands last
  if (answers.length > 0 && !isNot && s.ctx.now.getTime() - Date.parse(frame.asked) < TOGETHER_MS) {
    frame.asked = s.ctx.now.toISOString();
    askAgain(s, { key: 'common.yes-beside-draft' });
    return true;
  }
  if (yield* pressOnly(s, answers)) return true;
  const isOfWords = newer.some(({ button }) => button === OF_WORDS) && currentStep(s, frame)?.type === 'review';
  return isOfWords && !isNot && (yield* beginBy(s, 'talk', heardBy(s, 'talk', text)));
}

const OH_YES = /^\W*(?:oh|ah|mais|super|top|genial)[ ,!]+(?:oui|ouais?|yes)\W*$/;

function* toANeighbour(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || !(isFree(s) || isTalking(s))) return false;
  const isPlainly = isAgreed(text) || isNo(text);
  // « ok pour dimanche », « il me la faut vendredi »: more than a yes or a no, which the other reads
  const saysWhen = isPlainly ? [] : refusesLonger(text) ? REFUSES : acceptsMoment(text, NAMED) ? OF_A_LOAN : [];
  const names = isAgreed(text) ? agreedBy(s, text) : isNo(text) ? REFUSES : saysWhen;
  if (names.length === 0) return false;
  const shown = (yield { ask: 'buttons', names, of: 'last' }) as ButtonsAnswer;
  return saysWhen.length > 0 ? yield* answersInWords(s, text, shown) : yield* pressOnly(s, shown);
}

/** Of how long a loan lasts: the other reads it, and it counts as an answer. In a talk it is passed on there. */
function* answersInWords(s: Session, text: string, [only, other]: ButtonsAnswer): Part<boolean> {
  const [claim] = only?.id?.split('.') ?? [];
  if (claim === undefined || other !== undefined) return false;
  if (isTalking(s) && top(s)?.slots.claim === claim) return false;
  const aside: Record<string, SlotValue> = top(s) ? { aside: 'yes', count: 1 } : {};
  return yield* beginBy(s, 'talk', { claim, ...heardBy(s, 'talk', text), ...aside });
}

const isPlain = (text: string): boolean => YES.test(spellOut(text).text);

function agreedBy(s: Session, text: string): string[] {
  return isPlain(text) ? [...AGREES, ...ONLY_BY_YES, ...(isTalking(s) ? [] : STILL_COMES)] : AGREES;
}

/** Behind the word of another neighbour it may be for them: that is asked. */
function* toWhatIsAwaited(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || !isFree(s) || !isAgreed(text)) return false;
  if (!isPlain(text) && !NOD.test(fold(text))) return false;
  // several to be agreed to stand there, or a question of ours: it is not about what lies further behind
  if (((yield { ask: 'buttons', names: agreedBy(s, text), of: 'last' }) as ButtonsAnswer).length > 0) return false;
  const awaited = (yield { ask: 'awaited' }) as ButtonsAnswer;
  const [only, other] = awaited;
  if (only === undefined) return false;
  if (asksByButtons((yield { ask: 'buttons', of: 'last' }) as ButtonsAnswer)) return false;
  const [last] = (yield { ask: 'buttons', names: OF_A_NEIGHBOUR, of: 'last' }) as ButtonsAnswer;
  if (last === undefined && !isPlain(text)) return false;
  if (other !== undefined) return yield* beginBy(s, 'agreed', {});
  const isAsked = only.button !== 'coming' || (yield* isAskedOf(only, last === undefined ? 'lately' : 'last'));
  if (!isAsked && last === undefined) return false;
  const isOfAnother = last !== undefined && last.id !== only.id?.split('.')[0];
  if (!isOfAnother && WITHOUT_END.includes(only.button) && !(yield* isAskedOf(only, 'lately')))
    return yield* beginBy(s, 'agreed', {});
  return isOfAnother || !isAsked ? yield* toWhom(s, text) : yield* press(s, { kind: 'do', ...only });
}

/** These wait for a yes however long ago they were asked; who says « oui » days later may mean something else, and is asked. */
const WITHOUT_END = ['deal', 'allow'];

/** « toujours d'accord ? » was asked there; of what was promised long ago nobody speaks. */
function* isAskedOf({ button, id }: ButtonsAnswer[number], of: 'last' | 'lately'): Part<boolean> {
  const shown = (yield { ask: 'buttons', names: [button], of }) as ButtonsAnswer;
  return shown.some((one) => one.id === id);
}
