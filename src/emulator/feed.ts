import { CannotAct } from './cannot-act.ts';
import { type Core, nowOf, pageOf, tellPage, threadOf } from './core.ts';
import type { Delivered } from './delivery.ts';
import type { Comment, FeedPost, PageState, Thread } from './world.ts';

/** A Page's feed, which everybody can read and comment. */

/** Newest first. */
export function postsOf(core: Core, pageId: string): FeedPost[] {
  return core.world.posts.filter((post) => post.pageId === pageId && !post.isRemoved).reverse();
}

export const postOf = (core: Core, id: string): FeedPost | undefined =>
  core.world.posts.find((post) => post.id === id && !post.isRemoved);

/** Meta's ids of a post and of its photo are made of its Page's and a number of its own. */
export function publish(core: Core, page: PageState, message: string, photo?: string): FeedPost {
  const number = 900_000 + core.world.posts.length;
  const post: FeedPost = {
    id: `${page.id}_${number}`,
    pageId: page.id,
    at: nowOf(core),
    message,
    ...(photo === undefined ? {} : { photo }),
    comments: [],
  };
  core.world.posts.push(post);
  core.announce({ type: 'post', post });
  // the app hears of what the Page itself does, too
  void tellPage(core, page.id, 'feed', {
    item: photo === undefined ? 'status' : 'photo',
    verb: 'add',
    post_id: post.id,
    from: { id: page.id, name: page.name },
    created_time: seconds(post.at),
    message,
  });
  return post;
}

/** A person's id in a feed event: not that by which the Page writes to them. */
export const feedIdOf = ({ psid }: Thread): string => `3${psid.slice(1)}`;

export interface Commented {
  comment: Comment;
  delivered: Promise<Delivered>;
}

/** Somebody comments; the Page itself may, too. */
export function comment(core: Core, post: FeedPost, by: Thread | PageState, text: string): Commented {
  const from = 'psid' in by ? { id: feedIdOf(by), name: by.name } : { id: by.id, name: by.name };
  const made: Comment = {
    id: `${post.id.split('_')[1]}_${700_000 + core.world.posts.reduce((sum, { comments }) => sum + comments.length, 0)}`,
    at: nowOf(core),
    from,
    ...('psid' in by ? { psid: by.psid } : {}),
    text,
  };
  post.comments.push(made);
  core.announce({ type: 'post', post });
  return { comment: made, delivered: tellComment(core, post, made, 'add') };
}

export function editComment(core: Core, post: FeedPost, made: Comment, text: string): Promise<Delivered> {
  made.text = text;
  core.announce({ type: 'post', post });
  return tellComment(core, post, made, 'edited');
}

export function removeComment(core: Core, post: FeedPost, made: Comment): Promise<Delivered> {
  made.isRemoved = true;
  core.announce({ type: 'post', post });
  return tellComment(core, post, made, 'remove');
}

/** Tells the bot of a comment once more, as Meta does at times. */
export function tellComment(core: Core, post: FeedPost, made: Comment, verb: string): Promise<Delivered> {
  return tellPage(core, post.pageId, 'feed', {
    item: 'comment',
    verb,
    comment_id: made.id,
    post_id: post.id,
    parent_id: post.id,
    from: core.unproven.commentTellsFrom || made.psid === undefined ? made.from : undefined,
    created_time: seconds(made.at),
    ...(verb === 'remove' ? {} : { message: made.text }),
  });
}

/** The comment of this id on a post of this Page. */
export function commentOf(core: Core, pageId: string, id: string): Comment | undefined {
  return core.world.posts
    .filter((post) => post.pageId === pageId && !post.isRemoved)
    .flatMap(({ comments }) => comments)
    .find((one) => one.id === id && !one.isRemoved);
}

/** Who wrote a comment, as the Page writes to them. */
export function authorOf(core: Core, pageId: string, { psid }: Comment): Thread | undefined {
  return psid === undefined ? undefined : threadOf(core, pageId, psid);
}

/** A person comments on what they see of the Page on their phone. */
export function commentAs(core: Core, thread: Thread, postId: string, text: string): Promise<Delivered> {
  const post = postOf(core, postId);
  if (!post || !pageOf(core, post.pageId)) throw new CannotAct(`No post ${postId}`, 'Cette annonce n’est plus là.');
  return comment(core, post, thread, text).delivered;
}

const seconds = (at: number): number => Math.floor(at / 1000);
