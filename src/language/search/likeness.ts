import { isThing } from '../things/things.ts';
import { fold } from '../words/fold.ts';
import { ADJECTIVES, HELP, MEASURES, SMALL_WORDS } from '../words/make-word.ts';
import { editDistance } from '../words/similar-word.ts';
import { includes, isNear, meantAmong, type Name, namesAmong } from './synonyms.ts';
import { isSameTask, type Task, tasksIn } from './tasks.ts';

/** How well a title answers what is looked for. */
export const LIKENESS = {
  /** It is that and nothing more: « chaise » for « chaise », « frigo blanc » for « réfrigérateur ». */
  same: 6,
  /** It is that, and more is said of it: « chaise d’enfant en pin » for « chaise ». */
  kind: 5,
  /** It would be that, with a slip: « fauteil »; or it does where that is not to be had: « échelle » for « escabeau ». */
  slip: 4,
  /** It has to do with it: « housse de canapé » for « canapé ». */
  about: 3,
  aboutWithSlip: 2,
  /** The main thing, but not all that was asked: « vélo » for « vélo enfant ». */
  head: 0,
  none: -1,
} as const;

/** Says how a thing looks or how it is, not what: it may be missing. */
const QUALIFIERS = new Set(
  `rouge rouges vert verte verts vertes bleu bleue bleus bleues jaune jaunes noir noire noirs noires blanc blanche blancs
  blanches gris grise grises marron beige rose roses orange violet violette clair claire fonce foncee couleur multicolore
  neuf neuve neufs neuves usage usagee occasion etat marche fonctionne fonctionnel propre solide complet complete
  rond ronde ronds carre carree rectangulaire haut basse bas large etroit long longue court leger legere lourd
  electrique manuel manuelle gratuit gratuite don donner pret preter urgent svp stp merci place places personne personnes
  an ans mois cm metre metres litres kg pouce pouces environ taille pointure age marque moyen moyenne normal normale
  vide vides plein pleine pleins pleines vintage retro moderne modernes rustique rustiques confortable confortables sympa
  pratique pratiques simple simples mignon mignonne mignons transparent transparente transparents epais epaisse fin fine
  fins fines chaud chaude chauds chaudes abime abimee abimes abimees tache tachee empty full comfortable cosy cozy modern
  condition working new used clean old size years year months months seater`
    .split(/\s+/)
    .flatMap((word) => [word, word.replace(/[sx]$/, '')]),
);
const LISTING = new Set(['et', 'ou', 'and', 'or', 'plus', 'ainsi']);
const BESIDE = new Set(['avec', 'with']);
/** In a wish what follows says what for: « une perceuse pour deux trous ». */
const FOR = new Set(['pour', 'for', 'afin', 'si', 'if', 'histoire', ...BESIDE]);
const ENGLISH_OF = new Set(['for', 'with', 'of', 'in', 'from', 'to', 'on']);
const NOT_SPOKEN_OF = new Set(['sans', 'without']);

/** One thing of a title: what it is first, then what else is said of it. */
interface Thing {
  head: Name;
  others: Name[];
}

/** A title whose names were found, for who compares it with many wishes: that takes longer than to compare it. */
export interface ReadTitle {
  things: readonly Thing[];
  tasks: readonly Task[];
}
export const readTitle = (title: string): ReadTitle => ({ things: thingsIn(title), tasks: tasksIn(title) });

/**
 * How well titles answer a wish (`LIKENESS`). Names count through the vocabulary, one way: a « landau » answers
 * « poussette », and not the other way round. Both as typed, at most 200 letters.
 */
export function likenessTo(wish: string): (title: string | ReadTitle) => number {
  return best(thingsIn(wish), tasksIn(wish));
}

/** The same where precision matters: what follows « pour » in the wish says what for, and is not looked for. */
export function answersTo(wish: string): (title: string) => number {
  return best(thingsIn(wish, FOR), tasksIn(wish));
}

/** Whether it is what is wished for, not merely something to do with it: « housse de canapé » is no « canapé ». */
export function isAnswer(likeness: number): boolean {
  return likeness >= LIKENESS.slip;
}

function withGuesses({ head, others }: Thing): Thing {
  const [first = head, ...rest] = meantAmong([head, ...others]);
  return { head: first, others: rest };
}

/** For whom a thing is: said beside it, or anywhere else in the title. */
const FOR_WHOM = new Set(
  `enfant bebe fille garcon fillette garconnet ado homme femme adulte kid child children baby girl boy man men woman women
  chien chat dog cat`.split(/\s+/),
);

/** « vélo enfant » is one name; said as two it is found in « vélo 16 pouces enfant » too. */
function saidApart({ head, others }: Thing): Thing[] {
  const parts = head.key.split(' ').filter((word) => word.length > 1 && !SMALL_WORDS.has(word));
  const [whom, ...more] = parts.filter((word) => FOR_WHOM.has(word));
  const [what, ...rest] = parts.filter((word) => !FOR_WHOM.has(word));
  if (head.size < 2 || whom === undefined || what === undefined || more.length + rest.length > 0) return [];
  const word = (key: string): Name => ({ ...head, key, typed: key, size: 1 });
  return [{ head: word(what), others: [word(whom), ...others] }];
}

function best(things: readonly Thing[], tasks: readonly Task[]): (title: string | ReadTitle) => number {
  const wishes = things.map(withGuesses);
  const apart = things.flatMap(saidApart);
  return (title) => {
    const offers = typeof title === 'string' ? thingsIn(title) : title.things;
    const likenesses = offers.flatMap((offer) => wishes.map((wish) => compare(wish, offer)));
    // only to find more: what has half of the name is no nearer for it
    const found = offers.flatMap((offer) => apart.map((wish) => compare(wish, offer))).filter(isAnswer);
    // « garder mon chat » and « garde d'animaux »: said otherwise, it is that
    const offered = tasks.length === 0 ? [] : typeof title === 'string' ? tasksIn(title) : title.tasks;
    const isDone = tasks.some((task) => offered.some((one) => isSameTask(task, one)));
    return Math.max(isDone ? LIKENESS.kind : LIKENESS.none, ...likenesses, ...found);
  };
}

type Match = 'same' | 'slip' | null;

function compare(wish: Thing, offer: Thing): number {
  const all = [offer.head, ...offer.others];
  const head = match(wish.head, offer.head);
  const rest = wish.others.filter(isDefining);
  const matches = rest.map((name) => bestMatch(name, all));
  if (!matches.includes(null)) {
    const isSlip = matches.includes('slip') || head === 'slip';
    if (head !== null) {
      if (isSlip) return LIKENESS.slip;
      const more = offer.others.filter((name) => isDefining(name) && bestMatch(name, [wish.head, ...rest]) === null);
      return more.length === 0 ? LIKENESS.same : LIKENESS.kind;
    }
    const inside = bestMatch(wish.head, offer.others);
    if (inside !== null) return inside === 'slip' || isSlip ? LIKENESS.aboutWithSlip : LIKENESS.about;
  }
  const isBroader = includes(offer.head.key, wish.head.key);
  return head === 'same' || isBroader || areOfOneSort(wish.head, offer.head) ? LIKENESS.head : LIKENESS.none;
}

/** « poussette double » and « poussette canne » are both « poussettes »; « pommes de terre » are no « pommes ». */
function areOfOneSort(one: Name, other: Name): boolean {
  const [noun = ''] = one.key.split(' ');
  if (one.size < 2 || noun === '' || other.key.split(' ')[0] !== noun) return false;
  // a racing bike is nothing like a child's
  const isForSome = ({ key }: Name): boolean => key.split(' ').some((word) => FOR_WHOM.has(word));
  return isForSome(one) === isForSome(other) && includes(noun, one.key) && includes(noun, other.key);
}

function bestMatch(wanted: Name, among: readonly Name[]): Match {
  const found = among.map((name) => match(wanted, name));
  return found.includes('same') ? 'same' : found.includes('slip') ? 'slip' : null;
}

function match(wanted: Name, other: Name): Match {
  if (includes(wanted.key, other.key)) return 'same';
  const isMeant = wanted.meant !== undefined && includes(wanted.meant, other.key);
  return isMeant || isNear(wanted.key, other.key) || isSlipOf(wanted, other) ? 'slip' : null;
}

/** Two words that are both words are no slip of each other: « chaise », « chaîne ». */
function isSlipOf(a: Name, b: Name): boolean {
  const [one, two] = [a.key, b.key];
  if (a.size > 1 || b.size > 1 || one[0] !== two[0] || Math.min(one.length, two.length) < 4) return false;
  if (isWord(a) && isWord(b)) return false;
  return editDistance(one, two, 2) <= (Math.min(one.length, two.length) < 8 ? 1 : 2);
}

function isWord(name: Name): boolean {
  return name.isKnown || isThing(name.typed) || isThing(name.key);
}

/** Whether a name says what the thing is, not only how it looks. */
function isDefining({ key, typed, size }: Name): boolean {
  return size > 1 || !(QUALIFIERS.has(key) || QUALIFIERS.has(typed) || ADJECTIVES.has(typed));
}

/** The things a title lists, each with its head; cut off at a word of `ends` when something stands before it. */
function thingsIn(text: string, ends: ReadonlySet<string> = NOT_SPOKEN_OF): Thing[] {
  const tokens = fold(text.slice(0, 200)).match(/[\p{L}\p{N}]+|[,:;+&/()]/gu) ?? [];
  const things: Thing[] = [];
  let piece: Piece = newPiece();
  for (const name of namesAmong(tokens)) {
    const { typed, size } = name;
    if (size === 1 && ends.has(typed) && (things.length > 0 || piece.names.some(isMain))) break;
    if (size === 1 && (/^[^\p{L}\p{N}]$/u.test(typed) || LISTING.has(typed) || BESIDE.has(typed))) {
      things.push(...closed(piece));
      piece = newPiece();
    } else take(piece, name);
  }
  return [...things, ...closed(piece)];
}

interface Piece {
  names: Name[];
  /** How many of them stand before « for », « with »…: English puts the thing last of these. */
  heads: number | null;
  /** « en bois », « in oak »: what it is made of. */
  isMaterial: boolean;
}

const newPiece = (): Piece => ({ names: [], heads: null, isMaterial: false });

function take(piece: Piece, name: Name): void {
  const { typed, size } = name;
  if (size === 1 && ENGLISH_OF.has(typed)) piece.heads ??= piece.names.length;
  if (size === 1 && typed === 'en') {
    piece.isMaterial = true;
    return;
  }
  const isSmall = size === 1 && (SMALL_WORDS.has(typed) || /^\d+$|^.$/u.test(typed));
  if (isSmall) return;
  if (piece.isMaterial) piece.isMaterial = false;
  else piece.names.push(name);
}

function isMain(name: Name): boolean {
  return isDefining(name) && (name.size > 1 || !(MEASURES.has(name.typed) || HELP.has(name.typed)));
}

/** A measure is of something else (« carton de livres »), help is for something (« aide pour déménager »). */
function closed({ names, heads }: Piece): Thing[] {
  const said = names.filter(isDefining);
  const main = said.filter(isMain);
  const before = main.filter((name) => heads === null || names.indexOf(name) < heads);
  const candidates = before.length > 0 ? before : main.length > 0 ? main : said;
  const last = candidates.at(-1);
  const head = last?.isEnglish ? last : (candidates[0] ?? names[0]);
  return head ? [{ head, others: (main.length > 0 ? main : names).filter((name) => name !== head) }] : [];
}
