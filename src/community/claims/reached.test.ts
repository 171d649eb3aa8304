import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { openHamlet } from '../../../test/helpers/hamlet.ts';
import { findPost } from '../posts/store.ts';
import { claimAlarms } from './alarms.ts';
import { findClaim } from './store.ts';

const { db, close } = await testDatabase({ connections: 2 });
afterAll(close);

const CHOSEN_AT = new Date('2026-11-23T09:00:00Z');
const HOUR = 3_600_000;
const after = (hours: number) => new Date(CHOSEN_AT.getTime() + hours * HOUR);
const { town, add } = await openHamlet(db, CHOSEN_AT);

/** Paul is chosen while he is away, Tom waits. @param told what became of the mail, if one was written */
async function chosen(number: number, told: { state: 'sent' | 'failed'; says: string; at: Date } | null) {
  const [marie, paul, tom] = [await add(`m${number}`), await add(`p${number}`), await add(`t${number}`)];
  const post = { town_id: town.id, number, member_id: marie.id, direction: 'offer', kind: 'give' } as const;
  const { id: postId } = await db
    .insertInto('post')
    .values({ ...post, item: 'fauteuil', word: 'FAUTEUIL', created_at: CHOSEN_AT })
    .returning('id')
    .executeTakeFirstOrThrow();
  const claim = async (member_id: string, state: 'accepted' | 'waiting') =>
    await db
      .insertInto('claim')
      .values({
        ...{ post_id: postId, member_id, word: null, state, created_at: CHOSEN_AT },
        decided_at: state === 'accepted' ? CHOSEN_AT : null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
  const [ofPaul, ofTom] = [await claim(paul.id, 'accepted'), await claim(tom.id, 'waiting')];
  await db
    .updateTable('member')
    .set({ window_until: after(-1) })
    .where('id', '=', paul.id)
    .execute();
  if (told) {
    const { id } = await db
      .insertInto('side_message')
      .values({
        ...{ member_id: paul.id, kind: 'mail', channel_id: null, what: 'notices', mark: null, state: told.state },
        ...{ created_at: told.at, not_before: told.at, lease_until: null, error: null, settled_at: told.at },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('outbox')
      .values({
        ...{ page_id: 'p', member_id: paul.id, lane: 1, parts: '[]', state: 'expired', post_id: null, asks: false },
        ...{ topic: `claim:${ofPaul.id}`, says: told.says, side_message_id: id, created_at: CHOSEN_AT },
        ...{ not_before: CHOSEN_AT, not_after: null, begun_part: null, begun_at: null, lease_until: null },
        ...{ error: null, settled_at: CHOSEN_AT },
      })
      .execute();
  }
  return { postId, ofPaul: ofPaul.id, ofTom: ofTom.id };
}

/** The promise is looked at, so many hours after it was made. @returns what is said, first sentences */
async function lapse({ postId, ofPaul }: { postId: string; ofPaul: string }, hours: number): Promise<string[]> {
  return await db.transaction().execute(async (trx) => {
    const post = await findPost(trx, postId);
    if (!post) throw new Error('no post');
    const input = { trx, post, claimId: ofPaul, now: after(hours), timezone: 'Europe/Paris' };
    const said = (await claimAlarms.lapse(input)) as { tell?: { bubbles: { text?: { key: string }[] }[] }[] };
    return (said.tell ?? []).flatMap(({ bubbles }) => bubbles.flatMap(({ text }) => text?.[0]?.key ?? []));
  });
}

const stateOf = async (id: string) => (await findClaim(db, id))?.state;

test('whoever was told by mail that they are chosen keeps the place for two days, like anybody', async () => {
  const it = await chosen(1, { state: 'sent', says: 'mine.chosen', at: after(1) });
  expect(await lapse(it, 48)).toEqual(['mine.gone-silent', 'mine.owner-silent', 'mine.your-turn']);
  expect([await stateOf(it.ofPaul), await stateOf(it.ofTom)]).toEqual(['silent', 'accepted']);
});

test('a mail that came late leaves them a day', async () => {
  const it = await chosen(2, { state: 'sent', says: 'mine.your-turn', at: after(40) });
  expect(await lapse(it, 48)).toEqual([]);
  expect(await lapse(it, 64)).toContain('mine.owner-silent');
});

test.each([
  ['no mail was written', null],
  ['it did not arrive', { state: 'failed', says: 'mine.chosen', at: after(1) }],
  ['it spoke of something else', { state: 'sent', says: 'mine.nudge', at: after(25) }],
] as const)('nobody loses a place for what they could not know: %s', async (name, told) => {
  const it = await chosen(10 + name.length, told);
  expect(await lapse(it, 48)).toEqual(['mine.owner-unreached']);
  expect(await stateOf(it.ofPaul)).toBe('accepted');
});
