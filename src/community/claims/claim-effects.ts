import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Words } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Trx } from '../../database/database.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf, type Tell } from '../effect.ts';
import { blockBetween } from '../members/blocks.ts';
import type { Member } from '../members/member.table.ts';
import { findMember, laterOf } from '../members/store.ts';
import { cardSays, cardsOf } from '../posts/card.ts';
import { readCards } from '../posts/card-store.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost, isCalled } from '../posts/rules.ts';
import { findOpenPostsCalled, findPost, findPostByNumber, lockPost } from '../posts/store.ts';
import { daytimeAfter } from '../reminders/humane-time.ts';
import { addReminder } from '../reminders/store.ts';
import { findTown } from '../towns/store.ts';
import { lockScene, lockSceneOf, noteHeard, remindOfPromise, type Scene } from './carry-out.ts';
import type { Claim } from './claim.table.ts';
import { mineButton } from './mine-cards.ts';
import { answer } from './queue.ts';
import { goesAtOnce } from './rules.ts';
import { changeClaim, findClaimOf, insertClaim } from './store.ts';

const about = ['keyword', 'thing', 'direction', 'outcome', 'owner'] as const;

export const claimEffectSpecs = {
  claim: {
    outcomes: ['promised', 'claimed', 'queued', 'several', 'unknown', 'own', 'already', 'ended'],
    vars: [...about, 'place', 'later'],
    slots: ['post', 'claim'],
    says: {
      'claim.several': [],
      ...cardSays,
      'claim.answer-came': ['name', 'keyword', 'thing', 'direction', 'until'],
      'claim.answer-taken': ['name', 'keyword', 'thing', 'direction'],
      'claim.answer-word': ['word'],
    },
  },
  'add-word': {
    outcomes: ['added', 'ended'],
    vars: [...about, 'later'],
    says: { 'claim.word-came': ['name', 'keyword', 'thing', 'word'] },
  },
  coming: {
    outcomes: ['noted', 'gone'],
    vars: [...about, 'later'],
    slots: ['post'],
    says: { 'claim.coming-came': ['name', 'keyword', 'thing', 'direction'] },
  },
} satisfies EffectSpecs;

export const claimEffects: Record<keyof typeof claimEffectSpecs, Effect> = {
  /**
   * C1–C3. The answer counts from this moment; a word for the owner may follow. Whoever answers hears their place; the
   * owner hears of the first, and of all together when answers have simmered.
   */
  async claim(input): Promise<EffectOutput> {
    const { trx, member, now, slots } = input;
    const meant = await findMeant(input);
    if (meant.length === 0) return { outcome: 'unknown' };
    const [only] = meant;
    // a word and a number that do not agree: whoever wrote them tells which was meant
    if (meant.length > 1 || !only || !agrees(only, slots))
      return { outcome: 'several', bubbles: await whichOf(trx, meant) };
    const scene = await lockScene(trx, only.id, now);
    if (!scene) return { outcome: 'unknown' };
    const { post } = scene;
    const owner = await findMember(trx, post.member_id);
    const vars = { ...aboutPost(post), owner: owner?.name ?? '' };
    const answered = answer(scene.queue, {
      memberId: member.id,
      parts: typeof slots.parts === 'number' ? slots.parts : 1,
      period: null,
      atOnce: goesAtOnce(post, now, scene.timezone),
    });
    if ('refused' in answered) return { outcome: answered.refused, vars, slots: { post: post.id } };
    // who blocked the other, or was blocked, finds it gone: nothing of it reaches the other
    if (await blockBetween(trx, member.id, post.member_id)) {
      return { outcome: 'ended', vars: { ...vars, outcome: 'exchanged' }, slots: { post: post.id } };
    }
    const word = typeof slots.said === 'string' ? slots.said : null;
    const { state, parts, place, isFree } = answered;
    const isPromised = state === 'accepted';
    const row = { post_id: post.id, member_id: member.id, word, state, parts, created_at: now };
    const claim = await insertClaim(trx, isPromised ? { ...row, decided_at: now } : { ...row, place_told: place });
    const tell = owner
      ? await tellOwner(trx, scene, owner, { id: claim, by: member, word, isPromised, isFree }, now)
      : [];
    if (isPromised) await remindOfPromise(trx, post.id, claim, now, scene.timezone);
    const outcome = isPromised ? 'promised' : isFree ? 'claimed' : 'queued';
    const later = owner ? laterOf(owner, now) : '';
    return { outcome, vars: { ...vars, place, later }, slots: { post: post.id, claim }, tell };
  },

  async 'add-word'({ trx, member, slots, now }): Promise<EffectOutput> {
    const postId = idOf(slots.post);
    const post = postId === null ? undefined : await lockPost(trx, postId);
    const claim = post && (await findClaimOf(trx, post.id, member.id));
    const owner = post && (await findMember(trx, post.member_id));
    if (!post || !claim || !owner || post.outcome !== null) return { outcome: 'ended' };
    const word = String(slots.said ?? '');
    await changeClaim(trx, claim.id, { word });
    const vars = { ...aboutPost(post), owner: owner.name ?? '', later: laterOf(owner, now) };
    // who has not been shown the answer yet finds the word with it
    if (claim.state === 'waiting' && claim.shown_at === null) return { outcome: 'added', vars };
    const text = [{ key: 'claim.word-came', args: { name: member.name ?? '', ...aboutPost(post), word } }];
    return { outcome: 'added', vars, tell: [{ to: owner, bubbles: [answerCard(text, post, claim)] }] };
  },

  /** The chosen says that they still want it: nobody else gets it meanwhile. */
  async coming({ trx, member, slots, now }): Promise<EffectOutput> {
    const scene = await lockSceneOf(trx, idOf(slots.claim), now);
    if (scene?.claim.member_id !== member.id || scene.claim.state !== 'accepted') return { outcome: 'gone' };
    const { post, claim } = scene;
    const owner = await findMember(trx, post.member_id);
    const vars = { ...aboutPost(post), owner: owner?.name ?? '', later: owner ? laterOf(owner, now) : '' };
    const isNews = claim.heard_at === null && owner !== undefined;
    await noteHeard(trx, claim, now);
    const text = [{ key: 'claim.coming-came', args: { name: member.name ?? '', ...aboutPost(post) } }];
    const tell: Tell[] = isNews ? [{ to: owner, bubbles: [answerCard(text, post, claim)] }] : [];
    return { outcome: 'noted', vars, slots: { post: post.id }, tell };
  },
};

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

/**
 * The owner hears at once of a promise that was made by itself, and of the first of the answers that are gathered;
 * of the others when they are shown together. Whoever queues for what is promised disturbs nobody.
 */
async function tellOwner(
  trx: Trx,
  { post, timezone }: Scene,
  owner: Member,
  claim: { id: string; by: Member; word: string | null; isPromised: boolean; isFree: boolean },
  now: Date,
): Promise<Tell[]> {
  const { id, by, word, isPromised, isFree } = claim;
  if (!isPromised && !isFree) return [];
  const gather = (await findTown(trx, post.town_id))?.gather_minutes ?? 0;
  const at = daytimeAfter(now, gather, timezone);
  const waits = !isPromised && gather > 0;
  if (waits && !(await addReminder(trx, { what: 'gather', postId: post.id, at }))) return [];
  const until = waits ? { date: at.toISOString() } : '';
  const args = { name: by.name ?? '', ...aboutPost(post), until };
  const text: Words[] = [
    { key: isPromised ? 'claim.answer-taken' : 'claim.answer-came', args },
    ...(word === null ? [] : [{ key: 'claim.answer-word', args: { word } }]),
  ];
  return [{ to: owner, bubbles: [answerCard(text, post, { id, state: isPromised ? 'accepted' : 'waiting' })] }];
}

function answerCard(text: Words[], post: Post, { id, state }: Pick<Claim, 'id' | 'state'>): Bubble {
  const answers = { id: 'answers', title: { key: 'common.button-answers' }, token: doToken('answers', post.id) };
  const first = state === 'waiting' ? mineButton('pick', id) : mineButton('write', id);
  return { type: 'buttons', text, buttons: [first, answers] };
}
