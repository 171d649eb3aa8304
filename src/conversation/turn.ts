import type { Inbound } from '../messenger/inbound.ts';
import type { Locale } from './book.ts';
import type { Bubble, Choice } from './bubble.ts';
import type { Pick } from './pick.ts';
import type { ConversationState, Intention, SlotValue, VarValue } from './state.ts';

/**
 * An inbound event as the engine takes it. By then photos have become stored media, and messages that were meant by
 * Meta's id have been found.
 */
export type TurnEvent =
  | Exclude<Inbound, { type: 'text' | 'images' | 'edit' | 'delete' | 'reaction' }>
  /** `quotes`: the post whose card was quoted. `from`: the turn it came in, when it was kept and is read anew. */
  | { type: 'text'; text: string; ref?: string; quotes?: string; from?: string }
  | { type: 'images'; media: string[]; text?: string }
  /** `of`: the turn of the message that was changed; null: it is not known here. `relayed`: as it was passed on. `answered`: the answer it gave, the first of several. */
  | { type: 'edit'; of: string | null; text: string; relayed?: string; answered?: string }
  | { type: 'delete'; of?: string | null; relayed?: string; answered?: string }
  | { type: 'reaction'; emoji?: string; removed?: boolean };

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
  /** A person is answering by hand from the Page's inbox: what is not understood is for them. */
  isMuted: boolean;
  /** The member's acts that wait behind this one, oldest first: the words of a text, null for any other act. */
  waiting: readonly (string | null)[];
  /** Flat facts for `when: { fact }`, e.g. 'town.asks'. */
  facts: Readonly<Record<string, boolean>>;
  /** Quartiers and communes around, for reading: found however they are typed. */
  places?: readonly string[];
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
  /** Posts of the member's town that a keyword may mean: by number, else by word; open or ended. `side`: of others, of that side only. */
  | { ask: 'keyword'; word: string | null; number: number | null; side?: 'offer' | 'request' }
  /** Communes a text may mean, best first, at most 10. */
  | {
      ask: 'communes';
      text: string;
      /** Only those that have a Parallèle. */
      open?: true;
      /** Said by whoever lives in this commune: what is only like it must lie around. */
      around?: string;
      /** The name given before, of which there are several: « celui du 93 » says which. */
      sought?: string;
    }
  /** A run that was closed: for buttons of long ago. */
  | { ask: 'run'; run: string }
  /**
   * Posts of others that the member was shown lately: those of a word, open ones only; without a word those of the last
   * message that showed any, at most 10. `side`: of these only; `isNew`: only those they have not answered; `isAll`: also
   * those they have answered, and those that have ended. `isRun`: also of the messages before, within half an hour. `by`: all that are up
   * of whoever is called so (folded). `wants`: swaps for such a thing (folded); '': any swap.
   */
  | {
      ask: 'shown';
      word: string | null;
      side?: 'offer' | 'request';
      isNew?: true;
      isAll?: true;
      isRun?: true;
      by?: string;
      wants?: string;
    }
  /**
   * Open posts of others that the member waits for or was promised, newest answer first, at most 5. `lately`: only those
   * they answered a moment ago.
   */
  | { ask: 'waits'; lately?: true }
  /** The question to the member that was the last they were told, if they may still answer it. */
  | { ask: 'asked' }
  /**
   * Standing buttons of these names (of any, without) that the member was shown: in what came last, or (`lately`) in the last message that
   * had any within two hours; in the order in which they stand there; or (`each`) the first of each message that came
   * within seconds of the last, where there are several. `since` (ISO instant): shown after that.
   */
  | { ask: 'buttons'; names?: readonly string[]; of: 'last' | 'lately' | 'each'; since?: string }
  /** What has become of an answer of the member's, or to a post of theirs, if it does not wait any more. */
  /** `ofTalk`: the exchange of the talk that is come back to. */
  | { ask: 'settled'; claim: string; ofTalk?: true }
  /** Whether a question that a member was asked about a post asks them no more: somebody was chosen, or they have replied. */
  | { ask: 'settled'; question: string }
  /** Whether a post has ended. */
  | { ask: 'settled'; post: string }
  /** Whether it is still to be said to whom a post of theirs has gone: null; « kept »: it was put up or changed since. */
  | { ask: 'settled'; taker: string }
  /**
   * What was promised to the member or by them and is not handed over yet, newest first. `since` (ISO instant): promised, or
   * written about by either, after that. `spokenTo`: with whom these words begin by their name. `had`: these words tell of trouble, also of what
   * they were lent, have lent or were handed over lately; of what the words name, if they name any of it.
   */
  | { ask: 'exchanges'; since?: string; spokenTo?: string; had?: string }
  /** What neighbours have asked the member that a « oui » would answer: a moment, « toujours d'accord ? », a loan kept longer. */
  | { ask: 'awaited'; back?: true }
  /** An m.me ref: the town or the post it names. */
  | { ask: 'ref'; ref: string };

export interface EffectAnswer {
  outcome: string;
  slots?: Record<string, SlotValue>;
  vars?: Record<string, VarValue>;
  /** Slots to be asked again. */
  clear?: readonly string[];
  /** Said to this member, before the engine goes on. */
  bubbles?: Bubble[];
  /** What it says only tells that one waits: not said while the member goes on writing. */
  isWaiting?: boolean;
  /** To be tapped beside the next question: standing tokens. */
  offers?: Choice[];
  /** Answers to the next question, a choice that `picks`, beside its options. */
  picks?: Pick[];
  /** Begun when this dialogue has ended, before anything that lay below it. */
  next?: Intention;
  /** The member's status changed in this very turn. */
  became?: MemberStanding;
  /** They are no admin any more, by what they did in this very turn. */
  resigned?: true;
}
/** `promised`: to the member, where that was asked. */
export type KeywordAnswer = { post: string; number: number; word: string; open: boolean; promised?: true }[];
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
/** `claim`: what the « Écrire » button carries. `named`: the words name what it is about, where that was asked. */
export type ExchangesAnswer = { claim: string; keyword: string; other: string; named?: true }[];
/** `question`: what the « Répondre » button carries. */
export type ButtonsAnswer = { button: string; id: string | null }[];
/** `admins`: the last they were told is a word of the admins to them. */
export type AskedAnswer = { question: string; keyword: string; words: string } | 'admins' | null;
/** A state of an answer; of a question `accepted` (to the chosen) or `over`; of a post `held` or `over`. null: it waits, it is up. */
export type SettledAnswer = string | null;
export type Answer =
  | SettledAnswer
  | AskedAnswer
  | ButtonsAnswer
  | EffectAnswer
  | KeywordAnswer
  | CommunesAnswer
  | RunAnswer
  | RefAnswer
  | ExchangesAnswer;

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
  /** Whether something is asked anew: a question of an earlier turn that is not sent yet need not be. */
  isAsking: boolean;
  /** How many of the last bubbles only ask, so that a later question may take their place. */
  questions: number;
  /** How many of the texts that wait were read together with this one: they need no turn of their own. */
  readAlong: number;
  runs: RunChange[];
  /** What the member is to be answered in, from these bubbles on. */
  locale: Locale;
}
