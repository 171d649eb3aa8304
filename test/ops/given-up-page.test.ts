import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createPages, listPageIds, savePage } from '../../src/community/towns/pages.ts';
import type { Town } from '../../src/community/towns/town.table.ts';
import { readState } from '../../src/metrics/state.ts';
import { claimDue, duePages } from '../../src/outbox/claim.ts';
import { enqueue } from '../../src/outbox/enqueue.ts';
import { pausePage } from '../../src/outbox/page-pause.ts';
import { noteTokenEnd, noteWebhooks } from '../../src/outbox/page-signs.ts';
import { runCommand } from '../helpers/command.ts';
import { environmentOf, type House, openHouse, PAGE } from '../helpers/house.ts';

// « App removed »: a town's own Page is lost, and the town goes to another. The lost one troubles nobody any more.

const LOST = { id: '1041', token: 'EAADEAD' };
const MINUTE = 60_000;

let house: House;
let town: Town;
let folder: string;
let marie: string;
beforeAll(async () => {
  house = await openHouse();
  folder = await mkdtemp(join(tmpdir(), 'parallele-given-up-'));
  const env = { ...environmentOf(house), DATABASE_URL: house.databaseUrl, DATA_DIR: folder };
  for (const [name, value] of Object.entries({ ...env, SECRET_KEY: house.secretKey.toString('hex') }))
    vi.stubEnv(name, value);
  await savePage(house.db, house.secretKey, LOST, house.clock.now());
  town = await house.town('Quimper', { approval: false });
  await house.db.updateTable('town').set({ page_id: LOST.id }).where('id', '=', town.id).execute();
  marie = await onLostPage('Marie');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
  await house[Symbol.asyncDispose]();
});

async function onLostPage(name: string): Promise<string> {
  const now = house.clock.now();
  const window_until = new Date(now.getTime() + 20 * 60 * MINUTE);
  const member = {
    page_id: LOST.id,
    psid: name,
    town_id: town.id,
    status: 'approved' as const,
    name,
    number: 1,
    answer: null,
  };
  const { id } = await house.db
    .insertInto('member')
    .values({ ...member, window_until, created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

const owe = (lane: 0 | 1) =>
  house.db
    .transaction()
    .execute((trx) =>
      enqueue(trx, [{ pageId: LOST.id, memberId: marie, lane, parts: [{ text: 'Bonjour' }] }], house.clock.now()),
    );
const page = () => house.db.selectFrom('page').selectAll().where('id', '=', LOST.id).executeTakeFirstOrThrow();
const heardOfIt = () => house.meta.traffic().filter((entry) => JSON.stringify(entry).includes(LOST.token)).length;
const figure = async (name: string) =>
  (await readState(house.db, house.clock.now())).filter((one) => one.name === name && one.value > 0);

test('a Page on which a town lives is not given up, nor that of the environment, nor one that is not ours', async () => {
  await owe(0);
  await house.pass(MINUTE);
  expect((await page()).pause_reason).toMatch(/^190/);
  expect(await figure('pages_paused')).toHaveLength(1);
  await expect(runCommand(['page', 'remove', LOST.id])).rejects.toThrow(
    'quimper lives on Page 1041, with a neighbour: `town move quimper --page <another>` first.',
  );
  await expect(runCommand(['page', 'remove', PAGE.id])).rejects.toThrow('META_PAGE_ID');
  await expect(runCommand(['page', 'remove', '1099'])).rejects.toThrow('There is no Page 1099');
  expect((await page()).pause_reason).toMatch(/^190/);
  expect(await listPageIds(house.db)).toContain(LOST.id);
});

test('a town that shares lives where its people write', async () => {
  await house.db.updateTable('town').set({ page_id: null }).where('id', '=', town.id).execute();
  await expect(runCommand(['page', 'remove', LOST.id])).rejects.toThrow('quimper lives on Page 1041, with a neighbour');
  const away = { status: 'left' as const };
  await house.db.updateTable('member').set(away).where('id', '=', marie).execute();
  await house.db.updateTable('town').set({ page_id: LOST.id }).where('id', '=', town.id).execute();
  await expect(runCommand(['page', 'remove', LOST.id])).rejects.toThrow('quimper lives on Page 1041: ');
  await house.db.updateTable('member').set({ status: 'approved' }).where('id', '=', marie).execute();
});

test('given up, its token is forgotten, and nothing of it is called, paused, counted or taken any more', async () => {
  await runCommand(['town', 'move', 'quimper', '--page', PAGE.id]);
  // commands go by the clock of the machine
  vi.useFakeTimers({ toFake: ['Date'], now: house.clock.now() });
  expect(await runCommand(['page', 'remove', LOST.id])).toBe(
    'Page 1041 is given up. `page add 1041` takes it back.\n1 person had not followed their town, and hear of it no more by Messenger.\n',
  );
  vi.useRealTimers();
  expect(await page()).toMatchObject({
    sealed_token: null,
    environment_digest: null,
    pause_reason: null,
    paused_until: null,
  });
  expect(await runCommand(['page', 'list'])).toBe(`${PAGE.id}\n`);
  expect(await runCommand(['page', 'setup'])).toMatch(new RegExp(`^Page ${PAGE.id}: .*\n$`));
  await expect(runCommand(['page', 'remove', LOST.id])).rejects.toThrow('There is no Page 1041');
  await expect(runCommand(['page', 'resume', LOST.id])).rejects.toThrow('There is no Page 1041');
  await expect(runCommand(['town', 'move', 'quimper', '--page', LOST.id])).rejects.toThrow('is not ours yet');
  const before = heardOfIt();
  // a process that has not heard of it yet has answered somebody, and noted what it saw meanwhile
  const person = () =>
    house.db.selectFrom('member').select('window_until').where('id', '=', marie).executeTakeFirstOrThrow();
  await house.db
    .updateTable('member')
    .set({ window_until: new Date(house.clock.now().getTime() + 20 * 60 * MINUTE) })
    .where('id', '=', marie)
    .execute();
  await owe(0);
  await noteWebhooks(house.db, LOST.id, '200');
  await noteTokenEnd(house.db, LOST.id, house.clock.now());
  expect(await page()).toMatchObject({ webhooks_refused: null, token_ends_at: null });
  await house.pass(MINUTE);
  expect((await person()).window_until.getTime()).toBeLessThanOrEqual(house.clock.now().getTime());
  const answers = await house.db
    .selectFrom('outbox')
    .select('state')
    .where('page_id', '=', LOST.id)
    .where('lane', '=', 0)
    .where('state', '!=', 'expired')
    .execute();
  expect(answers).toEqual([]);
  await owe(1);
  await house.pass(31 * MINUTE);
  // of processes that remember it for a minute more
  await owe(0);
  expect(await duePages(house.db, house.clock.now())).not.toContain(LOST.id);
  const wanted = { now: house.clock.now(), limit: 10, leaseMs: MINUTE, brake: { perSecond: 100, burst: 100 } };
  expect((await claimDue(house.db, LOST.id, wanted)).rows).toEqual([]);
  expect(await pausePage(house.db, LOST.id, '190', house.clock.now())).toBe(0);
  expect(heardOfIt()).toBe(before);
  for (const name of ['pages_paused', 'pages_resting', 'messages_waiting']) expect(await figure(name)).toEqual([]);
  // who lived there is a member still, and reached by other ways alone
  const { status, window_until } = await house.db
    .selectFrom('member')
    .select(['status', 'window_until'])
    .where('id', '=', marie)
    .executeTakeFirstOrThrow();
  expect(status).toBe('approved');
  expect(window_until.getTime()).toBeLessThanOrEqual(house.clock.now().getTime());
  const pages = createPages(house.db, house.secretKey);
  expect([await pages.isOurs(LOST.id), await pages.tokenOf(LOST.id)]).toEqual([false, null]);
});

test('`page add` takes it back', async () => {
  vi.stubEnv('META_GRAPH_URL', 'http://127.0.0.1:9');
  expect(await runCommand(['page', 'add', LOST.id], { input: 'EAAAGAIN' })).toBe('1041\n');
  vi.stubEnv('META_GRAPH_URL', house.graphUrl);
  expect((await page()).given_up_at).toBeNull();
  expect(await listPageIds(house.db)).toContain(LOST.id);
  const pages = createPages(house.db, house.secretKey);
  expect([await pages.isOurs(LOST.id), await pages.tokenOf(LOST.id)]).toEqual([true, 'EAAAGAIN']);
  expect(await runCommand(['town', 'move', 'quimper', '--page', LOST.id])).toContain('page 1041');
});
