import type { Book, Flow, Locale, Step } from './book.ts';
import type { Bubble, Words } from './bubble.ts';
import type { ConversationState, Frame, Intention } from './state.ts';
import type { Answer, Ask, RunChange, TurnContext, TurnEvent } from './turn.ts';

/** The working copy of one turn: what the functions of this folder read and write while the generator runs. */
export interface Session {
  readonly book: Book;
  readonly ctx: TurnContext;
  readonly event: TurnEvent;
  readonly state: ConversationState;
  readonly bubbles: Bubble[];
  readonly runs: RunChange[];
  /** Changes with an effect that lets the member in, or out. */
  status: TurnContext['status'];
  /** The language the member is answered in. */
  locale: Locale;
  opened: number;
  /** What an effect wants to be gone on with, once its dialogue has ended. */
  next?: Intention;
}

/** A part of a turn: stops whenever it needs to know or do what only the shell can. */
export type Part<T> = Generator<Ask, T, Answer>;

export function top(s: Session): Frame | undefined {
  return s.state.frames.at(-1);
}

export function flowOf(s: Session, frame: Frame): Flow {
  const flow = s.book.flows.get(frame.flow);
  if (!flow) throw new Error(`no flow named ${frame.flow}`);
  return flow;
}

/** The step that waits for the member, if the dialogue stands at one. */
export function currentStep(s: Session, frame: Frame): Step | undefined {
  return flowOf(s, frame).steps.find((step) => step.id === frame.step);
}

/** The first of these sentences that exists: a flow may say it its own way, common words serve the rest. */
export function firstKey(s: Session, ...keys: string[]): string {
  const found = keys.find((key) => s.book.sentences.has(key));
  if (!found) throw new Error(`none of the sentences exists: ${keys.join(', ')}`);
  return found;
}

export function say(s: Session, ...text: Words[]): void {
  s.bubbles.push({ type: 'text', text });
}
