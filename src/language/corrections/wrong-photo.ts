import { spellOut } from '../words/spell-out.ts';

const WRONG =
  /^(?:(?:non|nan|ah|oh|oups|euh|mince|zut|pardon|desolee?|attends?|mais|no|oops|sorry|wait)[ ,.!]+)*(?:(?:(?:c'est|ce n'est|c'etait|ce n'etait|ce sont|it's|it is|that's|this is) )?(?:pas|not) (?:la bonne|les bonnes|la|cette|celle|the right|the) (?:photos?|images?|pictures?|pics?)|(?:c'est |it's )?(?:la |les |une |the )?(?:mauvaises?|wrong) (?:photos?|images?|pictures?|pics?)|(?:je me suis |me suis |j'ai )(?:trompee?|plante) de photos?|wrong (?:photo|picture|pic))(?:[ ,.;:!]+(?:(?:je (?:la |les |l'|vais la |vais en )?(?:re|r)?(?:change|remplace|envoie|mets|remets)[a-z]*|i(?:'ll| will)? (?:change|send|replace)).*|pardon|desolee?|sorry|du tout))*[ .!]*$/;

/** « non c pas la bonne photo », « c'est pas la bonne photo je la change ». */
export const saysWrongPhoto = (text: string): boolean =>
  text.length <= 90 && !text.includes('?') && WRONG.test(spellOut(text.replace(/\s+/g, ' ').trim()).text);
