import type { Trx } from '../../database/database.ts';
import type { Tell } from '../effect.ts';
import { findMember } from '../members/store.ts';
import type { Post } from '../posts/post.table.ts';
import { settleReports } from '../posts/report-store.ts';
import { aboutPost } from '../posts/rules.ts';

export const lookedSays = { 'report.looked': ['keyword', 'thing', 'how'] } as const;

/** An admin has decided: whoever had reported the post hears what came of it. Under the post's lock. */
export async function settleAndTell(
  trx: Trx,
  post: Post,
  how: 'kept' | 'shown-again' | 'removed',
  now: Date,
): Promise<Tell[]> {
  const { keyword, thing } = aboutPost(post);
  const told = { key: 'report.looked', args: { keyword, thing, how } };
  const reporters = await Promise.all((await settleReports(trx, post.id, now)).map((id) => findMember(trx, id)));
  return reporters.flatMap((to) =>
    to?.status === 'approved' ? [{ to, bubbles: [{ type: 'text', text: [told] }] }] : [],
  );
}
