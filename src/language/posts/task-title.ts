import { isTaskNoun, isTaskVerb } from '../things/task-names.ts';
import { isTask, isThing } from '../things/things.ts';
import { LONGEST } from '../things/tidy-item.ts';
import { fold, foldAligned, words } from '../words/fold.ts';
import { guessLanguage } from '../words/guess-language.ts';
import { wordSet } from '../words/word-set.ts';
import { ledByVerb } from './led-by-verb.ts';
import type { Message } from './message.ts';

/** Verbs of help that change more than their ending, today's form and the infinitive. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `fais=faire lis=lire relis=relire traduis=traduire conduis=conduire tonds=tondre couds=coudre recouds=recoudre
  peins=peindre repeins=repeindre apprends=apprendre ecris=écrire tiens=tenir entretiens=entretenir sors=sortir
  promene=promener emmene=emmener amene=amener ramene=ramener nettoie=nettoyer nourris=nourrir remplis=remplir
  mets=mettre remets=remettre fends=fendre leve=lever releve=relever`
    .split(/\s+/)
    .map((pair) => pair.split('=') as [string, string]),
);
/** They say too little of what is done. */
const NO_HELP = /^(?:aider?|ecouter|jouer|help|show|montrer|expliquer|garer|tenir)$/;
/** Done for others too, and no names of tasks anywhere else. */
const MORE_VERBS = wordSet(
  `cueillir rentrer remettre relever attraper enlever regarder accueillir arbitrer sculpter animer remplacer
  catch remove replace`,
);
const isVerb = (word: string): boolean => isTaskVerb(word) || MORE_VERBS.has(word);
/** What one verb is done to follows it: « garde les perruches », not « garde d'enfants ». */
const OBJECT =
  /^ (?:(?:volontiers|gratuitement|benevolement|avec plaisir|aussi) )*(?=(?:les?|la|une?|des|du|vos|votre|mon|ma|mes|notre|nos|tes|ton|ta|son|sa|ses|leurs?|\d+|deux|trois|quatre|tous|toutes) |l'|[a-z]+s (?:et|ou) )/;

/** « garde volontiers son chat » → « garder son chat ». */
function infinitive(item: string): string {
  const folded = foldAligned(item);
  const word = /^[a-z]+/.exec(folded.text)?.[0] ?? '';
  const object = OBJECT.exec(folded.text.slice(word.length));
  if (object === null || isThing(word)) return item;
  const ending = /(?:e|ons|ent)$/.exec(word)?.[0] ?? '';
  const known = IRREGULAR.get(word);
  const typed = item.slice(0, folded.at[word.length]);
  if (known === undefined && (ending === '' || /é$/.test(typed) || !isVerb(`${word.slice(0, -ending.length)}er`)))
    return item;
  const verb = known ?? `${typed.slice(0, -ending.length)}er`;
  return `${verb} ${item.slice(folded.at[word.length + object[0].length])}`;
}

/** « pour la monter », « je viens le cueillir »: what is done to the thing that was named. */
const DONE_TO_IT = /(?<![a-z])(?:(?:la|le|les|lui) |l')(?<verb>[a-z]+)\b/g;
/** « qui sait réparer ? », « une lampe à fixer ». */
const DONE =
  /\b(?:pour|sai[st]|saurait|peu[xt]|pourrai[st]|viens|venir|aider? a|faut|faudrait|faire|help|to|can|could|how to|a) (?:me |nous |vous )?(?<verb>[a-z]+)\b/g;
const RIDE =
  /\b(?:covoit\w*|trajet|voiture|clio|places?|route|emmen\w*|amen\w*|ramen\w*|depos\w*|condui\w*|descend\w*|monte|par[st]|va|vais|allez|train|car|bus|taxi|aeroport|airport|lift|ride|drive|driving|drop|seats?|chauffeur)\b/;
const TOWARDS = /(?<![a-z])(?:a|au|aux|vers|pour|sur|jusqu'a|to|chez) (?:(?:la|le|les|the) |l')?$/;
const ARTICLE = /(?<![a-z])(?:(?:une?|des|le|la|les|mon|ma|mes|notre|nos|vos|votre|son|sa|ses|my|our|the|an?) |l')$/;
const SUBJECTS =
  /^(?:maths?|mathematiques|francais|anglais|allemand|espagnol|breton|italien|arabe|physique|chimie|svt|histoire|philo\w*|guitare|piano|violon|ukulele|accordeon|batterie|chant|solfege|couture|tricot|crochet|informatique|smartphone|tablette|ordinateur|dessin|aquarelle|danse|yoga|natation|echecs|cuisine|photo\w*|english|french|german|spanish|math)\b/;
const LEARNT =
  /\b(?:cours|lecons?|devoirs?|prof\w*|appren\w*|enseigne\w*|lessons?|teach\w*|learn\w*|college|lycee|bac|brevet|partiels?|examens?|decroche|nul(?:le)?s?|debutante?s?|initi\w*|niveau|revis\w*|douee?|patien\w+|exam|explique\w*|accords|grade|homework)\b/;
const STUFFED = /\bbouche\w*\b|\bblocked\b|\bclogged\b/;
const BROKEN =
  /\b(?:en panne|(?:marche|fonctionne|demarre|s'allume|chauffe|vidange|tourne|ferme|s'ouvre|capte|ventile|essore)(?:nt)? (?:plus|pas|mal)|casse\w*|fuit|fuient|goutte|bloque\w*|coince\w*|deraille\w*|grille\w*|rame|clignote|claque|creve\w*|siffle|peter?|lache\w*|broken|broke|leak\w*|stuck|won't|dead|died|chirp\w*)\b/;

/**
 * What is done as a title says it, in the infinitive and with its verb, where a message tells it otherwise: « garde les
 * perruches », « mon lave-linge ne vidange plus, qui s'y connaît ? », « qui va à Lannion jeudi ? ».
 */
export function taskTitles(things: readonly string[], message: Message, direction?: string): string[] {
  const items = things.map((thing) => {
    const done = infinitive(thing);
    return done !== thing || isSaid(thing) ? done : (ledByVerb(thing, direction, message) ?? thing);
  });
  const [only] = items;
  if (only === undefined || items.length > 1 || only !== things[0]) return items;
  const helped = helpedWith(only, message);
  if (helped !== null) return [helped];
  const all = words(only);
  // « machine à laver » tells of washing and is a thing
  const isTold = all.some(isTaskNoun) || (!isThing(all[0] ?? '') && all.some(isVerb));
  if (isTold || isTask(only)) return items;
  // « monté 1 frigo »
  if (isVerb(`${all[0] ?? ''}r`)) return items;
  const title = withVerb(only, all, message);
  return [title.length > LONGEST ? only : title];
}

/** Whether a title says what is done: « tonte de pelouse », « arroser ». */
function isSaid(title: string): boolean {
  const all = words(title);
  return all.some(isTaskNoun) || (!isThing(all[0] ?? '') && all.some(isVerb)) || isTask(title);
}

/** « aider qqn à déménager », « dispo pour aider à monter un meuble »: what with, where the title only says that one helps. */
const HELPED =
  /\b(?:aider?|un coup de main) (?:(?:qqn|quelqu'un|quelqu'une|une personne|des gens|les gens|un voisin|une voisine|les voisins|des voisins) )?(?:a|pour) (?<what>(?<verb>[a-z]+)(?: (?:une?|des|les?|la|mon|ma|mes|ses|son|sa) [a-z-]{3,20}(?![a-z'])| l'[a-z-]{3,20})?)/;
const SAYS_HELP = /^(?:aider|coup de main|un coup de main|aide)$/;
/** « besoin de bras samedi pour vider un garage »: arms are there for something. */
const ARMS =
  /^(?:(?:\d|deux|trois|quatre|quelques|paires? de|de|des) )*(?:bras|costauds?|muscles|gros bras|monde)(?![a-z])/;
const ARMS_FOR =
  /(?<![a-z])(?:bras|costauds?|muscles|monde)(?![a-z])[^.!?\n]{0,40}? p(?:ou)?r (?<what>(?<verb>[a-z]+)(?: (?:une?|des|les?|la|mon|ma|mes|ses|son|sa|notre|nos|\d) [a-z-]{3,20}(?![a-z'])| l'[a-z-]{3,20})?)/;

function helpedWith(item: string, { raw, aligned: { text, at } }: Message): string | null {
  const isArms = ARMS.test(fold(item));
  const found = SAYS_HELP.test(fold(item)) ? HELPED.exec(text) : isArms ? ARMS_FOR.exec(text) : null;
  const { what, verb } = found?.groups ?? {};
  if (!found || what === undefined || verb === undefined || NO_HELP.test(verb) || !isVerb(verb)) return null;
  const to = found.index + found[0].length;
  const title = `${isArms ? '' : 'aider à '}${raw.slice(at[to - what.length] ?? 0, at[to] ?? raw.length).trim()}`;
  return title.length > LONGEST ? null : title;
}

function withVerb(item: string, all: readonly string[], { raw, aligned: { text, at } }: Message): string {
  const typed = (from: number, to: number): string => raw.slice(at[from] ?? 0, at[to] ?? raw.length);
  const isEnglish = guessLanguage(raw) === 'en';
  const plain = fold(item);
  const from = Math.max(0, text.indexOf(plain));
  const before = text.slice(0, from);
  const isNamed = all.slice(0, 2).some(isThing);
  const towards = TOWARDS.exec(before)?.[0];
  if (!isNamed && RIDE.test(text) && (towards !== undefined || /^(?:vers|to|chez) /.test(plain))) {
    // a title begins in lower case, a town does not
    const where = text.startsWith(plain, from) ? typed(from, from + plain.length) : item;
    if (isEnglish) return `lift to ${where.replace(/^to /i, '')}`;
    // « trajet à l'hôpital », « trajet Lannion »
    return `trajet ${/\bl(?:a|e|es|') ?$/.test(towards ?? '') ? typed(from - (towards ?? '').length, from).toLowerCase() : ''}${where}`;
  }
  const isSubject = SUBJECTS.test(plain) && all.length < 3;
  if (isSubject && LEARNT.test(text))
    return isEnglish ? `${item} lessons` : `cours ${/^[aeiouh]/.test(plain) ? 'd’' : 'de '}${item}`;
  const lead = ARTICLE.exec(before)?.[0] ?? '';
  const object = `${typed(from - lead.length, from).toLowerCase()}${item}`;
  const verb = verbOf(text, from, from + plain.length);
  if (verb !== undefined) return `${typed(verb.from, verb.to)} ${object}`;
  if (!isNamed) return item;
  if (STUFFED.test(text)) return `${isEnglish ? 'unblock' : 'déboucher'} ${object}`;
  return BROKEN.test(text) ? `${isEnglish ? 'fix' : 'réparer'} ${object}` : item;
}

/** Where a text tells the one verb of help beside its thing; undefined: none, or several. */
function verbOf(text: string, itsFrom: number, itsTo: number): { from: number; to: number } | undefined {
  for (const pattern of [DONE_TO_IT, DONE]) {
    const found = [...text.matchAll(pattern)].filter(
      ({ index, groups }) => isVerb(groups?.verb ?? '') && (index < itsFrom || index >= itsTo),
    );
    const [first] = found;
    if (first === undefined) continue;
    const verb = first.groups?.verb ?? '';
    const isOne = found.every(({ groups }) => groups?.verb === verb) && !NO_HELP.test(verb);
    const to = first.index + first[0].length;
    return isOne ? { from: to - verb.length, to } : undefined;
  }
  return undefined;
}
