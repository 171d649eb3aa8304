import { availableParallelism, loadavg } from 'node:os';
import type { Connection } from '../src/database/pool.ts';
import { type GraphProcess, startGraphProcess } from './graph-process.ts';
import { psidOf } from './load.ts';
import { withDatabase } from './throwaway.ts';
import { addMembers, addTown, atRest, type Bot, flow, startOurs } from './turn.ts';

const WORKERS = [1, 2, 4];
const WRITERS = 1_000;
const TURNS = 4_000;
const SHORT_TURNS = 600;

/**
 * Turns a second of one web process and one, two and four workers, each a process of its own, on one PostgreSQL, beside a
 * Graph API next door. With it: what the processes took of the machine's processors, and how busy it was before. Where
 * they have fewer cores than processes nothing can grow: the last number says so (1: all cores were used by the bot alone).
 */
export async function bench(options: readonly string[]): Promise<void> {
  const turns = options.includes('--short') ? SHORT_TURNS : TURNS;
  using graph = await startGraphProcess();
  await withDatabase(
    async ({ db, url }) => {
      await addTown(db);
      await addMembers(db, WRITERS);
      let alone: number | undefined;
      for (const many of WORKERS) {
        const [before = 0] = loadavg();
        const figure = await measure({ db, url }, graph, many, turns);
        alone ??= figure.perSecond;
        const { perSecond, cores } = figure;
        print(`${many} workers`, {
          perSecond: Math.round(perSecond),
          toOne: round(perSecond / alone),
          coresUsed: round(cores),
          coresThere: availableParallelism(),
          loadBefore: round(before),
        });
      }
    },
    { durable: true },
  );
}

async function measure({ db, url }: Pick<Connection, 'db' | 'url'>, graph: GraphProcess, many: number, turns: number) {
  await using web = await startOurs(url, graph.graphUrl(0), { roles: 'web' });
  await using workers = new AsyncDisposableStack();
  const bots: Bot[] = [web];
  for (let started = 0; started < many; started += 1) {
    bots.push(workers.use(await startOurs(url, graph.graphUrl(0), { roles: 'worker' })));
  }
  const used = async () => (await Promise.all(bots.map((bot) => bot.processor()))).reduce((sum, one) => sum + one, 0);
  await flow(web, graph, Math.min(300, turns), (n) => psidOf(n % WRITERS));
  const before = await used();
  const begun = performance.now();
  await flow(web, graph, turns, (n) => psidOf(n % WRITERS));
  const seconds = (performance.now() - begun) / 1_000;
  const cores = ((await used()) - before) / seconds;
  await atRest(db);
  return { perSecond: turns / seconds, cores };
}

function print(figure: string, of: Record<string, number>): void {
  console.log(JSON.stringify({ bench: 'processes', figure, ...of }));
}

const round = (value: number) => Number(value.toFixed(2));
