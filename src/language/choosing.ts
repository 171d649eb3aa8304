import { fold } from './fold.ts';

const CHOOSES = [
  '(?:je|on) (?:choisis|choisit|prefere)(?: plutot)?',
  "j'ai choisi",
  "(?:c'est|ce sera|ca sera|va|ok|d'accord) pour",
  "(?:je|on) (?:le |la |les |l')?(?:donne|prete|laisse|reserve|garde)(?: ca| cela)? (?:a|pour)",
  '(?:donne|prete|reserve)(?:-| )?(?:le|la|les)? ?a',
  "i(?:'ll| will)? ?(?:choose|pick|go with)",
  "(?:it's|it is) for",
  'give it to',
].join('|');
const NAMED = new RegExp(
  `^(?:(?:alors|bon|ok|oui|well|so)[ ,]+)?(?:${CHOOSES}) (?<name>[a-z][a-z'-]{1,20}(?: [a-z'-]{2,20})??)(?: (?:pour|for) [a-z' -]{2,40}?)?(?: s'il (?:te|vous) plait| please)?[ .!]*$`,
);
/** Not names, though one may be promised something « pour demain ». */
const NO_NAME =
  /^(?:moi|toi|nous|vous|lui|elle|eux|tous|tout|demain|aujourd|ce|cette|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|noel|le|la|les|l'|un|une|des|mon|ma|mes|quoi|qui|quand|rien|personne|me|you|us|him|her|them|tomorrow|today|the|a|an|my|free|donner|preter)\b/;
const BY_PLACE =
  /^(?:je (?:choisis|prends) )?(?:le |la |the )(?:premiere?|1ere?|1er|deuxieme|2e|seconde?|troisieme|3e|derniere?|first|second|third|last)(?: one)?[ .!]*$/;

/**
 * « je choisis Yann », « c'est pour Yann »: the name, folded, of whoever is to get it. '': pointed at by place (« le
 * premier »). null: about something else.
 */
export function readChosen(text: string): string | null {
  if (text.length > 80) return null;
  const said = fold(text).replace(/\s+/g, ' ').trim();
  if (BY_PLACE.test(said)) return '';
  const name = NAMED.exec(said)?.groups?.name;
  return name === undefined || NO_NAME.test(name) ? null : name;
}
