import { doToken } from '../../src/conversation/token.ts';
import type { EffectAnswer } from '../../src/conversation/turn.ts';
import type { EffectAsk, Model, WalkMember } from './model.ts';
import { offer } from './model-going.ts';

/** Coming in, and the admins who decide, in the town in memory. */
export function joiningEffects(model: Model): Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> {
  let takings = 0;
  let pages = 0;
  let leavings = 0;
  const followed = () => pages++ % 2 === 0;
  const redeem = (member: WalkMember, { slots }: EffectAsk): EffectAnswer => {
    const code = String(slots.code);
    if (member.machine.isAdmin) return { outcome: 'elsewhere' };
    if (pages++ % 4 === 0) return { outcome: 'other-page', vars: { place: 'Quintin', link: 'https://m.me/2' } };
    if (model.codes.get(code) !== false)
      return { outcome: code.startsWith('Z') ? 'enough' : 'unknown', vars: { left: 3 } };
    model.codes.set(code, true);
    member.machine.isAdmin = true;
    return { outcome: 'admin', vars: { place: 'Saint-Brieuc', home: '' }, became: 'approved' };
  };
  return {
    'find-town': (member, { slots }): EffectAnswer => {
      if (member.machine.status === 'approved') {
        const vars = { place: 'Quintin', home: 'Saint-Brieuc' };
        return { outcome: slots.town === '22262' ? 'lives-elsewhere' : 'already', vars };
      }
      if (slots.town === '22278')
        return { outcome: 'open', vars: { place: 'Saint-Brieuc', question: '' }, slots: { asks: 'yes' } };
      if (slots.town === '22262')
        return pages++ % 5 === 0
          ? { outcome: 'other-page', vars: { place: 'Quintin', link: 'https://m.me/2?ref=town_quintin' } }
          : { outcome: 'open', vars: { place: 'Quintin', question: 'Où ?' }, slots: { asks: 'no' } };
      const offers = [
        offer('found', 'join.button-found', '29019'),
        offer('notify', 'join.button-notify'),
        offer('settle', 'join.button-elsewhere', '22278'),
      ];
      const vars = {
        place: String(slots.town),
        count: model.waits.size,
        listed: '',
        home: '',
        near: 'here',
        nearby: '',
      };
      return { outcome: 'none', vars, clear: ['town'], offers };
    },
    'tell-rules': () => ({
      outcome: 'told',
      bubbles: [{ type: 'text', text: [{ key: 'join.rules', args: { rules: 'usual' } }] }],
    }),
    'offer-page': () => ({ outcome: followed() ? 'told' : 'nothing' }),
    'weigh-follow': () => ({
      outcome: ['may', 'may', 'here', 'unknown'][pages++ % 4] ?? 'may',
      vars: { name: 'Zoé', place: 'Saint-Brieuc' },
    }),
    'follow-page': () => ({ outcome: followed() ? 'following' : 'changed' }),
    'wait-arrival': (): EffectAnswer => {
      if (followed()) return { outcome: 'over' };
      return { outcome: 'stay', bubbles: [{ type: 'text', text: [{ key: 'page.still-following' }] }] };
    },
    'greet-arrival': () => ({ outcome: 'told', vars: { name: 'Zoé', place: 'Saint-Brieuc' } }),
    apply: (member, { slots }) => {
      if (slots.town !== '22278' && slots.town !== '22262') return { outcome: 'gone' };
      member.number = model.members.indexOf(member) + 1;
      const vars = { place: 'Saint-Brieuc', name: String(slots.name) };
      const became = slots.town === '22278' ? 'pending' : 'approved';
      return { outcome: became, vars, became };
    },
    wait: (_member, { vars, event }): EffectAnswer => {
      if (event.type === 'text' && event.text.startsWith('je connais')) {
        const id = model.id();
        model.vouches.set(id, 0);
        for (const { id: to } of model.members.filter(({ machine }) => machine.status === 'approved').slice(-2)) {
          model.given.push({ to, token: doToken('vouch', id) }, { to, token: doToken('vouch-not', id) });
        }
        const text = [{ key: 'join.noted-neighbour', args: { name: 'Anne', count: 1 } }];
        return { outcome: 'stay', vars: { named: 1 }, bubbles: [{ type: 'text', text }] };
      }
      const waited = Number(vars.waited ?? 0);
      const key = ['join.still-waiting', 'join.still-waiting-2', 'join.still-waiting-3'][waited % 3] ?? '';
      return { outcome: 'stay', vars: { waited: waited + 1 }, bubbles: [{ type: 'text', text: [{ key }] }] };
    },
    'find-applicant': (_member, { slots }) => {
      const found = model.members.find((one) => one.id === String(slots.member));
      return found?.machine.status === 'pending'
        ? { outcome: 'open', vars: { name: 'Zoé', number: 1 } }
        : { outcome: 'unknown' };
    },
    'write-applicant': (_member, { slots }) => {
      const found = model.members.find((one) => one.id === String(slots.member));
      if (found?.machine.status !== 'pending') return { outcome: 'unknown' };
      model.given.push({ to: found.id, token: doToken('human') });
      return { outcome: 'passed', vars: { name: 'Zoé', number: 1, later: '' } };
    },
    'refuse-anyway': (member, ask) => overturn(model, member, ask, 'approved', 'refused'),
    'approve-anyway': (member, ask) => overturn(model, member, ask, 'refused', 'approved'),
    'answer-vouch': (_member, { slots }) => {
      const answers = model.vouches.get(String(slots.vouch));
      if (answers === undefined) return { outcome: 'unknown' };
      model.vouches.set(String(slots.vouch), answers + 1);
      const vars = { name: 'Zoé' };
      if (answers > 2) return { outcome: 'over', vars };
      if (slots.knows === 'no') return { outcome: 'declined', vars };
      return { outcome: 'confirmed', vars: { ...vars, told: answers % 2 === 0 ? 'yes' : '' } };
    },
    approve: (member, ask) => decide(model, member, ask, 'approved'),
    refuse: (member, ask) => decide(model, member, ask, 'refused'),
    'weigh-crowd': (member) => {
      const people = pendingOf(model, member);
      if (people.length === 0) return { outcome: 'none' };
      const moment = { moment: '2026-11-23T09:00:00.000Z' };
      const vars = { count: people.length, names: 'Zoé', until: moment, vouched: people.length % 3 };
      return { outcome: 'some', vars: { ...vars, first: 0, last: 1 } };
    },
    'refuse-crowd': (member) => {
      const people = pendingOf(model, member);
      if (people.length === 0) return { outcome: 'none' };
      for (const { machine } of people) machine.status = 'refused';
      const line = model.id();
      // every admin may take it back, so that it comes about often enough
      for (const one of model.members)
        if (one.machine.isAdmin) model.given.push({ to: one.id, token: doToken('take-back-crowd', line) });
      return { outcome: 'refused', vars: { count: people.length, line }, slots: { line } };
    },
    'take-back-crowd': (member) => {
      const outcomes = ['taken-back', 'too-late'] as const;
      const outcome = member.machine.isAdmin ? outcomes[takings++ % outcomes.length] : undefined;
      return { outcome: outcome ?? 'unknown', vars: { count: 2 } };
    },
    'find-refused': (member, ask) => refusedBy(model, member, ask, 'open'),
    'tell-reason': (member, ask) => refusedBy(model, member, ask, 'told'),
    'redeem-code': (member, ask): EffectAnswer => {
      // every fourth code is of another town
      const mayLeave = member.machine.status === 'approved' && model.codes.get(String(ask.slots.code)) === false;
      if (!member.machine.isAdmin && mayLeave && ask.vars.home === undefined && leavings++ % 4 === 3)
        return { outcome: 'leaves', vars: { place: 'Quintin', home: 'Saint-Brieuc' } };
      return redeem(member, ask);
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
  const slotsNow = { member: found.id };
  if (found.machine.status !== 'pending') {
    const isOpposed = ['approved', 'refused'].includes(found.machine.status) && found.machine.status !== status;
    return { outcome: isOpposed ? 'opposed' : 'already', vars, slots: slotsNow };
  }
  found.machine.status = status;
  if (status === 'refused') return { outcome: 'refused', vars: { ...vars, later: '' }, slots: slotsNow };
  model.news.push({ to: found, event: { type: 'internal', name: 'approved', about: { place: 'Saint-Brieuc' } } });
  return { outcome: 'approved', vars, slots: slotsNow };
}

/** The reason is told while the refusal stands. */
function refusedBy(model: Model, by: WalkMember, { slots }: EffectAsk, outcome: 'open' | 'told'): EffectAnswer {
  const found = by.machine.isAdmin ? model.members.find(({ id }) => id === String(slots.member)) : undefined;
  const vars = { name: 'Zoé', number: 1, later: '' };
  return found?.machine.status === 'refused' ? { outcome, vars } : { outcome: 'unknown' };
}

function overturn(
  model: Model,
  by: WalkMember,
  { slots }: EffectAsk,
  from: 'approved' | 'refused',
  to: 'approved' | 'refused',
): EffectAnswer {
  const found = by.machine.isAdmin ? model.members.find(({ id }) => id === String(slots.member)) : undefined;
  if (!found || found.machine.isAdmin) return { outcome: 'unknown' };
  const vars = { name: 'Zoé', number: 1, later: '' };
  if (found.machine.status !== from) return { outcome: 'too-late', vars };
  found.machine.status = to;
  if (to === 'refused') model.withdrawAll(found);
  else model.news.push({ to: found, event: { type: 'internal', name: 'approved', about: { place: 'Saint-Brieuc' } } });
  return { outcome: to, vars, slots: { member: found.id } };
}

const pendingOf = (model: Model, by: WalkMember): WalkMember[] =>
  by.machine.isAdmin ? model.members.filter(({ machine }) => machine.status === 'pending') : [];
