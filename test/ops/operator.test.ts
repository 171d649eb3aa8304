import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { readToken } from '../../src/cli/page-add.ts';
import { createProgram } from '../../src/cli/program.ts';
import { plainly } from '../../src/cli/transfer.ts';
import { createPages, savePage } from '../../src/community/towns/pages.ts';
import { connect } from '../../src/database/pool.ts';
import { WEBHOOK_FIELDS } from '../../src/messenger/profile.ts';
import { loadSecretKey } from '../../src/secret-key.ts';
import { runCommand } from '../helpers/command.ts';
import { testDatabase } from '../helpers/database.ts';
import { environmentOf, type House, openHouse, PAGE } from '../helpers/house.ts';
import { runToEnd } from '../helpers/program.ts';

// What commands of the operator do to Meta and to the database, not only that they end well.

/** That of the commands; the house itself has one of its own. */
const keyOf = (dataDir: string) => loadSecretKey({ secretKey: null, dataDir });

let house: House;
let folder: string;
beforeEach(async () => {
  house = await openHouse();
  folder = await mkdtemp(join(tmpdir(), 'parallele-operator-'));
  const env = { ...environmentOf(house), DATABASE_URL: house.databaseUrl, DATA_DIR: folder };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
  await house[Symbol.asyncDispose]();
});

test('`page setup` writes what people see of a Page before they write, and `page take-back` takes it away', {
  timeout: 120_000,
}, async () => {
  const page = house.meta.page();
  const shown = () => Object.keys(page.profile).sort();
  await runCommand(['page', 'setup']);
  expect(shown()).toEqual(['get_started', 'greeting', 'persistent_menu']);
  expect(page.subscribedFields).toEqual(expect.arrayContaining([...WEBHOOK_FIELDS]));
  await runCommand(['page', 'setup', '--ice-breakers']);
  expect(shown()).toEqual(['get_started', 'greeting', 'ice_breakers', 'persistent_menu']);
  await runCommand(['page', 'setup']);
  expect(shown()).not.toContain('ice_breakers');
  await runCommand(['page', 'take-back', PAGE.id]);
  expect(shown()).toEqual([]);
  expect(page.subscribedFields).toEqual(expect.arrayContaining([...WEBHOOK_FIELDS]));
});

test('`export` here, `page add` and `import` there: a town moves; a table goes in alone', async () => {
  const town = await house.town('Quimper', { approval: false });
  const marie = await house.member('Marie', town);
  await marie.says('je donne un fauteuil en velours à Locmaria');
  await marie.says('publier');
  const zip = join(folder, 'quimper.zip');
  expect(await runCommand(['export', 'quimper', '--out', zip])).toBe(`${zip}\n`);
  await expect(runCommand(['export', 'quimper', '--out', zip])).rejects.toThrow('is there already');

  await using other = await testDatabase();
  vi.stubEnv('DATABASE_URL', other.url);
  await expect(runCommand(['import', zip])).rejects.toThrow(`\`page add ${PAGE.id}\` first`);
  await runCommand(['page', 'add', PAGE.id], { input: PAGE.token });
  expect(await runCommand(['import', zip])).toBe('quimper\tmembers 1\tposts 1\tphotos 0\tanswers 0\n');

  const table = join(folder, 'members.csv');
  const head = 'page_id,psid,number,status,admin,name,answer,quartier,locale,created_at';
  await writeFile(table, `${head}\n${PAGE.id},7990,,approved,no,Nolwenn,,,fr,2026-01-02T10:00:00Z\n`);
  await expect(runCommand(['import', table])).rejects.toThrow('no zip');
  await expect(runCommand(['import', table, '--town', 'quimper'])).rejects.toThrow('needs both');
  const asMembers = ['import', table, '--town', 'quimper', '--table', 'members'];
  expect(await runCommand(asMembers)).toContain('members 1\t');
  const names = await other.db.selectFrom('member').select('name').orderBy('name').execute();
  expect(names).toEqual([{ name: 'Marie' }, { name: 'Nolwenn' }]);
});

test('`backup -` and `restore -` by pipes, as with Docker', async () => {
  await house.town('Quimper', { approval: false });
  const chunks: Buffer[] = [];
  const printed = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    chunks.push(Buffer.from(chunk));
    return true;
  });
  await (await createProgram()).exitOverride().parseAsync(['backup', '-'], { from: 'user' });
  printed.mockRestore();
  await using other = await testDatabase();
  vi.stubEnv('DATABASE_URL', other.url);
  expect(await runCommand(['restore', '-'], { input: Buffer.concat(chunks) })).toMatch(/^\d+ rows\n$/);
  expect(await runCommand(['town', 'list'])).toContain('quimper');
});

test('`backup` and `export` of nothing are refused: an environment that was forgotten makes no empty database', async () => {
  vi.stubEnv('DATABASE_URL', '');
  for (const words of [
    ['backup', join(folder, 'a.backup.gz')],
    ['export', 'quimper', '--out', join(folder, 'a.zip')],
  ]) {
    await expect(runCommand(words)).rejects.toThrow(/no database in .*DATABASE_URL or DATA_DIR/);
  }
  expect(await readdir(folder)).toEqual([]);
});

test('a folder that may not be written, or is not there, is said in plain words, and nothing is left half written', async () => {
  await house.town('Quimper', { approval: false });
  for (const words of [['backup'], ['export', 'quimper', '--out']]) {
    await expect(runCommand([...words, '/nowhere/at/all/file'])).rejects.toThrow(
      'There is no file /nowhere/at/all/file',
    );
    await expect(runCommand([...words, folder])).rejects.toThrow(/is there already|is a folder/);
  }
  const refused = (code: string) => () => plainly('/app/a.backup.gz')(Object.assign(new Error(code), { code }));
  expect(refused('EACCES')).toThrow('This user may not use /app/a.backup.gz. Give a path that it may use, or -');
  expect(refused('ENOSPC')).toThrow('There is no room left');
});

test('`export … --out -` and `import -` by pipes, as with Docker', async () => {
  await house.town('Quimper', { approval: false });
  const chunks: Buffer[] = [];
  const printed = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    chunks.push(Buffer.from(chunk));
    return true;
  });
  await (await createProgram()).exitOverride().parseAsync(['export', 'quimper', '--out', '-'], { from: 'user' });
  printed.mockRestore();
  await using other = await testDatabase();
  vi.stubEnv('DATABASE_URL', other.url);
  expect(await runCommand(['import', '-'], { input: Buffer.concat(chunks) })).toContain('quimper\tmembers 0');
});

test('what npm says of itself before the bytes is passed over: `backup - > file` and `export --out - > file` as people type them', {
  timeout: 120_000,
}, async () => {
  await house.town('Quimper', { approval: false });
  const env = { ...environmentOf(house), DATABASE_URL: house.databaseUrl, DATA_DIR: folder };
  const [saved, zip] = [join(folder, 'saved.backup.gz'), join(folder, 'quimper.zip')];
  const loudly = (words: string) => runToEnd(['sh', '-c', `npm run cli -- ${words}`], env);
  expect(await loudly(`backup - > ${saved}`)).toMatchObject({ code: 0 });
  expect(await loudly(`export quimper --out - > ${zip}`)).toMatchObject({ code: 0 });
  for (const file of [saved, zip]) expect((await readFile(file, 'latin1')).slice(0, 60)).toContain('> parallele');
  await using other = await testDatabase();
  vi.stubEnv('DATABASE_URL', other.url);
  expect(await runCommand(['restore', saved])).toMatch(/^\d+ rows\n$/);
  expect(await runCommand(['import', zip])).toContain('quimper\tmembers 0');
  // and without its bytes it is nothing
  const banner = join(folder, 'banner');
  await writeFile(banner, '\n> parallele@1.0.0 cli\n> node src/cli/main.ts backup -\n\n');
  await using empty = await testDatabase();
  vi.stubEnv('DATABASE_URL', empty.url);
  await expect(runCommand(['restore', banner])).rejects.toThrow('This is no backup');
});

test('a zip that could not be written to its end is not left behind', async () => {
  const town = await house.town('Quimper', { approval: false, question: randomBytes(40_000).toString('base64') });
  const env = { ...environmentOf(house), DATABASE_URL: house.databaseUrl, DATA_DIR: folder };
  // as on a full disk: a file may have no more than a few blocks
  const shell = `trap '' XFSZ; ulimit -f 8; exec node src/cli/main.ts export ${town.slug} --out ${join(folder, 'a.zip')}`;
  expect(await runToEnd(['sh', '-c', shell], env)).toMatchObject({ code: 1, err: expect.stringContaining('EFBIG') });
  expect(await readdir(folder)).toEqual([]);
});

test('`doctor` changes nothing: no database is made where there is none, nor a key', async () => {
  vi.stubEnv('DATABASE_URL', '');
  await expect(runCommand(['doctor'])).rejects.toThrow(/to mend/);
  expect(await readdir(folder)).toEqual([]);
});

test('what Meta refuses to `page setup` is said with its cause and how it is mended', async () => {
  house.meta.page().tokenDead = true;
  await expect(runCommand(['page', 'setup'])).rejects.toThrow(
    `Page ${PAGE.id}: subscribing its webhooks did not work: Meta refuses the token (190`,
  );
  await expect(runCommand(['page', 'setup'])).rejects.toThrow(`\`page add ${PAGE.id}\``);
  vi.stubEnv('META_GRAPH_URL', 'http://127.0.0.1:9');
  await expect(runCommand(['page', 'setup'])).rejects.toThrow(
    /Meta cannot be reached \(ECONNREFUSED\)\.\nLet this machine out/,
  );
});

test('a token given by `page add` is the one that counts, also where the environment still has the dead one', async () => {
  house.meta.page().token = 'EAANEWER';
  await expect(runCommand(['page', 'setup'])).rejects.toThrow('Meta refuses the token (190');
  expect(await runCommand(['page', 'add', PAGE.id], { input: 'EAANEWER\n' })).toBe(`${PAGE.id}\n`);
  expect(await runCommand(['page', 'setup'])).toBe(`Page ${PAGE.id}: webhooks subscribed, profile written.\n`);
  expect(await createPages(house.db, await keyOf(folder)).tokenOf(PAGE.id)).toBe('EAANEWER');
});

test('`page add` keeps no token that Meta refuses or that is another’s, and says when it could not ask', async () => {
  const kept = async () => await createPages(house.db, await keyOf(folder)).tokenOf(PAGE.id);
  const add = (token: string, id: string = PAGE.id) => runCommand(['page', 'add', id], { input: token });
  await add(PAGE.token);
  await expect(add('EAANOBODY')).rejects.toThrow(
    /Meta refuses the token \(190\)\. Nothing has changed\.\nMake a long-lived/,
  );
  await expect(add(PAGE.token, '104000000000002')).rejects.toThrow(
    `not the token of Page 104000000000002, but of ${PAGE.id}`,
  );
  await expect(add(' ')).rejects.toThrow('on standard input');
  vi.stubEnv('META_APP_SECRET', 'of another app');
  await expect(add(PAGE.token)).rejects.toThrow('META_APP_SECRET and the token are not of one app (100)');
  expect(await runCommand(['page', 'list'])).toBe(`${PAGE.id}\n`);
  expect(await kept()).toBe(PAGE.token);
  vi.stubEnv('META_GRAPH_URL', 'http://127.0.0.1:9');
  const told: string[] = [];
  expect(await runCommand(['page', 'add', PAGE.id], { input: 'EAALATER', told })).toBe(`${PAGE.id}\n`);
  expect(told.join('')).toMatch(/kept without having been tried: Meta cannot be reached \(ECONNREFUSED\)/);
  expect(await kept()).toBe('EAALATER');
});

test('`page add` tells whoever types what it waits for, and waits for no more than a line', async () => {
  const told: string[] = [];
  const typed = Object.assign(new PassThrough(), { isTTY: true });
  typed.write('EAATYPED\n');
  expect(await readToken(typed, (line) => told.push(line), PAGE.id)).toBe('EAATYPED');
  expect(told).toEqual([`Paste the token of Page ${PAGE.id}, then press Enter.`]);
  expect(await readToken(Readable.from(['EAA', 'PIPED\n']), (line) => told.push(line), PAGE.id)).toBe('EAAPIPED');
  expect(told).toHaveLength(1);
});

test('`page setup` does what it can for every Page, and ends with those it could not do', async () => {
  const other = '104000000000002';
  const early = new Date('2026-01-01T00:00:00Z');
  await savePage(house.db, await keyOf(folder), { id: other, token: 'EAADEAD' }, early);
  house.meta.page().subscribedFields = [];
  const said = expect(runCommand(['page', 'setup'])).rejects;
  await said.toThrow(/^Page 104000000000002: .*190.*\n.*page add 104000000000002.*\nNot done for 1 of 2 Pages\.$/);
  expect(house.meta.page().subscribedFields).toEqual(expect.arrayContaining([...WEBHOOK_FIELDS]));
  expect(house.meta.page().profile).toHaveProperty('persistent_menu');
});

test('`page setup` says so when it takes ice breakers back', async () => {
  await runCommand(['page', 'setup', '--ice-breakers']);
  expect(await runCommand(['page', 'setup'])).toMatch(/its ice breakers are gone; `page setup --ice-breakers` writes/);
  expect(await runCommand(['page', 'setup'])).not.toContain('ice breakers');
});

test('a database that does not suit is said before anything is made in it', async () => {
  const name = `latin_${randomBytes(6).toString('hex')}`;
  const admin = connect(inject('databaseUrl'), { connections: 1 });
  await admin.pool.query(
    `create database ${name} template template0 locale_provider libc locale 'C' encoding 'LATIN1'`,
  );
  try {
    vi.stubEnv('DATABASE_URL', inject('databaseUrl').replace(/postgres(?=$|\?)/, name));
    await expect(runCommand(['town', 'list'])).rejects.toThrow(/is in LATIN1, where accents and emoji are lost/);
  } finally {
    await admin.pool.query(`drop database ${name} with (force)`);
    await admin.close();
  }
});
