import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/helpers/database.ts';
import { savePage } from '../community/towns/pages.ts';
import { createMeta, type Meta } from '../emulator/meta.ts';
import { type MetaServer, startMetaServer } from '../emulator/meta-server.ts';
import { createGraphClient, type GraphClient } from '../messenger/client.ts';
import { classify, unanswered } from '../messenger/graph-errors.ts';
import { WEBHOOK_FIELDS } from '../messenger/profile.ts';
import { arePagesWell } from './page-signs.ts';
import { createPageWatch, type PageWatchOptions } from './page-watch.ts';

const PAGE = { id: '104000000000001', token: 'EAADEMO', name: 'Parallèle' };
const NOW = new Date('2026-11-23T10:00:00Z');
const clock = { now: () => NOW };
const USAGE = { percent: 0, regainAccessMs: 0 };

let database: TestDatabase;
let meta: Meta;
let graph: MetaServer;
let client: GraphClient;
let told: string[];
let lines: string[];
beforeEach(async () => {
  database = await testDatabase();
  await database.db.insertInto('page').values({ id: PAGE.id, created_at: NOW }).execute();
  meta = createMeta({ clock, appSecret: 'secret', verifyToken: 'v', pages: [PAGE], retryDelays: [] });
  graph = await startMetaServer(meta);
  client = createGraphClient({ graphUrl: graph.graphUrl, version: 'v25.0', appSecret: 'secret', timeoutMs: 2_000 });
  told = [];
  lines = [];
});
afterEach(async () => {
  client.close();
  await graph.close();
  await database.close();
});

const write = (_fields: object, message: string) => void lines.push(message);
const watch = (more: Partial<PageWatchOptions> = {}) =>
  createPageWatch({
    db: database.db,
    clock,
    client,
    log: { info: write, warn: write, error: write },
    appId: meta.core.appId,
    pageToken: async () => PAGE.token,
    onPageTrouble: (_page, numbers, isNew) => told.push(`${numbers} ${isNew ? 'new' : 'still'}`),
    onGood: (page) => told.push(`good ${page}`),
    ...more,
  });
const page = () => database.db.selectFrom('page').selectAll().executeTakeFirstOrThrow();
const posts = () => meta.traffic().filter((entry) => JSON.stringify(entry).includes('subscribed_apps')).length;

describe('subscriptions', () => {
  test('the app that Meta has taken off is subscribed again', async () => {
    meta.page().subscribedFields = [];
    await watch().subscriptions();
    expect(meta.page().subscribedFields).toEqual([...WEBHOOK_FIELDS]);
    expect(lines).toEqual(['pages: webhooks were missing, the Page is subscribed again; events may be lost']);
  });

  test('a field that is missing comes back, and what else there is stays', async () => {
    meta.page().subscribedFields = ['messages', 'standby'];
    await watch().subscriptions();
    expect(meta.page().subscribedFields).toEqual([...WEBHOOK_FIELDS, 'standby']);
  });

  test.each([
    ['with our app id', {}],
    ['without it', { appId: undefined }],
  ])('when all is there nothing is done, %s', async (_n, more) => {
    meta.page().subscribedFields = [...WEBHOOK_FIELDS].reverse();
    const before = posts();
    await watch(more as Partial<PageWatchOptions>).subscriptions();
    expect(meta.page().subscribedFields).toEqual([...WEBHOOK_FIELDS].reverse());
    expect(posts()).toBe(before);
    expect(lines).toEqual([]);
  });

  test('a look that fails harms nothing', async () => {
    meta.page().subscribedFields = [];
    const away: GraphClient['getSubscribedApps'] = async () => ({
      ok: false,
      error: unanswered('timeout'),
      usage: USAGE,
    });
    await watch({ client: { ...client, getSubscribedApps: away } }).subscriptions();
    expect(lines).toEqual(['pages: the subscription could not be looked at']);
    await watch({ pageToken: () => Promise.reject(new Error('no database')) }).subscriptions();
    await watch({ pageToken: async () => null }).subscriptions();
    expect(await page()).toMatchObject({ paused_until: null, pause_reason: null });
    expect(meta.page().subscribedFields).toEqual([]);
    expect(told).toEqual([]);
  });

  test('whoever takes no webhooks is known until they do; what came meanwhile is said to be lost, but of a new Page', async () => {
    const signs = async () => {
      const { webhooks_refused, resubscribed_at } = await page();
      return [webhooks_refused, resubscribed_at];
    };
    meta.page().subscribedFields = [];
    const error = classify(403, { error: { code: 200 } }, {});
    const refusing = { ...client, subscribe: async () => ({ ok: false as const, error, usage: USAGE }) };
    await watch({ client: refusing }).subscriptions();
    expect(await signs()).toEqual(['200', null]);
    expect(await arePagesWell(database.db, NOW)).toBe(false);
    await watch().subscriptions();
    expect(await signs()).toEqual([null, null]);
    // so it does who may not even look
    const hidden = { ...client, getSubscribedApps: refusing.subscribe };
    await watch({ client: hidden }).subscriptions();
    expect(await signs()).toEqual(['200', null]);
    await watch().subscriptions();
    // what passes is none of it
    meta.page().subscribedFields = [];
    const passing = {
      ...refusing,
      subscribe: async () => ({ ...(await refusing.subscribe()), error: unanswered('timeout') }),
    };
    await watch({ client: passing }).subscriptions();
    expect(await signs()).toEqual([null, null]);
    await watch().subscriptions();
    expect(await signs()).toEqual([null, null]);
    expect(await arePagesWell(database.db, NOW)).toBe(true);
    await database.db
      .updateTable('page')
      .set({ created_at: new Date(NOW.getTime() - 24 * 3_600_000) })
      .execute();
    meta.page().subscribedFields = WEBHOOK_FIELDS.filter((field) => field !== 'feed');
    await watch().subscriptions();
    expect(await signs()).toEqual([null, null]);
    meta.page().subscribedFields = [];
    await watch().subscriptions();
    expect(await signs()).toEqual([null, NOW]);
  });

  test('a dead token is noticed with them, and that it is good again where nobody writes', async () => {
    meta.page().tokenDead = true;
    await watch().subscriptions();
    expect(told).toEqual([expect.stringMatching(/^190.* new$/)]);
    const after = { now: () => new Date(NOW.getTime() + 31 * 60_000) };
    // the pause is over, and nothing is tried: the Page is in trouble all the same
    expect(await arePagesWell(database.db, after.now())).toBe(false);
    await watch({ clock: after }).subscriptions();
    expect(told.at(-1)).toMatch(/^190.* still$/);
    // the app says that it is good before it is
    const debugToken = { ...client, debugToken: goodUntil(null) };
    await watch({ client: debugToken }).subscriptions();
    expect((await page()).pause_reason).toMatch(/^190/);
    meta.page().tokenDead = false;
    await watch().subscriptions();
    expect(await page()).toMatchObject({ paused_until: null, pause_reason: null });
    expect(told.at(-1)).toBe(`good ${PAGE.id}`);
    expect(await arePagesWell(database.db, NOW)).toBe(true);
  });
});

describe.each([
  ['looked up by the app', {}],
  ['tried out', { appId: undefined }],
])('tokens, %s', (_name, more) => {
  const tokens = () => watch(more as Partial<PageWatchOptions>).tokens();

  test('a good one changes nothing', async () => {
    await tokens();
    expect(await page()).toMatchObject({ paused_until: null, pause_reason: null });
    expect([told, lines]).toEqual([[], []]);
  });

  test('a dead one stops the Page, and rings once while it is stopped; a good one lets it go on', async () => {
    meta.page().tokenDead = true;
    await tokens();
    const { pause_reason, paused_until } = await page();
    expect(pause_reason).toMatch(/^190.* \(1\)$/);
    expect(paused_until && paused_until > NOW).toBe(true);
    await tokens();
    expect(told).toEqual([expect.stringMatching(/^190.* new$/)]);
    expect(lines.every((line) => line === 'pages: the token is dead, `page add` takes a new one')).toBe(true);
    meta.page().tokenDead = false;
    await tokens();
    expect(await page()).toMatchObject({ paused_until: null, pause_reason: null });
    expect(told.at(-1)).toBe(`good ${PAGE.id}`);
  });

  test('another trouble of the Page is not ended by a good token', async () => {
    await database.db.updateTable('page').set({ paused_until: NOW, pause_reason: '10/1893063 (2)' }).execute();
    await tokens();
    expect(await page()).toMatchObject({ pause_reason: '10/1893063 (2)' });
  });

  test('when nobody answers, nothing is known', async () => {
    await graph.close();
    await tokens();
    expect(await page()).toMatchObject({ paused_until: null, pause_reason: null });
    expect(lines).toEqual(['pages: the token could not be looked at']);
  });
});

const goodUntil =
  (endsAt: Date | null): GraphClient['debugToken'] =>
  async () => ({
    ok: true,
    isValid: true,
    endsAt,
    dataUntil: null,
    scopes: [],
    appId: '',
    usage: USAGE,
  });

test('a token that ends soon is told of, until there is another', async () => {
  const endsAt = new Date(NOW.getTime() + 13 * 24 * 3_600_000);
  await watch({ client: { ...client, debugToken: goodUntil(endsAt) } }).tokens();
  expect(lines).toEqual(['pages: the token ends soon, `page add` takes a new one']);
  expect(told).toEqual([]);
  expect((await page()).token_ends_at).toEqual(endsAt);
  // one that cannot be looked up may be the same; a new one is not
  const away: GraphClient['debugToken'] = async () => ({ ok: false, error: unanswered('timeout'), usage: USAGE });
  await watch({ client: { ...client, debugToken: away } }).tokens();
  expect((await page()).token_ends_at).toEqual(endsAt);
  await savePage(database.db, randomBytes(32), PAGE, NOW);
  expect((await page()).token_ends_at).toBeNull();
});
