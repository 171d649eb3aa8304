import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Effect, EffectInput, EffectOutput } from '../effect.ts';
import { makePrivateLink } from '../members/private-link.ts';
import { countDevices, stopDevices } from './devices.ts';
import { MOST_DEVICES } from './rules.ts';

const linkSays = { 'channels.push-link': [], 'channels.button-push-open': [] };

export const pushEffectSpecs = {
  'see-push': {
    outcomes: ['given', 'shown', 'not-here'],
    says: {
      ...linkSays,
      'channels.push-on': ['count'],
      'channels.push-off': ['count'],
      'channels.button-push-add': [],
      'channels.button-push-stop': [],
    } as Record<string, readonly string[]>,
  },
  'add-push': { outcomes: ['given', 'enough', 'not-here'], says: linkSays },
  'see-tied': { outcomes: ['tied', 'not'] },
  'see-gone': { outcomes: ['gone', 'not'] },
  'stop-push': { outcomes: ['stopped', 'none'], vars: ['count'] },
} satisfies EffectSpecs;

/** F9. Notifications in browsers as a side channel: a page of ours ties a browser to whoever was given its link. */
export const pushEffects: Record<keyof typeof pushEffectSpecs, Effect> = {
  async 'see-push'(input): Promise<EffectOutput> {
    const count = await countDevices(input.trx, input.member.id);
    // whoever has some in a house that sends none any more must be able to take them back
    if (count > 0) return { outcome: 'shown', bubbles: [show(count, input.house.pushes === true)] };
    return input.house.pushes === true ? await give(input) : { outcome: 'not-here' };
  },

  async 'add-push'(input): Promise<EffectOutput> {
    if (input.house.pushes !== true) return { outcome: 'not-here' };
    if ((await countDevices(input.trx, input.member.id)) >= MOST_DEVICES) return { outcome: 'enough' };
    return await give(input);
  },

  async 'see-tied'({ trx, member, house }): Promise<EffectOutput> {
    return { outcome: house.pushes === true && (await countDevices(trx, member.id)) > 0 ? 'tied' : 'not' };
  },

  async 'see-gone'({ trx, member }): Promise<EffectOutput> {
    return { outcome: (await countDevices(trx, member.id)) > 0 ? 'not' : 'gone' };
  },

  async 'stop-push'({ trx, member }): Promise<EffectOutput> {
    const count = await stopDevices(trx, member.id);
    return count > 0 ? { outcome: 'stopped', vars: { count } } : { outcome: 'none' };
  },
};

async function give({ trx, member, now }: EffectInput): Promise<EffectOutput> {
  const token = await makePrivateLink(trx, member.id, 'push', now);
  const link: Bubble = {
    type: 'buttons',
    text: [{ key: 'channels.push-link' }],
    buttons: [{ id: 'push-open', title: { key: 'channels.button-push-open' }, url: `/push/${token}` }],
  };
  return { outcome: 'given', bubbles: [link] };
}

function show(count: number, isSent: boolean): Bubble {
  const ids = isSent && count < MOST_DEVICES ? ['push-add', 'push-stop'] : ['push-stop'];
  const buttons = ids.map((id) => ({ id, title: { key: `channels.button-${id}` }, token: doToken(id) }));
  return { type: 'buttons', text: [{ key: `channels.push-${isSent ? 'on' : 'off'}`, args: { count } }], buttons };
}
