import { openDatabase } from '../open-database.ts';

/** A process that opens the database in the folder it is given, says its address, and keeps it until it is told to stop. */
const [dataDir = '', share] = process.argv.slice(2);
try {
  const { url, close } = await openDatabase({ databaseUrl: null, dataDir }, { share: share === 'share' });
  process.stdout.write(`${url}\n`);
  process.stdin.on('end', close).resume();
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
}
