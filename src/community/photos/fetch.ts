import type { Clock } from '../../database/clock.ts';
import type { Db, Trx } from '../../database/database.ts';
import { axiosGet, download, type HttpGet } from './download.ts';
import { reencode } from './reencode.ts';
import { decideFetch, FETCH_LIMIT_MS, type FetchResult, isHopeless, LEASE_MS, type PhotoFailure } from './rules.ts';
import {
  databasePhotos,
  failPhoto,
  leasePhotos,
  type PhotoStore,
  postponePhoto,
  type StoredPhoto,
  type WaitingPhoto,
} from './store.ts';

export interface PhotoFetcherOptions {
  db: Db;
  clock: Clock;
  /** See isAllowedUrl. */
  allowedHosts: readonly string[];
  /** In the transaction that gives the photo up: whoever sent it is told with it, or not at all. */
  onFailed(trx: Trx, photo: WaitingPhoto, reason: PhotoFailure): Promise<void>;
  /** After the commit: whatever waited for the photo may go on. */
  onReady?(mediaId: string): void;
  log: { warn(fields: object, message: string): void; error(fields: object, message: string): void };
  httpGet?: HttpGet;
  store?: PhotoStore;
  /** Photos fetched at the same time by this process: each may take some 200 MB while it is re-encoded. */
  parallel?: number;
  pollMs?: number;
}

export interface PhotoFetcher {
  /** A hint: a turn has stored a link. */
  wake(): void;
  start(): void;
  stop(): Promise<void>;
  /** Resolves when no fetch is under way. */
  idle(): Promise<void>;
  /** Fetches everything that waits now. @returns the number of photos tried */
  fetchWaiting(now: Date): Promise<number>;
}

/** Brings members' photos home, at once: Meta's links expire. Nothing waits for it; nothing is lost with it. */
export function createPhotoFetcher(options: PhotoFetcherOptions): PhotoFetcher {
  const { db, clock, log, allowedHosts } = options;
  const store = options.store ?? databasePhotos;
  const httpGet = options.httpGet ?? axiosGet;
  const parallel = options.parallel ?? 4;
  const stopping = new AbortController();
  const lanes = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;

  async function fetchWaiting(now: Date): Promise<number> {
    let tried = 0;
    const ended = await Promise.allSettled(
      Array.from({ length: parallel }, () =>
        fetchUntilNone(
          () => now,
          () => (tried += 1),
        ),
      ),
    );
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
    return tried;
  }

  async function fetchUntilNone(now: () => Date, onFound: () => void): Promise<void> {
    while (!stopping.signal.aborted) {
      const at = now();
      const [photo] = await leasePhotos(db, at, new Date(at.getTime() + LEASE_MS), 1);
      if (photo === undefined) return;
      onFound();
      await fetchOne(photo);
    }
  }

  async function fetchOne(photo: WaitingPhoto): Promise<void> {
    const fetched = isHopeless(photo.attempts) ? ({ got: 'no-answer' } as const) : await obtain(photo.url);
    if (stopping.signal.aborted && fetched.got === 'no-answer') {
      return postponePhoto(db, photo.id, clock.now());
    }
    if (fetched.got === 'photo') {
      const kept = await db.transaction().execute((trx) => store.finish(trx, photo.id, fetched.photo));
      if (kept) options.onReady?.(photo.id);
      return;
    }
    const decision = decideFetch(fetched, photo.attempts);
    if (decision.do === 'retry') {
      return postponePhoto(db, photo.id, new Date(clock.now().getTime() + decision.afterMs));
    }
    if (decision.do === 'fail') {
      log.warn({ mediaId: photo.id, reason: decision.reason, attempts: photo.attempts }, 'photo: given up');
      await db.transaction().execute(async (trx) => {
        if (await failPhoto(trx, photo.id, decision.reason)) await options.onFailed(trx, photo, decision.reason);
      });
    }
  }

  async function obtain(
    url: string,
  ): Promise<{ got: 'photo'; photo: StoredPhoto } | Exclude<FetchResult, { got: 'photo' }>> {
    const signal = AbortSignal.any([AbortSignal.timeout(FETCH_LIMIT_MS), stopping.signal]);
    const downloaded = await download(url, { allowedHosts, httpGet, signal });
    if (downloaded.got !== 'bytes') return downloaded;
    const photo = await reencode(downloaded.bytes);
    return typeof photo === 'string' ? { got: photo } : { got: 'photo', photo };
  }

  /** One lane more, as long as there is work for it: each that finds some calls the next. */
  function wake(): void {
    if (stopping.signal.aborted || lanes.size >= parallel) return;
    const lane: Promise<void> = fetchUntilNone(() => clock.now(), wake)
      .catch((error: unknown) => log.error({ err: error }, 'photo: the database did not answer, tried again later'))
      .finally(() => lanes.delete(lane));
    lanes.add(lane);
  }

  async function idle(): Promise<void> {
    while (lanes.size > 0) await Promise.all(lanes);
  }

  return {
    wake,
    start() {
      timer ??= setInterval(wake, options.pollMs ?? 2_000);
      wake();
    },
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await idle();
    },
    idle,
    fetchWaiting,
  };
}
