import { fold } from '../words/fold.ts';
import { spellOut } from '../words/spell-out.ts';

/** « le fauteuil est encore dispo ? », « toujours libre ? »: whether it can still be had; '' where no thing is named. */
export function readStillThere(text: string): { thing: string; isHelp?: true; isDated?: true } | null {
  if (text.length > MOST_ASKED) return null;
  const said = fold(text);
  const needed = text.includes('?') ? NEEDED.exec(spellOut(text).text.replace(/\s+/g, ' '))?.groups : undefined;
  if (needed) return { thing: needed.thing ?? '', isHelp: true };
  if (text.includes('?') && DATED.test(said)) return { thing: '', isDated: true };
  const groups = (LEFT.exec(said) ?? STILL.exec(said) ?? STILL_ENGLISH.exec(said))?.groups;
  if (!groups || (!said.includes('?') && !groups.still)) return null;
  const thing = (groups.thing ?? groups.after ?? groups.left ?? groups.before ?? groups.many ?? '').trim();
  if (OF_PEOPLE.test(thing)) return null;
  return NO_THING.test(thing) ? { thing: '' } : thing.split(' ').length > MOST_IN_NAME ? null : { thing };
}

const MOST_ASKED = 100;
const MOST_IN_NAME = 5;
const FREE = '(?:dispos?|disponibles?|libres?)';
const GONE = '(?:partie?s?|prise?s?|donnee?s?|reservee?s?|promise?s?)';
const STILL_WORD = '(?:encore|toujours|tjrs|tjs|tjr|tjours)';
const HI = '(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|slt|bjr|bsr|cc|et|dis|alors|merci)[ ,!.]+)*';
const BE =
  "(?:c'est|c|est|sont|e|il est|elle est|ils sont|elles sont|est-il|est-elle|sont-ils|sont-elles|serait|seraient)";
const END = "(?: (?:svp|stp|s'il (?:te|vous) plait|merci|please))?[ ?!.]*$";
const STILL = new RegExp(
  `^${HI}(?:est[- ]ce qu(?:e |'))?(?:(?:l'|(?:le|la|les|ton|ta|tes|votre|vos|ce|cet|cette|ces|l) ?)?(?<thing>[a-z][a-z' -]{1,50}?) )??(?:${BE} )?(?:(?<still>${STILL_WORD}) (?:${FREE}|la)|${FREE}|(?:deja )?${GONE})(?: (?:l'|(?:le|la|les|ton|ta|tes|votre|vos) )(?<after>[a-z][a-z' -]{1,50}?))?${END}`,
);
const STILL_ENGLISH = new RegExp(
  `^${HI}(?:is|are) (?:(?:the|your|that|those) )?(?<thing>[a-z][a-z' -]{1,50}?) (?<still>still )?(?:available|free|there|up for grabs)${END}`,
);
/** « il en reste combien des pots ? », “any jars left?” */
const LEFT = new RegExp(
  `^${HI}(?:(?:est[- ]ce qu')?il (?:en |vous en |t'en )?reste(?: (?:encore|toujours|combien))*|combien (?:il en reste|en reste-t-il|vous en reste)|(?:y|il y) en a (?:encore|toujours)|(?:are there |is there )?any(?: (?<before>[a-z][a-z' -]{1,50}?))? left|how many(?: (?<many>[a-z][a-z' -]{1,50}?))?(?: are)? left)(?: (?:des?|du|de la|les?) (?<left>[a-z][a-z' -]{1,50}?))?${END}`,
);
/** « il est libre dimanche ? », “is the drill free this weekend?”: of something lent, when it is there. */
const DATED = new RegExp(
  `^${HI}(?:est[- ]ce qu(?:e |'))?(?:(?:il|elle|ils|elles) (?:est|sont|serait|sera|seraient)|c'est|(?:est|sont|sera)[- ](?:ils?|elles?)|(?:is|are) (?:it|they)) (?:${STILL_WORD} )?(?:${FREE}|available) (?:(?:pour|for|on|le|ce|cet|cette|this|du|des|la|next|entre|a partir de) ){0,3}(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|demain|apres-demain|aujourd'hui|week-?end|semaine|soir|matin|aprem|apres-midi|\\d{1,2}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|tonight|week)(?![a-z]).{0,30}$`,
);
/** « ya encore besoin pour l'armoire ? », « tu cherches toujours quelqu'un ? », “do you still need a hand?”: of a request. */
const HELP =
  "(?:aide|bras|monde|quelqu'un|personnes?|un coup de main|renfort|help|a hand|hands|somebody|someone|people)";
const NEEDED = new RegExp(
  `^[^a-z0-9]*${HI}(?:est[- ]ce qu(?:e |'))?(?:(?:il )?y ?a(?:urait)?(?:-t-il)?|ya|(?:tu |vous )?(?:as|avez|aurais|auriez)|t'as|(?:as|avez)[- ](?:tu|vous)|(?:tu |vous )?cherche[sz]?|(?:il )?(?:te |vous )?(?:manque|faut)|do you|is there|are you) ?${STILL_WORD.replace('encore', 'encore|still')} (?:besoin|need(?:ed|ing)?|looking for|(?=${HELP}))(?: ?(?:d'|de |du )?${HELP})?(?: (?:pour|a|for|with) (?:l'|l(?=[aeiouh][a-z]{2})|(?:le|la|les|ton|ta|tes|votre|vos|the|your|porter|monter|demonter|carry)? ?(?:l'|(?:le|la|les|the|une?|ton|ta) )?)(?<thing>[a-z][a-z' -]{2,40}?))?(?:,? (?:(?:pour |on |ce |le |this )?(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|demain|soir|matin|week-?end|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|aujourd'hui)))?${END}`,
);
/** « il est toujours dispo ? » */
const NO_THING = /^(?:|il|elle|ils|elles|c'|c'est|ca|it|they|this|that|est|sont|encore|toujours|c)$/;
/** « je suis encore là », « tu es toujours là ? » */
const OF_PEOPLE = /^(?:je|j'|tu|t'|on|nous|vous|i|we|you|quelqu'un|mon|ma|mes|my)(?![a-z])/;
