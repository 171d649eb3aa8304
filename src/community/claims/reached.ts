import type { Db } from '../../database/database.ts';
import type { Member } from '../members/member.table.ts';
import type { Scene } from './carry-out.ts';
import type { Claim } from './claim.table.ts';
import { claimTopic } from './topics.ts';

/** So long after somebody's act we may write to them. */
const WINDOW_MS = 24 * 60 * 60_000;

/** Whoever waits to be heard of: what they answered, and when they can be written to. */
type Chosen = Pick<Claim, 'decided_at'> & { by: Pick<Member, 'window_until' | 'unreachable'> };

/** Whether somebody can have read that they are chosen: they were there then, or have come back since. */
export function wasReached({ decided_at, by }: Chosen): boolean {
  return !by.unreachable && (decided_at === null || by.window_until > decided_at);
}

/** News that somebody is chosen, by the key of its sentence. */
const CHOSEN = ['mine.chosen', 'mine.your-lot', 'mine.your-turn'];

/**
 * When it was told beside Messenger, by their browser, a mail or a word of an admin, that they are chosen: « C’est pour toi : ta
 * réponse à FAUTEUIL 42 a été choisie. » null: it was not.
 */
export async function toldBeside(
  db: Db,
  { id, member_id, decided_at }: Pick<Claim, 'id' | 'member_id' | 'decided_at'>,
): Promise<Date | null> {
  if (decided_at === null) return null;
  const told = await db
    .selectFrom('side_message as s')
    .innerJoin('outbox as o', 'o.side_message_id', 's.id')
    .select('s.settled_at')
    .where('s.member_id', '=', member_id)
    .where('s.created_at', '>=', decided_at)
    .where('s.state', '=', 'sent')
    .where('o.topic', '=', claimTopic(id))
    .where('o.says', 'in', CHOSEN)
    .where('o.created_at', '>=', decided_at)
    .orderBy('s.id')
    .limit(1)
    .executeTakeFirst();
  return told?.settled_at ?? null;
}

/** When the chosen were last here, by what we may write to them. */
export const lastHere = ({ by }: Chosen): Date => new Date(by.window_until.getTime() - WINDOW_MS);

/** The first to offer help, of whom the owner has heard: they may be accepted at once, and not without their word. */
export function mayBeAccepted({ post, claims }: Scene, { id }: Pick<Claim, 'id'>): boolean {
  if (post.direction !== 'request') return false;
  return claims.find(({ state, shown_at }) => state === 'waiting' && shown_at === null)?.id === id;
}
