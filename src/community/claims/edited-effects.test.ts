import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { openHamlet } from '../../../test/helpers/hamlet.ts';
import type { TurnEvent } from '../../conversation/turn.ts';
import type { Member } from '../members/member.table.ts';
import { editedEffects } from './edited-effects.ts';

const { db, close } = await testDatabase({ connections: 2 });
afterAll(close);

// a Monday
const NOW = new Date('2026-11-23T09:00:00Z');
const SATURDAY = { from_on: '2026-11-28', to_on: '2026-11-28' };
const { town, add } = await openHamlet(db, NOW);
const [marie, paul, tom] = [await add('marie'), await add('paul'), await add('tom')];

async function post(number: number, kind: 'lend' | 'swap', quantity: number): Promise<string> {
  const row = { town_id: town.id, member_id: marie.id, direction: 'offer', kind, quantity, number } as const;
  const { id } = await db
    .insertInto('post')
    .values({ ...row, item: 'chaises', word: 'CHAISE', way: 'first', created_at: NOW })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function answer(post_id: string, { id: member_id }: Member, more: object): Promise<string> {
  const { id } = await db
    .insertInto('claim')
    .values({ post_id, member_id, word: null, state: 'waiting', created_at: NOW, ...more })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

const change = (claim: string, event: TurnEvent) =>
  db.transaction().execute((trx) =>
    editedEffects['change-answer']({
      ...{ trx, member: paul, town, now: NOW, slots: { claim }, vars: {}, event, eventId: '90' },
      house: { founding: 'open', timezone: 'Europe/Paris' },
    }),
  );
const claimOf = (id: string) => db.selectFrom('claim').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const edit = (of: string, text: string): TurnEvent => ({ type: 'edit', of, text });

test('number and day edited together: who gets what is given back, and the owner, are told; the word does not name another day', async () => {
  const chairs = await post(43, 'lend', 6);
  const own = await answer(chairs, paul, { state: 'accepted', decided_at: NOW, parts: 6, said_in: '1', ...SATURDAY });
  const other = await answer(chairs, tom, { parts: 2, ...SATURDAY });
  const { outcome, tell } = await change(own, edit('1', '2 chaises 43 dimanche'));
  expect(outcome).toBe('days');
  expect(tell?.map(({ to }) => to.id).toSorted()).toEqual([marie.id, tom.id].toSorted());
  expect(await claimOf(own)).toMatchObject({ parts: 2, word: null, ...SATURDAY });
  expect((await claimOf(other)).state).toBe('accepted');
});

test('the day of a loan that waits is no word', async () => {
  const chairs = await post(44, 'lend', 6);
  const own = await answer(chairs, paul, { said_in: '11', ...SATURDAY });
  expect((await change(own, edit('11', 'chaises 44 dimanche'))).outcome).toBe('days');
  expect((await claimOf(own)).word).toBeNull();
});

test('what is offered in exchange follows the message of an answer that waits, and no other', async () => {
  const chairs = await post(45, 'swap', 1);
  const word = 'je propose un vélo';
  const own = await answer(chairs, paul, { word, offered: 'un vélo', said_in: '21' });
  await change(own, edit('21', 'chaises 45, je propose une lampe'));
  expect((await claimOf(own)).offered).toContain('lampe');
  await db.updateTable('claim').set({ word_in: '22' }).where('id', '=', own).execute();
  await change(own, edit('22', 'je propose une table'));
  expect((await claimOf(own)).offered).toContain('lampe');
  await db.updateTable('claim').set({ state: 'accepted', word_in: null }).where('id', '=', own).execute();
  await change(own, edit('21', 'chaises 45, je propose un tapis'));
  expect(await claimOf(own)).toMatchObject({ offered: expect.stringContaining('lampe') });
});

test('the word of a message that is deleted is not handed on', async () => {
  const chairs = await post(46, 'swap', 1);
  const own = await answer(chairs, paul, { word: 'je passe samedi', said_in: '31' });
  const { outcome, vars, tell } = await change(own, { type: 'delete', of: '31' });
  expect({ outcome, word: vars?.word, tell }).toEqual({ outcome: 'kept', word: 'gone', tell: [] });
  expect((await claimOf(own)).word).toBeNull();
});

test('a contact in an edited word is not passed on, and its author is told so', async () => {
  const chairs = await post(47, 'swap', 1);
  const own = await answer(chairs, paul, { word: 'je passe samedi', word_in: '2' });
  const { outcome, bubbles } = await change(own, edit('2', '06 12 34 56 78'));
  expect(outcome).toBe('kept');
  expect(bubbles).toMatchObject([{ text: [{ key: 'claim.contact-kept' }] }]);
  expect((await claimOf(own)).word).toBe('je passe samedi');
});
