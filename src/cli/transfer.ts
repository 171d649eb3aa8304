import { readFile, rm, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { type Command, Option } from 'commander';
import type { Db } from '../database/database.ts';
import { exportTown } from '../transfer/export-town.ts';
import { importSheet, importTown, type Taken } from '../transfer/import-town.ts';
import { Unfit } from '../transfer/unfit.ts';
import { behindBanner, ZIP } from './npm-banner.ts';
import { OperatorError, print, withDatabase } from './operator.ts';
import { findByName } from './town.ts';

/** `export`, `import`. */
export function registerTransferCommands(program: Command): void {
  program
    .command('export <town>')
    .description('write a town as a zip that people can read and another deployment can import')
    .option('--out <file>', 'where to; <slug>-<day>.zip here unless given; - for standard output')
    .action((name: string, { out }: { out?: string }) =>
      withDatabase(
        async ({ db, now }) => {
          const town = await findByName(db, name);
          const path = out ?? `${town.slug}-${now.toISOString().slice(0, 10)}.zip`;
          const zip = await exportTown(db, town);
          if (path === '-') {
            process.stdout.write(zip);
            return;
          }
          // people's data: nobody else on this machine reads it, and nothing that is there is overwritten
          await writeFile(path, zip, { mode: 0o600, flag: 'wx' }).catch(async (error: NodeJS.ErrnoException) => {
            // half of a zip looks like one; what was there before is somebody else's
            if (error.code !== 'EEXIST') await rm(path, { force: true }).catch(() => {});
            plainly(path)(error);
          });
          print(path);
        },
        { found: 'in its newest shape' },
      ),
    );
  program
    .command('import <file>')
    .description(
      'take up a zip that `export` wrote, or a members or posts table (CSV) for a town that is there; - for standard input',
    )
    .option('--town <town>', 'for a table: whose it is')
    .addOption(new Option('--table <what>', 'for a table: what it holds').choices(['members', 'posts']))
    .action((path: string, options: { town?: string; table?: 'members' | 'posts' }) =>
      withDatabase(async ({ db, now }) => {
        const bytes = path === '-' ? await buffer(process.stdin) : await readFile(path).catch(plainly(path));
        const taken = await take(db, behindBanner(bytes, ZIP), options, now).catch((error: unknown) => {
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
  return await importSheet(db, await findByName(db, town), table, bytes, now);
}

export function plainly(path: string): (error: NodeJS.ErrnoException) => never {
  return ({ code, message }) => {
    if (code === 'EEXIST') throw new OperatorError(`${path} is there already.`);
    if (code === 'ENOENT') throw new OperatorError(`There is no file ${path}, or no such folder.`);
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
      const mend = 'Give a path that it may use, or - for standard input or output.';
      throw new OperatorError(`This user may not use ${path}. ${mend}`);
    }
    if (code === 'EISDIR') throw new OperatorError(`${path} is a folder: name a file in it.`);
    if (code === 'ENOSPC') throw new OperatorError(`There is no room left for ${path}.`);
    throw new OperatorError(message);
  };
}
