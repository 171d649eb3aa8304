import { readAddress } from '../../src/community/channels/rules.ts';
import { doToken } from '../../src/conversation/token.ts';
import type { EffectAnswer } from '../../src/conversation/turn.ts';
import type { EffectAsk, Model, WalkMember } from './model.ts';

/** Addresses of members: some confirm theirs, some are dead, and the house does not always write e-mails. */
export function channelEffects(model: Model): Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> {
  const mails = new Map<string, { address: string; links: number; seen: number; every?: string }>();
  const offers = new Map<string, number>();
  const said = (outcome: string, key: string): EffectAnswer => ({
    outcome,
    bubbles: [
      {
        type: 'text',
        text: [{ key: `channels.${key}`, args: { address: 'm…@laposte.net', digest: '', every: 'week', news: '' } }],
      },
    ],
  });
  let asked = 0;
  /** Whoever is given a link ties a browser with it. */
  const devices = new Map<string, number>();
  const tie = (member: WalkMember): EffectAnswer => {
    devices.set(member.id, (devices.get(member.id) ?? 0) + 1);
    model.news.push({ to: member, event: { type: 'internal', name: 'push-tied', about: {} } });
    const buttons = [{ id: 'push-open', title: { key: 'channels.button-push-open' }, url: '/push/x' }];
    return { outcome: 'given', bubbles: [{ type: 'buttons', text: [{ key: 'channels.push-link' }], buttons }] };
  };
  const on = (count: number): EffectAnswer => {
    const buttons = ['push-add', 'push-stop'].map((id) => ({
      id,
      title: { key: `channels.button-${id}` },
      token: doToken(id),
    }));
    const text = [{ key: 'channels.push-on', args: { count } }];
    return { outcome: 'shown', bubbles: [{ type: 'buttons', text, buttons }] };
  };
  const askFor = (member: WalkMember, address: string): EffectAnswer => {
    const { id } = member;
    asked += 1;
    if (asked % 7 === 0) return { outcome: 'not-here' };
    const before = mails.get(id);
    const links = (before?.links ?? 0) + 1;
    if (links > 3) return { outcome: 'enough' };
    // who reads what is new by mail goes on doing so at another address
    mails.set(id, { ...before, address, links, seen: 0 });
    // some follow the link at once
    if (asked % 2 === 0)
      model.news.push({ to: member, event: { type: 'internal', name: 'mail-confirmed', about: {} } });
    return said('asked', 'asked');
  };
  return {
    'offer-beside': ({ id }) => {
      if (mails.has(id) || devices.has(id) || (offers.get(id) ?? 0) >= 2) return { outcome: 'not' };
      offers.set(id, (offers.get(id) ?? 0) + 1);
      return { outcome: ['mail', 'push', 'both'][asked++ % 3] ?? 'both' };
    },
    'offer-once': ({ id }) => {
      if (mails.has(id) || devices.has(id) || offers.has(id)) return { outcome: 'not' };
      offers.set(id, 1);
      return { outcome: ['mail', 'push', 'both'][asked++ % 3] ?? 'both' };
    },
    'see-mail': ({ id }) => {
      asked += 1;
      const mail = mails.get(id);
      if (!mail) return { outcome: asked % 5 === 0 ? 'not-here' : 'none' };
      mail.seen += 1;
      return said('shown', ['mail-waiting', 'mail-on', 'mail-refused'][mail.seen % 3] ?? 'mail-on');
    },
    'see-confirmed': ({ id }) => {
      const every = mails.get(id)?.every;
      if (every !== undefined) return { outcome: 'digest', vars: { every } };
      return { outcome: mails.has(id) ? 'on' : 'not' };
    },
    'set-digest': ({ id }, { slots }) => {
      asked += 1;
      const mail = mails.get(id);
      if (asked % 5 === 0) return { outcome: 'not-here' };
      if (!mail) return { outcome: 'none' };
      mail.every = slots.every === 'day' ? 'day' : 'week';
      return asked % 2 === 0 ? said('on', 'digest-on') : said('waiting', 'digest-waits');
    },
    'stop-digest': ({ id }) => {
      const mail = mails.get(id);
      if (mail?.every === undefined) return { outcome: 'none' };
      delete mail.every;
      return { outcome: 'stopped' };
    },
    'give-address': (member, { slots }) => {
      if (slots.address === 'not-now') return { outcome: 'not-now' };
      const address = readAddress(String(slots.address));
      return address === null ? { outcome: 'wrong', clear: ['address'] } : askFor(member, address);
    },
    'ask-again': (member) => {
      const mail = mails.get(member.id);
      if (!mail) return { outcome: 'none' };
      return mail.seen % 2 > 0 ? said('shown', 'mail-on') : askFor(member, mail.address);
    },
    'stop-mail': ({ id }) => ({ outcome: mails.delete(id) ? 'stopped' : 'none' }),
    'see-push': (member) => {
      asked += 1;
      const count = devices.get(member.id);
      if (count !== undefined) return on(count);
      if (asked % 5 === 0) return { outcome: 'not-here' };
      return tie(member);
    },
    'add-push': (member) => {
      asked += 1;
      if ((devices.get(member.id) ?? 0) >= 2) return { outcome: 'enough' };
      return asked % 5 === 0 ? { outcome: 'not-here' } : tie(member);
    },
    'see-tied': ({ id }) => ({ outcome: devices.has(id) ? 'tied' : 'not' }),
    'see-gone': ({ id }) => ({ outcome: devices.has(id) ? 'not' : 'gone' }),
    'hand-done': () => ({
      outcome: ['done', 'already', 'back', 'late', 'gone'][asked++ % 5] ?? 'gone',
      vars: { name: 'Anne', by: 'Zoé', count: asked % 2 },
    }),
    'hand-cannot': () => ({
      outcome: ['noted', 'already', 'back', 'gone'][asked++ % 4] ?? 'gone',
      vars: { name: 'Anne', by: 'Zoé' },
    }),
    'stop-push': ({ id }) => {
      const count = devices.get(id) ?? 0;
      return devices.delete(id) ? { outcome: 'stopped', vars: { count } } : { outcome: 'none' };
    },
  };
}
