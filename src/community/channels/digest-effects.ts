import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Effect, EffectOutput } from '../effect.ts';
import type { DigestEvery } from './digest.table.ts';
import { setDigest, stillnessOf, stopDigest } from './digest.ts';
import { masked } from './rules.ts';
import { findMail, stateOfMail } from './store.ts';

/** What the mails themselves say, for the loader of flows. */
const mailSays = {
  'channels.digest-subject': ['place', 'count'],
  'channels.digest-mail': ['place', 'count', 'others', 'posts', 'link'],
  'channels.digest-photo': ['link'],
  'channels.digest-foot': ['place', 'every', 'stop'],
};

export const digestEffectSpecs = {
  'set-digest': {
    outcomes: ['on', 'waiting', 'none', 'not-here'],
    says: {
      ...mailSays,
      'channels.digest-on': ['every', 'address', 'news'],
      'channels.digest-waits': ['every', 'address'],
      'channels.button-digest-day': [],
      'channels.button-digest-week': [],
      'channels.button-digest-stop': [],
      'channels.button-mail-again': [],
    } as Record<string, readonly string[]>,
  },
  'stop-digest': { outcomes: ['stopped', 'none'] },
} satisfies EffectSpecs;

/** « day » and « week » of a slot; anything else says nothing of it. */
export const everyOf = (slot: unknown): DigestEvery | null => (slot === 'day' || slot === 'week' ? slot : null);

/** F5. What is new in the town, by e-mail: to an address that was confirmed, or as soon as it is. */
export const digestEffects: Record<keyof typeof digestEffectSpecs, Effect> = {
  async 'set-digest'({ trx, member, now, house, slots }): Promise<EffectOutput> {
    if (house.mails !== true) return { outcome: 'not-here' };
    const mail = await findMail(trx, member.id);
    const state = stateOfMail(mail);
    if (!mail || state === 'none' || state === 'refused') return { outcome: 'none' };
    const every = await setDigest(trx, member.id, everyOf(slots.every), now);
    const address = masked(mail.address);
    if (state === 'waiting') {
      const text = [{ key: 'channels.digest-waits', args: { every, address } }];
      return {
        outcome: 'waiting',
        bubbles: [{ type: 'buttons', text, buttons: buttons('mail-again', 'digest-stop') }],
      };
    }
    const news = (await stillnessOf(trx, member.id, now)) ?? '';
    const text = [{ key: 'channels.digest-on', args: { every, address, news } }];
    const other = every === 'day' ? 'digest-week' : 'digest-day';
    return { outcome: 'on', bubbles: [{ type: 'buttons', text, buttons: buttons(other, 'digest-stop') }] };
  },

  async 'stop-digest'({ trx, member }): Promise<EffectOutput> {
    return { outcome: (await stopDigest(trx, member.id)) ? 'stopped' : 'none' };
  },
};

function buttons(...ids: string[]): Extract<Bubble, { type: 'buttons' }>['buttons'] {
  return ids.map((id) => ({ id, title: { key: `channels.button-${id}` }, token: doToken(id) }));
}
