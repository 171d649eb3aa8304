import type { Card } from '../../src/conversation/bubble.ts';
import { doToken } from '../../src/conversation/token.ts';
import type { EffectAnswer } from '../../src/conversation/turn.ts';
import type { EffectAsk, WalkMember } from './model.ts';

/** What members want to hear, for each in memory: a pause or none, kinds left out. */
export function newsEffects(): Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> {
  const paused = new Set<string>();
  const left = new Map<string, Set<string>>();
  const shown = (ids: readonly (readonly [string, string?])[]): EffectAnswer => {
    const cards = ids.map(
      ([button, id]): Card => ({
        title: { key: 'news.card-kinds' },
        subtitle: { key: 'news.state-kind', args: { value: 'on' } },
        buttons: [{ id: button, title: { key: 'news.change' }, token: doToken(button, id) }],
      }),
    );
    return { outcome: 'shown', bubbles: [{ type: 'cards', cards }] };
  };
  const KINDS = ['give', 'lend', 'swap', 'service'];
  return {
    'show-news': () => shown([['news-level'], ['news-number'], ['news-pause'], ['news-kinds'], ['news-calm']]),
    'show-kinds': () => shown(KINDS.map((kind) => ['news-kind', kind])),
    'switch-kind': ({ id }, { slots }) => {
      const kind = String(slots.sort);
      if (!KINDS.includes(kind)) return { outcome: 'unknown' };
      const without = left.get(id) ?? new Set();
      left.set(id, without);
      if (without.delete(kind)) return { outcome: 'switched' };
      if (without.size === 3) return { outcome: 'last' };
      without.add(kind);
      return { outcome: 'switched' };
    },
    'keep-news': () => ({ outcome: 'kept' }),
    'save-news': ({ id }, { slots }) => {
      // « que les dons », one after the other, leaves one at least
      if (Array.isArray(slots.kinds))
        return { outcome: slots.how === 'without' && left.get(id)?.size === 3 ? 'last' : 'saved' };
      if (slots.pause === 'end') return { outcome: paused.delete(id) ? 'resumed' : 'same' };
      if (slots.pause === undefined) return { outcome: 'saved' };
      paused.add(id);
      return { outcome: 'paused', vars: { until: { date: '2026-12-24T08:00:00.000Z' } } };
    },
  };
}
