import type { Connection } from '../src/database/pool.ts';
import { READY_CHANNEL } from '../src/inbox/store-events.ts';
import { openHouse } from '../test/helpers/house.ts';
import { load } from './load.ts';
import { startSignedServer } from './signed-server.ts';
import { withDatabase } from './throwaway.ts';

/** Seconds counted for each figure, rounds of all of them, people who write, and every how many deliveries Meta brings one again. */
const SECONDS = 5;
const ROUNDS = 3;
const PEOPLE = 10_000;
const AGAIN = 20;

/**
 * How many webhooks of one event are answered a second, each checked, stored for good, told apart from those that came
 * before, and made known to whoever works them off; beside a server that checks the signature and answers. Then how long
 * the answer takes at half of that load, and one delivery of a thousand events. JSON lines; `disk` says whether the
 * database waits for the disk (`synced`) or not, as on one that syncs at once (`memory`).
 */
export async function bench(): Promise<void> {
  await using bare = await startSignedServer();
  for (const disk of ['memory', 'synced'] as const) {
    await withDatabase(
      async ({ db, url, pool }) => {
        // whoever works the inbox off on another host: a wake-up that nobody hears costs nothing
        await using _worker = await listening(pool);
        await using house = await openHouse({
          roles: { web: true, worker: false },
          database: { db, url, close: async () => {} },
        });
        await measure(disk, bare.url, house.webhookUrl);
      },
      { durable: disk === 'synced' },
    );
  }
}

async function measure(disk: string, bareUrl: string, url: string): Promise<void> {
  const print = (figure: string, values: object) =>
    console.log(JSON.stringify({ bench: 'webhook', figure, disk, ...values }));
  const webhook = { events: 1, people: PEOPLE, again: AGAIN };
  for (const warm of [bareUrl, url]) await load({ url: warm, seconds: 2, webhook });
  const ratios: number[] = [];
  let perSecond = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const bare = await load({ url: bareUrl, seconds: SECONDS, webhook });
    const ours = await load({ url, seconds: SECONDS, webhook });
    perSecond = ours.requests / SECONDS;
    ratios.push(ours.requests / bare.requests);
    print('one event', {
      perSecond: Math.round(perSecond),
      bare: Math.round(bare.requests / SECONDS),
      p50: ours.p50,
      p99: ours.p99,
      ratio: Number((ours.requests / bare.requests).toFixed(3)),
    });
  }
  ratios.sort((a, b) => a - b);
  print('one event, median', { ratio: Number((ratios[Math.floor(ROUNDS / 2)] ?? 0).toFixed(3)) });
  for (let round = 0; round < ROUNDS; round += 1) {
    const half = await load({ url, seconds: SECONDS, perSecond: perSecond / 2, webhook });
    print('half load', { perSecond: Math.round(perSecond / 2), p50: half.p50, p99: half.p99, worst: half.worst });
  }
  const burst = await load({ url, seconds: SECONDS, atOnce: 1, webhook: { events: 1_000, people: PEOPLE } });
  const events = Math.round((burst.requests * 1_000) / SECONDS);
  print('a thousand events in one', { eventsPerSecond: events, p50: burst.p50, p99: burst.p99 });
}

async function listening(pool: Connection['pool']): Promise<AsyncDisposable> {
  const client = await pool.connect();
  await client.query(`listen ${READY_CHANNEL}`);
  return {
    async [Symbol.asyncDispose]() {
      client.release(true);
    },
  };
}
