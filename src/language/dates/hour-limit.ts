import { fold } from '../words/fold.ts';

const UNTIL =
  /(?:^|[^a-z])(?:avant|jusqu'?a|jusque|d'ici|before|until|till|by) (?<hour>\d{1,2}) ?(?:h|heures?|:|(?<half>pm|am))? ?(?<minute>\d{2})?(?![a-z\d])/;

/** « avant 20h », « jusqu'à 18h30 », “before 8 pm”: the last minute of a day on which something is to be had. null: none is said. */
export function readHourLimit(text: string): { hour: number; minute: number } | null {
  const said = fold(text).replace(/[’]/g, "'");
  const { hour, half, minute = '0' } = UNTIL.exec(said)?.groups ?? {};
  if (hour === undefined || (half === undefined && !/\d ?(?:h|:)/.test(said))) return null;
  const at = Number(hour) + (half === 'pm' && Number(hour) < 12 ? 12 : 0);
  return at < 24 && Number(minute) < 60 ? { hour: at, minute: Number(minute) } : null;
}
