import type { Bubble, Choice, Words } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Trx } from '../../database/database.ts';
import type { Tell } from '../effect.ts';
import { updateTown } from '../towns/store.ts';
import type { Town } from '../towns/town.table.ts';
import { decisionButtons } from './decision-buttons.ts';
import type { Member } from './member.table.ts';
import { signSays, signsOf } from './signs.ts';
import { countPending, listAdmins } from './store.ts';

export const cardSays = {
  'admin.newcomer': ['name', 'place', 'number'],
  'admin.newcomer-answer': ['answer'],
  'admin.newcomer-how': ['number'],
  'admin.still': ['count'],
  'admin.next': [],
  'admin.button-write-to': [],
  ...signSays,
} as const;
export const crowdSays = { 'admin.crowd': ['count'], 'admin.button-pending': [] } as const;

/** Somebody who waits, with everything an admin may tap. @param others how many wait beside; null: not told */
export async function applicantCard(
  trx: Trx,
  applicant: Member,
  town: Town,
  now: Date,
  others: number | null,
): Promise<Bubble> {
  const { name, number, answer, id } = applicant;
  const text: Words[] = [
    { key: 'admin.newcomer', args: { name: name ?? '', place: town.name, number: number ?? '' } },
    ...(answer === null ? [] : [{ key: 'admin.newcomer-answer', args: { answer } }]),
    ...(await signsOf(trx, applicant, town, now)),
    others === null
      ? { key: 'admin.newcomer-how', args: { number: number ?? '' } }
      : { key: 'admin.still', args: { count: others } },
  ];
  const write = { id: 'write-to', title: { key: 'admin.button-write-to' }, token: doToken('write-to', id) };
  const next: Choice = { id: 'next', title: { key: 'admin.next' }, token: doToken('next', id) };
  return {
    type: 'buttons',
    text,
    buttons: [...decisionButtons(id), write],
    ...(others === null || others === 0 ? {} : { choices: [next] }),
  };
}

const HOUR_MS = 60 * 60_000;
/** When more newcomers than this of one hour wait at once, they are told together. */
const A_CROWD = 5;

/**
 * Tells the admins of a newcomer: a card, or, when many come at once, one card for all of them and no other for an hour.
 * Under the lock of the town that gave the newcomer a number.
 */
export async function tellOfNewcomer(trx: Trx, applicant: Member, town: Town, now: Date): Promise<Tell[]> {
  const hourAgo = new Date(now.getTime() - HOUR_MS);
  const admins = await listAdmins(trx, town.id);
  if ((await countPending(trx, town.id, hourAgo)) <= A_CROWD) {
    const card = await applicantCard(trx, applicant, town, now, null);
    return admins.map((to) => ({ to, bubbles: [card] }));
  }
  const { crowd_told_at } = await trx
    .selectFrom('town')
    .select('crowd_told_at')
    .where('id', '=', town.id)
    .executeTakeFirstOrThrow();
  if (crowd_told_at !== null && crowd_told_at > hourAgo) return [];
  await updateTown(trx, town.id, { crowd_told_at: now });
  const crowd: Bubble = {
    type: 'buttons',
    text: [{ key: 'admin.crowd', args: { count: await countPending(trx, town.id) } }],
    buttons: [{ id: 'pending', title: { key: 'admin.button-pending' }, token: doToken('pending') }],
  };
  return admins.map((to) => ({ to, bubbles: [crowd], topic: `pending:${town.id}` }));
}
