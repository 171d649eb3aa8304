import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { surroundings } from './read.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

test('each line that is read gives one, an empty one as well', { timeout: 60_000 }, () => {
  const { stdout, status } = spawnSync(process.execPath, [main, 'read', '--now', '2026-11-23T10:00:00+01:00'], {
    input: 'je donne une lampe\n\n  \nmerci\n',
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  const intents = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).intent);
  expect(intents).toEqual(['post', 'other', 'other', 'thanks']);
});

test.each([
  ['saint-pierre-974', 'Indian/Reunion'],
  ['miquelon-langlade', 'America/Miquelon'],
  ['papeete', 'Pacific/Tahiti'],
  ['saint-brieuc', 'Europe/Paris'],
])('%s lives by the clocks of %s', async (slug, timezone) => {
  expect((await surroundings(slug)).timezone).toBe(timezone);
});
