import type { EffectSpecs } from '../../conversation/book.ts';
import type { Choice } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Db } from '../../database/database.ts';
import { shortTown } from '../../language/places/short-name.ts';
import type { Effect, EffectInput, EffectOutput } from '../effect.ts';
import { findCommune, findTownByInsee, lockCommune } from '../towns/store.ts';
import type { Commune } from '../towns/town.table.ts';
import { countWaiting, isOpeningAsked, joinList, leaveList, listNeighbours } from './waiting-list.ts';

export const waitingEffectSpecs = {
  'put-on-list': {
    outcomes: ['listed', 'noted', 'open', 'unknown'],
    vars: ['place', 'count', 'listed', 'home', 'near', 'nearby'],
    says: { 'join.button-notify': [], 'join.button-unlist': [], 'join.button-found': [], 'join.settle-in': ['town'] },
  },
  'leave-list': { outcomes: ['off', 'not-on'] },
} satisfies EffectSpecs;

/** M4. Waiting for a Parallèle in one's own commune, or for somebody to open one with. */
export const waitingEffects: Record<keyof typeof waitingEffectSpecs, Effect> = {
  async 'put-on-list'(input): Promise<EffectOutput> {
    const { trx, member, town: home, slots, vars: known, now } = input;
    const insee = String(slots.town ?? '');
    // held until the end of the turn: a town that opens at this moment tells whoever waits, or is seen here
    const commune = await lockCommune(trx, insee);
    if (!commune) return { outcome: 'unknown', clear: ['town'] };
    if (await findTownByInsee(trx, insee)) return { outcome: 'open' };
    await joinList(trx, { memberId: member.id, insee, now });
    const vars = {
      place: commune.name,
      count: await countWaiting(trx, insee),
      listed: 'yes',
      home: home?.name ?? '',
    };
    if (member.status === 'approved' || member.status === 'pending') return { outcome: 'noted', vars };
    const first = typeof known.around === 'string' ? await findCommune(trx, known.around) : undefined;
    const mayFound = await mayAsk(input, insee);
    const { offers, near } = await offersWithout(trx, commune, { isListed: true, mayFound, first });
    return { outcome: 'listed', vars: { ...vars, near, nearby: first?.name ?? '' }, clear: ['town'], offers };
  },

  async 'leave-list'({ trx, member }): Promise<EffectOutput> {
    return { outcome: (await leaveList(trx, member.id)) ? 'off' : 'not-on' };
  },
};

/** Whether opening a commune's Parallèle is worth offering: not while somebody's request for it, or theirs, is looked at. */
export async function mayAsk({ trx, member, house }: EffectInput, insee: string): Promise<boolean> {
  return house.founding !== 'closed' && !(await isOpeningAsked(trx, insee, member.id));
}

/** Letters left of a quick reply for the name in « Rejoindre … ». */
const ROOM = 10;

type Around = Pick<Commune, 'insee' | 'department' | 'postcodes' | 'epci'>;

/** Whether the towns on offer are around the commune, around the one that was named before alone, or there are none. */
type Near = 'here' | 'before' | 'none';

/**
 * What is offered to somebody from a commune without a Parallèle; `isListed`: they wait for one already; `first`: another
 * commune that they named before, whose neighbours stay on offer.
 */
export async function offersWithout(
  db: Db,
  commune: Around,
  { isListed, mayFound, first }: { isListed: boolean; mayFound: boolean; first?: Around | undefined },
): Promise<{ offers: Choice[]; near: Near }> {
  const offer = (id: string): Choice => ({
    id,
    title: { key: `join.button-${id}` },
    token: doToken(id, commune.insee),
  });
  const here = await listNeighbours(db, commune, 3);
  const before = first && first.insee !== commune.insee ? await listNeighbours(db, first, 2) : [];
  const isNew = ({ insee }: { insee: string }) => here.every((one) => one.insee !== insee);
  const neighbours = [...here, ...before.filter(isNew)].map(
    ({ insee, name }): Choice => ({
      id: `settle-${insee}`,
      title: { key: 'join.settle-in', args: { town: shortTown(name, ROOM) } },
      token: doToken('settle', insee),
    }),
  );
  const offers = [
    ...(isListed ? [] : [offer('notify')]),
    ...neighbours,
    ...(mayFound ? [offer('found')] : []),
    ...(isListed ? [offer('unlist')] : []),
  ];
  return { offers, near: here.length > 0 ? 'here' : before.length > 0 ? 'before' : 'none' };
}
