import type { EffectSpecs } from '../../conversation/book.ts';
import type { Effect, EffectInput, EffectOutput } from '../effect.ts';
import { mailSays } from './mail-words.ts';
import { masked, readAddress } from './rules.ts';
import { askToConfirm, findMail, noteMailOffer, stateOfMail, stopMail } from './store.ts';

export const channelEffectSpecs = {
  'offer-mail': { outcomes: ['offered', 'not'] },
  'see-mail': { outcomes: ['none', 'waiting', 'on', 'refused', 'not-here'], vars: ['address'], says: mailSays },
  'give-address': { outcomes: ['asked', 'not-now', 'wrong', 'enough', 'not-here'], vars: ['address'] },
  'ask-again': { outcomes: ['asked', 'on', 'none', 'enough', 'not-here'], vars: ['address'] },
  'stop-mail': { outcomes: ['stopped', 'none'] },
} satisfies EffectSpecs;

/** F9. E-mail as a side channel: only for one's own matters, and only to an address that was confirmed from there. */
export const channelEffects: Record<keyof typeof channelEffectSpecs, Effect> = {
  async 'offer-mail'({ trx, member, house }): Promise<EffectOutput> {
    return { outcome: house.mails === true && (await noteMailOffer(trx, member.id)) ? 'offered' : 'not' };
  },

  async 'see-mail'({ trx, member, house }): Promise<EffectOutput> {
    const mail = await findMail(trx, member.id);
    // whoever gave an address to a house that writes no mails any more must be able to take it back
    if (!mail) return { outcome: house.mails === true ? 'none' : 'not-here' };
    return { outcome: stateOfMail(mail), vars: { address: masked(mail.address) } };
  },

  async 'give-address'(input): Promise<EffectOutput> {
    const said = String(input.slots.address ?? '');
    if (said === 'not-now') return { outcome: 'not-now' };
    const address = readAddress(said);
    if (address === null) return { outcome: 'wrong', clear: ['address'] };
    return await askFor(input, address);
  },

  async 'ask-again'(input): Promise<EffectOutput> {
    const mail = await findMail(input.trx, input.member.id);
    if (!mail) return { outcome: 'none' };
    if (stateOfMail(mail) === 'on') return { outcome: 'on', vars: { address: masked(mail.address) } };
    return await askFor(input, mail.address);
  },

  async 'stop-mail'({ trx, member }): Promise<EffectOutput> {
    return { outcome: (await stopMail(trx, member.id)) ? 'stopped' : 'none' };
  },
};

/** The same answer whether the address is known here or not. */
async function askFor({ trx, member, now, house }: EffectInput, address: string): Promise<EffectOutput> {
  if (house.mails !== true) return { outcome: 'not-here' };
  const isAsked = await askToConfirm(trx, member.id, address, now);
  return { outcome: isAsked ? 'asked' : 'enough', vars: { address: masked(address) } };
}
