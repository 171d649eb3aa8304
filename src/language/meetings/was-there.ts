import { spellOut } from '../words/spell-out.ts';

/*
 * « oui j'y étais », « si, je suis venu », “I was there”: said by somebody who is told that they did not come.
 */

const LEAD =
  "^[^a-z0-9]*(?:(?:bonjour|bonsoir|salut|slt|coucou|si|oui|non|nan|mais|ben|bah|euh|ah|oh|pourtant|moi|desolee?|pardon|faux|c'est faux|pas vrai|c'est pas vrai|ce n'est pas vrai|n'importe quoi|quoi|comment ca|hello|hi|yes|no|but|well|sorry|actually|that's not true|not true)[ ,.!?:]+)*";
const REST =
  "(?:[ ,.!]+(?:moi|pourtant|pile|bien|a l'heure|a temps|au rendez-vous|au rdv|comme prevu|devant|sur place|hier|ce matin|ce soir|cet apres-midi|samedi|lundi|mardi|mercredi|jeudi|vendredi|dimanche|et|mais|at|on|in|and|but|though|waiting|outside|for|there|yesterday|today)\\b.*|[ ,.!]+(?:a|vers|des|depuis) \\d.*)?$";
const THERE = new RegExp(
  `${LEAD}(?:(?:moi )?(?:j'|j|on )(?:y |etais y )?(?:etais?|etait)(?: bien| bel et bien| pourtant)*(?: la| sur place| au rendez-vous| au rdv| devant| present)|(?:j'?y|jy|on y) (?:etais?|etait)(?: bien| pourtant)*|(?:je|on|nous) (?:suis|est|sommes)(?: bien| pourtant| bel et bien)* (?:venue?s?|passee?s?|allee?s?)(?: (?:au rendez-vous|au rdv|chez (?:toi|lui|elle)|la-bas|sonner))?|(?:j'ai|on a)(?: bien| pourtant)* (?:attendu|sonne|frappe|toque)(?! pour rien)|(?:i|we) (?:was|were)(?: really| definitely)? (?:there|here|outside)|(?:i|we) (?:did|really|definitely) (?:come|came|go|show up|turn up)|(?:i|we) (?:came|showed up|turned up|waited|rang|knocked))${REST}`,
);
/** « je suis venu la chercher » says that it was fetched, « j'étais là quand… » tells something else. */
const NOT = /\b(?:pas|jamais|plus|chercher|recuperer|prendre|quand|si tu|not|never|collect|pick|fetch|get|when|if)\b/;

const HOME = new RegExp(
  `${LEAD}(?:(?:moi )?(?:j'|j |on )(?:y )?(?:etais?|etait)(?: bien| pourtant| la)* (?:chez (?:moi|nous)|a la maison|dans (?:le|mon) jardin)|(?:j'ai|je n'ai|on a|on n'a) pas bouge|(?:je (?:ne )?suis|on (?:n')?est) pas sortie?s?|(?:j'ai|on a)(?: bien| pourtant)* attendu (?:chez (?:moi|nous)|a la maison)|(?:i|we) (?:was|were)(?: really| definitely)? (?:(?:at )?home|in all)|(?:i|we) (?:never left|didn't go out|waited at home|stayed (?:at )?home))${REST.replace('outside', 'outside|toute|tout|all')}`,
);

/** « j'étais chez moi », “I was home all evening”: said by somebody whom another did not find there. */
export const readWasHome = (text: string): boolean =>
  text.length <= 120 &&
  !text.trimEnd().endsWith('?') &&
  HOME.test(
    spellOut(text)
      .text.replace(/\s+/g, ' ')
      .replace(/[ .!…]+$/u, '')
      .trim(),
  );

export function readWasThere(text: string): boolean {
  if (text.length > 120 || text.trimEnd().endsWith('?')) return false;
  const said = spellOut(text)
    .text.replace(/\s+/g, ' ')
    .replace(/[ .!…]+$/u, '')
    .trim();
  const claim = said.replace(/^[^a-z0-9]*(?:c'est |ce n'est )?pas vrai\b|\bnot true\b/, 'faux');
  return THERE.test(claim) && !NOT.test(claim);
}
