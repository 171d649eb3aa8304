import { todayIn } from '../community/claims/today.ts';
import type { EffectInput } from '../community/effect.ts';
import { effects } from '../community/effects.ts';
import type { Member } from '../community/members/member.table.ts';
import { findTown } from '../community/towns/store.ts';
import type { Town } from '../community/towns/town.table.ts';
import type { Db, Trx } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { PAST, type PastStory, TOWN_AGE } from './past-stories.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LOAN_DAYS = 14;

/**
 * What the demo town has behind it, so that its life is there to look at: by the same effects as everything, each with the
 * clock of its day; nobody is told of it now. All of it or nothing, and once.
 * @param psids of the people of the demo, by name
 */
export async function playPast(db: Db, psids: ReadonlyMap<string, string>, now: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const rows = await trx
      .selectFrom('member')
      .selectAll()
      .where('psid', 'in', [...psids.values()])
      .execute();
    const people = new Map<string, Member>(rows.map((row) => [row.name ?? '', row]));
    const town = await findTown(trx, rows.find((row) => row.town_id !== null)?.town_id ?? 0);
    if (!town) return;
    const old = new Date(town.created_at.getTime() + TOWN_AGE * DAY - HOUR);
    const before = trx.selectFrom('post').select('id').where('town_id', '=', town.id).where('created_at', '<', old);
    if ((await before.executeTakeFirst()) !== undefined) return;
    for (const story of PAST) await play(trx, { town, people, now }, story);
    await settleIn(trx, town, [...people.values()]);
  });
}

/** Who has a past here came in then: one every other day, from the day on which the town opened. */
async function settleIn(trx: Trx, town: Town, people: readonly Member[]): Promise<void> {
  const neighbours = people.filter(({ status, town_id }) => status === 'approved' && town_id === town.id);
  for (const [place, { id }] of neighbours.entries()) {
    const decided_at = new Date(town.created_at.getTime() + 2 * place * DAY);
    await trx.updateTable('member').set({ decided_at }).where('id', '=', id).execute();
  }
}

interface Stage {
  town: Town;
  people: ReadonlyMap<string, Member>;
  now: Date;
}

async function play(trx: Trx, { town, people, now }: Stage, story: PastStory): Promise<void> {
  const [owner, other] = [people.get(story.by), people.get(story.to)];
  // somebody whom an admin of the demo did not let in
  if (owner?.status !== 'approved' || other?.status !== 'approved') return;
  const begins = now.getTime() - story.ago * DAY;
  const act = async (
    name: string,
    outcomes: readonly string[],
    { by, at, ...given }: { by: Member; at: number; slots: EffectInput['slots'] },
  ) => {
    const effect = effects[name];
    const done = await effect?.({
      ...{ trx, town, member: by, now: new Date(at), slots: given.slots, vars: {}, eventId: '0' },
      event: { type: 'text', text: '' },
      house: { founding: 'open', timezone: town.timezone },
    });
    if (!done || !outcomes.includes(done.outcome)) throw new Error(`« ${story.item} »: ${name} ends ${done?.outcome}`);
    return done;
  };
  const { direction = 'offer', kind, item, quartier } = story;
  const told = { direction, kind, item, quartier, ...(kind === 'swap' && { 'in-return': 'autre chose' }) };
  await act('publish', ['published'], { by: owner, at: begins, slots: told });
  const { id: post } = await trx
    .selectFrom('post')
    .select('id')
    .where('member_id', '=', owner.id)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  const handed = begins + story.handed * DAY;
  const day = (at: number) => todayIn(town.timezone, new Date(at));
  const back = handed + (story.back ?? LOAN_DAYS) * DAY;
  const wanted: EffectInput['slots'] = kind === 'lend' ? { post, days: `${day(handed)}/${day(back)}` } : { post };
  const answer = { by: other, at: begins + story.answered * HOUR, slots: wanted };
  const answered = await act('claim', ['claimed', 'promised'], answer);
  const slots = { claim: answered.slots?.claim ?? '' };
  if (answered.outcome === 'claimed') await act('pick', ['picked'], { by: owner, at: answer.at + HOUR, slots });
  await act('hand-over', ['handed-over', 'lent'], { by: owner, at: handed, slots });
  if (story.back !== undefined) await act('bring-back', ['back'], { by: owner, at: back, slots });
  // what can be lent or done again would be up still
  const isLasting = direction === 'offer' && (kind === 'lend' || kind === 'service');
  if (isLasting) await act('withdraw', ['withdrawn'], { by: owner, at: handed + HOUR, slots: { post } });
  if (story.thanks !== undefined) {
    const thankful = direction === 'offer' ? other : owner;
    await act('thank', ['sent'], { by: thankful, at: handed + HOUR, slots: { ...slots, words: story.thanks } });
  }
}
