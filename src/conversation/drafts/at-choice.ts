import { readChosen } from '../../language/answers/choosing.ts';
import { countIn } from '../../language/corrections/correction-words.ts';
import { countInstead } from '../../language/corrections/count-instead.ts';
import { deniedNumber } from '../../language/corrections/denied-number.ts';
import { recount } from '../../language/corrections/recount.ts';
import { readPeriod } from '../../language/dates/period.ts';
import { isAlike } from '../../language/own-posts/no-more.ts';
import { isConfirmation, isYes } from '../../language/replies/small-answers.ts';
import { titleOfAll } from '../../language/things/title-of-all.ts';
import { fold } from '../../language/words/fold.ts';
import { namingWords } from '../../language/words/naming.ts';
import { take } from '../answer.ts';
import type { Step } from '../book.ts';
import { formOf } from '../load/form-of.ts';
import { GO_ON, MATCH, mayGoPast } from '../questions/go-past.ts';
import { claimNth } from '../questions/just-shown.ts';
import { editAsked, openSlot } from '../questions/open-question.ts';
import { askAgain, askOnly, understood } from '../questions/question.ts';
import { correctionIn } from '../reading.ts';
import { currentStep, flowOf, type Part, type Session, say } from '../session.ts';
import { findButton, press, tryBegin } from '../start.ts';
import type { Frame, SlotValue } from '../state.ts';
import { settle } from '../walk.ts';
import { draftLookedAt } from './tell-more.ts';

/*
 * « Une seule annonce, ou une pour chacune ? », « Continuer, ou c'est bon ? »: two buttons, asked on the way to a summary. Whoever
 * writes instead says what they want all the same: « que les chaises », « publie », « ok je le donne alors ».
 */

export function* atChoice(s: Session, text: string): Part<boolean> {
  const frame = draftLookedAt(s);
  const step = frame && currentStep(s, frame);
  if (!frame || !step || s.status !== 'approved') return false;
  if ((yield* recounted(s, frame, text)) || (yield* onlySome(s, frame, text))) return true;
  if (step.type !== 'collect') return yield* reparted(s, frame, text);
  if (yield* named(s, frame, step.slot, text)) return true;
  if (yield* pointed(s, frame, step, text)) return true;
  if (fieldAsked(s, frame, text)) return true;
  if (!isConfirmation(text)) return false;
  const isPlainYes = isYes(text) && !PUBLISH.test(fold(text));
  if (mayGoPast(s, frame) !== undefined) {
    if (isPlainYes && frame.comeBack !== true) return yield* yesToMatch(s, frame);
    yield* take(s, frame, step, GO_ON);
    return true;
  }
  // what was named last; which it is stands in the summary, and is changed there
  if (openSlot(s)?.options?.includes(EACH)) {
    say(s, { key: 'common.one-each' });
    yield* take(s, frame, step, EACH);
    return true;
  }
  // « oui » may be either
  if (isPlainYes) return false;
  askOnly(s, { key: 'common.one-more' });
  return true;
}

const EACH = 'each';

/** « la date », « changer le lieu », asked which sort it is: that first. */
function fieldAsked(s: Session, frame: Frame, text: string): boolean {
  const flow = flowOf(s, frame);
  const review = flow.steps.find((step) => step.type === 'review');
  const slot = review?.type === 'review' ? editAsked(s, flow, review.slots, text) : undefined;
  if (slot === undefined || frame.editing !== undefined || frame.from !== undefined) return false;
  understood(s);
  frame.editing = slot;
  askAgain(s);
  return true;
}

/** « non une seule » */
const AHEAD = /^(?:(?:non|nan|no|bon|ok|oui|en fait|finalement|plutot|actually|rather)[ ,]+)+/;

/** « une seule », at the summary of several things: one post of them after all. */
function* reparted(s: Session, frame: Frame, text: string): Part<boolean> {
  const slot = Object.entries(flowOf(s, frame).slots).find(([, def]) => def.options?.includes(EACH));
  if (!slot || !Array.isArray(frame.slots.things) || frame.editing !== undefined) return false;
  const [name, { options = [] }] = slot;
  const typed = formOf(text);
  const forms = [typed, typed.replace(AHEAD, '')];
  const value = options.find((one) =>
    forms.some((form) => s.book.labels.get(`${frame.flow}.${name}-${one}`)?.includes(form)),
  );
  if (value === undefined || frame.slots[name] === value) return false;
  understood(s);
  frame.slots[name] = value;
  say(s, { key: 'common.changed' });
  yield* settle(s, frame, [name]);
  return true;
}

/** « 1 », « la première »: of the posts that stand there, else of the buttons. */
function* pointed(s: Session, frame: Frame, step: Step, text: string): Part<boolean> {
  const alone = /^\W*(?<n>[1-9])\W*$/.exec(text)?.groups?.n;
  const read = readChosen(text);
  const place = alone !== undefined ? Number(alone) : read && 'place' in read ? read.place : null;
  if (place === null) return false;
  if (mayGoPast(s, frame) !== undefined)
    return yield* claimNth(s, place, frame.slots.direction === 'request' ? 'offer' : 'request');
  const option = alone === undefined ? undefined : openSlot(s)?.options?.[place - 1];
  if (option === undefined) return false;
  yield* take(s, frame, step, option);
  return true;
}

/** « oui », below what answers the draft already: as by its button, or which of them is asked. */
function* yesToMatch(s: Session, frame: Frame): Part<boolean> {
  const only = frame.vars[MATCH];
  if (typeof only === 'string' && only !== '' && (yield* takeMatch(s, frame, only))) return true;
  understood(s);
  askAgain(s, { key: 'common.yes-to-which' });
  return true;
}

/** « une échelle pour samedi »: for which days has been said. */
function* takeMatch(s: Session, frame: Frame, post: string): Part<boolean> {
  const { typed, since, kind } = frame.slots;
  const now = typeof since === 'string' ? new Date(since) : s.ctx.now;
  const days = kind === 'lend' && typeof typed === 'string' ? readPeriod(typed, { ...s.ctx, now }) : null;
  const found = findButton(s, 'claim');
  if (days === null || !found?.start.fills) return yield* press(s, { kind: 'do', button: 'claim', id: post });
  return yield* tryBegin(s, found, { [found.start.fills]: post, days: `${days.from}/${days.to}` });
}

const PUBLISH = /publi|post|envo|send|valid/;

/** « ok je le donne alors », asked what it is for: that is the answer. */
function* named(s: Session, frame: Frame, slot: string, text: string): Part<boolean> {
  if (slot !== 'kind' && slot !== 'direction') return false;
  const side = slot === 'direction' ? sideSaid(text) : null;
  if (side !== null) {
    understood(s);
    Object.assign(frame.slots, side);
    frame.filled = [...frame.filled.filter((one) => one !== slot), slot];
    yield* settle(s, frame, [slot]);
    return true;
  }
  const said = text.replace(/[ ,]+(?:alors|du coup|then)[ .!]*$/iu, '');
  const read = correctionIn(s, said);
  // « je l'échange », asked on which side: the kind at least is said
  const value = read?.[slot] ?? read?.kind;
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

/** “ask for it”, “I want one” */
const ASKS_FOR =
  /^\W*(?:(?:oui|yes|ok)[ ,]+)*(?:ask(?: for (?:it|one))?|demande[rz]?(?:[- ]l[ea])?|(?:i want|i need|i'd like) (?:it|one)|j'en (?:veux|voudrais|cherche)(?: une?)?)[ .!]*$/;
const HAS_IT =
  /^\W*(?:(?:oui|bah|ben|alors|et|ok|yes|well)[ ,]+)*(?:j'? ?en ai|on en a|nous en avons|il (?:m'en|nous en|en) reste|i(?:'ve got| have)) (?!besoin|marre|assez|plus\b|pas\b|no\b|to\b|aucun)(?:\d|une?\b|deux|trois|quatre|cinq|six|dix|plein|plusieurs|quelques|beaucoup|trop|some|a few|one\b|two|three|plenty|too many)/;
/** « … 5 pots », of pots: what is counted is behind the number. */
const OF_IT = /(?<=\d) [a-z' -]+[ .!]*$/;

/** null: neither that they ask for it nor, as in « j'en ai 5 », that they have it and so offer it. */
function sideSaid(text: string): Record<string, SlotValue> | null {
  if (ASKS_FOR.test(fold(text))) return { direction: 'request' };
  if (!hasIt(text)) return null;
  const count = countIn(fold(text).replace(OF_IT, ''))?.quantity;
  return { direction: 'offer', ...(count === undefined ? {} : { quantity: count }) };
}

const hasIt = (text: string): boolean => text.length <= 60 && !text.includes('?') && HAS_IT.test(fold(text));

/** « 3 pots de figues en fait », « non c deux poufs »: so many of one of the things. */
function* recounted(s: Session, frame: Frame, text: string): Part<boolean> {
  const { things } = frame.slots;
  if (!Array.isArray(things) || frame.editing !== undefined) return false;
  const isAtReview = currentStep(s, frame)?.type === 'review';
  if (!isAtReview && openSlot(s)?.options?.includes(EACH) !== true) return false;
  const counted = recount(things, text);
  if (counted === null) return false;
  understood(s);
  const isNew = counted.some((thing, index) => thing !== things[index]);
  if (!isNew) return askAgain(s, { key: 'common.changed-nothing' });
  relist(frame, counted);
  if (!isAtReview) return askAgain(s, { key: 'common.changed' });
  say(s, { key: 'common.changed' });
  yield* settle(s, frame, ['item']);
  return true;
}

/** Other things of the same list, told apart already: what its title has room for, and what stands behind it, follow from them. */
function relist({ slots }: Frame, things: string[]): void {
  const item = titleOfAll('', things)?.title ?? things.join(', ');
  Object.assign(slots, { things, item, ...(slots.fine === undefined ? {} : { fine: item }) });
}

const BUT =
  /\b(?:pas|sauf|sans|plus|enleve[rz]?|retire[rz]?|garde|(?:est|sont|a ete|ont ete|c'est|is|are) (?:(?:deja|bien|maintenant|finalement|already|now) )*(?:partie?s?|donnee?s?|prise?s?|reservee?s?|promise?s?|vendue?s?|gone|taken|reserved)|not|except|without|but|keep|remove)\b/;
const ONLY = /\b(?:qu(?:e|')|seulement|uniquement|juste|only|just|seules?|seuls?)(?![a-z])/;

/** « non en fait que les chaises », « pas la table »: those that are left. */
function* onlySome(s: Session, frame: Frame, text: string): Part<boolean> {
  const { things } = frame.slots;
  const isAsked = openSlot(s)?.options?.includes(EACH) === true || currentStep(s, frame)?.type === 'review';
  if (!Array.isArray(things) || text.includes('?') || !isAsked || frame.editing !== undefined) return false;
  // « pas 4 chaises 5 »: another number of them
  if (countInstead(text) !== null) return false;
  const said = namingWords(text).filter((word) => word.length > 2);
  const isNamed = (thing: string) =>
    namingWords(thing).some((word) => word.length > 2 && said.some((one) => isAlike(one, word)));
  const those = things.filter(isNamed);
  const plain = fold(text);
  if (those.length === 0 || those.length === things.length) return false;
  // « pas 5 »: of one of them there are not so many
  const isBut = BUT.test(plain) && !ONLY.test(plain) && deniedNumber(text) === null;
  // a whole sentence says something else of them
  if (
    !isBut &&
    !ONLY.test(plain) &&
    said.some((one) => !things.some((thing) => namingWords(thing).some((word) => isAlike(one, word))))
  )
    return false;
  const left = isBut ? things.filter((thing) => !isNamed(thing)) : those;
  understood(s);
  const [only, another] = left;
  if (only !== undefined && another === undefined) {
    const count = /^(?<n>\d{1,3}) (?<thing>.+)$/u.exec(only)?.groups;
    frame.slots.item = count?.thing ?? only;
    frame.slots.quantity = count ? Number(count.n) : null;
    frame.slots.things = null;
    delete frame.slots.together;
  } else relist(frame, left);
  if (left.length > 1 && currentStep(s, frame)?.type !== 'review') return askAgain(s);
  yield* settle(s, frame, ['item']);
  return true;
}
