import type { EffectSpecs } from '../../conversation/book.ts';
import { carryOut, lockScene } from '../claims/carry-out.ts';
import { end } from '../claims/queue.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import { adminWord, adminWordSays } from '../members/admin-word.ts';
import type { Member } from '../members/member.table.ts';
import { tellOtherAdmins, townOfAdmin } from '../members/rights.ts';
import { findMember, laterOf } from '../members/store.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost, goesOn } from '../posts/rules.ts';
import { findPost, findPostByNumber, lockPost } from '../posts/store.ts';
import { writeJournal } from '../towns/store.ts';
import type { Town } from '../towns/town.table.ts';
import { listCalled, postsCalledSays, whichOf } from './posts-called.ts';
import { hasAuthor, putBack, putBackSays } from './putting-back.ts';
import { lookedSays, settleAndTell } from './reporters.ts';

const about = ['keyword', 'thing', 'owner', 'outcome'] as const;

export const removingEffectSpecs = {
  'weigh-removal': {
    outcomes: ['may', 'several', 'ended', 'unknown'],
    vars: [...about, 'answers'],
    slots: ['post'],
    says: postsCalledSays,
  },
  remove: {
    outcomes: ['removed', 'ended'],
    vars: [...about, 'later'],
    slots: ['post'],
    says: {
      ...adminWordSays,
      'removal.your-post': ['keyword', 'thing', 'reason'],
      'removal.told-removed': ['by', 'keyword', 'thing', 'owner'],
      ...lookedSays,
    },
  },
  restore: {
    outcomes: ['restored', 'several', 'not-removed', 'author-gone', 'unknown'],
    vars: [...about, 'later'],
    slots: ['post'],
    says: { ...putBackSays, ...postsCalledSays },
  },
} satisfies EffectSpecs;

/** A3. A post is taken down, and put up again when that was a mistake. Its author is told the truth both times. */
export const removingEffects: Record<keyof typeof removingEffectSpecs, Effect> = {
  async 'weigh-removal'(input): Promise<EffectOutput> {
    const called = await listNamed(input, null);
    if (called.length > 1) return { outcome: 'several', bubbles: whichOf(called, 'remove') };
    const found = await findNamedPost(input, called[0]);
    if (!found) return { outcome: 'unknown' };
    const { post, vars } = found;
    if (!goesOn(post)) return { outcome: 'ended', vars, slots: { post: post.id } };
    const scene = await lockScene(input.trx, post.id, input.now);
    const answers = scene?.claims.filter(({ state }) => state === 'waiting' || state === 'accepted').length ?? 0;
    return { outcome: 'may', vars: { ...vars, answers }, slots: { post: post.id } };
  },

  async remove(input): Promise<EffectOutput> {
    const { trx, member, slots, now } = input;
    const found = await findNamedPost(input);
    const scene = found && (await lockScene(trx, found.post.id, now));
    if (!found || !scene) throw new Error('remove: a post of nobody’s');
    const { town, owner, vars } = found;
    const { post } = scene;
    if (!goesOn(post)) return { outcome: 'ended', vars: { ...vars, ...aboutPost(post) }, slots: { post: post.id } };
    const reason = typeof slots.reason === 'string' ? slots.reason : null;
    const others = await carryOut(trx, scene, end(scene.queue, 'removed'), now);
    const reporters = await settleAndTell(trx, post, 'removed', now);
    await writeJournal(trx, {
      townId: town.id,
      adminId: member.id,
      action: 'removed',
      memberId: owner.id,
      postId: post.id,
      reason,
      now,
    });
    const { keyword, thing } = vars;
    const told = { key: 'removal.your-post', args: { keyword, thing, reason: reason ?? '' } };
    const news = { key: 'removal.told-removed', args: { by: member.name ?? '', keyword, thing, owner: vars.owner } };
    return {
      outcome: 'removed',
      vars: { ...vars, later: laterOf(owner, now) },
      slots: { post: post.id },
      tell: [
        ...(owner.id === member.id ? [] : [{ to: owner, bubbles: [adminWord(told)] }]),
        ...others.tell,
        ...reporters,
        ...(await tellOtherAdmins(input, town, news, [owner.id])),
      ],
      takeBack: post.id,
    };
  },

  async restore(input): Promise<EffectOutput> {
    const { trx, now } = input;
    const called = await listNamed(input, 'removed');
    if (called.length > 1) return { outcome: 'several', bubbles: whichOf(called, 'restore') };
    const found = await findNamedPost(input, called[0]);
    const post = found && (await lockPost(trx, found.post.id));
    if (!found || !post) return { outcome: 'unknown' };
    const { town, owner, vars } = found;
    if (post.outcome !== 'removed') return { outcome: 'not-removed', vars: { ...vars, ...aboutPost(post) } };
    if (!hasAuthor(owner, town)) return { outcome: 'author-gone', vars };
    const owed = await putBack(input, { town, owner, post });
    return {
      outcome: 'restored',
      vars: { ...vars, outcome: '', later: laterOf(owner, now) },
      slots: { post: post.id },
      ...owed,
    };
  },
};

/** « retirer vélo »: the posts of an admin's town that may be meant by the word. */
async function listNamed(input: EffectInput, outcome: 'removed' | null): Promise<Post[]> {
  const { trx, slots } = input;
  const town = await townOfAdmin(input);
  const word = idOf(slots.number) === null ? slots.number : undefined;
  if (!town || typeof word !== 'string' || slots.post !== undefined) return [];
  return await listCalled(trx, town.id, word, outcome);
}

/** The post a command or a button names, if it is of the admin's own town. @param called it was named by its word */
async function findNamedPost(
  input: EffectInput,
  called?: Post,
): Promise<
  | {
      town: Town;
      post: Post;
      owner: Member;
      vars: { keyword: string; thing: string; direction: string; outcome: string; owner: string };
    }
  | undefined
> {
  const { trx, slots } = input;
  const town = await townOfAdmin(input);
  if (!town) return undefined;
  const id = called?.id ?? idOf(slots.post);
  const number = idOf(slots.number);
  const post =
    id !== null
      ? await findPost(trx, id)
      : number !== null && Number(number) < 2 ** 31
        ? await findPostByNumber(trx, town.id, Number(number))
        : undefined;
  const owner = post?.town_id === town.id ? await findMember(trx, post.member_id) : undefined;
  return post && owner && { town, post, owner, vars: { ...aboutPost(post), owner: owner.name ?? '' } };
}
