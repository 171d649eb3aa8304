import type { SlotValue } from '../../src/conversation/state.ts';
import { doToken } from '../../src/conversation/token.ts';
import type { EffectAnswer } from '../../src/conversation/turn.ts';
import type { EffectAsk, Model, WalkMember } from './model.ts';

/** Words for the admins, in the town in memory. */
export function humanEffects(model: Model): Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> {
  return {
    'reach-admins': (member) => reach(model, member) ?? { outcome: 'open', vars: { place: 'Saint-Brieuc' } },
    'find-accused': (_, { slots }) => {
      const called = String(slots.who);
      if (called === 'amelie') return { outcome: 'one', vars: { called }, slots: { about: '1' } };
      if (called === 'velo')
        return {
          outcome: 'gone',
          vars: { called },
          next: { flow: 'report', at: 'find-reported', slots: { post: '1' } },
        };
      if (called !== 'paul') return { outcome: 'none', vars: { called }, slots: wholeOf(slots) };
      const title = { key: 'relay.card-name', args: { name: 'FAUTEUIL 42' } };
      return { outcome: 'several', vars: { called }, picks: [{ value: '1', title, words: ['fauteuil'] }] };
    },
    'take-accused': (_, { slots }) =>
      slots.whom === 'other'
        ? { outcome: 'other', slots: wholeOf(slots) }
        : { outcome: 'one', slots: { about: String(slots.whom) } },
    'tell-admins': (member) => {
      const refused = reach(model, member);
      if (refused) return refused;
      const id = model.id();
      model.messages.set(id, { from: member, isAnswered: false });
      for (const admin of model.members.filter(({ machine }) => machine.isAdmin).slice(-3)) {
        for (const name of ['reply', 'settle-message', 'next-message']) {
          model.given.push({ to: admin.id, token: doToken(name, id) });
        }
      }
      return { outcome: model.messages.size % 2 === 0 ? 'told' : 'later', vars: { place: 'Saint-Brieuc', count: 1 } };
    },
    'find-message': (member, { slots }) => {
      const message = model.messages.get(String(slots.message));
      if (!message || !member.machine.isAdmin) return { outcome: 'unknown' };
      return { outcome: message.isAnswered ? 'answered' : 'open', vars: { name: 'Zoé', by: 'Soizic' } };
    },
    'settle-message': (member, { slots }) => {
      const message = model.messages.get(String(slots.message));
      // now and then whoever wrote has gone
      if (!message || !member.machine.isAdmin || Number(slots.message) % 5 === 0) return { outcome: 'unknown' };
      const vars = { name: 'Zoé', by: 'Soizic', later: '' };
      if (message.isAnswered) return { outcome: 'already', vars };
      message.isAnswered = true;
      return { outcome: 'settled', vars };
    },
    'answer-member': (member, { slots }) => {
      const message = model.messages.get(String(slots.message));
      if (!message || !member.machine.isAdmin) return { outcome: 'unknown' };
      message.isAnswered = true;
      model.given.push({ to: message.from.id, token: doToken('write-back') });
      return { outcome: 'passed', vars: { name: 'Zoé', later: '' } };
    },
  };
}

function reach(model: Model, member: WalkMember): EffectAnswer | null {
  if (member.machine.status !== 'approved' && member.machine.status !== 'pending') return { outcome: 'no-town' };
  if (model.members.length % 7 === 0) return { outcome: 'nobody' };
  const written = [...model.messages.values()].filter(({ from }) => from === member).length;
  return written >= 5 ? { outcome: 'enough' } : null;
}

function wholeOf({ words, said }: EffectAsk['slots']): Record<string, SlotValue> {
  return words === undefined ? {} : { words: said ?? words };
}
