import { Command } from 'commander';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { testDatabase } from '../../test/helpers/database.ts';
import { insertFounding } from '../community/founding/store.ts';
import { openTown } from '../community/towns/open-town.ts';

const { db, close } = await testDatabase();
vi.mock('./operator.ts', async (original) => ({
  ...(await original<typeof import('./operator.ts')>()),
  withDatabase: (work: (house: { db: typeof db; now: Date }) => Promise<unknown>) => work({ db, now: NOW }),
}));
const { registerTownCommands } = await import('./town.ts');

const NOW = new Date('2026-11-23T09:00:00Z');
beforeAll(async () => {
  await db.insertInto('page').values({ id: 'p', created_at: NOW }).execute();
  const wanted = { name: 'Saint-Brieuc', approval: true, timezone: 'Europe/Paris', now: NOW };
  await db.transaction().execute((trx) => openTown(trx, wanted));
});
afterEach(() => void vi.restoreAllMocks());
afterAll(close);

/** @returns the lines it printed */
async function run(...words: string[]): Promise<string[]> {
  vi.restoreAllMocks();
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} });
  registerTownCommands(program);
  for (const command of program.commands)
    for (const one of command.commands) one.exitOverride().configureOutput({ writeErr: () => {} });
  await program.parseAsync(['town', ...words], { from: 'user' });
  return printed.mock.calls.map(([line]) => String(line).trimEnd());
}

async function set(...words: string[]): Promise<number> {
  await run('set', ...words);
  return (await db.selectFrom('town').select('gather_minutes').executeTakeFirstOrThrow()).gather_minutes;
}

test('how long answers are gathered: minutes, or not at all', async () => {
  expect(await set('saint-brieuc', '--gather', '60')).toBe(60);
  expect(await set('Saint Brieuc', '--gather', '0')).toBe(0);
});

test('what is no number of minutes of a day, or no town, changes nothing', async () => {
  await expect(set('saint-brieuc', '--gather', '1441')).rejects.toThrow('from 0 to 1440');
  await expect(set('saint-brieuc', '--gather', 'une heure')).rejects.toThrow('from 0 to 1440');
  await expect(set('saint-brieuc', '--gather=-5')).rejects.toThrow('from 0 to 1440');
  await expect(set('saint-brieuc')).rejects.toThrow('--gather 60');
  await expect(set('quimper', '--gather', '5')).rejects.toThrow('There is no town');
  expect(await set('saint-brieuc', '--gather', '0')).toBe(0);
});

test('who asks to open a town is listed, and is answered once', async () => {
  const { id: memberId } = await db
    .insertInto('member')
    .values({ page_id: 'p', psid: '1', town_id: null, number: null, name: 'Inès', answer: null, created_at: NOW })
    .returning('id')
    .executeTakeFirstOrThrow();
  const wish = {
    member_id: memberId,
    insee: '29232',
    communes: ['29216'],
    approval: true,
    question: null,
    rules: null,
  };
  await db.transaction().execute((trx) => insertFounding(trx, wish, null, NOW));
  expect(await run('requests')).toEqual(['1\t2026-11-23\tQuimper (Finistère)\twith Pluguffan\tInès']);
  expect(await run('refuse', '1', 'plus', 'tard')).toEqual(['1\trefused']);
  const events = await db.selectFrom('inbox_event').select('body').execute();
  expect(events.map(({ body }) => body)).toEqual([
    { type: 'internal', name: 'founding-refused', about: { founding: '1', reason: 'plus tard' } },
  ]);
  await expect(run('accept', '1')).rejects.toThrow('No request 1 waits');
  await expect(run('accept', 'x')).rejects.toThrow('No request x waits');
  expect(await run('requests')).toEqual([]);
});

test('a town moves to a Page that is ours, and one that sleeps is seen', async () => {
  await expect(run('move', 'saint-brieuc', '--page', '9')).rejects.toThrow('page add 9');
  await db.insertInto('page').values({ id: '9', created_at: NOW }).execute();
  expect(await run('move', 'Saint-Brieuc', '--page', '9')).toEqual(['saint-brieuc\tpage 9\t0 people to follow']);
  await db.updateTable('town').set({ asleep_since: NOW }).execute();
  expect(await run('list')).toEqual(['saint-brieuc\tSaint-Brieuc\tapproval on\tasleep since 2026-11-23']);
});
