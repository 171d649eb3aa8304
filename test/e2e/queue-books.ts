import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Tell } from '../../src/community/effect.ts';
import type { Trx } from '../../src/database/database.ts';

/* What was said to whom in queue-model.test.ts, and whether it was so. */

/** What was said, once it was certain: who, of which post, in which words, in what transaction. */
export interface Said {
  to: string;
  keyword: string;
  key: string;
  act: number;
}

export class Books {
  readonly said: Said[] = [];
  /** Answers that waited, and ended without a word: their owner wants no more of whoever gave them. */
  readonly untold: { to: string; keyword: string }[] = [];
  /** The words of what had ended: they are as they were. */
  readonly lastWords = new Map<string, string | null>();
  /** Posts that have become another kind: what was said of them before was said of that. */
  readonly retold = new Set<string>();
  acts = 0;

  /** Every place that is told is the true one; looked at under the same lock, so at that very time. */
  async enter(trx: Trx, tells: readonly Tell[] = []): Promise<Said[]> {
    this.acts += 1;
    const act = this.acts;
    const said: Said[] = [];
    for (const { to, bubbles } of tells) {
      for (const bubble of bubbles) {
        const [words] = 'text' in bubble ? bubble.text : [];
        if (!words) continue;
        const keyword = String(words.args?.keyword ?? '');
        said.push({ to: to.id, keyword, key: words.key, act });
        if (words.args?.place !== undefined)
          expect([to.id, words.args.place]).toEqual([to.id, await placeOf(trx, keyword, to.id)]);
      }
    }
    return said;
  }

  count(keys: string[], keyword: string, to: string): number {
    return this.said.filter((one) => one.keyword === keyword && one.to === to && keys.includes(one.key)).length;
  }
}

/** Of a loan among those who want one of the same days. */
export async function placeOf(trx: Trx, keyword: string, memberId: string): Promise<number> {
  const { rows } = await sql<{ place: number }>`
    select count(*)::int as place from claim c join post p on p.id = c.post_id
      join claim w on w.post_id = p.id and w.state = 'waiting' and w.id <= c.id
     where p.word || ' ' || p.number = ${keyword} and c.state = 'waiting' and c.member_id = ${memberId}
       and (p.kind <> 'lend' or coalesce(daterange(w.from_on, w.to_on, '[]') && daterange(c.from_on, c.to_on, '[]'), true))`.execute(
    trx,
  );
  return rows[0]?.place ?? 0;
}

/** Posts of the owner's that somebody waits for. */
export async function listWaiting(trx: Trx, memberId: string): Promise<string[]> {
  const { rows } = await sql<{ keyword: string }>`
    select p.word || ' ' || p.number as keyword from claim c join post p on p.id = c.post_id
     where c.member_id = ${memberId} and c.state = 'waiting' and p.outcome is null`.execute(trx);
  return rows.map(({ keyword }) => keyword);
}

export const wordsOf = (key: string, keyword: unknown) => ({
  type: 'text' as const,
  text: [{ key, args: { keyword: String(keyword) } }],
});
