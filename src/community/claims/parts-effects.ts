import type { EffectSpecs } from '../../conversation/book.ts';
import type { Trx } from '../../database/database.ts';
import type { Effect, EffectOutput, Tell } from '../effect.ts';
import type { Member } from '../members/member.table.ts';
import { findMember } from '../members/store.ts';
import { aboutPost } from '../posts/rules.ts';
import { periodOf } from './capacity.ts';
import { carryOut, noteAct, type Scene } from './carry-out.ts';
import { freeOf, openOwn, saidIn } from './own-claim.ts';
import { resize } from './queue.ts';
import { type ClaimBy, changeClaim } from './store.ts';
import { answerCard } from './tell-owner.ts';

/** How many of several somebody would like. */

export const partsEffectSpecs = {
  'set-parts': {
    outcomes: ['set', 'ended'],
    vars: ['keyword', 'thing', 'direction', 'outcome', 'owner', 'parts', 'fewer', 'standing'],
    says: { 'claim.parts-came': ['name', 'keyword', 'thing', 'direction', 'parts', 'standing'] },
  },
} satisfies EffectSpecs;

export const partsEffects: Record<keyof typeof partsEffectSpecs, Effect> = {
  /** Said after the answer. */
  async 'set-parts'(input): Promise<EffectOutput> {
    const { trx, slots, member, now } = input;
    const own = await openOwn(input);
    // as many as there are
    const isAll = slots.parts === 'all';
    const all = own && isAll ? freeOf(own.scene, periodOf(own.claim), own.claim) : 1;
    const wanted = typeof slots.parts === 'number' ? slots.parts : all;
    const owner = own && (await findMember(trx, own.scene.post.member_id));
    const set = own && (await resizeTo(trx, own, wanted, { member, owner }, now));
    if (!own || !set) return { outcome: 'ended' };
    const come = saidIn(input);
    if (come !== null) await changeClaim(trx, own.claim.id, { parts_in: come });
    const { parts, tell } = set;
    const standing = own.claim.state;
    const vars = { ...aboutPost(own.scene.post), parts, fewer: parts < wanted && !isAll ? 'yes' : '', standing };
    return { outcome: 'set', vars, tell };
  },
};

/** As many as may be had of that. The owner, who knows how many were wanted, is told; null: it waits for nothing any more. */
export async function resizeTo(
  trx: Trx,
  { scene, claim }: { scene: Scene; claim: ClaimBy },
  wanted: number,
  { member, owner }: { member: Member; owner: Member | undefined },
  now: Date,
): Promise<{ parts: number; tell: Tell[] } | null> {
  const resized = resize(scene.queue, claim.id, wanted);
  if (!resized) return null;
  const { tell } = await carryOut(trx, scene, resized, now);
  await noteAct(trx, claim, member.id, now);
  const parts = resized.changes.find((change) => change.claim === claim.id)?.parts ?? 1;
  const isNews = parts !== claim.parts && (claim.state === 'accepted' || claim.shown_at !== null);
  if (!owner || !isNews) return { parts, tell };
  const args = { name: member.name ?? '', ...aboutPost(scene.post), parts, standing: claim.state };
  const card = answerCard([{ key: 'claim.parts-came', args }], scene.post, claim);
  return { parts, tell: [{ to: owner, bubbles: [card] }, ...tell] };
}
