import { doToken } from '../../src/conversation/token.ts';
import type { EffectAnswer } from '../../src/conversation/turn.ts';
import type { EffectAsk, Model, WalkMember } from './model.ts';

/** Opening a town and looking after it, in the town in memory: one does not open in it, so that whoever founds lives on where they did. */
export function foundingEffects(model: Model): Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> {
  /** Of everything that may come of it, something each time. */
  let turns = 0;
  const WHYS = ['closed', 'asked', 'too-soon', 'enough', 'last-admin'] as const;
  const open = (member: WalkMember): EffectAnswer => {
    member.number ??= model.members.indexOf(member) + 1;
    member.machine.isNamed = true;
    return { outcome: 'opened', vars: { place: 'Brest', count: 1 }, became: 'approved' };
  };
  return {
    'may-found': (member, { slots }) => {
      turns += 1;
      const vars = { place: 'Saint-Brieuc', home: 'Quintin', day: { date: '2026-12-23' } };
      const why = WHYS[turns % 25];
      if (why) return { outcome: why, vars };
      const named: Record<string, string> = member.machine.isNamed && slots.name === undefined ? { name: 'Zoé' } : {};
      return { outcome: 'may', slots: named };
    },
    'weigh-founding': (_member, { slots }): EffectAnswer => {
      if (slots.town === '22278' || slots.town === '22262') {
        const next = { flow: 'join', at: 'town', slots: { town: slots.town } };
        return { outcome: 'taken', vars: { place: 'Saint-Brieuc' }, next };
      }
      if (slots.town !== '29019') return { outcome: 'unknown', clear: ['town'] };
      return { outcome: 'may', vars: { place: 'Brest', near: 'Plouzané, Guipavas', count: 2, home: '' } };
    },
    'find-around': (_member, { slots }) => {
      turns += 1;
      if (turns % 4 === 0 && slots.around !== null) {
        const text = [{ key: 'found.around-unclear', args: { towns: String(slots.around) } }];
        return { outcome: 'unclear', clear: ['around'], bubbles: [{ type: 'text', text }] };
      }
      return { outcome: 'fine', slots: { communes: ['29212'] }, vars: { towns: 'Plouzané' } };
    },
    'found-town': (member): EffectAnswer => {
      turns += 1;
      if (turns % 5 === 0) return { outcome: 'changed' };
      return turns % 2 === 0 ? open(member) : { outcome: 'requested', vars: { place: 'Brest' } };
    },
    'take-up-founding': (member): EffectAnswer => {
      turns += 1;
      if (turns % 4 === 0) return { outcome: 'nothing' };
      const vars = { place: 'Saint-Brieuc', home: 'Quintin' };
      return turns % 4 === 1 ? { outcome: 'last-admin', vars } : open(member);
    },
    'weigh-care': () => {
      turns += 1;
      const vars = { place: 'Saint-Brieuc', by: 'Soizic' };
      return { outcome: ['awake', 'not-yet'][turns % 5] ?? 'may', vars };
    },
    'take-care': (member) => {
      turns += 1;
      if (turns % 3 === 0) return { outcome: 'changed' };
      member.machine.isAdmin = true;
      return { outcome: 'taken', vars: { place: 'Saint-Brieuc', by: 'Zoé' } };
    },
    'hear-refusal': () => {
      turns += 1;
      return turns % 2 === 0 ? { outcome: 'nothing' } : { outcome: 'told', vars: { place: 'Brest', reason: 'non' } };
    },
    'welcome-founder': () => {
      const settings = { id: 'settings', title: { key: 'found.button-settings' }, token: doToken('settings') };
      const next = { key: 'found.text-next', args: { place: 'Brest', link: 'https://m.me/1?ref=town_brest' } };
      return { outcome: 'welcomed', bubbles: [{ type: 'buttons', text: [next], buttons: [settings] }] };
    },
  };
}
