import type { Inbound } from '../messenger/inbound.ts';
import type { Locale } from './book.ts';
import type { Bubble, Choice } from './bubble.ts';
import type { ConversationState, Intention, SlotValue, VarValue } from './state.ts';

/** An inbound event as the engine takes it: photos have become stored media by then. */
export type TurnEvent = Exclude<Inbound, { type: 'images' }> | { type: 'images'; media: string[]; text?: string };

export type MemberStanding = 'joining' | 'pending' | 'approved' | 'refused' | 'banned' | 'left';

/** What the engine knows without asking. */
export interface TurnContext {
  now: Date;
  timezone: string;
  locale: Locale;
  /** Unique for this event; ids of runs opened in the turn are made from it. */
  turnId: string;
  status: MemberStanding;
  isAdmin: boolean;
  /** Flat facts for `when: { fact }`, e.g. 'town.asks'. */
  facts: Readonly<Record<string, boolean>>;
}

/** What the engine cannot know: it stops and asks the shell (a generator's `yield`), so that it stays pure. */
export type Ask =
  | {
      ask: 'effect';
      effect: string;
      flow: string;
      slots: Record<string, SlotValue>;
      vars: Record<string, VarValue>;
      event: TurnEvent;
    }
  /** Posts of the member's town that a keyword may mean: by number, else by word; open or ended. */
  | { ask: 'keyword'; word: string | null; number: number | null }
  /** Communes a text may mean, best first, at most 10. */
  | { ask: 'communes'; text: string }
  /** A run that was closed: for buttons of long ago. */
  | { ask: 'run'; run: string }
  /** An m.me ref: the town or the post it names. */
  | { ask: 'ref'; ref: string };

export interface EffectAnswer {
  outcome: string;
  slots?: Record<string, SlotValue>;
  vars?: Record<string, VarValue>;
  /** Slots to be asked again. */
  clear?: string[];
  /** Said to this member, before the engine goes on. */
  bubbles?: Bubble[];
  /** To be tapped beside the next question: standing tokens. */
  offers?: Choice[];
  /** Begun when this dialogue has ended, before anything that lay below it. */
  next?: Intention;
  /** The member's status changed in this very turn. */
  became?: MemberStanding;
}
export type KeywordAnswer = { post: string; number: number; word: string; open: boolean }[];
export type CommunesAnswer = {
  insee: string;
  name: string;
  department: string;
  departmentName: string;
  postcodes: string[];
  exact: boolean;
}[];
export type RunAnswer = { flow: string; outcome: string; subject: Record<string, VarValue> } | null;
/** `isOther`: not the town of whoever follows the link. */
export type RefAnswer = { town: string; townName: string; post?: string; isOther?: true } | null;
export type Answer = EffectAnswer | KeywordAnswer | CommunesAnswer | RunAnswer | RefAnswer;

/** A dialogue that began or ended in this turn. */
export interface RunChange {
  run: string;
  flow: string;
  version: number;
  closed?: { outcome: string; subject: Record<string, VarValue> };
}

export interface TurnResult {
  state: ConversationState;
  bubbles: Bubble[];
  runs: RunChange[];
  /** What the member is to be answered in, from these bubbles on. */
  locale: Locale;
}
