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
  "(?:(?:je|j'|on) ?(?:(?:le|la|les|l'|en) ?)?(?:(?:re)?prends?|(?:re)?prendrai|veux bien|voudrais bien|accepte|suis (?:toujours |bien )?(?:preneu(?:r|se)|interessee?|partante?))|(?:ca|il|elle) m'interesse|i(?:'ll| will|'d)? (?:still |gladly )?(?:take|want|love)(?: it| them)?|i(?:'ll| will|'d) (?:still |gladly )?have(?: it| them)?)";
const LEAD = new RegExp(`^[^a-z0-9]*${AHEAD}(?<finally>${FINALLY})[ ,.!:]+${YES}`);
/** « le fauteuil »; « une table », « celle d'Emmaüs », « annuler », a name, are something else. */
const THING =
  " (?:par )?(?:le |la |les |l'|ton |ta |tes |votre |vos |the |your |du |de la )(?<thing>[a-z][a-z'-]*(?: (?!(?:svp|stp|merci|please|thanks)\\b)[a-z][a-z'-]*){0,4})";
const WHOLE = new RegExp(
  `^${TAKES}(?:${THING})?(?:[ ,]+(?:svp|stp|merci(?: beaucoup| bien)?|please|thanks))*[^a-z0-9]*$`,
);
/** What gives up or changes something all the same, or is found elsewhere. */
const ELSE =
  /\b(?:pas|plus|rien|que|aucun\w*|seulement|plutot|juste|jamais|not|n't|only|rather|instead|none|no longer|autre|other|chez|ailleurs|elsewhere|emmaus|ikea|leboncoin|bon coin|annul\w+|cancel\w*|laiss\w+|rendre|back|attendre|report\w+|decaler)\b|\d/;
const MOST_LETTERS = 100;

export interface AfterAll {
  /** What is said behind it, as typed: « je veux bien le fauteuil ». */
  rest: string;
  /** « fauteuil », folded. null: no thing is named. */
  thing: string | null;
}

/** null: something else. */
export function readAfterAll(text: string): AfterAll | null {
  if (text.length > MOST_LETTERS || text.includes('?')) return null;
  const { text: said, at } = foldAligned(text.replaceAll('’', "'"));
  const lead = LEAD.exec(said)?.[0].length;
  if (lead === undefined) return null;
  const whole = WHOLE.exec(said.slice(lead));
  if (whole === null || ELSE.test(whole[0])) return null;
  return { rest: text.slice(at[lead] ?? lead).trim(), thing: whole.groups?.thing ?? null };
}
