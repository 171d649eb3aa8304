import type { Card } from '../../src/conversation/bubble.ts';
import { doToken } from '../../src/conversation/token.ts';
import type { EffectAnswer } from '../../src/conversation/turn.ts';
import type { EffectAsk, WalkMember } from './model.ts';

const HOME = '22278';
/** The other towns of the Page, by the INSEE number of theirs. */
const TOWNS: Readonly<Record<string, { id: string; town: string }>> = {
  '22262': { id: '7', town: 'Quintin' },
  '29019': { id: '8', town: 'Brest' },
};
const MOST = 1;

/** Which neighbouring towns members follow, for each in memory. Every fifth lives where there is none. */
export function followingEffects(): Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> {
  const followed = new Map<string, Set<string>>();
  const isAlone = ({ id }: WalkMember): boolean => Number(id) % 5 === 0;
  const said = ({ slots }: EffectAsk) =>
    Object.entries(TOWNS).find(([insee, { id }]) => insee === slots.commune || id === String(slots.which))?.[1];
  return {
    'show-towns': (member) => {
      if (member.machine.status !== 'approved' || isAlone(member)) return { outcome: 'none' };
      const cards = Object.values(TOWNS).map(({ id, town }): Card => {
        const isOn = followed.get(member.id)?.has(id) === true;
        const button = isOn ? 'unfollow-town' : 'follow-town';
        return {
          title: { key: 'follow.town', args: { town } },
          subtitle: { key: 'follow.state', args: { value: isOn ? 'on' : 'off' } },
          buttons: [{ id: button, title: { key: isOn ? 'follow.end' : 'follow.begin' }, token: doToken(button, id) }],
        };
      });
      return { outcome: 'some', bubbles: [{ type: 'cards', cards }] };
    },
    'follow-town': (member, ask) => {
      if (ask.slots.commune === HOME) return { outcome: 'own', vars: { town: 'Saint-Brieuc', most: MOST } };
      const town = said(ask);
      if (member.machine.status !== 'approved' || isAlone(member)) return { outcome: 'alone' };
      if (!town) return { outcome: 'elsewhere' };
      if (Number(member.id) % 7 === 0) return { outcome: 'closed', vars: { town: town.town, most: MOST } };
      const own = followed.get(member.id) ?? new Set();
      followed.set(member.id, own);
      const vars = { town: town.town, most: MOST };
      if (own.has(town.id)) return { outcome: 'again', vars };
      if (own.size >= MOST) return { outcome: 'many', vars };
      own.add(town.id);
      return { outcome: 'followed', vars };
    },
    'unfollow-town': (member, ask) => {
      const town = said(ask);
      const isGone = town !== undefined && followed.get(member.id)?.delete(town.id) === true;
      return { outcome: isGone ? 'unfollowed' : 'none', vars: { town: town?.town ?? '' } };
    },
  };
}
