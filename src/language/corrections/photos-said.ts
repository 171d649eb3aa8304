import { fold } from '../words/fold.ts';
import { spellOut } from '../words/spell-out.ts';

/* What is said of the photos of a draft, and changes nothing of it: that they stay, that they were sent, that they are on their way. */

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

const NO_PHOTO =
  /^(?:(?:non|nan|ah|euh|ok|oui|bon|dsl|desolee?|sorry|no|and|et)[ ,.!]+)*(?:(?:je n'ai|j'ai|j'en ai|ya|y a|il y a|on a|i have|i've got|there's|there is|ce sera) )?(?:(?:pas|sans|aucune?|no|without|without any)(?: de| d'| any)? (?:photos?|images?|pictures?|pics?)|i don't have (?:a|any) (?:photos?|pictures?))(?: (?:pour l'instant|pour le moment|dsl|desolee?|sorry|merci|stp|svp|for now|yet|thanks))*[ .!]*$/;

/** « pas de photo », whatever was asked. */
export const saysNoPhoto = (text: string): boolean => NO_PHOTO.test(spellOut(text).text);

/** « voilà la photo », « le voici »: of the picture itself. */
export const isAboutPhoto = (text: string): boolean => ABOUT_PHOTO.test(fold(text));
const ABOUT_PHOTO =
  /\b(?:photos?|images?|pictures?|pics?)\b|^\W*(?:(?:l[ea]s?|et|donc|tiens) )*(?:voila|voici|tiens|here)\b/;
