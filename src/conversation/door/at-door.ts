import { readAcquaintances } from '../../language/people/acquaintance.ts';
import { givesUp, knowsNot } from '../../language/people/at-door.ts';
import { readAtList } from '../../language/people/at-waiting-list.ts';
import {
  behindTown,
  type Introduction,
  readIntroduction,
  readOnlyName,
  readOtherName,
  saysLittle,
} from '../../language/people/introduction.ts';
import { isAlsoFirstName, isPlaceName } from '../../language/people/says-where.ts';
import { foldTownName, readTownText } from '../../language/places/town-name.ts';
import { fold } from '../../language/words/fold.ts';
import { answerCurrent, fill } from '../answer.ts';
import type { Flow } from '../book.ts';
import { isListening } from '../listen.ts';
import { openQuestion } from '../questions/open-question.ts';
import { askAgain, understood } from '../questions/question.ts';
import { cancel } from '../questions/review.ts';
import { readingOf } from '../reading.ts';
import { currentStep, flowOf, type Part, type Session, say, top } from '../session.ts';
import { textOf } from '../slots/slot.ts';
import { forgetWish, press } from '../start.ts';
import type { Frame, SlotValue } from '../state.ts';
import { readToken } from '../token.ts';
import type { CommunesAnswer } from '../turn.ts';
import { NAME, WHERE, whereNotWho } from './where-not-who.ts';

/*
 * Whoever is not in yet is asked three things, and says them in any order and at once: what they have said is not asked
 * again. And they may say that they would rather not.
 */

/**
 * Somebody's first words: « Plérin », « 22000 », « je suis de saint brieuc quartier balzac moi c hugo ».
 * @param seen is told whether they name a commune of which there are several
 */
export function* firstWords(s: Session, seen: { isOfMany?: boolean } = {}): Part<Record<string, SlotValue>> {
  const text = textOf(s.event);
  if (text === null || s.status !== 'joining') return {};
  const said = readIntroduction(text);
  const slots = slotsOf(said);
  if (saysLittle(said.rest)) return (yield* townCalled(said)) ?? slots;
  const [first] = (yield { ask: 'communes', text: said.rest }) as CommunesAnswer;
  // « Saint-Denis »: which of them is asked
  const { name, isNear } = readTownText(said.rest);
  if (first && !first.exact) seen.isOfMany = foldTownName(first.name) === name;
  if (!first?.exact || isNear) return slots;
  return { ...whereOf(said, first.name), ...slots, town: first.insee };
}

/** « moi c st brieuc », and no more: a commune rather than somebody. */
function* townCalled({ called, quartier }: Introduction): Part<Record<string, SlotValue> | null> {
  if (called === null || isAlsoFirstName(called)) return null;
  const [first] = (yield { ask: 'communes', text: called }) as CommunesAnswer;
  if (!first?.exact) return null;
  return { ...slotsOf({ name: null, quartier }), town: first.insee };
}

/** Whether there are communes of that name: « moi c'est Saint-Denis ». */
function* isTownCalled({ called }: Introduction): Part<boolean> {
  if (called === null || isAlsoFirstName(called)) return false;
  const [first] = (yield { ask: 'communes', text: called }) as CommunesAnswer;
  return first !== undefined && (first.exact || foldTownName(first.name) === foldTownName(called));
}

/** « j'habite à Bruxelles », « je suis de Saint-Denis », somebody's first words. */
export const saysWhere = (text: string): boolean => SAYS_WHERE.test(fold(text));

const SAYS_WHERE =
  /(?:^|[^a-z])(?:j'? ?(?:h?abite|vis|reside)|on (?:h?abite|vit)|(?:je |j'? ?|chui|j)(?:suis|viens) (?:de|d'|du|a|en|sur)(?![a-z])|je (?:vis|reside|loge)|i(?:'m| am) from|i live|we live)(?![a-z])/;

/** Somebody's first words, in which a town is named, and which are no post for certain: that is what they answer. */
export function* comesFrom(s: Session, text: string): Part<Record<string, SlotValue> | null> {
  if (s.status !== 'joining' || top(s) || readingOf(s, text).confidence === 'strong') return null;
  const slots = yield* firstWords(s);
  return slots.town === undefined ? null : slots;
}

/** The name in a message that is a wish: « je donne une table, moi c'est Hugo ». */
export function nameSaid(s: Session): Record<string, SlotValue> {
  const text = textOf(s.event);
  return text === null || s.status !== 'joining' ? {} : slotsOf({ ...readIntroduction(text), quartier: null });
}

function slotsOf({ name, quartier }: Pick<Introduction, 'name' | 'quartier'>): Record<string, SlotValue> {
  return { ...(name === null ? {} : { [NAME]: name }), ...(quartier === null ? {} : { [WHERE]: quartier }) };
}

function whereOf({ rest }: Introduction, commune: string): Record<string, SlotValue> {
  const behind = behindTown(rest, commune);
  return behind === null ? {} : { [WHERE]: behind };
}

/** What an answer at the door says beside the answer: kept, unless it is known already. @param commune the town it names */
export function keepBeside(flow: Flow, frame: Frame, text: string, commune: string | undefined): void {
  if (!flow.defers) return;
  const said = readIntroduction(text);
  const isTown = commune !== undefined && said.called !== null && isTownItself(said, commune);
  const told = isTown ? { ...said, name: null } : said;
  const slots = { ...(commune === undefined ? {} : whereOf(said, commune)), ...slotsOf(told) };
  for (const [slot, value] of Object.entries(slots)) {
    if (flow.slots[slot] !== undefined) frame.slots[slot] ??= value;
  }
}

/** « moi c'est Plédran », asked for the commune: that is the answer, and nothing beside it. */
const isTownItself = ({ called, rest }: Introduction, commune: string): boolean =>
  saysLittle(rest) || foldTownName(called ?? '') === foldTownName(commune);

/** What is written to a question of the door and answers none: they stop, it is the wrong town, they do not know. */
export function* atDoor(s: Session, text: string): Part<boolean> {
  // « je connais Fatou, Yann et Lucie » is no post of three things
  const isReferring = s.status === 'pending' && isListening(s) && readAcquaintances(text).length > 0;
  if (isReferring) return (yield* answerCurrent(s)).taken;
  const frame = top(s);
  const step = frame && currentStep(s, frame);
  const flow = frame && flowOf(s, frame);
  if (s.status !== 'joining' || !frame || !step || !flow?.defers) return false;
  const asked = openQuestion(flow, frame, step);
  if (asked.type !== 'collect') return false;
  if (givesUp(text)) {
    yield* leaveDoor(s, frame);
    return true;
  }
  const def = flow.slots[asked.slot];
  if (def?.type === 'town' && (yield* atList(s, frame, text))) return true;
  if (yield* whereNotWho(s, frame, asked.slot, text)) return true;
  if (def?.type === 'text' && knowsNot(text)) {
    say(s, { key: 'common.no-matter' });
    yield* fill(s, frame, asked.slot, null);
    return true;
  }
  // « moi c'est Zoé », asked for the town or the quartier; « moi c'est Plérin » is the town
  const isAsked = def?.type === 'text' || def?.type === 'town';
  // « non c'est Léa », to whoever was called otherwise
  const other = isAsked && frame.slots[NAME] !== undefined ? readOtherName(text) : null;
  const corrected = other?.isSure ? other.name : def?.type === 'text' ? readOnlyName(text) : null;
  const name = frame.slots[NAME] === undefined ? (isAsked ? readOnlyName(text) : null) : corrected;
  if (name === null || frame.slots[NAME] === name) return false;
  // « moi c'est Robien »
  if (def?.type === 'text' && isPlaceName(name, s.ctx.places ?? [])) return false;
  const called = other?.isSure ? { ...readIntroduction(text), called: name } : readIntroduction(text);
  if (def?.type === 'town' && (yield* isTownCalled(called))) return false;
  understood(s);
  frame.slots[NAME] = name;
  askAgain(s, { key: 'common.nice-to-meet', args: { name } });
  return true;
}

/** « ouais ok », « previens moi », « jveux l'ouvrir moi », beside the buttons that say so where there is no Parallèle. */
function* atList(s: Session, frame: Frame, text: string): Part<boolean> {
  const said = frame.offers?.some(({ id }) => id === 'notify' || id === 'unlist') ? readAtList(text) : null;
  if (said === null) return false;
  const offer = frame.offers?.find(({ id }) => id === said);
  const token = offer && readToken(offer.token);
  if (token?.kind === 'do') return yield* press(s, token);
  if (said !== 'asks') return false;
  understood(s);
  askAgain(s);
  return true;
}

/** « annuler »: a wish that was kept is forgotten first; without one they do not come in, for now. */
export function* leaveDoor(s: Session, frame: Frame): Part<void> {
  const forgotten = forgetWish(s);
  if (forgotten) askAgain(s, forgotten);
  else yield* cancel(s, frame);
}
