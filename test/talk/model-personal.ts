import type { EffectAnswer } from '../../src/conversation/turn.ts';
import type { EffectAsk, Model, WalkMember } from './model.ts';
import { isLastAdmin } from './model-going.ts';

const DAY = { date: '2026-12-07T09:00:00.000Z' };

/** What is held on somebody, in the town in memory. */
export function personalEffects(model: Model): Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> {
  return {
    'give-data': () => ({
      outcome: 'given',
      bubbles: [
        {
          type: 'buttons',
          text: [{ key: 'data.link' }],
          buttons: [{ id: 'open', title: { key: 'data.button-open' }, url: `/my-data/${'x'.repeat(43)}` }],
        },
      ],
    }),
    'weigh-forgetting': (member) => {
      const vars = { place: 'Saint-Brieuc', day: DAY };
      if (model.leaving.has(member)) return { outcome: 'already', vars };
      return {
        outcome: isLastAdmin(model, member) ? 'last-admin' : 'may',
        vars: { ...vars, posts: 1, answers: 0, loans: 0 },
      };
    },
    'forget-me': (member) => {
      const vars = { place: 'Saint-Brieuc', day: DAY };
      if (isLastAdmin(model, member)) return { outcome: 'last-admin', vars };
      model.withdrawAll(member);
      model.leaving.add(member);
      if (member.machine.status === 'refused' || member.machine.status === 'banned') return { outcome: 'going', vars };
      member.machine.isAdmin = false;
      return { outcome: 'going', vars, became: 'left' };
    },
    'keep-me': (member) => {
      if (!model.leaving.delete(member)) return { outcome: 'nothing' };
      const vars = { place: 'Saint-Brieuc' };
      if (member.machine.status !== 'left') return { outcome: 'kept', vars };
      return { outcome: 'kept', vars, next: { flow: 'join', at: 'look-back', slots: {} } };
    },
  };
}
