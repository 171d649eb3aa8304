import type { EffectInput, EffectOutput } from '../effect.ts';
import type { Member } from '../members/member.table.ts';
import { tellOtherAdmins } from '../members/rights.ts';
import { fateOf } from '../posts/draft.ts';
import { lifetimeOf } from '../posts/lifetime.ts';
import type { Post } from '../posts/post.table.ts';
import { renewPost } from '../posts/renew.ts';
import { aboutPost } from '../posts/rules.ts';
import { writeJournal } from '../towns/store.ts';
import type { Town } from '../towns/town.table.ts';

export const putBackSays = {
  'removal.your-post-again': ['keyword', 'thing'],
  'removal.told-restored': ['by', 'keyword', 'thing', 'owner'],
} as const;

/** Whether what was taken down may come back: its author is still of this town. */
export function hasAuthor(owner: Member, town: Town): boolean {
  return owner.status === 'approved' && owner.town_id === town.id;
}

/**
 * What was taken down is up again, for what was left of its time, else for a time like any new one. Who had answered may
 * answer again. Under the post's lock.
 */
export async function putBack(
  input: EffectInput,
  { town, owner, post }: { town: Town; owner: Member; post: Post },
): Promise<Pick<EffectOutput, 'tell' | 'broadcast' | 'upAgain'>> {
  const { trx, member, now } = input;
  const { direction, kind, item } = post;
  const isOver = post.expires_at !== null && post.expires_at <= now;
  const until = isOver ? null : post.expires_at;
  const { expiresAt, warnAt } = lifetimeOf({ direction, kind, item, until, now, town });
  const life = {
    until: isOver ? null : post.until,
    expires_at: expiresAt,
    warn_at: warnAt,
    fate_at: fateOf(post, expiresAt, now),
  };
  const upAgain = await renewPost(trx, post, life, now);
  const line = { townId: town.id, adminId: member.id, memberId: owner.id, postId: post.id, now };
  await writeJournal(trx, { ...line, action: 'restored' });
  const { keyword, thing } = aboutPost(post);
  const told = { key: 'removal.your-post-again', args: { keyword, thing } };
  const news = {
    key: 'removal.told-restored',
    args: { by: member.name ?? '', keyword, thing, owner: owner.name ?? '' },
  };
  return {
    tell: [
      ...(owner.id === member.id ? [] : [{ to: owner, bubbles: [{ type: 'text' as const, text: [told] }] }]),
      ...(await tellOtherAdmins(input, town, news, [owner.id])),
    ],
    ...upAgain,
    // what was turned down has never been told; whoever was told of others is not told again
    ...(post.held_at === null ? {} : { broadcast: [post.id] }),
  };
}
