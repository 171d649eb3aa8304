import { takeOutContacts } from '../people/contact.ts';
import { spellOut } from '../words/spell-out.ts';

/** How one leads to what one offers, or would rather have. */
const LEAD =
  /^(?:(?:oui|ok|alors|euh|bonjour|et|mais|plutot|peut-etre|pourquoi pas|moi|sinon)\b[ ,]*)*(?:(?:je|j'|i|i'll|i can|on)\s?(?:te |vous |peux |pourrais )*(?:propose(?:r|rais)?|offr(?:e|ir|irais)|donn(?:e|er|erais)|echang(?:e|er|erais)|prefer(?:e|erais)|voudrais|veux|ai|have|offer|give|swap)\s)?(?:plutot )?(?:(?:en echange|en contrepartie|in exchange)(?: de | d'|[ ,:]+for |[ ,:]+)?)?(?:contre |pour |against |for )?(?:(?:ton|ta|tes|votre|vos|mon|ma|mes|your|my) )?/;
/** What a word for the owner must hold to be an offer. */
const OFFERS = /\b(?:contre|en echange|propos\w*|offr\w*|offer|echang\w*|in exchange|against|swap)\b/;
/** « j'ai un siège auto »: to a swap that is what one has for it; not a car to fetch it with, nor what one lacks. */
const HAS =
  /\b(?:j'ai|j'aurais|nous avons|on a|i have|i've got) (?!(?:pas|plus|jamais|rien|besoin|hate|vu|lu|envie|le temps|deja|bien|no|not|never|seen|read|to|time) ?\b)(?!(?:[a-z]+ )?(?:voitures?|remorque|camion\w*|utilitaire|fourgon\w*|vehicule|velo cargo|amie?|copine?|car|van|truck|trailer|friend)(?! seats?)\b)/;

/** « j'ai rien à proposer » */
const OFFERS_NOT = /\b(?:rien|pas grand[- ]chose|nothing)\b/;

/** « j'échange un pot de miel contre les plants »: what it is for is known. */
const FOR_IT = / (?:contre|for|against) (?:le|la|les|ce|cet|cette|ces|ton|ta|tes|votre|vos|the|your|those) .*$/;

/** « contre le vélo 42 »: which post it is for. */
const FOR_POST = / (?:contre|for|against) (?:[a-z'-]+ ){0,4}?[a-z'-]+ ?(?:#|n ?° ?)?[1-9]\d{0,5}[^a-z0-9]*$/;
/** « un skate, ça irait ? »: asked whether it will do. */
const WILL_DO =
  /(?<=.)[ ,;:.!?-]+(?:(?:est-ce que )?(?:si )?ca (?:te |vous |t'|l')?(?:irait|ira|va|interesse\w*|dit|convien\w*|plai\w*|tente\w*|marche\w*|peut aller|suffit|suffirait)(?: (?:aussi|bien|sinon))?|would (?:that|it|this) (?:do|work|be ok(?:ay)?)|does that work|is that ok(?:ay)?)[^a-z0-9]*$/;

/** « Et contre ton vélo ? » → « vélo »: the thing, without phone numbers and links. '' when nothing is left. */
export function readOffered(said: string): string {
  const { text } = takeOutContacts(said);
  const folded = spellOut(text);
  const lead = LEAD.exec(folded.text)?.[0].length ?? 0;
  const left = folded.text.slice(lead);
  const end = Math.min(
    ...[FOR_IT, FOR_POST, WILL_DO].map((one) => left.search(one)).map((at) => (at < 0 ? left.length : at)),
  );
  const thing = text
    .slice(folded.at[lead] ?? text.length, end === left.length ? undefined : folded.at[lead + end])
    .replace(/\s+to (?:swap|give|offer|exchange)\s*$/u, '')
    .replace(/[\s.!?…,;]+$/u, '');
  return (thing === '' ? text : thing).trim().slice(0, 80);
}

/** Whether a word that comes with an answer says what is offered in return. */
export function offersSomething(said: string): boolean {
  const { text } = spellOut(said);
  return (OFFERS.test(text) && !OFFERS_NOT.test(text)) || HAS.test(text);
}
