import { runInNewContext } from 'node:vm';

/** A status that something between answers with; or the network is. */
export type Failure = number | 'away';

/** The service worker's own script, among what a browser gives it. @param failures what becomes of its first posts */
export function runWorker(
  body: string,
  post: (path: string, payload: object) => Promise<{ statusCode: number }>,
  failures: Failure[],
) {
  const shown: object[] = [];
  const handlers = new Map<string, (event: object) => void>();
  const fetch = async (path: string, init: { body: string }) => {
    const failure = failures.shift();
    if (failure === 'away') throw new TypeError('Failed to fetch');
    if (failure !== undefined) return { status: failure };
    return { status: (await post(path, JSON.parse(init.body))).statusCode };
  };
  runInNewContext(body, {
    self: {
      addEventListener: (name: string, handle: (event: object) => void) => handlers.set(name, handle),
      registration: { showNotification: async (title: string, how: object) => shown.push({ title, ...how }) },
    },
    fetch,
    // its pauses are over at once
    setTimeout: (go: () => void) => setImmediate(go),
  });
  return {
    listeners: [...handlers.keys()],
    /** Notifications. */
    shown,
    /** Those still to come. */
    failures,
    async run(name: string, event: object) {
      const waited: unknown[] = [];
      handlers.get(name)?.({ ...event, waitUntil: (promise: unknown) => waited.push(promise) });
      await Promise.all(waited);
    },
  };
}
