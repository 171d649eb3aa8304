import { doToken } from '../../src/conversation/token.ts';
import type { EffectAnswer } from '../../src/conversation/turn.ts';
import type { EffectAsk, WalkMember } from './model.ts';

/** The Page's feed in the town in memory: now and then it is closed, or a post is not theirs. */
export function feedEffects(): Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> {
  let turns = 0;
  const named = { keyword: 'FAUTEUIL 42', post: '1' };
  return {
    'show-posters': () => ({ outcome: 'shown' }),
    'show-shares': () => {
      turns += 1;
      return { outcome: ['shown', 'none', 'hidden'][turns % 3] ?? 'none' };
    },
    'show-feed': () => {
      turns += 1;
      if (turns % 3 === 0) return { outcome: 'not' };
      const button = { id: 'keep-off', title: { key: 'feed.button-keep-off' }, token: doToken('keep-off', '1') };
      const text = [{ key: 'feed.told', args: { outcome: '' } }];
      return { outcome: 'shown', bubbles: [{ type: 'buttons', text, buttons: [button] }] };
    },
    'keep-off-feed': () => {
      turns += 1;
      return turns % 3 === 0 ? { outcome: 'none' } : { outcome: 'kept', vars: named, slots: { post: '1' } };
    },
    'put-on-feed': () => {
      turns += 1;
      const outcome = ['put', 'ended', 'none'][turns % 3] ?? 'none';
      return outcome === 'none' ? { outcome } : { outcome, vars: named };
    },
  };
}
