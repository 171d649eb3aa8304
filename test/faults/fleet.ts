import type { Crashing } from '../helpers/crashing.ts';
import type { Launch, Program } from '../helpers/program.ts';
import type { Random } from '../talk/random.ts';
import { noteDeath } from './journal.ts';

export type Role = 'web' | 'worker' | 'web,worker';

/** The processes of one deployment, any of which may be dead for a while. */
export interface Fleet {
  /** So many were killed, of each role, … */
  kills: Record<Role, number>;
  /** … of these before they were ready. */
  killedStarting: number;
  /** Ended by themselves while they started, since the database was away, and were started again as a supervisor does. */
  restarts: number;
  up(): Program[];
  /** kill -9, whatever it is doing, and another one in its place. */
  strike(): Promise<void>;
  /** Resolves when all are up, and the webhooks go to one that takes them. */
  whole(): Promise<void>;
  /** Ends all, as an operator does, and starts them again in this way, one after the other, webhooks always having somewhere to go. */
  roll(env: Record<string, string>, root?: string): Promise<void>;
  end(): Promise<void>;
}

interface Place {
  role: Role;
  launch: Launch;
  /** By which PostgreSQL knows its connections. */
  name: string;
  program: Program | null;
  coming: Promise<void>;
}

/** In a row: then it is no database that was away. */
const MOST_RESTARTS = 15;

/** Several processes on one database, each with its part of the work. */
export async function openFleet(
  house: Crashing,
  roles: readonly Role[],
  random: Random,
  env: Record<string, string> = {},
): Promise<Fleet> {
  let edition: [Record<string, string>, string?] = [env];
  let launches = 0;
  let inARow = 0;
  let broken: Error | undefined;
  const places: Place[] = [];

  const direct = () => {
    const open = places.filter(({ role, program }) => program !== null && role !== 'worker');
    if (open.length > 0) house.meta.setWebhook(`${random.pick(open).program?.url}/webhook`);
  };
  function begin(place: Omit<Place, 'launch' | 'name' | 'coming'> & Partial<Place>): asserts place is Place {
    const [more, root] = edition;
    launches += 1;
    const name = `${place.role}-${launches}`;
    const DATABASE_URL = namedUrl(house.programDatabaseUrl, name);
    const launch = house.launch({ ...more, ROLES: place.role, DATABASE_URL }, root);
    Object.assign(place, { launch, name });
    place.program = null;
    place.coming = launch.ready.then(
      (program) => {
        if (place.launch !== launch) return;
        place.program = program;
        inARow = 0;
        direct();
      },
      (error: Error) => {
        if (place.launch !== launch) return;
        fleet.restarts += 1;
        inARow += 1;
        if (inARow > MOST_RESTARTS) broken = error;
        else begin(place);
      },
    );
  }
  const fleet: Fleet = {
    kills: { web: 0, worker: 0, 'web,worker': 0 },
    killedStarting: 0,
    restarts: 0,
    up: () => places.flatMap(({ program }) => program ?? []),
    async strike() {
      const place = random.pick(places);
      const { launch, program, name } = place;
      fleet.kills[place.role] += 1;
      if (program === null) fleet.killedStarting += 1;
      begin(place);
      direct();
      await launch.kill();
      await noteDeath(house.db, name);
    },
    async whole() {
      for (;;) {
        if (broken) throw broken;
        const missing = places.filter(({ program }) => program === null);
        if (missing.length === 0) return direct();
        await Promise.all(missing.map(({ coming }) => coming));
      }
    },
    async roll(more, root) {
      edition = [more, root];
      await fleet.whole();
      for (const place of places) {
        const old = place.program;
        begin(place);
        await fleet.whole();
        await old?.end();
      }
    },
    async end() {
      await fleet.whole();
      await Promise.all(places.map(({ program }) => program?.end()));
    },
  };
  await house.kill();
  for (const role of roles) {
    const place = { role, program: null };
    begin(place);
    places.push(place);
  }
  await fleet.whole();
  return fleet;
}

/** Whoever connects by it is known to PostgreSQL by this name. */
export function namedUrl(url: string, name: string): string {
  const named = new URL(url);
  named.searchParams.set('application_name', name);
  return named.href;
}

export const killsOf = ({ kills }: Fleet): number => Object.values(kills).reduce((sum, count) => sum + count, 0);
