import type { EffectSpecs } from '../../conversation/book.ts';
import type { Card } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Effect, EffectInput, EffectOutput } from '../effect.ts';
import { follow, isFollowable, listFollowable, MOST_FOLLOWED, unfollow } from '../members/follows.ts';
import { isOfOtherPage } from '../members/own-page.ts';
import { findTown, findTownByInsee } from '../towns/store.ts';
import type { Town } from '../towns/town.table.ts';

export const followEffectSpecs = {
  'show-towns': {
    outcomes: ['some', 'none'],
    says: {
      'follow.town': ['town'],
      'follow.state': ['value'],
      'follow.begin': [],
      'follow.end': [],
    } as Record<string, readonly string[]>,
  },
  'follow-town': {
    outcomes: ['followed', 'again', 'own', 'elsewhere', 'alone', 'closed', 'many'],
    vars: ['town', 'most'],
  },
  'unfollow-town': { outcomes: ['unfollowed', 'none'], vars: ['town'] },
} satisfies EffectSpecs;

/** F8. Neighbouring towns that one hears of too. */
export const followEffects: Record<keyof typeof followEffectSpecs, Effect> = {
  async 'show-towns'({ trx, member, town }): Promise<EffectOutput> {
    const towns = town && member.status === 'approved' ? await listFollowable(trx, member.id) : [];
    if (towns.length === 0) return { outcome: 'none' };
    const cards = towns.map(({ id, name, isFollowed }): Card => {
      const button = isFollowed ? 'unfollow-town' : 'follow-town';
      return {
        title: { key: 'follow.town', args: { town: name } },
        subtitle: { key: 'follow.state', args: { value: isFollowed ? 'on' : 'off' } },
        buttons: [
          {
            id: button,
            title: { key: isFollowed ? 'follow.end' : 'follow.begin' },
            token: doToken(button, String(id)),
          },
        ],
      };
    });
    return { outcome: 'some', bubbles: [{ type: 'cards', cards }] };
  },

  async 'follow-town'(input): Promise<EffectOutput> {
    const { trx, member, town: home, now } = input;
    const town = await townSaid(input);
    const isMember = home !== null && member.status === 'approved';
    if (!isMember || !town || isOfOtherPage(member, town)) {
      // a button that shows no town leads nowhere
      const others = isMember ? await listFollowable(trx, member.id) : [];
      return { outcome: others.length > 0 ? 'elsewhere' : 'alone' };
    }
    const vars = { town: town.name, most: MOST_FOLLOWED };
    if (town.id === home.id) return { outcome: 'own', vars };
    if (!isFollowable(member, home, town)) return { outcome: 'closed', vars };
    return { outcome: await follow(trx, member.id, town.id, now), vars };
  },

  async 'unfollow-town'(input): Promise<EffectOutput> {
    const town = await townSaid(input);
    const isGone = town !== undefined && (await unfollow(input.trx, input.member.id, town.id));
    return { outcome: isGone ? 'unfollowed' : 'none', vars: { town: town?.name ?? '' } };
  },
};

/** By its button, or by the commune that was named. */
async function townSaid({ trx, slots }: EffectInput): Promise<Town | undefined> {
  if (typeof slots.commune === 'string') return findTownByInsee(trx, slots.commune);
  const id = Number(slots.which);
  return Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? findTown(trx, id) : undefined;
}
