import { sql } from 'kysely';
import type { Member } from '../community/members/member.table.ts';
import { townBeside, townOf } from '../community/towns/beside.ts';
import { findTownByInsee } from '../community/towns/store.ts';
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
  const members = await readWho(trx, memberIds);
  const received = receivedBy(trx, memberIds, now);
  const scenes = new Map<string, Scene>();
  for (const { member, town, dialogue, mutedUntil, isOfAdmins } of members) {
    const state = { ...newConversation(), ...dialogue };
    const where = town ?? (await townAtDoor(trx, member, state));
    scenes.set(member.id, {
      member,
      state,
      isMuted: mutedUntil !== null && mutedUntil > now,
      town,
      isAdmin: town !== null && member.status === 'approved' && isOfAdmins,
      timezone: town?.timezone ?? timezone,
      places: where === null ? [] : await placesOf(trx, where, now),
      received: () => received(member.id),
      isStale: false,
    });
  }
  return scenes;
}

interface Who {
  member: Member;
  town: Town | null;
  dialogue: ConversationState;
  mutedUntil: Date | null;
  isOfAdmins: boolean;
}

type Row = Member & { dialogue: ConversationState; muted_now_until: Date | null; is_of_admins: boolean };

/** In words of our own: a query builder takes longer to say so than PostgreSQL to answer, and this is asked in every turn. */
async function readWho(trx: Trx, memberIds: readonly string[]): Promise<Who[]> {
  const { rows } = await sql<Row>`
    select member.*, conversation.state as dialogue, conversation.muted_until as muted_now_until,
           exists (select from town_admin a where a.member_id = member.id and a.town_id = member.town_id) as is_of_admins,
           ${townBeside}
      from member
      join conversation on conversation.member_id = member.id
      left join town on town.id = member.town_id
     where member.id = any(${given('bigint', memberIds)})`.execute(trx);
  return rows.map((row) => {
    const { own, town } = townOf(row);
    const { dialogue, muted_now_until: mutedUntil, is_of_admins: isOfAdmins, ...member } = own;
    return { member, town, dialogue, mutedUntil, isOfAdmins };
  });
}

/** The town that somebody has named who comes in: a place there is no first name. */
async function townAtDoor(trx: Trx, { status }: Member, { frames }: ConversationState): Promise<Town | null> {
  const insee = frames.at(-1)?.slots.town;
  if (status !== 'joining' || typeof insee !== 'string') return null;
  return (await findTownByInsee(trx, insee)) ?? null;
}
