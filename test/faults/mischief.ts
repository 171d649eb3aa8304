import type { Crashing } from '../helpers/crashing.ts';
import type { Gate } from '../helpers/gate.ts';
import { postSigned } from '../helpers/webhook.ts';
import type { Random } from '../talk/random.ts';
import type { Fleet } from './fleet.ts';

const SENDS = [
  '500-before-accepting',
  '500-after-accepting',
  'timeout-after-accepting',
  'reset-after-accepting',
  '1357046-after-accepting',
  // this one message is too much; the rest of the Page goes on
  'refuse:4/2018022',
] as const;

export interface Mischief {
  name: string;
  /** A process is killed in it, and another one started: it takes longer. */
  kills?: true;
  /** Begins it; what is returned is done when half of what people do in the meantime has been done. */
  begin(): (() => Promise<unknown>) | undefined;
}

export interface Stage {
  house: Crashing;
  gate: Gate;
  fleet: Fleet;
  random: Random;
  act(): Promise<void>;
}

/** What goes wrong between the bot and everybody else. */
export function mischiefs({ house, gate, fleet, random, act }: Stage): Mischief[] {
  const { meta } = house;
  const { faults } = meta;
  const some = (most: number) => 1 + random.below(most);
  const from = (set: () => void) => () => {
    set();
    return undefined;
  };
  return [
    { name: 'a process killed', kills: true, begin: () => () => fleet.strike() },
    { name: 'two processes killed', kills: true, begin: () => () => Promise.all([fleet.strike(), fleet.strike()]) },
    {
      name: 'the database away',
      begin: () => async () => {
        gate.shut();
        gate.open();
      },
    },
    ...SENDS.map((fault) => ({ name: `sends: ${fault}`, begin: from(() => faults.nextSends(some(6), fault)) })),
    {
      name: 'echoes late',
      kills: true,
      begin: () => {
        faults.echo = 'held';
        return () => fleet.strike();
      },
    },
    { name: 'webhooks twice', begin: from(() => Object.assign(faults.webhook, { copies: 2 })) },
    { name: 'webhooks out of order', begin: from(() => Object.assign(faults.webhook, { reorder: true })) },
    { name: 'webhooks together', begin: from(() => Object.assign(faults.webhook, { batchOf: 5 })) },
    { name: 'webhooks split, and again', begin: () => () => splitAgain(house, random) },
    {
      name: 'webhooks late, the last one first',
      begin: () => async () => {
        meta.hold();
        const acts = Array.from({ length: 6 }, act);
        meta.release({ batchOf: 3, reverse: true });
        await Promise.all(acts);
      },
    },
    {
      name: 'a slow Graph API',
      kills: true,
      begin: () => {
        faults.sendDelayMs = 150;
        return () => fleet.strike();
      },
    },
  ];
}

/** How many of the last webhooks come once more. */
const AGAIN = 20;

/** What came in one POST comes again in several, and what came in several in one: an event is known by itself. */
async function splitAgain({ meta }: Crashing, random: Random): Promise<void> {
  const events = meta
    .traffic()
    .filter((entry) => entry.kind === 'webhook')
    .slice(-AGAIN)
    .flatMap(({ body }) => (body as { entry: { messaging?: object[]; id: string }[] }).entry)
    .flatMap(({ id, messaging = [] }) => messaging.map((event) => ({ id, messaging: [event] })));
  while (events.length > 0) {
    const entry = events.splice(0, 1 + random.below(4));
    // a process that is away is part of it: these have been taken already
    await postSigned(meta.webhook() ?? '', {
      object: 'page',
      entry: entry.map((one) => ({ ...one, time: Date.now() })),
    }).catch(() => {});
  }
}
