import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { loadVapidKeys } from './vapid-keys.ts';

const META = { META_APP_SECRET: 's', META_VERIFY_TOKEN: 'v', META_PAGE_ID: '123', META_PAGE_TOKEN: 't' };

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'vapid-keys-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

test('in local mode they are made once and kept, and the configuration would take them', async () => {
  const [one, two] = await Promise.all([1, 2].map(() => loadVapidKeys({ push: null, meta: null, dataDir })));
  const again = await loadVapidKeys({ push: null, meta: null, dataDir });
  expect([one, two]).toEqual([again, again]);
  const { publicKey = '', privateKey = '', subject = '' } = again ?? {};
  const read = readConfig({ VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey, VAPID_SUBJECT: subject });
  expect(read).toMatchObject({ config: { push: again } });
});

test('for a real Page there are those of the environment, or none', async () => {
  const read = readConfig(META);
  const meta = 'config' in read ? read.config.meta : null;
  expect(meta).not.toBeNull();
  expect(await loadVapidKeys({ push: null, meta, dataDir })).toBeNull();
  const push = { publicKey: 'p', privateKey: 'q', subject: 'mailto:a@b.example' };
  expect(await loadVapidKeys({ push, meta: null, dataDir })).toBe(push);
  expect(await readdir(dataDir)).toEqual([]);
});

test('damaged ones are not replaced', async () => {
  await writeFile(join(dataDir, 'vapid-keys'), 'oops');
  await expect(loadVapidKeys({ push: null, meta: null, dataDir })).rejects.toThrow('Put the key back');
});
