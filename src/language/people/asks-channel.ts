import { withApostrophes } from '../words/apostrophes.ts';
import { spellOut } from '../words/spell-out.ts';

/*
 * « je veux être prévenue par email », « préviens-moi par mail plutôt », « une notif sur mon tel »: by which way beside Messenger somebody
 * would like to be told. « par mail » alone says nothing of who is to write.
 */

const AHEAD =
  "(?:(?:oui|ok|bon|non|alors|et|mais|sinon|en fait|du coup|bonjour|salut|svp|stp|yes|no|hello|hi|please|and|but|actually)[ ,!.]+)*(?:est-ce que |est-ce qu')?";
const WISHES =
  "(?:(?:je |j'|on )?(?:veux|voudrais|peux|prefere(?:rais)?|souhaite(?:rais)?|aimerais(?: mieux| bien)?) (?:bien |plutot )?(?:etre |que tu me |me faire )?|(?:tu (?:peux|pourrais)|(?:peux|pourrais)[- ]tu) (?:plutot )?|(?:can|could) (?:you|i) |(?:i(?:'d| would) (?:like|prefer|rather)|i want|i prefer)(?: you)?(?: to)? (?:be )?)";
/** « me contacter par mail » alone is said to whoever reads a post: it takes « je veux » or « tu peux ». */
const TO_TELL =
  "(?:(?:me |m')?(?:prevenir|avertir|notifier|ecrire|informer|contacter|joindre)|prevenue?|avertie?|notifiee?|informee?|contactee?|told|notified|informed|contacted)";
const TELLS =
  '(?:(?:previens|avertis|notifie|ecris|informe|contacte|envoie)(?:[- ]moi)?|(?:me )?(?:previennes?|ecrives?|avertisses?)|recevoir (?:tout|les (?:reponses|nouvelles|messages|infos)|des nouvelles)?|etre prevenue?|tell me|notify me|write to me|let me know|contact me)';
const RATHER = '(?: (?:plutot|tout|aussi|ca|les reponses|des nouvelles|rather|instead))?';
const BY = '(?:par|sur|via|by|over|on|with|avec) (?:(?:un|une|mon|ma|mes|des|my|an|a) )?';
const MAIL = '(?:e-?mails?|mails?|mels?|courriels?|boite mail|adresse (?:e-?mail|mail))';
const PUSH =
  '(?:notif(?:s|ications?)?(?: (?:push|sur (?:mon|le) (?:tel|telephone|portable|ordi|navigateur)))?|push(?: notifications?)?|(?:push )?notifications?)';
const BEHIND =
  "(?:[ ,]+(?:plutot|stp|svp|s'il te plait|merci|aussi|si possible|c'est possible|possible|au lieu de messenger|instead|please|too|thanks))*[ .!?]*$";
const wish = (way: string) =>
  new RegExp(`^${AHEAD}(?:${WISHES}(?:${TO_TELL}|${TELLS})|${TELLS})${RATHER} ${BY}${way}${BEHIND}`);
const ASKED = [
  ['mail', wish(MAIL)],
  ['push', wish(PUSH)],
  ['mail', new RegExp(`^${AHEAD}(?:(?:can|could) you )?e-?mail me${BEHIND}`)],
] as const;
/** Longer tells something. */
const MOST = 90;

export function readChannelAsked(text: string): 'mail' | 'push' | null {
  if (text.length > MOST) return null;
  const said = withApostrophes(spellOut(text).text.replaceAll('\n', ' ').trim());
  return ASKED.find(([, pattern]) => pattern.test(said))?.[0] ?? null;
}
