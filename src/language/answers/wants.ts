import { NUMBER_WORDS, readNumber } from '../words/number.ts';
import { spellOut } from '../words/spell-out.ts';
import { asWord } from './keyword.ts';

/** What somebody would have of a thing that was in front of them: not by its keyword, but as one speaks. */
export interface WantsReading {
  /** The words of its name, as keywords' words: the first is the noun. */
  words: readonly [string, ...string[]];
  /** The name, folded: « confiture de fraise ». */
  thing: string;
  /** How many; null: not said. */
  parts: number | null;
  /** It says that it is wanted (« je prends », « je peux t'emprunter »); else a number or a « stp » alone does (« 2 pots stp »). */
  isSaid: boolean;
  /** For when, why: as typed. */
  rest?: string;
}

const GREETING =
  '(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|slt|bjr|bsr|cc|oui|ok|alors|super|genial|cool|dis|moi|merci)(?: (?:a tous|a toutes|tlm|tout le monde))?[ ,!.]+)*';
const TAKES =
  "(?:je|j'|on) ?(?:(?:te|vous|t') ?)?(?:en )?(?:prends?|prendrais?(?: bien| volontiers)?|reserve|veux bien|veut bien|veux|voudrais(?: bien)?|aimerais(?: bien)?)(?: (?:t'|te |vous )?(?:prendre|avoir|recuperer|reserver|emprunter))?|j'emprunte(?:rais)?(?: bien)?";
const MAY =
  "(?:est[- ]ce que |est[- ]ce qu'|serait-il possible de |c'est possible de )?(?:(?:je|j'|on) ?(?:peux|pourrais|peut|pourrait)|puis-je|pourrais-je|peut-on)? ?(?:te |t'?|vous |lui )?(?:e[mn]prunt(?:er|ez?)|prendre|avoir|recuper(?:er|ez?)|reserv(?:er|ez?))";
const FOR_ME =
  "(?:est[- ]ce que )?(?:(?:tu|vous) (?:peux|peut|pouvez|pourrais|pourriez|veux bien|voudrais)|(?:peux|pourrais)-tu|(?:pouvez|pourriez)-vous) (?:me |m'|nous )(?:preter|donner|garder|reserver|mettre de cote|passer)";
const ENGLISH =
  "(?:(?:can|could|may) (?:i|we) (?:please )?(?:borrow|have|take|get)|(?:can|could|would) you (?:please )?(?:lend|give|keep) (?:me|us)|i(?:'ll|'d| will| would)? (?:gladly )?(?:take|love|like|grab|borrow|have)(?: to (?:have|take|borrow))?)";
const LEAD = new RegExp(`^${GREETING}(?<lead>${TAKES}|${MAY}|${FOR_ME}|${ENGLISH}) `);
const OPENING = new RegExp(`^${GREETING}`);
const COUNT = new RegExp(`^(?<count>[1-9]\\d{0,2}|${NUMBER_WORDS.join('|')}) (?=[a-z]{3})`);
/** What one has seen is « le », « ta »; what is « une » may be any, which is asked of everybody. */
const SEEN = /^(?:l'|(?:le|la|les|l|ton|ta|tes|votre|vos|ce|cet|cette|ces|the|your|that|those) )/;
const OF_THEM = /^(?:de |des |of (?:the )?)/;
const ANY = /^(?:une?|du|de la|de l'|des|some|a|an) /;
/** What a number may count that is no thing. */
const UNIT =
  /^(?:heures?|euros?|ans|mois|jours?|journees?|semaines?|minutes?|min|metres?|kilos?|kg|fois|personnes?|voisins?|enfants?|hours?|days?|weeks?|people)\b/;
const POLITE =
  /^[ ,!.?;:)]*(?:(?:svp|stp|s'il (?:te|vous) plait|merci(?: beaucoup| bien| d'avance)?|please|pls|pour moi|for me|si possible|if possible)[ ,!.?;:)]*)+/;
/** The name of the thing ends: for whom, for when, why. */
const NAME_ENDS =
  /[ ]*(?:[,.;!?()\n:]|(?<![a-z])(?:svp|stp|s'il|please|pls|merci|pour|contre|for|against|si|if|et|and|mais|car|parce|que|qui|je|j'|on|i|ce|cet|cette|le|la|les|du|jusqu'\w*|demain|apres-demain|aujourd'hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week-?end|tomorrow|today|tonight|this|next|monday|tuesday|wednesday|thursday|friday|saturday|sunday|on|until|from|bien|volontiers|aussi|vite|avec|with|pendant|dans|chez)(?![a-z])).*$/s;
/** The whole message is a post, or a refusal, or asks something else. */
const ELSE =
  /\b(?:cherch\w*|recherch\w*|donne|prete|echange\w*|troc|troque\w*|propose\w*|vends?|besoin|quelqu'un|qui (?:a|aurait)|pas|plus|jamais|looking for|need|somebody|someone|anyone|anybody|not|don't|no longer)\b/;
const MOST_LETTERS = 200;
const MOST_IN_NAME = 5;
const MOST_REST = 300;

/**
 * « jprends 2 pots », « je peux t'emprunter la perceuse ? », « 2 confiture de fraise stp »: a thing one would have, of those one
 * has seen; whether one was called so is looked up. null: it names none, or is said to everybody (« je cherche 2 pots »).
 */
export function readWants(text: string): WantsReading | null {
  if (text.length > MOST_LETTERS) return null;
  const { text: said, at } = spellOut(text);
  const lead = LEAD.exec(said);
  const begun = lead?.[0].length ?? OPENING.exec(said)?.[0].length ?? 0;
  let from = begun;
  const skip = (pattern: RegExp): boolean => {
    const found = pattern.exec(said.slice(from))?.[0].length ?? 0;
    from += found;
    return found > 0;
  };
  const isSeen = skip(SEEN);
  const count = COUNT.exec(said.slice(from))?.groups?.count;
  if (count !== undefined) skip(COUNT);
  else if (!isSeen && lead) skip(ANY);
  if (count !== undefined) skip(OF_THEM);
  const name = said.slice(from).replace(NAME_ENDS, '').trim();
  const words = name.split(' ').flatMap((one) => (one.length > 2 && !LINKS.has(one) ? (asWord(one) ?? []) : []));
  const [noun, ...more] = words;
  if (noun === undefined || !/^[a-z][a-z' -]+$/.test(name) || name.split(' ').length > MOST_IN_NAME) return null;
  // « 1 pot » counts, « un pot » need not
  const parts = count === undefined ? null : count === '1' ? 1 : many(count);
  if ((count !== undefined && UNIT.test(name)) || ELSE.test(lead ? said.slice(begun) : said)) return null;
  const behind = said.slice(from + said.slice(from).indexOf(name) + name.length);
  const polite = POLITE.exec(behind)?.[0].length ?? /^[ .!?]*/.exec(behind)?.[0].length ?? 0;
  const rest = behind.slice(polite).trim();
  // nothing says that it is wanted: it must be all there is, and counted, or asked for kindly
  if (!lead && (rest !== '' || isSeen || (parts === null && !POLITE.test(behind)))) return null;
  // « je voudrais une perceuse » may be any
  if (lead && !isSeen && count === undefined && /\b(?:une?|an?) $/.test(said.slice(0, from)) && !SURE.test(lead[0]))
    return null;
  const raw = text.slice(at[said.length - behind.length + polite] ?? text.length).trim();
  const told = raw.replace(/^[\s,.;:!?)–—-]+/u, '').replace(/^(?:et|and)\s+/iu, '');
  const isTold = rest !== '' && /[\p{L}\p{N}]/u.test(told);
  return {
    words: [noun, ...more],
    thing: name,
    parts,
    isSaid: lead !== null,
    ...(isTold ? { rest: told.slice(0, MOST_REST) } : {}),
  };
}

/** « je prends une confiture »: one of those. */
const SURE = /\b(?:prends?|reserve|veux bien|veut bien|take|grab)\b/;
const LINKS = new Set(['des', 'les', 'the', 'aux', 'avec', 'sans', 'for']);

function many(said: string): number | null {
  const number = readNumber(said);
  return number !== null && Number.isInteger(number) && number > 1 && number < 1_000 ? number : null;
}
