import { fold } from '../words/fold.ts';
import { NUMBER_WORDS } from '../words/number.ts';

/*
 * « yann prend la cocotte et erwan les bocaux », « les poêles pour solenn et 6 bocaux pour erwan »: who is to get what of one thing that is
 * up, by their names. Whether such people wait for anything of whoever writes is looked up.
 */

const HI = /^(?:(?:bonjour|salut|alors|bon|ok|oui|donc|voila|finalement|so|well|yes)[ ,!:]+)+/;
const END = /(?:[ ,]+(?:svp|stp|s'il (?:te|vous) plait|merci|please|thanks))*[ .!]*$/;
const BETWEEN = /(?: ?[,;+&] ?| )(?:et puis|et|puis|and) | ?[,;+&] ?/;
/** No « j'en », “I'll”. */
const NAME = '(?<name>[a-z][a-z-]{2,20})';
const MANY = `\\d{1,3}|${NUMBER_WORDS.join('|')}`;
const THIS = "(?:les? |la |l'|mes |mon |ma |the |my )";
const WORD = "(?!(?:est|sont|sera|is|are|a|qui|que|pour|for)\\b)[a-z0-9'-]+";
const WHAT = `(?:${THIS}|(?:une? |des |du |${MANY}|an? )(?: ?))(?:${WORD} ){0,4}?${WORD}`;
const TAKES =
  "(?:l'|les? |la |en )?(?:prend|prends|prendra|prendrait|recupere|recuperera|aura|aurait|gets?|takes?|will (?:get|take|have))";
const FOR = '(?:pour|pr|a|for|to)';

/** « yann prend la cocotte » */
const TAKER = new RegExp(
  `^${NAME} (?:${TAKES} (?:${WHAT}|${MANY}|tout|le reste|everything|the rest)|(?:en )?(?:a|has) (?:${MANY}))$`,
);
/** « la cocotte (c'est) pour yann » */
const FOR_TAKER = new RegExp(
  `^(?:${WHAT}|${MANY}|tout|le reste|the rest),? (?:c'est |ce sera |est |sont |is |are )?${FOR} ${NAME}$`,
);
/** « … et erwan les bocaux », « … ines aussi », behind the first */
const BEHIND = new RegExp(`^(?:pour |for )?${NAME} (?:${WHAT}|${MANY}|aussi|tout|le reste|too|the rest)$`);
/** « une table pour Zoé », alone, may be given away */
const DEFINITE = new RegExp(`^${THIS}`);
const NOBODY =
  /^(?:je|j'|tu|il|elle|on|nous|vous|ils|elles|ca|c'est|ce|cela|qui|quoi|que|quelqu'un|personne|chacun|chacune|tout|tous|toutes|moi|toi|lui|eux|demain|aujourd'hui|ce soir|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|noel|midi|la|le|les|l'|un|une|des|du|mon|ma|mes|ton|ta|tes|son|sa|ses|reste|donner|preter|faire|monter|venir|prendre|retaper|emporter|y|n'y|bien|pas|plus|it|he|she|we|they|you|me|us|him|her|them|who|someone|somebody|everyone|nobody|this|that|there|tomorrow|today|tonight|sale|rent|free|just|juste|only|seulement|demande)$/;
const MOST_LETTERS = 120;
const MOST_PIECES = 8;

/** Their names, folded. null: about something else. */
export function readTakers(text: string): readonly string[] | null {
  if (text.length > MOST_LETTERS || text.includes('?')) return null;
  const said = fold(text).replace(HI, '').replace(END, '').trim();
  const pieces = said.split(BETWEEN);
  if (pieces.length > MOST_PIECES) return null;
  const names: string[] = [];
  for (const piece of pieces) {
    const found = TAKER.exec(piece) ?? FOR_TAKER.exec(piece) ?? (names.length > 0 ? BEHIND.exec(piece) : null);
    const name = found?.groups?.name;
    if (name === undefined || NOBODY.test(name)) return null;
    names.push(name);
  }
  const isAlone = names.length === 1 && FOR_TAKER.test(said);
  return isAlone && !DEFINITE.test(said) ? null : [...new Set(names)];
}
