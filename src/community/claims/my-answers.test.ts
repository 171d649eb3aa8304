import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { openHamlet } from '../../../test/helpers/hamlet.ts';
import type { Card, Words } from '../../conversation/bubble.ts';
import type { EffectInput } from '../effect.ts';
import { myAnswerEffects } from './my-answers.ts';

const { db, close } = await testDatabase({ connections: 2 });
afterAll(close);

const NOW = new Date('2026-11-23T09:00:00Z');
const { town, add } = await openHamlet(db, NOW);

test('« promised to somebody else » is said when nothing is left of what one wants, on one’s days, and the place among those who want them', async () => {
  const [marie, tom] = [await add('marie'), await add('tom')];
  const [anne, paul] = [await add('anne'), await add('paul')];
  const on = (from_on: string, to_on: string) => ({ from_on, to_on });

  async function answersTo(
    post: { number: number; kind: 'give' | 'lend'; quantity: number },
    held: Partial<{ parts: number; from_on: string; to_on: string }>,
    own: Partial<{ parts: number; from_on: string; to_on: string }>,
  ): Promise<void> {
    const row = { town_id: town.id, member_id: marie.id, direction: 'offer', item: 'x', word: 'X' } as const;
    const { id } = await db
      .insertInto('post')
      .values({ ...row, ...post, created_at: NOW })
      .returning('id')
      .executeTakeFirstOrThrow();
    const claim = { post_id: id, word: null, created_at: NOW };
    await db
      .insertInto('claim')
      .values({ ...claim, member_id: tom.id, state: 'accepted', ...held })
      .execute();
    // waits since before, and of a loan for other days
    await db
      .insertInto('claim')
      .values({ ...claim, member_id: anne.id, state: 'waiting', ...on('2026-11-24', '2026-11-24') })
      .execute();
    await db
      .insertInto('claim')
      .values({ ...claim, member_id: paul.id, state: 'waiting', ...own })
      .execute();
  }
  await answersTo({ number: 1, kind: 'give', quantity: 3 }, { parts: 2 }, { parts: 1 });
  await answersTo({ number: 2, kind: 'give', quantity: 1 }, {}, {});
  await answersTo(
    { number: 3, kind: 'lend', quantity: 1 },
    on('2026-11-24', '2026-11-25'),
    on('2026-11-26', '2026-11-27'),
  );
  await answersTo(
    { number: 4, kind: 'lend', quantity: 1 },
    on('2026-11-24', '2026-11-26'),
    on('2026-11-26', '2026-11-27'),
  );

  const cards = await cardsOf(paul, town);
  const stands = cards.map(({ title, subtitle }) => {
    const { promised, place } = (subtitle as Words).args ?? {};
    return [(title as Words).args?.keyword, promised, place];
  });
  expect(stands).toEqual([
    ['X 4', 'yes', 1],
    ['X 3', '', 1],
    ['X 2', 'yes', 2],
    ['X 1', '', 2],
  ]);
});

test('the days of a loan are said, and when the two meet while that is to come', async () => {
  const [marie, paul] = [await add('zoe'), await add('yann')];
  const row = { town_id: town.id, member_id: marie.id, direction: 'offer', item: 'x', word: 'X' } as const;
  const days = { from_on: '2026-11-28', to_on: '2026-11-29' };
  async function promised(number: number, meets: Date | null, days: object): Promise<void> {
    const post = { ...row, kind: 'lend', number, created_at: NOW } as const;
    const { id } = await db.insertInto('post').values(post).returning('id').executeTakeFirstOrThrow();
    const claim = { post_id: id, member_id: paul.id, word: null, created_at: NOW, state: 'accepted', ...days } as const;
    const inserted = await db.insertInto('claim').values(claim).returning('id').executeTakeFirstOrThrow();
    if (!meets) return;
    const meeting = { claim_id: inserted.id, at: meets, proposed_by: marie.id, confirmed_at: NOW };
    await db.insertInto('meeting').values(meeting).execute();
  }
  await promised(11, null, days);
  await promised(12, new Date('2026-11-28T09:00:00Z'), days);
  await promised(13, new Date('2026-11-22T09:00:00Z'), { from_on: '2026-11-28', to_on: '2026-11-28' });
  const said = (await cardsOf(paul, town)).map(({ subtitle }) => {
    const { from, to, moment } = (subtitle as Words).args ?? {};
    return [from, to, moment];
  });
  const [from, to] = [{ date: '2026-11-28' }, { date: '2026-11-29' }];
  expect(said).toEqual([
    [from, '', ''],
    [from, to, { moment: '2026-11-28T09:00:00.000Z' }],
    [from, to, ''],
  ]);
});

async function cardsOf(member: EffectInput['member'], town: NonNullable<EffectInput['town']>): Promise<Card[]> {
  const house = { founding: 'open', timezone: 'Europe/Paris' } as const;
  const event = { type: 'text', text: '' } as const;
  const { bubbles = [] } = await db
    .transaction()
    .execute((trx) =>
      myAnswerEffects['list-answers']({ trx, member, town, now: NOW, slots: {}, vars: {}, event, eventId: '1', house }),
    );
  return bubbles.flatMap((bubble) => (bubble.type === 'cards' ? bubble.cards : []));
}
