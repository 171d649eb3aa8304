import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Crashing } from '../helpers/crashing.ts';
import { postSigned } from '../helpers/webhook.ts';
import type { Fleet } from './fleet.ts';

/** What Meta knows of its webhooks: which messages were taken, and which came to nobody. */
export interface Posted {
  taken: Set<string>;
  lost: Map<number, object>;
  unwatch(): void;
}

export function watchPosts(house: Crashing): Posted {
  const taken = new Set<string>();
  const lost = new Map<number, object>();
  const unwatch = house.meta.watch((change) => {
    if (change.type !== 'traffic' || change.entry.kind !== 'webhook' || change.entry.status === undefined) return;
    if (change.entry.status === 200) for (const mid of midsOf(change.entry.body)) taken.add(mid);
    else lost.set(change.entry.id, change.entry.body);
  });
  return { taken, lost, unwatch };
}

function midsOf(body: object): string[] {
  const { entry = [] } = body as { entry?: { messaging?: { message?: { mid?: string; is_echo?: boolean } }[] }[] };
  return entry.flatMap(({ messaging = [] }) =>
    messaging.flatMap(({ message }) => (message?.mid !== undefined && !message.is_echo ? [message.mid] : [])),
  );
}

/** Meta brings again what was not taken for much longer. */
const AGAIN_MS = 20_000;

/** What was lost on the way comes again, as Meta brings it; then everything is let come to its end. */
export async function toRest(house: Crashing, fleet: Fleet, { lost }: Posted): Promise<void> {
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
    lost.delete(id);
  }
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
