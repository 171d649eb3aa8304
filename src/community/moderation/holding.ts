import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Trx } from '../../database/database.ts';
import { carryOut, lockScene, type Scene } from '../claims/carry-out.ts';
import { end } from '../claims/queue.ts';
import { simmersUntil } from '../claims/simmer.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import { adminWord, adminWordSays } from '../members/admin-word.ts';
import type { Member } from '../members/member.table.ts';
import { tellOtherAdmins, townOfAdmin } from '../members/rights.ts';
import { findMember, laterOf } from '../members/store.ts';
import { heldCard, heldCardSays, shownAs } from '../posts/held-card.ts';
import { markLooked } from '../posts/hold-store.ts';
import type { Post } from '../posts/post.table.ts';
import { renewPost } from '../posts/renew.ts';
import { listOpenReports } from '../posts/report-store.ts';
import { aboutPost } from '../posts/rules.ts';
import { findPost, findPostByNumber } from '../posts/store.ts';
import { addReminder } from '../reminders/store.ts';
import { REPORTED } from '../safety/hold-rules.ts';
import { writeJournal } from '../towns/store.ts';
import type { Town } from '../towns/town.table.ts';
import { isDayOver, lifeAgain } from './life-again.ts';
import { hasAuthor, putBack, putBackSays } from './putting-back.ts';
import { lookedSays, settleAndTell } from './reporters.ts';

const about = ['keyword', 'thing', 'owner', 'outcome'] as const;
const news = ['by', 'keyword', 'thing', 'owner', 'why'] as const;
const decided = [...about, 'by', 'later', 'turned', 'why'] as const;

export const holdingEffectSpecs = {
  'let-up': {
    outcomes: ['published', 'kept', 'already', 'changed', 'unknown'],
    vars: decided,
    slots: ['post'],
    says: {
      ...heldCardSays,
      'held.changed': [],
      'held.told-up': news,
      'held.your-post-up': ['keyword', 'thing', 'why', 'day'],
      ...putBackSays,
      ...lookedSays,
    },
  },
  'turn-down': {
    outcomes: ['turned-down', 'left-down', 'already', 'changed', 'unknown'],
    vars: decided,
    slots: ['post'],
    says: {
      ...heldCardSays,
      'held.changed': [],
      'held.told-down': news,
      ...adminWordSays,
      'held.your-post-down': ['keyword', 'thing', 'why'],
      'held.told-left-down': news,
      'held.your-post-stays-down': ['keyword', 'thing'],
      ...lookedSays,
    },
  },
  'tell-why-down': { outcomes: ['told'], says: { 'held.your-post-why': ['keyword', 'reason'] } },
} satisfies EffectSpecs;

/** A3. What waits is looked at one after the other; the first decision holds, and its author hears of it at once. */
export const holdingEffects: Record<keyof typeof holdingEffectSpecs, Effect> = {
  /** Told to the neighbours like any post that is new; what was up before goes on with those who had answered. */
  async 'let-up'(input): Promise<EffectOutput> {
    const { trx, member, now } = input;
    const found = await findShown(input);
    if ('outcome' in found) return found;
    const { town, owner, scene, vars } = found;
    const { post } = scene;
    if (post.outcome === 'removed') {
      const owed = await putBack(input, { town, owner, post });
      await markLooked(trx, post.id, member.id, now);
      const said = { ...vars, outcome: '', later: laterOf(owner, now) };
      return { outcome: 'published', vars: said, slots: { post: post.id }, ...owed };
    }
    const reporters = await settleAndTell(trx, post, post.outcome === null ? 'kept' : 'shown-again', now);
    const line = lineOf(input, town, post);
    if (post.outcome === null) {
      await writeJournal(trx, { ...line, action: 'kept-up' });
      return { outcome: 'kept', vars, slots: { post: post.id }, tell: reporters };
    }
    const upAgain = await renewPost(trx, { id: post.id, outcome: null }, lifeAgain(post, town, now), now);
    await markLooked(trx, post.id, member.id, now);
    await goOnWithAnswers(trx, scene, now);
    await writeJournal(trx, { ...line, action: vars.why === REPORTED ? 'shown-again' : 'let-up' });
    const { keyword, thing } = vars;
    const mine = { id: 'mine', title: { key: 'common.button-mine' }, token: doToken('mine') };
    const day = isDayOver(post, now) ? 'over' : '';
    const told = { key: 'held.your-post-up', args: { keyword, thing, why: vars.why, day } };
    return {
      outcome: 'published',
      vars: { ...vars, outcome: '', later: laterOf(owner, now) },
      slots: { post: post.id },
      tell: [
        { to: owner, bubbles: [{ type: 'buttons', text: [told], buttons: [mine] }], topic: `held-post:${post.id}` },
        ...reporters,
        ...(await tellOtherAdmins(
          input,
          town,
          { key: 'held.told-up', args: { by: member.name ?? '', ...named(vars), why: vars.why } },
          [owner.id],
        )),
      ],
      ...upAgain,
      // who had seen what was reported needs not be told of it again
      ...(post.held_for === REPORTED ? {} : { broadcast: [post.id] }),
    };
  },

  async 'turn-down'(input): Promise<EffectOutput> {
    const { trx, member, now } = input;
    const found = await findShown(input);
    if ('outcome' in found) return found;
    const { town, owner, scene, vars } = found;
    const { post } = scene;
    if (post.outcome === 'removed') return await leaveDown(input, found);
    const reporters = await settleAndTell(trx, post, 'removed', now);
    const others = await carryOut(trx, scene, end(scene.queue, 'removed'), now);
    await markLooked(trx, post.id, member.id, now);
    await writeJournal(trx, {
      ...lineOf(input, town, post),
      action: vars.why === REPORTED ? 'taken-down' : 'turned-down',
    });
    const { keyword, thing } = vars;
    const told = { key: 'held.your-post-down', args: { keyword, thing, why: vars.why } };
    return {
      outcome: 'turned-down',
      vars: { ...vars, outcome: 'removed', later: laterOf(owner, now), turned: post.id },
      slots: { post: post.id },
      tell: [
        { to: owner, bubbles: [adminWord(told)], topic: `held-post:${post.id}` },
        ...reporters,
        ...others.tell,
        ...(await tellOtherAdmins(
          input,
          town,
          { key: 'held.told-down', args: { by: member.name ?? '', ...named(vars), why: vars.why } },
          [owner.id],
        )),
      ],
      takeBack: post.id,
    };
  },

  /** Who decided gives the reason, as long as that decision stands. */
  async 'tell-why-down'(input): Promise<EffectOutput> {
    const { trx, member, town, vars, slots } = input;
    const id = idOf(vars.turned);
    const post = id === null ? undefined : await findPost(trx, id);
    const owner = post && (await findMember(trx, post.member_id));
    const isMine = post?.outcome === 'removed' && post.looked_by === member.id;
    if (!owner || !isMine || !town || post.town_id !== town.id) return { outcome: 'told' };
    const { keyword } = aboutPost(post);
    const reason = String(slots.reason ?? '');
    await writeJournal(trx, { ...lineOf(input, town, post), action: 'gave-reason', reason });
    const told = { key: 'held.your-post-why', args: { keyword, reason } };
    return { outcome: 'told', tell: [{ to: owner, bubbles: [{ type: 'text', text: [told] }] }] };
  },
};

interface Found {
  town: Town;
  owner: Member;
  scene: Scene;
  vars: Record<(typeof about)[number] | 'why', string>;
}

/** The post that a button of a card names, as it stood when it was shown; else what is to be said instead. */
async function findShown(input: EffectInput): Promise<Found | EffectOutput> {
  const { trx, slots, now } = input;
  const town = await townOfAdmin(input);
  const id = town && (await idMeant(trx, town, slots));
  const scene = !town || id === undefined ? undefined : await lockScene(trx, id, now);
  const owner = scene?.post.town_id === town?.id ? await findMember(trx, scene?.post.member_id ?? '0') : undefined;
  if (!town || !scene || !owner) return { outcome: 'unknown' };
  const { post } = scene;
  const isReported = post.outcome === null && (await listOpenReports(trx, post.id)).length > 0;
  const why = isReported ? REPORTED : (post.held_for ?? '');
  const vars = { ...aboutPost(post), owner: owner.name ?? '', why };
  const said = { vars, slots: { post: post.id } };
  const isContested = post.outcome === 'removed' && post.contested_at !== null && hasAuthor(owner, town);
  if (post.outcome !== 'held' && !isReported && !isContested) {
    const by = post.looked_by === null ? undefined : await findMember(trx, post.looked_by);
    return { outcome: 'already', ...said, vars: { ...vars, by: by?.name ?? '' } };
  }
  // whoever types its number has chosen their words; whoever taps has seen it as it was
  if (slots.shown !== undefined && shownAs(post) !== slots.shown) {
    const changed: Bubble = { type: 'text', text: [{ key: 'held.changed' }] };
    return { outcome: 'changed', ...said, bubbles: [changed, ...(await heldCard(trx, post, owner, null))] };
  }
  return { town, owner, scene, vars };
}

/** Of the post that a button or a number names. */
async function idMeant(trx: Trx, town: Town, { shown, number }: EffectInput['slots']): Promise<string | undefined> {
  const [, id] = /^([1-9]\d{0,17})\.\d{1,15}$/.exec(String(shown ?? '')) ?? [];
  const typed = shown === undefined ? idOf(number) : null;
  if (typed === null || Number(typed) >= 2 ** 31) return id;
  return (await findPostByNumber(trx, town.id, Number(typed)))?.id;
}

/** What was taken down stays so: its author, who contested it, hears that somebody has looked again. */
async function leaveDown(input: EffectInput, { town, owner, scene, vars }: Found): Promise<EffectOutput> {
  const { trx, member, now } = input;
  const { post } = scene;
  await markLooked(trx, post.id, member.id, now);
  await writeJournal(trx, { ...lineOf(input, town, post), action: 'left-down' });
  const { keyword, thing } = vars;
  const told = { key: 'held.your-post-stays-down', args: { keyword, thing } };
  const news = { key: 'held.told-left-down', args: { by: member.name ?? '', ...named(vars) } };
  return {
    outcome: 'left-down',
    vars: { ...vars, later: laterOf(owner, now) },
    slots: { post: post.id },
    tell: [
      { to: owner, bubbles: [adminWord(told)], topic: `held-post:${post.id}` },
      ...(await tellOtherAdmins(input, town, news, [owner.id])),
    ],
  };
}

const named = ({ keyword, thing, owner }: Found['vars']) => ({ keyword, thing, owner });

function lineOf({ member, now }: EffectInput, town: Town, post: Post) {
  return { townId: town.id, adminId: member.id, memberId: post.member_id, postId: post.id, now };
}

/** Answers that came before it was held are shown to its owner as if they had just simmered. */
async function goOnWithAnswers(trx: Trx, scene: Scene, now: Date): Promise<void> {
  if (!scene.claims.some(({ state }) => state === 'waiting')) return;
  await addReminder(trx, {
    what: 'gather',
    post: scene.post,
    at: simmersUntil(now, scene),
  });
}
