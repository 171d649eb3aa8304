import { readFile, writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import type { Db } from '../database/database.ts';
import { exportTown } from '../transfer/export-town.ts';
import { importSheet, importTown, type Taken, Unfit } from '../transfer/import-town.ts';
import { OperatorError, print, withDatabase } from './operator.ts';
import { findByName } from './town.ts';

/** `export`, `import`. */
export function registerTransferCommands(program: Command): void {
  program
    .command('export <town>')
    .description('write a town as a zip that people can read and another deployment can import')
    .option('--out <file>', 'where to; <slug>-<day>.zip here unless given')
    .action((name: string, { out }: { out?: string }) =>
      withDatabase(async ({ db, now }) => {
        const town = await findByName(db, name);
        const path = out ?? `${town.slug}-${now.toISOString().slice(0, 10)}.zip`;
        // people's data: nobody else on this machine reads it, and nothing that is there is overwritten
        await writeFile(path, await exportTown(db, town), { mode: 0o600, flag: 'wx' }).catch(plainly(path));
        print(path);
      }),
    );
  program
    .command('import <file>')
    .description('take up a zip that `export` wrote, or a members or posts table (CSV) for a town that is there')
    .option('--town <town>', 'for a table: whose it is')
    .addOption(new Option('--table <what>', 'for a table: what it holds').choices(['members', 'posts']))
    .action((path: string, options: { town?: string; table?: 'members' | 'posts' }) =>
      withDatabase(async ({ db, now }) => {
        const bytes = await readFile(path).catch(plainly(path));
        const taken = await take(db, bytes, options, now).catch((error: unknown) => {
          throw error instanceof Unfit ? new OperatorError(error.message) : error;
        });
        const { town, members, posts, photos, claims, left } = taken;
        print(`${town}\tmembers ${members}\tposts ${posts}\tphotos ${photos}\tanswers ${claims}`);
        for (const sentence of left) print(sentence);
      }),
    );
}

async function take(
  db: Db,
  bytes: Buffer,
  { town, table }: { town?: string; table?: 'members' | 'posts' },
  now: Date,
): Promise<Taken> {
  if (town === undefined && table === undefined) return await importTown(db, bytes, now);
  if (town === undefined || table === undefined) {
    throw new OperatorError('A table needs both: --town saint-brieuc --table members (or posts).');
  }
  return await importSheet(db, await findByName(db, town), table, bytes.toString('utf8'), now);
}

export function plainly(path: string): (error: NodeJS.ErrnoException) => never {
  return ({ code, message }) => {
    if (code === 'EEXIST') throw new OperatorError(`${path} is there already.`);
    if (code === 'ENOENT') throw new OperatorError(`There is no file ${path}.`);
    throw new OperatorError(message);
  };
}
