import { sql } from 'kysely';
import type { Member } from '../community/members/member.table.ts';
import { findTownByInsee, findTowns } from '../community/towns/store.ts';
import type { Town } from '../community/towns/town.table.ts';
import { type ConversationState, newConversation } from '../conversation/state.ts';
import type { Trx } from '../database/database.ts';
import { given } from '../database/given.ts';
import { type Received, receivedBy } from './buttons-shown.ts';
import type { TurnPorts } from './turn-ports.ts';

/** In front of which a turn plays. */
export interface Scene {
  member: Member;
  state: ConversationState;
  isMuted: boolean;
  town: Town | null;
  isAdmin: boolean;
  timezone: string;
  /** Quartiers and communes around, in which somebody may place something. */
  places: readonly string[];
  /** What they have in front of them, read when it is asked for. */
  received(): Promise<Received>;
  /** An effect has been carried out since: the town may be another than it was. */
  isStale: boolean;
}

/** The scenes of these members, under the locks of their conversations. */
export async function setScenes(
  trx: Trx,
  { timezone, placesOf }: Pick<TurnPorts, 'timezone' | 'placesOf'>,
  memberIds: readonly string[],
  now: Date,
): Promise<Map<string, Scene>> {
  const members = await trx
    .selectFrom('member')
    .innerJoin('conversation', 'conversation.member_id', 'member.id')
    .selectAll('member')
    .select(['conversation.state as dialogue', 'conversation.muted_until as mutedUntil'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('town_admin')
            .select('town_admin.member_id')
            .whereRef('town_admin.member_id', '=', 'member.id')
            .whereRef('town_admin.town_id', '=', 'member.town_id'),
        )
        .as('isOfAdmins'),
    )
    .where(sql<boolean>`member.id = any(${given('bigint', memberIds)})`)
    .execute();
  const towns = await findTowns(
    trx,
    members.flatMap(({ town_id }) => town_id ?? []),
  );
  const received = receivedBy(trx, memberIds, now);
  const scenes = new Map<string, Scene>();
  for (const { dialogue, mutedUntil, isOfAdmins, ...member } of members) {
    const town = towns.find(({ id }) => id === member.town_id) ?? null;
    const state = { ...newConversation(), ...dialogue };
    const where = town ?? (await townAtDoor(trx, member, state));
    scenes.set(member.id, {
      member,
      state,
      isMuted: mutedUntil !== null && mutedUntil > now,
      town,
      isAdmin: town !== null && member.status === 'approved' && isOfAdmins === true,
      timezone: town?.timezone ?? timezone,
      places: where === null ? [] : await placesOf(trx, where, now),
      received: () => received(member.id),
      isStale: false,
    });
  }
  return scenes;
}

/** The town that somebody has named who comes in: a place there is no first name. */
async function townAtDoor(trx: Trx, { status }: Member, { frames }: ConversationState): Promise<Town | null> {
  const insee = frames.at(-1)?.slots.town;
  if (status !== 'joining' || typeof insee !== 'string') return null;
  return (await findTownByInsee(trx, insee)) ?? null;
}
