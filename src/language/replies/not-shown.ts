import { spellOut } from '../words/spell-out.ts';

/*
 * « non en fait ne le montre pas », « je veux pas que ça soit montré »: said of a word of thanks that the town is to read, or reads.
 */

const LEAD =
  "^[^a-z0-9]*(?:(?:non|nan|no|oh|ah|euh|oups|pardon|desolee?|stop|attends?|en fait|finalement|plutot|alors|mais|svp|stp|s'il te plait|je prefere|j'ai change d'avis|actually|sorry|please|wait|i'd rather you|on second thoughts?)[ ,.:!]+){0,5}";
const IT =
  "(?:l[ea]s? |l'|ca |cela |ce (?:petit )?mot |mon (?:petit )?mot |nos? (?:petits? )?mots? |ce merci |mon merci )";
const SHOW = '(?:montr|affich|publi|partag)(?:e[rsz]?|ent|es)';
const SHOWN = '(?:montree?s?|affichee?s?|publiee?s?|publique?s?|public|visibles?|partagee?s?|lus?|lues?)';
const BEHIND =
  "(?: (?:a la ville|en ville|a (?:tout le monde|tous|personne)|dans les mercis|stp|svp|s'il te plait|merci|finalement|en fait|du tout|non plus|please|(?:to|in) (?:the town|everyone|anyone|anybody)))*[ .!]*$";
const SAYS: readonly RegExp[] = [
  // « ne le montre pas », « le montre plus », « pas montrer ça »
  new RegExp(`${LEAD}(?:ne )?${IT}${SHOW} (?:pas|plus)${BEHIND}`),
  new RegExp(
    `${LEAD}(?:(?:ne|n') ?)?(?:pas|plus) (?:${IT})?(?:montrer|afficher|publier|partager)(?: (?:ca|cela|(?:ce|mon) (?:petit )?mot|ce merci))?${BEHIND}`,
  ),
  new RegExp(
    `${LEAD}(?:ne )?${SHOW} (?:pas|plus) (?:ca|cela|ce (?:petit )?mot|mon (?:petit )?mot|ce merci|mon merci)${BEHIND}`,
  ),
  // « je veux pas que ça soit montré », « j'aimerais qu'il ne soit pas public »
  new RegExp(
    `${LEAD}(?:je |j'|on )(?:ne |n')?(?:veux|voudrais|souhaite|aimerais|prefere|prefererais)(?: (?:pas|plus|mieux))? (?:que |qu')(?:ce |ca |il |cela |mon mot |ce mot )(?:ne )?(?:soit|reste|sois)(?: (?:pas|plus))? (?:${SHOWN}|entre nous|prive)${BEHIND}`,
  ),
  new RegExp(
    `${LEAD}(?:je |on )(?:ne )?(?:veux|voudrais|prefere|souhaite) (?:pas|plus)(?: ${IT}?(?:le )?(?:montrer|afficher|publier))${BEHIND}`,
  ),
  // « enlève-le des mercis », “take it down”
  new RegExp(
    `${LEAD}(?:enleve|retire|efface|supprime)[rsz]?[- ](?:le|la|ca|ce (?:petit )?mot|mon (?:petit )?mot)(?: des mercis)?${BEHIND}`,
  ),
  new RegExp(
    `${LEAD}(?:(?:don'?t|do not|stop) (?:show|showing|share|sharing|publish)(?: (?:it|that|this|my note|our names))?|take it (?:down|off)|(?:i )?(?:don't want|do not want|prefer not|rather not) (?:it (?:to be )?(?:shown|public)|to show it))${BEHIND}`,
  ),
];

/** Whether a word of thanks is not to be shown to the town, or not any more. */
export function saysNotShown(text: string): boolean {
  if (text.length > 120 || text.includes('?')) return false;
  const { text: said } = spellOut(text.replaceAll('’', "'"));
  return SAYS.some((one) => one.test(said.trim()));
}
