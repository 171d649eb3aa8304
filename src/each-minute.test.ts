import { pino } from 'pino';
import { expect, test } from 'vitest';
import { testDatabase } from '../test/helpers/database.ts';
import { eachMinute } from './each-minute.ts';

test('a step that fails keeps nobody else from their turn, is counted and named, and is not passed over in silence', async () => {
  await using database = await testDatabase();
  const happened: string[] = [];
  const lines: string[] = [];
  const minute = eachMinute(
    {
      db: database.db,
      log: pino({ base: null }, { write: (line: string) => void lines.push(line) }),
      carry: async () => expect.fail('nothing is owed to anybody'),
      kinds: [],
      more: {
        bad: async () => {
          throw new RangeError('Marie');
        },
        good: async () => happened.push('good'),
      },
      onFailure: (step) => happened.push(`${step} failed`),
    },
    new Date('2026-11-22T12:00:00Z'),
  );
  await expect(minute).rejects.toThrow(RangeError);
  expect(happened).toEqual(['bad failed', 'good']);
  expect(lines.join()).toMatch(/"task":"bad","failure":"RangeError at each-minute.test.ts/);
  expect(lines.join()).not.toContain('Marie');
});
