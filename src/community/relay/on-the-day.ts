import { sql } from 'kysely';
import { dayOf } from '../../language/dates/calendar.ts';
import { readSpokenDay } from '../../language/dates/spoken-day.ts';
import { setsOut } from '../../language/meetings/sets-out.ts';
import { fold } from '../../language/words/fold.ts';
import { spellOut } from '../../language/words/spell-out.ts';
import type { EffectInput } from '../effect.ts';
import type { Partner } from './store.ts';

/*
 * « ok à ce soir », « j'arrive », « je suis en retard »: of several for whom words may be, whom one meets then.
 */

const HOUR = 3_600_000;
/** Whoever sets out is on their way to a meeting so near. */
const BEHIND_MS = 2 * HOUR;
const AHEAD_MS = 3 * HOUR;

const TAKES_LEAVE =
  /^(?:(?:oui|ok(?:ay)?|ouais?|bon|alors|d'accord|dac|super|parfait|merci|nickel|cool|top|ca marche|great|fine|yes|thanks)[ ,.!]+)*(?:a|see you|on se (?:voit|dit|retrouve)|on dit) (?:ce soir|demain|tout ?a l'heure|tout de suite|apres-demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|tonight|tomorrow|later|soon|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/;

/** The claim of the only one of them whom one meets then. null: of several, or of none. */
export async function whomOneMeets(
  { trx, town, house, now }: Pick<EffectInput, 'trx' | 'town' | 'house' | 'now'>,
  text: string,
  partners: readonly Partner[],
): Promise<string | null> {
  const said = fold(spellOut(text).text);
  const isNow = setsOut(text);
  if (!isNow && !TAKES_LEAVE.test(said)) return null;
  const timezone = town?.timezone ?? house.timezone;
  const day = isNow ? null : readSpokenDay(text, { now, timezone });
  if (!isNow && typeof day !== 'number') return null;
  const { rows } = await sql<{ claim: string; at: Date }>`
    select claim_id as claim, at from meeting
     where claim_id = any(${partners.map(({ claim }) => claim)}::bigint[]) and confirmed_at is not null`.execute(trx);
  const near = rows.filter(({ at }) => {
    const ahead = at.getTime() - now.getTime();
    return isNow ? ahead > -BEHIND_MS && ahead < AHEAD_MS : ahead > -BEHIND_MS && dayOf(at, timezone) === day;
  });
  const people = new Set(near.map(({ claim }) => partners.find((one) => one.claim === claim)?.other));
  return people.size === 1 ? (near[0]?.claim ?? null) : null;
}
