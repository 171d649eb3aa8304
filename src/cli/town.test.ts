import { Command } from 'commander';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { testDatabase } from '../../test/helpers/database.ts';
import { openTown } from '../community/towns/open-town.ts';

const { db, close } = await testDatabase();
vi.mock('./operator.ts', async (original) => ({
  ...(await original<typeof import('./operator.ts')>()),
  withDatabase: (work: (house: { db: typeof db }) => Promise<unknown>) => work({ db }),
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

async function set(...words: string[]): Promise<number> {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} });
  registerTownCommands(program);
  for (const command of program.commands)
    for (const one of command.commands) one.exitOverride().configureOutput({ writeErr: () => {} });
  await program.parseAsync(['town', 'set', ...words], { from: 'user' });
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
