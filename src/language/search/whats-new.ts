import { fold } from '../words/fold.ts';

/*
 * « bonsoir du nouveau ? », « y a quoi de nouveau », “anything new?”: what there is in the town, asked of nobody in particular.
 * « du nouveau pour le fauteuil ? », « quoi de neuf de ton côté ? » are of something, or of somebody.
 */

const HELLO =
  /^[^a-z]*(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|bjr|bsr|slt|cc|re|yo|alors|et|bon|dis|dites|tiens|so|good (?:morning|evening|afternoon)|(?:a |)(?:tous|toutes)|tout le monde|all|everyone|me revoila|i'm back|je suis de retour)[ ,!.;:?]+)*/;

const NEW = '(?:neuf|nouveau|nouveaux|nouvelle?s?|nouveautes?|beau)';
const THINGS = '(?:annonces?|offres?|dons|trucs?|choses?|posts?)';

/** Which can be nothing else. */
const PLAIN = new RegExp(
  `^(?:quoi (?:de |d')${NEW}|(?:il |)y ?'?a(?:[- ]?t[- ]?il|) (?:quoi|qqch|quelque chose|quelques? ${THINGS}|des ${THINGS}) (?:de |d'|comme |)${NEW}` +
    `|qu'?est[- ]ce qu(?:e |'|)(?:il |)y a (?:de |comme |)${NEW}|qu'y a[- ]t[- ]il de ${NEW}|c'est quoi les nouveautes|quelles nouveautes|quelles? (?:sont les |)nouvelles? ${THINGS}` +
    `|(?:montre(?:[- ]moi|) |voir |)(?:les |)(?:nouveautes|nouvelles? ${THINGS})` +
    "|what(?:'s| is|s) new|is there anything new|(?:show me |)what(?:'s| is|s) new|anything new|something new|any new (?:posts?|offers?|things?|listings?))(?![a-z])",
);
/** Which says so when it is asked. */
const ASKED = new RegExp(
  `^(?:(?:il |)y ?'?a(?:[- ]?t[- ]?il|) |)(?:du ${NEW}|de nouvelles? ${THINGS}|des ${NEW}(?: ${THINGS}|)|nouvelles? ${THINGS})(?![a-z])`,
);
const TAIL =
  /^(?:[ ,]+(?:aujourd'hui|ce soir|ce matin|ces jours[- ]ci|cette semaine|depuis (?:hier|ce matin|la derniere fois|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|ici|par ici|dans le coin|en ville|dans la ville|dans le quartier|sur parallele|pour moi|par hasard|alors|stp|svp|merci|today|tonight|this (?:morning|evening|week)|here|around here|in town|for me|please|since (?:yesterday|last time)))*[ ]*(?<end>[^a-z0-9]*)$/;
/** A plural that may be news of somebody. */
const NEWS_OF = /^des nouvelles\b(?! annonces| offres| choses)/;

/** Whether the whole message asks what is new in the town. */
export function asksWhatIsNew(text: string): boolean {
  if (text.length > MOST) return false;
  const folded = fold(text).replace(/[’]/g, "'").trim();
  const hello = HELLO.exec(folded)?.[0] ?? '';
  const body = folded.slice(hello.length);
  if (NEWS_OF.test(body)) return false;
  const plain = PLAIN.exec(body)?.[0];
  const asked = plain === undefined ? ASKED.exec(body)?.[0] : undefined;
  const said = plain ?? asked;
  if (said === undefined) return false;
  const end = TAIL.exec(body.slice(said.length))?.groups?.end;
  if (end === undefined) return false;
  if (plain !== undefined || end.includes('?') || INVERTED.test(body)) return true;
  // « bonjour, il y a du nouveau » tells
  return /[a-z]/.test(hello) && !TELLS.test(body);
}

const INVERTED = /^y ?'?a[- ]?t[- ]?il /;
const TELLS = /^(?:il |)y ?'?a /;
const MOST = 100;
