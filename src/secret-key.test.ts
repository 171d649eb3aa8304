import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSecretKey } from './secret-key.ts';

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'secret-key-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

test('is made once, kept, and readable by its owner only', async () => {
  const keys = await Promise.all(
    [1, 2, 3].map(() => loadSecretKey({ secretKey: null, dataDir: join(dataDir, 'new') })),
  );
  const again = await loadSecretKey({ secretKey: null, dataDir: join(dataDir, 'new') });
  expect(again).toHaveLength(32);
  for (const key of keys) expect(key).toEqual(again);
  expect(await readdir(join(dataDir, 'new'))).toEqual(['secret-key']);
  expect((await stat(join(dataDir, 'new', 'secret-key'))).mode & 0o777).toBe(0o600);
});

test('that of the environment comes first, and nothing is written', async () => {
  const secretKey = Buffer.alloc(32, 7);
  expect(await loadSecretKey({ secretKey, dataDir })).toBe(secretKey);
  expect(await readdir(dataDir)).toEqual([]);
});

test('a damaged one is not replaced', async () => {
  await writeFile(join(dataDir, 'secret-key'), 'oops');
  await expect(loadSecretKey({ secretKey: null, dataDir })).rejects.toThrow('Put the key back');
});
