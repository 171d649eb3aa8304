import type { Trx } from '../../database/database.ts';
import { lockFrontOf, type Scene } from '../claims/carry-out.ts';
import type { ClaimBy } from '../claims/store.ts';
import { idOf } from '../effect.ts';
import { blockBetween } from '../members/blocks.ts';
import type { Member } from '../members/member.table.ts';
import { findMember, laterOf } from '../members/store.ts';
import { aboutPost } from '../posts/rules.ts';
import { mayTalk } from './rules.ts';

/** The two of a promise, under the lock of its post: the one who acts, and the other. */
export interface Pair {
  scene: Scene;
  claim: ClaimBy;
  me: Member;
  other: Member;
  /** Whether the one who acts is the one it is promised to. */
  isChosen: boolean;
}

/** ended: it is over, or none of theirs. blocked: by the one who acts; whoever was blocked finds it ended. */
export type NoPair = { refused: 'ended' } | { refused: 'blocked'; other: Member };

/** Looked at when each message passes: only the two of a promise may write to each other, and only while it lasts. */
export async function findPair(trx: Trx, me: Member, claimId: unknown, now: Date): Promise<Pair | NoPair> {
  const scene = await lockFrontOf(trx, idOf(claimId as string), now);
  const isChosen = scene?.claim.member_id === me.id;
  if (!scene || !(isChosen || scene.post.member_id === me.id)) return { refused: 'ended' };
  const other = await findMember(trx, isChosen ? scene.post.member_id : scene.claim.member_id);
  if (other?.status !== 'approved' || !mayTalk(scene.claim, now)) return { refused: 'ended' };
  const block = await blockBetween(trx, me.id, other.id);
  if (block === 'member') return { refused: 'blocked', other };
  return block === 'other' ? { refused: 'ended' } : { scene, claim: scene.claim, me, other, isChosen };
}

/** What sentences say of the two, to the one who acts. */
export function varsOf({ scene, other }: Pick<Pair, 'scene' | 'other'>, now: Date) {
  const { keyword, thing } = aboutPost(scene.post);
  return { other: other.name ?? '', keyword, thing, later: laterOf(other, now) };
}

/** The same, to the other. */
export function argsFor({ scene, me }: Pick<Pair, 'scene' | 'me'>) {
  const { keyword, thing } = aboutPost(scene.post);
  return { name: me.name ?? '', keyword, thing };
}
