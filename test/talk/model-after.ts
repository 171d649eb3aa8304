import { fail, handOver } from '../../src/community/claims/queue.ts';
import type { Said } from '../../src/community/handovers/follow-up.table.ts';
import { givesIt, MOST_ASKED, weigh } from '../../src/community/handovers/rules.ts';
import { agreementOf, isShown, partiesOf, readNote } from '../../src/community/thanks/rules.ts';
import type { Card } from '../../src/conversation/bubble.ts';
import { doToken } from '../../src/conversation/token.ts';
import type { EffectAnswer } from '../../src/conversation/turn.ts';
import { readHandedOver } from '../../src/language/meetings/handed-over.ts';
import { readNobodyCame } from '../../src/language/meetings/nobody-came.ts';
import type { EffectAsk, Model, WalkClaim, WalkMember, WalkPost } from './model.ts';
import { carryOut, queueOf } from './model-claiming.ts';
import { about, button } from './model-words.ts';

export interface WalkThanks {
  id: string;
  claim_id: string;
  from_member: string;
  to_member: string;
  author_agrees_at: Date | null;
  giver_agrees_at: Date | null;
}

/** What the two may have said before this walk looks at them. */
const SAID: readonly { owner?: Said; claimant?: Said }[] = [{}, { claimant: 'done' }, { claimant: 'nobody' }];

/** Some of them have agreed on a moment that is still to come. */
const isToCome = ({ id }: WalkClaim): boolean => Number(id) % 7 === 0;

/** What comes after a promise, and one's own answers, in the town in memory. */
export function afterEffects(model: Model): Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> {
  const said = new Map<string, { owner?: Said | null; claimant?: Said | null; asked: number }>();
  const contested = new Set<string>();
  const { notes } = model;
  const find = (id: unknown): { claim: WalkClaim; post: WalkPost } | null => {
    const claim = model.claims.find((one) => one.id === String(id));
    const post = model.posts.find((one) => one.id === claim?.post_id);
    return claim && post ? { claim, post } : null;
  };
  const noteOf = (member: WalkMember, id: unknown): WalkThanks | undefined =>
    notes.find((one) => one.id === String(id) && [one.from_member, one.to_member].includes(member.id));

  return {
    'weigh-absence': (member, { slots }): EffectAnswer => {
      const found = find(slots.claim);
      if (found?.post.member_id !== member.id) return { outcome: 'plain' };
      const known = said.get(found.claim.id);
      const both = { own: known?.owner ?? null, other: known?.claimant ?? null };
      const verdict = weigh('nobody', { state: found.claim.state, kind: found.post.kind, isOwner: true, ...both });
      const vars = { ...about(found.post), name: 'Paul', kind: found.post.kind };
      if (found.claim.state === 'accepted' && isToCome(found.claim)) return { outcome: 'early', vars };
      return { outcome: verdict === 'missed' ? 'sure' : 'plain', vars };
    },
    'answer-after': (member, { slots }): EffectAnswer => {
      const found = find(slots.claim);
      const isOwner = found?.post.member_id === member.id;
      if (!found || (!isOwner && found.claim.member_id !== member.id)) return { outcome: 'not-yours' };
      const { claim, post } = found;
      const known = said.get(claim.id) ?? { ...SAID[Number(claim.id) % SAID.length], asked: Number(claim.id) % 4 };
      said.set(claim.id, known);
      const [mine, others] = isOwner ? (['owner', 'claimant'] as const) : (['claimant', 'owner'] as const);
      const answer = slots.answer as Said;
      const verdict = weigh(answer, {
        state: claim.state,
        kind: post.kind,
        isOwner,
        own: known[mine] ?? null,
        other: known[others] ?? null,
      });
      const vars = { ...about(post), name: 'Paul', kind: post.kind, how: claim.state, mine: 'post', left: 0 };
      if (answer === 'nobody' && claim.state === 'accepted' && isToCome(claim)) return { outcome: 'early', vars };
      known[mine] = answer;
      for (const name of ['after-done', 'after-not-yet', 'after-nobody']) {
        for (const to of [post.member_id, claim.member_id]) model.given.push({ to, token: doToken(name, claim.id) });
      }
      switch (verdict) {
        case 'hand-over': {
          if (
            post.kind === 'lend' &&
            post.direction === 'offer' &&
            claim.state === 'accepted' &&
            Number(model.id()) % 4 === 0
          ) {
            model.given.push({ to: post.member_id, token: doToken('lend-on', claim.id) });
            return { outcome: 'still-out', vars: { ...vars, holder: 'Zoé' } };
          }
          const handed = handOver(queueOf(model, post), claim.id);
          if (handed) carryOut(model, handed);
          if (handed?.ends === 'exchanged') post.outcome = 'exchanged';
          model.given.push({ to: partiesOf(post, claim).from, token: doToken('thank', claim.id) });
          const lent = post.direction === 'offer' ? 'lent' : 'borrowed';
          return { outcome: post.kind === 'lend' ? lent : 'handed-over', vars };
        }
        case 'received':
          known.owner = null;
          return { outcome: post.direction === 'request' ? 'given' : 'received', vars };
        case 'not-yet':
          known.asked += 1;
          // asked anew at once: no clock moves here
          Object.assign(known, { owner: null, claimant: null });
          return { outcome: known.asked < MOST_ASKED ? 'not-yet' : 'not-yet-last', vars };
        case 'denied':
          known.claimant = null;
          return { outcome: 'denied', vars };
        case 'missed': {
          const missed = fail(queueOf(model, post), claim.id, 'missed');
          if (missed) carryOut(model, missed);
          model.given.push({ to: claim.member_id, token: doToken('did-come', claim.id) });
          const text = [{ key: 'mine.owner-missed', args: { ...about(post), name: 'Paul', next: '', waiting: 0 } }];
          return { outcome: 'missed', vars, bubbles: [{ type: 'text', text }] };
        }
        default:
          return { outcome: verdict, vars };
      }
    },
    'answer-each': (member, { slots }): EffectAnswer => {
      const [only] = Array.isArray(slots.claims) ? slots.claims : [];
      const found = find(only);
      if (found?.post.member_id !== member.id) throw new Error('answer-each: of no post of theirs');
      const { claim, post } = found;
      const vars = { ...about(post), name: 'Paul', kind: post.kind, left: 0 };
      const handed = handOver(queueOf(model, post), claim.id);
      if (!handed) throw new Error('answer-each: promised no more');
      carryOut(model, handed);
      if (handed.ends === 'exchanged') post.outcome = 'exchanged';
      return { outcome: 'noted', vars };
    },
    'lend-on': (member, { slots }): EffectAnswer => {
      const found = find(slots.claim);
      if (found?.post.member_id !== member.id) return { outcome: 'not-yours' };
      const { claim, post } = found;
      const vars = { ...about(post), name: 'Paul', kind: post.kind, how: claim.state, mine: 'post', left: 0 };
      const isLoan = post.kind === 'lend' && post.direction === 'offer';
      const handed = isLoan ? handOver(queueOf(model, post), claim.id) : null;
      if (!handed) return { outcome: 'over', vars };
      carryOut(model, handed);
      return { outcome: 'lent', vars };
    },
    'contest-absence': (member, { slots }): EffectAnswer => {
      const found = find(slots.claim);
      if (!found || found.claim.member_id !== member.id) return { outcome: 'not-yours' };
      const { claim, post } = found;
      const vars = { ...about(post), name: 'Marie', kind: post.kind, how: claim.state, mine: 'answer' };
      // what ended otherwise counts as missed here, so that it comes about often enough
      if (!['missed', 'silent', 'cancelled', 'declined'].includes(claim.state)) return { outcome: 'over', vars };
      const isFirst = !contested.has(claim.id);
      contested.add(claim.id);
      return { outcome: isFirst ? 'noted' : 'again', vars };
    },
    'which-absence': (member, { slots }): EffectAnswer => {
      const missed = model.claims.filter(({ member_id, state }) => member_id === member.id && state === 'missed');
      const denied = slots.claim === undefined ? missed.slice(-1) : [];
      const open = missed.filter(({ id }) => !contested.has(id));
      const [only, another] = open.length > 0 ? open : denied;
      const away = model.claims.find(
        (claim) => claim.state === 'accepted' && find(claim.id)?.post.member_id === member.id,
      );
      if (away && Number(model.id()) % 3 === 0)
        return { outcome: 'owner', slots: { claim: away.id, answer: 'nobody' } };
      if (!only) return { outcome: 'none' };
      if (!another) return { outcome: 'one', slots: { claim: only.id } };
      const cards = [only, another].map(
        (claim): Card => ({
          title: { key: 'after.card-promise', args: {} },
          buttons: [button('did-come', claim.id)],
        }),
      );
      return { outcome: 'several', bubbles: [{ type: 'cards', cards }] };
    },
    'which-promise': (member, { slots }): EffectAnswer => {
      const said = String(slots.said);
      const absent = readNobodyCame(said);
      const read = absent ? { by: null } : readHandedOver(said);
      const promised = model.claims.flatMap((claim) => {
        const post = find(claim.id)?.post;
        const isOwner = post?.member_id === member.id;
        if (!post || claim.state !== 'accepted' || (!isOwner && claim.member_id !== member.id)) return [];
        const isBy = read?.by === null || givesIt(post.direction, isOwner) === (read?.by === 'giver');
        return isBy ? [{ claim, post }] : [];
      });
      const [first, another] = promised;
      // of somebody whose place has gone it is said often enough
      if (absent && (!first || Number(model.id()) % 3 === 0)) {
        const isGone = ({ id, state }: WalkClaim) => state !== 'accepted' && find(id)?.post.member_id === member.id;
        const post = find(model.claims.find(isGone)?.id)?.post;
        if (post) return { outcome: 'past', vars: { ...about(post), name: 'Paul', next: '' } };
      }
      // noted before
      const isDone = ({ id, state, member_id }: WalkClaim) =>
        state === 'done' && (member_id === member.id || find(id)?.post.member_id === member.id);
      const done = first ? undefined : find(model.claims.find(isDone)?.id)?.post;
      if (done) return { outcome: 'known', vars: { ...about(done), name: 'Paul' } };
      if (!first) return { outcome: 'none' };
      const only = another === undefined ? first : promised.find(({ claim }) => claim.id === slots.claim);
      if (only && absent) return { outcome: 'absent', slots: { claim: only.claim.id, answer: 'nobody' } };
      if (first && read !== null && 'ofAll' in read && first.post.member_id === member.id)
        return { outcome: 'each', slots: { claims: [first.claim.id], answer: 'done' } };
      const isDoubtful = read !== null && 'isDoubtful' in read;
      if (only && !isDoubtful) return { outcome: 'one', slots: { claim: only.claim.id, answer: 'done' } };
      const cards = promised.slice(0, 10).map(
        ({ claim, post }): Card => ({
          title: { key: 'after.card-promise', args: about(post) },
          buttons: [
            { id: 'after-done', title: { key: 'after.button-after-given' }, token: doToken('after-done', claim.id) },
          ],
        }),
      );
      return { outcome: 'several', bubbles: [{ type: 'cards', cards }] };
    },
    // what one gives and what one gets; the walk looks at the one alone
    'list-exchanges': (member) =>
      model.claims.some(({ member_id }) => member_id === member.id)
        ? { outcome: 'some', bubbles: [{ type: 'text', text: [{ key: 'answers.more' }] }] }
        : { outcome: 'none' },
    'list-answers': (member) => {
      const mine = model.claims.filter(({ member_id }) => member_id === member.id).slice(-10);
      const cards = mine.flatMap((claim): Card[] => {
        const post = find(claim.id)?.post;
        const subtitle = { key: 'answers.waiting', args: { place: 2, promised: '' } };
        if (!post) return [];
        return [
          { title: { key: 'answers.card', args: about(post) }, subtitle, buttons: [button('give-up', claim.id)] },
        ];
      });
      return cards.length === 0 ? { outcome: 'none' } : { outcome: 'some', bubbles: [{ type: 'cards', cards }] };
    },
    'see-thanked': (member, { slots }) =>
      thankable(member, slots.claim) ?? { outcome: 'open', vars: told(slots.claim) },
    thank: (member, { slots }) => {
      const refused = thankable(member, slots.claim);
      const found = find(slots.claim);
      if (refused || !found)
        return { ...refused, outcome: refused?.outcome === 'already' ? 'already' : 'over', vars: told(slots.claim) };
      const vars = { ...told(slots.claim), later: '' };
      if (readNote(String(slots.words ?? '')) === null) return { outcome: 'nothing', vars };
      const { from, to } = partiesOf(found.post, found.claim);
      const row = { id: model.id(), claim_id: found.claim.id, from_member: from, to_member: to };
      notes.push({ ...row, author_agrees_at: null, giver_agrees_at: null });
      for (const name of ['show-thanks', 'hide-thanks']) model.given.push({ to, token: doToken(name, row.id) });
      return { outcome: 'sent', vars, slots: { note: row.id } };
    },
    'agree-thanks': (member, { slots }) => {
      const note = noteOf(member, slots.note);
      if (!note) return { outcome: 'gone' };
      // the other agrees after the first tap
      if (note[agreementOf(note, member.id)] !== null) note.giver_agrees_at = note.author_agrees_at = new Date(0);
      note[agreementOf(note, member.id)] = new Date(0);
      return { outcome: isShown(note) ? 'shown' : 'waits', vars: { name: 'Paul', place: 'Saint-Brieuc' } };
    },
    'hide-thanks': (member, { slots }) => {
      const note = noteOf(member, slots.note);
      return { outcome: note ? 'hidden' : 'gone' };
    },
    'tell-life': () => {
      const vars = { place: 'Saint-Brieuc' };
      if (!notes.some(isShown)) return { outcome: 'nothing', vars };
      return {
        outcome: 'told',
        vars,
        bubbles: [{ type: 'text', text: [{ key: 'life.text-weeks', args: { count: 4 } }] }],
      };
    },
    'list-thanks': () => {
      const vars = { place: 'Saint-Brieuc' };
      if (!notes.some(isShown)) return { outcome: 'none', vars };
      return { outcome: 'some', vars, bubbles: [{ type: 'text', text: [{ key: 'thanks.head', args: vars }] }] };
    },
  };

  function told(claimId: unknown) {
    const found = find(claimId);
    return { name: 'Paul', ...(found ? about(found.post) : {}) };
  }

  function thankable(member: WalkMember, claimId: unknown): EffectAnswer | null {
    const found = find(claimId);
    if (!found || partiesOf(found.post, found.claim).from !== member.id) return { outcome: 'not-yours' };
    const vars = told(claimId);
    // what is promised counts as given here, so that thanks come about often enough
    if (!['done', 'out', 'accepted'].includes(found.claim.state)) return { outcome: 'over', vars };
    return notes.some(({ claim_id }) => claim_id === found.claim.id) ? { outcome: 'already', vars } : null;
  }
}
