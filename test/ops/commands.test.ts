import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
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
/** What a reader puts in the place of `<…>`, and a town that has been opened meanwhile. */
const MEANT: Readonly<Record<string, string>> = {
  '<id>': PAGE.id,
  '<page-id>': PAGE.id,
  '1234': PAGE.id,
  '<town>': 'saint-brieuc',
};

/** « town create "Saint-Brieuc" » → ['town', 'create', 'Saint-Brieuc'] */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare = '']) => quoted ?? MEANT[bare] ?? bare);
}

function commandsOf(document: string): string[][] {
  const text = readFileSync(new URL(document, ROOT), 'utf8').replace(/(`[^`\n]*)\n([^`\n]*`)/g, '$1 $2');
  const said = [...text.matchAll(/(?:npm run (?:-s )?cli --|node src\/cli\/main\.ts) ([^`\n]+)/g)].map(
    ([, words = '']) => words.replace(/\s+[#<>]\s.*$/, '').trim(),
  );
  // the same for another way to run it all is said once more
  return [...new Set(said)].map(wordsOf);
}

/**
 * A command that says what is wrong has done its work; nothing is restored where people live (test/e2e/backup.test.ts), and what
 * comes by a pipe is no town here (test/ops/operator.test.ts).
 */
const MAY_COMPLAIN = /^(doctor|restore \S+|import -)$/;

let house: House;
let folder: string;
const home = process.cwd();
beforeAll(async () => {
  house = await openHouse();
  folder = await mkdtemp(join(tmpdir(), 'parallele-commands-'));
  await house.town('Quimper');
  for (const [name, value] of Object.entries({
    ...environmentOf(house),
    DATABASE_URL: house.databaseUrl,
    DATA_DIR: folder,
  }))
    vi.stubEnv(name, value);
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
  for (const words of commands) {
    const said = await runCommand(words, { input: PAGE.token }).then(
      () => null,
      (error: Error) => error.message,
    );
    if (said !== null && !MAY_COMPLAIN.test(words.join(' '))) failed.push(`${words.join(' ')}: ${said}`);
  }
  expect(failed).toEqual([]);
});
