import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { drawRungs } from './reach/chart.ts';
import { reachOf } from './reach/measure.ts';
import { type Measured, tableOf } from './reach/report.ts';
import { LADDER, type Rung } from './reach/rungs.ts';
import { simulate } from './reach/simulate.ts';

/** Of what the ladder has and this town has not. */
const ABSENT = 'utility templates: no Page in Europe is known to have one approved, so this rung is not there';

/**
 * How much of what people would have wanted to hear reaches them: the real program in a simulated town
 * (`reach/assumptions.ts`), a JSON line a rung of the ladder, and all of them side by side at the end.
 * Options: how many days are counted, 14 unless told; how many members, 464; `--seed`; `--at-once`, how many lives side by
 * side; `--from <rung>`, by its name: that one and those below it; `--chart <file.svg>`.
 */
export async function bench(options: string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args: options,
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '464' },
      'at-once': { type: 'string', default: '2' },
      from: { type: 'string', default: LADDER[0]?.name ?? '' },
      chart: { type: 'string' },
    },
  });
  const [days = '14', members = '464'] = positionals;
  const size = { seed: Number(values.seed), days: Number(days), members: Number(members) };

  const first = LADDER.findIndex(({ name }) => name === values.from);
  if (first < 0) throw new Error(`no rung « ${values.from} », but: ${LADDER.map(({ name }) => name).join(', ')}`);

  async function live({ name, ways }: Rung): Promise<Measured> {
    const since = performance.now();
    const reach = reachOf(await simulate({ ...size, ways }), size.seed, size.members);
    const seconds = Math.round((performance.now() - since) / 1000);
    console.log(JSON.stringify({ bench: 'reach', figure: name, ...size, ...reach, seconds }));
    return { name, reach };
  }

  const measured = await severally(LADDER.slice(first), Number(values['at-once']), live);
  console.log(JSON.stringify({ bench: 'reach', figure: 'absent', absent: ABSENT }));
  process.stderr.write(`\n${tableOf(measured)}\n`);
  if (values.chart !== undefined) await writeFile(values.chart, drawRungs(measured));
}

/** Does it for all, so many side by side. @returns what came of each, in the order given */
async function severally<T, R>(all: readonly T[], atOnce: number, act: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const left = all.entries();
  const worker = async () => {
    for (const [index, one] of left) results[index] = await act(one);
  };
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, worker));
  return results;
}
