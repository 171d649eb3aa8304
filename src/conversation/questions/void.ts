import type { SlotDef } from '../book.ts';
import { formOf } from '../load/form-of.ts';
import { currentStep, flowOf, type Part, type Session, top } from '../session.ts';
import type { Frame } from '../state.ts';
import { isHolding } from '../talk.ts';
import { readToken } from '../token.ts';
import type { SettledAnswer } from '../turn.ts';
import { recordEnd } from '../walk.ts';
import { STANDS } from './held.ts';
import { isOfferedNow } from './open-question.ts';

/*
 * « Que proposes-tu en échange ? », of a post that has ended while whoever was asked was away: whoever comes back is not
 * asked it first. What a question stands and falls with is said by its flow (`stands`, of a slot that holds an id).
 */

/** So long after a question whoever acts has come back to it, and what it is about may have ended. */
const BACK_MS = 60 * 60_000;
/** As long as words of theirs may still answer it, and are told what has become of it. */
const ANSWERABLE_MS = 24 * 60 * 60_000;

/** Whoever acts long after a question is not asked it any more once what it is about has ended. */
export function* dropVoid(s: Session): Part<void> {
  for (const frame of [...s.state.frames]) {
    const age = s.ctx.now.getTime() - Date.parse(frame.asked ?? '');
    if (!(age >= BACK_MS) || currentStep(s, frame)?.type !== 'collect' || isHolding(s, frame)) continue;
    if (answers(s, frame, age) || !(yield* isVoid(s, frame))) continue;
    drop(s, frame);
  }
}

/** With the dialogue that called it, which waits for nothing else. */
function drop(s: Session, frame: Frame): void {
  const index = s.state.frames.indexOf(frame);
  s.state.frames.splice(index, 1);
  recordEnd(s, frame, 'interrupted');
  const below = s.state.frames[index - 1];
  if (below && currentStep(s, below)?.type === 'call') drop(s, below);
}

function answers(s: Session, frame: Frame, age: number): boolean {
  const { event, book } = s;
  if (event.type === 'tap') {
    const token = readToken(event.payload);
    return token?.kind === 'answer' && token.run === frame.run;
  }
  if (age >= ANSWERABLE_MS) return false;
  if (event.type !== 'text') return event.type === 'images';
  return !book.words.has(formOf(event.text)) || (frame === top(s) && isOfferedNow(s, event.text));
}

function* isVoid(s: Session, frame: Frame): Part<boolean> {
  for (const [name, { stands }] of Object.entries(flowOf(s, frame).slots)) {
    const id = frame.slots[name];
    if (stands === undefined || typeof id !== 'string') continue;
    if (hasEnded(stands, (yield asking(stands, id)) as SettledAnswer)) return true;
  }
  return false;
}

type Standing = NonNullable<SlotDef['stands']>;

function asking(stands: Standing, id: string) {
  if (stands === 'post') return { ask: 'settled' as const, post: id };
  return stands === 'claim' ? { ask: 'settled' as const, claim: id } : { ask: 'settled' as const, question: id };
}

/** Whoever was chosen goes on with what was asked of their answer. */
const hasEnded = (stands: Standing, settled: SettledAnswer): boolean =>
  settled !== null && !(stands !== 'post' && STANDS.includes(settled));
