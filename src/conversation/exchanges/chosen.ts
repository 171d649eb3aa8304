import { strikesDeal } from '../../language/answers/chooses-theirs.ts';
import {
  type Chosen,
  choosesSomebody,
  countsThem,
  pointsOnly,
  readAccepted,
  readChoosesAgain,
  readChosen,
  readChosenAlone,
  readGiven,
  readOneFor,
  saysWhoAnswered,
  sharesOut,
} from '../../language/answers/choosing.ts';
import { readOkOnDay } from '../../language/answers/ok-on-day.ts';
import { readShares } from '../../language/own-posts/shares.ts';
import { isAgreed } from '../../language/replies/small-answers.ts';
import { claimNth, pointNth } from '../questions/just-shown.ts';
import { openSlot } from '../questions/open-question.ts';
import { beginIfMeant, heardBy } from '../questions/read-again.ts';
import { flowOf, type Part, type Session, say, tellsPost, top } from '../session.ts';
import { findReader, press } from '../start.ts';
import type { SlotValue } from '../state.ts';
import { asksForWhom, isTalking } from '../talk.ts';
import type { ButtonsAnswer } from '../turn.ts';

/**
 * « 2 pr fatou 3 pr yann », of what they have several of; « je choisis Yann et Paul », by whom they have answered; « Paul », « les deux », « le premier » right after those who
 * answered were shown; « changer d'avis » with nothing in front of them that it could mean.
 */
export function* chosen(s: Session, text: string): Part<boolean> {
  const asked = openSlot(s);
  // where something is to be chosen among titles, these have gone first
  const isAsked = asked !== undefined && (asked.type !== 'choice' || asked.picks);
  const frame = top(s);
  const isHeld = frame !== undefined && asksForWhom(s, frame);
  if (s.status !== 'approved' || s.ruledOut.has('choose')) return false;
  const found = findReader(s, 'choose');
  if ((!isAsked || isHeld) && found && (yield* okOnDay(s, found, text))) return true;
  if (isAsked && !isHeld) return found !== undefined && (yield* chosenBesideDraft(s, found, text));
  if (isTalking(s) || isAsked) return found !== undefined && (yield* chosenInTalk(s, found, text));
  if (found && !top(s) && readChoosesAgain(text)) {
    return yield* beginIfMeant(s, found, { said: 'again', bare: 'yes', ...heardBy(s, 'choose', text) });
  }
  const shared = found && slotsOfShares(text);
  if (found && shared) {
    const among = yield* answersShown();
    return yield* beginIfMeant(s, found, { ...shared, among, bare: 'yes', ...heardBy(s, 'choose', text) });
  }
  if (!top(s) && (choosesSomebody(text) || strikesDeal(text)) && (yield* chooseAmong(s))) return true;
  const given = top(s) ? null : readGiven(text);
  if (found && given && 'names' in given) {
    const among = yield* answersShown();
    const only = { among, bare: 'given', ...heardBy(s, 'choose', text) };
    if (yield* beginIfMeant(s, found, { ...slotsOf(given), ...only })) return true;
  }
  const said = readChosen(text);
  const alone = said === null ? (readChosenAlone(text) ?? readAccepted(text)) : null;
  const read = said ?? alone;
  if (read === null || !found) return false;
  const among = yield* answersShown();
  // « le deuxième », of posts
  if (among.length === 0 && 'place' in read && !top(s) && !saysWhoAnswered(text)) {
    const isMeant = pointsOnly(text) ? yield* pointNth(s, read.place) : yield* claimNth(s, read.place);
    if (isMeant) return true;
  }
  // nobody was shown: it is a name, or two words, of anything
  if (among.length === 0 && (asked || alone !== null || 'all' in read)) return false;
  const bare = alone === null ? {} : { bare: 'yes', ...heardBy(s, 'choose', text) };
  const few: Record<string, SlotValue> = 'all' in read && countsThem(text) ? { said: 'few' } : {};
  return yield* beginIfMeant(s, found, { ...slotsOf(read), ...few, among, ...bare });
}

/** « ok fatou après-demain », whomever else they write to: somebody who waits for it. */
function* okOnDay(s: Session, found: NonNullable<ReturnType<typeof findReader>>, text: string): Part<boolean> {
  const read = readOkOnDay(text, s.ctx);
  if (read === null) return false;
  const only = { names: [read.name], day: read.from, among: [], bare: 'yes' };
  return yield* beginIfMeant(s, found, { ...only, ...heardBy(s, 'choose', text) });
}

/** « choisir », below those who answered: as by its button, where there is one; else it is asked whom. */
function* chooseAmong(s: Session): Part<boolean> {
  const [only, another] = yield* answersShown();
  if (only === undefined) return false;
  if (another === undefined) return yield* press(s, { kind: 'do', button: 'pick', id: only });
  say(s, { key: 'common.yes-whom' });
  return true;
}

/** « ok pour Paul », « oui Paul », where a draft asks something: where Paul has just answered it is of him, and no part of the draft. */
function* chosenBesideDraft(
  s: Session,
  found: NonNullable<ReturnType<typeof findReader>>,
  text: string,
): Part<boolean> {
  const frame = top(s);
  if (frame === undefined || !tellsPost(flowOf(s, frame))) return false;
  const read = readChosen(text) ?? readAccepted(text);
  if (read === null || !('names' in read)) return false;
  const among = yield* answersShown();
  if (among.length === 0) return false;
  return yield* beginIfMeant(s, found, { ...slotsOf(read), among, bare: 'yes', ...heardBy(s, 'choose', text) });
}

/** « je choisis Yann », with a talk open, or words held for somebody: where somebody of that name has answered it is for us; else for the other. */
function* chosenInTalk(s: Session, found: NonNullable<ReturnType<typeof findReader>>, text: string): Part<boolean> {
  const said = slotsOfShares(text) ?? slotsOfNames(text);
  // « maelle », right below those who answered
  const alone = said === null && !isAgreed(text) ? readChosenAlone(text) : null;
  const among = alone !== null && 'names' in alone ? yield* answersShown() : [];
  const named = alone !== null && among.length > 0 ? slotsOf(alone) : said;
  if (named === null) return false;
  return yield* beginIfMeant(s, found, { ...named, among, bare: 'yes', ...heardBy(s, 'choose', text) });
}

/** The answers that one was shown last to choose among, each once. */
export function* answersShown(): Part<string[]> {
  const shown = (yield { ask: 'buttons', names: ['pick'], of: 'lately' }) as ButtonsAnswer;
  return [...new Set(shown.flatMap(({ id }) => (id === null ? [] : [id])))];
}

function slotsOfShares(text: string): Record<string, SlotValue> | null {
  const shared = readShares(text);
  if (shared === null) {
    const one = readOneFor(text);
    return one === null ? null : { names: [one], shares: ['1'] };
  }
  const names = shared.shares.map(({ name }) => name);
  const shares = shared.shares.map((one) => String(one.parts));
  return { names, shares, ...(shared.of === undefined ? {} : { of: shared.of }) };
}

function slotsOfNames(text: string): Record<string, SlotValue> | null {
  const said = readChosen(text) ?? (sharesOut(text) ? readChosenAlone(text) : null);
  return said !== null && 'names' in said ? slotsOf(said) : null;
}

function slotsOf(read: Chosen): Record<string, SlotValue> {
  if ('place' in read) return { said: read.place };
  const of: Record<string, SlotValue> = read.of === undefined ? {} : { of: read.of };
  return 'names' in read ? { names: [...read.names], ...of } : { said: 'all', ...of };
}
