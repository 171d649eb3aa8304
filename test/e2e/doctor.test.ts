import { randomBytes, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import type { Environment } from '../../src/config.ts';
import type { Db } from '../../src/database/database.ts';
import { connect } from '../../src/database/pool.ts';
import { lookAtDatabase } from '../../src/doctor/database.ts';
import { printed } from '../../src/doctor/finding.ts';
import { lookAtCertificate, lookAtPush } from '../../src/doctor/machine.ts';
import { createGraphClient, type GraphClient } from '../../src/messenger/client.ts';
import { PROFILE_FIELDS, WEBHOOK_FIELDS } from '../../src/messenger/profile.ts';
import { pageProfile } from '../../src/page-profile.ts';
import { environmentOf, type House, PAGE, SECRETS } from '../helpers/house.ts';
import { CERTIFICATE, KEY } from '../helpers/localhost-tls.ts';
import { type Mailbox, openMailbox } from '../helpers/mailbox.ts';
import { about, databaseWith, notFine, openSurgery, type Surgery } from '../helpers/surgery.ts';

let surgery: Surgery;
let house: House;
let client: GraphClient;
let mailbox: Mailbox;
let setUp: Surgery['setUp'];
let findings: Surgery['findings'];
beforeEach(async () => {
  surgery = await openSurgery();
  ({ house, client, mailbox, setUp, findings } = surgery);
});
afterEach(() => surgery[Symbol.asyncDispose]());

describe('doctor', () => {
  test('finds nothing to mend where all is set up, but that loopback has no certificate', async () => {
    await setUp();
    const found = await findings();
    expect(notFine(found)).toEqual(['certificate']);
    expect(about(found, 'webhook of the app')).toMatchObject({ state: 'fine', says: house.webhookUrl });
    expect(about(found, 'e-mail').state).toBe('fine');
    expect(about(found, 'callbacks')).toMatchObject({ state: 'fine', says: expect.stringContaining('/deauthorize') });
    expect(house.meta.page().profile.ice_breakers).toMatchObject([{ locale: 'default' }, {}, {}, {}]);
    // neither secrets nor tokens are printed
    for (const secret of [SECRETS.appSecret, SECRETS.verifyToken, PAGE.token]) {
      expect(printed(found).join('\n')).not.toContain(secret);
    }
  });

  test('says what is wrong at Meta, and how each is mended', async () => {
    await setUp();
    house.meta.page().subscribedFields = ['messages'];
    expect(await client.deleteProfile(PAGE, PROFILE_FIELDS)).toMatchObject({ ok: true });
    expect(house.meta.page().profile).toEqual({});
    const half = await findings();
    expect(about(half, `Page ${PAGE.id}, webhooks`)).toMatchObject({
      state: 'wrong',
      says: expect.stringContaining('messaging_postbacks'),
      mend: expect.stringContaining('page setup'),
    });
    expect(about(half, `Page ${PAGE.id}, profile`).says).toContain('get_started, greeting, persistent_menu');
    house.meta.page().profile = { ...pageProfile((locale, key) => `${house.say(key, {}, locale)} !`) };
    expect(about(await findings(), `Page ${PAGE.id}, profile`)).toMatchObject({
      state: 'doubtful',
      says: expect.stringContaining('this version'),
      mend: expect.stringContaining('page setup'),
    });
    house.meta.page().tokenDead = true;
    expect(about(await findings(), `Page ${PAGE.id}, token`)).toMatchObject({
      state: 'wrong',
      mend: expect.stringContaining(`page add ${PAGE.id}`),
    });
    expect(about(await findings({}, null), `Page ${PAGE.id}, token`).says).toContain('SECRET_KEY');
    expect(about(await findings({ META_APP_SECRET: 'another' }), 'app')).toMatchObject({ state: 'wrong' });
    // without the app's id less can be known, and what can be is
    const less = await findings({ META_APP_ID: '' });
    expect([about(less, 'app').state, about(less, `Page ${PAGE.id}, token`).state]).toEqual(['off', 'wrong']);
  });

  test('without META_APP_ID: names a secret that is another app’s, and says that it is set where the Page has several apps', async () => {
    await setUp();
    const less = async () => await findings({ META_APP_ID: '' });
    expect(notFine(await less())).toEqual(['certificate']);
    const { getSubscribedApps } = client;
    client.getSubscribedApps = async (page) => {
      const told = await getSubscribedApps(page);
      return told.ok ? { ...told, apps: [{ id: '99', fields: ['feed'] }, ...told.apps] } : told;
    };
    expect(about(await less(), `Page ${PAGE.id}, webhooks`)).toMatchObject({
      state: 'doubtful',
      says: '2 apps are subscribed, and which of them is ours is not known',
      mend: expect.stringContaining('META_APP_ID'),
    });
    expect(about(await findings(), `Page ${PAGE.id}, webhooks`).state).toBe('fine');
    // with none that has all, the one that lacks least tells what is missing
    house.meta.page().subscribedFields = WEBHOOK_FIELDS.filter((field) => field !== 'messages');
    expect(about(await less(), `Page ${PAGE.id}, webhooks`).says).toBe('missing: messages');
    const another = createGraphClient({ graphUrl: house.graphUrl, version: 'v25.0', appSecret: 'of another app' });
    Object.assign(client, { read: another.read, readPage: another.readPage });
    expect(about(await less(), `Page ${PAGE.id}, token`)).toMatchObject({
      state: 'wrong',
      says: 'it could not be looked at: META_APP_SECRET and the token are not of one app (100)',
      mend: expect.stringMatching(/^Copy META_APP_SECRET again .* `page add 104000000000001`\.$/),
    });
    another.close();
  });

  test('says when the token is of a person, or of another app', async () => {
    await setUp();
    const what = `Page ${PAGE.id}, token`;
    const { debugToken, read } = client;
    client.debugToken = async (...asked) => {
      const told = await debugToken(...asked);
      return told.ok ? { ...told, appId: '99' } : told;
    };
    const mend = expect.stringContaining(`page add ${PAGE.id}`);
    expect(about(await findings(), what)).toMatchObject({
      state: 'wrong',
      says: 'it was made for another app (99)',
      mend,
    });
    client.debugToken = debugToken;
    client.read = async (page, path, params) => {
      const told = await read(page, path, params);
      return told.ok && path === '/me' ? { ...told, body: { id: '218471' } } : told;
    };
    for (const changed of [{}, { META_APP_ID: '' }]) {
      const found = about(await findings(changed), what);
      expect(found).toMatchObject({ state: 'wrong', says: expect.stringContaining('218471'), mend });
    }
  });

  test('looks at the certificate of an https address as Meta does', async () => {
    const front = createSecureServer({ cert: CERTIFICATE, key: KEY }, (request, response) => {
      const body = request.method === 'POST' ? { body: 'signed_request=doctor' } : {};
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const asked = fetch(new URL(request.url ?? '', house.webhookUrl), {
        method: request.method ?? 'GET',
        ...body,
        headers,
      });
      void asked.then(async (answer) => response.writeHead(answer.status).end(await answer.text()));
    });
    front.listen(0, '127.0.0.1');
    await once(front, 'listening');
    const usual = getCACertificates('default');
    try {
      const PUBLIC_URL = `https://localhost:${(front.address() as AddressInfo).port}`;
      const distrusted = await findings({ PUBLIC_URL });
      expect(about(distrusted, 'address').says).toMatch(/SELF_SIGNED_CERT/);
      setDefaultCACertificates([...usual, CERTIFICATE]);
      const trusted = await findings({ PUBLIC_URL });
      expect(about(trusted, 'address')).toMatchObject({ state: 'fine' });
      expect(about(trusted, 'certificate')).toMatchObject({
        state: 'fine',
        says: expect.stringMatching(/good for \d{5} days/),
      });
      vi.useFakeTimers({
        toFake: ['Date'],
        now: new Date(new X509Certificate(CERTIFICATE).validTo).getTime() - 3 * 86_400_000,
      });
      expect(await lookAtCertificate(new URL(PUBLIC_URL))).toMatchObject({ state: 'doubtful', says: 'ends in 3 days' });
    } finally {
      vi.useRealTimers();
      setDefaultCACertificates(usual);
      front.closeAllConnections();
      front.close();
    }
  });

  test('says when the database cannot tell É from é', async () => {
    await using plain = await databaseWith("locale_provider libc locale 'C' encoding 'UTF8'");
    await using latin = await databaseWith("locale_provider libc locale 'C' encoding 'LATIN1'");
    const now = new Date();
    expect(about(await lookAtDatabase(plain.db, now), 'letters')).toMatchObject({
      state: 'wrong',
      says: 'UTF8, but the locale C knows no accents',
      mend: expect.stringContaining('docs/operation.md#backup-and-restore'),
    });
    expect(about(await lookAtDatabase(latin.db, now), 'letters')).toMatchObject({ state: 'wrong', says: 'LATIN1' });
    expect(about(await lookAtDatabase(house.db, now), 'letters').state).toBe('fine');
  });

  test('says, mildly, when the log of the database may hold what people write', async () => {
    const now = new Date();
    const look = async (db: Db) => about(await lookAtDatabase(db, now), 'log of the database');
    expect((await look(house.db)).state).toBe('fine');
    await using loud = await databaseWith("encoding 'UTF8'");
    const loudly = async (settings: readonly string[]) =>
      await loud.db.transaction().execute(async (trx) => {
        for (const one of settings) await sql.raw(`set local ${one}`).execute(trx);
        return await look(trx);
      });
    for (const one of [
      "log_min_error_statement = 'error'",
      "log_statement = 'mod'",
      'log_min_duration_statement = 200',
    ])
      expect(await loudly([one])).toMatchObject({
        state: 'doubtful',
        says: `people’s words may get into it: ${one.replace('=', 'is').replaceAll("'", '')}`,
        mend: expect.stringContaining('docs/operation.md#a-postgresql-of-your-own'),
      });
    // as a server of one's own is when it is new
    const usual = [
      "log_min_messages = 'warning'",
      "log_min_error_statement = 'error'",
      "log_error_verbosity = 'default'",
    ];
    expect((await loudly(usual)).says).toMatch(/: log_error_verbosity is default, .*, log_min_messages is warning$/);
    expect((await loudly(["log_min_messages = 'fatal'", "log_statement = 'ddl'"])).state).toBe('fine');
  });

  test('finds nothing to say against a PostgreSQL that was made as the page says', async () => {
    const page = readFileSync(new URL('../../docs/operation.md', import.meta.url), 'utf8');
    const block = /## A PostgreSQL of your own[^#]*```sql\n([^`]+)```/.exec(page)?.[1] ?? '';
    const name = `own_${randomBytes(6).toString('hex')}`;
    const url = new URL(inject('databaseUrl'));
    const admin = connect(url.href, { connections: 1 });
    const lines = block.replaceAll('parallele', name).trim().split('\n');
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) await admin.pool.query(line.replace('…', 'theirs'));
    Object.assign(url, { username: name, password: 'theirs', pathname: `/${name}` });
    const own = connect(url.href, { connections: 1 });
    try {
      const found = await lookAtDatabase(own.db, new Date());
      expect(notFine(found)).toEqual([]);
      expect(about(found, 'log of the database').state).toBe('fine');
    } finally {
      await own.close();
      await admin.pool.query(`drop database ${name} with (force)`);
      await admin.pool.query(`drop role ${name}`);
      await admin.close();
    }
  });

  test('says what is wrong on the way to us', async () => {
    await setUp();
    expect(about(await findings({ META_VERIFY_TOKEN: 'another' }), 'address')).toMatchObject({ state: 'wrong' });
    const nobody = await findings({ PUBLIC_URL: 'http://127.0.0.1:9' });
    expect(about(nobody, 'address').says).toContain('cannot be reached');
    expect(about(nobody, 'webhook of the app').says).toContain('http://127.0.0.1:9/webhook');
    expect(about(await findings({ PUBLIC_URL: '' }), 'address').mend).toContain('PUBLIC_URL');
  });

  test('says what is wrong with this machine, and what the tables tell', async () => {
    await setUp();
    await house.db
      .updateTable('page')
      .set({ paused_until: new Date(house.clock.now().getTime() + 60_000), pause_reason: '368 (1)' })
      .execute();
    house.clock.advance(3 * 24 * 3_600_000);
    await mailbox.close();
    const found = await findings();
    expect(about(found, 'e-mail')).toMatchObject({ state: 'wrong', mend: expect.stringContaining('SMTP_URL') });
    expect(about(found, 'last webhook')).toMatchObject({ state: 'doubtful', says: '72 h ago' });
    expect(about(await findings({ SMTP_URL: '', MAIL_FROM: '' }), 'e-mail').state).toBe('off');
    mailbox = surgery.mailbox = await openMailbox();
    // notifications: not set up; browsers tied with keys that are gone, or that push services do not know
    expect(about(found, 'browsers').state).toBe('off');
    const now = house.clock.now();
    await sql`
      insert into side_channel (member_id, kind, address, p256dh, auth, asked_at, confirmed_at)
      select id, 'push', 'https://fcm.googleapis.com/x', 'p', 'a', ${now}, ${now} from member limit 1`.execute(
      house.db,
    );
    expect(about(await findings(), 'browsers')).toMatchObject({
      state: 'wrong',
      says: expect.stringContaining('1 are'),
    });
    const keys = { publicKey: '', privateKey: '', subject: 'mailto:a@b.example' };
    expect((await lookAtPush(house.db, keys, now)).state).toBe('fine');
    await sql`
      insert into side_message (member_id, kind, what, state, error, created_at, not_before, settled_at)
      select id, 'push', 'notices', 'failed', '403', ${now}, ${now}, ${now} from member limit 1`.execute(house.db);
    expect(await lookAtPush(house.db, keys, now)).toMatchObject({
      state: 'wrong',
      mend: expect.stringContaining('VAPID'),
    });
  });

  test('looks at the disk where the database is; at that of DATA_DIR, where there is one, also when that is elsewhere', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parallele-disk-'));
    const look = async (changed: Environment) => about(await findings(changed), 'disk');
    const DATABASE_URL = house.databaseUrl;
    // the folder may be there or not: the database is elsewhere
    for (const DATA_DIR of [folder, join(folder, 'none')])
      expect(await look({ DATABASE_URL, DATA_DIR })).toMatchObject({
        state: 'off',
        says: expect.stringContaining('cannot be seen from here'),
      });
    const beside = async (DATA_DIR: string) =>
      (await findings({ DATABASE_URL, DATA_DIR })).filter(({ what }) => what === 'disk of DATA_DIR');
    expect(await beside(folder)).toEqual([
      expect.objectContaining({ says: expect.stringMatching(new RegExp(`^\\d+ MB free in ${folder}$`)) }),
    ]);
    expect(await beside(join(folder, 'none'))).toEqual([]);
    expect((await look({ DATA_DIR: folder })).says).toMatch(new RegExp(`^\\d+ MB free in ${folder}$`));
    // before the first start
    const made = join(folder, 'made', 'later');
    const early = await look({ DATA_DIR: made });
    expect(early.says).toMatch(new RegExp(`^\\d+ MB free in ${folder}, where ${made} will be made$`));
    expect(early.state).toBe((await look({ DATA_DIR: folder })).state);
    await writeFile(join(folder, 'file'), '');
    expect(await look({ DATA_DIR: join(folder, 'file', 'within') })).toMatchObject({
      state: 'wrong',
      mend: expect.stringContaining('DATA_DIR'),
    });
    await rm(folder, { recursive: true });
  });

  test('a paused Page is named; in local mode Meta is not looked for', async () => {
    await house.db
      .updateTable('page')
      .set({ paused_until: new Date(house.clock.now().getTime() + 60_000), pause_reason: '368 (1)' })
      .execute();
    expect(about(await findings(), 'Pages').says).toContain(`${PAGE.id} (368 (1))`);
    const local = Object.fromEntries(
      ['META_APP_SECRET', 'META_VERIFY_TOKEN', 'META_PAGE_ID', 'META_PAGE_TOKEN'].map((name) => [name, '']),
    );
    const found = await findings(local);
    expect(found.at(-1)).toMatchObject({ what: 'Meta', state: 'off' });
  });

  test('a database of the demo is none for a Page, and that of a Page is not local mode', async () => {
    // the Page of a house is the demo's; in these environments it is not one's own
    const real = { META_PAGE_ID: '1040' };
    const lone = await findings(real);
    expect(lone.at(-1)).toMatchObject({
      what: 'whose it is',
      state: 'wrong',
      mend: expect.stringContaining('DATA_DIR'),
    });
    expect(lone.filter(({ what }) => what.startsWith('Page '))).toEqual([]);
    const created_at = house.clock.now();
    await house.db.insertInto('page').values({ id: '1040', created_at }).execute();
    // nobody came to that Page yet: still the demo's
    expect((await findings(real)).at(-1)).toMatchObject({ what: 'whose it is', state: 'wrong' });
    const anne = { page_id: '1040', psid: 'anne', status: 'approved', answer: null, created_at } as const;
    await house.db.insertInto('member').values(anne).execute();
    expect(about(await findings(real), `Page ${PAGE.id}`)).toMatchObject({
      state: 'wrong',
      mend: expect.stringContaining(`\`page remove ${PAGE.id}\``),
    });
    const none = Object.fromEntries(Object.keys(environmentOf(house)).map((name) => [name, '']));
    expect((await findings(none)).at(-1)).toMatchObject({
      what: 'Meta',
      state: 'wrong',
      says: expect.stringContaining('Page 1040'),
    });
  });
});
