import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '../../src/database/database.ts';
import { lookAtFigures } from '../../src/doctor/machine.ts';
import { createGraphClient, type GraphClient } from '../../src/messenger/client.ts';
import { type House, PAGE } from '../helpers/house.ts';
import { about, databaseWith, openSurgery, type Surgery } from '../helpers/surgery.ts';

// Where something cannot be asked: that is said, and nothing else is made of it.

let surgery: Surgery;
let house: House;
let client: GraphClient;
let setUp: Surgery['setUp'];
let findings: Surgery['findings'];
beforeEach(async () => {
  surgery = await openSurgery();
  ({ house, client, setUp, findings } = surgery);
});
afterEach(() => surgery[Symbol.asyncDispose]());

describe('doctor', () => {
  test('does not call broken what Meta could not be asked about', async () => {
    await setUp();
    const away = createGraphClient({ graphUrl: 'http://127.0.0.1:9', version: 'v25.0', appSecret: 'x' });
    const { debugToken, read, readPage, getSubscribedApps } = client;
    Object.assign(client, {
      debugToken: away.debugToken,
      read: away.read,
      readPage: away.readPage,
      getSubscribedApps: away.getSubscribedApps,
    });
    for (const changed of [{}, { META_APP_ID: '' }]) {
      const found = await findings(changed);
      const ofMeta = found.filter(
        ({ what, state }) => state === 'wrong' && (what === 'app' || what.startsWith('Page ')),
      );
      expect(ofMeta.length).toBeGreaterThan(0);
      for (const { says, mend } of ofMeta) {
        expect(says).toContain('Meta cannot be reached (ECONNREFUSED)');
        expect(mend).toContain('META_GRAPH_URL');
      }
    }
    Object.assign(client, { debugToken, read, readPage, getSubscribedApps });
    const failing = { class: 'UNKNOWN', code: null, subcode: null, fbtraceId: null, detail: 'http 500' } as const;
    client.read = async (page, path, params) =>
      path.endsWith('/messenger_profile')
        ? { ok: false, error: failing, usage: { percent: 0, regainAccessMs: 0 } }
        : await read(page, path, params);
    client.getSubscribedApps = async () => ({ ok: false, error: failing, usage: { percent: 0, regainAccessMs: 0 } });
    const found = await findings();
    for (const what of ['profile', 'webhooks']) {
      expect(about(found, `Page ${PAGE.id}, ${what}`)).toMatchObject({
        says: 'it could not be looked at: Meta has trouble of its own (http 500)',
        mend: expect.stringContaining('metastatus'),
      });
    }
    away.close();
  });

  test('says when what a person agreed to is about to end, or has', async () => {
    await setUp();
    const what = `Page ${PAGE.id}, token’s access to data`;
    const { debugToken } = client;
    const endsIn = (days: number) => {
      client.debugToken = async (...asked) => {
        const told = await debugToken(...asked);
        return told.ok ? { ...told, dataUntil: new Date(house.clock.now().getTime() + days * 86_400_000) } : told;
      };
    };
    expect((await findings()).map((one) => one.what)).not.toContain(what);
    endsIn(3);
    expect(about(await findings(), what)).toMatchObject({ state: 'doubtful', says: 'it ends in 3 days' });
    endsIn(-2);
    expect(about(await findings(), what)).toMatchObject({ state: 'wrong', mend: expect.stringContaining('page add') });
  });

  test('where the database cannot be used, the rest is looked at all the same', async () => {
    await setUp();
    const db = { what: 'database', state: 'wrong', says: 'it has no connection left', mend: 'Raise it.' } as const;
    const found = await findings({}, PAGE.token, db);
    expect(found[0]).toBe(db);
    for (const what of ['disk', 'e-mail', 'address', `Page ${PAGE.id}, webhooks`])
      expect(about(found, what).state).toBe('fine');
  });

  test('says how new the tables are, and makes none', async () => {
    await using empty = await databaseWith("locale_provider libc locale 'C' encoding 'LATIN1'");
    const look = (db: Db) => findings({}, PAGE.token, db);
    const found = await look(empty.db);
    expect(about(found, 'letters').state).toBe('wrong');
    expect(about(found, 'tables')).toMatchObject({ state: 'doubtful', says: 'there are none yet' });
    const { rows } = await sql`select from pg_tables where schemaname = 'public'`.execute(empty.db);
    expect(rows).toHaveLength(0);
    expect(about(await look(house.db), 'tables').state).toBe('fine');
    const { name } = (
      await sql<{ name: string }>`
      delete from kysely_migration where name = (select max(name) from kysely_migration) returning name`.execute(
        house.db,
      )
    ).rows[0] ?? { name: '' };
    expect(about(await look(house.db), 'tables')).toMatchObject({
      says: '1 steps older than this version',
      mend: expect.stringContaining('backup first'),
    });
    await sql`insert into kysely_migration (name, timestamp) values (${name}, ''), ('9999-of-tomorrow', '')`.execute(
      house.db,
    );
    expect(about(await look(house.db), 'tables')).toMatchObject({
      state: 'wrong',
      says: expect.stringContaining('9999-of-tomorrow'),
    });
  });

  test('says when figures are open to everybody', async () => {
    const front = createServer((request, response) => {
      response.writeHead(request.url === '/metrics' ? 200 : 404).end();
    });
    front.listen(0, '127.0.0.1');
    await once(front, 'listening');
    try {
      const { port } = front.address() as AddressInfo;
      expect(await lookAtFigures(`http://127.0.0.1:${port}`)).toMatchObject({
        state: 'wrong',
        says: expect.stringContaining('/metrics'),
      });
    } finally {
      front.closeAllConnections();
      front.close();
    }
  });
});
