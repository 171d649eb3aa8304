import { describeFailure } from './inbox/failure.ts';
import type { Log } from './inbox/log.ts';

/** Those who work on their own, each from what the tables owe. */
export interface Workers {
  sender: { wake(pageId?: string): void };
  courier: { wake(about?: { member: string }): void };
  photos: { wake(): void };
  photosAhead: { wake(): void };
  beside: { wake(): void };
  feed: { wake(): void };
  /** Those of them who named a post in a comment answer it, now that they are here. */
  claimByComment(memberIds: readonly string[]): Promise<void>;
  /** Whether posts go on the feeds of Pages at all. */
  hasFeeds(): boolean;
  log: Log;
}

/** What a turn can leave behind for somebody else than the sender. */
export type Left = 'post' | 'photo' | 'letter';

export interface HandOff {
  /** During a turn, which may yet be undone. @param memberId null: of nobody, and whoever works on it looks by itself */
  leave(memberId: string | null, what: Left): void;
  /** After a commit, of all who had a turn in it: wakes whom it concerns. @param pages on which alone something is owed; null: on any */
  tell(memberIds: readonly string[], pages: readonly string[] | null): void;
}

/**
 * From a turn to those who work on their own: only they are woken for whom it left something, since looking costs each of
 * them a statement or more. All of it is a hint: each looks by itself, every few seconds or by the minute.
 */
export function createHandOff(workers: Workers): HandOff {
  const onFailure = (error: unknown) =>
    workers.log.error({ failure: describeFailure(error) }, 'the hand-off after a turn failed');
  const left = new Map<string, Set<Left>>();
  return {
    leave(memberId, what) {
      if (memberId === null) return;
      const known = left.get(memberId);
      if (known) known.add(what);
      else left.set(memberId, new Set([what]));
    },
    tell(memberIds, pages) {
      const what = new Set<Left>();
      for (const id of memberIds) {
        for (const one of left.get(id) ?? []) what.add(one);
        left.delete(id);
      }
      if (pages === null) workers.sender.wake();
      else for (const page of pages) workers.sender.wake(page);
      if (what.has('post')) {
        workers.courier.wake();
        workers.photosAhead.wake();
      }
      if (what.has('photo')) workers.photos.wake();
      if (what.has('letter')) workers.beside.wake();
      if (workers.hasFeeds()) {
        workers.feed.wake();
        // the feed's next round finds whom this did not
        workers.claimByComment(memberIds).catch(onFailure);
      }
    },
  };
}
