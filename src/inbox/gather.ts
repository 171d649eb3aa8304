/** Bounds of one write; a single request above them is written alone. */
export interface GatherLimits {
  items: number;
  bytes: number;
  /** Requests that may wait; more are refused at once, so that a flood ends in refusals and not in memory. */
  requests: number;
}

export interface Gatherer<T> {
  /** Resolves once the items are written, rejects when they are not. */
  add(items: T[], bytes: number): Promise<void>;
  /** Refuses what comes from now on; resolves when what came before is settled. */
  close(): Promise<void>;
}

/** There is no room for more at the moment. */
export class Refused extends Error {
  override name = 'Refused';
}

interface Request<T> {
  items: T[];
  bytes: number;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Gathers requests that arrive while a write is under way and writes them together; when nothing is under way a
 * request is written at once.
 * @param write all or nothing, in the order given
 * @param shared whether an error concerns every request alike (the database is away). Any other failure of several
 * requests is tried again one request at a time, so that a request that cannot be written fails alone.
 */
export function createGatherer<T>(
  write: (items: T[]) => Promise<void>,
  shared: (error: unknown) => boolean,
  limits: GatherLimits = { items: 2_000, bytes: 4_000_000, requests: 5_000 },
): Gatherer<T> {
  const waiting: Request<T>[] = [];
  let writing: Promise<void> | undefined;
  let closed = false;

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) await writeTogether(next());
    writing = undefined;
  }

  function next(): Request<T>[] {
    let count = 0;
    let items = 0;
    let bytes = 0;
    for (const request of waiting) {
      items += request.items.length;
      bytes += request.bytes;
      if (count > 0 && (items > limits.items || bytes > limits.bytes)) break;
      count += 1;
    }
    return waiting.splice(0, count);
  }

  async function writeTogether(requests: Request<T>[]): Promise<void> {
    try {
      await write(requests.flatMap((request) => request.items));
      for (const request of requests) request.resolve();
    } catch (error) {
      if (requests.length === 1 || shared(error)) {
        for (const request of requests) request.reject(error);
      } else {
        await writeEach(requests);
      }
    }
  }

  async function writeEach(requests: Request<T>[]): Promise<void> {
    for (const [index, request] of requests.entries()) {
      try {
        await write(request.items);
        request.resolve();
      } catch (error) {
        request.reject(error);
        if (!shared(error)) continue;
        for (const other of requests.slice(index + 1)) other.reject(error);
        return;
      }
    }
  }

  return {
    async add(items, bytes) {
      if (closed) throw new Refused('closed');
      if (waiting.length >= limits.requests) throw new Refused('too many requests are waiting');
      await new Promise<void>((resolve, reject) => {
        waiting.push({ items, bytes, resolve, reject });
        writing ??= writeAll();
      });
    },
    async close() {
      closed = true;
      await writing;
    },
  };
}
