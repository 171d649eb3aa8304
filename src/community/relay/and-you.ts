import type { Trx } from '../../database/database.ts';
import { endOfDay } from '../../language/dates/calendar.ts';
import { readSpokenDay } from '../../language/dates/spoken-day.ts';
import { fold } from '../../language/words/fold.ts';
import { namingWords } from '../../language/words/naming.ts';
import type { Pair } from './pair.ts';
import { lastWordElsewhere } from './store.ts';

/*
 * « et toi Paul, 10h30 », right behind « demain 10h » to somebody else: it asks Paul about that hour, of the same day.
 */

/** So long the day that was said to another is the one they go on with. */
const GOES_ON_MS = 60 * 60_000;

const AND = /^\W*(?:et|and)(?: pour| for)? (?<who>[a-z'-]+)/;
const YOU = ['toi', 'vous', 'you'];
const HOUR = /\b\d{1,2} ?(?:h|:|am|pm|heures?)/;

/** It names an hour, and says « et toi », or their name. */
export function asksYouToo(text: string, name: string | null): boolean {
  const said = fold(text);
  const who = AND.exec(said)?.groups?.who;
  return who !== undefined && HOUR.test(said) && (YOU.includes(who) || namingWords(name ?? '').includes(who));
}

/** The day that was said to another a moment ago. */
export async function dayOfOther(trx: Trx, { claim, me, scene }: Pair, now: Date): Promise<Date | undefined> {
  const last = await lastWordElsewhere(trx, {
    memberId: me.id,
    claimId: claim.id,
    since: new Date(now.getTime() - GOES_ON_MS),
  });
  if (last === undefined) return undefined;
  const { timezone } = scene;
  const day = readSpokenDay(last.body ?? '', { now: last.created_at, timezone });
  return typeof day === 'number' ? new Date(endOfDay(day, timezone)) : undefined;
}
