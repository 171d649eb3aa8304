import type { Bubble } from '../conversation/bubble.ts';
import type { SlotValue, VarValue } from '../conversation/state.ts';
import type { EffectAnswer, TurnEvent } from '../conversation/turn.ts';
import type { Trx } from '../database/database.ts';
import type { Member } from './members/member.table.ts';
import type { Town } from './towns/town.table.ts';

/** What a `do:` step of a flow is given: the turn's transaction, who acts, and what the dialogue knows. */
export interface EffectInput {
  trx: Trx;
  member: Member;
  /** The member's town, once they have one. */
  town: Town | null;
  now: Date;
  slots: Readonly<Record<string, SlotValue>>;
  vars: Readonly<Record<string, VarValue>>;
  event: TurnEvent;
  /** Id of the inbox event whose turn it is. */
  eventId: string;
  house: HouseRules;
}

/** What whoever runs this deployment has settled. */
export interface HouseRules {
  /** Who may open a town from the chat: anybody, anybody whom the operator lets, nobody. */
  founding: 'open' | 'approval' | 'closed';
  /** Whether it can write e-mails; not said: no. */
  mails?: boolean;
  /** Whether posts go on the feeds of Pages; not said: no. */
  feeds?: boolean;
  /** Whether it can tell browsers something; not said: no. */
  pushes?: boolean;
  /** Whether its pages can be seen from anywhere, so that sharing one makes sense; not said: no. */
  shares?: boolean;
  /** IANA, where nothing nearer is known. */
  timezone: string;
}

/** What an effect answers: an outcome for the flow, and as data whatever concerns others. */
export interface EffectOutput extends EffectAnswer {
  /** Notices to other members: their own matters. */
  tell?: Tell[];
  /** News for another member's own dialogue. */
  internal?: { memberId: string; name: string; about: Record<string, string | number>; key: string }[];
  /** Posts to be told to the town's subscribers. */
  broadcast?: string[];
  /** Words for the whole town but one, who says them. */
  announce?: { townId: number; except: string; bubbles: Bubble[] };
  /** Posts that ended: what was not yet told of them is taken back. */
  takeBack?: string | string[];
  /** A post is up again: who had not heard of it is looked for without waiting for the next look everywhere. */
  upAgain?: true;
  /** Topics of which nothing that still waits to be said to whoever acts is news any more, after what they do. */
  overtakes?: string[];
  /** Topics of which nothing that the clock still has to ask whoever acts needs an answer any more; so are those that others are told of. */
  settles?: string[];
  /** Messages that were passed on (relay_message) and have not begun to be sent: they need not be. */
  unsay?: string[];
  /** A mail is owed that somebody waits for: it goes at once. */
  letter?: true;
}

/** What concerns others alone: of an effect, or of the clock. */
export type ForOthers = Omit<EffectOutput, keyof EffectAnswer>;

export interface Tell {
  to: { id: string; page_id: string; locale: 'fr' | 'en' };
  bubbles: Bubble[];
  /** Not said before: it came in the quiet hours of the town. */
  notBefore?: Date;
  /** What it speaks of: it takes the place of what still waits to be said of the same, to somebody who is away. */
  topic?: string;
  /** Beside what waits to be said of the same, not in its place. */
  joins?: true;
  /** What is no longer news with it, of other topics. */
  overtakes?: readonly string[];
  /** The message (relay_message) that is passed on with it. */
  relay?: string;
  /** Said later it would not be true any more. */
  notAfter?: Date;
  /** The posts it tells of: it goes out like other news of these, and is taken back when one of them ends. */
  posts?: readonly string[];
}

export type Effect = (input: EffectInput) => Promise<EffectOutput>;

/** What a slot holds several of; none: it holds nothing, or one thing. */
export const listOf = (value: SlotValue | undefined): string[] => (Array.isArray(value) ? value : []);

/** The id a standing button or a var holds, when it is one at all: buttons can be forged. */
export function idOf(value: SlotValue | VarValue | undefined): string | null {
  const text = String(value ?? '');
  return /^[1-9]\d{0,17}$/.test(text) ? text : null;
}
