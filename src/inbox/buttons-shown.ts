import { sql } from 'kysely';
import { readToken, type Token } from '../conversation/token.ts';
import type { Trx } from '../database/database.ts';
import { given } from '../database/given.ts';

/** Longer ago, whoever types what a button says does not look at it any more; what came last is in front of them for long. */
const SINCE_MS = { lately: 2 * 3_600_000, last: 7 * 86_400_000, each: 7 * 86_400_000 };
/** What came together is one showing. */
const TOGETHER_MS = 30_000;
export const MOST_MESSAGES = 30;

export type DoToken = Extract<Token, { kind: 'do' }>;

/** What a member has received lately: when the last of it came, and what had buttons, the newest first. */
export interface Received {
  newest: number;
  withButtons: readonly Shown[];
}

/** `isReply`: it answered an act of theirs. `isAnswered`: it answered an act of theirs, and they have been answered another one since. */
interface Shown {
  at: number;
  text: string;
  isReply: boolean;
  isAnswered: boolean;
}

const NOTHING: Received = { newest: 0, withButtons: [] };

/**
 * What each of these members has received, read for all of them as soon as one of their turns asks for it, and only once: those whose
 * turns share a transaction share the statement.
 */
export function receivedBy(trx: Trx, memberIds: readonly string[], now: Date): (id: string) => Promise<Received> {
  let all: Promise<Map<string, Received>> | undefined;
  return async (id) => {
    all ??= read(trx, memberIds, now);
    return (await all).get(id) ?? NOTHING;
  };
}

/** In the same words as `take_turns_newest` (`db/migrations/0176-b-turns-newest.ts`). */
async function read(trx: Trx, memberIds: readonly string[], now: Date): Promise<Map<string, Received>> {
  const { rows } = await sql<{ id: string; at: Date; text: string | null; lane: number; asks: boolean }>`
    select member.id, received.at, received.text, received.lane, received.asks
      from unnest(${given('bigint', memberIds)}) as member(id)
      cross join lateral (
        select o.id, o.created_at as at, o.lane, o.asks, case when o.parts::text like '%"v1:do:%' then o.parts::text end as text
          from outbox o
         where o.member_id = member.id and o.parts <> '[]'::jsonb and o.next_part > 0
           and o.created_at > ${receivedSince(now)}
         order by o.created_at desc
         limit ${MOST_MESSAGES}) as received
     order by received.id desc`.execute(trx);
  return new Map(
    [...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => [
      id,
      receivedOf(own.map(({ at, lane, asks, text }) => [at.getTime(), lane, asks, text])),
    ]),
  );
}

export const receivedSince = (now: Date): Date => new Date(now.getTime() - SINCE_MS.last);

/** A message that was sent; its text where it had buttons. */
export type ReceivedRow = [at: number, lane: number, asks: boolean, text: string | null];

/** @param rows the newest first */
export const receivedOf = (rows: readonly ReceivedRow[]): Received => ({
  newest: rows[0]?.[0] ?? 0,
  withButtons: shownOf(rows.map(([at, lane, asks, text]) => ({ at, lane, asks, text }))),
});

interface Row {
  at: number;
  text: string | null;
  lane: number;
  asks: boolean;
}

/** An answer is what was said and, apart from it, what was asked. */
function shownOf(rows: readonly Row[]): Shown[] {
  const answers = rows.filter(({ lane }) => lane === 0);
  const [newest, before] = answers;
  const last = newest?.asks && before?.asks === false ? [newest, before] : [newest];
  return rows.flatMap((row) => {
    const { at, text } = row;
    const isReply = row.lane === 0;
    const isAnswered = isReply && !last.includes(row);
    return text === null ? [] : [{ at, text, isReply, isAnswered }];
  });
}

/** The claim of a button that also carries a moment or a day. */
const aboutOf = (id: DoToken['id']): string | undefined => id?.split('.')[0];

/**
 * The standing buttons of these names (of any, without) in what the member has received: in what came last, or (`lately`) in the last
 * message that had any, as they stand there; or (`each`) the first of each message that came together with the last, where they are several
 * and the newest answers no act of theirs. Read from what was sent, whoever showed them.
 */
export function buttonsShown(
  { newest, withButtons }: Received,
  { names, of, since: behind }: { names?: readonly string[]; of: 'last' | 'lately' | 'each'; since?: string },
  now: Date,
): DoToken[] {
  const longest = now.getTime() - SINCE_MS[of];
  const since = behind === undefined ? longest : Math.max(longest, Date.parse(behind));
  const each: DoToken[] = [];
  for (const { at, text, isReply, isAnswered } of withButtons) {
    if (at <= since) continue;
    if (of !== 'lately' && newest - at > TOGETHER_MS) break;
    // « oui », typed at once below a newer answer, is none to what they asked before
    if (of !== 'lately' && isAnswered) continue;
    const tokens = [...text.matchAll(/"(v1:do:[^"\\]+)"/g)].flatMap(([, payload]) => {
      const token = readToken(payload ?? '');
      return token?.kind === 'do' && (names?.includes(token.button) ?? true) ? [token] : [];
    });
    const [first] = tokens;
    if (first === undefined) continue;
    if (of !== 'each') return tokens;
    // asked by what they have just done, it is that which they answer
    if (isReply && each.length === 0) return [];
    // « demain 18 h ? » and « ou 19 h ? » of the same neighbour: the newer counts
    if (each.every(({ id }) => aboutOf(id) !== aboutOf(first.id))) each.push(first);
  }
  return each.length > 1 ? each : [];
}
