import { readFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import type { Connection } from '../src/database/pool.ts';
import { type GraphProcess, startGraphProcess } from './graph-process.ts';
import { limit } from './limited.ts';
import { psidOf } from './load.ts';
import { withDatabase } from './throwaway.ts';
import { addMembers, addTown, atRest, type Bot, flow, lookedAfter, startOurs } from './turn.ts';

const WORKERS = [1, 2, 4];
const TURNS = 4_000;
/** Each writes once: whoever has several messages waiting is answered once for them, and the slower a worker the more so. */
const WRITERS = TURNS;
const SHORT_TURNS = 600;
/** For each worker, before it is held to its part: an engine that has just begun needs several times as much. */
const WARM = 1_500;
const SHORT_WARM = 300;
/** Of what Linux counts processor time in. */
const TICKS_A_SECOND = 100;

/**
 * Turns a second of one web process and some workers, each a process of its own, on one PostgreSQL, beside a Graph API next door. With it: how
 * many cores these processes and PostgreSQL took, and how busy the machine was before. Where all together take all there are
 * nothing can grow. `--share 0.2`: each worker has a fifth of a core, as on a small host of its own, so that they can grow in number.
 */
export async function bench(options: string[]): Promise<void> {
  const { values } = parseArgs({ args: options, options: { short: { type: 'boolean' }, share: { type: 'string' } } });
  const turns = values.short ? SHORT_TURNS : TURNS;
  const share = values.share === undefined ? null : Number(values.share);
  using graph = await startGraphProcess();
  await withDatabase(
    async ({ db, url }) => {
      await addTown(db);
      await addMembers(db, WRITERS);
      let alone: number | undefined;
      for (const many of WORKERS) {
        const [before = 0] = loadavg();
        const figure = await measure({ db, url }, graph, many, {
          turns,
          share,
          warm: values.short ? SHORT_WARM : WARM,
        });
        alone ??= figure.perSecond;
        print(`${many} workers`, {
          ...(share !== null && { share }),
          perSecond: Math.round(figure.perSecond),
          toOne: round(figure.perSecond / alone),
          coresUsed: round(figure.cores),
          postgres: round(figure.postgres),
          coresThere: availableParallelism(),
          loadBefore: round(before),
        });
      }
    },
    { durable: true },
  );
}

interface Asked {
  turns: number;
  share: number | null;
  warm: number;
}

async function measure(
  { db, url }: Pick<Connection, 'db' | 'url'>,
  graph: GraphProcess,
  many: number,
  { turns, share, warm }: Asked,
) {
  using limits = new DisposableStack();
  await using web = await startOurs(url, graph.graphUrl(0), { roles: 'web' });
  await using workers = new AsyncDisposableStack();
  const bots: Bot[] = [web];
  for (let started = 0; started < many; started += 1)
    bots.push(workers.use(await startOurs(url, graph.graphUrl(0), { roles: 'worker' })));
  const used = async () => (await Promise.all(bots.map((bot) => bot.processor()))).reduce((sum, one) => sum + one, 0);
  await flow(web, graph, warm * many, (n) => psidOf(n % WRITERS));
  await lookedAfter(db);
  if (share !== null) for (const { pid } of bots.slice(1)) limits.use(limit(pid, share));
  const [before, before2] = [await used(), await usedByPostgres(db)];
  const { answers, seconds } = await flow(web, graph, turns, (n) => psidOf(n % WRITERS));
  const cores = ((await used()) - before) / seconds;
  const postgres = ((await usedByPostgres(db)) - before2) / seconds;
  await atRest(db);
  return { perSecond: answers / seconds, cores, postgres };
}

/** Seconds of processor time of its processes that serve somebody. */
async function usedByPostgres(db: Connection['db']): Promise<number> {
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_stat_activity where backend_type = 'client backend'`.execute(db);
  const times = rows.map(async ({ pid }) => {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    // behind the name in brackets: user and system time are the twelfth and thirteenth
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS_A_SECOND;
  });
  return (await Promise.all(times)).reduce((sum, one) => sum + one, 0);
}

function print(figure: string, of: Record<string, number>): void {
  console.log(JSON.stringify({ bench: 'processes', figure, ...of }));
}

const round = (value: number) => Number(value.toFixed(2));
