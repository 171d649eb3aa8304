import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A copy of the program that is a version further: each flow has the next number, and there is one more step of the database. */
export interface Edition {
  root: string;
  /** The step that only it knows. */
  step: string;
  remove(): void;
}

const STEP = '9999-an-index';

/**
 * What comes next is not written yet, so it is simulated: the sources of today, under flows whose `version` is raised and a
 * database with a column and an index more. An older program cannot read a dialogue of the newer one, nor start on its database.
 */
export function nextEdition(): Edition {
  const root = mkdtempSync(join(tmpdir(), 'parallele-next-'));
  for (const part of ['src', 'db', 'flows', 'package.json']) {
    cpSync(join(ROOT, part), join(root, part), {
      recursive: true,
      filter: (path) => !/\.test\.ts$|\/talks(\/|$)/.test(path),
    });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  for (const folder of readdirSync(join(root, 'flows'), { withFileTypes: true })) {
    if (!folder.isDirectory()) continue;
    const file = join(root, 'flows', folder.name, 'flow.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace(/^version: (\d+)$/m, (_, version) => `version: ${Number(version) + 1}`),
    );
  }
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/main.ts', 'flow', 'lock'], {
    cwd: root,
    // what is compiled for it is there when its processes start, as where it was installed
    env: { ...process.env, NODE_COMPILE_CACHE: 'node_modules/.cache/node' },
  });
  if (status !== 0) throw new Error(`the flows of the next version: ${stderr}`);
  const migration = (name: string, isAlone: boolean, ...statements: string[]) =>
    writeFileSync(
      join(root, 'db', 'migrations', `${name}.ts`),
      `import { sql } from 'kysely';
export const isAlone = ${isAlone};
export async function up(db) {
${statements.map((statement) => `  await sql\`${statement}\`.execute(db);`).join('\n')}
}
`,
    );
  migration('9998-a-column', false, 'alter table member add column of_the_next_version text');
  const index = 'member_of_the_next_version';
  migration(
    STEP,
    true,
    `drop index concurrently if exists ${index}`,
    `create index concurrently ${index} on member (of_the_next_version)`,
  );
  return { root, step: STEP, remove: () => rmSync(root, { recursive: true, force: true }) };
}
