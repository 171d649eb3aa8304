import { fold } from '../words/fold.ts';

const UNTIL =
  /(?:^|[^a-z])(?:avant|jusqu'?a|jusque|d'ici|before|until|till|by) (?<hour>\d{1,2}) ?(?<unit>h(?:eures?)?|:|pm|am)? ?(?<minute>\d{2})?(?![a-z\d])/g;
/** « pas avant 18h », « ne pas appeler avant 9h », « je travaille jusqu'à 18h », in the same breath: from then on. */
const NOT_YET =
  /\b(?:pas|jamais|rien|aucune?|personne|impossible|absente?s?|occupee?s?|indisponibles?|travaill\w+|au (?:travail|boulot|taf)|not|[a-z]+n't|never|nothing|nobody|no one|cannot|busy|at work|work(?:s|ing)?)\b[^,;.!?()\n]*$/;
/** « si personne ne le prend avant 20h, il part à la benne ». */
const ELSE = /(?:^|[^a-z])(?:s'ils?|si|if|unless)(?![a-z])[^,;.!?()\n]*$/;

/** « avant 20h », « jusqu'à 18h30 », “before 8 pm”: the last minute of a day on which something is to be had. null: none is said. */
export function readHourLimit(text: string): { hour: number; minute: number } | null {
  const said = fold(text).replace(/[’]/g, "'");
  for (const found of said.matchAll(UNTIL)) {
    const { hour, unit, minute = '0' } = found.groups ?? {};
    if (unit === undefined || isBeginning(said, found.index + 1)) continue;
    const at = Number(hour) + (unit === 'pm' && Number(hour) < 12 ? 12 : 0);
    if (at < 24 && Number(minute) < 60) return { hour: at, minute: Number(minute) };
  }
  return null;
}
/** As many letters before it are of the same breath. */
const MOST_AHEAD = 60;

/** « pas » avant 18h, in a folded text: the hour behind is no end. */
export function isBeginning(said: string, at: number): boolean {
  const ahead = said.slice(Math.max(0, at - MOST_AHEAD), at);
  return NOT_YET.test(ahead) && !ELSE.test(ahead);
}
