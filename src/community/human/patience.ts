import type { Db, Trx } from '../../database/database.ts';
import type { EffectOutput, Tell } from '../effect.ts';
import { mayTellOfMany } from '../members/crowd.ts';
import type { Member } from '../members/member.table.ts';
import { findMember, listAdmins } from '../members/store.ts';
import { findTown } from '../towns/store.ts';
import { aboutOf } from './card.ts';
import type { HumanMessage } from './human.table.ts';
import { countMessages, listUnanswered, takeUnanswered } from './store.ts';
import { wordsWait } from './tell-of-words.ts';

/** So long words wait before the admins are reminded and whoever wrote is told how it stands, once. */
const PATIENCE_MS = 24 * 60 * 60_000;
/** Names are told of so many; the others are counted. */
const MOST_NAMES = 5;

/** What the clock says of words that wait, for the loader of flows. */
export const patienceOfMessagesSays = {
  'human.waiting': ['count', 'names', 'since'],
  'human.waits-on': ['place', 'how'],
  'admin.button-pending': [],
} as const;

type Owed = Pick<EffectOutput, 'tell'> & { timezone: string };

/** Of which words somebody is to be reminded. */
export const wordsDue = (db: Db, now: Date) => listUnanswered(db, PATIENCE_MS, now);

/**
 * Nobody who asks for a person is forgotten: all who may answer are reminded, in one message, and its author knows. A card
 * that told of all words since these fell due has reminded of them already.
 * @param only of these words; null: of all
 */
export async function remindOfMessages(trx: Trx, now: Date, only: readonly string[] | null = null): Promise<Owed[]> {
  const found = await Promise.all(
    (await takeUnanswered(trx, PATIENCE_MS, now, only)).map(async (message) => ({
      message,
      from: await findMember(trx, message.member_id),
      about: await aboutOf(trx, message.member_id, message.claim_id),
    })),
  );
  const owed: Owed[] = [];
  for (const [townId, waiting] of Map.groupBy(found, ({ message }) => message.town_id)) {
    const town = await findTown(trx, townId);
    if (!town) continue;
    const admins = await listAdmins(trx, townId);
    const isNew = waiting.some(({ message }) => !message.is_told);
    const isTold = isNew && admins.length > 0 && (await mayTellOfMany(trx, townId, 'words_told_at', now));
    const tell: Tell[] = [];
    for (const to of isTold ? admins : []) {
      const theirs = waiting.filter(({ message, about }) => message.member_id !== to.id && about?.other.id !== to.id);
      tell.push(...reminderTo(to, townId, theirs, await countMessages(trx, townId, to.id)));
    }
    const authors = new Map(waiting.flatMap(({ from }) => (from ? [[from.id, from] as const] : [])));
    const told = [{ key: 'human.waits-on', args: { place: town.name, how: admins.length === 0 ? 'nobody' : '' } }];
    for (const to of authors.values()) tell.push({ to, bubbles: [{ type: 'text', text: told }] });
    owed.push({ tell, timezone: town.timezone });
  }
  return owed;
}

function reminderTo(
  to: Member,
  townId: number,
  waiting: readonly { message: HumanMessage; from: Member | undefined }[],
  count: number,
): Tell[] {
  const [first] = waiting;
  if (!first) return [];
  const names = [...new Set(waiting.flatMap(({ from }) => from?.name ?? []))].slice(0, MOST_NAMES).join(', ');
  const since = { date: first.message.asked_at.toISOString() };
  const said = { key: 'human.waiting', args: { count, names, since } };
  return [{ to, topic: `messages:${townId}`, bubbles: [wordsWait(said)] }];
}
