import { open, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Command } from 'commander';
import { writeBackup } from '../backup/backup.ts';
import { CannotRestore, restoreBackup } from '../backup/restore.ts';
import { openAsItIs, plainFailure } from '../prepare-database.ts';
import { GZIP, piecesBehindBanner } from './npm-banner.ts';
import { OperatorError, operatorConfig, print, withDatabase } from './operator.ts';
import { plainly } from './transfer.ts';

/** `backup`, `restore`. */
export function registerBackupCommands(program: Command): void {
  program
    .command('backup [file]')
    .description(
      'write everything that is in the database, which is left as it is, to a file, while the service goes on; - for standard output',
    )
    .action((file: string | undefined) =>
      withDatabase(
        async ({ db }) => {
          const now = new Date();
          if (file === '-') return await writeBackup(db, process.stdout, now, { end: false });
          const path = file ?? `parallele-${now.toISOString().slice(0, 16).replace(':', '')}.backup.gz`;
          // people's data: nobody else on this machine reads it, and nothing that is there is overwritten
          const to = (await open(path, 'wx', 0o600).catch(plainly(path))).createWriteStream();
          await writeBackup(db, to, now).catch(async (error: NodeJS.ErrnoException) => {
            await rm(path, { force: true });
            plainly(path)(error);
          });
          print(path);
        },
        { found: 'in any shape' },
      ),
    );
  program
    .command('restore <file>')
    .description('fill an empty database with what `backup` wrote; - for standard input')
    .action(async (file: string) => {
      const config = operatorConfig();
      const bytes = file === '-' ? process.stdin : (await open(file).catch(plainly(file))).createReadStream();
      const from = Readable.from(piecesBehindBanner(bytes, GZIP), { objectMode: false });
      // not brought to the newest shape: it is to have that of the rows first
      const connection = await openAsItIs(config, {
        share: true,
        onProgress: (line) => process.stderr.write(`${line}\n`),
      });
      try {
        const count = await restoreBackup(connection.directUrl, from);
        print(`${count} rows`);
      } catch (error) {
        throw error instanceof CannotRestore ? new OperatorError(error.message) : plainFailure(config, error);
      } finally {
        // it may have been refused before it was read
        from.destroy();
        await connection.close();
      }
    });
}
