import { fold } from '../words/fold.ts';
import { spellOut } from '../words/spell-out.ts';

/*
 * « je dois la rendre quand ? », « où est mon nettoyeur ? », « elle me la rend quand ? »: asked by whoever has borrowed a thing, or has lent
 * it. That such a thing is lent at all is looked up.
 */

export interface AsksReturn {
  by: 'borrower' | 'lender';
  /** As it was named, folded: « nettoyeur haute pression ». undefined: « la », « ma … » is left out. */
  thing?: string;
  /** « je le récupère quand ? »: a thing that is promised to whoever asks may be meant. */
  mayBePromised?: true;
}

const HI =
  '(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|slt|bjr|cc|dis(?:[- ]moi)?|au fait|et|alors|euh|ok|mais|sinon|merci|rappelle[- ]moi|tu peux me (?:dire|rappeler)|je (?:ne )?sais plus|(?:can|could) you (?:tell|remind) me|tell me|so|and|by the way)[ ,!.:]+)*';
const END =
  "(?: (?:deja|au fait|du coup|exactement|maintenant|en ce moment|again|now|exactly|svp|stp|s'il te plait|please))*[ ?!.]*$";
const IT = "(?:te |vous |lui |leur )?(?:l'|(?:le|la|les) ?)?(?:lui |leur )?";
const BACK = '(?:rendre|ramener|rapporter|restituer|redonner|remettre)';
const BACKS = '(?:rends?|ramene|rapporte|rendrai|ramenerai|rapporterai)';
const WHEN =
  "(?:c'est |c'etait )?(?:(?:pour |avant |jusqu'a )?(?:quand|quel jour|quelle date|combien de temps)(?: est[- ]ce qu(?:e |'))?(?: c'est qu(?:e |'))?)";
/** Until when: « quand je peux ? » is of anything. */
const UNTIL =
  "(?:c'est )?(?:(?:pour |avant |jusqu'a )(?:quand|quel jour|quelle date|combien de temps)|combien de temps)(?: est[- ]ce qu(?:e |'))?(?: c'est qu(?:e |'))?";
const NAME = "(?<thing>[a-z0-9][a-z0-9' -]{1,40}?)";
const OF = `(?: ?(?:l'|(?:le|la|les|ton|ta|tes|mon|ma|mes|the|my|your) )${NAME})?`;
const MINE = `(?:l'|(?:le|la|les|mon|ma|mes|the|my) )${NAME}`;

const BORROWER = [
  `${WHEN} ?(?:je|on) (?:dois|doit|devrais|vais|suis censee? (?:la |le |les )?) ?${IT}${BACK}${OF}`,
  `(?:je|on) (?:dois|doit|devais|devrais|suis censee?) ${IT}${BACK}${OF} ${WHEN}`,
  `${WHEN} ?(?:je|on) (?:${IT})${BACKS}${OF}`,
  `(?:je|on) (?:${IT})${BACKS}${OF} ${WHEN}`,
  `(?:je|on) (?:${IT})(?:dois )?(?:${BACKS}|${BACK}) ${WHEN}${OF}`,
  `(?:je l'ai|je les ai|on l'a|j'ai${OF.replace('<thing>', '<a>')}|on a${OF.replace('<thing>', '<b>')}) ${UNTIL}`,
  `${UNTIL} ?(?:je|on) (?:l'|les )(?:ai|a)${OF}`,
  `${UNTIL} ?(?:j'ai|on a) ${MINE}`,
  `jusqu'a (?:quand|quel jour|quelle date)(?: est[- ]ce qu(?:e |'))? ?(?:je|on) (?:peux|peut|pourrais|pourrai)`,
  `${WHEN} ?(?:je|on) (?:peux|peut|pourrais|pourrai) ${IT}garder${OF}`,
  `(?:je|on) (?:peux|peut|pourrais) ${IT}garder${OF} ${WHEN}`,
  "(?:(?:c(?:'est)? (?:quoi|koi)|quelle est|quel est|c'est quand|quand est) (?:la date(?: limite)?|le jour|le delai|l'echeance)? ?(?:de |du |pour le |le |mon )?retour|(?:la |le )?(?:date|jour) (?:de|du) retour|(?:le )?retour (?:c'est |est |il est )?(?:prevu )?(?:pour )?quand(?: prevu)?)",
  `(?:c'est |elle est |il est )?a rendre (?:quand|pour quand|avant quand|quel jour)`,
  `${WHEN} ?(?:c'est )?(?:a rendre|le retour|la date de retour)${OF}`,
  `(?:est[- ]ce que )?(?:je|on) (?:peux|peut|pourrais) ${IT}${BACK}${OF} (?:plus tot|avant|en avance|des demain|aujourd'hui)`,
  `(?:when|by when|what day|until when|how long) (?:do|must|should|can|am|may|have) i ?(?:have to |need to |to |supposed to )?(?:return|give|bring|keep)(?: (?:it|them))?(?: back)?${OF}(?: back)?(?: until| till)?`,
  `(?:until when|till when|how long) (?:do|can|may) i have(?: (?:it|them))?${OF}`,
  `(?:i )?(?:have to|need to|must) (?:return|give|bring)(?: (?:it|them))?${OF}(?: back)? (?:when|by when)`,
  `when (?:is|are) (?:it|they|the ${NAME}) due(?: back)?|what(?:'s| is) the (?:return|due) date`,
  'can i (?:return|give|bring) (?:it|them)(?: back)? (?:earlier|sooner|before)',
];
const WHO = '(?:il|elle|ils|elles|on|he|she|they|[a-z][a-z-]{1,20})';
const LENDER = [
  `(?:ou|c'est ou) (?:est|sont|en est|en sont|est passee?|sont passee?s?|se trouve(?:nt)?) ${MINE}`,
  `ou (?:il|elle|ils|elles) (?:est|sont) ${MINE}`,
  `(?:il|elle|ils|elles|c'est|c) (?:est |sont )?ou ${MINE}`,
  `${MINE} ?,? (?:(?:il|elle|ils|elles) (?:est|sont)|est|sont|c'est) (?:ou|passee?s? ou|chez qui)`,
  `quand (?:est[- ]ce qu(?:e |')|c'est qu(?:e |'))?${WHO} (?:me |nous )?${IT}(?:rend(?:ra|ent|ront)?|ramene(?:ra|nt|ront)?|rapporte(?:ra|nt)?|(?:va|vont|doit|doivent) (?:me )?${IT}${BACK})(?:[- ](?:t[- ])?(?:il|elle|ils|elles))?${OF}`,
  `${WHO} (?:doit |va |vont |doivent )?(?:me |nous )?${IT}(?:rend(?:ra|ent|ront|re)?|ramene(?:ra|nt|r)?|rapporte(?:ra|nt|r)?)${OF} (?:quand|pour quand|quel jour)`,
  `quand (?:est[- ]ce que )?(?:revien(?:t|dra|nent)|rentre(?:nt)?|est de retour) ${MINE}|quand (?:est[- ]ce que )?${MINE.replace('<thing>', '<c>')} (?:revien(?:t|dra|nent)|rentre(?:nt)?|est de retour|sera de retour)`,
  `${MINE} (?:revient|rentre|est rendue?|sera rendue?|est de retour) quand`,
  `where(?:'s| is| are) ${MINE}`,
  `when (?:is|are|will) (?:${WHO}|${MINE}) (?:be )?(?:coming back|come back|back|bringing (?:it|them) back|bring (?:it|them) back|return(?:ing)? (?:it|them))`,
  `when (?:does|do) ${WHO} (?:return|bring|give)(?: (?:it|them))?${OF}(?: back)?`,
];
/** Said by its lender, and by whoever is promised a thing. */
const GETS = [
  `quand (?:est[- ]ce que )?(?:je|on) (?:vais |va )?(?:(?:le |la |les |l')?(?:recupere?r?|retrouver?|reprend(?:s|re)?)|(?:revois|revoir))${OF}`,
  `(?:je|on) (?:${IT})?(?:recupere|retrouve|reprends)${OF} quand`,
  `when (?:do|will|can) i (?:get|have) (?:it|them|${MINE})(?: back)?`,
];
const read = (by: AsksReturn['by'], all: readonly string[], isGets = false) =>
  all.map((asks) => ({ by, isGets, pattern: new RegExp(`^${HI}(?:${asks})${END}`) }));
const PATTERNS = [...read('borrower', BORROWER), ...read('lender', LENDER), ...read('lender', GETS, true)];
/** « tu me le rends quand ? » is said to somebody. */
const TO_YOU = /(?:^|[ '])(?:tu|vous|you)(?![a-z])/;
const MOST_LETTERS = 100;

/** null: about something else. */
export function readAsksReturn(text: string): AsksReturn | null {
  if (text.length > MOST_LETTERS) return null;
  const said = fold(spellOut(text).text.replace(/\s+/g, ' ')).trim();
  const body = said.replace(/tu peux me (?:dire|rappeler)|(?:can|could) you (?:tell|remind) me/, '');
  if (TO_YOU.test(body)) return null;
  for (const { by, isGets, pattern } of PATTERNS) {
    const found = pattern.exec(said);
    if (found === null) continue;
    const thing = Object.values(found.groups ?? {}).find((one) => one !== undefined);
    if (thing !== undefined) return { by, thing: thing.trim() };
    return isGets ? { by, mayBePromised: true } : { by };
  }
  return null;
}
