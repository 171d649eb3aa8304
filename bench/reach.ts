import { naiveReachOf, reachOf } from './reach/measure.ts';
import { simulate, type Ways } from './reach/simulate.ts';

const SEED = 464;

/** What each rung adds to the one before. */
const LADDER: Record<string, Ways> = {
  'told on return': { keepsNews: false, mail: 'nobody' },
  'a button keeps the window open': { keepsNews: true, mail: 'nobody' },
  'mail for those who give an address': { keepsNews: true, mail: 'asked' },
  'everybody gives an address': { keepsNews: true, mail: 'everybody' },
};

/**
 * How much of what people would have wanted to hear reaches them: the real program in a simulated town
 * (`reach/assumptions.ts`), a JSON line a way of telling. The naive bot lives among the people of the first line.
 * Options: how many days are counted, 28 unless told; how many members, 464.
 */
export async function bench([days = '28', members = '464']: string[]): Promise<void> {
  const size = { seed: SEED, days: Number(days), members: Number(members) };
  for (const [figure, ways] of Object.entries(LADDER)) {
    const since = performance.now();
    const trace = await simulate({ ...size, ways });
    const line = (name: string, figures: object) =>
      console.log(JSON.stringify({ bench: 'reach', figure: name, ...size, ...figures }));
    if (figure === 'told on return') line('writes when it may, else forgets', naiveReachOf(trace, SEED, size.members));
    line(figure, { ...reachOf(trace, SEED, size.members), seconds: Math.round((performance.now() - since) / 1000) });
  }
}
