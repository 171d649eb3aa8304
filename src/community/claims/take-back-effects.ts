import type { EffectSpecs } from '../../conversation/book.ts';
import { type Effect, type EffectOutput, idOf } from '../effect.ts';
import { aboutPost } from '../posts/rules.ts';
import { mineButton } from './mine-cards.ts';
import { listStanding } from './store.ts';

/** As many answers of a member are looked through. */
const MOST = 50;

export const takeBackSpecs = {
  'weigh-answer': {
    outcomes: ['shown'],
    says: { 'mine.over-answered': ['keyword', 'thing'], 'mine.button-back-out': [] },
  },
} satisfies EffectSpecs;

export const takeBackEffects: Record<keyof typeof takeBackSpecs, Effect> = {
  /** « annule », with nothing under way but one answer: whether that is meant is asked, by a button that « oui » presses too. */
  async 'weigh-answer'({ trx, member, slots }): Promise<EffectOutput> {
    const standing = await listStanding(trx, member.id, MOST);
    const found = standing.find(({ post }) => post.id === idOf(slots.post));
    // begun in the turn in which it was seen
    if (!found) throw new Error('weigh-answer: no answer to that post');
    const { keyword, thing } = aboutPost(found.post);
    const text = [{ key: 'mine.over-answered', args: { keyword, thing } }];
    return { outcome: 'shown', bubbles: [{ type: 'buttons', text, buttons: [mineButton('back-out', found.id)] }] };
  },
};
