import type { Db } from '../src/database/database.ts';
import { type GraphProcess, startGraphProcess } from './graph-process.ts';
import { psidOf } from './load.ts';
import { withDatabase } from './throwaway.ts';
import { addMembers, addTown, atRest, flow, type Ours, startOurs } from './turn.ts';

/** Members that are known; with `--short` the last is left smaller. A number as an option: so many in its place. */
const [FEW, SOME, MANY, SHORT_MANY] = [10, 1_000, 1_000_000, 50_000];
/** Turns before it is looked at, and at most so many of one person: whoever writes more is slowed down. */
const TURNS = 2_000;
const MOST_EACH = 2;
/** No divisor of a million, so that writers lie far apart. */
const STRIDE = 7_919;

/**
 * What one process of the program holds once it has answered: its memory as the machine counts it, and what of it JavaScript uses
 * after its rubbish was collected, in megabytes, with ten, a thousand and a million members known. Whoever keeps something for each member
 * shows here. A JSON line a figure; `ratio` to that with a thousand, since ten have nothing like as much to say.
 */
export async function bench(options: readonly string[]): Promise<void> {
  const asked = Number(options.find((option) => /^\d+$/.test(option)));
  const many = asked || (options.includes('--short') ? SHORT_MANY : MANY);
  using graph = await startGraphProcess();
  await withDatabase(async ({ db, url }) => {
    await addTown(db);
    const few = await measure(db, url, graph, FEW);
    const some = await measure(db, url, graph, SOME);
    print(FEW, few, some);
    print(SOME, some, some);
    print(many, await measure(db, url, graph, many), some);
  });
}

type Memory = Awaited<ReturnType<Ours['memory']>>;

async function measure(db: Db, url: string, graph: GraphProcess, members: number): Promise<Memory> {
  await addMembers(db, members);
  await using bot = await startOurs(url, graph.graphUrl(0));
  await flow(bot, graph, Math.min(TURNS, members * MOST_EACH), (n) => psidOf((n * STRIDE) % members));
  await atRest(db);
  return await bot.memory();
}

function print(known: number, { rss, heapUsed }: Memory, some: Memory): void {
  const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20);
  const ratio = Number((heapUsed / some.heapUsed).toFixed(2));
  console.log(JSON.stringify({ bench: 'memory', known, rss: megabytes(rss), heap: megabytes(heapUsed), ratio }));
}
