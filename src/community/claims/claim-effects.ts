import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Words } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Trx } from '../../database/database.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf, type Tell } from '../effect.ts';
import { findMember, laterOf } from '../members/store.ts';
import { cardSays, cardsOf } from '../posts/card.ts';
import { readCards } from '../posts/card-store.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost, isCalled, keywordOf } from '../posts/rules.ts';
import { findOpenPostsCalled, findPost, findPostByNumber, lockPost } from '../posts/store.ts';
import { decideClaim } from './rules.ts';
import { findClaim, findClaimOf, insertClaim, listClaims, setClaimState, setClaimWord } from './store.ts';

const about = ['keyword', 'thing', 'direction', 'outcome', 'owner'] as const;

export const claimEffectSpecs = {
  claim: {
    outcomes: ['claimed', 'queued', 'several', 'unknown', 'own', 'already', 'ended'],
    vars: about,
    slots: ['post', 'claim'],
    says: {
      'claim.several': [],
      ...cardSays,
      'claim.answer-came': ['name', 'keyword', 'thing', 'direction'],
      'claim.answer-word': ['word'],
    },
  },
  'add-word': {
    outcomes: ['added', 'ended'],
    vars: [...about, 'later'],
    says: { 'claim.word-came': ['name', 'keyword', 'thing', 'word'] },
  },
  'see-other': { outcomes: ['open', 'ended'], vars: ['other', 'keyword', 'thing'] },
  'pass-on': {
    outcomes: ['passed', 'ended'],
    vars: ['other', 'later'],
    says: { 'claim.message-came': ['name', 'keyword', 'thing', 'message'], 'claim.button-write': [] },
  },
} satisfies EffectSpecs;

export const claimEffects: Record<keyof typeof claimEffectSpecs, Effect> = {
  /** C1–C2. The answer counts from this moment; a word for the owner may follow. */
  async claim(input): Promise<EffectOutput> {
    const { trx, member, now, slots } = input;
    const meant = await findMeant(input);
    if (meant.length === 0) return { outcome: 'unknown' };
    const [only] = meant;
    // a word and a number that do not agree: whoever wrote them tells which was meant
    if (meant.length > 1 || !only || !agrees(only, slots))
      return { outcome: 'several', bubbles: await whichOf(trx, meant) };
    const post = await lockPost(trx, only.id);
    if (!post) return { outcome: 'unknown' };
    const owner = await findMember(trx, post.member_id);
    const vars = { ...aboutPost(post), owner: owner?.name ?? '' };
    const claims = await listClaims(trx, post.id);
    const decision = decideClaim(post, claims, member.id);
    if (decision !== 'claimed' && decision !== 'queued') {
      return { outcome: decision, vars, slots: { post: post.id } };
    }
    const word = typeof slots.said === 'string' ? slots.said : null;
    // an answer that had been declined gives its place to the new one
    const before = claims.filter((claim) => claim.member_id === member.id && claim.state === 'declined');
    await setClaimState(trx, before, 'cancelled', now);
    const claim = await insertClaim(trx, { postId: post.id, memberId: member.id, word, now });
    const text: Words[] = [
      { key: 'claim.answer-came', args: { name: member.name ?? '', ...aboutPost(post) } },
      ...(word === null ? [] : [{ key: 'claim.answer-word', args: { word } }]),
    ];
    const tell: Tell[] = owner ? [{ to: owner, bubbles: [answerCard(text, post, claim)] }] : [];
    return { outcome: decision, vars, slots: { post: post.id, claim }, tell };
  },

  async 'add-word'({ trx, member, slots, now }): Promise<EffectOutput> {
    const postId = idOf(slots.post);
    const post = postId === null ? undefined : await lockPost(trx, postId);
    const claim = post && (await findClaimOf(trx, post.id, member.id));
    const owner = post && (await findMember(trx, post.member_id));
    if (!post || !claim || !owner || post.outcome !== null) return { outcome: 'ended' };
    const word = String(slots.said ?? '');
    await setClaimWord(trx, claim.id, word);
    const text = [{ key: 'claim.word-came', args: { name: member.name ?? '', ...aboutPost(post), word } }];
    return {
      outcome: 'added',
      vars: { ...aboutPost(post), owner: owner.name ?? '', later: laterOf(owner, now) },
      tell: [{ to: owner, bubbles: [answerCard(text, post, claim.id)] }],
    };
  },

  async 'see-other'(input): Promise<EffectOutput> {
    const pair = await findPair(input);
    if (!pair) return { outcome: 'ended' };
    return { outcome: 'open', vars: { other: pair.other.name ?? '', ...nameOf(pair.post) } };
  },

  async 'pass-on'(input): Promise<EffectOutput> {
    const pair = await findPair(input);
    if (!pair) return { outcome: 'ended' };
    const { post, claimId, other } = pair;
    const message = String(input.slots.message ?? '');
    const args = { name: input.member.name ?? '', ...aboutPost(post), message };
    const reply = { id: 'write', title: { key: 'claim.button-write' }, token: doToken('write', claimId) };
    const bubbles: Bubble[] = [{ type: 'buttons', text: [{ key: 'claim.message-came', args }], buttons: [reply] }];
    const vars = { other: other.name ?? '', later: laterOf(other, input.now) };
    return { outcome: 'passed', vars, tell: [{ to: other, bubbles }] };
  },
};

/** The two to whom a thing is promised may write to each other, and nobody else; null once that is over. */
async function findPair({ trx, member, slots }: EffectInput) {
  const id = idOf(slots.claim);
  const claim = id === null ? undefined : await findClaim(trx, id);
  const post = claim && (await findPost(trx, claim.post_id));
  if (!claim || !post || (claim.state !== 'accepted' && claim.state !== 'done')) return null;
  const isOwner = member.id === post.member_id;
  if (!isOwner && member.id !== claim.member_id) return null;
  const other = await findMember(trx, isOwner ? claim.member_id : post.member_id);
  return other?.status === 'approved' ? { post, claimId: claim.id, other } : null;
}

function nameOf(post: Post): { keyword: string; thing: string } {
  return { keyword: keywordOf(post), thing: post.item };
}

/** The post meant by a button (its id) or by what was typed: a number, a word, or both. */
async function findMeant({ trx, town, slots }: EffectInput): Promise<Post[]> {
  if (!town) return [];
  const id = idOf(slots.post);
  if (id !== null) {
    const post = await findPost(trx, id);
    return post?.town_id === town.id ? [post] : [];
  }
  const word = typeof slots.word === 'string' ? slots.word : null;
  const number = typeof slots.number === 'number' ? slots.number : null;
  const numbered = number === null ? undefined : await findPostByNumber(trx, town.id, number);
  if (numbered && (word === null || isCalled(numbered, word))) return [numbered];
  const named = word === null ? [] : await findOpenPostsCalled(trx, town.id, word);
  return [...(numbered ? [numbered] : []), ...named].slice(0, 10);
}

/** Whether a post is what was asked for: by its button, or by all that was typed of its keyword. */
function agrees(post: Post, slots: EffectInput['slots']): boolean {
  if (idOf(slots.post) !== null) return true;
  const hasNumber = typeof slots.number !== 'number' || slots.number === post.number;
  return hasNumber && (typeof slots.word !== 'string' || isCalled(post, slots.word));
}

async function whichOf(trx: Trx, posts: readonly Post[]): Promise<Bubble[]> {
  const cards = await readCards(
    trx,
    posts.map((post) => post.id),
  );
  return [{ type: 'text', text: [{ key: 'claim.several' }] }, cardsOf(cards)];
}

function answerCard(text: Words[], post: Post, claimId: string): Bubble {
  return {
    type: 'buttons',
    text,
    buttons: [
      { id: 'pick', title: { key: 'common.button-pick' }, token: doToken('pick', claimId) },
      { id: 'answers', title: { key: 'common.button-answers' }, token: doToken('answers', post.id) },
    ],
  };
}
