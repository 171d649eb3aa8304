import { sql } from 'kysely';
import { alarms } from '../community/alarms.ts';
import { UNDER_WAY } from '../community/claims/capacity.ts';
import type { Claim } from '../community/claims/claim.table.ts';
import { ofItsPost } from '../community/claims/is-of.ts';
import type { Trx } from '../database/database.ts';
import { given } from '../database/given.ts';

/** What is under way about the posts of a town, each row as its table holds it. */
export interface Answers {
  claims: Record<string, unknown>[];
  due: Record<string, unknown>[];
  /** The pictures of what is offered in exchange, by the number of their answer. */
  pictures: { number: number; bytes: Buffer }[];
}

/**
 * Whoever answered, neighbours of other towns too; nobody who is gone or being forgotten. The words of an answer go along
 * while they are needed, those of a thank-you when both want them seen.
 */
export async function listAnswers(trx: Trx, posts: readonly string[]): Promise<Answers> {
  const side = (member: string) =>
    sql`case ${sql.ref(member)} when p.member_id then 'owner' when c.member_id then 'claimant' end`;
  const words = (column: string) => sql`case when c.state = any(${[...UNDER_WAY]}::text[]) then ${sql.ref(column)} end`;
  const { rows } = await sql<Claim & Record<string, unknown>>`
    select c.*, p.number as post, m.page_id, m.psid as claimant,
           ${words('c.word')} as word, ${words('c.offered')} as offered, ${words('c.countered')} as countered,
           agreed.at as meets_at, ${side('agreed.proposed_by')} as meets_by, agreed.confirmed_at as agreed_at,
           proposed.at as proposed_at, ${side('proposed.proposed_by')} as proposed_by,
           f.asked, f.owner_said, f.claimant_said, late.at as owner_waited_at, away.at as claimant_waited_at,
           t.created_at as thanked_at, ${side('t.from_member')} as thanked_by, t.giver_agrees_at, t.author_agrees_at,
           case when t.giver_agrees_at is not null and t.author_agrees_at is not null then t.words end as thanks
      from claim c
      join post p on p.town_id = c.town_id and p.id = c.post_id
      join member m on m.id = c.member_id
      left join meeting agreed on agreed.claim_id = c.id and agreed.confirmed_at is not null
      left join meeting proposed on proposed.claim_id = c.id and proposed.confirmed_at is null
      left join follow_up f on f.claim_id = c.id
      left join no_show late on late.claim_id = c.id and late.by_member = p.member_id
      left join no_show away on away.claim_id = c.id and away.by_member = c.member_id
      left join thanks t on t.claim_id = c.id
     where p.id = any(${given('bigint', posts)}) and m.erase_at is null and m.erased_at is null
       and m.status in ('pending', 'approved', 'refused', 'banned')
     order by c.id`.execute(trx);
  const number = new Map(rows.map(({ id }, place) => [id, place + 1]));
  const { rows: due } = await sql<{ what: string; claim_id: string | null; post: number; at: Date }>`
    select r.what, r.claim_id, p.number as post, r.at from reminder r join post p on p.town_id = r.town_id and p.id = r.post_id
     where p.id = any(${given('bigint', posts)}) and r.what = any(${given('text', Object.keys(alarms))})
     order by r.id`.execute(trx);
  const pictures = await trx
    .selectFrom('claim')
    .innerJoin('post', ofItsPost)
    .innerJoin('media', 'media.id', 'claim.offered_media')
    .select(['claim.id', 'media.bytes'])
    .where('post.id', '=', sql<string>`any(${given('bigint', posts)})`)
    .where('claim.state', 'in', UNDER_WAY)
    .where('media.state', '=', 'ready')
    .execute();
  return {
    claims: rows.map((row) => ({ ...row, number: number.get(row.id) })),
    due: due.flatMap(({ claim_id, ...row }) => {
      const claim = claim_id === null ? null : number.get(claim_id);
      return claim === undefined ? [] : [{ ...row, claim }];
    }),
    pictures: pictures.flatMap(({ id, bytes }) => {
      const of = number.get(id);
      return of === undefined || bytes === null ? [] : [{ number: of, bytes }];
    }),
  };
}
