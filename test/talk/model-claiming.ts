import { rebook } from '../../src/community/claims/booking.ts';
import { isHeld, isUnderWay, type Period, type Queue } from '../../src/community/claims/capacity.ts';
import { withoutContacts } from '../../src/community/claims/for-when.ts';
import { lentFor, periodFrom } from '../../src/community/claims/lending.ts';
import {
  answer,
  type Decision,
  drawLots,
  fail,
  handOver,
  pick,
  release,
  resize,
} from '../../src/community/claims/queue.ts';
import type { Bubble, Card, Choice } from '../../src/conversation/bubble.ts';
import { doToken } from '../../src/conversation/token.ts';
import type { EffectAnswer } from '../../src/conversation/turn.ts';
import { asksAboutThing } from '../../src/language/answers/asks-about-thing.ts';
import { similarWord } from '../../src/language/answers/keyword.ts';
import type { EffectAsk, Model, WalkClaim, WalkMember, WalkPost } from './model.ts';
import { asksOf } from './model-asking.ts';
import { holderInsteadOf } from './model-instead.ts';
import { giveLoan } from './model-loaning.ts';
import { about, button, whichOf } from './model-words.ts';

/** Answers and promises, in the town in memory. */
export function claimingEffects(model: Model): Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> {
  return {
    claim: (member, ask): EffectAnswer => {
      const { slots } = ask;
      const shown = slots.shown;
      const meant = model.posts.filter((post) =>
        Array.isArray(shown)
          ? shown.includes(post.id)
          : slots.post === undefined
            ? post.number === slots.number || (typeof slots.word === 'string' && similarWord(slots.word, post.word))
            : post.id === String(slots.post).split('.')[0],
      );
      const [post, other] = meant;
      if (!post) return { outcome: 'unknown' };
      const isUnsure = slots.wish === 'have' && post.direction === 'request';
      if (other || isUnsure) return { outcome: 'several', bubbles: [whichOf(meant.slice(0, 10))] };
      const period = daysOf(post, slots);
      const answered = answer(queueOf(model, post), {
        memberId: member.id,
        parts: typeof slots.parts === 'number' ? slots.parts : 1,
        period: period ?? null,
        atOnce: isQuick(post),
      });
      const vars = { ...about(post), owner: 'Marie' };
      const own = model.claimsOn(post).find((one) => one.member_id === member.id && one.state === 'waiting');
      // whoever named days names others, as far as the walk goes
      if ('refused' in answered && answered.refused === 'already' && own?.from_on) {
        const days = '2026-11-28/2026-11-29';
        return { outcome: 'already-days', vars, slots: { post: post.id, claim: own.id, days, asks: 'instead' } };
      }
      if ('refused' in answered && answered.refused === 'already') {
        const held = model.claimsOn(post).find((one) => one.member_id === member.id && isHeld(one.state));
        const outcome = held?.state === 'out' ? 'already-out' : 'already-yours';
        if (held) return { outcome, vars, slots: { post: post.id, claim: held.id } };
      }
      if ('refused' in answered) return { outcome: answered.refused, vars, slots: { post: post.id } };
      if (period === undefined)
        return {
          outcome: 'when',
          vars,
          slots: { post: post.id, asks: 'yes' },
          offers: [button('calendar', post.id) as Choice],
        };
      const { state, place, isFree, parts } = answered;
      const days = { from_on: period?.from ?? null, to_on: period?.to ?? null };
      const claim: WalkClaim = {
        ...NEW_CLAIM,
        ...days,
        id: model.id(),
        post_id: post.id,
        member_id: member.id,
        state,
        parts,
      };
      model.claims.push(claim);
      if (state === 'waiting') model.given.push({ to: post.member_id, token: doToken('pick', claim.id) });
      else giveAfter(model, claim, post);
      if (state === 'accepted') for (const name of ['coming', 'hand-over', 'take-back']) model.give(claim, name);
      const outcome = state === 'accepted' ? 'promised' : isFree ? 'claimed' : period ? 'taken' : 'queued';
      const asks = asksOf(post, ask, state === 'accepted');
      return { outcome, vars: { ...vars, place, parts }, slots: { post: post.id, claim: claim.id, ...asks } };
    },
    'which-days': (member, { slots }) => {
      const waiting = model.claims.flatMap((one) => {
        const post = model.posts.find(({ id }) => id === one.post_id);
        const isMine = one.member_id === member.id && one.state === 'waiting' && post?.outcome === null;
        return isMine && post ? [{ id: one.id, isLoan: post.kind === 'lend' }] : [];
      });
      const only = waiting.find(({ isLoan }) => isLoan);
      if (!only) return { outcome: 'none' };
      // whoever waits for anything else as well is asked, so that the walk comes by there
      if (waiting.length === 1 || slots.claim !== undefined)
        return { outcome: 'one', slots: { claim: String(slots.claim ?? only.id), days: '2026-12-05/2026-12-06' } };
      return { outcome: 'several', bubbles: [{ type: 'text', text: [{ key: 'claim.which-days' }] }] };
    },
    'change-days': (member, { slots }) => {
      const claim = model.claims.find((one) => one.id === String(slots.claim) && one.member_id === member.id);
      const post = model.posts.find((one) => one.id === claim?.post_id);
      const period = post && daysOf(post, { ...slots, days: slots.days ?? null });
      if (claim?.state === 'accepted' && post?.outcome === null)
        return { outcome: 'already-yours', vars: { ...about(post), owner: 'Marie' }, slots: { post: post.id } };
      const booked =
        claim && post && period && rebook(queueOf(model, post), claim.id, { period, atOnce: isQuick(post) });
      if (!claim || !post || !period || !booked) return { outcome: 'gone' };
      Object.assign(claim, { from_on: period.from, to_on: period.to, state: booked.state });
      const vars = { ...about(post), owner: 'Marie', place: 1 };
      const outcome = booked.state === 'accepted' ? 'promised' : booked.isFree ? 'claimed' : 'taken';
      return { outcome, vars, slots: { post: post.id } };
    },
    'add-word': (_member, { slots }) => {
      const post = model.posts.find((one) => one.id === slots.post);
      if (post?.outcome !== null) return { outcome: 'ended' };
      const said = withoutContacts(String(slots.said)).word;
      if (said === '') return { outcome: 'alone', vars: about(post) };
      if (!asksAboutThing(said)) return { outcome: 'added', vars: about(post) };
      return { outcome: 'asked', vars: about(post), slots: { words: said } };
    },
    'set-parts': (member, { slots }) => {
      const post = model.posts.find((one) => one.id === slots.post);
      const claim =
        post && model.claimsOn(post).find(({ member_id, state }) => member_id === member.id && isUnderWay(state));
      const resized =
        claim && post.outcome === null
          ? resize(queueOf(model, post), claim.id, Number(slots.parts) || post.quantity)
          : null;
      if (!post || !resized) return { outcome: 'ended' };
      carryOut(model, resized);
      return { outcome: 'set', vars: { ...about(post), parts: 2 } };
    },
    'change-answer': (member, { slots, event }) => {
      const claim = model.claims.find((one) => one.id === String(slots.claim) && one.member_id === member.id);
      const post = model.posts.find((one) => one.id === claim?.post_id);
      if (!claim || !post) return { outcome: 'nothing' };
      const isOver = post.outcome !== null || (claim.state !== 'waiting' && claim.state !== 'accepted');
      if (isOver) return { outcome: event.type === 'delete' ? 'nothing' : 'over', vars: about(post) };
      const vars = { ...about(post), owner: 'Marie', later: '', parts: 0, standing: claim.state, word: 'told' };
      const said = { vars: { ...vars, how: 'edited' }, slots: { post: post.id } };
      if (event.type === 'delete') return { outcome: 'kept', ...said };
      const turn = Number(model.id()) % 3;
      if (turn === 0 && claim.from_on)
        return { outcome: 'days', ...said, slots: { post: post.id, days: '2026-12-05/2026-12-06' } };
      return { outcome: turn === 1 ? 'kept' : 'changed', ...said };
    },
    'show-answers': (member, { slots }) => {
      const [ofPage] = String(slots.page ?? '').split('.');
      const found = model.own(member, slots.page === undefined ? slots.post : ofPage);
      if (found.outcome !== undefined) return found;
      const claims = model.claimsOn(found.post).slice(0, 10);
      const vars = about(found.post);
      if (claims.length === 0) return { outcome: 'none', vars };
      const cards = claims.map(
        (claim): Card => ({
          title: { key: 'mine.card-answer', args: { name: 'Paul', quartier: '' } },
          buttons: [claim.state === 'accepted' ? button('write', claim.id) : button('pick', claim.id)],
        }),
      );
      const choices = ['draw', 'more-answers'].map((name): Choice => {
        return button(name, name === 'draw' ? found.post.id : `${found.post.id}.10`) as Choice;
      });
      return { outcome: 'some', vars, slots: { post: found.post.id }, bubbles: [{ type: 'cards', cards, choices }] };
    },
    pick: (member, { slots }): EffectAnswer => {
      const claim = model.claims.find((one) => one.id === String(slots.claim));
      const post = model.posts.find((one) => one.id === claim?.post_id);
      if (!claim || !post) return { outcome: 'not-yours' };
      const picked = pick(queueOf(model, post), claim.id, member.id);
      if ('refused' in picked && picked.refused === 'not-yours') return { outcome: 'not-yours' };
      const vars = { ...about(post), name: 'Paul', how: claim.state };
      const holder = holderInsteadOf(model, post, claim);
      if ('refused' in picked && picked.refused === 'promised' && holder) {
        const also = { ...vars, 'wanted-name': 'Zoé' };
        return { outcome: 'instead', vars: also, slots: { post: post.id, claim: holder.id, wanted: claim.id } };
      }
      if ('refused' in picked) return { outcome: picked.refused, vars, slots: { post: post.id, claim: claim.id } };
      // now and then they had asked for one of several things
      if (slots.whole === undefined && Number(model.id()) % 5 === 0) {
        const part = { claims: [claim.id], whats: ['cocotte'], asks: 'whole' };
        return {
          outcome: 'part',
          vars: { ...vars, word: 'cocotte' },
          slots: { post: post.id, claim: claim.id, ...part },
        };
      }
      carryOut(model, picked);
      for (const name of ['write', 'coming', 'give-up'])
        model.given.push({ to: claim.member_id, token: doToken(name, claim.id) });
      // « je n’ai pas encore pu dire à Paul … »
      if (Number(model.id()) % 3 === 0) model.given.push({ to: member.id, token: doToken('let-next', claim.id) });
      giveAfter(model, claim, post);
      return { outcome: 'picked', vars, slots: { post: post.id, claim: claim.id } };
    },
    draw: (member, { slots }) => {
      const found = model.own(member, slots.post);
      if (found.outcome !== undefined) return found;
      const drawn = drawLots(queueOf(model, found.post));
      carryOut(model, drawn);
      const isHeld = model.claimsOn(found.post).some(({ state }) => state === 'accepted' || state === 'out');
      const outcome = drawn.changes.length > 0 ? 'drawn' : isHeld ? 'promised' : 'nobody';
      return { outcome, vars: { ...about(found.post), name: 'Paul', away: '' }, slots: { post: found.post.id } };
    },
    release: (member, { slots }): EffectAnswer => {
      const promises = model.claims.filter((one) => one.post_id === String(slots.post) && one.state === 'accepted');
      const isOwn = model.posts.some((post) => post.id === String(slots.post) && post.member_id === member.id);
      if (slots.claim === undefined && isOwn && promises.length > 1) {
        return { outcome: 'several', bubbles: [takingBack(promises)] };
      }
      const claim = model.claims.find((one) =>
        slots.claim === undefined
          ? one.post_id === String(slots.post) && one.state === 'accepted'
          : one.id === String(slots.claim),
      );
      const post = model.posts.find(({ id }) => id === (claim?.post_id ?? String(slots.post)));
      if (post?.member_id !== member.id) return { outcome: 'not-yours' };
      const released = claim ? release(queueOf(model, post), claim.id) : null;
      if (released) carryOut(model, released);
      return {
        outcome: released ? 'released' : 'nobody',
        vars: { ...about(post), name: 'Paul', how: claim?.state ?? '' },
        slots: { post: post.id },
      };
    },
    'let-next': (member, { slots }): EffectAnswer => {
      const claim = model.claims.find((one) => one.id === String(slots.claim));
      const post = model.posts.find((one) => one.id === claim?.post_id);
      if (!claim || post?.member_id !== member.id) return { outcome: 'not-yours' };
      const said = {
        vars: { ...about(post), name: 'Paul', how: claim.state },
        slots: { post: post.id, claim: claim.id },
      };
      if (claim.state === 'accepted' && Number(model.id()) % 4 === 0) return { outcome: 'heard', ...said };
      if (claim.state === 'accepted' && Number(model.id()) % 3 === 0) return { outcome: 'reached', ...said };
      const passed = post.outcome === null ? fail(queueOf(model, post), claim.id, 'silent') : null;
      if (passed) carryOut(model, passed);
      return { outcome: passed ? 'passed' : 'nobody', ...said };
    },
    'hand-over': (member, { slots }) => {
      const claim = model.claims.find((one) => one.id === String(slots.claim));
      const post = model.posts.find((one) => one.id === claim?.post_id);
      if (!claim || post?.member_id !== member.id) return { outcome: 'not-yours' };
      if (
        post.kind === 'lend' &&
        post.direction === 'offer' &&
        claim.state === 'accepted' &&
        Number(model.id()) % 4 === 0
      ) {
        model.give(claim, 'lend-on');
        const vars = { ...about(post), name: 'Paul', holder: 'Zoé' };
        return { outcome: 'still-out', vars, slots: { post: post.id, claim: claim.id } };
      }
      return handOverTo(model, post, claim);
    },
    coming: (member, { slots }): EffectAnswer => {
      const claim = model.claims.find((one) => one.id === String(slots.claim) && one.member_id === member.id);
      const post = model.posts.find((one) => one.id === claim?.post_id);
      const vars = { ...(post ? about(post) : {}), owner: 'Marie', how: claim?.state ?? '' };
      if (claim?.state !== 'accepted' || !post) return { outcome: 'gone', vars };
      return { outcome: 'noted', vars, slots: { post: post.id } };
    },
  };
}

export function handOverTo(model: Model, post: WalkPost, claim: WalkClaim): EffectAnswer {
  const handed = handOver(queueOf(model, post), claim.id);
  const vars = { ...about(post), name: 'Paul', how: claim.state };
  const slots = { post: post.id, claim: claim.id };
  if (!handed) return { outcome: 'nobody', vars, slots: { post: post.id } };
  carryOut(model, handed);
  if (handed.ends === 'exchanged') post.outcome = 'exchanged';
  if (post.kind !== 'lend') return { outcome: 'handed-over', vars, slots };
  Object.assign(claim, daysFrom(lentFor(queueOf(model, post), claim, 3) ?? periodFrom(TODAY, 3)));
  giveLoan(model, post, claim);
  return { outcome: post.direction === 'offer' ? 'lent' : 'borrowed', vars, slots };
}

export function takingBack(promises: readonly WalkClaim[]): Bubble {
  const cards = promises.map(
    (claim): Card => ({
      title: { key: 'mine.card-answer', args: { name: 'Paul', quartier: '' } },
      buttons: [{ id: 'take-back', title: { key: 'mine.button-take-back' }, token: doToken('take-back', claim.id) }],
    }),
  );
  return { type: 'cards', cards };
}

/** As the real effect does: null, not lent out; undefined, to be asked. */
function daysOf({ kind, direction }: WalkPost, { days }: EffectAsk['slots']): Period | null | undefined {
  if (kind !== 'lend' || direction !== 'offer') return null;
  if (days === undefined) return undefined;
  const [from = TODAY, to = TODAY] = typeof days === 'string' ? days.split('/') : [];
  return { from, to };
}

const daysFrom = ({ from, to }: Period) => ({ from_on: from, to_on: to });

const TODAY = '2026-11-23';

/** Some go by turns, so that promises made by themselves happen too. */
const isQuick = (post: WalkPost): boolean => post.number % 3 === 0;

/** The questions that come some days after a promise, and the thanks after that. */
export function giveAfter(model: Model, claim: WalkClaim, post: WalkPost): void {
  for (const name of ['after-done', 'after-not-yet', 'after-nobody', 'thank']) {
    for (const to of [post.member_id, claim.member_id]) model.given.push({ to, token: doToken(name, claim.id) });
  }
}

export const NEW_CLAIM = { parts: 1, from_on: null, to_on: null, lot: '', place_told: null } as const;

export function queueOf(model: Model, post: WalkPost): Queue {
  const way = isQuick(post) ? 'first' : 'choose';
  return { post: { ...post, way, expires_at: null }, claims: model.claimsOn(post), today: TODAY };
}

export function carryOut(model: Model, { changes }: Decision): void {
  for (const { claim, state, parts } of changes) {
    const found = model.claims.find(({ id }) => id === claim);
    if (found && state) found.state = state;
    if (found && parts) found.parts = parts;
  }
}
