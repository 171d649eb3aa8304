import { afterAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { openHamlet } from '../../../test/helpers/hamlet.ts';
import { rewordOwed } from './reword-owed.ts';

const { db, close } = await testDatabase({ connections: 2 });
afterAll(close);

const NOW = new Date('2026-11-23T09:00:00Z');
const { add } = await openHamlet(db, NOW);
const marie = await add('marie');
const CAME = 'Nina a répondu à FAUTEUIL 42.';
const PAUL = { id: '7', word: 'ce soir', created_at: NOW };

beforeEach(() => db.deleteFrom('outbox').execute());

async function owed(claim: string, says: string, text: string, state: 'pending' | 'sent' = 'pending'): Promise<void> {
  const parts = [
    { text, buttons: [{ title: 'Choisir', payload: `v1:do:pick:${claim}` }, { payload: 'v1:do:answers:7' }] },
  ];
  await db
    .insertInto('outbox')
    .values({
      ...{ page_id: 'p', member_id: marie.id, lane: 1, parts: JSON.stringify(parts), state, post_id: null },
      ...{ topic: null, says, created_at: NOW, not_before: NOW, not_after: null, lease_until: null, error: null },
      ...{ begun_part: null, begun_at: null, settled_at: state === 'sent' ? NOW : null },
    })
    .execute();
}

const reword = (anew: string) => db.transaction().execute((trx) => rewordOwed(trx, marie.id, PAUL, anew, NOW));
const texts = async () => {
  const rows = await db.selectFrom('outbox').select(['state', 'parts']).orderBy('id').execute();
  return rows.map(({ state, parts }) => `${state}: ${(parts as { text?: string }[]).map(({ text }) => text).join()}`);
};

test('of two who wrote the same word only the one is reworded who edited it', async () => {
  await owed('8', 'claim.answer-came', `${CAME}\n«\u{a0}ce soir\u{a0}»`);
  await owed('7', 'claim.answer-came', `${CAME}\n«\u{a0}ce soir\u{a0}»`);
  expect(await reword('demain')).toEqual({ isRead: false, isOwed: true });
  expect(await texts()).toEqual([`pending: ${CAME}\n«\u{a0}ce soir\u{a0}»`, `pending: ${CAME}\n«\u{a0}demain\u{a0}»`]);
});

test('a list in which two say the same word is left as it is, and its reader told', async () => {
  const list = 'Deux réponses :\nNina : «\u{a0}ce soir\u{a0}»\nPaul : «\u{a0}ce soir\u{a0}»';
  await owed('7', 'mine.answers-head', list);
  expect(await reword('9h')).toEqual({ isRead: true, isOwed: false });
  expect(await texts()).toEqual([`pending: ${list}`]);
});

test('a word that is taken back leaves nothing behind on what is still to be read', async () => {
  await owed('7', 'claim.answer-came', `${CAME}\n«\u{a0}ce soir\u{a0}»`);
  await owed('7', 'claim.word-came', 'Nina ajoute : «\u{a0}ce soir\u{a0}»');
  await owed('7', 'mine.answers-head', 'Une réponse :\nNina en voudrait 2 : «\u{a0}ce soir\u{a0}»');
  await owed('7', 'claim.answer-came', `${CAME}\n“ce soir”`);
  expect(await reword('')).toEqual({ isRead: false, isOwed: true });
  expect(await texts()).toEqual([
    `pending: ${CAME}`,
    'expired: ',
    'pending: Une réponse :\nNina en voudrait 2',
    `pending: ${CAME}`,
  ]);
});

test('a correction that is taken back before it was read leaves the word before it to be taken back', async () => {
  await owed('7', 'claim.word-corrected', 'Nina corrige : «\u{a0}ce soir\u{a0}»');
  expect(await reword('')).toEqual({ isRead: true, isOwed: false });
  expect(await texts()).toEqual(['expired: ']);
});

test('what was sent was read', async () => {
  await owed('7', 'claim.answer-came', `${CAME}\n«\u{a0}ce soir\u{a0}»`, 'sent');
  expect(await reword('demain')).toEqual({ isRead: true, isOwed: false });
});
