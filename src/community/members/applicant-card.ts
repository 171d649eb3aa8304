import type { Bubble, Button, Choice, Words } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Trx } from '../../database/database.ts';
import { withoutSigns } from '../../language/replies/own-signs.ts';
import type { Tell } from '../effect.ts';
import type { Town } from '../towns/town.table.ts';
import { isCrowd, mayTellOfMany, takeBackUnsent } from './crowd.ts';
import { decisionButtons } from './decision-buttons.ts';
import type { Member } from './member.table.ts';
import { signSays, signsOf } from './signs.ts';
import { countPending, listAdmins } from './store.ts';

export const cardSays = {
  'admin.newcomer': ['name', 'place', 'number'],
  'admin.newcomer-answer': ['answer'],
  'admin.newcomer-unanswered': [],
  'admin.newcomer-how': ['number'],
  'admin.still': ['count'],
  'admin.next': [],
  'admin.button-write-to': [],
  ...signSays,
} as const;
export const crowdSays = {
  'admin.crowd': ['count'],
  'admin.kept-waiting': [],
  'admin.button-pending': [],
  'admin.button-refuse-all': [],
} as const;

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
    ...answerLine(answer),
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

/** Asked, and not known: that is said, rather than « je sais pas » as the name of a quartier. */
function answerLine(answer: string | null): Words[] {
  if (answer === null) return [];
  const said = withoutSigns(answer);
  return [
    said === '' ? { key: 'admin.newcomer-unanswered' } : { key: 'admin.newcomer-answer', args: { answer: said } },
  ];
}

/**
 * Tells the admins of a newcomer: a card, or, when there are many, one card for all of them and no other for a while.
 * Under the lock of the town that gave the newcomer a number.
 */
export async function tellOfNewcomer(trx: Trx, applicant: Member, town: Town, now: Date): Promise<Tell[]> {
  const admins = await listAdmins(trx, town.id);
  if (!(await isCrowd(trx, town.id, now))) {
    const card = await applicantCard(trx, applicant, town, now, null);
    return admins.map((to) => ({ to, bubbles: [card] }));
  }
  if (admins.length === 0) return [];
  const topic = `pending:${town.id}`;
  const isTold = await mayTellOfMany(trx, town.id, 'crowd_told_at', now);
  // whom the card has not reached yet reads the number of those who wait then
  const told = isTold ? admins : await takeBackUnsent(trx, admins, topic, now);
  if (told.length === 0) return [];
  const crowd: Bubble = {
    type: 'buttons',
    text: [{ key: 'admin.crowd', args: { count: await countPending(trx, town.id) } }, ...keptWaiting(town, true)],
    buttons: crowdButtons(true),
  };
  return told.map((to) => ({ to, bubbles: [crowd], topic }));
}

/** While it is a crowd the clock lets nobody in, whatever the town has settled. */
export function keptWaiting(town: Town, isCrowded: boolean): Words[] {
  return isCrowded && town.after_48h === 'approve' ? [{ key: 'admin.kept-waiting' }] : [];
}

/** To look at them one by one, or to be rid of all at once. */
export function crowdButtons(isCrowded: boolean): Button[] {
  const names = isCrowded ? ['pending', 'refuse-all'] : ['pending'];
  return names.map((id) => ({ id, title: { key: `admin.button-${id}` }, token: doToken(id) }));
}
