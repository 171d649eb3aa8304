import { NO_ITEM } from '../../language/corrections/correction-words.ts';
import { dated } from '../../language/dates/dated.ts';
import { readUnableOn } from '../../language/dates/unable-on.ts';
import { titleWithoutContrary, withoutContrary } from '../../language/details/contrary.ts';
import { describesThing } from '../../language/details/describes-thing.ts';
import { readDetail } from '../../language/details/detail.ts';
import { readPartGone } from '../../language/details/part-gone.ts';
import { saysHowOnly } from '../../language/details/says-how-only.ts';
import { toldBesides } from '../../language/details/told-besides.ts';
import { lacksPart } from '../../language/own-posts/no-more.ts';
import { takeOutContacts } from '../../language/people/contact.ts';
import { isPlaceName } from '../../language/people/says-where.ts';
import { deniesIt } from '../../language/posts/not-given.ts';
import { isForMoney, saysMoney, sellsThing } from '../../language/posts/says-money.ts';
import { isDeclined, isNo, isNone } from '../../language/replies/small-answers.ts';
import { isPartOfName } from '../../language/things/part-of-name.ts';
import { isTask, namesThing } from '../../language/things/things.ts';
import { tidyItem } from '../../language/things/tidy-item.ts';
import { fold } from '../../language/words/fold.ts';
import { spellOut } from '../../language/words/spell-out.ts';
import { formOf } from '../load/form-of.ts';
import { isOfOther } from '../questions/of-other.ts';
import { openSlot } from '../questions/open-question.ts';
import { askAgain, understood } from '../questions/question.ts';
import { readingOf } from '../reading.ts';
import { currentStep, firstKey, flowOf, type Part, type Session, top } from '../session.ts';
import type { Frame } from '../state.ts';
import { noteContact, noteLink } from './contacts-out.ts';
import { applyCorrection } from './correct.ts';
import { longerTitle } from './name-asked.ts';

/*
 * « c'est pour ma fille qui part en camp scout », « ya une petite tache dessus », said of the draft in front of them: no field of
 * its own, and not to be lost. It stands behind the title, and one tap takes it away again.
 */

/** The slot in which a draft keeps what else is told. */
const DETAILS = 'details';
/** What is said surely means one of these, and tells nothing of the draft. */
const ELSEWHERE = new Set(['claim', 'command', 'greeting', 'cancel', 'report', 'spam', 'question']);

/** Questions that words do not answer. */
const BY_BUTTON: ReadonlySet<string> = new Set(['choice', 'images']);

/** A draft of a thing that was named: at its summary, or at a question that is answered by a button. */
export function draftLookedAt(s: Session): Frame | undefined {
  const frame = top(s);
  if (!frame || flowOf(s, frame).slots[DETAILS] === undefined || typeof frame.slots.item !== 'string') return undefined;
  const isAtReview = currentStep(s, frame)?.type === 'review' && frame.editing === undefined;
  return isAtReview || BY_BUTTON.has(openSlot(s)?.type ?? '') ? frame : undefined;
}

/** Asked for a photo, whoever has none says why: only how the thing is belongs in the post. */
export const isBesidePhoto = (s: Session, text: string): boolean =>
  openSlot(s)?.type === 'images' && !describesThing(text);

/** A price, or pay, for what is being told: kindly left out, and nothing else is begun. */
export function* moneyAside(s: Session, text: string): Part<boolean> {
  const frame = draftLookedAt(s);
  if (!frame || !saysMoney(text) || sellsThing(text) || isOfOther(s, text, String(frame.slots.item))) return false;
  understood(s);
  askAgain(s, { key: 'common.no-money' });
  return true;
}

/** « non », « non c'est pas ça », to a summary: what is wrong with it? */
export function asksWhatChanges(s: Session): boolean {
  askAgain(s, { key: WHAT_CHANGES });
  s.state.said = WHAT_CHANGES;
  return true;
}
const THAT_IS_ALL = /^(?:(?:voila|ok|bon|non|et) )*(?:c'est tout|ce sera tout|rien d'autre|that's all|that's it)$/;
const WHAT_CHANGES = 'common.no-change';
export const isAskedWhatChanges = ({ state }: Session): boolean => state.said === WHAT_CHANGES;

export function* tellMore(s: Session, text: string): Part<boolean> {
  const frame = draftLookedAt(s);
  if (!frame) return false;
  // « mon appareil est en panne », asked for a photo: of nobody's thing
  if (isBesidePhoto(s, text)) return false;
  const isAtReview = currentStep(s, frame)?.type === 'review';
  // « je donne pas mon vélo », of the bike they look at: what is it then?
  if (isAtReview && (isNo(text) || deniesIt(text, String(frame.slots.item)))) return asksWhatChanges(s);
  // « rien de spécial », « j'ai pas de photo », « c'est tout »: it is as it is to be
  if (isAtReview && /\p{L}{2}/u.test(text) && (isNone(text) || isDeclined(text) || THAT_IS_ALL.test(formOf(text)))) {
    understood(s);
    askAgain(s);
    return true;
  }
  // « pots de confiture », of what is called « solide »
  const isNamed = !saysHowOnly(String(frame.slots.item)) || !namesThing(text);
  if (isAtReview && (isAskedWhatChanges(s) || !isNamed) && (yield* renamed(s, frame, text))) return true;
  const lives = LIVES_AT.exec(text)?.groups?.place?.trim();
  const isKnown = lives !== undefined && isPlaceName(lives, s.ctx.places ?? []);
  const place = isKnown ? lives : IN_QUARTIER.exec(text)?.groups?.place;
  if (isAtReview && place !== undefined) {
    understood(s);
    yield* applyCorrection(s, frame, { quartier: place.trim(), isMarked: true });
    return true;
  }
  return (isAtReview && longerTitle(s, frame, text)) || addDetail(s, frame, text);
}

/** « mon numéro », “my number”. */
const MOST_AROUND_CONTACT = 2;
/** « mon tel c », « tu peux m'appeler au », before a number that was taken out. */
const LEADS_TO_CONTACT =
  /^\W*(?:(?:et |sinon |voici |voila |bonjour |here is |here's )*(?:(?:mon|le|ma|mes|my) )?(?:tel|telephone|phone|numeros?|num|portable|mobile|mails?|e-?mail|adresse|number|whatsapp)(?: (?:de tel(?:ephone)?|mail|e-?mail|perso|number))?(?: ?(?:c|c'est|est|le|is|it's))*|(?:vous pouvez|tu peux|you can|pour|please)? ?(?:me |m'|moi )?(?:appele[rz]|contacte[rz]|joindre|ecri(?:re|vez)|text|call|sms|joignable)(?:[- ]?moi|[- ]me|me)?(?: par (?:tel|sms|mail|telephone))?(?: ?(?:au|a|sur|on|at))?)[\W_]*$/;

function keepContact(s: Session, frame: Frame, contacts: readonly string[]): boolean {
  understood(s);
  noteContact(s, frame, contacts);
  askAgain(s);
  return true;
}

/** « c'est dans le quartier Balzac », one that nobody knows by name. */
const IN_QUARTIER =
  /^\W*(?:c['’ ]?est |[cç]a se passe |j['’ ]?habite )?(?:dans |au |à |a |dans le )?(?:le )?quartier (?:de la |de l['’]|de |du |des )?(?<place>[\p{L} '’-]{3,25})[ .!]*$/iu;

/** « jhabite cesson » */
const LIVES_AT =
  /^\W*(?:j['’ ]?h?abite|on habite|je suis|chui|(?:le )?tout (?:est|se trouve)|(?:ils?|elles?) (?:est|sont|se trouvent?)) (?:(?:[aà]|au|en|sur|vers) )?(?<place>[\p{L} '’-]{3,25})[ .!]*$/iu;

/** As many words of an answer to « qu'est-ce qu'on change ? » are a name. */
const MOST_WORDS = 6;

/** « tronçonneuse », once they have said that it is not that. */
function* renamed(s: Session, frame: Frame, text: string): Part<boolean> {
  const { intent, confidence } = readingOf(s, text);
  if (text.includes('?') || text.split(/\s+/u).length > MOST_WORDS) return false;
  if (confidence === 'strong' && ELSEWHERE.has(intent)) return false;
  const { item, quantity } = tidyItem(text);
  if (NO_ITEM.test(spellOut(text).text)) return false;
  if (item.length < 3 || !(namesThing(item) || isTask(item) || (readDetail(text) === null && LONG_WORD.test(item))))
    return false;
  understood(s);
  yield* applyCorrection(s, frame, { item, ...(quantity === undefined ? {} : { quantity }), isMarked: true });
  return true;
}
/** « tronçonneuse », not « asdf ». */
const LONG_WORD = /\p{L}{5}/u;

function retitle({ slots }: Frame, detail: string): void {
  if (typeof slots.item !== 'string' || Array.isArray(slots.things)) return;
  const item = titleWithoutContrary(slots.item, detail);
  // it has been looked over: it only says less
  if (item !== slots.item) Object.assign(slots, { item, ...(slots.fine === slots.item ? { fine: item } : {}) });
}

/**
 * @param plain the detail in it, where that is certain
 * @returns false: it is no detail
 */
export function addDetail(s: Session, frame: Frame, text: string, plain: string | null = null): boolean {
  const { intent, confidence } = readingOf(s, text);
  // « je suis pas dispo le mercredi », « j'ai plus la notice »
  const isOfDay =
    readUnableOn(text) !== null || lacksPart(text, String(frame.slots.item)) || readPartGone(text) !== null;
  if (confidence === 'strong' && ELSEWHERE.has(intent) && !isOfDay) return false;
  // whichever way it came here, a price is told of nothing
  if (isForMoney(text) || deniesIt(text, String(frame.slots.item))) return false;
  const { text: said, contacts, links } = takeOutContacts(text);
  const told = plain ?? readDetail(said) ?? (isOfDay ? said.trim() : null);
  // « mon numéro est le 06… »: once it is out, nothing is left
  const isOnlyContact =
    contacts.length > 0 &&
    ((told ?? '').split(/\s+/u).length <= MOST_AROUND_CONTACT || LEADS_TO_CONTACT.test(fold(said)));
  if (isOnlyContact) return keepContact(s, frame, contacts);
  const detail = told === null ? null : dated(told, s.ctx);
  if (detail === null) return false;
  understood(s);
  // « elle est verte », of a « table verte »
  if (isPartOfName(detail, String(frame.slots.item))) return askAgain(s, { key: 'common.changed-nothing' });
  const before = typeof frame.slots[DETAILS] === 'string' ? frame.slots[DETAILS] : null;
  // « pas abîmés », of what was « un peu abîmés »
  const had = withoutContrary(before, detail);
  retitle(frame, detail);
  const both = toldBesides(had, detail, frame.slots.rest);
  if (both === null) {
    askAgain(s, { key: 'common.changed-nothing' });
    return true;
  }
  if ('room' in both) {
    const key = had === null && both.room > 0 ? 'common.detail-too-long' : 'common.detail-full';
    askAgain(s, { key, args: { max: both.room } });
    return true;
  }
  frame.slots[DETAILS] = both.all;
  if (contacts.length > 0) noteContact(s, frame, contacts);
  if (links.length > 0) noteLink(s, frame);
  // what is up already is changed when it is saved
  askAgain(s, { key: firstKey(s, `${frame.flow}.changed-${frame.step}`, 'common.detail-added') });
  return true;
}
