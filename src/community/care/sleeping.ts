import type { Bubble } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Trx } from '../../database/database.ts';
import type { EffectOutput, Tell } from '../effect.ts';
import { listAdmins } from '../members/store.ts';
import { findTown } from '../towns/store.ts';
import type { Town } from '../towns/town.table.ts';
import { mayTakeCare } from './rules.ts';
import { listFallingAsleep, noticeSleep, takeCandidates, wakeTowns } from './store.ts';

/** What the clock says of towns that sleep, for the loader of flows. */
export const sleepingSays = {
  'care.asleep': ['place'],
  'care.offer': ['place'],
  'care.button-take-care': [],
} as const;

type Owed = Pick<EffectOutput, 'tell'> & { timezone: string };

/** A newer word about who looks after a town takes the place of an older one that was not read. */
export const topicOf = (town: Pick<Town, 'id'>): string => `care:${town.id}`;

/** Towns that fall asleep. Those whose admins are back wake. */
export async function sleepersDue(trx: Trx, now: Date): Promise<{ id: string }[]> {
  await wakeTowns(trx, now);
  return await listFallingAsleep(trx, now);
}

/**
 * Towns of which no admin has been seen for a month: their admins are told, who read it when they come back.
 * @param only of these; null: of all
 */
export async function tellOfSleep(trx: Trx, now: Date, only: readonly string[] | null = null): Promise<Owed[]> {
  const owed: Owed[] = [];
  for (const town of await noticeSleep(trx, now, only)) {
    const text = [{ key: 'care.asleep', args: { place: town.name } }];
    const tell = (await listAdmins(trx, town.id)).map(
      (to): Tell => ({ to, topic: topicOf(town), bubbles: [{ type: 'text', text }] }),
    );
    owed.push({ tell, timezone: town.timezone });
  }
  return owed;
}

/**
 * Some days later whoever of the members is here, and known well enough, is asked to look after it. Once a month at most.
 * @param only of these; null: of all
 */
export async function askForCare(trx: Trx, now: Date, only: readonly string[] | null = null): Promise<Owed[]> {
  const owed: Owed[] = [];
  const towns = new Map<number, Town>();
  for (const candidate of await takeCandidates(trx, now, only)) {
    const town = towns.get(candidate.town_id) ?? (await findTown(trx, candidate.town_id));
    if (!town || !mayTakeCare(candidate, now)) continue;
    towns.set(town.id, town);
    owed.push({ tell: [{ to: candidate, topic: topicOf(town), bubbles: [offerOf(town)] }], timezone: town.timezone });
  }
  return owed;
}

function offerOf(town: Town): Bubble {
  return {
    type: 'buttons',
    text: [{ key: 'care.offer', args: { place: town.name } }],
    buttons: [{ id: 'take-care', title: { key: 'care.button-take-care' }, token: doToken('take-care') }],
  };
}
