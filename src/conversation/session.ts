import type { MessageReading } from '../language/read-message.ts';
import type { Book, Flow, Locale, Step } from './book.ts';
import type { Bubble, Words } from './bubble.ts';
import type { Rule } from './questions/read-again.ts';
import type { ConversationState, Frame, Intention } from './state.ts';
import type { Answer, Ask, RunChange, TurnContext, TurnEvent } from './turn.ts';

/** The working copy of one turn: what the functions of this folder read and write while the generator runs. */
export interface Session {
  readonly book: Book;
  readonly ctx: TurnContext;
  /** What the member did; or words of theirs from before, read anew. */
  event: TurnEvent;
  readonly state: ConversationState;
  readonly bubbles: Bubble[];
  readonly runs: RunChange[];
  /** Bubbles that only ask, each with the lines of it that must be said even when the question is not. */
  readonly asking: Map<Bubble, readonly Words[]>;
  /** The member has said more already: the last turn asks. */
  more: boolean;
  /** Something was done that cannot be taken back by saying it otherwise. */
  acted: boolean;
  /** An effect was asked for: what is said tells what came of it now. */
  looked?: true;
  /** Changes with an effect that lets the member in, or out. */
  status: TurnContext['status'];
  /** The language the member is answered in. */
  locale: Locale;
  opened: number;
  /** Texts of this turn as they were read: several rules ask what a message means. */
  readonly readings: Map<string, MessageReading>;
  /** Words that a question about them has kept, to be read anew in this turn. */
  again?: { text: string; from: string; rule: Rule; also?: Rule[] };
  /** What this text is not, as the member has said. */
  readonly ruledOut: Set<Rule>;
  /** Words were kept for a question that is over: they go with what is written now, once it is known for whom that is. */
  isReplyKept?: true;
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

/** Whether it tells a post: « je donne un vélo » begins it. */
export const tellsPost = ({ starts }: Pick<Flow, 'starts'>): boolean =>
  starts.some((start) => start.by === 'reader' && start.reader === 'post');

/** The step that waits for the member, if the dialogue stands at one. */
export function currentStep(s: Session, frame: Frame): Step | undefined {
  return flowOf(s, frame).steps.find((step) => step.id === frame.step);
}

/** Whether what is said in this dialogue is shown in a summary before anything is done. */
export const isReviewed = (s: Session, frame: Frame): boolean =>
  flowOf(s, frame).steps.some(({ type }) => type === 'review');

/** The first of these sentences that exists: a flow may say it its own way, common words serve the rest. */
export function firstKey(s: Session, ...keys: string[]): string {
  const found = keys.find((key) => s.book.sentences.has(key));
  if (!found) throw new Error(`none of the sentences exists: ${keys.join(', ')}`);
  return found;
}

export function say(s: Session, ...text: Words[]): void {
  s.bubbles.push({ type: 'text', text });
}

/** Asks: held back while the member has said more already, but for the lines to keep. */
export function ask(s: Session, bubble: Bubble, keep: readonly Words[] = []): void {
  s.bubbles.push(bubble);
  s.asking.set(bubble, keep);
}
