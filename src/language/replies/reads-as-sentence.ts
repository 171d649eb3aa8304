import { spellOut } from '../words/spell-out.ts';

/*
 * Said as one talks: somebody does something, thanks, or says how it is. A name, a place, a length are said without any of it.
 */

/** What leads to a sentence and stands before no name. */
const LEADS =
  /^\W*(?:au fait|sinon|dis(?:[- ]moi)?|dites|bon ben|bah dis|tiens|oh la la|ola|pff+|ouf|mdr|ptdr|lol|haha\w*|hihi\w*|by the way|btw|hey|omg|so sorry|sorry|desolee?|pardon|oups|oops)(?![a-z])/;
/** Who does it. */
const SAYS =
  /^\W*(?:(?:et|mais|ah|oh|bon|alors|donc|ben|bah|euh|ouais?|oui|non|en fait|finalement|aujourd'hui|demain|hier|quel(?:le)?s?|and|but|well|so|yeah)[\s,.!]+)*(?:(?:j|t|s|m)'(?=[a-z])|(?:il|elle|ils|elles|on|ca|c'est|c'etait|ce sera|je|tu|vous|nous|il y a|y ?a|faut|(?:mon|ma|mes|le|la|les) [a-z]+ (?:est|sont|a|ont|va|vont|etait|fait|m'a)|it's|it is|it|i'm|i'll|i've|i|we|we're|they|you|he|she|there's|there is|the [a-z]+ (?:is|are|was)|my [a-z]+ (?:is|are|was|has))(?![a-z]))/;
/** How it was, or what it is good for. */
const SOCIAL =
  /(?:^|[^a-z])(?:merci|thanks?|thank you|bonne (?:journee|soiree|nuit|annee|fete)|joyeux|bon (?:week-end|anniversaire|appetit|courage)|a (?:demain|bientot|plus|toute)|see you|good (?:morning|night|evening)|happy|bisous?|bravo|felicitations|congrat\w*|quel(?:le)? (?:temps|chance|journee|froid|chaleur|bordel|dommage))(?![a-z])/;

export function readsAsSentence(text: string): boolean {
  const plain = spellOut(text).text;
  return LEADS.test(plain) || SAYS.test(plain) || SOCIAL.test(plain);
}
