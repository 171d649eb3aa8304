import { spellOut } from '../words/spell-out.ts';

const AHEAD =
  '(?:(?:ah|oh|euh|heu|non|nan|mais|oups|oops|mince|zut|merde|pardon|desolee?|attends?|attendez|minute|en fait|finalement|si|no|wait|sorry|actually|hold on)[ ,.!]+)*';
const SAME = '(?:quand meme|finalement|en fait|tout de meme|malgre tout|after all|anyway|still)';
const ACT =
  '(?:donne[rz]?|prete[rz]?|echange[rz]?|propose[rz]?|publie[rz]?|poste[rz]?|mettre|cherche[rz]?|give|lend|post|publish|swap)';
const AFTER_ALL: readonly RegExp[] = [
  // « ah non attends »
  /^(?:(?:ah|oh|euh|heu|mais|oups|oops|mince|zut|merde)[ ,.!]+)*(?:(?:non|nan|no)[ ,.!]+(?:attends?|attendez|wait)|(?:attends?|attendez|wait)[ ,.!]+(?:non|nan|no|si))[ .!]*$/,
  // « je veux la prêter quand même »
  new RegExp(
    `^${AHEAD}(?:je|on|i) ?(?:veux |voudrais |vais |want to |will |'ll )?(?:bien )?(?:l[ea]s? |l'|it )?${ACT}(?: it)?(?: away)? ${SAME}[ .!]*$`,
  ),
  // « finalement si », “actually yes”
  /^(?:(?:ah|oh|euh|mais|non|nan|no|oups)[ ,.!]+)*(?:finalement|en fait|actually)[ ,]+(?:si|oui|yes|je (?:la |le |les )?garde l'annonce|keep it)[ .!]*$/,
  // « je voulais pas annuler »
  new RegExp(
    `^${AHEAD}(?:je (?:ne )?voulais pas (?:l'|la |le |tout )?annuler|j'ai pas voulu annuler|fallait pas annuler|n'annule pas|annule pas|annule l'annulation|i did(?:n't| not) (?:mean|want) to cancel(?: it)?|don't cancel(?: it)?|undo(?: that)?|(?:je )?(?:la |le )?reprends? (?:l'annonce|mon annonce|ca)|reprends[- ](?:la|le))[ .!]*$`,
  ),
];

/** Behind « annuler »: it was a slip, or they have changed their mind. */
export function wantsItAfterAll(text: string): boolean {
  if (text.length > 70) return false;
  const said = spellOut(text.replace(/\s+/g, ' ').trim()).text;
  return AFTER_ALL.some((pattern) => pattern.test(said));
}
