import type { EffectSpecs } from '../../conversation/book.ts';
import { type Effect, type EffectOutput, idOf, type Tell } from '../effect.ts';
import { findMember } from '../members/store.ts';
import { aboutPost } from '../posts/rules.ts';
import { ownMedia } from '../posts/store.ts';
import { isUnderWay } from './capacity.ts';
import { lockFrontOf, noteAct } from './carry-out.ts';
import { answerButtons } from './mine-cards.ts';
import { mayBeAccepted } from './reached.ts';
import { changeClaim } from './store.ts';

const about = ['keyword', 'thing', 'direction', 'owner', 'count', 'replaced'] as const;

export const pictureEffectSpecs = {
  'keep-picture': {
    outcomes: ['kept', 'gone'],
    vars: about,
    says: { 'claim.picture-came': ['name', 'keyword', 'thing', 'direction'] },
  },
} satisfies EffectSpecs;

/** « j'en ai une ! », and then its photo: whoever asked for it sees it with the answer. */
export const pictureEffects: Record<keyof typeof pictureEffectSpecs, Effect> = {
  async 'keep-picture'({ trx, member, slots, now }): Promise<EffectOutput> {
    const scene = await lockFrontOf(trx, idOf(slots.claim), now);
    if (scene?.claim.member_id !== member.id || !isUnderWay(scene.claim.state) || scene.post.outcome !== null)
      return { outcome: 'gone' };
    const { post, claim } = scene;
    const sent = Array.isArray(slots.picture) ? slots.picture : [];
    const [picture] = await ownMedia(trx, member.id, sent);
    if (picture === undefined) return { outcome: 'gone' };
    const owner = await findMember(trx, post.member_id);
    // there is room for one: of several it is said, and of one before it
    const replaced = claim.offered_media !== null && claim.offered_media !== picture ? 'yes' : '';
    const vars = { ...aboutPost(post), owner: owner?.name ?? '', count: sent.length, replaced };
    await noteAct(trx, claim, member.id, now);
    await changeClaim(trx, claim.id, { offered_media: picture });
    // who has not been told of the answer yet sees it with it
    const isSeen = claim.state !== 'waiting' || claim.shown_at !== null || mayBeAccepted(scene, claim);
    const text = [{ key: 'claim.picture-came', args: { name: member.name ?? '', ...aboutPost(post) } }];
    const tell: Tell[] =
      owner && isSeen ? [{ to: owner, bubbles: [{ type: 'buttons', text, buttons: answerButtons(post, claim) }] }] : [];
    return { outcome: 'kept', vars, tell };
  },
};
