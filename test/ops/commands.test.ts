import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { OperatorError } from '../../src/cli/operator.ts';
import { createProgram } from '../../src/cli/program.ts';
import { insertFounding } from '../../src/community/founding/store.ts';
import { inTransaction } from '../../src/database/in-transaction.ts';
import { runCommand } from '../helpers/command.ts';
import { environmentOf, type House, openHouse, PAGE } from '../helpers/house.ts';

// Whoever follows a page types what stands there: every command of the documents is carried out, in the order of its
// document, on one house whose Page and Graph API are there.

const ROOT = new URL('../../', import.meta.url);
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'flows/README.md',
  ...readdirSync(new URL('docs/', ROOT))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
/** A token that `page add` brought; the one of the environment is dead, as where `page add` was needed. */
const NEWER = 'EAANEWER';
/** What a reader puts in the place of `<…>`, and a town that has been opened meanwhile. */
const MEANT: Readonly<Record<string, string>> = {
  '<id>': PAGE.id,
  '<page-id>': PAGE.id,
  '1234': PAGE.id,
  '<town>': 'saint-brieuc',
};

const NAMES = (await createProgram()).commands.map((command) => command.name());

/** « town create "Saint-Brieuc" » → ['town', 'create', 'Saint-Brieuc'] */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare = '']) => quoted ?? MEANT[bare] ?? bare);
}

function commandsOf(document: string): string[][] {
  // a sentence may break a line within what is typed, a block does not
  const text = readFileSync(new URL(document, ROOT), 'utf8')
    .split(/^ *```.*$/m)
    .map((part, place) => (place % 2 === 0 ? part.replace(/(`[^`\n]*)\n([^`\n]*`)/g, '$1 $2') : part))
    .join('\n');
  const said = [...text.matchAll(/(?:npm run (?:-s )?cli --|node src\/cli\/main\.ts) ([^`\n]+)(?=(.*))/g)].flatMap(
    ([, line = '', rest = '']) => {
      const [words = '', comment] = line.split(/\s+[#<>]\s(.*)$/);
      // what a comment names is typed too
      const named = comment === undefined ? [] : [...`${comment}${rest}`.matchAll(/`([^`]+)`/g)];
      const beside = named.map(([, one = '']) => one.replace(/\s<\s.*$/, ''));
      return [words.trim(), ...beside.filter((one) => NAMES.includes(one.split(' ')[0] ?? ''))];
    },
  );
  // the same for another way to run it all is said once more
  return [...new Set(said)].map(wordsOf);
}

/**
 * A command that says what is wrong has done its work, if it is one; nothing is restored where people live (test/e2e/backup.test.ts), and what
 * comes by a pipe is no town here (test/ops/operator.test.ts).
 */
const MAY_COMPLAIN = /^(doctor|restore \S+|import -)$/;

let house: House;
let folder: string;
const home = process.cwd();
beforeAll(async () => {
  house = await openHouse();
  folder = await mkdtemp(join(tmpdir(), 'parallele-commands-'));
  const quimper = await house.town('Quimper');
  // who asks to open a town: as many as the README counts
  for (const [name, insee] of Object.entries({ Marie: '22070', Paul: '29019', Anne: '56121', Yann: '35238' })) {
    await house.member(name, quimper);
    await inTransaction(house.db, async (trx) => {
      const { id } = await trx.selectFrom('member').select('id').where('name', '=', name).executeTakeFirstOrThrow();
      const wish = { member_id: id, insee, communes: [], approval: true, question: null, rules: null };
      await insertFounding(trx, wish, null, house.clock.now());
    });
  }
  for (const [name, value] of Object.entries({
    ...environmentOf(house),
    DATABASE_URL: house.databaseUrl,
    DATA_DIR: folder,
  }))
    vi.stubEnv(name, value);
  house.meta.page().token = NEWER;
  await runCommand(['page', 'add', PAGE.id], { input: NEWER });
});
afterAll(async () => {
  process.chdir(home);
  await rm(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
  await house[Symbol.asyncDispose]();
});

test.each(
  DOCUMENTS.map((document) => [document, commandsOf(document)] as const).filter(([, { length }]) => length > 0),
  // some twenty, each on a connection of its own
)('%s: its commands do what they say', { timeout: 120_000 }, async (_, commands) => {
  // where `export` writes
  process.chdir(await mkdtemp(join(folder, 'document-')));
  const failed: string[] = [];
  let written = '';
  for (const command of commands) {
    // what was written by the line before, and its name printed
    const words = command.map((word) => (word === '<file>' ? written : word));
    const said = await runCommand(words, { input: NEWER }).then(
      (printed) => {
        if (/^(export|backup)$/.test(words[0] ?? '')) written = printed.trim();
        return null;
      },
      (error: Error) => error,
    );
    if (said === null || (said instanceof OperatorError && MAY_COMPLAIN.test(words.join(' ')))) continue;
    failed.push(`${words.join(' ')}: ${said.message}`);
  }
  expect(failed).toEqual([]);
});

test('what is typed is found: in lines, in sentences, in comments beside a command', () => {
  const readme = commandsOf('README.md').map((words) => words.join(' '));
  const beside = ['page take-back', 'town accept 3', 'town refuse 4 too early', 'import <file>', 'page add'];
  for (const one of [...beside, 'page setup --ice-breakers', 'town create Saint-Brieuc', 'flow lock'])
    expect(readme).toContainEqual(expect.stringMatching(new RegExp(`^${one}`)));
  const operation = commandsOf('docs/operation.md').map((words) => words.join(' '));
  expect(operation).toContain(`page add ${PAGE.id}`);
  expect(operation).toContain('backup -');
});
