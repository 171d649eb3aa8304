import { fold } from '../words/fold.ts';
import { spellOut } from '../words/spell-out.ts';

const CHOOSES = [
  '(?:je|on) (?:choisi[st]?|choisirai|prefere|vais choisir)(?: plutot| aussi)*',
  "j'ai choisi(?: aussi)?",
  'choisi(?:r|s|t|ssons)?',
  "(?:c'est|ce sera|ca sera|va|ok|oui|d'accord) pour",
  "(?:je|on) (?:le |la |les |l')?(?:donne|prete|laisse|reserve|garde)(?: ca| cela)? (?:a|pour)",
  '(?:donne|prete|reserve)(?:-| )?(?:le|la|les)? ?a',
  '(?:(?:je|on) )?(?:donne|laisse|reserve|garde)(?:r|z)? (?:(?:tout )?le reste|tout|les autres|la fin|ceux qui restent|celles qui restent) (?:a|pour)',
  "(?:i(?:'ll| will)? )?give (?:the (?:rest|others)|everything|all of them|what(?:'s| is) left) to",
  "i(?:'ll|ll| will)? ?(?:also )?(?:choose|pick|go with)",
  "i(?:'ll|ll| will| would|'d like to| want to)? ?(?:also )?(?:give|lend)(?: it| them| that)? to",
  "(?:it's|it is|ok|okay|fine|yes|let's go|go) (?:for|with)",
  "(?:i'm |im )?going with|let's say",
  'give it to',
].join('|');
const NAME = "[a-z][a-z'-]{1,20}(?: (?!(?:et|and|pour|for|aussi|too|as|plutot|instead)\\b)[a-z'-]{2,20})??";
const NAMES = `${NAME}(?:(?: ?, ?| et (?:a |pour )?| and (?:to |for )?| & ?| \\+ ?)${NAME})*`;
const ALL =
  '(?:(?:a |pour |for )?(?:tous(?: les (?:deux|trois|quatre|[2-9]))?|toutes(?: les (?:deux|trois|quatre|[2-9]))?|tout le monde|les (?:deux|trois|quatre|[2-9])|both(?: of them)?|all(?: of them)?|everyone|everybody))';
const OPENING = '(?:(?:alors|bon|ok|oui|well|so|yes)[ ,]+)?';
const CLOSING =
  "(?: (?:aussi|too|as well|plutot|instead))?(?: s'il (?:te|vous) plait| please| svp| stp| merci)?[ .!]*$";
/** « c'est Fatou qui l'aura », « c Yann ki vient le chercher »: who gets it, said of them. */
const GETS = new RegExp(
  `^${OPENING}(?:c'est|ce sera|ca sera|c'etait|it's|it is|it will be) (?:a |pour )?(?<names>${NAMES}) (?:qui|who|that) (?:l'a(?:ura)?|les? a(?:ura)?|(?:les |l')?auront|l'emporte|aura|(?:les? |la )?(?:prennent|prendront)|viennent(?: (?:les? |la )?(?:chercher|prendre))?|(?:le |la |les |l')?(?:prend|prendra|recupere|recuperera|gagne|obtient)|a gagne|vien(?:t|dra)(?: (?:le |la |les )?(?:chercher|prendre))?|gets?(?: it| them)?|will (?:get|have)(?: it| them)?)${CLOSING}`,
);
const NAMED = new RegExp(
  `^${OPENING}(?:${CHOOSES}) (?:(?<all>${ALL})|(?<names>${NAMES}))(?: (?:pour|for) (?<of>[a-z0-9' -]{2,40}?))?${CLOSING}`,
);
/** « plutôt Fatou », « et Yann », said of those who are in front of them. */
const RATHER =
  "(?:(?:(?:je|on) (?:preferes|prefererais|prends?|prendrai|vais prendre)|i(?:'ll| will)? take|on va dire|i(?:'d| would)? prefer)[ ,]+)?(?:(?:plutot|finalement|aussi|et|and|also|rather|actually|instead)[ ,]+)?(?:(?:(?:le )?tout|le reste|everything|the rest) (?:pour|a|for|to) )?";
const BARE = new RegExp(
  `^${OPENING}${RATHER}(?:(?:c'est|ce sera|pour) )?(?:(?<all>${ALL})|(?<names>${NAMES}))${CLOSING}`,
);
/** « je donne le canapé à Yves », « I'm giving the sofa to Kate »: the thing is called by what it is. */
const GIVES = new RegExp(
  `^${OPENING}(?:(?:je|on) (?:donne|prete|laisse|reserve|garde)|j'ai (?:donne|prete|laisse|reserve)|(?:je vais|on va) (?:donner|preter|laisser|reserver|garder)|i(?:'m|m| am)? ?(?:'ll |will |would like to )?(?:give|giving|lend|lending|keep|keeping)) (?<of>(?:le|la|les|mon|ma|mes|the|my|l')(?: |(?<='))[a-z0-9][a-z0-9' -]{1,39}?) (?:a|pour|to|for) (?<names>${NAMES})${CLOSING}`,
);
const THINGS = '(?:les (?:deux|trois|quatre|[2-9])|toutes? les (?:deux|trois|quatre|[2-9])|both(?: of them)?)';
/** « les deux pour Erwan », « Erwan pour les deux »: whatever they wait for. */
const FOR_EACH = new RegExp(
  `^${OPENING}(?:(?:${CHOOSES}) )?(?:(?<of>${THINGS}) (?:(?:c'est|sont|are) )?(?:pour|a|for|to) (?<names>${NAMES})|(?<names>${NAMES}) (?:(?:pour|for) )?(?<of>${THINGS}))${CLOSING}`,
);
const EACH = new RegExp(`^${THINGS}$`);
/** Not names, though one may be promised something « pour demain ». */
const NO_NAME =
  /^(?:je|j'|tu|on|ils?|elles|i|it|we|they|c'|ca|pas|non|merci|moi|toi|nous|vous|lui|elle|eux|tous|tout|demain|aujourd|ce|cette|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|noel|le|la|les|l'|un|une|des|mon|ma|mes|quoi|qui|quand|rien|personne|me|you|us|him|her|them|tomorrow|today|tonight|noon|monday|tuesday|wednesday|thursday|friday|saturday|sunday|this|that|now|next|here|there|sure|everything|what|when|the|a|an|my|free|donner|preter|reparer|retaper|renover|restaurer|terminer|finir|monter|demonter|recuperer|emporter|prendre|chercher|saisir|debarrasser)\b/;
const BY_PLACE = new RegExp(
  `^${OPENING}(?:(?:je (?:choisis|prends|prefere|veux(?: bien)?|voudrais(?: bien)?|prendrais(?: bien)?|reserve)|j'aimerais(?: bien)?|i(?:'ll|'d)? (?:choose|pick|take|like|want|love)|c'est pour|ok pour|moi) )?(?:le |la |the )?(?<place>premiere?|1ere?|1er|deuxieme|2eme|2e|seconde?|troisieme|3eme|3e|quatrieme|4eme|4e|derniere?|first|1st|second|2nd|third|3rd|fourth|last)(?: (?:one|personne|reponse|annonce))?(?: (?:qui|a|who|to) (?:a |m'a |ait |avait |has |l'a )?(?:repondu?|repondre|ecrit|demande|s'est manifestee?|manifestee?|dit oui|answered|answer|asked|replied))?(?<wanted>,? (?:m'interesse(?:rait)?|me (?:plait|plairait|tente|va)|je (?:le |la |l')?(?:prends?|veux|prendrais)|i'll take it)(?: bien| beaucoup)?)?${CLOSING}`,
);
const PLACES: readonly [RegExp, number][] = [
  [/^(?:prem|1|first)/, 1],
  [/^(?:deux|2|second)/, 2],
  [/^(?:trois|3|third)/, 3],
  [/^(?:quatr|4|fourth)/, 4],
  [/^(?:dern|last)/, -1],
];

/**
 * Who is to get it: people by name (folded), all who answered, or somebody by their place in the list, -1 the last. `of`:
 * and what it is they are to get, as it was said.
 */
export type Chosen = { names: readonly string[]; of?: string } | { all: true; of?: string } | { place: number };

/** « je choisis Yann et Paul », « c'est pour Yann », « le premier »; null: about something else. */
export function readChosen(text: string): Chosen | null {
  return text.length > 80 ? null : (byPlace(text) ?? chosenBy(NAMED, text) ?? chosenBy(GETS, text));
}

const ONE_FOR = new RegExp(
  `^${OPENING}(?:(?:(?:je|on) )?(?:donne|laisse|reserve|garde)(?:r|z)?|(?:i(?:'ll| will)? )?give) (?:(?:1|une?|one) )(?:a|pour|to|for) (?<names>${NAME})${CLOSING}`,
);
/** « donne 1 à Tom », of several: one part, and not all that Tom would like. */
export function readOneFor(text: string): string | null {
  const read = text.length > 50 ? null : chosenBy(ONE_FOR, text);
  return read !== null && 'names' in read ? (read.names[0] ?? null) : null;
}

/** « la 2e », “the second one”, and no more: pointed at, without a word of what is to be done with it. */
export const pointsOnly = (text: string): boolean => BY_PLACE.test(spelled(text)) && !TAKES_PLACE.test(spelled(text));
const TAKES_PLACE = /\b(?:je|j'aimerais|i|i'll|i'd|moi|m'interesse\w*|me|c'est pour|ok pour)\b/;

/** « le premier qui a répondu »: of people, whatever else was shown. */
export const saysWhoAnswered = (text: string): boolean =>
  /\b(?:repondu|ecrit|manifestee?|answered|replied)\b/.test(spelled(text));

/** « je donne le canapé à Yves »: a choice only where Yves waits for it; else it may be offered, to a whole neighbourhood. */
export function readGiven(text: string): Chosen | null {
  return text.length > 80 ? null : chosenBy(GIVES, text);
}

/** « Paul », « Yann et Paul », « les deux »: a choice only right after those who answered were shown. */
export function readChosenAlone(text: string): Chosen | null {
  return text.length > 50 ? null : (chosenBy(FOR_EACH, text) ?? chosenBy(BARE, text));
}

/** « les deux », not « tous »: there are so many, of people or of things. */
export const countsThem = (text: string): boolean => COUNTS.test(fold(text));
const COUNTS = /\b(?:les (?:deux|trois|quatre|[2-9])|both)\b/;

/** « … pour les deux »: no thing by its name, whatever they are. @param of as it was said, folded */
export const meansEach = (of: string): boolean => EACH.test(of.trim());

const CHOOSE = /^(?:(?:je|i) )?(?:choisi[rst]?|veux choisir|choose|pick|accepte[rz]?(?: son aide)?|accept)[ .!]*$/;
/** « choisir », and no more: whom, is asked, or there is but one. */
export const choosesSomebody = (text: string): boolean => CHOOSE.test(fold(text));

const ACCEPTS =
  /^(?:(?:ok(?:ay)?|oui|super|genial|top|parfait|d'accord|volontiers|avec plaisir|(?:je|j') ?(?:veux bien|accepte|suis d'accord|dis oui)|yes(?: please)?|great|perfect|sure|i accept|i'd love that|that would be (?:great|lovely|perfect)|merci(?: beaucoup| bien)?|thanks(?: a lot)?|thank you(?: so much)?|a toi|pour ton aide)[ ,!.]+)+/;
const ONLY_THANKS =
  /^(?:(?:merci(?: beaucoup| bien)?|thanks(?: a lot)?|thank you(?: so much)?|super|genial|top|great)[ ,!.]+)+$/;

/** « ok je veux bien merci Béa ! », of an answer that was just shown: who is accepted. */
export function readAccepted(text: string): Chosen | null {
  const said = fold(spellOut(text).text);
  const before = ACCEPTS.exec(said)?.[0];
  if (before === undefined || ONLY_THANKS.test(before)) return null;
  return readChosenAlone(said.slice(before.length));
}

/** « changer d'avis »: about whom was chosen, perhaps; what is in front of them may say it more surely. */
export const readChoosesAgain = (text: string): boolean => CHOOSES_AGAIN.test(fold(text));

const CHOOSES_AGAIN = new RegExp(
  `^${OPENING}(?:finalement )?(?:(?:je veux |je voudrais )?changer d'avis|je change d'avis|j'ai change d'avis|(?:i want to )?change my mind|i(?:'ve)? changed my mind)${CLOSING}`,
);

/** « tout pour Yann et Fatou »: shares out; who it is for is looked up. */
export const sharesOut = (text: string): boolean =>
  /^(?:(?:le )?tout|le reste|everything|the rest) (?:pour|a|for|to) /.test(fold(text)) &&
  readChosenAlone(text) !== null;

/** « c yann », « je choisi fatou », « pr Yann »: in full. */
const spelled = (text: string): string => opened(fold(spellOut(text).text));

/** The same, with names as they were typed: « Jen » is somebody, and no « j'en ». */
const named = (text: string): string => opened(fold(text).replace(/\bpr (?=[a-z])/g, 'pour '));

const opened = (said: string): string =>
  said
    .replace(/^((?:alors |bon |ok |oui )?)(?:c|s) (?=[a-z])/, "$1c'est ")
    .replace(/^((?:alors |bon |ok |oui )?)se (?:ra|sera) /, '$1ce sera ');

function byPlace(text: string): Chosen | null {
  const said = BY_PLACE.exec(spelled(text))?.groups?.place;
  const place = said === undefined ? undefined : PLACES.find(([one]) => one.test(said))?.[1];
  return place === undefined ? null : { place };
}

function chosenBy(pattern: RegExp, text: string): Chosen | null {
  const groups = (pattern.exec(named(text)) ?? pattern.exec(spelled(text)))?.groups;
  if (!groups) return null;
  const of = groups.of === undefined ? {} : { of: groups.of };
  if (groups.all !== undefined) return { all: true, ...of };
  const names = (groups.names ?? '').split(/ ?, ?| et (?:a |pour )?| and (?:to |for )?| & ?| \+ ?/);
  return names.some((name) => NO_NAME.test(name)) ? null : { names, ...of };
}
