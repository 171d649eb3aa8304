import type { Choice } from './bubble.ts';
import type { Pick } from './pick.ts';

/** What may hold words at length, and seldom changes with a message. */
export type KeptOnce = 'deferred' | 'dropped' | 'made';

/** Where one member's dialogue stands; stored as JSON in `conversation.state`. */
export interface ConversationState {
  /** The stack: the last frame is the one that asks. At most `MAX_DEPTH`. */
  frames: Frame[];
  /** What was asked for before the member was in (M1): carried on with once they are, one after the other. */
  deferred?: Intention[];
  /** How often in a row nothing was understood: no sentence is said twice running. */
  misses: number;
  /** Why the last thing was not understood: another way of saying it comes next. */
  said?: string;
  /** And why the one before: the third time a third sentence is said. */
  saidBefore?: string;
  /** The words a question was put in last, where it has several. */
  asked?: string;
  /** Messages running in the other language than the member is answered in; or they have said which they want. */
  tongue?: { running: number; isChosen?: boolean };
  /** How often somebody refused or banned was answered: it is not said in the same words twice running. */
  turnedAway?: number;
  /** Where the dialogue stood before the member's last text, while nothing has been done with it: it may be edited. */
  undo?: {
    turn: string;
    before: Omit<ConversationState, 'undo'>;
    /** What is as it was is not kept twice. */
    same?: KeptOnce[];
    /** The same of what was put off, as it was written until `same` came. */
    putOff?: 'same';
  };
  /** The post that went up last, while nothing else has been begun (`since`: ISO instant): what is corrected next. */
  justUp?: { post: string; since: string; item?: string; isHeld?: true };
  /** The post to which a photo was added last (`since`: ISO instant): the next one is of it too. */
  photographed?: { post: string; since: string; thing?: string };
  /** Of which messages the last posts were made (ids of turns), and what of them was said there: what is edited or deleted then is said of them. */
  made?: { post: string; of: string[]; said?: Record<string, string> }[];
  /** A draft that was given up in passing (`since`: ISO instant): one tap takes it up again. */
  dropped?: Intention & { since: string; mark: string };
  /** How many drafts were given up so: each button takes up its own. */
  drops?: number;
  /** Drafts (their runs) whose summary was held back, because their author went on writing: they are named with the next that is shown. */
  unseen?: string[];
  /** What was said last (a mark of it, and ISO instant), and how often running: it is not said in the same words twice. */
  answered?: { mark: string; times: number; at: string; lead?: number };
  /** An answer may be to one of several, until one is chosen (`since`: ISO instant); what was said beside it. Of « je prends les deux »,
   * the posts whose buttons stand there, and in which turn it was said. */
  beside?: { said?: string; posts?: string[]; in?: string; since: string };
  /** What was looked for last among the posts, and where (`since`: ISO instant): « que les dons » narrows it. `nothing`: it was not there. */
  looked?: { words: string; place: string; only?: string; nothing?: true; since: string };
  /** When a 👎 was last answered (ISO instant): once a day is enough. */
  askedWhy?: string;
}

export const MAX_DEPTH = 3;
/** As many intentions are kept; more than that is no longer a wish but a flood. */
export const MAX_DEFERRED = 5;

export interface Frame {
  run: string;
  flow: string;
  version: number;
  /** The step it began at, if not the first: questions before it are none of this run. */
  from?: string;
  /** The step that waits for the member; null before the first. */
  step: string | null;
  slots: Record<string, SlotValue>;
  /** Values given by effects, for sentences and subjects. */
  vars: Record<string, VarValue>;
  /** What an effect offers beside the next question: until that is answered, or another effect has spoken. */
  offers?: Choice[];
  /** Answers to the next question that an effect has found, for as long. */
  picks?: Pick[];
  /** Slots in the order in which the member filled them: « retour » takes back the last. */
  filled: string[];
  /** What is up already as it stood when it was opened to be changed: what differs is not saved yet. */
  opened?: Record<string, SlotValue>;
  /** A message of which it was made has been edited: marks of what that says now, for when it is saved. */
  edited?: Record<string, string>;
  /** From the review: the one slot being asked again. */
  editing?: string;
  /** A draft that came back because a newer one was given up: « publier », typed, may be meant for that one. */
  slipped?: true;
  /** The messages in which its thing was named (ids of turns). */
  told?: string[];
  /** It was told in several messages, read together. */
  inPieces?: true;
  /** When its question was first put (ISO instant): long after, or once something newer has come, what is written need not answer it. */
  asked?: string;
  /** When its summary was last shown in answer to them (ISO instant): a politeness long after that publishes nothing. */
  summed?: string;
  /** When it was brought back, long after it was put (ISO instant): once, then it rests. */
  brought?: string;
  /** Something was written to somebody since words are held: what comes now is no more of them. */
  apart?: true;
  /** A question about words that are held was come back to once, from something else. */
  comeBack?: true;
}

/** null: skipped on purpose. A missing key: not asked yet. Dates are ISO strings, periods « 2026-12-05/2026-12-07 », photos are media ids. */
export type SlotValue = string | number | string[] | null;
export type VarValue = string | number | { date: string } | { moment: string };

/** A flow to be started later, with what is known already. */
export interface Intention {
  flow: string;
  at?: string;
  slots: Record<string, SlotValue>;
  vars?: Record<string, VarValue>;
  /** Of what is up: what was changed and not saved. It is opened anew, and this laid over it. */
  changed?: Record<string, SlotValue>;
  /** The messages in which its thing was named (ids of turns). */
  told?: string[];
}

export function newConversation(): ConversationState {
  return { frames: [], misses: 0 };
}
