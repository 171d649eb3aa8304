import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { readShape } from '../database/migrate.ts';
import { QUIET_LOG } from '../database/postmaster.ts';
import { openEvents } from '../inbox/open-events.ts';
import { isInTrouble } from '../outbox/page-signs.ts';
import { countToMend } from '../outbox/refused.ts';
import { doubtful, type Finding, fine, wrong } from './finding.ts';

const OLDEST = 16;
/** Seconds that two clocks may be apart. */
const MOST_APART = 5;

/** The server, its letters, its clock and its room for connections. */
export async function lookAtDatabase(db: Db, now: Date): Promise<Finding[]> {
  const { rows } = await sql<{
    version: number;
    encoding: string;
    ctype: string;
    at: Date;
    used: number;
    most: number;
  }>`
    select current_setting('server_version_num')::int / 10000 as version,
           pg_encoding_to_char(encoding) as encoding, datctype as ctype, clock_timestamp() as at,
           (select count(*)::int from pg_stat_activity) as used, current_setting('max_connections')::int as most
      from pg_database where datname = current_database()`.execute(db);
  const [seen] = rows;
  if (!seen) return [wrong('database', 'it does not answer', 'Start it, or correct DATABASE_URL.')];
  const apart = Math.round(Math.abs(seen.at.getTime() - now.getTime()) / 1000);
  return [
    seen.version >= OLDEST
      ? fine('database', `PostgreSQL ${seen.version}`)
      : wrong('database', `PostgreSQL ${seen.version}`, `Upgrade it to ${OLDEST} or newer.`),
    await lookAtLetters(db, seen),
    apart <= MOST_APART
      ? fine('clock', 'that of the database and ours agree')
      : wrong('clock', `that of the database is ${apart} s away from ours`, 'Let both machines keep time by NTP.'),
    seen.used < seen.most * 0.8
      ? fine('connections', `${seen.used} of ${seen.most}`)
      : doubtful('connections', `${seen.used} of ${seen.most}`, 'Raise max_connections, or put a pooler in front.'),
    await lookAtItsLog(db),
  ];
}

/** What it writes down when a statement fails, or takes long, may be what somebody wrote to us. */
async function lookAtItsLog(db: Db): Promise<Finding> {
  const quiet = { ...QUIET_LOG, log_statement: 'none', log_min_duration_statement: '-1' };
  const names = Object.keys(quiet);
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings where name = any(${names}) order by name`.execute(db);
  const loud = rows.filter(({ name, setting }) => !isQuiet(name, setting, quiet));
  if (loud.length === 0) return fine('log of the database', 'it holds no words of people');
  return doubtful(
    'log of the database',
    `people’s words may get into it: ${loud.map(({ name, setting }) => `${name} is ${setting}`).join(', ')}`,
    'Tell it not to: docs/operation.md#a-postgresql-of-your-own.',
  );
}

/** As it should be, or quieter. */
function isQuiet(name: string, setting: string, quiet: Readonly<Record<string, string>>): boolean {
  if (name === 'log_statement') return setting === 'none' || setting === 'ddl';
  if (name === 'log_min_messages') return ['log', 'fatal', 'panic'].includes(setting);
  return setting === quiet[name];
}

/** Search and the names of towns live by letters: « É » and « é » are one. */
async function lookAtLetters(db: Db, { encoding, ctype }: { encoding: string; ctype: string }): Promise<Finding> {
  const anew = (what: string) =>
    `Make the database anew with ${what}, and bring it over: docs/operation.md#backup-and-restore.`;
  if (encoding !== 'UTF8') return wrong('letters', encoding, anew('encoding UTF8 (accents and emoji are lost)'));
  // asked by itself: another encoding may not even be able to say it
  const { rows } = await sql<{ knows: boolean }>`select lower('ÉŒ') = 'éœ' as knows`.execute(db);
  if (rows[0]?.knows) return fine('letters', `UTF8, ${ctype}`);
  return wrong(
    'letters',
    `UTF8, but the locale ${ctype} knows no accents`,
    anew('a locale that does, such as C.UTF-8'),
  );
}

/**
 * How new its tables are. Nothing is brought to a newer shape here: whoever looks before an upgrade finds what there is.
 * @returns whether they can be read: in the shape of this version, or nearly
 */
export async function lookAtShape(db: Db): Promise<{ finding: Finding; hasTables: boolean }> {
  const shape = await readShape(db);
  if (shape === null) {
    return {
      finding: doubtful('tables', 'there are none yet', 'The service makes them when it starts.'),
      hasTables: false,
    };
  }
  const { left, strange } = shape;
  if (strange !== undefined) {
    const says = `a newer version of Parallèle has brought them to step ${strange}`;
    return { finding: wrong('tables', says, 'Run this command, and the service, from that version.'), hasTables: true };
  }
  if (left === 0) return { finding: fine('tables', 'in their newest shape'), hasTables: true };
  const mend =
    'The service takes them when it starts in this version: make a backup first, docs/operation.md#upgrading.';
  return { finding: doubtful('tables', `${left} steps older than this version`, mend), hasTables: true };
}

/** What the tables tell of the last days. */
export async function lookAtLife(db: Db, now: Date): Promise<Finding[]> {
  const { rows } = await sql<{
    last: Date | null;
    aside: number;
    refused: { label: string; value: number }[];
    waiting: number;
    paused: string[];
    resting: string[];
  }>`
    select (select max(received_at) from inbox_event where kind <> 'internal') as last,
           (select count(*)::int from inbox_event where failed_at > ${now}::timestamptz - interval '7 days') as aside,
           (select coalesce(json_agg(json_build_object('label', coalesce(error, ''), 'value', many)), '[]') from (
             select error, count(*) as many from outbox
              where state = 'failed' and settled_at > ${now}::timestamptz - interval '7 days' group by error) refused) as refused,
           (select count(*)::int from ${openEvents} e
             where since < ${now}::timestamptz - interval '2 minutes') as waiting,
           (select coalesce(array_agg(id || ' (' || pause_reason || ')'), '{}') from page
             where ${isInTrouble('page')}) as paused,
           (select coalesce(array_agg(id), '{}') from page
             where paused_until > ${now} and pause_reason is null) as resting`.execute(db);
  const [seen] = rows;
  if (!seen) return [];
  const { last, aside, refused, waiting, paused, resting } = seen;
  const failed = countToMend(refused);
  const hours = last === null ? null : Math.round((now.getTime() - last.getTime()) / 3_600_000);
  return [
    hours === null
      ? doubtful('last webhook', 'none has come yet', 'Write to the Page; then look again.')
      : hours <= 48
        ? fine('last webhook', `${hours} h ago`)
        : doubtful(
            'last webhook',
            `${hours} h ago`,
            'Write to the Page. When nothing comes, see docs/operation.md#webhooks-disabled.',
          ),
    waiting === 0
      ? fine('events', aside === 0 ? 'none waits' : `none waits; ${aside} set aside within a week`)
      : wrong(
          'events',
          `${waiting} have waited for more than two minutes`,
          'Is a process with the role worker running? See docs/operation.md#events-wait.',
        ),
    failed === 0
      ? fine('messages', 'Meta refused none within a week that somebody could mend')
      : doubtful(
          'messages',
          `Meta refused ${failed} within a week`,
          'The log names Meta’s numbers: docs/operation.md#messages-refused.',
        ),
    paused.length === 0
      ? fine('Pages', resting.length === 0 ? 'none is paused' : `none is paused; Meta lets rest: ${resting.join(', ')}`)
      : wrong('Pages', `paused: ${paused.join(', ')}`, 'See docs/operation.md#page-paused.'),
  ];
}
