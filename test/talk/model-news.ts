import { doToken } from '../../src/conversation/token.ts';
import type { EffectAnswer } from '../../src/conversation/turn.ts';
import type { EffectAsk, WalkMember } from './model.ts';

/** What members want to hear, for each in memory: a pause or none, kinds left out. */
export function newsEffects(): Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> {
  const paused = new Set<string>();
  const left = new Map<string, Set<string>>();
  const kinds = (): EffectAnswer => ({
    outcome: 'shown',
    bubbles: [
      {
        type: 'cards',
        cards: ['give', 'lend', 'swap', 'service'].map((kind) => ({
          title: { key: `news.sort-${kind}` },
          buttons: [{ id: 'news-kind', title: { key: 'news.sort-off' }, token: doToken('news-kind', kind) }],
        })),
      },
    ],
  });
  const shown = (): EffectAnswer => ({ outcome: 'shown', bubbles: [{ type: 'text', text: [{ key: 'news.change' }] }] });
  return {
    'show-news': shown,
    'show-kinds': kinds,
    'switch-kind': ({ id }, { slots }) => {
      const kind = String(slots.sort);
      if (!['give', 'lend', 'swap', 'service'].includes(kind)) return { outcome: 'unknown' };
      const without = left.get(id) ?? new Set();
      left.set(id, without);
      if (without.delete(kind)) return { outcome: 'switched' };
      if (without.size === 3) return { outcome: 'last' };
      without.add(kind);
      return { outcome: 'switched' };
    },
    'keep-news': () => ({ outcome: 'kept' }),
    'save-news': ({ id }, { slots }) => {
      if (slots.pause === 'end') return { outcome: paused.delete(id) ? 'resumed' : 'same' };
      if (slots.pause === undefined) return { outcome: 'saved' };
      paused.add(id);
      return { outcome: 'paused', vars: { until: { date: '2026-12-24T08:00:00.000Z' } } };
    },
  };
}
