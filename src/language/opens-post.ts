import { fold } from './fold.ts';

const GREETING =
  '(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|alors|et|sinon|aussi|also)(?: a tous| tout le monde| all)?[ ,!.:]+)*';
const VERB = [
  "(?:je|j'|on|nous)(?: ?(?:donne|donnons|prete|pretons|cherche|cherchons|recherche|echange|offre|propose|cede|vends|troque|voudrais (?:donner|emprunter)|aimerais (?:donner|emprunter)))(?: aussi| egalement)?",
  "(?:je|j'|on)(?: ?(?:ai|a))(?: aussi)? besoin d(?:e|')",
  "(?:i(?:'m| am)?|we(?:'re| are)?)(?: also)? (?:giving(?: away)?|give away|lending|lend|looking for|offering|swapping|need|would like to borrow|can lend)",
].join('|');
const THING =
  "(?:une?|d'une?|deux|trois|quatre|cinq|six|\\d+|des|du|de la|de l'|mon|ma|mes|notre|nos|a|an|some|my|our|two|three|several|plusieurs)";
const OPENS = new RegExp(`^${GREETING}(?:${VERB}) ?${THING} [a-z]`);
/** Said to one person. */
const TO_SOMEBODY = /\b(?:tu|te|t'|toi|ton|ta|tes|vous|votre|vos|you|your|yours)(?=\b|['’])|\bt'/;

/** « je donne un vélo », « je cherche une échelle »: said to everybody, as a post is; not « je te donne un pot de miel ». */
export function opensPost(text: string): boolean {
  const said = fold(text).replace(/\s+/g, ' ').trim();
  return OPENS.test(said) && !TO_SOMEBODY.test(said);
}
