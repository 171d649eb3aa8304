import { DateTime } from 'luxon';
import type { Args, Bubble, Button, Words } from '../../conversation/bubble.ts';
import type { VarValue } from '../../conversation/state.ts';
import { lockSceneOf, type Scene } from '../claims/carry-out.ts';
import { partiesOf, remindOfLoan } from '../claims/lending.ts';
import { isSaidTo } from '../claims/said-to.ts';
import { type ClaimBy, changeClaim } from '../claims/store.ts';
import { loanTopic } from '../claims/topics.ts';
import { type EffectInput, idOf, type Tell } from '../effect.ts';
import type { Member } from '../members/member.table.ts';
import { findMember } from '../members/store.ts';
import { aboutPost } from '../posts/rules.ts';

/** A loan under its post's lock, seen by one of the two. */
export interface LoanScene extends Scene {
  claim: ClaimBy;
  other: Member;
  /** What sentences say of it: `name` is the other's, `due` the day it is due. */
  vars: Record<'keyword' | 'thing' | 'direction' | 'name' | 'due', VarValue>;
}

/** What both sides' sentences speak of. */
export const aboutLoan = ['keyword', 'thing', 'direction', 'name', 'due'] as const;

/** The loan that a button names, if it is under way and this member is on this side of it. */
export async function lockLoan(
  { trx, member, slots, now }: Pick<EffectInput, 'trx' | 'member' | 'slots' | 'now'>,
  side: 'lender' | 'borrower',
): Promise<LoanScene | null> {
  const scene = await lockSceneOf(trx, idOf(slots.claim), now);
  if (scene?.claim.state !== 'out') return null;
  const parties = partiesOf(scene.post, scene.claim);
  if (parties[side] !== member.id) return null;
  const other = await findMember(trx, side === 'lender' ? parties.borrower : parties.lender);
  return other ? { ...scene, other, vars: loanVars(scene, other, scene.claim.to_on) } : null;
}

export function loanVars(
  { post }: Pick<Scene, 'post'>,
  other: Pick<Member, 'name'>,
  due: string | null,
): LoanScene['vars'] {
  const { keyword, thing, direction } = aboutPost(post);
  return { keyword, thing, direction, name: other.name ?? '', due: due === null ? '' : { date: due } };
}

/** What the other of the two is told: of the same loan, and of whoever acts. */
export function tellOther(
  { claim, other, vars }: Pick<LoanScene, 'claim' | 'other' | 'vars'>,
  member: Pick<Member, 'name'>,
  key: string,
  buttons: readonly Button[],
  more: Args = {},
): Tell {
  const text: Words[] = [{ key, args: { ...vars, name: member.name ?? '', ...more } }];
  const bubble: Bubble = buttons.length > 0 ? { type: 'buttons', text, buttons: [...buttons] } : { type: 'text', text };
  return { to: other, bubbles: [bubble], topic: loanTopic(claim.id) };
}

/** What is said once more on the same day is no news. */
const SAME_DAY_MS = 20 * 60 * 60_000;

/** Whether the other of the two has been told so today already. */
export async function isToldOfLoan(
  trx: EffectInput['trx'],
  { claim, other }: Pick<LoanScene, 'claim' | 'other'>,
  key: string,
  now: Date,
): Promise<boolean> {
  const since = new Date(now.getTime() - SAME_DAY_MS);
  return await isSaidTo(trx, other.id, { topic: loanTopic(claim.id), key, since });
}

/** Lent until another day: what was asked about it is settled, and the clock begins anew. */
export async function lendUntil(trx: EffectInput['trx'], scene: LoanScene, due: string, now: Date): Promise<void> {
  const { claim, queue, post, timezone } = scene;
  const from = claim.from_on === null || claim.from_on > due ? queue.today : claim.from_on;
  await changeClaim(trx, claim.id, {
    from_on: from < due ? from : due,
    to_on: due,
    more_until: null,
    said_back_at: null,
  });
  await remindOfLoan(trx, { post, claimId: claim.id, due }, now, timezone);
}

/** The day a date slot means: an instant, or a day. */
export function dayMeant(value: string, timezone: string): string {
  return DateTime.fromISO(value, { zone: timezone }).toISODate() ?? '';
}
