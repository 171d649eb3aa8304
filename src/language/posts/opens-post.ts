import { fold } from '../words/fold.ts';

const GREETING =
  '(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|alors|et|sinon|aussi|also)(?: a tous| tout le monde| all)?[ ,!.:]+)*';
const VERB = [
  "(?:je|j'|on|nous)(?: ?(?:donne|donnons|prete|pretons|cherche|cherchons|recherche|echange|offre|propose|cede|vends|troque|voudrais (?:donner|emprunter)|aimerais (?:donner|emprunter)))(?: aussi| egalement)?",
  "(?:je|j'|on)(?: ?(?:ai|a))(?: aussi)? besoin d(?:e|')",
  "(?:je|j'|on)(?: ?(?:souhaite|souhaiterais|veux|vais|peux|dois|aimerais|voudrais)) (?:donner|preter|echanger|emprunter|trouver)",
  "(?:i(?:'m| am)?|we(?:'re| are)?)(?: also)? (?:giving(?: away)?|give away|lending|lend|looking for|offering|swapping|need|would like to borrow|can lend)",
].join('|');
const THING =
  "(?:une?|d'une?|deux|trois|quatre|cinq|six|\\d+|des|du|de la|de l'|mon|ma|mes|notre|nos|a|an|some|my|our|two|three|several|plusieurs)";
const OPENS = new RegExp(`^${GREETING}(?:${VERB}) ?${THING} [a-z]`);
/** « j'ai un frigo à donner », « à donner : frigo », « cherche échelle ». Not « cherche sous le pot », said to one person. */
const AS_A_NOTICE = new RegExp(
  `^${GREETING}(?:(?:j'|on |nous )(?:ai|a|avons) ${THING} [a-z][a-z' -]{2,40}? a (?:donner|preter|echanger)\\b|a (?:donner|preter|echanger) ?[:,]? ?(?:${THING} )?[a-z]{3}|(?:donne|prete|cherche|recherche|echange) (?:${THING} [a-z]|(?!(?:les|leur|mon|ton|nos|vos|dans|sur|sous|chez|pas|moi|lui|bien|encore|avec|sans|pour|par|des que|quand)\\b)[a-z]{3})|(?:qui|quelqu'un) (?:a|aurait) ${THING} [a-z])`,
);
/** « je vais donner un coup de fil ». */
const CALLS = /\bcoups? (?:de (?:fil|pouce|telephone)|d'oeil)\b/;
/** Said to one person. */
const TO_SOMEBODY = /\b(?:tu|te|t'|toi|ton|ta|tes|vous|votre|vos|you|your|yours)(?=\b|['’])|\bt'/;

/** « je te donne ce vélo »: said to one person. */
export const saysToSomebody = (text: string): boolean => TO_SOMEBODY.test(fold(text));

/** « je donne un vélo », « je cherche une échelle »: said to everybody, as a post is; not « je te donne un pot de miel ». */
export function opensPost(text: string): boolean {
  const said = fold(text);
  if (CALLS.test(said)) return false;
  return (OPENS.test(said) || AS_A_NOTICE.test(said)) && !TO_SOMEBODY.test(said);
}
