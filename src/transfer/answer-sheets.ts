import { z } from 'zod';
import type { Claim } from '../community/claims/claim.table.ts';
import { count, day, digits, type Placed, text, yes } from './cells.ts';

const on = z.iso.date().nullable();
const at = day.nullable();
/** Of the two of an answer, whoever posted and whoever answered. */
const side = z.enum(['owner', 'claimant']).nullable();
const said = z.enum(['done', 'not-yet', 'nobody']).nullable();

/** Of an answer: what it and its messages are called in one database; its picture lies beside the table, and what was refused is over. */
export const CLAIM_STAYS = [
  'id',
  'town_id',
  'post_id',
  'member_id',
  'offered_media',
  'refused_wish',
  'said_in',
  'parts_in',
  'word_in',
] as const satisfies (keyof Claim)[];

const OF_CLAIM = {
  state: z.enum(['waiting', 'accepted', 'out', 'done', 'declined', 'cancelled', 'silent', 'missed']),
  parts: count.refine((parts) => parts > 0, 'at least 1'),
  word: text,
  from_on: on,
  to_on: on,
  offered: text,
  countered: text,
  lot: z.uuid(),
  shown_at: at,
  place_told: count.nullable(),
  heard_at: at,
  more_until: on,
  more_dated: yes,
  said_back_at: at,
  created_at: day,
  decided_at: at,
  promised_at: at,
  handed_at: at,
} satisfies Record<Exclude<keyof Claim, (typeof CLAIM_STAYS)[number]>, z.ZodType>;

/**
 * `claims.csv`: who answered which post, in the order in which they came, which is that of the queue. `number` is the line's
 * own; of a loan `to_on` is when it is due. What the two have agreed on and said of it stands in the same line.
 */
export const CLAIMS = z
  .strictObject({
    number: count,
    post: count,
    page_id: digits,
    claimant: digits,
    ...OF_CLAIM,
    meets_at: at,
    meets_by: side,
    agreed_at: at,
    proposed_at: at,
    proposed_by: side,
    asked: count.nullable(),
    owner_said: said,
    claimant_said: said,
    owner_waited_at: at,
    claimant_waited_at: at,
    thanked_at: at,
    thanked_by: side,
    thanks: text,
    giver_agrees_at: at,
    author_agrees_at: at,
  })
  .refine(
    ({ from_on, to_on }) => (from_on === null) === (to_on === null) && (from_on ?? '') <= (to_on ?? ''),
    'from_on and to_on: both or none, in this order',
  );

/** `due.csv`: what is to be done when, about a post or (`claim`, its number in claims.csv) about one answer to it. */
export const DUE = z.strictObject({ what: z.string(), post: count, claim: count.nullable(), at: day });

export type ClaimLine = Placed<z.output<typeof CLAIMS>>;
export type DueLine = Placed<z.output<typeof DUE>>;
