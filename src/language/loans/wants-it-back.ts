import { spellOut } from '../words/spell-out.ts';

/** « je préfère la récupérer samedi comme prévu », « non désolé il me la faut vendredi »: a loan is not to last longer. */
export function wantsItBack(text: string): boolean {
  if (text.length > 120 || text.includes('?')) return false;
  return BACK.test(spellOut(text).text.replace(/\s+/g, ' ').trim());
}

const BACK = new RegExp(
  `^[^a-z0-9]*(?:(?:ah|non|nan|no|desolee?s?|sorry|je suis desolee?|i'm sorry|mais|but)[ ,.!]+)*(?:${[
    '(?:je|j) (?:prefere|prefererais|voudrais|veux|aimerais(?: mieux)?|dois|vais devoir) (?:bien )?(?:la |le |les )?(?:recuperer|ravoir|reprendre)\\b',
    "(?:il me (?:la |le |les )faut|j'en ai (?:vraiment )?besoin|on en a besoin)\\b",
    'i (?:do )?(?:need|want) (?:it|them) (?:back|on|by|for)\\b',
    "i(?:'d| would) (?:rather|prefer to) have (?:it|them) back\\b",
  ].join('|')})`,
);

const NEEDS_MINE =
  /^[^a-z0-9]*(?:(?:bonjour|salut|coucou|bon|alors|mais|et|au fait|desolee?|hello|hi|sorry)[ ,.!]+)*(?:(?:il (?:va )?|va )(?:me|nous) (?:faut|faudrait|faudra|falloir) (?:absolument |vraiment )?(?:l'|(?:le|la|les|mon|ma|mes) )|j'ai (?:vraiment )?besoin (?:de (?:le |la |les |l'|mon |ma |mes )|du )|i (?:really )?need (?:the|my) )(?<thing>[a-z][a-z-]{2,20})\b.{0,20}\b(?:pour|avant|d'ici|back|by|before|for)\b/;

/**
 * « je veux la récupérer dimanche », « il me faut l'échelle pour dimanche »: whoever lends it needs it back. `thing`: as it was named; whether
 * it is lent is looked up. null: something else.
 */
export function readNeedsMine(text: string): { thing?: string } | null {
  if (text.length > 120 || text.includes('?')) return null;
  const said = spellOut(text).text.replace(/\s+/g, ' ').trim();
  const thing = NEEDS_MINE.exec(said)?.groups?.thing;
  if (thing !== undefined) return { thing };
  return wantsItBack(text) ? {} : null;
}
