import type { Crashing } from '../helpers/crashing.ts';
import type { Gate } from '../helpers/gate.ts';
import type { Program } from '../helpers/program.ts';
import type { randomFrom } from '../talk/random.ts';

/** The processes of one deployment, any of which may be dead for a while. */
export interface Fleet {
  kills: number;
  /** kill -9, and another one in its place. */
  strike(): Promise<void>;
  /** Resolves when all are up, and the webhooks go to one of them. */
  whole(): Promise<void>;
  end(): Promise<void>;
}

/** So many processes on one database; webhooks go to the one that has been up the longest. */
export async function openFleet(house: Crashing, size: number): Promise<Fleet> {
  let up: Program[] = [];
  const coming = new Set<Promise<void>>();
  const direct = () => {
    const [first] = up;
    if (first) house.meta.setWebhook(`${first.url}/webhook`);
  };
  const start = () => {
    const begun: Promise<void> = house.another().then((program) => {
      up.push(program);
      coming.delete(begun);
      direct();
    });
    coming.add(begun);
    return begun;
  };
  await house.kill();
  await Promise.all(Array.from({ length: size }, start));
  const fleet: Fleet = {
    kills: 0,
    async strike() {
      if (up.length === 0) await Promise.race(coming);
      const [oldest, ...others] = up;
      if (!oldest) return;
      up = others;
      const gone = oldest.kill();
      direct();
      fleet.kills += 1;
      void start();
      await gone;
    },
    async whole() {
      while (coming.size > 0) await Promise.all(coming);
    },
    async end() {
      await fleet.whole();
      await Promise.all(up.map((program) => program.end()));
    },
  };
  return fleet;
}

const SENDS = [
  '500-before-accepting',
  '500-after-accepting',
  'timeout-after-accepting',
  'reset-after-accepting',
  '1357046-after-accepting',
] as const;

export interface Mischief {
  name: string;
  /** Begins it; what is returned is done when half of what people do in the meantime has been done. */
  begin(): (() => Promise<void>) | undefined;
}

/** What goes wrong between the bot and everybody else. */
export function mischiefs(
  house: Crashing,
  gate: Gate,
  fleet: Fleet,
  random: ReturnType<typeof randomFrom>,
): Mischief[] {
  const { faults } = house.meta;
  const some = (most: number) => 1 + random.below(most);
  return [
    { name: 'a process killed', begin: () => () => fleet.strike() },
    {
      name: 'two processes killed',
      begin: () => () => Promise.all([fleet.strike(), fleet.strike()]).then(() => {}),
    },
    {
      name: 'the database away',
      begin: () => async () => {
        gate.shut();
        gate.open();
      },
    },
    ...SENDS.map((fault) => ({
      name: `sends: ${fault}`,
      begin: () => {
        faults.nextSends(some(6), fault);
        return undefined;
      },
    })),
    {
      name: 'echoes late',
      begin: () => {
        faults.echo = 'held';
        return () => fleet.strike();
      },
    },
    {
      name: 'webhooks twice',
      begin: () => {
        faults.webhook.copies = 2;
        return undefined;
      },
    },
    {
      name: 'webhooks out of order',
      begin: () => {
        faults.webhook.reorder = true;
        return undefined;
      },
    },
    {
      name: 'a slow Graph API',
      begin: () => {
        faults.sendDelayMs = 150;
        return () => fleet.strike();
      },
    },
  ];
}
