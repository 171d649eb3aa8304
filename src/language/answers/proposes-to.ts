import { spellOut } from '../words/spell-out.ts';

const SAID =
  /^[^a-z0-9]*(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|oui|ok|moi|alors|super|yes)[ ,!.]+)*(?:je (?:te|vous) (?:propose|proposerais|donne|donnerais|echange|offre)(?: bien)?|je (?:peux|pourrais) (?:te|vous) (?:proposer|offrir)(?: en echange)?|(?:i can|i could|i'd|i'll) (?:offer|give|swap) you) (?:en echange )?(?:(?:contre |pour )?(?:une?|des|du|de la|mon|ma|mes|an?|my|some|\d+) )[a-z]{2,}/;
const MOST_LETTERS = 200;

/** « je te propose une switch », “I can offer you a bike”: said to one person, of what is theirs; whoever posts says it to all. */
export const proposesTo = (text: string): boolean =>
  text.length <= MOST_LETTERS && SAID.test(spellOut(text).text.replace(/\s+/g, ' '));
