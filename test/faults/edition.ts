import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A copy of the program that is a version further: each flow has the next number, and the database has some steps more. */
export interface Edition {
  root: string;
  remove(): void;
}

/** Long enough for a kill to come in the middle of it. */
const A_WHILE = 'select pg_sleep(0.4)';
const COLUMN = 'of_the_next_version';

/** The steps that only it knows: of each kind one, and rows that would show whether they were rewritten twice, or by halves. */
const STEPS: Readonly<Record<string, { isAlone?: boolean; statements: readonly string[] }>> = {
  '9995-a-column': { statements: [`alter table member add column ${COLUMN} text`, A_WHILE] },
  '9996-rows': {
    statements: [
      `update member set ${COLUMN} = concat(${COLUMN}, name, '+') where id % 2 = 0`,
      A_WHILE,
      `update member set ${COLUMN} = concat(${COLUMN}, name, '+') where id % 2 = 1`,
    ],
  },
  '9997-a-trigger': {
    statements: [
      'create function next_version() returns trigger language plpgsql as $$ begin return new; end $$',
      A_WHILE,
      'create trigger next_version before insert on member for each row execute function next_version()',
    ],
  },
  // what is done outside of a transaction may be begun again
  '9998-rows-alone': {
    isAlone: true,
    statements: [
      `update member set ${COLUMN} = replace(${COLUMN}, '+', '.') where id % 2 = 0`,
      A_WHILE,
      `update member set ${COLUMN} = replace(${COLUMN}, '+', '.') where id % 2 = 1`,
    ],
  },
  '9999-an-index': {
    isAlone: true,
    statements: [
      `drop index concurrently if exists member_${COLUMN}`,
      A_WHILE,
      `create index concurrently member_${COLUMN} on member (${COLUMN})`,
    ],
  },
};

/** What stands in the new column of a member in the end. */
export const rewritten = sql`${sql.id(COLUMN)} = name || '.'`;

/**
 * What comes next is not written yet, so it is simulated: the sources of today, under flows whose `version` is raised and a
 * database with a column, a trigger and an index more, and rows rewritten for it. An older program cannot read a dialogue of the newer one, nor start on its database.
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
  for (const [name, { isAlone = false, statements }] of Object.entries(STEPS))
    writeFileSync(
      join(root, 'db', 'migrations', `${name}.ts`),
      `import { sql } from 'kysely';
export const isAlone = ${isAlone};
export async function up(db) {
${statements.map((statement) => `  await sql\`${statement}\`.execute(db);`).join('\n')}
}
`,
    );
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
