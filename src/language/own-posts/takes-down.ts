import { withApostrophes } from '../words/apostrophes.ts';
import { spellOut } from '../words/spell-out.ts';

/*
 * « nan attends enlève-la », « mince non enleve », « annule l'annonce », “take it down”: said of what has just gone up, without a name. « enlève la
 * table » names something, « enlève la photo » is of a part.
 */

const AHEAD =
  "(?:(?:non|nan|no|nope|oups|oops|mince|zut|merde|putain|attends?|attendez|stop|euh|heu|bon|ah|oh|mais|ok|en fait|finalement|pardon|desolee?|wait|actually|sorry|please|stp|svp|je me suis trompee?|j'ai change d'avis|erreur)[ ,;.!…-]+)*";
const ASKS =
  "(?:(?:tu peux|peux[- ]tu|je (?:veux|voudrais|dois|vais)|on peut|il faut|faut|j'aimerais|can you|could you|i want to|i'd like to) )?(?:(?:la|le|les|l') ?)?";
const TAKES =
  '(?:enleve[rsz]?|retire[rsz]?|supprime[rsz]?|efface[rsz]?|vire[rsz]?|annule[rsz]?|depublie[rsz]?|desactive[rsz]?|remove|delete|withdraw|unpublish|cancel|take)';
const POST = '(?:annonces?|offre|proposition|demande|post|listing|ad|request|offer)';
const IT = `(?:[- ]?(?:la|le|les|moi ca|moi|ca|tout|it|that|this)|[ ](?:l'|la |cette |mon |ma |the |my |this )?${POST})?`;
const BEHIND =
  "(?:[ ,]+(?:down|off|stp|svp|s'il te plait|please|vite|tout de suite|finalement|en fait|du coup|merci|desolee?|sorry|again|now|maintenant|de suite))*[ .!?…]*$";
const DOWN = new RegExp(`^[^a-z]*${AHEAD}${ASKS}${TAKES}${IT}${BEHIND}`);
/** Longer tells more. */
const MOST = 70;

export function takesDown(text: string): boolean {
  if (text.length > MOST) return false;
  const said = withApostrophes(spellOut(text).text.replaceAll('\n', ' ').trim());
  return DOWN.test(said) && !/\btake\b(?! (?:it|that|this|the|my|down))/.test(said);
}
