import { YOUNG_MS } from '../community/posts/photo-on-page.ts';
import type { Post } from '../community/posts/post.table.ts';
import type { GraphError } from '../messenger/graph-errors.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A post waits so long before it goes on the Page: its author may keep it off, or correct it, and its photo arrives. */
export const FEED_AFTER_MS = 3 * MINUTE;
/** Who gets no answer looks, so long after the call, whether the post is there. */
export const DOUBT_MS = MINUTE;
/** A Page that may not publish is tried again once a day. */
export const REFUSED_MS = DAY;
const FIRST_RETRY_MS = 30_000;
const LONGEST_RETRY_MS = 2 * HOUR;
const MOST_TRIES = 10;
/** What is not true on the Page any more is tried for so many hours, then for so many days. */
const TRIED_HOURS = 24;
const TRIED_DAYS = 30;

export interface Standing extends Pick<Post, 'outcome' | 'item' | 'word'> {
  offFeed: boolean;
  /** Its author has asked to be forgotten, or is. */
  isForgotten: boolean;
  /** Whether its town's posts go on the Page. */
  isTownOn: boolean;
  publishedAt: Date;
  feedId: string | null;
  /** Somebody took it off by hand. */
  isGone: boolean;
  /** The picture that stands there was taken out of the post. */
  isPhotoOut: boolean;
}

/** `again`: a picture cannot be changed there, so the post is taken off, to be put there anew. */
export type Action = 'publish' | 'edit' | 'remove' | 'again' | 'nothing';

/** What is to be done on the Page, so that it shows what is true. */
export function actionFor(post: Standing, now: Date): Action {
  const isThere = post.feedId !== null;
  const hasNoWords = post.item === 'annonce' && post.word === 'ANNONCE';
  const mustGo =
    post.offFeed || post.isForgotten || hasNoWords || post.outcome === 'removed' || post.outcome === 'held';
  if (mustGo) return isThere ? 'remove' : 'nothing';
  if (isThere) return post.isPhotoOut ? 'again' : 'edit';
  const isOld = now.getTime() - post.publishedAt.getTime() > YOUNG_MS;
  return post.outcome !== null || post.isGone || !post.isTownOn || isOld ? 'nothing' : 'publish';
}

/** Codes of Meta's own failures: unknown, temporary, sending. */
const SOMETHING_FAILED = [1, 2, 1200];

/** What follows from Meta's no. */
export type Verdict =
  /** Nobody knows whether it is there. */
  | { kind: 'doubt'; lookAt: Date }
  | { kind: 'later'; at: Date }
  /** The whole Page waits. */
  | { kind: 'rest'; until: Date }
  /** The Page may not publish: a permission is missing. */
  | { kind: 'refused' }
  /** Its token is dead, for messages too. */
  | { kind: 'token-dead' }
  /** It is not on the Page (any more). */
  | { kind: 'not-there' }
  /** Meta does not take the picture. */
  | { kind: 'without-photo' }
  | { kind: 'given-up' };

/**
 * What stands on the Page and is not true any more is not given up for long: a post that is gone would be « à donner » there for ever.
 * @param tries of this, before this one @param random in [0, 1), spreads retries
 */
export function judge(
  error: GraphError,
  call: { action: Exclude<Action, 'nothing'> | 'look' | 'answer'; hasPhoto: boolean; tries: number },
  now: Date,
  random: number,
): Verdict {
  const after = (ms: number): Date => new Date(now.getTime() + ms);
  const later: Verdict = {
    kind: 'later',
    at: after(
      Math.min((error.retryAfterMs ?? FIRST_RETRY_MS) * 2 ** Math.min(call.tries, 12), LONGEST_RETRY_MS) *
        (1 + random / 2),
    ),
  };
  const isPublishing = call.action === 'publish';
  const isEnough = call.tries >= MOST_TRIES;
  // what would be seen twice is never made again blindly
  const isOnce = isPublishing || call.action === 'answer';
  /** @param tries after which it is tried by the hour */
  const slowly = (tries: number): Verdict => {
    const slow = call.tries - tries;
    if (isOnce || slow >= TRIED_HOURS + TRIED_DAYS) return { kind: 'given-up' };
    return { kind: 'later', at: after((slow < TRIED_HOURS ? HOUR : DAY) * (1 + random / 4)) };
  };
  switch (error.class) {
    case 'UNKNOWN':
      return isOnce ? { kind: 'doubt', lookAt: after(DOUBT_MS) } : later;
    case 'RETRY':
      if (error.wholePage) return { kind: 'rest', until: after((error.retryAfterMs ?? MINUTE) * (1 + random / 4)) };
      // without a number nobody was reached: that says nothing of the post
      if (error.code !== null && isEnough) return slowly(MOST_TRIES);
      // « an error occurred, try again » is also said of what has been done
      return isOnce && SOMETHING_FAILED.includes(error.code ?? 0) ? { kind: 'doubt', lookAt: after(DOUBT_MS) } : later;
    case 'PAGE':
      if (error.code === 190) return { kind: 'token-dead' };
      if (isPermission(error)) return { kind: 'refused' };
      return { kind: 'rest', until: after(error.retryAfterMs ?? 4 * HOUR) };
    case 'RECIPIENT':
      return slowly(0);
    case 'MESSAGE':
      if (error.code === 803 || (error.code === 100 && error.subcode === 33)) return { kind: 'not-there' };
      return isPublishing && call.hasPhoto ? { kind: 'without-photo' } : slowly(0);
  }
}

/** Codes 10 and 200 to 299: the token lacks a permission, or the app a review. Not a restriction for a while. */
export function isPermission({ code, subcode }: Pick<GraphError, 'code' | 'subcode'>): boolean {
  return (code === 10 && subcode !== 1893063) || (code !== null && code >= 200 && code <= 299);
}

/** Our own post among those of the Page: its link names it, and no other. */
export function findOwn<P extends { message: string }>(posts: readonly P[], ref: string): P | undefined {
  const mark = new RegExp(`[?&]ref=${ref}(?![0-9A-Za-z_-])`);
  return posts.find(({ message }) => mark.test(message));
}
