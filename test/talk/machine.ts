import type { Book } from '../../src/conversation/book.ts';
import { type ConversationState, newConversation } from '../../src/conversation/state.ts';
import { transition } from '../../src/conversation/transition.ts';
import type {
  Answer,
  Ask,
  EffectAnswer,
  MemberStanding,
  RunAnswer,
  TurnEvent,
  TurnResult,
} from '../../src/conversation/turn.ts';
import { NewerFrame } from '../../src/conversation/upgrade.ts';

/** One person and the engine, without a house around them: what the turn's shell does, in memory. */
export interface Machine {
  state: ConversationState;
  status: MemberStanding;
  isAdmin: boolean;
  isNamed: boolean;
  locale: 'fr' | 'en';
  /** Runs that have ended, for buttons of long ago. */
  runs: Map<string, NonNullable<RunAnswer>>;
  turns: number;
}

export function newMachine(given: Partial<Machine> = {}): Machine {
  return {
    state: newConversation(),
    status: 'joining',
    isAdmin: false,
    isNamed: false,
    locale: 'fr',
    runs: new Map(),
    turns: 0,
    ...given,
  };
}

export interface PureContext {
  book: Book;
  now: Date;
  timezone: string;
  /** What is known by name around the town; the whole house knows the communes too. */
  places?: readonly string[];
  /** Everything but ended runs, which the machine knows. */
  answer(ask: Exclude<Ask, { ask: 'run' }>): Answer;
  /** The member's acts that wait behind this one. */
  waiting?: readonly (string | null)[];
  isMuted?: boolean;
  /** Whether the house writes e-mails. */
  mails?: boolean;
  /** Whether posts go on the Page's feed. */
  feeds?: boolean;
  /** Whether the house tells browsers something. */
  pushes?: boolean;
  /** Whether pages can be seen from anywhere. */
  shares?: boolean;
}

/** @returns null when the dialogue was written by a newer program and nothing was done */
export function turn(machine: Machine, event: TurnEvent, context: PureContext): TurnResult | null {
  machine.turns += 1;
  const before = JSON.stringify(machine.state);
  const engine = transition(context.book, machine.state, event, {
    now: context.now,
    timezone: context.timezone,
    ...(context.places ? { places: context.places } : {}),
    locale: machine.locale,
    turnId: `t${machine.turns}`,
    status: machine.status,
    isAdmin: machine.isAdmin,
    isMuted: context.isMuted ?? false,
    waiting: context.waiting ?? [],
    facts: {
      'member.named': machine.isNamed,
      'house.mails': context.mails ?? true,
      'town.feeds': context.feeds ?? true,
      'house.pushes': context.pushes ?? true,
      'house.shares': context.shares ?? true,
    },
  });
  try {
    let step = engine.next();
    while (!step.done) step = engine.next(answerTo(machine, step.value, context));
    const result = step.value;
    if (JSON.stringify(machine.state) !== before) throw new Error('the engine changed the state it was given');
    machine.state = throughJson(result.state);
    for (const { run, flow, closed } of result.runs) if (closed) machine.runs.set(run, { flow, ...closed });
    return result;
  } catch (error) {
    if (error instanceof NewerFrame) return null;
    throw error;
  }
}

function answerTo(machine: Machine, ask: Ask, context: PureContext): Answer {
  if (ask.ask === 'run') return machine.runs.get(ask.run) ?? null;
  const answer = context.answer(ask);
  if (ask.ask === 'effect') {
    const { became, resigned } = answer as EffectAnswer;
    if (resigned) machine.isAdmin = false;
    if (became !== undefined) machine.status = became;
    // whichever effect is told a name keeps it
    if (typeof ask.slots.name === 'string') machine.isNamed = true;
  }
  return answer;
}

/** A state that PostgreSQL gives back otherwise than it was written would be found out weeks later. */
function throughJson(state: ConversationState): ConversationState {
  const text = JSON.stringify(state);
  const back = JSON.parse(text) as ConversationState;
  if (JSON.stringify(back) !== text) throw new Error('the state does not survive JSON');
  return back;
}
