import { sql } from 'kysely';
import { readToken, type Token } from '../conversation/token.ts';
import type { Trx } from '../database/database.ts';

/** Longer ago, whoever types what a button says does not look at it any more; what came last is in front of them for long. */
const SINCE_MS = { lately: 2 * 3_600_000, last: 7 * 86_400_000 };
/** What came together is one showing. */
const TOGETHER_MS = 30_000;
const MOST_MESSAGES = 30;

export type DoToken = Extract<Token, { kind: 'do' }>;

/**
 * The standing buttons of these names (of any, without) in what the member has received: in what came last, or (`lately`) in the last
 * message that had any, as they stand there. Read from what was sent, whoever showed them.
 */
export async function findButtonsShown(
  trx: Trx,
  memberId: string,
  { names, of, since: behind }: { names?: readonly string[]; of: 'last' | 'lately'; since?: string },
  now: Date,
): Promise<DoToken[]> {
  const longest = now.getTime() - SINCE_MS[of];
  const since = new Date(behind === undefined ? longest : Math.max(longest, Date.parse(behind)));
  const { rows } = await sql<{ at: Date; text: string }>`
    select created_at as at, parts::text as text
      from outbox
     where member_id = ${memberId} and parts <> '[]'::jsonb and next_part > 0 and created_at > ${since}
     order by id desc
     limit ${MOST_MESSAGES}`.execute(trx);
  const newest = rows[0]?.at.getTime() ?? 0;
  for (const { at, text } of rows) {
    if (of === 'last' && newest - at.getTime() > TOGETHER_MS) break;
    const tokens = [...text.matchAll(/"(v1:do:[^"\\]+)"/g)].flatMap(([, payload]) => {
      const token = readToken(payload ?? '');
      return token?.kind === 'do' && (names?.includes(token.button) ?? true) ? [token] : [];
    });
    if (tokens.length > 0) return tokens;
  }
  return [];
}
