import { readCorrection } from '../language/correction.ts';
import { fold } from '../language/fold.ts';
import { similarWord } from '../language/keyword.ts';
import { namingWords } from '../language/naming.ts';
import { isConfirmation, isYes } from '../language/small-answers.ts';
import { take } from './answer.ts';
import { GO_ON, mayGoPast } from './go-past.ts';
import { openSlot } from './open-question.ts';
import { askAgain, askOnly, understood } from './question.ts';
import { cancel } from './review.ts';
import { currentStep, type Part, type Session } from './session.ts';
import type { Frame } from './state.ts';
import { draftLookedAt } from './tell-more.ts';
import { settle } from './walk.ts';

/*
 * « Une seule annonce, ou une pour chacune ? », « Continuer, ou c'est bon ? »: two buttons, asked on the way to a summary. Whoever
 * writes instead says what they want all the same: « que les chaises », « je les garde », « publie », « ok je le donne alors ».
 */

const KEPT =
  /^(?:(?:non|nan|en fait|finalement|bon|ah|oh|euh|ok|no|actually|sorry)[ ,]+)*(?:(?:je|on) (?:le|la|les|l')? ?garde\w*(?: finalement| tout| tous)?|(?:je (?:ne )?(?:le|la|les) (?:donne|prete) plus)|(?:supprime|efface|annule|oublie|laisse|vire|enleve|retire)[rz]? (?:tout|tomber|ca|le tout)|(?:laisse|oublie)[rz]?|tant pis|(?:i(?:'ll| will|'m)? )?keep(?:ing)? (?:it|them|all)|never ?mind|forget (?:it|about it)|(?:delete|remove|cancel|drop) (?:it|all|everything|that))(?: (?:svp|stp|merci|please|alors|finalement))?[ .!]*$/;

/** « j'ai plus le livre », of a draft for it. */
const GONE =
  /^(?:(?:non|en fait|finalement|ah|oups|desolee?)[ ,]+)*(?:je (?:ne |n'))?(?:j'|j |je )?(?:n')?(?:ai|l'ai) plus (?:besoin )?(?:(?:le|la|les|mon|ma|mes|de|du|des|l'|d') ?)?(?<thing>[a-z' -]*)[ .!]*$/;

function givesUp(text: string, item: string): boolean {
  const said = fold(text);
  const thing = GONE.exec(said)?.groups?.thing;
  return thing === undefined ? KEPT.test(said) : isAllOf(thing, item);
}

/** « j'ai plus la notice », of a draft for something else: tells of it. */
export function lacksPart(text: string, item: string): boolean {
  const thing = GONE.exec(fold(text))?.groups?.thing;
  return thing !== undefined && !/\bbesoin\b/.test(fold(text)) && !isAllOf(thing, item);
}

const isAllOf = (said: string, item: string): boolean =>
  namingWords(said).every((word) => namingWords(item).some((one) => isAlike(word, one)));

const isAlike = (one: string, other: string): boolean => similarWord(one.toUpperCase(), other.toUpperCase());

export function* atChoice(s: Session, text: string): Part<boolean> {
  const frame = draftLookedAt(s);
  const step = frame && currentStep(s, frame);
  if (!frame || !step || s.status !== 'approved') return false;
  if (frame.from === undefined && givesUp(text, String(frame.slots.item))) {
    yield* cancel(s, frame);
    return true;
  }
  if (step.type !== 'collect') return false;
  if (yield* onlySome(s, frame, text)) return true;
  if (yield* named(s, frame, step.slot, text)) return true;
  if (!isConfirmation(text)) return false;
  // « oui » may be either
  if (isYes(text) && !PUBLISH.test(fold(text))) return false;
  if (mayGoPast(s, frame) !== undefined) yield* take(s, frame, step, GO_ON);
  else askOnly(s, { key: 'common.one-more' });
  return true;
}

const PUBLISH = /publi|post|envo|send|valid/;

/** « ok je le donne alors », asked what it is for: that is the answer. */
function* named(s: Session, frame: Frame, slot: string, text: string): Part<boolean> {
  if (slot !== 'kind' && slot !== 'direction') return false;
  const { now, timezone, places = [] } = s.ctx;
  const said = text.replace(/[ ,]+(?:alors|du coup|then)[ .!]*$/iu, '');
  const read = readCorrection(said, { now, timezone, places });
  const value = read?.[slot];
  if (read === null || value === undefined || read.item !== undefined) return false;
  understood(s);
  const filled = (['direction', 'kind'] as const).filter((name) => read[name] !== undefined);
  for (const name of filled) {
    frame.slots[name] = read[name] ?? null;
    frame.filled = [...frame.filled.filter((one) => one !== name), name];
  }
  yield* settle(s, frame, filled);
  return true;
}

const BUT = /\b(?:pas|sauf|sans|plus|enleve[rz]?|retire[rz]?|garde|not|except|without|but|keep|remove)\b/;
const ONLY = /\b(?:qu(?:e|')|seulement|uniquement|juste|only|just|seules?|seuls?)(?![a-z])/;

/** « non en fait que les chaises », « pas la table »: those that are left. */
function* onlySome(s: Session, frame: Frame, text: string): Part<boolean> {
  const { things } = frame.slots;
  if (!Array.isArray(things) || text.includes('?') || openSlot(s)?.options?.includes('each') !== true) return false;
  const said = namingWords(text).filter((word) => word.length > 2);
  const isNamed = (thing: string) =>
    namingWords(thing).some((word) => word.length > 2 && said.some((one) => isAlike(one, word)));
  const those = things.filter(isNamed);
  const plain = fold(text);
  if (those.length === 0 || those.length === things.length) return false;
  const isBut = BUT.test(plain) && !ONLY.test(plain);
  // a whole sentence says something else of them
  if (
    !isBut &&
    !ONLY.test(plain) &&
    said.some((one) => !things.some((thing) => namingWords(thing).some((word) => isAlike(one, word))))
  )
    return false;
  const left = isBut ? things.filter((thing) => !isNamed(thing)) : those;
  understood(s);
  frame.slots.item = left.join(', ');
  const [only, another] = left;
  if (only !== undefined && another === undefined) {
    const count = /^(?<n>\d{1,3}) (?<thing>.+)$/u.exec(only)?.groups;
    frame.slots.item = count?.thing ?? only;
    frame.slots.quantity = count ? Number(count.n) : null;
    frame.slots.things = null;
  } else frame.slots.things = left;
  if (left.length > 1) return askAgain(s);
  yield* settle(s, frame, ['item']);
  return true;
}
