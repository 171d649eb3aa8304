import { parseArgs } from 'node:util';
import { type Fuzzed, fuzzBodies, fuzzChats, MOST_MS, ROOM } from '../test/faults/fuzzing.ts';

const USAGE = 'usage: npm run bench -- fuzz <count> [--seed <n>] [--only bodies|chats]\n';

/**
 * So many bodies of webhooks and so many chats of one to five messages, in memory: nothing crashes, hangs or grows. A line of figures each;
 * what fails is printed so that the same seed finds it again.
 */
export function bench(options: string[]): void {
  const { values, positionals } = parseArgs({
    args: options,
    allowPositionals: true,
    options: { seed: { type: 'string', default: '4' }, only: { type: 'string' } },
  });
  const [count, seed] = [Number(positionals[0]), Number(values.seed)];
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
    process.stderr.write(USAGE);
    process.exitCode = 1;
    return;
  }
  if (values.only !== 'chats') say('bodies', seed, fuzzBodies(count, seed));
  if (values.only !== 'bodies') say('chats', seed, fuzzChats(count, seed));
}

function say(what: string, seed: number, fuzzed: Fuzzed): void {
  process.stdout.write(`${JSON.stringify({ fuzz: what, seed, ...fuzzed })}\n`);
  const { slowestMs, heapBefore, heapAfter } = fuzzed;
  const wrong = [
    ...(slowestMs < MOST_MS ? [] : [`one took ${slowestMs} ms`]),
    ...(heapAfter - heapBefore < ROOM ? [] : [`the heap grew from ${heapBefore} to ${heapAfter} MB`]),
  ];
  if (wrong.length === 0) return;
  process.stderr.write(`${what}: ${wrong.join('; ')}\n`);
  process.exitCode = 1;
}
