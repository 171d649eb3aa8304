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
const ONLY = '(?:juste |seulement |only |just )?';

/** « yann prend la cocotte » */
const TAKER = new RegExp(
  `^${NAME} (?:${TAKES} ${ONLY}(?<what>${WHAT}|${MANY}|tout|le reste|everything|the rest)|(?:en )?(?:a|has) (?<count>${MANY}))$`,
);
/** « la cocotte (c'est) pour yann » */
const FOR_TAKER = new RegExp(
  `^${ONLY}(?<what>${WHAT}|${MANY}|tout|le reste|the rest),? (?:c'est |ce sera |est |sont |is |are )?${FOR} ${NAME}$`,
);
/** « … et erwan les bocaux », « … ines aussi », behind the first */
const BEHIND = new RegExp(`^(?:pour |for )?${NAME} ${ONLY}(?<what>${WHAT}|${MANY}|aussi|tout|le reste|too|the rest)$`);
const CHOOSES =
  "(?:(?:je|on) (?:choisis|choisit|prends|prend|prefere|garde)|je dis oui a|ok pour|ok|oui pour|oui|d'accord pour|c'est pour|ce sera|c'est|va pour|i(?:'ll| will)? (?:choose|pick|take))";
/** « je choisis yann pour la cocotte », « ok yann mais juste la cocotte », « pour la cocotte je prends yann » */
const ONE_CHOSEN = [
  new RegExp(
    `^(?:${CHOOSES} )?${NAME},? (?:(?:mais |et )?(?:(?:juste|seulement|uniquement|que|only|just) )(?:pour |for )?|(?:mais )?(?:pour|for) (?:juste |seulement )?)(?<what>${WHAT})$`,
  ),
  new RegExp(`^(?:pour|for) (?<what>${WHAT}),? ${CHOOSES} (?:plutot )?${NAME}$`),
  new RegExp(
    `^(?:je|on) (?:le |la |les |l')?(?:donne|laisse|garde|reserve) (?:juste|seulement|que|uniquement|plutot) (?<what>${WHAT}) (?:a|pour) ${NAME}$`,
  ),
];
/** « une table pour Zoé », alone, may be given away */
const DEFINITE = new RegExp(`^${THIS}`);
const NOBODY =
  /^(?:ben|bah|bof|oups|fait|regle|fini|parti|donne|possible|dispo|dommage|ok|oui|non|merci|pour|avec|dans|chez|sur|sans|mais|et|vite|bon|pas|je|j'|tu|il|elle|on|nous|vous|ils|elles|ca|c'est|ce|cela|qui|quoi|que|quelqu'un|personne|chacun|chacune|tout|tous|toutes|moi|toi|lui|eux|demain|aujourd'hui|ce soir|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|noel|midi|la|le|les|l'|un|une|des|du|mon|ma|mes|ton|ta|tes|son|sa|ses|reste|donner|preter|faire|monter|venir|prendre|retaper|emporter|y|n'y|bien|pas|plus|it|he|she|we|they|you|me|us|him|her|them|who|someone|somebody|everyone|nobody|this|that|there|tomorrow|today|tonight|sale|rent|free|just|juste|only|seulement|demande|looking|searching|asking|waiting|cherche|recherche|besoin|envie|question|infos?)$/;
const MOST_LETTERS = 120;
const MOST_PIECES = 8;

export interface Takers {
  /** Folded. */
  names: readonly string[];
  /** What each of them is to have, as it was said, folded: « la cocotte ». */
  whats: readonly string[];
  /** « je choisis yann pour la cocotte »: where that is no piece of anything, it is said of all of it. */
  isOne?: true;
}

/** null: about something else. */
export function readTakers(text: string): Takers | null {
  if (text.length > MOST_LETTERS || text.includes('?')) return null;
  const said = fold(text).replace(HI, '').replace(END, '').trim();
  const one = ONE_CHOSEN.map((way) => way.exec(said)?.groups).find((groups) => groups !== undefined);
  if (one?.name !== undefined && one.what !== undefined && !NOBODY.test(one.name))
    return { names: [one.name], whats: [one.what], isOne: true };
  const pieces = said.split(BETWEEN);
  if (pieces.length > MOST_PIECES) return null;
  const names: string[] = [];
  const whats: string[] = [];
  for (const piece of pieces) {
    const found = TAKER.exec(piece) ?? FOR_TAKER.exec(piece) ?? (pieces.length > 1 ? BEHIND.exec(piece) : null);
    const name = found?.groups?.name;
    if (name === undefined || NOBODY.test(name)) return null;
    const what = found?.groups?.what ?? found?.groups?.count ?? '';
    const at = names.indexOf(name);
    if (at < 0) names.push(name);
    // « yann prend la cocotte et yann les bocaux »
    if (at < 0) whats.push(what);
    else whats[at] += ` et ${what}`;
  }
  const isAlone = names.length === 1 && FOR_TAKER.test(said);
  return isAlone && !DEFINITE.test(said) ? null : { names, whats };
}
