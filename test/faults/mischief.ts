import { setTimeout as delay } from 'node:timers/promises';
import type { Crashing } from '../helpers/crashing.ts';
import type { Gate } from '../helpers/gate.ts';
import { postSigned } from '../helpers/webhook.ts';
import type { Random } from '../talk/random.ts';
import { type Fleet, killsOf } from './fleet.ts';
import { PATIENCE_MS } from './impatient-for.ts';
import { doubts } from './journal.ts';
import type { Posted } from './rest.ts';

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
  /** Begins it; what is returned is done when half of what people do in the meantime has been done. */
  begin(): (() => Promise<unknown>) | undefined;
  /** How often it has been felt so far, by the bot or by Meta. It goes on until it was: what nobody felt has tried nothing. */
  felt(): number | Promise<number>;
}

export interface Stage {
  house: Crashing;
  posted: Posted;
  gate: Gate;
  fleet: Fleet;
  random: Random;
  act(): Promise<void>;
}

/** What goes wrong between the bot and everybody else. */
export function mischiefs({ house, posted, gate, fleet, random, act }: Stage): Mischief[] {
  const { meta } = house;
  const { faults } = meta;
  const { seen } = posted;
  const some = (most: number) => 1 + random.below(most);
  const from = (set: () => void) => () => {
    set();
    return undefined;
  };
  const kept = { since: 0 };
  const killed = () => killsOf(fleet);
  return [
    { name: 'a process killed', begin: () => () => fleet.strike(), felt: killed },
    {
      name: 'two processes killed',
      begin: () => () => Promise.all([fleet.strike(), fleet.strike()]),
      felt: killed,
    },
    {
      name: 'the database away',
      begin: () => async () => {
        gate.shut();
        // until somebody has found it shut
        for (const before = gate.refused(); gate.refused() === before; ) await delay(5);
        gate.open();
      },
      felt: () => gate.refused(),
    },
    ...SENDS.map((fault) => ({
      name: `sends: ${fault}`,
      begin: from(() => faults.nextSends(2 + some(6), fault)),
      // (three dots suffer it as well)
      felt: () => meta.sends().filter((send) => send.fault === fault && 'message' in send.body).length,
    })),
    {
      name: 'echoes late',
      begin: () => {
        kept.since = sent(house);
        faults.echo = 'held';
        return () => fleet.strike();
      },
      felt: () => (faults.echo === 'held' ? sent(house) - kept.since : 0),
    },
    {
      name: 'webhooks twice',
      begin: from(() => Object.assign(faults.webhook, { copies: 2 })),
      felt: () => seen.repeated,
    },
    {
      name: 'webhooks out of order',
      begin: from(() => Object.assign(faults.webhook, { reorder: true })),
      felt: () => seen.backwards,
    },
    {
      name: 'webhooks together',
      begin: from(() => Object.assign(faults.webhook, { batchOf: 5 })),
      felt: () => seen.together,
    },
    splitAgain(house, random),
    {
      name: 'webhooks late, the last one first',
      begin: () => async () => {
        meta.hold();
        const acts = Array.from({ length: 6 }, act);
        meta.release({ batchOf: 3, reverse: true });
        await Promise.all(acts);
      },
      felt: () => seen.backwards,
    },
    {
      name: 'a slow Graph API',
      begin: () => {
        faults.sendDelayMs = 150;
        return () => fleet.strike();
      },
      felt: killed,
    },
    {
      name: 'a Graph API slower than anybody waits',
      begin: from(() => {
        faults.sendDelayMs = PATIENCE_MS + 300;
        faults.echo = { lateMs: PATIENCE_MS + 100 };
      }),
      felt: () => doubts(house.db, 'timeout'),
    },
  ];
}

const sent = ({ meta }: Crashing) => meta.sends().filter(({ accepted }) => accepted).length;

/** How many of the last webhooks come once more. */
const AGAIN = 20;

/** What came in one POST comes again in several, and what came in several in one: an event is known by itself. */
function splitAgain({ meta }: Crashing, random: Random): Mischief {
  let taken = 0;
  const again = async () => {
    const events = meta
      .traffic()
      .filter((entry) => entry.kind === 'webhook')
      .slice(-AGAIN)
      .flatMap(({ body }) => (body as { entry: { messaging?: object[]; id: string }[] }).entry)
      .flatMap(({ id, messaging = [] }) => messaging.map((event) => ({ id, messaging: [event] })));
    while (events.length > 0) {
      const entry = events.splice(0, 1 + random.below(4));
      // a process that is away is part of it: these have been taken already
      const { status } = await postSigned(meta.webhook() ?? '', {
        object: 'page',
        entry: entry.map((one) => ({ ...one, time: Date.now() })),
      }).catch(() => ({ status: 0 }));
      if (status === 200) taken += 1;
    }
  };
  return { name: 'webhooks split, and again', begin: () => again, felt: () => taken };
}
