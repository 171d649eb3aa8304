import type { ConversationState } from '../../src/conversation/state.ts';
import type { MemberStanding } from '../../src/conversation/turn.ts';
import type { OtherContent } from '../../src/messenger/inbound.ts';

/** A transcript as parsed. What the lines mean is written in README.md beside this file. */
export interface Talk {
  /** Path below flows/, e.g. `post/talks/happy/one-message.talk`. */
  file: string;
  /** The flow of its folder: keys without a prefix are its own. */
  flow: string;
  lines: string[];
  givens: Given[];
  turns: Turn[];
}

export interface Keyword {
  word: string;
  number: number;
}

export type Given = { line: number } & (
  | GivenPerson
  | { type: 'town'; slug: string; approval: boolean; question: string | null; isElsewhere: boolean }
  | ({ type: 'post'; item: string; by: string; direction: string; kind: string; outcome: string | null } & Keyword & {
        quantity: number;
        inReturn: string | null;
        way: string;
        /** The last day, `2026-11-23`. */
        endsOn: string | null;
      })
  | ({ type: 'answer'; by: string; state: string; said: string | null } & Keyword)
  | { type: 'code'; code: string; town: string; used: boolean }
  /** Who may open a town: anybody, unless said. */
  | { type: 'founding'; who: 'approval' | 'closed' }
  /** The house writes e-mails. */
  | { type: 'mail' }
  /** The town's posts go on its Page's feed. */
  | { type: 'feed'; isRefused: boolean }
  /** The house tells browsers something. */
  | { type: 'push' }
  | { type: 'devices'; who: string; count: number }
  /** Its pages can be seen from anywhere. */
  | { type: 'pages' }
  | { type: 'address'; who: string; address: string; state: 'asked' | 'confirmed' | 'refused'; digest?: 'day' | 'week' }
  | { type: 'stands'; who: string; state: ConversationState }
);

export interface GivenPerson {
  type: 'person';
  who: string;
  status: MemberStanding;
  isAdmin: boolean;
  town: string | null;
  locale: 'fr' | 'en';
  /** null: nobody knows yet. */
  called: string | null;
  answer: string | null;
  /** By which admins call them; null: the next one for whoever has applied, none for the others. */
  number: number | null;
  /** They have this code to come from the town's old Page; their phone is new on the Page. */
  moves: string | null;
}

export type Act =
  | { type: 'says'; who: string; text: string }
  /** `again`: the token last tapped under this id; `first`: the oldest; otherwise the newest, `nth` counting from 1. */
  | { type: 'taps'; who: string; id: string; which: 'newest' | 'again' | 'first'; nth: number }
  | { type: 'taps-raw'; who: string; payload: string }
  | { type: 'sends-photos'; who: string; count: number; text?: string }
  | { type: 'sends'; who: string; what: OtherContent }
  | { type: 'follows'; who: string; ref: string }
  | { type: 'starts'; who: string; ref?: string }
  | { type: 'reacts'; who: string; emoji: string }
  /** Changes the words of their last text, or deletes it. */
  | { type: 'edits'; who: string; text: string }
  | { type: 'deletes'; who: string }
  | { type: 'hears'; who: string; name: string; about: Record<string, string> }
  | { type: 'news'; who: string; name: string; about: Record<string, string> }
  | { type: 'is'; who: string; status: MemberStanding | 'admin' }
  | { type: 'clock'; ms: number }
  /** The operator opens a town. */
  | { type: 'opens'; slug: string }
  /** The operator decides on a request to open one. */
  | { type: 'decides'; id: string; accepted: boolean; reason: string };

/** An act, and what is expected to come of it. */
export interface Turn {
  line: number;
  act: Act;
  /** What follows `|`, in order. */
  asked: Expected[];
  /** What people are told, in order; `to` null: whoever acted. */
  told: (Expected & { to: string | null })[];
}

export interface Expected {
  line: number;
  text: string;
}

/** Whether somebody did something the bot must react to (the clock and « is » expect no words). */
export function expectsWords(act: Act): boolean {
  return !['clock', 'is', 'opens', 'decides'].includes(act.type);
}

export function actorOf(act: Act): string | null {
  return act.type === 'clock' || act.type === 'opens' || act.type === 'decides' ? null : act.who;
}
