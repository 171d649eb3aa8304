import type { EffectSpecs } from '../../conversation/book.ts';
import { fold } from '../../language/fold.ts';
import type { Effect, EffectOutput } from '../effect.ts';
import { aboutPost } from '../posts/rules.ts';
import { pickButton } from './mine-cards.ts';
import { listWaitingOnOwn } from './store.ts';

/** Cards in one message. */
const PAGE = 10;

export const namingEffectSpecs = {
  'who-is-meant': {
    outcomes: ['one', 'several', 'none', 'by-place'],
    slots: ['claim'],
    says: { 'mine.which-of-them': [], 'mine.card-mine': ['keyword', 'thing'] },
  },
} satisfies EffectSpecs;

export const namingEffects: Record<keyof typeof namingEffectSpecs, Effect> = {
  /** « je choisis Yann »: whose answer waits on a post of the member's own, and is of that name. */
  async 'who-is-meant'({ trx, member, slots }): Promise<EffectOutput> {
    const name = String(slots.said ?? '');
    if (name === '') return { outcome: 'by-place' };
    const waiting = await listWaitingOnOwn(trx, member.id);
    const meant = waiting.filter((one) => fold(one.name ?? '') === name);
    const [only, another] = meant;
    if (!only) return { outcome: 'none' };
    if (!another) return { outcome: 'one', slots: { claim: only.id } };
    const cards = meant.slice(0, PAGE).map(({ id, post }) => ({
      title: { key: 'mine.card-mine', args: aboutPost(post) },
      buttons: [pickButton(post, id)],
    }));
    return {
      outcome: 'several',
      bubbles: [
        { type: 'text', text: [{ key: 'mine.which-of-them' }] },
        { type: 'cards', cards },
      ],
    };
  },
};
