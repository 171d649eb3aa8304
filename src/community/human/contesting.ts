import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Trx } from '../../database/database.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import type { Member } from '../members/member.table.ts';
import { listAdmins } from '../members/store.ts';
import { markContested } from '../posts/awaiting.ts';
import { decisions, heldCardSays } from '../posts/held-card.ts';
import type { Post } from '../posts/post.table.ts';
import { listOpenReports } from '../posts/report-store.ts';
import { aboutPost } from '../posts/rules.ts';
import { findPost, listDoubted, lockPost } from '../posts/store.ts';
import { countToday, insertHumanMessage } from './store.ts';

/** As often may a member write to the admins within a day, see effects.ts. */
const MOST_A_DAY = 5;
const MOST_LETTERS = 300;

const about = ['keyword', 'thing'] as const;

export const contestingEffectSpecs = {
  'find-contested': { outcomes: ['open', 'nothing', 'nobody', 'enough'], vars: about, slots: ['post'] },
  contest: {
    outcomes: ['passed', 'nothing', 'nobody', 'enough'],
    vars: about,
    says: {
      ...heldCardSays,
      'report.contested': ['name', 'number', 'keyword', 'thing', 'how', 'words'],
      'human.button-reply': [],
    },
  },
} satisfies EffectSpecs;

/** « je conteste »: whoever's post was hidden or taken down says why it should not be, to those who decide. */
export const contestingEffects: Record<keyof typeof contestingEffectSpecs, Effect> = {
  async 'find-contested'(input): Promise<EffectOutput> {
    const found = await findContested(input);
    if ('outcome' in found) return found;
    const { keyword, thing } = aboutPost(found.post);
    return { outcome: 'open', vars: { keyword, thing }, slots: { post: found.post.id } };
  },

  async contest(input): Promise<EffectOutput> {
    const { trx, member, town, slots, now } = input;
    const found = await findContested(input, lockPost);
    if ('outcome' in found) return found;
    if (!town) return { outcome: 'nothing' };
    const { admins } = found;
    const words = String(slots.words ?? '').slice(0, MOST_LETTERS);
    await markContested(trx, found.post.id, words, now);
    const post = (await findPost(trx, found.post.id)) ?? found.post;
    const { keyword, thing } = aboutPost(post);
    // it waits with its post
    const message = await insertHumanMessage(trx, { townId: town.id, memberId: member.id, now });
    const about = { keyword, thing, how: post.outcome ?? '', words };
    const args = { name: member.name ?? '', number: member.number ?? '', ...about };
    const reports = await listOpenReports(trx, post.id);
    const reply = { id: 'reply', title: { key: 'human.button-reply' }, token: doToken('reply', message.id) };
    // the card has been seen: what is new are the words
    const word: Bubble = {
      type: 'buttons',
      text: [{ key: 'report.contested', args }],
      buttons: [...decisions(post, reports.length), reply],
    };
    const bubbles = [word];
    return { outcome: 'passed', vars: { keyword, thing }, tell: admins.map((to) => ({ to, bubbles })) };
  },
};

/** One's own post that waits for an admin or was taken down by one; named by a button, else the last of them. */
async function findContested(
  { trx, member, town, slots, now }: EffectInput,
  find: (trx: Trx, id: string) => Promise<Post | undefined> = findPost,
): Promise<{ post: Post; admins: Member[] } | { outcome: 'nothing' | 'nobody' | 'enough' }> {
  const id = idOf(slots.post);
  const post = id === null ? (await listDoubted(trx, member.id, 1))[0] : await find(trx, id);
  const isDoubted = post?.outcome === 'held' || post?.outcome === 'removed';
  if (!town || !post || post.member_id !== member.id || post.town_id !== town.id || !isDoubted) {
    return { outcome: 'nothing' };
  }
  const admins = (await listAdmins(trx, town.id)).filter((admin) => admin.id !== member.id);
  if (admins.length === 0) return { outcome: 'nobody' };
  return (await countToday(trx, member.id, now)) >= MOST_A_DAY ? { outcome: 'enough' } : { post, admins };
}
