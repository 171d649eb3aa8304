import { spellOut } from '../words/spell-out.ts';

const NOT_BACK =
  /^(?:(?:bonjour|salut|coucou|dis|euh|ben|bah|non|nan|no|mais|et|hello|hi|sorry)[ ,!.]+)*(?:(?:(?:le|la|les|l'|mon|ma|mes) ?[a-z' -]{2,40}? |(?:elle|il|ils|elles|ca) )(?:n')?(?:ne )?(?:est|sont|a|ont) (?:toujours |encore )?(?:pas|jamais) (?:encore |ete )?(?:revenue?s?|rendue?s?|ramenee?s?|de retour)|(?:(?:il|elle|ils|elles|on|[a-z][a-z-]{1,20}) )(?:ne )?(?:m'|me |ma |nous )?(?:l'|la |le |les )?(?:(?:a|ont) |(?<=\b[lm]a |\ble ))(?:toujours |encore )?(?:pas|jamais) (?:encore )?(?:rendu?e?s?|ramenee?s?|rapportee?s?|restituee?s?)|(?:on )?(?:ne )?(?:m'|me )(?:l'|les )?a (?:toujours |encore )?(?:pas|jamais) (?:encore )?(?:rendue?s?|ramenee?s?)|(?:je|j')(?:n')? ?(?:ne )?(?:l'|les )?(?:ai|ai) (?:toujours |encore )?pas (?:encore )?(?:recuperee?s?|revue?s?)|(?:my|the) [a-z -]{2,40}? (?:isn't|is not|hasn't|has not|haven't|still isn't)(?: been| come)?(?: given)? (?:back|returned)|(?:he|she|they|[a-z][a-z-]{1,20}) (?:still )?(?:hasn't|haven't|didn't|has not|never) (?:returned|given|brought|gave|give|bring|return)|(?:i )?(?:still )?(?:haven't|never) (?:got|gotten|had) (?:it|them|my [a-z ]+) back)/;

/** « toujours pas rendue grrr » */
const STILL_NOT =
  /^[^a-z0-9]*(?:(?:non|nan|bon|et|mais|alors|c'est|elle est|il est|no)[ ,!.]+)*(?:toujours|still) (?:pas|not) (?:encore )?(?:rendue?s?|revenue?s?|ramenee?s?|rapportee?s?|recuperee?s?|back|returned)(?:[ ,.!]+[a-z]{1,8})?[ .!]*$/;

/** « l'échelle n'est pas revenue », « il ne me l'a pas rendue »: its lender says so. */
export function readNotBack(text: string): boolean {
  if (text.length > 160) return false;
  const said = spellOut(text).text.replace(/\s+/g, ' ').trim();
  return (NOT_BACK.test(said) || STILL_NOT.test(said)) && !/\b(?:tu|vous|you)\b/.test(said);
}
