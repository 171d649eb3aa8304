import type { Choice } from '../../src/conversation/bubble.ts';
import { doToken } from '../../src/conversation/token.ts';
import type { EffectAnswer } from '../../src/conversation/turn.ts';
import type { EffectAsk, Model, WalkMember } from './model.ts';

/** Waiting lists, coming back, leaving, moving and renaming, in the town in memory. */
export function goingEffects(model: Model): Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> {
  return {
    'put-on-list': (member, { slots }) => {
      const insee = String(slots.town);
      if (insee === '22278' || insee === '22262') return { outcome: 'open' };
      if (!/^\d{5}$/.test(insee)) return { outcome: 'unknown', clear: ['town'] };
      model.waits.set(member, insee);
      const vars = { place: insee, count: model.waits.size, listed: 'yes', home: 'Saint-Brieuc' };
      if (isIn(member)) return { outcome: 'noted', vars };
      return { outcome: 'listed', vars, clear: ['town'], offers: [offer('unlist', 'join.button-unlist')] };
    },
    'leave-list': (member) => ({ outcome: model.waits.delete(member) ? 'off' : 'not-on' }),
    'take-invitation': (member, { vars }) => {
      const told = { place: 'Saint-Brieuc', home: 'Quintin' };
      if (member.machine.status === 'refused') return { outcome: 'nothing' };
      if (isIn(member)) return { outcome: 'member', vars: told };
      return { outcome: 'opened', vars: told, slots: { town: String(vars.town) } };
    },
    'look-back': (member) =>
      member.machine.status === 'left' && model.members.indexOf(member) % 4 !== 0
        ? {
            outcome: 'known',
            vars: { place: 'Saint-Brieuc', name: 'Zoé', day: '' },
            offers: [offer('elsewhere', 'join.button-elsewhere')],
          }
        : { outcome: 'stranger' },
    rejoin: (member) =>
      member.machine.status === 'left'
        ? { outcome: 'rejoined', vars: { place: 'Saint-Brieuc', name: 'Zoé' }, became: 'approved' }
        : { outcome: 'stranger' },
    'weigh-leaving': (member) => {
      if (!isIn(member)) return { outcome: 'nobody' };
      const vars = { place: 'Saint-Brieuc', posts: 1, answers: 0, loans: 1, standing: member.machine.status };
      return { outcome: isLastAdmin(model, member) ? 'last-admin' : 'may', vars };
    },
    'hear-stop': () => ({ outcome: 'heard' }),
    leave: (member) => {
      if (!isIn(member)) throw new Error('leave: not a member');
      const vars = { place: 'Saint-Brieuc' };
      if (isLastAdmin(model, member)) return { outcome: 'last-admin', vars };
      model.withdrawAll(member);
      member.machine.isAdmin = false;
      if (member.machine.status === 'pending') return { outcome: 'taken-back', vars, became: 'joining' };
      return { outcome: 'left', vars, became: 'left' };
    },
    'weigh-move': (member, { slots }) => {
      if (!isIn(member)) return { outcome: 'nobody' };
      const vars = { place: String(slots.town), posts: 2, answers: 1, loans: 0, home: 'Saint-Brieuc' };
      if (slots.town === '22278') return { outcome: 'same', vars };
      if (slots.town !== '22262')
        return { outcome: isLastAdmin(model, member) || Number(member.id) % 2 === 1 ? 'none-yet' : 'none', vars };
      return { outcome: isLastAdmin(model, member) ? 'last-admin' : 'may', vars };
    },
    'move-within': (member, { slots }) => {
      const quartier = String(slots.quartier ?? '');
      if (member.machine.status !== 'approved' || quartier === 'Plérin') return { outcome: 'elsewhere' };
      model.quartiers.add(member);
      return { outcome: 'moved', vars: { quartier } };
    },
    move: (member) => {
      if (!isIn(member)) throw new Error('move: not a member');
      const vars = { place: 'Quintin', home: 'Saint-Brieuc' };
      if (isLastAdmin(model, member)) return { outcome: 'last-admin', vars };
      model.withdrawAll(member);
      member.machine.isAdmin = false;
      return {
        outcome: 'moved',
        vars,
        became: 'joining',
        next: { flow: 'join', at: 'town', slots: { town: '22262' } },
      };
    },
    rename: (member, { slots }) =>
      isIn(member) ? { outcome: 'renamed', vars: { name: String(slots.name) } } : { outcome: 'nobody' },
  };
}

/** Half of the admins are the last of their town, so that both happen. */
export function isLastAdmin(model: Model, member: WalkMember): boolean {
  return member.machine.isAdmin && model.members.indexOf(member) % 2 === 1;
}

function isIn({ machine: { status } }: WalkMember): boolean {
  return status === 'approved' || status === 'pending';
}

export function offer(id: string, key: string, of = '29019'): Choice {
  return { id, title: { key }, token: doToken(id, of) };
}
