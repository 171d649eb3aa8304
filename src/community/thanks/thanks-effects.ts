import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Button } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Claim } from '../claims/claim.table.ts';
import { findClaim } from '../claims/store.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import { findFollowUp } from '../handovers/store.ts';
import { blockBetween } from '../members/blocks.ts';
import type { Member } from '../members/member.table.ts';
import { findMember, laterOf } from '../members/store.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost } from '../posts/rules.ts';
import { findPost } from '../posts/store.ts';
import { agreementOf, isShown, partiesOf, readNote } from './rules.ts';
import { changeThanks, findThanksOf, insertThanks, listShownThanks, lockThanks } from './store.ts';
import type { Thanks } from './thanks.table.ts';

/** As many notes are read at once. */
const MOST = 5;

const about = ['name', 'keyword', 'thing', 'direction'] as const;

export const thanksEffectSpecs = {
  'see-thanked': { outcomes: ['open', 'already', 'over', 'not-yours'], vars: about },
  thank: {
    outcomes: ['sent', 'nothing', 'already', 'over'],
    vars: [...about, 'later'],
    slots: ['note'],
    says: { 'thanks.came': [...about, 'words'], 'thanks.button-show-thanks': [] },
  },
  'agree-thanks': {
    outcomes: ['shown', 'waits', 'gone'],
    vars: ['name', 'place'],
    says: { 'thanks.wishes': ['name', 'words'], 'thanks.is-shown': ['name', 'place'], 'thanks.button-hide-thanks': [] },
  },
  'hide-thanks': { outcomes: ['hidden', 'gone'] },
  'list-thanks': {
    outcomes: ['some', 'none'],
    vars: ['place'],
    says: { 'thanks.head': ['place'], 'thanks.line': ['from', 'to', 'thing', 'words', 'direction'] },
  },
} satisfies EffectSpecs;

export const thanksEffects: Record<keyof typeof thanksEffectSpecs, Effect> = {
  async 'see-thanked'(input): Promise<EffectOutput> {
    const found = await findThankable(input);
    return 'outcome' in found ? found : { outcome: 'open', vars: found.vars };
  },

  /** A word of thanks goes to whoever gave, without contacts or links; both are asked whether the town may read it. */
  async thank(input): Promise<EffectOutput> {
    const found = await findThankable(input);
    if ('outcome' in found) return { ...found, outcome: found.outcome === 'already' ? 'already' : 'over' };
    const { trx, member, slots, now } = input;
    const { post, claim, to, vars } = found;
    const words = readNote(String(slots.words ?? ''));
    if (words === null) return { outcome: 'nothing', vars };
    const row = { claim_id: claim.id, from_member: member.id, to_member: to.id, town_id: post.town_id };
    const id = await insertThanks(trx, { ...row, words, created_at: now });
    if (id === null) return { outcome: 'already', vars };
    const args = { name: member.name ?? '', ...aboutPost(post), words };
    const buttons = [showButton(id)];
    const came: Bubble = { type: 'buttons', text: [{ key: 'thanks.came', args }], buttons };
    const told = { ...vars, later: laterOf(to, now) };
    return { outcome: 'sent', vars: told, slots: { note: id }, tell: [{ to, bubbles: [came] }] };
  },

  async 'agree-thanks'(input): Promise<EffectOutput> {
    const found = await findNote(input);
    // what they have shown can still be hidden
    if (!found || found.isBlocked) return { outcome: 'gone' };
    const { trx, member, town, now } = input;
    const { thanks, other } = found;
    const mine = agreementOf(thanks, member.id);
    const isNews = thanks[mine] === null;
    const after = { ...thanks, [mine]: thanks[mine] ?? now };
    if (isNews) await changeThanks(trx, thanks.id, { [mine]: now });
    const vars = { name: other.name ?? '', place: town?.name ?? '' };
    const args = { name: member.name ?? '', place: town?.name ?? '', words: thanks.words ?? '' };
    if (isShown(after)) {
      const shown: Bubble = {
        type: 'buttons',
        text: [{ key: 'thanks.is-shown', args }],
        buttons: [
          { id: 'hide-thanks', title: { key: 'thanks.button-hide-thanks' }, token: doToken('hide-thanks', thanks.id) },
        ],
      };
      return { outcome: 'shown', vars, tell: isNews ? [{ to: other, bubbles: [shown] }] : [] };
    }
    // whoever got the note has the button with it; its author is asked again only when the other wishes it
    const asks = isNews && mine === 'giver_agrees_at';
    const wishes: Bubble = {
      type: 'buttons',
      text: [{ key: 'thanks.wishes', args }],
      buttons: [showButton(thanks.id)],
    };
    return { outcome: 'waits', vars, tell: asks ? [{ to: other, bubbles: [wishes] }] : [] };
  },

  /** Either of the two changes their mind, at any time. */
  async 'hide-thanks'(input): Promise<EffectOutput> {
    const found = await findNote(input);
    if (!found) return { outcome: 'gone' };
    await changeThanks(input.trx, found.thanks.id, { [agreementOf(found.thanks, input.member.id)]: null });
    return { outcome: 'hidden' };
  },

  async 'list-thanks'({ trx, town }): Promise<EffectOutput> {
    const place = town?.name ?? '';
    const shown = town ? await listShownThanks(trx, town.id, MOST) : [];
    if (shown.length === 0) return { outcome: 'none', vars: { place } };
    const lines = shown.map(({ from, to, thing, words, direction }) => ({
      key: 'thanks.line',
      args: { from, to, thing, words, direction },
    }));
    const bubbles: Bubble[] = [{ type: 'text', text: [{ key: 'thanks.head', args: { place } }, ...lines] }];
    return { outcome: 'some', vars: { place }, bubbles };
  },
};

/** What the member may thank for now: they got it, nobody was thanked for it, and whoever gave it is still there. */
async function findThankable({
  trx,
  member,
  slots,
}: EffectInput): Promise<
  { post: Post; claim: Claim; to: Member; vars: Record<string, string> } | Pick<EffectOutput, 'outcome' | 'vars'>
> {
  const id = idOf(slots.claim);
  const claim = id === null ? undefined : await findClaim(trx, id);
  const post = claim && (await findPost(trx, claim.post_id));
  if (!claim || !post) return { outcome: 'not-yours' };
  const { from, to: toId } = partiesOf(post, claim);
  const to = await findMember(trx, toId);
  if (from !== member.id || !to) return { outcome: 'not-yours' };
  const vars = { name: to.name ?? '', ...aboutPost(post) };
  const saidSo = claim.state === 'accepted' && (await findFollowUp(trx, claim.id)).claimant_said === 'done';
  const isDone = claim.state === 'done' || claim.state === 'out' || saidSo;
  if (!isDone || to.status !== 'approved') return { outcome: 'over', vars };
  // nothing of theirs reaches whoever has blocked them, or whom they have blocked
  if (await blockBetween(trx, member.id, to.id)) return { outcome: 'over', vars };
  return (await findThanksOf(trx, claim.id)) ? { outcome: 'already', vars } : { post, claim, to, vars };
}

/** A note that one of its two opens, while its words are kept and the other is there. */
async function findNote({
  trx,
  member,
  slots,
}: EffectInput): Promise<{ thanks: Thanks; other: Member; isBlocked: boolean } | null> {
  const id = idOf(slots.note);
  const thanks = id === null ? undefined : await lockThanks(trx, id);
  if (!thanks || thanks.words === null) return null;
  if (thanks.from_member !== member.id && thanks.to_member !== member.id) return null;
  const other = await findMember(trx, thanks.from_member === member.id ? thanks.to_member : thanks.from_member);
  if (other?.status !== 'approved') return null;
  const isBlocked = (await blockBetween(trx, member.id, other.id)) !== null;
  return { thanks, other, isBlocked };
}

function showButton(id: string): Button {
  return { id: 'show-thanks', title: { key: 'thanks.button-show-thanks' }, token: doToken('show-thanks', id) };
}
