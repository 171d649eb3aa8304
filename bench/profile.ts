import { writeFileSync } from 'node:fs';
import { startGraphProcess } from './graph-process.ts';
import { psidOf } from './load.ts';
import { drawFlame } from './profile/flame.ts';
import { byArea, framesOf } from './profile/frames.ts';
import { withDatabase } from './throwaway.ts';
import { addMembers, addTown, flow, startOurs } from './turn.ts';

const WARM_UP = 1_000;
const TURNS = 4_000;
const MEMBERS = 10_000;
const WRITERS = 1_000;

/**
 * Where the processor time of a turn goes, in the program's own process, at full load: the conversation of the bench `turn`.
 * Prints what each folder of ours, each package and the platform take by themselves; `--chart <file>` draws the calls as
 * a flame graph (SVG).
 */
export async function bench(options: readonly string[]): Promise<void> {
  const chart = options.includes('--chart') ? options[options.indexOf('--chart') + 1] : undefined;
  using graph = await startGraphProcess();
  await withDatabase(async ({ db, url }) => {
    await addTown(db);
    await addMembers(db, MEMBERS);
    await using bot = await startOurs(url, graph.graphUrl(0));
    const writer = (n: number) => psidOf(n % WRITERS);
    await flow(bot, graph, WARM_UP, writer);
    const root = framesOf(await bot.profileWhile(() => flow(bot, graph, TURNS, writer)));
    for (const [area, milliseconds] of byArea(root)) {
      const share = milliseconds / root.milliseconds;
      if (share < 0.005) continue;
      const microsecondsATurn = Math.round((1_000 * milliseconds) / TURNS);
      console.log(JSON.stringify({ bench: 'profile', area, share: Number(share.toFixed(3)), microsecondsATurn }));
    }
    if (chart !== undefined)
      writeFileSync(chart, drawFlame(root, `A turn of « Merci ! » at full load, ${TURNS} of them`));
  });
}
