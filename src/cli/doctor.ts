import type { Command } from 'commander';
import { sql } from 'kysely';
import { createPages, listPageIds } from '../community/towns/pages.ts';
import type { Config } from '../config.ts';
import { createSpeech } from '../conversation/speak/speech.ts';
import { systemClock } from '../database/clock.ts';
import { hasCluster } from '../database/cluster.ts';
import type { Db } from '../database/database.ts';
import { type OpenConnection, openDatabase } from '../database/open-database.ts';
import { DatabaseUnavailable } from '../database/unavailable.ts';
import { lookAtShape } from '../doctor/database.ts';
import { examine } from '../doctor/doctor.ts';
import { type Finding, off, printed, wrong } from '../doctor/finding.ts';
import { errorCode } from '../inbox/failure.ts';
import { loadBook } from '../load-book.ts';
import { localClock } from '../local-clock.ts';
import { createGraphClient } from '../messenger/client.ts';
import { pageProfile } from '../page-profile.ts';
import { refusalOf } from '../prepare-database.ts';
import { findSecretKey } from '../secret-key.ts';
import { OperatorError, operatorConfig, print } from './operator.ts';

/** `doctor`. */
export function registerDoctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('look at everything between Meta and the towns, say what is wrong and how to mend it; changes nothing')
    .action(async () => {
      const config = operatorConfig();
      const reached = await reach(config);
      const client = createGraphClient({
        graphUrl: config.graphUrl,
        version: config.graphVersion,
        appSecret: config.meta?.appSecret ?? '',
      });
      try {
        const db = 'connection' in reached ? reached.connection.db : reached.finding;
        const pages = await pagesOf(config, 'connection' in reached ? reached.connection.db : null);
        const speech = createSpeech(loadBook());
        const profile = pageProfile((locale, key) => speech.say(locale, { key }, { timezone: config.timezone }));
        const clock = config.meta === null ? localClock(config) : systemClock;
        const findings = await examine({ db, config, client, pages, profile, now: clock.now() });
        for (const line of printed(findings)) print(line);
        const count = findings.filter(({ state }) => state === 'wrong').length;
        if (count > 0) throw new OperatorError(`${count} to mend.`);
      } finally {
        client.close();
        if ('connection' in reached) await reached.connection.close();
      }
    });
}

/** The database as it stands; or what is said in its place, while the rest is looked at all the same. */
async function reach(config: Config): Promise<{ connection: OpenConnection } | { finding: Finding }> {
  const what = config.databaseUrl === null ? 'the embedded database' : 'the database of DATABASE_URL';
  if (config.databaseUrl === null && !(await hasCluster(config.dataDir))) {
    return { finding: off('database', `there is none yet in ${config.dataDir}: the service makes it when it starts`) };
  }
  let connection: OpenConnection | undefined;
  try {
    const onProgress = (line: string) => process.stderr.write(`${line}\n`);
    connection = await openDatabase(config, { share: true, connections: 2, onProgress });
    await sql`select 1`.execute(connection.db);
    return { connection };
  } catch (error) {
    await connection?.close();
    const mend = 'See docs/operation.md#database-away.';
    if (error instanceof DatabaseUnavailable) return { finding: wrong('database', error.message, mend) };
    const refusal = refusalOf(error) ?? (error instanceof Error ? error.message : 'for no reason that it says.');
    return { finding: wrong('database', `${what} cannot be used: ${refusal}`, mend) };
  }
}

/** Ours, each with its token where there is one that can be read. */
async function pagesOf(config: Config, db: Db | null): Promise<{ id: string; token: string | null }[]> {
  const ours = config.meta && { id: config.meta.pageId, token: config.meta.pageToken };
  const own = ours ? [ours] : [];
  if (db === null || !(await lookAtShape(db)).hasTables) return own;
  const listed = await listPageIds(db).catch((error: unknown) => {
    // tables of a version before: what they have is looked at when they are new
    if (/^42/.test(errorCode(error))) return null;
    throw error;
  });
  if (listed === null) return own;
  const ids = new Set([...own.map(({ id }) => id), ...listed]);
  const key = await findSecretKey(config);
  const tokens = key && createPages(db, key, ours ?? undefined);
  const tokenOf = async (id: string) => (tokens ? await tokens.tokenOf(id) : id === ours?.id ? ours.token : null);
  return await Promise.all([...ids].map(async (id) => ({ id, token: await tokenOf(id) })));
}
