import type { Trx } from '../../database/database.ts';
import { setReminder } from '../reminders/store.ts';
import type { Scene } from './carry-out.ts';
import { goesToFirst } from './rules.ts';

/**
 * Whoever waits for food is not forgotten while its owner does not choose: on the morning of its last day it goes to the first of them. Under
 * the post's lock. @returns when; null: it is not food, or nobody is told anything before it is over
 */
export async function awaitLastDay(
  trx: Trx,
  { post, hours }: Pick<Scene, 'post' | 'hours'>,
  now: Date,
): Promise<Date | null> {
  const morning = goesToFirst(post, hours);
  if (morning === null) return null;
  const at = morning > now ? morning : now;
  await setReminder(trx, { what: 'last-day', post, at });
  return at;
}
