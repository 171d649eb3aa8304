import { feedParagraphs } from '../community/posts/feed-words.ts';
import { resumePublishing } from '../community/towns/pages.ts';
import type { Words } from '../conversation/bubble.ts';
import type { Db } from '../database/database.ts';
import { describeFailure } from '../inbox/failure.ts';
import type { Log } from '../inbox/log.ts';
import { type MessengerLink, postRef, townRef } from '../messenger/deep-link.ts';
import type { FeedClient } from '../messenger/feed-client.ts';
import type { GraphPage } from '../messenger/graph-call.ts';
import type { GraphError } from '../messenger/graph-errors.ts';
import type { Usage } from '../messenger/usage.ts';
import { numbersOf, plus } from '../outbox/rules.ts';
import { heeding, noteFeedUsage } from './feed-usage.ts';
import { restFeed } from './refusal.ts';
import { type Action, actionFor, DOUBT_MS, findOwn, judge } from './rules.ts';
import { type Claimed, claimNext, type PostFacts, readFacts, settle } from './store.ts';

export interface PublisherOptions {
  db: Db;
  log: Log;
  client: FeedClient;
  /** The Page's token in clear; null: it cannot be written to. */
  pageToken(pageId: string): Promise<string | null>;
  photoUrl(key: string): string;
  link: MessengerLink;
  /** A sentence in the language of Pages, read on any later day. */
  say(words: Words, timezone: string): string;
  /** The Page may not publish. */
  onRefused(pageId: string, numbers: string, now: Date): Promise<void>;
  /** Its token is dead, for messages too. */
  onTokenDead(pageId: string, numbers: string, now: Date): Promise<void>;
  /** In [0, 1): spreads retries. */
  random(): number;
}

/** Two posts since a call, and the clocks of two machines. */
const SINCE_MARGIN_MS = 5 * 60_000;
/** A Page without a token is looked at again after so long. */
export const NO_TOKEN_MS = 10 * 60_000;

/**
 * Carries out one thing that is owed to a Page's feed. A call that may put a post there is written down before it is made,
 * with its picture. Who finds that mark, having died or got no answer, looks for the post on the Page by its link, which no
 * other has: found, it is ours; not found a minute later, it never arrived. A call that takes a post off to put it there anew is
 * written down likewise: whoever finds it gone puts it back.
 * @returns false: nothing is due
 */
export async function publishNext(options: PublisherOptions, now: Date): Promise<boolean> {
  const { db, log } = options;
  const claimed = await claimNext(db, now);
  if (!claimed) return false;
  const { postId, pageId } = claimed;
  try {
    const token = await options.pageToken(pageId);
    if (token === null) {
      log.warn({ pageId }, 'feed: no token for this Page');
      await settle(db, claimed, { notBefore: plus(now, NO_TOKEN_MS), error: 'no token' });
      return true;
    }
    const facts = await readFacts(db, postId);
    const page = { id: pageId, token };
    let usage: Usage | undefined;
    const client = heeding(options.client, (heard) => {
      usage = heard;
    });
    const heedful = { ...options, client };
    if (claimed.begunAt !== null && claimed.feedId === null) {
      await lookFor(heedful, claimed, claimed.begunAt, facts, page, now);
    } else await act(heedful, claimed, facts, page, now);
    // last: that it worked ends a rest
    await noteFeedUsage(db, pageId, usage, now);
  } catch (error) {
    // its lease runs out, and it is taken up again
    log.error({ postId, failure: describeFailure(error) }, 'feed: left under way');
  }
  return true;
}

async function act(
  options: PublisherOptions,
  claimed: Claimed,
  facts: PostFacts,
  page: GraphPage,
  now: Date,
): Promise<void> {
  const { db, client } = options;
  const action = actionFor(facts, now);
  if (action === 'nothing') {
    await settle(db, claimed, { isDone: true });
    return;
  }
  const feedId = claimed.feedId ?? '';
  if (action === 'publish') return await publish(options, claimed, facts, page, now, facts.photoKey);
  // whoever finds it gone then knows that it was us, and nobody by hand
  if (action === 'again' && !(await settle(db, claimed, { begunAt: now }, { keep: true }))) return;
  const result =
    action === 'remove' || action === 'again'
      ? await client.remove(page, feedId)
      : await client.edit(page, feedId, wordsOf(options, claimed, facts));
  if (!result.ok) return await refused(options, claimed, action, result.error, now);
  // what is put there anew is still owed
  if (action === 'again') await settle(db, claimed, OFF);
  else await settle(db, claimed, { isDone: true, ...(action === 'remove' ? OFF : { begunAt: null }) });
  await resumePublishing(db, page.id);
}

/** Nothing of it stands on the Page, as far as we know. */
const OFF = { feedId: null, photoKey: null, begunAt: null } as const;

/**
 * Which picture goes there is written down with the beginning, so that it is known whatever becomes of the call. Whoever takes
 * a picture out of the post raises `asked`: before the beginning, there is none; after it, the picture is found here and goes.
 */
async function publish(
  options: PublisherOptions,
  claimed: Claimed,
  facts: PostFacts,
  page: GraphPage,
  now: Date,
  photoKey: string | null,
): Promise<void> {
  const { db, client } = options;
  if (!(await settle(db, claimed, { begunAt: now, photoKey }, { keep: true, isUnchanged: true }))) {
    // not ours any more, or something has changed since it was looked at: no call
    await settle(db, claimed, OFF);
    return;
  }
  const photoUrl = photoKey === null ? null : options.photoUrl(photoKey);
  const result = await client.publish(page, wordsOf(options, claimed, facts), photoUrl);
  if (result.ok) {
    await settle(db, claimed, { isDone: true, feedId: result.feedId, begunAt: null });
    await resumePublishing(db, page.id);
    return;
  }
  const call = { action: 'publish', hasPhoto: photoKey !== null, tries: claimed.attempts } as const;
  const verdict = judge(result.error, call, now, options.random());
  if (verdict.kind === 'without-photo') return await publish(options, claimed, facts, page, now, null);
  await refused(options, claimed, 'publish', result.error, now);
}

/** Whether a call that began, and of which nobody knows, has put the post there. */
async function lookFor(
  options: PublisherOptions,
  claimed: Claimed,
  begunAt: Date,
  facts: PostFacts,
  page: GraphPage,
  now: Date,
): Promise<void> {
  const { db, client, log } = options;
  const result = await client.listSince(page, plus(begunAt, -SINCE_MARGIN_MS));
  if (!result.ok) return await refused(options, claimed, 'look', result.error, now);
  const own = findOwn(result.posts, postRef(facts.slug, facts.number));
  const lookAgainAt = plus(begunAt, DOUBT_MS);
  if (own) {
    log.warn({ postId: claimed.postId }, 'feed: it was there');
    // its picture is the one that was written down: another may be in the post by now
    await settle(db, claimed, { feedId: own.feedId, begunAt: null });
  } else if (now < lookAgainAt) await settle(db, claimed, { notBefore: lookAgainAt });
  else await settle(db, claimed, OFF);
}

async function refused(
  options: PublisherOptions,
  claimed: Claimed,
  action: Exclude<Action, 'nothing'> | 'look',
  error: GraphError,
  now: Date,
): Promise<void> {
  const { db, log } = options;
  const { postId, pageId, attempts: tries } = claimed;
  const numbers = numbersOf(error);
  const verdict = judge(error, { action, hasPhoto: false, tries }, now, options.random());
  const about = { postId, pageId, action, numbers, fbtraceId: error.fbtraceId };
  // what Meta refuses has not arrived; of a look nothing is known before and after, and of a removal only that the Page may not now
  const isRefusedRemoval = action === 'again' && (error.class === 'PAGE' || error.wholePage === true);
  const unbegun = action === 'publish' ? OFF : isRefusedRemoval ? { begunAt: null } : {};
  switch (verdict.kind) {
    case 'doubt':
      log.warn(about, 'feed: nobody knows whether it is there');
      await settle(db, claimed, { notBefore: verdict.lookAt, isTry: true, error: numbers });
      return;
    case 'later':
      log.warn(about, 'feed: tried again later');
      await settle(db, claimed, { ...unbegun, notBefore: verdict.at, isTry: true, error: numbers });
      return;
    case 'rest':
      log.warn(about, 'feed: the Page rests');
      await restFeed(db, pageId, verdict.until);
      break;
    case 'refused':
      await options.onRefused(pageId, numbers, now);
      break;
    case 'token-dead':
      await options.onTokenDead(pageId, numbers, now);
      break;
    case 'not-there': {
      log.info(about, 'feed: it is not there any more');
      const shouldBe = action === 'edit' || action === 'again';
      // taken off by a call of ours of which nobody heard: it is still owed there anew
      const wasOurs = shouldBe && claimed.begunAt !== null;
      await settle(db, claimed, {
        ...(action === 'look' ? {} : OFF),
        ...(wasOurs ? {} : { isDone: true }),
        ...(shouldBe && !wasOurs ? { goneAt: now } : {}),
      });
      return;
    }
    case 'without-photo':
    case 'given-up':
      log.error(about, 'feed: Meta refuses this');
      await settle(db, claimed, {
        ...(action === 'look' ? {} : { begunAt: null }),
        ...unbegun,
        isDone: true,
        error: numbers,
      });
      return;
  }
  // what stands in the way is written down first: it must not be claimed again in between
  await settle(db, claimed, { ...unbegun, error: numbers });
}

function wordsOf({ say, link }: PublisherOptions, { pageId }: Claimed, facts: PostFacts): string {
  const { slug, number, timezone } = facts;
  const postLink = link(pageId, postRef(slug, number));
  const townLink = link(pageId, townRef(slug));
  const paragraphs = feedParagraphs({ ...facts, postLink, townLink });
  return paragraphs.map((lines) => lines.map((words) => say(words, timezone)).join('\n')).join('\n\n');
}
