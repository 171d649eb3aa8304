import { withApostrophes } from '../words/apostrophes.ts';
import { spellOut } from '../words/spell-out.ts';

/*
 * « envoie-moi les annonces par mail », « un récap hebdo stp », “email me the posts”, « je ne veux plus du résumé »: what is new in the
 * town, by e-mail, once a day or a week. A digest alone may be of anything: it takes « par mail », how often, or « des annonces » beside it.
 */

const AHEAD =
  "(?:(?:oui|ok|bon|non|alors|et|mais|sinon|en fait|du coup|bonjour|salut|svp|stp|yes|no|hello|hi|please|and|but|actually)[ ,!.]+){0,4}(?:est-ce que |est-ce qu')?";
const WISHES =
  "(?:(?:je |j'|on )?(?:veux|voudrais|peux|pourrais|prefere(?:rais)?|souhaite(?:rais)?|aimerais) (?:bien |plutot )?(?:que tu )?|(?:tu (?:peux|pourrais)|(?:peux|pourrais)[- ]tu) |c'est possible (?:de |d')|(?:can|could) (?:you|i) (?:please )?|(?:i(?:'d| would) (?:like|prefer)|i want|i prefer)(?: you)? ?(?:to )?)?";
const SENDS =
  "(?:(?:(?:m')?envoi(?:e|es|er)|(?:m')?envoyer|recevoir|recois|avoir|mets|donne|fais|send|get|receive|have|give|mail|e-?mail)(?:[- ](?:moi|nous|me|us))?|(?:m'|me )(?:envoyer|envoies?|envoie|faire|mailer)) ";
const THE =
  "(?:(?:un|une|le|la|les|l'|des|tes|mon|ce|ton|toutes les|toutes|a|an|the|all the|all|your|my|some) ?)?(?:petit |nouvelles |nouvelle |dernieres |new |latest )?";
const DIGEST = '(?:resumes?|recap(?:itulatif)?s?|newsletters?|digests?|summary|summaries|round-?up)';
const POSTS = '(?:annonces?|nouveautes|posts?|offres et (?:les )?demandes|offers)';
const OF_POSTS = `(?: (?:de |des |d'|of |of the |with the |with )(?:toutes les |nouvelles |new )?${POSTS}(?: de (?:la ville|ma ville))?)`;
const MAIL = '(?:e-?mails?|mails?|mels?|courriels?|boite mail|adresse (?:e-?mail|mail))';
const BY = ` (?:par|sur|via|by|over|to|in|dans) (?:(?:un|mon|ma|my|an) )?${MAIL}`;
const DAILY =
  '(?:(?:tous les|chaque|par|le|every|each|a) (?:jours?|matins?|day|morning)|quotidien(?:ne)?(?:ment)?|daily)';
const WEEKLY =
  '(?:(?:toutes les|chaque|par|une fois par|de la|every|each|a|of the|once a) (?:semaines?|week)|(?:chaque|le|tous les|every|on) (?:samedis?|saturdays?)(?: matin)?|hebdo(?:madaire)?(?:ment)?|weekly)';
const EVERY = ` (?:${DAILY}|${WEEKLY})`;
const BEHIND =
  "(?:[ ,]+(?:plutot|stp|svp|s'il te plait|s'il vous plait|merci|aussi|si possible|c'est possible|possible|please|too|thanks|instead)){0,3}[ .!?]*$";

const BESIDE = `(?:${OF_POSTS}|${BY}|${EVERY}){1,4}`;
const IS_DIGEST = new RegExp(
  `^${AHEAD}${WISHES}(?:${SENDS})?${THE}(?:${DIGEST}${BESIDE}|(?:weekly|daily|e-?mail) ${DIGEST}(?:${OF_POSTS}|${BY})?)${BEHIND}`,
);
/** « les annonces par mail »: without « par mail » it asks to be shown them. */
const IS_POSTS = new RegExp(`^${AHEAD}${WISHES}(?:${SENDS})?${THE}${POSTS}(?:${EVERY})?${BY}(?:${EVERY})?${BEHIND}`);
const IS_MAILED = new RegExp(
  `^${AHEAD}${WISHES}e?-?mail (?:me|us) ${THE}(?:${POSTS}|${DIGEST}${OF_POSTS}?)(?:${EVERY})?${BEHIND}`,
);
const STOPS =
  "(?:plus (?:de |d'|du )|stop (?:au |aux |le |les |the |to the |sending me |emailing me |mailing me )?|arret(?:e|er|ez) (?:de m'envoyer )?|annule[rz]? |supprime[rz]? |desactive[rz]? |ne m'envoie plus |m'envoie plus |(?:je )?(?:ne )?veux plus (?:recevoir |avoir )?(?:de |d'|du )?|no more |cancel |unsubscribe (?:me )?from |turn off |don't send me |do not send me |i don't want )(?:any (?:more )?)?";
const IS_STOP = new RegExp(
  `^${AHEAD}${STOPS}${THE}(?:(?:weekly |daily |e-?mail )?${DIGEST}(?:${BESIDE})?|${POSTS}${BY})(?: any ?more)?${BEHIND}`,
);
const IS_DAILY = new RegExp(`\\b${DAILY}\\b`);
const IS_WEEKLY = new RegExp(`\\b${WEEKLY}\\b`);
/** Longer tells something. */
const MOST = 90;

export type DigestAsked = 'digest' | 'digest-day' | 'digest-week' | 'digest-stop';

export function readDigestAsked(text: string): DigestAsked | null {
  if (text.length > MOST) return null;
  const said = withApostrophes(spellOut(text).text.replaceAll('\n', ' ').trim());
  if (IS_STOP.test(said)) return 'digest-stop';
  if (![IS_DIGEST, IS_POSTS, IS_MAILED].some((pattern) => pattern.test(said))) return null;
  // « le résumé de la semaine, chaque jour » is said by nobody
  if (IS_WEEKLY.test(said)) return 'digest-week';
  return IS_DAILY.test(said) ? 'digest-day' : 'digest';
}
