import { readMoment } from '../../language/dates/moment.ts';
import { setsOut } from '../../language/meetings/sets-out.ts';
import { namingWords } from '../../language/words/naming.ts';
import type { Pick } from '../pick.ts';
import { currentStep, flowOf, type Part, type Session, say, top } from '../session.ts';
import { textOf } from '../slots/slot.ts';
import type { Frame } from '../state.ts';
import { isHolding, isTalk } from '../talk.ts';
import { readToken } from '../token.ts';
import type { ExchangesAnswer, SettledAnswer } from '../turn.ts';
import { isOfferedNow } from './open-question.ts';

/*
 * « C'est pour Yann ? », of words that are held: asked only while one may still write to Yann. What has ended since is not
 * asked about any more.
 */

/** States of an answer whose author and the other may write to each other now. */
export const STANDS: readonly string[] = ['accepted', 'out', 'done', 'missed'];

/** What is asked of words for somebody one has an exchange with, in the dialogue in which the two talk. */
const isOfTalk = (s: Session, frame: Frame): boolean => isHolding(s, frame) && hasTalk(s, frame);

const hasTalk = (s: Session, frame: Frame): boolean =>
  flowOf(s, frame).steps.some((step) => isTalk(s.book, frame, step));

/** « Quel numéro ? », « quand vous voyez-vous ? », for somebody whom one may not write to any more. */
export function* isParted(s: Session, frame: Frame): Part<boolean> {
  const { claim } = frame.slots;
  if (typeof claim !== 'string' || !hasTalk(s, frame)) return false;
  const settled = (yield { ask: 'settled', claim }) as SettledAnswer;
  return settled !== null && !STANDS.includes(settled);
}

/** Of those for whom held words may be, only who may still be written to is left. False: nobody is. */
export function* isStillAsked(s: Session, frame: Frame): Part<boolean> {
  if (!isOfTalk(s, frame)) return true;
  const picks = frame.picks ?? [];
  const asked = picks.length > 0 ? picks.map(({ value }) => value) : [frame.slots.claim];
  const open: string[] = [];
  for (const claim of asked) {
    if (typeof claim !== 'string') continue;
    const settled = (yield { ask: 'settled', claim }) as SettledAnswer;
    if (settled !== null && STANDS.includes(settled)) open.push(claim);
  }
  const [first] = open;
  if (picks.length === 0 || first === undefined || open.length === asked.length) return first !== undefined;
  const left = picks.filter(({ value }) => open.includes(value));
  const exchanges = (yield { ask: 'exchanges' }) as ExchangesAnswer;
  const [named, another] = exchanges.filter((one) => isOf(one, left[0]));
  // who cannot be named is not asked about: a « oui » would be for somebody else
  if (!named || another) return false;
  Object.assign(frame.vars, { other: named.other, keyword: named.keyword });
  // « oui » is for the first of those who are left, and « non » for nobody in particular
  frame.picks = left.map((pick) => {
    const words = pick.words.filter((word) => !word.startsWith('~'));
    return { ...pick, words: pick.value === first ? [...words, '~yes'] : words };
  });
  return true;
}

/**
 * « personne n'est venu », « c'est fait », of the very one for whom words are held: « 18h, 4 rue de Brest », « je descends » are for them
 * no more.
 */
export function* isPastBy(s: Session, frame: Frame, done: Frame): Part<boolean> {
  const { claim } = done.slots;
  if (!isOfTalk(s, frame) || done.flow === frame.flow || typeof claim !== 'string') return false;
  if ((frame.picks ?? []).length > 1 || frame.slots.claim !== claim) return false;
  const settled = (yield { ask: 'settled', claim }) as SettledAnswer;
  if (settled === 'missed') return true;
  const said = String(frame.slots.said ?? '');
  return settled === 'done' && (setsOut(said) || readMoment(said, s.ctx) !== null);
}

/** By whom it is with and what it is about, which are the words of an answer. */
function isOf({ other, keyword }: ExchangesAnswer[number], pick: Pick | undefined): boolean {
  return namingWords(other, keyword).every((word) => pick?.words.includes(word));
}

/** The held words whose exchange has ended: nobody gets them. What answers the question is told so by what it asks for. */
export function* findOverHeld(s: Session): Part<Frame | null> {
  const frame = top(s);
  if (!frame || answers(s)) return null;
  return (yield* isStillAsked(s, frame)) ? null : frame;
}

function answers(s: Session): boolean {
  if (s.event.type === 'tap') return readToken(s.event.payload)?.kind === 'answer';
  const text = textOf(s.event);
  return text !== null && isOfferedNow(s, text);
}

/** « Un mot pour Amélie ? », « que préférerais-tu ? », of an answer that has been decided since. */
export function* isSettledAside(s: Session, frame: Frame): Part<boolean> {
  const step = currentStep(s, frame);
  const about = step?.type === 'collect' ? flowOf(s, frame).slots[step.slot]?.aside : undefined;
  const claim = about === undefined ? undefined : frame.slots[about];
  return typeof claim === 'string' && ((yield { ask: 'settled', claim }) as SettledAnswer) !== null;
}

export const sayLetGo = (s: Session): void => say(s, { key: 'common.let-go' });
