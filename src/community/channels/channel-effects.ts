import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Effect, EffectInput, EffectOutput } from '../effect.ts';
import type { SideChannel } from './channel.table.ts';
import { setDigest } from './digest.ts';
import { everyOf } from './digest-effects.ts';
import { mailSays } from './mail-words.ts';
import { MOST_OFFERS, masked, readAddress } from './rules.ts';
import { askToConfirm, findMail, noteOffer, stateOfMail, stopMail } from './store.ts';
import { templateSays } from './templates.ts';
import { unreachedSays } from './unreached.ts';

async function offer({ trx, member, house }: EffectInput, most: number): Promise<EffectOutput> {
  const [mails, pushes] = [house.mails === true, house.pushes === true];
  if (!(mails || pushes) || !(await noteOffer(trx, member.id, most))) return { outcome: 'not' };
  return { outcome: mails && pushes ? 'both' : mails ? 'mail' : 'push' };
}

/** What can be done about an address, by what it is. */
const BUTTONS = {
  waiting: ['mail-again', 'mail-change', 'mail-stop'],
  on: ['digest', 'mail-change', 'mail-stop'],
  refused: ['mail-change', 'mail-stop'],
  off: ['mail-stop'],
} as const;

const shownSays = {
  'channels.mail-waiting': ['address'],
  'channels.mail-on': ['address', 'digest'],
  'channels.mail-refused': ['address'],
  'channels.button-digest': [],
  'channels.mail-off': ['address'],
  'channels.button-mail-again': [],
  'channels.button-mail-change': [],
  'channels.button-mail-stop': [],
};
const askedSays = { 'channels.asked': ['address'] };

export const channelEffectSpecs = {
  'offer-beside': { outcomes: ['mail', 'push', 'both', 'not'] },
  'offer-once': { outcomes: ['mail', 'push', 'both', 'not'] },
  'see-mail': {
    outcomes: ['none', 'shown', 'not-here'],
    says: { ...shownSays, ...mailSays, ...templateSays, ...unreachedSays },
  },
  'see-confirmed': { outcomes: ['on', 'digest', 'not'], vars: ['every'] },
  'give-address': { outcomes: ['asked', 'not-now', 'wrong', 'enough', 'not-here'], says: askedSays },
  'ask-again': { outcomes: ['asked', 'shown', 'none', 'enough', 'not-here'], says: { ...shownSays, ...askedSays } },
  'stop-mail': { outcomes: ['stopped', 'none'] },
} satisfies EffectSpecs;

/**
 * F9. E-mail as a side channel: only for one's own matters, and only to an address that was confirmed from there. What
 * shows an address is said here, masked, and not by variables of the dialogue: those are kept for a year.
 */
export const channelEffects: Record<keyof typeof channelEffectSpecs, Effect> = {
  'offer-beside': (input) => offer(input, MOST_OFFERS),

  /** To whoever answers, if it was never offered: once a person, whatever they answer. */
  'offer-once': (input) => offer(input, 1),

  async 'see-mail'({ trx, member, house }): Promise<EffectOutput> {
    const mail = await findMail(trx, member.id);
    // whoever gave an address to a house that writes no mails any more must be able to take it back
    if (!mail) return { outcome: house.mails === true ? 'none' : 'not-here' };
    return { outcome: 'shown', bubbles: show(mail, house) };
  },

  async 'see-confirmed'({ trx, member, house }): Promise<EffectOutput> {
    const mail = await findMail(trx, member.id);
    if (house.mails !== true || !mail || stateOfMail(mail) !== 'on') return { outcome: 'not' };
    return mail.digest === null ? { outcome: 'on' } : { outcome: 'digest', vars: { every: mail.digest } };
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
    return stateOfMail(mail) === 'on'
      ? { outcome: 'shown', bubbles: show(mail, input.house) }
      : await askFor(input, mail.address);
  },

  async 'stop-mail'({ trx, member }): Promise<EffectOutput> {
    return { outcome: (await stopMail(trx, member.id)) ? 'stopped' : 'none' };
  },
};

/** The same answer whether the address is known here or not. */
async function askFor({ trx, member, now, house, slots }: EffectInput, address: string): Promise<EffectOutput> {
  if (house.mails !== true) return { outcome: 'not-here' };
  if (!(await askToConfirm(trx, member.id, address, now))) return { outcome: 'enough' };
  if (slots.every !== undefined) await setDigest(trx, member.id, everyOf(slots.every) ?? 'week', now);
  const text = [{ key: 'channels.asked', args: { address: masked(address) } }];
  return { outcome: 'asked', bubbles: [{ type: 'text', text }], letter: true };
}

/** In a house that writes no mails any more nothing is promised, and it can be taken back. */
function show(mail: SideChannel, house: EffectInput['house']): Bubble[] {
  const state = house.mails === true ? stateOfMail(mail) : 'off';
  const args = { address: masked(mail.address), ...(state === 'on' && { digest: mail.digest ?? '' }) };
  const text = [{ key: `channels.mail-${state}`, args }];
  const buttons = BUTTONS[state].map((id) => ({ id, title: { key: `channels.button-${id}` }, token: doToken(id) }));
  return [{ type: 'buttons', text, buttons }];
}
