import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Choice } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Trx } from '../../database/database.ts';
import { namingWords } from '../../language/words/naming.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import { laterOf } from '../members/store.ts';
import { MOST_CARDS } from '../most-cards.ts';
import { hasPast, pastChoice } from '../posts/past-effects.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost, mayEnd, mayRenew, renewableSince } from '../posts/rules.ts';
import { findPost, listExpiredOf, listOpenPostsOf } from '../posts/store.ts';
import { claimAlarmSays } from './alarms.ts';
import { answerCardSays, answerCards, readPageId } from './answer-cards.ts';
import { isHeld, isLasting, partsLeft } from './capacity.ts';
import {
  awayOf,
  awayWaiting,
  carryOut,
  lockFront,
  lockFrontOf,
  lockScene,
  lockSceneOf,
  namesPromised,
  type Scene,
} from './carry-out.ts';
import { endAll, endWith, mayHaveGoneTo } from './end-with.ts';
import { goneLately, goneSays } from './holders.ts';
import { holderInsteadOf } from './instead-effects.ts';
import { isRemindedOfDue, wentOutLate } from './lending.ts';
import { expiredCards, expiredSays, mineCardSays, mineCards, promisedCards } from './mine-cards.ts';
import { oldNews } from './old-news.ts';
import { mayBeParted, namesPart } from './pieces.ts';
import { waitingIn } from './places.ts';
import { type Decision, drawLots, end, handOver, pick, release } from './queue.ts';
import { set } from './queue-after.ts';
import { queueSays } from './queue-news.ts';
import { makeRoom } from './room-for-help.ts';
import { promised } from './rules.ts';
import { stillAway } from './still-away.ts';
import { type ClaimBy, findClaim } from './store.ts';
import { todayOf } from './today.ts';
import { claimTopic, gatherTopic } from './topics.ts';
import { awaitTaker } from './unsaid-effects.ts';

/** As many of those that came to their end are shown below. */
const MOST_EXPIRED = 5;

const about = ['keyword', 'thing', 'direction', 'outcome'] as const;

export const ownerEffectSpecs = {
  'list-mine': {
    outcomes: ['some', 'none', 'none-now'],
    says: { ...mineCardSays, ...expiredSays, ...goneSays, 'mine.more-mine': [], 'common.button-past': [] },
  },
  'show-answers': {
    outcomes: ['some', 'none', 'expired', 'ended', 'not-yours'],
    vars: about,
    slots: ['post'],
    says: answerCardSays,
  },
  pick: {
    // part: they asked for one of several things that are given as one
    outcomes: ['picked', 'part', 'instead', 'promised', 'same', 'cancelled', 'ended', 'not-yours'],
    vars: [...about, 'name', 'others', 'left', 'later', 'how', 'word', 'wanted-name'],
    slots: ['post', 'claim', 'wanted', 'claims', 'whats', 'asks'],
    // what those whom it concerns hear, whatever moved the queue
    says: { ...queueSays, ...claimAlarmSays },
  },
  draw: {
    outcomes: ['drawn', 'promised', 'nobody', 'ended', 'not-yours'],
    vars: [...about, 'name', 'away'],
    slots: ['post'],
  },
  release: {
    outcomes: ['released', 'several', 'nobody', 'not-yours'],
    vars: [...about, 'name', 'how', 'kept', 'next', 'away'],
    says: { 'mine.which-back': [], 'mine.card-answer': ['name', 'quartier'], 'mine.card-mine': ['keyword', 'thing'] },
  },
  'hand-over': {
    // still-out: by what is noted, it is with somebody else
    outcomes: ['handed-over', 'lent', 'borrowed', 'still-out', 'nobody', 'not-yours'],
    vars: [...about, 'name', 'left', 'next', 'away', 'due', 'moved', 'reminded', 'how', 'holder'],
    slots: ['post', 'claim'],
  },
  'mark-done': {
    outcomes: ['exchanged', 'handed-over', 'lent', 'several', 'to-whom', 'stays-up', 'ended', 'not-yours'],
    vars: [...about, 'name', 'left', 'next', 'away', 'due', 'moved', 'reminded', 'how', 'given'],
    slots: ['post', 'claim', 'asked'],
    says: { 'mine.card-to': ['name', 'direction'] },
  },
  'note-taker': { outcomes: ['exchanged', 'handed-over', 'ended'], vars: [...about, 'name', 'left', 'next', 'away'] },
  'weigh-withdrawal': { outcomes: ['free', 'promised', 'ended', 'not-yours'], vars: [...about, 'name'] },
  withdraw: { outcomes: ['withdrawn', 'ended'], vars: [...about, 'told'] },
} satisfies EffectSpecs;

export const ownerEffects: Record<keyof typeof ownerEffectSpecs, Effect> = {
  /** What is up, and behind the last of it what came to its end lately. */
  async 'list-mine'({ trx, member, town, slots, now }): Promise<EffectOutput> {
    const posts = await listOpenPostsOf(trx, member.id, MOST_CARDS + 1, idOf(slots.before));
    const shown = posts.slice(0, MOST_CARDS);
    const last = shown.at(-1);
    const isEnd = posts.length <= MOST_CARDS;
    const over = isEnd ? await listExpiredOf(trx, member, renewableSince(now), MOST_EXPIRED) : [];
    const below = isEnd ? [...(await expiredCards(trx, over)), ...(await goneLately({ trx, member, now }))] : [];
    const hasMore = isEnd && (await hasPast(trx, member.id, over.length));
    if (!last && over.length === 0) return { outcome: hasMore ? 'none-now' : 'none', bubbles: below };
    const older = hasMore ? [pastChoice()] : [];
    if (!last) return { outcome: 'some', bubbles: withChoices(below, older) };
    const cards = await mineCards(trx, shown, todayOf({ town, now }));
    const more = { id: 'mine', title: { key: 'mine.more-mine' }, token: doToken('mine', last.id) };
    const own: Bubble = { type: 'cards', cards };
    return { outcome: 'some', bubbles: withChoices([own, ...below], isEnd ? older : [more]) };
  },

  async 'show-answers'(input): Promise<EffectOutput> {
    const page = readPageId(input.slots.page);
    const asked = page ? { ...input, slots: { ...input.slots, post: page.post } } : input;
    const scene = await ownScene(asked, lockFrontOfPost);
    if ('outcome' in scene) return await orExpired(asked, scene);
    const { post } = scene;
    const bubbles = await answerCards(input.trx, scene, input.now, page ?? {});
    return { outcome: bubbles.length > 0 ? 'some' : 'none', vars: aboutPost(post), slots: { post: post.id }, bubbles };
  },

  /** C3. Never more promised than there is: decided under the post's lock, proved by the database. */
  async pick({ trx, member, slots, now }): Promise<EffectOutput> {
    const found = await lockFrontOf(trx, idOf(slots.claim), now);
    if (!found) return { outcome: 'not-yours' };
    // one more who helps
    const isOneMore = pickRefused(found, member.id) === 'promised' && (await makeRoom(trx, found, [found.claim]));
    const scene = isOneMore ? ((await lockFrontOf(trx, found.claim.id, now)) ?? found) : found;
    const { post, claims, claim } = scene;
    const picked = pick(scene.queue, claim.id, member.id);
    if ('refused' in picked) {
      if (picked.refused === 'not-yours') return { outcome: 'not-yours' };
      const holder = isHeld(claim.state) ? claim : promised(claims)[0];
      const said = picked.refused === 'cancelled' ? claim : (holder ?? claim);
      const named = picked.refused === 'promised' ? promised(claims) : [said];
      const name = named.map(({ by }) => by.name ?? '').join(', ');
      const vars = { ...aboutPost(post), name, how: said.state };
      const slots = { post: post.id, claim: (holder ?? claim).id };
      // it can be given to them in place of who was chosen
      if (picked.refused === 'promised' && holderInsteadOf(scene))
        return {
          outcome: 'instead',
          vars: { ...vars, 'wanted-name': claim.by.name ?? '' },
          slots: { ...slots, wanted: claim.id },
        };
      return { outcome: picked.refused, vars, slots };
    }
    if (slots.whole !== 'all' && mayBeParted(post) && namesPart(post.item, claim.word)) return askWhole(scene);
    const { tell } = await carryOut(trx, scene, picked, now);
    const vars = {
      ...aboutPost(post),
      name: namesPromised(claims, picked, post).join(', '),
      // of what is lent others may still have it, on other days
      others: post.kind === 'lend' ? 0 : waitingIn(scene.queue) - 1,
      left: post.kind === 'lend' ? 0 : leftAfter(scene, picked),
      later: laterOf(claim.by, now),
    };
    const overtakes = wasAlone(scene) ? [gatherTopic(post.id), claimTopic(claim.id)] : [];
    return { outcome: 'picked', vars, slots: { post: post.id, claim: claim.id }, tell, overtakes };
  },

  /** Lots, at the owner's wish. */
  async draw(input): Promise<EffectOutput> {
    const { trx, now } = input;
    const scene = await ownScene(input);
    if ('outcome' in scene) return scene;
    const drawn = drawLots(scene.queue);
    const names = namesPromised(scene.claims, drawn, scene.post);
    const vars = { ...aboutPost(scene.post), name: names.join(', ') };
    const holders = promised(scene.claims).map(({ by }) => by.name ?? '');
    if (names.length === 0 && holders.length > 0) {
      return { outcome: 'promised', vars: { ...vars, name: holders.join(', ') }, slots: { post: scene.post.id } };
    }
    if (names.length === 0) return { outcome: 'nobody', vars };
    const { tell } = await carryOut(trx, scene, drawn, now);
    return { outcome: 'drawn', vars: { ...vars, away: awayWaiting(scene.claims, now) }, tell };
  },

  /**
   * The owner takes a promise back and may choose again. The button names the answer, or (of long ago) the post: of several
   * who are promised it, it is asked which.
   */
  async release(input): Promise<EffectOutput> {
    const { trx, member, now } = input;
    const scene = await sceneOfSlots(input);
    const post = scene?.post;
    if (!scene || post?.member_id !== member.id) return { outcome: 'not-yours' };
    const accepted = scene.claims.filter(({ state }) => state === 'accepted');
    if (!scene.claim && accepted.length > 1) {
      return {
        outcome: 'several',
        bubbles: promisedCards(accepted.map(({ id, by }) => ({ id, name: by.name, post }))),
      };
    }
    const claim = scene.claim ?? accepted[0];
    const vars = { ...aboutPost(post), name: claim?.by.name ?? '', how: claim?.state ?? '' };
    const released = claim ? release(scene.queue, claim.id) : null;
    if (!released) return { outcome: 'nobody', vars, slots: { post: post.id } };
    const { tell } = await carryOut(trx, scene, released, now);
    const next = namesPromised(scene.claims, released, post).join(', ');
    // of what is over the answer ends with the promise
    const isKept = released.changes.some((change) => change.claim === claim?.id && change.state === 'waiting');
    return {
      outcome: 'released',
      vars: { ...vars, kept: isKept ? 'yes' : '', next, away: awayOf(scene.claims, released, now) },
      tell,
      slots: { post: post.id },
    };
  },

  /** One answer is served: given, helped, or lent. The last part ends the post. */
  async 'hand-over'({ trx, member, slots, now }): Promise<EffectOutput> {
    const scene = await lockFrontOf(trx, idOf(slots.claim), now);
    if (scene?.post.member_id !== member.id) return { outcome: 'not-yours' };
    const { post, claim } = scene;
    const [away] = claim.state === 'accepted' ? stillAway(scene, claim) : [];
    if (away) {
      const vars = { ...aboutPost(post), name: claim.by.name ?? '', holder: away.by.name ?? '' };
      return { outcome: 'still-out', vars, slots: { post: post.id, claim: claim.id } };
    }
    return await handOverTo(trx, scene, scene.claim, now);
  },

  /**
   * All of it is over. What has become of a post whose time was over can still be told. What is lent, or done for others,
   * again and again is not over with it: it goes to whom it is promised, and stays up until its owner withdraws it.
   */
  async 'mark-done'(input): Promise<EffectOutput> {
    const scene = await ownScene(input, lockFrontOfPost, ['expired']);
    if ('outcome' in scene) return scene;
    const { post, claims } = scene;
    if (isLasting(post) && post.outcome === null) {
      const next = goesOutNext(scene);
      if (next) return await handOverTo(input.trx, scene, next, input.now);
      const said = { vars: aboutPost(post), slots: { post: post.id } };
      if (promised(claims).length === 0) return { outcome: 'stays-up', ...said };
      return { outcome: 'several', ...said, bubbles: await answerCards(input.trx, scene, input.now) };
    }
    const people = mayHaveGoneTo(scene.queue);
    if (people.length > 0) {
      await awaitTaker(input.trx, scene, input.now);
      return askToWhom(scene, people);
    }
    const others = await carryOut(input.trx, scene, endAll(scene.queue), input.now);
    return { outcome: 'exchanged', vars: aboutPost(post), ...others, ...(await oldNews(input.trx, post)) };
  },

  /** To whom it has gone: one of those who had answered, or somebody else. */
  async 'note-taker'(input): Promise<EffectOutput> {
    const scene = await ownScene(input, lockFrontOfPost);
    if ('outcome' in scene) return { ...scene, outcome: 'ended' };
    const { to } = input.slots;
    const known = typeof to === 'string' ? endWith(scene.queue, to) : null;
    const carried = await carryOut(input.trx, scene, known ?? end(scene.queue, 'exchanged'), input.now);
    const others = { ...carried, ...(await oldNews(input.trx, scene.post)) };
    const vars = aboutPost(scene.post);
    if (!known) return { outcome: 'exchanged', vars, ...others };
    const name = scene.claims.find(({ id }) => id === to)?.by.name ?? '';
    return { outcome: 'handed-over', vars: { ...vars, name, left: 0, next: '', away: '' }, ...others };
  },

  /** Whoever counts on it is thought of before it is withdrawn. */
  async 'weigh-withdrawal'(input): Promise<EffectOutput> {
    const scene = await ownScene(input, lockFrontOfPost);
    if ('outcome' in scene) return scene;
    const names = promised(scene.claims).flatMap(({ state, by }) => (state === 'accepted' ? [by.name ?? ''] : []));
    const vars = { ...aboutPost(scene.post), name: names.join(', ') };
    return { outcome: names.length > 0 ? 'promised' : 'free', vars };
  },

  async withdraw(input): Promise<EffectOutput> {
    const scene = await ownScene(input, lockFrontOfPost);
    if ('outcome' in scene) return { ...scene, outcome: 'ended' };
    const others = await carryOut(input.trx, scene, end(scene.queue, 'withdrawn'), input.now);
    const vars = { ...aboutPost(scene.post), told: others.tell.length };
    return { outcome: 'withdrawn', vars, ...others, ...(await oldNews(input.trx, scene.post)) };
  },
};

/** Quick replies stand below all that is shown. */
const withChoices = (bubbles: readonly Bubble[], choices: readonly Choice[]): Bubble[] =>
  bubbles.map((bubble, at) =>
    at === bubbles.length - 1 && bubble.type !== 'photo' && choices.length > 0
      ? { ...bubble, choices: [...choices] }
      : bubble,
  );

/** « juste la cocotte »: is it that alone that they are to have? */
function askWhole({ post, claim }: Scene & { claim: ClaimBy }): EffectOutput {
  const word = claim.word ?? '';
  return {
    outcome: 'part',
    vars: { ...aboutPost(post), name: claim.by.name ?? '', word },
    slots: { post: post.id, claim: claim.id, claims: [claim.id], whats: [word], asks: 'whole' },
  };
}

/** They had answered without a word, and nobody else had: that there is an answer to choose is no news behind the choice. */
const wasAlone = ({ queue, claim }: Scene & { claim: ClaimBy }): boolean =>
  claim.word === null && waitingIn(queue) <= 1;

/** Letters of a name on a button, behind « À ». */
const MOST_OF_NAME = 18;

/** Nobody was chosen, and people had answered: to which of them it went is one tap. */
function askToWhom({ post, claims }: Scene, people: readonly { id: string }[]): EffectOutput {
  const picks = people.map(({ id }) => {
    const name = claims.find((claim) => claim.id === id)?.by.name ?? '';
    const args = { name: name.slice(0, MOST_OF_NAME), direction: post.direction };
    return { value: id, title: { key: 'mine.card-to', args }, words: namingWords(name) };
  });
  return {
    outcome: 'to-whom',
    vars: { ...aboutPost(post), given: post.id },
    slots: { post: post.id, asked: 'yes' },
    picks,
  };
}

/** One answer is served: what its owner is told, and the others. */
async function handOverTo(trx: Trx, scene: Scene, claim: ClaimBy, now: Date): Promise<EffectOutput> {
  const { post } = scene;
  const handed = handOver(scene.queue, claim.id);
  const vars = { ...aboutPost(post), name: claim.by.name ?? '', how: claim.state };
  if (!handed) return { outcome: 'nobody', vars, slots: { post: post.id } };
  const others = await carryOut(trx, scene, handed, now);
  const outcome = post.kind !== 'lend' ? 'handed-over' : post.direction === 'offer' ? 'lent' : 'borrowed';
  const due = (await findClaim(trx, claim.id))?.to_on;
  const next = namesPromised(scene.claims, handed, post).join(', ');
  const said = {
    ...vars,
    left: leftAfter(scene, handed),
    next,
    away: awayOf(scene.claims, handed, now),
    due: due ? { date: due } : '',
    moved: wentOutLate(claim, scene.queue.today),
    reminded: isRemindedOfDue(due, claim.by, now, scene.timezone),
  };
  return { outcome, vars: said, slots: { post: post.id, claim: claim.id }, ...others };
}

/** Of a thing that is lent, the one answer it can go to now: the only one that is promised it, unless it is away. */
function goesOutNext({ post, claims }: Scene): ClaimBy | undefined {
  const [next, another] = claims.filter(({ state }) => state === 'accepted');
  const away = claims.filter(({ state }) => state === 'out').reduce((sum, { parts }) => sum + parts, 0);
  return next && !another && away + next.parts <= post.quantity ? next : undefined;
}

/** What came to its end not long ago can be put up again, which is said rather than that it has ended. */
async function orExpired({ trx, member, slots, now }: EffectInput, refusal: EffectOutput): Promise<EffectOutput> {
  const post = refusal.vars?.outcome === 'expired' ? await findPost(trx, idOf(slots.post) ?? '0') : undefined;
  return mayRenew(post, member, now) === null ? { ...refusal, outcome: 'expired' } : refusal;
}

/** An open post of this member, locked, with its answers; else the outcome that says why not. */
async function ownScene(
  { trx, member, slots, now }: EffectInput,
  lock: typeof lockScene = lockScene,
  alsoEnded: readonly Post['outcome'][] = [],
): Promise<Scene | EffectOutput> {
  const id = idOf(slots.post);
  const scene = id === null ? undefined : await lock(trx, id, now);
  const refusal = mayEnd(scene?.post, member.id);
  if (!scene || refusal === 'not-yours') return { outcome: 'not-yours' };
  const { outcome } = scene.post;
  return refusal === null || alsoEnded.includes(outcome) ? scene : { outcome: refusal, vars: aboutPost(scene.post) };
}

/** Whatever becomes of all who wait becomes of them unseen. */
const lockFrontOfPost: typeof lockScene = (trx, id, now) => lockFront(trx, id, {}, now);

/** What a button named: an answer, or a post. */
async function sceneOfSlots({ trx, slots, now }: EffectInput): Promise<(Scene & { claim?: ClaimBy }) | undefined> {
  if (slots.claim !== undefined) return await lockSceneOf(trx, idOf(slots.claim), now);
  const id = idOf(slots.post);
  return id === null ? undefined : await lockScene(trx, id, now);
}

/** How many parts are promised to nobody after a decision. */
function leftAfter({ queue }: Scene, { changes }: Decision): number {
  return partsLeft(set(queue, changes), null);
}

function pickRefused({ queue, claim }: Scene & { claim: ClaimBy }, memberId: string): string | null {
  const picked = pick(queue, claim.id, memberId);
  return 'refused' in picked ? picked.refused : null;
}
