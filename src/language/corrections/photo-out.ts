import { spellOut } from '../words/spell-out.ts';

const PLACES: Readonly<Record<string, number>> = {
  ...{ premiere: 0, '1ere': 0, '1re': 0, '1': 0, first: 0 },
  ...{ deuxieme: 1, seconde: 1, '2e': 1, '2eme': 1, '2': 1, second: 1 },
  ...{ troisieme: 2, '3e': 2, '3eme': 2, '3': 2, third: 2 },
  ...{ quatrieme: 3, '4e': 3, '4eme': 3, '4': 3, fourth: 3 },
  ...{ cinquieme: 4, '5e': 4, '5eme': 4, '5': 4, fifth: 4 },
};
const OUT = new RegExp(
  `^(?:(?:non|nan|ah|oh|oups|euh|heu|mince|zut|pardon|desolee?|attends?|mais|bon|ok|en fait|no|oops|sorry|wait)[ ,.!]+)*(?:(?:tu peux|peux[- ]tu|je veux|il faut|can you) )?(?:enleve[rsz]?|retire[rsz]?|supprime[rsz]?|vire[rsz]?|efface[rsz]?|remove|delete|pas|sans|without|not) (?:la |the )?(?:(?:photo |picture )(?:numero |n ?° ?|no )?(?<behind>\\d)|(?<which>${Object.keys(PLACES).join('|')}|derniere|last)(?: (?:photo|image|picture|pic))?)(?:[ ,]+(?:stp|svp|please|merci))*[ .!]*$`,
);

/** « la 2e photo est floue, enlève-la », “the last picture is blurry, remove it” */
const OUT_BEHIND = new RegExp(
  `^(?:(?:non|nan|ah|oh|oups|euh|mince|zut|mais|bon|en fait|no|oops|sorry)[ ,.!]+)*(?:la |the )?(?:(?:photo |picture )(?:numero |n ?° ?|no )?(?<behind>\\d)|(?<which>${Object.keys(PLACES).join('|')}|derniere|last)(?: (?:photo|image|picture|pic)))(?: [a-z' ]{2,40}?)?[ ,.;:]+(?:(?:il faut|faut|tu peux|peux[- ]tu|you can|please|can you) )?(?:l'|la )?(?:enleve[rsz]?|retire[rsz]?|supprime[rsz]?|vire[rsz]?|efface[rsz]?|remove|delete)(?:[- ](?:la|moi la|it))?(?:[ ,]+(?:stp|svp|please|merci))*[ .!]*$`,
);

/** « garde les deux », “keep all the pictures”: nothing is taken out. */
const KEEPS =
  /^(?:(?:non|nan|ah|oh|euh|mais|bon|en fait|finalement|ok|no|actually)[ ,.!]+)*(?:(?:tu peux|on peut|je veux|can you|please) )?(?:garde[rsz]?|laisse[rsz]?|conserve[rsz]?|keep|leave)[- ](?:(?:les|toutes les|the|all the|both(?: the)?) (?:(?:2|3|4|5|deux|trois|quatre|cinq|two|three|four|five)(?: (?:photos?|images?|pictures?|pics?))?|photos?|images?|pictures?|pics?)|both|tout|toutes|them(?: all| both)?|all)(?: (?:alors|finalement|stp|svp|please|quand meme))*[ .!]*$/;
export const keepsPhotos = (text: string): boolean =>
  text.length <= 60 && !text.includes('?') && KEEPS.test(spellOut(text.replace(/\s+/g, ' ').trim()).text);

/** « j'ai mis la photo », « voilà la photo du vélo », “the picture is there”: it has been sent, or so they think. */
const SENT =
  /^(?:(?:voila|et|alors|ok|bon|ca y est|hop|ah|euh|oui|non|mais|there|ok|well|but)[ ,.!:]+)*(?:(?:j'ai|j'avais|on a|i(?:'ve| have)?|i) (?:deja |bien |juste |already |just )?(?:mis|envoye|ajoute|joint|poste|sent|added|posted|put)(?: (?:la|une|les|ma|mes|des|deux|2|3|a|the|my|some))? (?:photos?|images?|pictures?|pics?)|(?:la|les|the) (?:photos?|pictures?) (?:est|sont|is|are) (?:deja |bien |already )?(?:la|mise|envoyee|dessus|au[- ]dessus|avant|there|above|sent)|(?:voici|voila|c'est|here(?:'s| is| are)) (?:la|les|une|ma|des|the|my|a) (?:photos?|pictures?))(?: (?:du|de la|de l'|des|of the|of my) [a-z' -]{2,30})?[ .!]*$/;
export const saysPhotoSent = (text: string): boolean =>
  text.length <= 80 && !text.includes('?') && SENT.test(spellOut(text.replace(/\s+/g, ' ').trim()).text);

/** « 2 photos arrivent », « je t'envoie la photo » */
const COMES =
  /^(?:(?:attends?|ok|et|alors|voila|bon|oui|wait)[ ,.!]+)*(?:(?:les |la |mes |ma |une |deux |\d |the |my |a )?(?:photos?|pictures?) (?:arrivent?|suit|suivent|a suivre|a venir|en route|coming|to come|to follow)|(?:je |j'|i'm |i'll |i am )(?:t'|vous |te )?(?:envoie|envoi|mets|ajoute|prends|sending|send|add|taking)(?: you)? (?:la |les |une |deux |des |\d |mes |a |the |some )?(?:photos?|pictures?))(?: (?:tout de suite|dans (?:2|deux|cinq|5) (?:min|minutes)|apres|juste apres|now|right away|in a minute))?[ .!]*$/;
export const photoComes = (text: string): boolean =>
  text.length <= 60 && !text.includes('?') && COMES.test(spellOut(text.replace(/\s+/g, ' ').trim()).text);

/** « enlève la 2e photo », “remove the last picture”: which of so many, from 0. null: none, or there is no such one. */
export function readPhotoOut(text: string, count: number): number | null {
  if (text.length > 80 || text.includes('?')) return null;
  const said = spellOut(text.replace(/\s+/g, ' ').trim()).text;
  const groups = (OUT.exec(said) ?? OUT_BEHIND.exec(said))?.groups;
  const { which, behind } = groups ?? {};
  // « enlève la 2 »: only of photos is it said so
  if (which !== undefined && !/photo|image|picture|pic/.test(said)) return null;
  if (which === 'derniere' || which === 'last') return count > 0 ? count - 1 : null;
  const place = PLACES[which ?? behind ?? ''];
  return place !== undefined && place < count ? place : null;
}
