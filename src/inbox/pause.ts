import { setTimeout as delay } from 'node:timers/promises';

/** After trouble, before trying again: from 100 ms to 5 s, doubling each time. Ends at once when stopping. */
export async function pause(times: number, stopping: AbortSignal): Promise<void> {
  await delay(Math.min(50 * 2 ** times, 5_000), undefined, { signal: stopping }).catch(() => {});
}
