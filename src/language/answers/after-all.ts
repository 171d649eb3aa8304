import { foldAligned } from '../words/fold.ts';

/*
 * « finalement je veux bien le fauteuil », « finalement oui je le prends », “actually I'll take it”: it is taken, and « finalement » gives
 * nothing up.
 */

const AHEAD = '(?:(?:bon|ok|ah|oh|non|si|alors|hello|bonjour|coucou|salut|merci|oui|yes|well|no)[ ,.!]+)*';
const FINALLY =
  '(?:finalement|en fait|au final|tout compte fait|reflexion faite|apres reflexion|actually|after all|on second thoughts?)';
const YES = '(?:(?:si|oui|ouais|ok|bon|yes)[ ,.!:]+)*';
const TAKES =
  "(?:(?:je|j'|on) ?(?:(?:le|la|les|l'|en) ?)?(?:(?:re)?prends?|(?:re)?prendrai|veux bien|voudrais bien|accepte|suis (?:toujours |bien )?(?:preneu(?:r|se)|interessee?|partante?))|(?:ca|il|elle) m'interesse|i(?:'ll| will|'d)? (?:(?:still )?(?:take|have|want|love)|gladly))";
const LEAD = new RegExp(`^[^a-z0-9]*${AHEAD}(?<finally>${FINALLY})[ ,.!:]+${YES}(?=${TAKES}(?![a-z]))`);
/** What gives up or changes something all the same. */
const ELSE =
  /\b(?:pas|plus|rien|que|aucun\w*|seulement|plutot|juste|jamais|not|n't|only|rather|instead|none|no longer)\b|\d/;
const MOST_LETTERS = 100;

/** What is said behind it, as typed: « je veux bien le fauteuil ». null: something else. */
export function readAfterAll(text: string): string | null {
  if (text.length > MOST_LETTERS || text.includes('?')) return null;
  const { text: said, at } = foldAligned(text.replaceAll('’', "'"));
  const lead = LEAD.exec(said);
  if (lead === null || ELSE.test(said.slice(lead[0].length))) return null;
  return text.slice(at[lead[0].length] ?? lead[0].length).trim();
}

const OBJECT =
  /^(?:je|j'|on|i|ca|il|elle)[' ]*(?:(?:le|la|les|l'|en) ?)?[a-z']+(?: bien| take| have| want| preneu(?:r|se))? (?:le |la |les |l'|ton |ta |tes |the |your |du |de la )(?<thing>.+)$/;

/** « le fauteuil », folded. null: no thing is named. */
export const thingAfterAll = (said: string): string | null =>
  OBJECT.exec(foldAligned(said.replaceAll('’', "'")).text)?.groups?.thing ?? null;
