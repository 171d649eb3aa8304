import { spellOut } from '../words/spell-out.ts';

const SAID =
  /^[^a-z0-9]*(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|oui|ok|moi|alors|super|yes)[ ,!.]+)*(?:je te (?:propose|proposerais|donne|donnerais|echange|offre)(?: bien)?|je (?:peux|pourrais) te (?:proposer|offrir)(?: en echange)?|(?:i can|i could|i'd|i'll) (?:offer|give|swap) you) (?:en echange )?(?:(?:contre |pour )?(?:une?|des|du|de la|mon|ma|mes|an?|my|some|\d+) )(?!(?:(?:petite?s?|nouve(?:au|l|lle)|vraie?|autres?|quick|new|other|little|phone) )?(?:numeros?|num|adresses?|rdv|rendez|jours?|dates?|heures?|moments?|horaires?|creneaux?|coups? de (?:main|pouce|fil)|mains?|aides?|nouvelles|infos?|informations?|conseils?|avis|idees?|mails?|emails?|messages?|photos?|details?|euros?|cafe|the|verre|appel|calls?|lifts?|rides?|hands?|help|numbers?|address|days?|times?|slots?|news|ideas?|advice|coffee|cup|drink|hugs?|pictures?)(?![a-z]))[a-z]{2,}/;
/** « contre une machine à coudre ? », and no more: a question to whoever swaps what stands above. */
const FOR =
  /^[^a-z0-9]*(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|oui|ok|moi|et|and|alors|super|yes)[ ,!.]+)*(?:contre|en echange (?:de|d'|contre)|for|against|in exchange for|in return for) ?(?:une?|des|du|de la|mon|ma|mes|an?|my|some|\d+) [a-z][a-z '-]{2,60}(?:,? (?:ca|cela|that)(?: (?:te|vous))? (?:irait|va|dit|interesse|tente)(?: pas)?)? ?[?!.]*$/;
const MOST_LETTERS = 200;

/** « je te propose une switch », “I can offer you a bike”: said to one person, of what is theirs. Whoever posts says « vous »; a number, a day or a hand is no thing that is swapped. */
export const proposesTo = (text: string): boolean =>
  text.length <= MOST_LETTERS && (SAID.test(plain(text)) || FOR.test(plain(text)));

const plain = (text: string): string => spellOut(text).text.replace(/\s+/g, ' ').trim();
