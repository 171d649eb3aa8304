/** How many of them it is said of; `all`: of all, however many they are. */
export type Both = 2 | 3 | 'all';

const TWO = '(?:(?:tous |toutes )?(?:les|eux|elles) (?:deux|2)|both(?: of them)?)';
const THREE = '(?:(?:tous |toutes )?(?:les|eux|elles) (?:trois|3)|all three)';
const ALL = '(?:tous|toutes|tout le monde|chacune?|everyone|everybody|all of them)';
const WHO = `(?:(?<two>${TWO})|(?<three>${THREE})|(?<all>${ALL}))`;
const LEAD =
  "^(?:(?:c'est bon|ca y est|voila|bonjour|bonsoir|salut|coucou|ok|oui|alors|hop|hello|hi|yes|merci|thanks)[ ,.!:]+)*";
const WHEN =
  "(?:[ ,.!]+(?:hier(?: soir)?|ce (?:matin|midi|soir)|aujourd'hui|comme prevu|merci|nickel|super|today|yesterday|thanks))*$";
const CAME =
  "(?:(?:sont|est) (?:bien |deja |tous |toutes )*(?:venue?s?|passee?s?)(?: (?:le |la |les |l')?(?:chercher|prendre|recuperer)(?: [a-z' -]{2,30})?)?|(?:l'|les |en )?(?:ont|a) (?:bien |deja |tout )*(?:recuperee?s?|prise?s?|eue?s?|recue?s?|emportee?s?)(?: (?:leurs?|le|la|les|l')[a-z' -]{0,30})?)";
const CAME_EN =
  '(?:have |has )?(?:came|come|been|picked (?:it|them) up|collected (?:it|them|theirs)|took (?:it|them|theirs)|got (?:it|them|theirs))';
const DONE = "(?:c'est|c|it's|all)? ?(?:bien |tout |deja |enfin )*(?:fait|remis|donne|regle|done|sorted|given)";

/** « les deux sont venus », “both came” */
const THEY_CAME = new RegExp(`${LEAD}(?:(?:ils|elles) )?${WHO},? (?:(?:ils|elles) )?(?:${CAME}|${CAME_EN})${WHEN}`);
/** « ils sont venus tous les deux » */
const CAME_BOTH = new RegExp(`${LEAD}(?:ils|elles|they) (?:${CAME}|${CAME_EN}) ${WHO}${WHEN}`);
/** « c'est fait pour les 2 », « donné aux deux » */
const DONE_FOR = new RegExp(`${LEAD}${DONE} (?:(?:pour|avec|a|for|with|to) |aux (?=deux|2|trois|3))${WHO}${WHEN}`);

/** « c'est fait pour les 2 », « les deux sont venus »: of all who were promised a part. @param said spelled out */
export function readBothDone(said: string): Both | null {
  const both = said.replace(/\baux (?=deux|2\b|trois|3\b)/, 'a les ');
  for (const pattern of [THEY_CAME, CAME_BOTH, DONE_FOR]) {
    const groups = pattern.exec(both)?.groups;
    if (groups) return groups.two ? 2 : groups.three ? 3 : 'all';
  }
  return null;
}
