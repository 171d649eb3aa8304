import type { Card } from '../../src/conversation/bubble.ts';
import type { EffectAnswer } from '../../src/conversation/turn.ts';
import type { EffectAsk, Model, WalkMember } from './model.ts';
import { offer } from './model-going.ts';
import { button } from './model-words.ts';

/** Coming in, and the admins who decide, in the town in memory. */
export function joiningEffects(model: Model): Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> {
  return {
    'find-town': (member, { slots }): EffectAnswer => {
      if (member.machine.status === 'approved') {
        const vars = { place: 'Quintin', home: 'Saint-Brieuc' };
        return { outcome: slots.town === '22262' ? 'lives-elsewhere' : 'already', vars };
      }
      if (slots.town === '22278')
        return { outcome: 'open', vars: { place: 'Saint-Brieuc', question: '' }, slots: { asks: 'yes' } };
      if (slots.town === '22262')
        return { outcome: 'open', vars: { place: 'Quintin', question: 'Où ?' }, slots: { asks: 'no' } };
      const offers = [offer('notify', 'join.button-notify'), offer('settle', 'join.button-elsewhere', '22278')];
      const vars = { place: String(slots.town), count: model.waits.size, listed: '', home: '' };
      return { outcome: 'none', vars, clear: ['town'], offers };
    },
    apply: (member, { slots }) => {
      if (slots.town !== '22278' && slots.town !== '22262') throw new Error('apply: the town is gone');
      member.number = model.members.indexOf(member) + 1;
      const vars = { place: 'Saint-Brieuc', name: String(slots.name) };
      const became = slots.town === '22278' ? 'pending' : 'approved';
      return { outcome: became, vars, became };
    },
    wait: (_member, { vars }) => {
      const waited = Number(vars.waited ?? 0);
      const key = waited % 2 === 0 ? 'join.still-waiting' : 'join.still-waiting-2';
      return { outcome: 'stay', vars: { waited: waited + 1 }, bubbles: [{ type: 'text', text: [{ key }] }] };
    },
    'list-pending': () => {
      const waiting = model.members.filter((one) => one.machine.status === 'pending').slice(0, 10);
      if (waiting.length === 0) return { outcome: 'none' };
      const cards = waiting.map(
        (one): Card => ({
          title: { key: 'admin.card-waiting', args: { name: 'Zoé', number: one.number ?? 0 } },
          subtitle: { key: 'admin.card-waiting-answer', args: { answer: '' } },
          buttons: [button('approve', one.id), button('refuse', one.id)],
        }),
      );
      return { outcome: 'some', bubbles: [{ type: 'cards', cards }] };
    },
    approve: (member, ask) => decide(model, member, ask, 'approved'),
    refuse: (member, ask) => decide(model, member, ask, 'refused'),
    'tell-reason': () => ({ outcome: 'told' }),
    'redeem-code': (member, { slots }) => {
      const code = String(slots.code);
      if (member.machine.isAdmin) return { outcome: 'elsewhere' };
      if (model.codes.get(code) !== false) return { outcome: model.codes.has(code) ? 'enough' : 'unknown' };
      model.codes.set(code, true);
      member.machine.isAdmin = true;
      return { outcome: 'admin', vars: { place: 'Saint-Brieuc' }, became: 'approved' };
    },
    'take-name': (member) => {
      member.machine.isNamed = true;
      return { outcome: 'taken' };
    },
  };
}

function decide(model: Model, by: WalkMember, { slots }: EffectAsk, status: 'approved' | 'refused'): EffectAnswer {
  if (!by.machine.isAdmin) return { outcome: 'unknown' };
  const found = model.members.find((one) =>
    slots.member === undefined ? one.number === Number(slots.number) : one.id === String(slots.member),
  );
  if (!found || found.number === null) return { outcome: 'unknown' };
  const vars = { name: 'Zoé', number: found.number, by: 'Soizic', decision: found.machine.status };
  if (found.machine.status !== 'pending') return { outcome: 'already', vars };
  found.machine.status = status;
  if (status === 'refused') return { outcome: 'refused', vars: { ...vars, refused: found.id } };
  model.news.push({ to: found, event: { type: 'internal', name: 'approved', about: { place: 'Saint-Brieuc' } } });
  return { outcome: 'approved', vars };
}
