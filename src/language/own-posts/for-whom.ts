import { fold } from '../words/fold.ts';
import { spellOut } from '../words/spell-out.ts';

const HI =
  '(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|slt|bjr|au fait|et|alors|dis|euh|ok|rappelle[- ]moi|dis[- ]moi)[ ,!.]+)*';
const AGAIN = '(?: (?:deja|encore|finalement|au final|du coup|again))*';
const THE = "(?:l'|(?:le|la|les|l|mon|ma|mes|ce|cet|cette|ces|the|my) )";
const NAME = "(?<thing>[a-z][a-z0-9' -]{1,50}?)";
const OF_IT = `(?: ${THE}${NAME})?`;
const END = "(?: (?:svp|stp|s'il te plait|please))?[ ?!.]*$";
const ASKS = [
  // « c'est pour qui le fauteuil déjà »
  `(?:c'est|c'etait|ce sera|c'est promis|c'est donne|c'est prete|c'est reserve)?${AGAIN} ?(?:pour|a|avec|chez) qui(?: est-ce)?${AGAIN}(?: (?:va|part|revient))?${OF_IT.replace('(?<thing>', '(?<a>')}${AGAIN}`,
  `${THE}${NAME.replace('<thing>', '<b>')} ?,? (?:c'est|c'etait|est|sont|va|vont|part|revient|est (?:pour|promis|donne|prete|reserve)\\w*)${AGAIN} (?:pour|a|avec|chez) qui${AGAIN}`,
  `(?:a|pour) qui (?:est-ce que )?(?:j'ai|je l'ai|je les ai|j'avais|je) (?:promis|donnee?s?|donne|pretee?s?|reservee?s?|laissee?s?)${AGAIN}${OF_IT.replace('(?<thing>', '(?<c>')}${AGAIN}`,
  `(?:je l'ai|je les ai|j'ai) (?:promis|donnee?s?|pretee?s?|reservee?s?)${AGAIN}${OF_IT.replace('(?<thing>', '(?<d>')} a qui${OF_IT.replace('(?<thing>', '(?<h>')}${AGAIN}`,
  `(?:c'est )?qui (?:est-ce qui |c'est qui |qui )?(?:a|a eu|a pris|a recupere|a emprunte|prend|prendra|aura|vient (?:chercher|prendre)|doit (?:venir )?(?:chercher|prendre)|garde) ${THE}${NAME.replace('<thing>', '<e>')}${AGAIN}`,
  `who(?:'s| is| has| gets| got| did i (?:promise|give|lend))?(?: (?:the|my))? ?${NAME.replace('<thing>', '<f>')}(?: (?:for|to|promised to|going to))${AGAIN}`,
  `who (?:has|gets|got|took|will get) (?:the|my) ${NAME.replace('<thing>', '<g>')}${AGAIN}`,
];
const PATTERNS = ASKS.map((asks) => new RegExp(`^${HI}${asks}${END}`));
const MOST_LETTERS = 100;

/**
 * « c pour qui le fauteuil deja », « à qui j'ai promis la perceuse ? », “who gets the armchair?”: an owner has forgotten. The
 * thing as it was named, folded; '' when none is. null: about something else.
 */
export function readForWhom(text: string): string | null {
  if (text.length > MOST_LETTERS) return null;
  const said = fold(spellOut(text).text).replace(/ c (?=pour|a |chez)/, " c'est ");
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(said)?.groups;
    if (groups === undefined && !pattern.test(said)) continue;
    return (Object.values(groups ?? {}).find((one) => one !== undefined) ?? '').replace(/ (?:deja|encore)$/, '').trim();
  }
  return null;
}
