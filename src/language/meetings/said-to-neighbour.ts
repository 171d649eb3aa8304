import type { DateContext } from '../dates/dates.ts';
import { readMoment } from '../dates/moment.ts';
import { saysAddress } from '../people/reaches.ts';
import { isToldToBot, takesItBack } from '../people/told-to-bot.ts';
import { isAgreed } from '../replies/small-answers.ts';
import { spellOut } from '../words/spell-out.ts';
import { readsAsMessage } from './reads-as-message.ts';

/*
 * « plutôt 10h », « digicode 2580 », « c quoi ton adresse », “works for me”: what one says to whom one is to meet, where nobody else
 * could be meant.
 */

/** Doors, codes, leave-taking, excuses: what two who are to meet tell each other. */
const ARRANGES =
  /(?:^|[^a-z])(?:digicode|interphone|code (?:est|c'est|\d|de la porte|du portail|d'entree)|porte|portail|sonnette|sonne[rz]?|etage|batiment|doorbell|intercom|floor|gate|ton (?:adresse|numero|num|tel)|votre adresse|your (?:address|place|number)|c(?:'est| est|')? ?ou\b|t'habites|tu habites|a (?:demain|tout(?:e| a l'heure| de suite)?|plus|ce soir|bientot|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|\d{1,2} ?h)|see you|works for me|suits me|me va|me convient|m'arrange|de rien|merci a toi|a toi aussi|merci encore|thanks to you|you'?re welcome|en retard|running late|on my way|empechement|au lieu de|instead|quand (?:veux|voudrais|voulais|peux|pourrais|est-ce que tu|tu)|when (?:do|would|can|could|are|will) you|what time|(?:can|could|may) i (?:come|pass|pick|collect|drop|stop|swing))(?![a-z])/;
/** « je descends », « ça répond pas », « merci pour la poussette ! »: said by two of whom one stands at the door of the other. */
const AT_THE_DOOR =
  /^[^a-z0-9]*(?:(?:ok|oui|coucou|salut|bonjour|desolee?|ah|voila|c'est bon|hi|hello)[ ,!.]+)*(?:(?:je|j) (?:descends|sors|t'ouvre|vous ouvre|te vois|vous vois|ouvre)|j'(?:ouvre|y suis|y vais)|(?:ca|personne) (?:ne )?(?:repond|ouvre)(?: pas)?|on (?:y est|est la|arrive|est devant)|(?:un |super |mille |encore )*merci (?:beaucoup |encore |bien |a toi )*pour (?:le|la|les|ton|ta|tes) (?!rappel|infos?\b|information|aide|service|reponse|explication|conseil|prevenance|message)[a-z]{3,}|i'?m (?:downstairs|at the door|outside)|coming down|nobody (?:answers|is answering)|thanks? (?:you )?(?:so much |again |a lot )?for the (?!reminder|info|help|answer|reply|heads|tip|message)[a-z]{3,})(?![a-z])/;
/** Of how it works here, of the people of a town, of the bot: asked of us. */
const OF_US =
  /\b(?:les gens|des gens|tout le monde|voisins?|annonces?|parallele|robot|bot|admins?|facebook|messenger|compte|gratuit|payant|payer|appli(?:cation)?|comment (?:on|je|ca|faire|tu)|c'?est quoi (?:ce|cette|les|le|la|un|une|parallele)|people|everybody|everyone|neighbou?rs|posts?|account|how (?:do|does|can)|my name|mon (?:nom|prenom)|(?:coucou|salut|bonjour|hello)[ ,!]*(?:ca va|[ ?!.]*$))(?![a-z])/;

const ASKING =
  /^[^a-z]*(?:(?:et|sinon|au fait|bonjour|salut|coucou|hello|hi|hey)[ ,!]+)*(?:est[- ]ce|qui|que|quoi|comment|combien|pourquoi|c'?est|faut|on peut|je peux|je fais|ca va|can|do|does|is|are|how|who|what|why)(?![a-z])/;

/** « j'ai appuyé sur le mauvais bouton », « c'est où mes annonces », “sorry wrong person”: nothing for a neighbour, asked or not. */
const OF_BOT =
  /\b(?:mes (?:annonces|reponses|alertes|messages)|boutons?|bugs?|buggue?|admins?|compte|reglages|parametres|notifs?|notifications?|(?:photo|message)s? ne (?:passe|marche|part)\w* pas|ton (?:truc|bot|appli)|rien compris|tromp\w+ de (?:personne|bouton|conversation)|ca veut dire quoi|my (?:posts|alerts|messages)|buttons?|settings|wrong (?:person|button|chat))(?![a-z])/;
/** Whether it is about how it goes here, and not about what two are to meet for. */
const isOfBot = (text: string): boolean => OF_BOT.test(spellOut(text).text);

/** « tu as un diable ? »: of the one they write to, or of everybody. */
const HAVE_YOU = /(?:^|[ '])(?:tu as|t'as|as[- ]tu|tu aurais|do you have|have you)(?![a-z])/;

/** « est-ce que les gens voient mon nom ? », « coucou, ça va ? »: of us, or to us; no question to a neighbour. */
export function asksUs(text: string): boolean {
  const said = spellOut(text).text;
  const isAsking = text.includes('?') || ASKING.test(said);
  return isAsking && (isOfBot(text) || (OF_US.test(said) && !ARRANGES.test(said))) && !/https?:/.test(said);
}

/** Whether nothing but a word for somebody can be meant, given that there is one person only it may be for. */
export function readsAsWordFor(text: string, context: DateContext): boolean {
  if (isToldToBot(text) || takesItBack(text) || isOfBot(text)) return false;
  if (asksUs(text) || (HAVE_YOU.test(spellOut(text).text) && readMoment(text, context) === null)) return false;
  const said = spellOut(text).text;
  if (AT_THE_DOOR.test(said)) return true;
  return readsAsMessage(text, context) || ARRANGES.test(said) || saysAddress(text);
}

/** The same right below what that person has written: all is, but what is asked of us. */
export function readsAsReplyTo(text: string, context: DateContext): boolean {
  if (readsAsWordFor(text, context) || isAgreed(text)) return true;
  return !isToldToBot(text) && !takesItBack(text) && !asksUs(text) && !isOfBot(text);
}
