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
