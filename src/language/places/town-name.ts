import { fold } from '../words/fold.ts';

/**
 * The name of a town as it is compared: folded, hyphens, apostrophes and dots turned to spaces, « st/ste » written out.
 * « St-Brieuc » and « SAINT BRIEUC » → « saint brieuc ». Idempotent.
 */
export function foldTownName(text: string): string {
  return fold(text)
    .replace(/\bs\s*\/\s*/g, 'sur ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])(st|ste)(?![\p{L}\p{N}])/gu, (_, short: string) => (short === 'st' ? 'saint' : 'sainte'))
    .trim();
}

/** What a text says about a town. */
export interface TownText {
  /** The folded name; '' when only a postcode was given. */
  name: string;
  postcode: string | null;
  /** A department's number, « 22 » of « Saint-Brieuc (22) »: a hint, it may be part of something else (« Paris 11 »). */
  department: string | null;
  /** « à côté de Saint-Brieuc », and no town of one's own: it may be another. */
  isNear: boolean;
}

const OPENING =
  /^(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|slt|bjr|bsr|oui|ok|alors|c est|cest|it s|moi|ben|euh|donc|rejoindre|join)\s+)+/;
const LIVING =
  /^(?:(?:moi\s+)?(?:j habite|jhabite|habite|habitant|habitante|j abite|on habite|nous habitons|j vis|je vis|je reside|je loge|je suis|je sui|j suis|jsuis|jsui|chuis|chui|je viens|je demeure|j ai demenage|je demenage|i live|i m|i am|im|we live|i come|vis|viens|suis|live)\s+(?:pas loin\s+|actuellement\s+|maintenant\s+|now\s+)?)?(?:(?:(?:dans|sur|a|de|d|du|des|au|aux|vers|pres de|pres d|in|at|near|from)\s+)?(?:la\s+)?(?:commune|ville|village|city|town|town of|bourg)\s+(?:de|d|du|of)\s+|(?:a|au|aux|sur|dans|de|d|vers|pres de|pres d|in|at|near|from)\s+)?/;
const CLOSING =
  /\s+(?:svp|stp|s il (?:vous|te) plait|merci|merci beaucoup|please|thanks|thank you|en france|(?<! de )france|et toi|et vous|en bretagne|(?<! de )bretagne)$/;

/** Where one works or studies is not where one lives: « …, mais je travaille à Saint-Brieuc ». */
const WORKING =
  /(?:^| )(?:(?:mais|et|par contre|sinon|but|and) )?(?:(?:je|j|on|i) (?:(?:suis|sui|am|m) (?:(?:actuellement|encore|toujours|un|une|a) ){0,2})?)?(?:travaille|bosse|taffe|etudie|etudiant|etudiante|work|study|student)(?= (?:a|au|aux|sur|dans|en|in|at|near|vers|pres) ).*?(?=(?: (?:mais|et|but|and))? (?:(?:je|j|on|i|we) )?(?:habite|abite|vis|live)(?: |$)|$)/;

/** Who names no other lives where they study, as far as anybody can tell. */
const STUDENT =
  /^(?:moi )?(?:(?:je|j|i) (?:suis|sui|am|m) (?:(?:actuellement|encore|toujours|un|une|a) ){0,2})?(?:etudiante?|student) (?=(?:a|au|aux|sur|dans|en|in|at|near|vers|pres) )/;

/** In front of a town that is named for another's sake. */
const NEAR =
  '(?:tout |juste |right )?(?:(?:pres|(?:a )?cote|proche|non loin|pas loin|pas tres loin|autour|aux environs|en peripherie|a proximite|close|next|outside) (?:de|d|du|des|of|to)|near) ';
const NEAR_ONLY = new RegExp(`^${NEAR}`);
/** « j'habite près de Saint-Brieuc » */
const NEAR_LIVED = new RegExp(
  `^(?:(?:je|j|on|nous|i|we|moi) ?)*(?:habite|abite|vis|loge|reside|demeure|suis|live|am|m) (?:(?:pas loin|actuellement|maintenant) )?${NEAR}`,
);
/** « un hameau tout près de Lannion »: what it is, and not its name. */
const NO_NAME =
  /(?:^| )(?:hameau|village|bourg|lieu dit|ferme|campagne|coin|bled|patelin|place|farm|somewhere|quelque part|ici|la)$/;
const NEAR_BEHIND = new RegExp(`^(.*\\p{L}{3,}.*?) (?:c est |its |it s )?${NEAR}.+$`, 'u');

/** « paris 11e », « 11ème arrondissement de paris », « lyon 3 »: the towns whose parts people say instead. */
const ARRONDISSEMENT = [
  /^(paris|lyon|marseille) (?:dans )?(?:le )?\d{1,2} ?(?:er|ere|e|eme|ieme|nd|nde)?(?: (?:arrondissement|arrond|arrdt|ardt|arr))?$/,
  /^(?:dans )?(?:le )?\d{1,2} ?(?:er|ere|e|eme|ieme|nd|nde)?(?: (?:arrondissement|arrond|arrdt|ardt|arr))? (?:de |a )?(paris|lyon|marseille)$/,
];

/**
 * Takes apart what somebody says when asked for their town: « j'habite à saint brieuc », « 22000 Saint-Brieuc »,
 * « Saint-Denis (974) ». Never throws.
 */
export function readTownText(text: string): TownText {
  let name = foldTownName(text.slice(0, 200));
  let postcode: string | null = null;
  name = name.replace(/(?<!\d)(\d{2}) ?(\d{3})(?!\d)/, (_, two: string, three: string) => {
    postcode = two + three;
    return ' ';
  });
  name = name.replace(/\s+/g, ' ').trim().replace(OPENING, '');
  const own = name
    .replace(WORKING, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:mais|et|but|and) /, '');
  name = own === '' || own === 'moi' ? name.replace(STUDENT, '') : own;
  // « le » and « la » stay: they belong to names (Le Havre)
  const living = name.replace(LIVING, '').trim();
  const isNear = NEAR_ONLY.test(name) || NEAR_ONLY.test(living) || NEAR_LIVED.test(name);
  if (living !== '') name = living;
  name = name.replace(NEAR_ONLY, '').replace(NEAR_BEHIND, (whole, said: string) => {
    // « un hameau tout | près de Lannion »
    const own = said.replace(/ (?:tout|juste|right)$/, '');
    return NO_NAME.test(own) ? whole : own;
  });
  name = name.replace(CLOSING, '').trim();
  for (const form of ARRONDISSEMENT) name = name.replace(form, '$1');
  let department: string | null = null;
  const numbered = /^(.*?)\s*(?:\b(?:dans le|dept|dep|departement|le)\s+)?\b(\d{1,3}|2a|2b)$/.exec(name);
  if (numbered) {
    name = (numbered[1] as string).trim();
    department = (numbered[2] as string).padStart(2, '0').toUpperCase();
  }
  if (postcode !== null && /^(?:saint|sainte)?$/.test(name)) name = '';
  return { name, postcode, department, isNear };
}
