import { expect } from 'vitest';
import { type Crashing, openCrashing } from '../helpers/crashing.ts';
import { type Gate, gateTo } from '../helpers/gate.ts';
import { type OwnServer, ownServer } from '../helpers/own-server.ts';
import type { Random } from '../talk/random.ts';
import { type Books, checkBooks } from './books.ts';
import { type Fleet, openFleet, type Role } from './fleet.ts';
import { keepJournal } from './journal.ts';
import { type Posted, toRest, watchPosts } from './rest.ts';
import { LONG, SEED } from './settings.ts';
import { removeSmallDisks } from './small-disk.ts';
import { openVillage, type Village } from './village.ts';

const ROLES: Role[] = LONG ? ['web', 'web', 'worker', 'worker'] : ['web', 'worker'];

/** Real processes, a real PostgreSQL and a Graph API that keeps what it was sent, while neighbours do whatever comes to their minds. */
export interface Besieged extends AsyncDisposable {
  house: Crashing;
  gate: Gate;
  server: OwnServer;
  fleet: Fleet;
  village: Village;
  posted: Posted;
  /** All has come to rest, and the books are right. */
  audit(after: string): Promise<Books['counts']>;
  /** Nobody is stuck: whoever asks is answered. */
  askEverybody(): Promise<void>;
}

export async function openBesieged(random: Random): Promise<Besieged> {
  await using opened = new AsyncDisposableStack();
  opened.defer(removeSmallDisks);
  const server = await ownServer();
  opened.defer(() => server.close());
  let gate: Gate | undefined;
  opened.defer(() => gate?.[Symbol.asyncDispose]());
  const house = opened.use(
    await openCrashing({
      database: server,
      env: { NODE_OPTIONS: `--import=${new URL('impatient.ts', import.meta.url).href}` },
      throughUrl: async (direct) => {
        gate = await gateTo(direct);
        return gate.url;
      },
    }),
  );
  if (!gate) throw new Error('no gate');
  const fleet = await openFleet(house, ROLES, random);
  opened.defer(() => fleet.end());
  const village = await openVillage(house, random);
  await keepJournal(house.db);
  const posted = watchPosts(house);
  opened.defer(() => posted.unwatch());
  // until here, what fails closes what was opened before it
  const all = opened.move();
  return {
    ...{ house, gate, server, fleet, village, posted },
    async audit(after) {
      await toRest(house, fleet, posted);
      const { wrong, counts } = await checkBooks(house, posted);
      expect(wrong, `seed ${SEED}, after: ${after}`).toEqual([]);
      return counts;
    },
    async askEverybody() {
      for (const { person } of village.people) {
        await person.say('menu');
        await person.waitFor(({ text }) => house.like('common.menu').asymmetricMatch(text), 60_000);
      }
      await house.settled();
    },
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}
