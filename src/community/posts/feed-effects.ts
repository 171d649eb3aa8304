import type { EffectSpecs } from '../../conversation/book.ts';
import type { Words } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import { isFeedRefused } from '../towns/pages.ts';
import { feedSays } from './feed-words.ts';
import type { Post } from './post.table.ts';
import { keywordOf } from './rules.ts';
import { findPosts, hasPublishedOften, listNewPostsOf, listOpenPostsOf, mediaOf, setOffFeed } from './store.ts';

export const feedEffectSpecs = {
  'show-feed': {
    outcomes: ['shown', 'not'],
    says: {
      ...feedSays,
      'feed.told': ['outcome', 'pictured'],
      'feed.told-several': ['pictured'],
      'feed.button-keep-off': [],
      'feed.refused': [],
    },
  },
  'keep-off-feed': { outcomes: ['kept', 'none'], vars: ['keyword', 'post'], slots: ['post'] },
  'put-on-feed': { outcomes: ['put', 'ended', 'none'], vars: ['keyword', 'post'] },
} satisfies EffectSpecs;

/** F4. The Page's feed, where a post is seen by everybody: its author hears of it right after publishing, and may say no. */
export const feedEffects: Record<keyof typeof feedEffectSpecs, Effect> = {
  async 'show-feed'({ trx, member, town, now, house }): Promise<EffectOutput> {
    if (house.feeds !== true || !town?.on_feed) return { outcome: 'not' };
    if (await isFeedRefused(trx, town.page_id ?? member.page_id)) return { outcome: 'not' };
    const posts = await listNewPostsOf(trx, member.id, now);
    const [first] = posts;
    if (!first || (await hasPublishedOften(trx, member.id))) return { outcome: 'not' };
    const media = await Promise.all(posts.map(({ id }) => mediaOf(trx, id)));
    const pictured = media.some(({ length }) => length > 0) ? 'yes' : '';
    const text: Words =
      posts.length > 1 && first.outcome === null
        ? { key: 'feed.told-several', args: { pictured } }
        : { key: 'feed.told', args: { outcome: first.outcome ?? '', pictured } };
    const token = doToken('keep-off', posts.map(({ id }) => id).join('.'));
    const buttons = [{ id: 'keep-off', title: { key: 'feed.button-keep-off' }, token }];
    return { outcome: 'shown', bubbles: [{ type: 'buttons', text: [text], buttons }] };
  },

  /** Also of a post that has ended: its words stand there still. */
  async 'keep-off-feed'(input): Promise<EffectOutput> {
    const posts = await ownPosts(input);
    if (posts.length === 0) return { outcome: 'none' };
    await setOffFeed(input.trx, idsOf(posts), true);
    return { outcome: 'kept', ...named(posts) };
  },

  async 'put-on-feed'(input): Promise<EffectOutput> {
    const posts = await ownPosts(input);
    const up = posts.filter(({ outcome }) => outcome === null || outcome === 'held');
    if (posts.length === 0) return { outcome: 'none' };
    if (up.length === 0) return { outcome: 'ended', vars: named(posts).vars };
    await setOffFeed(input.trx, idsOf(up), false);
    return { outcome: 'put', vars: named(up).vars };
  },
};

const idsOf = (posts: readonly Post[]): string[] => posts.map(({ id }) => id);

function named(posts: readonly Post[]) {
  const post = idsOf(posts).join('.');
  return { vars: { keyword: posts.map(keywordOf).join(', '), post }, slots: { post } };
}

/** Those of a button, as far as they are the member's own; without one the newest that is up. */
async function ownPosts({ trx, member, slots }: EffectInput): Promise<Post[]> {
  if (slots.post === undefined || slots.post === null) return await listOpenPostsOf(trx, member.id, 1);
  const ids = String(slots.post).split('.').slice(0, 20).map(idOf);
  const posts = await findPosts(trx, [...new Set(ids.filter((id) => id !== null))]);
  return posts.filter((post) => post.member_id === member.id);
}
