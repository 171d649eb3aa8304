import { spellOut } from '../words/spell-out.ts';

/*
 * « qui vient pour le frigo ? », « qui veut mon canapé ? », “who's coming for the table?”: of those who answered a post of one's own. Whether one
 * is called so, or has answers, is looked up: else it asks the town, or a neighbour.
 */

const HI = '(?:(?:bonjour|salut|coucou|hello|hi|alors|bon|ok|et|du coup|donc|so|well)[ ,!]+)*';
const WHO = [
  'qui (?:est-ce qui )?(?:(?:me )?vient|viens|viendra(?:it)?|(?:peut|peu|pourrait|va) (?:venir|passer)|passe|est (?:dispo(?:nible)?|libre|partante?)|serait (?:dispo(?:nible)?|libre)|est chaude?)',
  "qui (?:le |la |les |l')?(?:veut|veux|prend|prends|voudrait|prendrait)",
  "qui m'aide(?:ra)?",
  'qui (?:est-ce qui )?(?:attend|reste|est en attente|est sur la liste|est dans la file)(?: encore| toujours)?',
  "who(?:'s| is)? (?:still )?(?:waiting|waits|in line|left|on the list)",
  "who(?:'s| is|'ll| will)? (?:coming|comes|come|can come|free|available)|who(?:'s| is)? (?:wants?|takes?|taking|would like)(?: (?:it|them))?",
].join('|');
const THE = "(?:le |la |les |l'|mon |ma |mes |the |my )";
const THING = `(?: (?:(?:pour|chercher|prendre|for|to get) )?${THE}(?<thing>[a-z][a-z'-]+(?: (?!demain|ce|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|on\\b)[a-z'-]+){0,2}))?`;
const WHEN =
  "(?: (?:a|vers|pour|le|ce|cet|cette|on|this|demain|aujourd'hui|tomorrow|today|tonight|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday|matin|midi|soir|aprem|apres-midi|week-end|weekend|morning|evening|\\d{1,2}(?:h\\d{0,2})?|deja|finalement|alors|du coup|svp|stp)){0,5}";
const WHO_COMES = new RegExp(`^[^a-z0-9]*${HI}(?:${WHO})${THING}${WHEN}[ ?!.]*$`);
const MOST_LETTERS = 90;

/** The words by which the post is called, folded; '' where none are. null: about something else. */
export function readWhoComes(text: string): string | null {
  if (text.length > MOST_LETTERS) return null;
  const found = WHO_COMES.exec(spellOut(text).text.replace(/\s+/g, ' ').trim());
  return found === null ? null : (found.groups?.thing ?? '');
}
