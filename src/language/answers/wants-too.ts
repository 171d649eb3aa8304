import { readNumber } from '../words/number.ts';
import { spellOut } from '../words/spell-out.ts';
import { asWord } from './keyword.ts';
import type { WantsReading } from './wants.ts';

/*
 * « couscous pour moi aussi ! », « la soupe aussi, 2 parts », « moi aussi le tapis », “soup for me too”: of what others have been seen to answer. No
 * verb says that it is wanted.
 */

const GREETING =
  '(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|slt|bjr|bsr|cc|oui|ok|alors|super|genial|cool|et|and)[ ,!.]+)*';
const THE = "(?:(?:pour )?(?:l'|(?:le|la|les|du|de la|des|the|some) ))?";
const NAME = "(?<name>[a-z][a-z'-]{2,20}(?: (?!aussi |pour |et |ou |mais )[a-z'-]{2,20}){0,3}?)";
const COUNT =
  '(?:[ ,:;.]+(?<count>\\d{1,2}|une?|deux|trois|quatre|cinq|six|two|three|four)(?: (?:parts?|portions?|pots?|pieces?|assiettes?|bocaux|sacs?|servings?|jars?))?(?: (?:seulement|only))?)?';
const END = '(?:[ ,]+(?:svp|stp|merci|please|thanks|si possible|si tu veux bien))*[ .!]*$';
const TOO =
  '(?:aussi(?: pour (?:moi|nous))?|pour (?:moi|nous)(?: aussi| egalement)?|egalement|for (?:me|us)(?: too| as well)?|me too)';
const BEHIND = new RegExp(`^[^a-z0-9]*${GREETING}${THE}${NAME}[ ,:]+${TOO}${COUNT}${END}`);
const AHEAD = new RegExp(`^[^a-z0-9]*${GREETING}(?:moi|nous) (?:aussi|egalement)[ ,:]+${THE}${NAME}${COUNT}${END}`);
/** « je cherche un vélo pour moi »: a post, or a sentence of one's own. */
const ELSE =
  /\b(?:je|j'|tu|il|elle|on|moi|toi|nous|vous|i|you|we|c'est|est|sont|a|ai|as|cherch\w*|donn\w*|pret\w*|besoin|merci|oui|non|ok|tout|rien|pareil|idem|bien|bonne?|thank\w*|same|good)\b/;
const MOST = 80;

export function readWantsToo(text: string): WantsReading | null {
  if (text.length > MOST || text.includes('?')) return null;
  const said = spellOut(text).text.replaceAll('\n', ' ');
  const groups = BEHIND.exec(said)?.groups ?? AHEAD.exec(said)?.groups;
  const { name = '', count } = groups ?? {};
  if (!groups || ELSE.test(name)) return null;
  const [noun, ...more] = name.split(' ').flatMap((one) => (one.length > 2 ? (asWord(one) ?? []) : []));
  if (noun === undefined) return null;
  const parts = count === undefined ? null : readNumber(count);
  return { words: [noun, ...more], thing: name, parts: parts !== null && parts > 1 ? parts : null, isSaid: true };
}
