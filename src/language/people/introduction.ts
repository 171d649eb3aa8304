import { foldTownName } from '../places/town-name.ts';
import { fold } from '../words/fold.ts';
import { readFirstName } from './first-name.ts';

/** What somebody says of themselves at the door: « je suis de saint brieuc quartier balzac moi c hugo ». */
export interface Introduction {
  name: string | null;
  /** As typed behind « moi c'est », which may be a town: « moi c'est Plérin ». */
  called: string | null;
  /** As typed. */
  quartier: string | null;
  /** What is left of it: where a town may be named. */
  rest: string;
}

/** Where what is named ends: at a mark, or at the next thing that is said. */
const END =
  "(?=\\s*(?:[,.;:!?()\\n]|$)|\\s+(?:et|mais|moi|je|j['’]?\\p{L}*|mon|ma|on|merci|svp|stp|and|but|not|pas|my|i|i['’]m|à|a|de saint|from|in|near|quartier|dans|sur|ici)(?![\\p{L}]))";
const NAME = "(?<name>\\p{L}[\\p{L}\\p{M}'’-]*(?:\\s+\\p{L}[\\p{L}\\p{M}'’-]*){0,2}?)";
const CALLED = new RegExp(
  `(?:^|[\\s,.;!(-])(?:(?:et )?moi[, ]+(?:c['’ ]?(?:est)?|je m['’ ]?app?ell?e)|je m['’ ]?app?ell?e|j['’ ]?m['’ ]?app?ell?e|mon (?:petit )?(?:pr[eé])?nom (?:c['’ ]?est|est|:)|my (?:first )?name(?: is|['’]?s)|the name['’]?s|call me)\\s+${NAME}${END}`,
  'iu',
);
/** « I'm Emma », with its capital: « I'm new here » is no name. */
const I_AM = /(?:^|[\s,.;!])I(?:['’]m| am) (?<name>\p{Lu}\p{Ll}[\p{L}'’-]*)(?=\s*(?:[,.;!]|$)|\s+(?:and|from)\b)/u;
const QUARTIER = new RegExp(
  `(?:^|[\\s,.;(-])(?:(?:et )?(?:dans |du |au |vers )?(?:le )?quartier|secteur)\\s*:?\\s+(?:de la |de l['’]|du |des |de |d['’])?(?<what>[\\p{L}\\d][\\p{L}\\p{M}\\d'’-]*(?:\\s+[\\p{L}\\d][\\p{L}\\p{M}\\d'’-]*){0,3}?)${END}`,
  'iu',
);
const NEIGHBOURHOOD =
  /(?:^|[\s,])in (?:the )?(?<what>\p{L}[\p{L}'’ -]{1,30}?) (?:neighbou?rhood|quarter|area|district)(?!\p{L})/iu;
/** « mon quartier est sympa », « quel quartier ? » name none. */
const NO_QUARTIER = /^(?:est|sont|a|ou|que?|qui|sympa|calme|aussi|svp|stp|ici|inconnu)(?![a-z])/;
const NO_NAME =
  /^(?:bon|ok|oui|non|pas|la|le|les|un|une|de|du|des|a|au|en|pour|qui|que|quoi|ca|bien|nouveau|nouvelle|pareil|aussi|urgent|vous|toi|lui|elle|the|not|from)(?![a-z])/;

/** Takes out the first name and the quartier that a message says plainly; never throws. */
export function readIntroduction(text: string): Introduction {
  let rest = text.slice(0, 400);
  const take = (pattern: RegExp, group: string, not: RegExp): string | null => {
    const match = pattern.exec(rest);
    const said = match?.groups?.[group]?.trim();
    if (!match || said === undefined || not.test(fold(said))) return null;
    rest = `${rest.slice(0, match.index)} , ${rest.slice(match.index + match[0].length)}`;
    return said;
  };
  const called = take(CALLED, 'name', NO_NAME) ?? take(I_AM, 'name', NO_NAME);
  const quartier = take(QUARTIER, 'what', NO_QUARTIER) ?? take(NEIGHBOURHOOD, 'what', NO_QUARTIER);
  if (called === null && quartier === null) return { name: null, called: null, quartier: null, rest: text };
  const name = called === null ? null : readFirstName(called).slice(0, 30);
  return {
    name: name === '' ? null : name,
    called: IT_IS.test(text) ? called : null,
    quartier: quartier?.slice(0, 60) ?? null,
    rest: tidy(rest),
  };
}

const IT_IS = /(?:^|[\s,.;!(-])moi[, ]+c['’ ]?(?:est)?(?!\p{L})/iu;

/** « moi c'est Zoé », « mon prénom c'est Zoé, pas Chloé », and no more: the name. */
export function readOnlyName(text: string): string | null {
  const { name, quartier, rest } = readIntroduction(text);
  return quartier === null && saysLittle(rest.replace(NOT_ANOTHER, '')) ? name : null;
}

/**
 * « non c'est Léa », « pardon, Léa en fait », “no, it's Lea”: another first name than the one they were called by, with its capital.
 * `isSure`: it says what they are called, or are not; a bare « Léa » may be anything. null: no name.
 */
export function readOtherName(text: string): { name: string; isSure: boolean } | null {
  if (text.length > MOST_OF_NAME || text.includes('?')) return null;
  const { sure, not, said } = OTHER_NAME.exec(text)?.groups ?? {};
  if (said === undefined || NO_NAME.test(fold(said)) || SMALL_WORD.test(fold(said))) return null;
  const name = readFirstName(said).slice(0, 30);
  return name === '' ? null : { name, isSure: sure !== undefined || not !== undefined };
}
const MOST_OF_NAME = 50;
const OTHER_NAME =
  /^[^\p{L}]*(?:(?:[Nn]on|NON|[Nn]an|[Nn]o|[Pp]as du tout|[Pp]ardon|[Oo]ups|[Dd][eé]sol[eé]e?|[Ss]orry|[Ee]n fait|[Pp]lut[oô]t|[Aa]ctually|[Mm]ais|[Ee]rreur|[Aa]ttention)[ ,.!:]+)*(?<sure>(?:[Mm]oi[ ,]+)?(?:[Cc]['’ ]?est|[Jj]e suis|[Ii]t['’]s|[Ii]['’]m|I am)(?: plut[oô]t| en fait)? )?(?<said>\p{Lu}[\p{L}\p{M}'’-]{1,20}(?:[ -]\p{Lu}[\p{L}\p{M}'’-]{1,20})?)(?:[ ,]+(?:en fait|plut[oô]t|actually|(?<not>(?:et )?(?:pas|not) \p{Lu}[\p{L}\p{M}'’-]*)))?[ .!]*$/u;
/** With a capital at the beginning, and nobody's name. */
const SMALL_WORD =
  /^(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|cc|bjr|slt|merci|thanks|thank|thx|please|svp|stp|pardon|desolee?|sorry|oups|super|parfait|cool|genial|top|great|good|nice|fine|perfect|okay|oki|dac|daccord|d'accord|ouais|yes|yep|nope|nan|rien|nothing|toujours|jamais|encore|deja|demain|hier|aujourd'?hui|today|tomorrow|bientot|soon|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day|pourquoi|comment|quand|combien|quel(?:le)?s?|why|how|when|where|what|who|problem[es]?|probleme|souci|mais|alors|donc|attends?|attendez|wait|stop|annule[rz]?|cancel|aide|help|admin|allo|voila|compris|note|vrai|faux|dommage|tant|peut|etre|maybe|mieux|pire|trop|tres|chez|ici|here|there|personne|nobody|bof|lol|mdr|haha|zut|mince|bravo|vite|quoi|erreur|attention|possible|impossible|gratuit|free|nul|perdu|pret|prete|triste|content|contente|malade|absent|absente|seul|seule|nouveau|nouvelle|new|sure|certain|retraite|retraitee|etudiante?|mere|pere|maman|papa|maire|francaise?|bretonn?e?)(?![a-z-])/;

/** « pas Langueux », “not Les Villages”, « et toi ? »: beside one's name. */
const NOT_ANOTHER = /(?:^|\s|,)\s*(?:et |and |mais )?(?:(?:pas|non|not)\s+\S+(?:\s+\S+){0,3}|toi|vous|you)\s*[?!.]*$/iu;

/** « bonjour », « non, pardon »: nothing is named. */
export const saysLittle = (text: string): boolean => LITTLE.test(text);

const LITTLE =
  /^\W*(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|non|en fait|pardon|oups|erreur|d[eé]sol[eé]e?|sorry|no|actually|merci|svp|stp|hein|plut[oô]t)\W*)*$/iu;

const tidy = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/(?:\s*,\s*)+/gu, ', ')
    .replace(/^[\s,;.-]+|[\s,;-]+$/gu, '');

/** « maintenant », « pardon »: behind a commune they say nothing of where in it. */
const FILLERS =
  /^(?:(?:maintenant|now|actuellement|currently|desormais|aussi|too|pardon|oups|sorry|alors|voila|quoi|donc|du coup|en fait|bien sur|plutot|instead|actually|moi|toujours|merci|svp|stp|please|oui|yes|non|no)(?: |$))+$/;

const MOST_WORDS = 4;
/** What stands behind a commune and is no part of it: where that is, or another sentence. */
const ELSE =
  /^(?:\d|(?:dans|en|et|mais|depuis|je|j|moi|on|nous|pour|avec|merci|svp|stp|bonjour|salut|cotes?|bretagne|france|ille|finistere|morbihan|and|but|since|i|please|thanks|pas|c|ca|le \d|qd|quand|meme|alors|aussi|plutot|finalement|anyway|instead|too)(?: |$))/;

/** « SAINT BRIEUC LE LÉGUÉ », where the commune is known: what is said behind its name, as typed; null: nothing, or no place. */
export function behindTown(text: string, commune: string): string | null {
  const words = text.split(/[\s,;/]+/u).filter((word) => /[\p{L}\d]/u.test(word));
  const name = foldTownName(commune);
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + 6); to++) {
      if (foldTownName(words.slice(from, to).join(' ')) !== name) continue;
      const behind = words.slice(to);
      const said = foldTownName(behind.join(' '));
      const isPlace = behind.length > 0 && behind.length <= MOST_WORDS && !ELSE.test(said) && !FILLERS.test(said);
      return isPlace ? behind.join(' ').replace(/[.!?()]+$/u, '') : null;
    }
  }
  return null;
}
