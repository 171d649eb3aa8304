import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Button } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Trx } from '../../database/database.ts';
import { type Effect, type EffectOutput, idOf, type Tell } from '../effect.ts';
import { laterOf } from '../members/store.ts';
import type { Outcome, Post } from '../posts/post.table.ts';
import { aboutPost, mayEnd } from '../posts/rules.ts';
import { endPost, listOpenPostsOf, lockPost } from '../posts/store.ts';
import { mineButton, mineCardSays, mineCards } from './mine-cards.ts';
import { decidePick, promised } from './rules.ts';
import { type ClaimBy, findClaim, listClaims, setClaimState } from './store.ts';
import { notice, withdrawPost } from './withdraw-post.ts';

/** Cards in one message. */
const PAGE = 10;

const about = ['keyword', 'thing', 'direction', 'outcome'] as const;
const ofOthers = ['owner', 'keyword', 'thing', 'direction'] as const;

export const ownerEffectSpecs = {
  'list-mine': {
    outcomes: ['some', 'none'],
    says: { ...mineCardSays, 'mine.more-mine': [] },
  },
  'show-answers': {
    outcomes: ['some', 'none', 'ended', 'not-yours'],
    vars: about,
    says: {
      'mine.answers-head': ['keyword', 'thing'],
      'mine.card-answer': ['name'],
      'mine.card-answer-word': ['word', 'keyword'],
    },
  },
  pick: {
    outcomes: ['picked', 'promised', 'same', 'cancelled', 'ended', 'not-yours'],
    vars: [...about, 'name', 'others', 'later'],
    slots: ['post', 'claim'],
    says: { 'mine.chosen': ofOthers, 'mine.not-chosen': ofOthers },
  },
  release: {
    outcomes: ['released', 'nobody', 'ended', 'not-yours'],
    vars: [...about, 'name'],
    says: { 'mine.let-go': ofOthers },
  },
  'mark-done': {
    outcomes: ['exchanged', 'ended', 'not-yours'],
    vars: about,
    says: { 'mine.handed-over': ofOthers, 'mine.found': ofOthers },
  },
  withdraw: {
    outcomes: ['withdrawn', 'ended', 'not-yours'],
    vars: [...about, 'told'],
    says: { 'mine.taken-away': ofOthers },
  },
} satisfies EffectSpecs;

export const ownerEffects: Record<keyof typeof ownerEffectSpecs, Effect> = {
  async 'list-mine'({ trx, member, slots }): Promise<EffectOutput> {
    const posts = await listOpenPostsOf(trx, member.id, PAGE + 1, idOf(slots.before));
    const shown = posts.slice(0, PAGE);
    const last = shown.at(-1);
    if (!last) return { outcome: 'none' };
    const cards = await mineCards(trx, shown);
    const more = { id: 'mine', title: { key: 'mine.more-mine' }, token: doToken('mine', last.id) };
    return {
      outcome: 'some',
      bubbles: [{ type: 'cards', cards, ...(posts.length > PAGE ? { choices: [more] } : {}) }],
    };
  },

  async 'show-answers'({ trx, member, slots }): Promise<EffectOutput> {
    const found = await ownPost(trx, slots.post, member.id);
    if ('outcome' in found) return found;
    const { post, claims } = found;
    const holder = promised(claims);
    const shown = claims.filter((claim) => claim.state !== 'cancelled').slice(0, 10);
    if (shown.length === 0) return { outcome: 'none', vars: aboutPost(post) };
    const bubbles: Bubble[] = [
      { type: 'text', text: [{ key: 'mine.answers-head', args: aboutPost(post) }] },
      {
        type: 'cards',
        cards: shown.map((claim) => ({
          title: { key: 'mine.card-answer', args: { name: claim.by.name ?? '' } },
          subtitle: { key: 'mine.card-answer-word', args: { word: claim.word ?? '', ...aboutPost(post) } },
          buttons: claim === holder ? heldButtons(post, claim) : [mineButton('pick', claim.id)],
        })),
      },
    ];
    return { outcome: 'some', vars: aboutPost(post), bubbles };
  },

  /** C3. One promise at a time: decided under the post's lock, proved by a unique index. */
  async pick({ trx, member, slots, now }): Promise<EffectOutput> {
    const id = idOf(slots.claim);
    const claim = id === null ? undefined : await findClaim(trx, id);
    const post = claim && (await lockPost(trx, claim.post_id));
    if (!claim || !post) return { outcome: 'not-yours' };
    const claims = await listClaims(trx, post.id);
    const outcome = decidePick(post, claims, claim.id, member.id);
    if (outcome === 'not-yours') return { outcome };
    const chosen = claims.find((one) => one.id === claim.id);
    const vars = { ...aboutPost(post), name: (promised(claims) ?? chosen)?.by.name ?? '' };
    if (outcome !== 'picked' || !chosen) return { outcome, vars, slots: { post: post.id } };
    const others = claims.filter((one) => one.state === 'waiting' && one.id !== chosen.id);
    await setClaimState(trx, [chosen], 'accepted', now);
    await setClaimState(trx, others, 'declined', now);
    const args = { owner: member.name ?? '', ...aboutPost(post) };
    const write = mineButton('write', chosen.id);
    const tell: Tell[] = [
      { to: chosen.by, bubbles: [{ type: 'buttons', text: [{ key: 'mine.chosen', args }], buttons: [write] }] },
      ...others.map((one) => notice(one, 'mine.not-chosen', args)),
    ];
    const told = { others: others.length, later: laterOf(chosen.by, now) };
    return { outcome, vars: { ...vars, ...told }, slots: { post: post.id }, tell };
  },

  /** The owner takes a promise back and may choose again. */
  async release({ trx, member, slots, now }): Promise<EffectOutput> {
    const found = await ownPost(trx, slots.post, member.id);
    if ('outcome' in found) return found;
    const { post, claims } = found;
    const holder = promised(claims);
    if (!holder) return { outcome: 'nobody', vars: aboutPost(post) };
    await setClaimState(trx, [holder], 'declined', now);
    const args = { owner: member.name ?? '', ...aboutPost(post) };
    const vars = { ...aboutPost(post), name: holder.by.name ?? '' };
    return { outcome: 'released', vars, tell: [notice(holder, 'mine.let-go', args)] };
  },

  async 'mark-done'({ trx, member, slots, now }): Promise<EffectOutput> {
    // what has become of a post whose time was over can still be told
    const found = await ownPost(trx, slots.post, member.id, ['expired']);
    if ('outcome' in found) return found;
    const { post, claims } = found;
    const holder = promised(claims);
    const others = claims.filter((claim) => claim.state === 'waiting');
    await endPost(trx, post.id, { outcome: 'exchanged', exchangedWith: holder?.member_id ?? null, now });
    await setClaimState(trx, holder ? [holder] : [], 'done', now);
    await setClaimState(trx, others, 'declined', now);
    const args = { owner: member.name ?? '', ...aboutPost(post) };
    const tell = [
      ...(holder ? [notice(holder, 'mine.handed-over', args)] : []),
      ...others.map((one) => notice(one, 'mine.found', args)),
    ];
    return { outcome: 'exchanged', vars: aboutPost(post), tell, takeBack: post.id };
  },

  async withdraw({ trx, member, slots, now }): Promise<EffectOutput> {
    const found = await ownPost(trx, slots.post, member.id);
    if ('outcome' in found) return found;
    const { post, claims } = found;
    const tell = await withdrawPost(trx, post, claims, member, now);
    return { outcome: 'withdrawn', vars: { ...aboutPost(post), told: tell.length }, tell, takeBack: post.id };
  },
};

/** An open post of this member, locked, with its claims; else the outcome that says why not. */
async function ownPost(
  trx: Trx,
  slot: Parameters<typeof idOf>[0],
  memberId: string,
  alsoEnded: readonly Outcome[] = [],
): Promise<{ post: Post; claims: ClaimBy[] } | EffectOutput> {
  const id = idOf(slot);
  const post = id === null ? undefined : await lockPost(trx, id);
  const refusal = mayEnd(post, memberId);
  if (!post || refusal === 'not-yours') return { outcome: 'not-yours' };
  return refusal === null || (post.outcome !== null && alsoEnded.includes(post.outcome))
    ? { post, claims: await listClaims(trx, post.id) }
    : { outcome: refusal, vars: aboutPost(post) };
}

function heldButtons(post: Post, claim: ClaimBy): Button[] {
  return [mineButton('write', claim.id), mineButton('done', post.id), mineButton('release', post.id)];
}
