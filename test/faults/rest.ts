import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { boundedKey } from '../../src/messenger/dedup-key.ts';
import type { Crashing } from '../helpers/crashing.ts';
import { postSigned } from '../helpers/webhook.ts';
import type { Fleet } from './fleet.ts';
import { callsEnd } from './journal.ts';

/** What Meta knows of its webhooks: which events were taken, and which came to nobody. */
export interface Posted {
  /** By the key under which each is known, in the order in which Meta brought those of one person: when they happened. */
  taken: Map<string, number>;
  lost: Map<number, object>;
  /** What was lost and came again: perhaps it had been stored all the same, so that nobody can say at which place. */
  again: Set<string>;
  /** POSTs that Meta made with what it had brought already, with something older than what it had brought, and with several acts. */
  seen: { repeated: number; backwards: number; together: number };
  unwatch(): void;
}

export function watchPosts(house: Crashing): Posted {
  const taken = new Map<string, number>();
  const lost = new Map<number, object>();
  const again = new Set<string>();
  const seen = { repeated: 0, backwards: 0, together: 0 };
  const brought = new Set<string>();
  let latest = 0;
  const unwatch = house.meta.watch((change) => {
    if (change.type !== 'traffic' || change.entry.kind !== 'webhook') return;
    const { body, status, id } = change.entry;
    const acts = actsIn(body);
    if (status === undefined) {
      if (acts.length > 1) seen.together += 1;
      if (acts.some(([key]) => brought.has(key))) seen.repeated += 1;
      for (const [key, at] of acts) {
        if (at < latest) seen.backwards += 1;
        latest = Math.max(latest, at);
        brought.add(key);
      }
    } else if (status !== 200) lost.set(id, body);
    else for (const [key, at] of acts) if (!taken.has(key)) taken.set(key, at);
  });
  return { taken, lost, again, seen, unwatch };
}

interface Act {
  sender?: { id?: string };
  timestamp?: number;
  message?: { mid: string; is_echo?: boolean };
  postback?: { mid: string };
  reaction?: { mid: string; action: string };
  delivery?: object;
  read?: object;
}

/** What people did: the key under which each act must be stored, and when it was done. */
function actsIn(body: object): [key: string, at: number][] {
  const { entry = [] } = body as { entry?: { messaging?: Act[] }[] };
  return entry.flatMap(({ messaging = [] }) =>
    messaging.flatMap((act): [string, number][] => {
      const key = keyOf(act);
      return key === null ? [] : [[boundedKey(key), act.timestamp ?? 0]];
    }),
  );
}

/** null: it tells of the Page's own messages. */
function keyOf({ sender, timestamp, message, postback, reaction, delivery, read, ...rest }: Act): string | null {
  if (message?.is_echo || delivery !== undefined || read !== undefined) return null;
  if (message !== undefined) return `message:${message.mid}`;
  if (postback !== undefined) return `postback:${postback.mid}`;
  if (reaction !== undefined) return `reaction:${sender?.id}:${timestamp}:${reaction.mid}:${reaction.action}`;
  throw new Error(`an act that nobody looks for: ${Object.keys(rest)}`);
}

/** Meta brings again what was not taken for much longer. */
const AGAIN_MS = 20_000;

/** What was lost on the way comes again, as Meta brings it; then everything is let come to its end. */
export async function toRest(house: Crashing, fleet: Fleet, { taken, lost, again }: Posted): Promise<void> {
  const { db, meta } = house;
  meta.faults.clear();
  await fleet.whole();
  meta.releaseEchoes();
  await meta.idle();
  for (const [id, body] of lost) {
    let status = 0;
    // a database that has just come back is not there for everybody at once
    for (const until = performance.now() + AGAIN_MS; status !== 200 && performance.now() < until; ) {
      ({ status } = await postSigned(meta.webhook() ?? '', body).catch(() => ({ status: 0 })));
      if (status !== 200) await delay(100);
    }
    // why a webhook is not stored stands in what the processes wrote
    const said =
      status === 200
        ? []
        : fleet.up().flatMap(({ lines }) => lines.filter((line) => /"level":[56]0/.test(line)).slice(-5));
    expect({ status, said }).toEqual({ status: 200, said: [] });
    for (const [key, at] of actsIn(body)) {
      again.add(key);
      if (!taken.has(key)) taken.set(key, at);
    }
    lost.delete(id);
  }
  // whoever lives has its answer, or gives up waiting for it: the leases that run out are those of the dead
  await callsEnd(db);
  await house.leasesRunOut();
  // what is tried again after a while is tried now, and whoever wrote too fast has been slower since
  await sql`update outbox set not_before = now() where state = 'pending' and attempts > 0`.execute(db);
  await sql`update conversation set paced_from = null, paced_count = 0, paced_ahead = null`.execute(db);
  await sql`update inbox_event set not_before = null where handled_at is null and failed_at is null`.execute(db);
  await house.leasesRunOut();
  await house.settled();
}

/** Several at once do something, so often in all; in the middle of it something else happens. */
export async function live(
  { house, act }: { house: Crashing; act: () => Promise<void> },
  acts: number,
  then?: () => Promise<unknown>,
): Promise<void> {
  const AT_ONCE = 6;
  let left = acts;
  let struck: Promise<unknown> | undefined;
  const chain = async () => {
    while (left > 0) {
      left -= 1;
      if (left < acts / 2) struck ??= then?.();
      await act();
    }
  };
  // what Meta gathers for one POST does not wait for ever for more
  const gathered = setInterval(() => void house.meta.idle(), 50);
  await Promise.all(Array.from({ length: AT_ONCE }, chain)).finally(() => clearInterval(gathered));
  await struck;
}
