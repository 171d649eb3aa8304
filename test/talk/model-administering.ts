import type { Card } from '../../src/conversation/bubble.ts';
import { doToken } from '../../src/conversation/token.ts';
import type { EffectAnswer } from '../../src/conversation/turn.ts';
import type { EffectAsk, Model, WalkMember } from './model.ts';

/** What admins do with their town, in the town in memory. */
export function administeringEffects(
  model: Model,
): Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> {
  /** Now and then nobody, or no more: of everything that may come of it, something each time. */
  let turns = 0;
  const oneIn = (n: number): boolean => {
    turns += 1;
    return turns % n === 0;
  };
  const named = ({ member }: EffectAsk['slots']) =>
    model.members.find((one) => one.id === String(member) && one.machine.isAdmin);
  const reach = { place: 'Saint-Brieuc', here: 1, away: 1, never: 0 };
  const settings = [
    'approval',
    'question',
    'after',
    'gather',
    'first',
    'hold',
    'sign',
    'rules',
    'hours',
    'feed',
    'hand',
    'forbidden',
    'life',
  ];
  return {
    'weigh-announcement': (_member, { slots }) =>
      oneIn(3)
        ? { outcome: 'nobody', vars: reach }
        : {
            outcome: 'reaches',
            vars: reach,
            bubbles: [
              {
                type: 'text',
                text: [{ key: 'announce.text-word', args: { by: 'A', place: 'B', text: String(slots.text) } }],
              },
            ],
          },
    announce: () => ({ outcome: oneIn(3) ? 'nobody' : 'announced', vars: reach }),
    'list-admins': () => {
      const admins = model.members.filter(({ machine }) => machine.isAdmin).slice(-5);
      const cards = admins.map(
        (one): Card => ({
          title: { key: 'team.card-admin', args: { name: 'Zoé' } },
          subtitle: { key: 'team.card-note', args: { self: '' } },
          buttons: [
            { id: 'remove-admin', title: { key: 'team.button-remove-admin' }, token: doToken('remove-admin', one.id) },
          ],
        }),
      );
      const invite = { id: 'invite-admin', title: { key: 'team.button-invite-admin' }, token: doToken('invite-admin') };
      const head = { key: 'team.head', args: { count: admins.length } };
      return {
        outcome: 'shown',
        bubbles: [
          { type: 'cards', cards },
          { type: 'buttons', text: [head], buttons: [invite] },
        ],
      };
    },
    'invite-admin': () => {
      if (oneIn(2)) return { outcome: 'enough' };
      return { outcome: 'invited', bubbles: [{ type: 'text', text: [{ key: 'team.text-invited' }] }] };
    },
    'weigh-admin-removal': (member, { slots }) => {
      const target = named(slots);
      if (!target) return { outcome: 'unknown' };
      const vars = { name: 'Zoé', self: target === member ? 'yes' : '' };
      return { outcome: oneIn(3) ? 'last-admin' : 'may', vars };
    },
    'remove-admin': (member, { slots }) => {
      const target = named(slots);
      if (!target) return { outcome: 'unknown' };
      const vars = { name: 'Zoé', self: target === member ? 'yes' : '' };
      if (target === member || oneIn(3)) return { outcome: 'last-admin', vars };
      target.machine.isAdmin = false;
      return { outcome: 'removed', vars };
    },
    'show-settings': () => {
      const cards = settings.map(
        (name): Card => ({
          title: { key: `settings.card-${name}` },
          subtitle: { key: `settings.state-${name}`, args: { value: name === 'gather' ? 60 : 'on' } },
          buttons: [{ id: `set-${name}`, title: { key: 'settings.change' }, token: doToken(`set-${name}`) }],
        }),
      );
      return { outcome: 'shown', bubbles: [{ type: 'cards', cards }] };
    },
    'show-signs': () => ({
      outcome: 'shown',
      bubbles: [{ type: 'text', text: [{ key: 'settings.text-signs', args: { level: 'normal' } }] }],
    }),
    'save-setting': () => ({ outcome: oneIn(2) ? 'saved' : 'same', vars: { count: 1 } }),
    'tell-stats': () => ({
      outcome: 'told',
      bubbles: [{ type: 'text', text: [{ key: 'stats.text-taken', args: { taken: 2, 'under-way': 1 } }] }],
    }),
    'read-journal': (_member, { slots }) => {
      if (oneIn(2) || slots.before !== undefined) return { outcome: 'none' };
      const older = { id: 'journal', title: { key: 'journal.older' }, token: doToken('journal', '1') };
      const line = { key: 'journal.text-other', args: { at: 'x', by: 'A' } };
      return { outcome: 'some', bubbles: [{ type: 'text', text: [line], choices: [older] }] };
    },
  };
}
