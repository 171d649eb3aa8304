import type { Member } from '../community/members/member.table.ts';
import { findTownByInsee } from '../community/towns/store.ts';
import type { Town } from '../community/towns/town.table.ts';
import { type ConversationState, newConversation } from '../conversation/state.ts';
import type { Trx } from '../database/database.ts';
import { type Received, receivedBy } from './buttons-shown.ts';
import type { WaitingEvent } from './oldest.ts';
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

/** The scenes of these events' members, under the locks of their conversations. */
export async function setScenes(
  trx: Trx,
  { timezone, placesOf }: Pick<TurnPorts, 'timezone' | 'placesOf'>,
  events: readonly WaitingEvent[],
  now: Date,
): Promise<Map<string, Scene>> {
  const received = receivedBy(
    trx,
    events.map(({ memberId }) => memberId),
    now,
  );
  const scenes = new Map<string, Scene>();
  for (const { who } of events) {
    const { member, town } = who;
    const state = { ...newConversation(), ...who.dialogue };
    const where = town ?? (await townAtDoor(trx, member, state));
    scenes.set(member.id, {
      member,
      state,
      isMuted: who.mutedUntil !== null && who.mutedUntil > now,
      town,
      isAdmin: town !== null && member.status === 'approved' && who.isOfAdmins,
      timezone: town?.timezone ?? timezone,
      places: where === null ? [] : await placesOf(trx, where, now),
      received: async () => who.received ?? (await received(member.id)),
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
