import { fold } from '../words/fold.ts';
import { HELP, SMALL_WORDS } from '../words/make-word.ts';
import { allNames, allWishes, includes, singular } from './synonyms.ts';

/*
 * What neighbours do for each other is said with a verb or with its noun, of one thing or of its sort: « garder vos chats », « qui peut
 * garder mon chat à noel », « garde d'animaux »; « cours de guitare », « prof de guitare », « apprendre la guitare ».
 */

/**
 * One task a line: its verbs, which speak of what stands behind them; then, behind `|`, nouns, which do so with « de » or « à ». A noun
 * that is a thing as well (« coupe », « peinture ») is left out.
 */
const TASKS = `
garder, surveiller, keep, watch, mind, minding, sitting | garde, gardiennage, gardien, gardienne, gardes
monter, assembler, assemble, assembling | montage, assemblage, assembly
démonter | démontage
apprendre, enseigner, learn, learning, teach, teaching | cours, leçon, leçons, prof, profs, professeur, initiation, lesson, lessons, teacher, tutor
promener, sortir, balader, walk, walking | promenade, promenades, balade, balades
tondre, mow, mowing | tonte, tontes
tailler, élaguer, trim, trimming | taille, élagage
arroser, watering | arrosage, arrosages
réparer, dépanner, repair, repairing, fix, fixing | réparation, réparations, dépannage, dépannages
repasser, iron, ironing | repassage
coudre, raccommoder, recoudre, sew, sewing | couture, ourlet, ourlets, retouche, retouches
nettoyer, laver, clean, cleaning | nettoyage, lavage
peindre, repeindre, paint, painting
porter, transporter, livrer, carry, carrying | transport, livraison
traduire, translate, translating | traduction, traductions, translation
ramoner | ramonage
débarrasser, vider
couper, cut, cutting
poser, installer, install, fit, fitting | pose, installation
percer, fixer
conduire, drive, driving
nourrir, feed, feeding
`;
/** « aider mon fils pour ses devoirs », « aide aux devoirs », « aide pour mon ordinateur »: help, where no other task is named. */
const HELPING = 'aide';

/** Said of whom it is for, where something else is named: « cours de guitare pour enfants » is of the guitar. */
const WHOM = new Set(
  `enfant fil fille gamin gamine ado adolescent petit bebe mari femme pere mere maman papa voisin voisine gens personne debutant
  debutante adulte senior kid child children son daughter beginner family famille college lycee lyceen collegien ecolier eleve primaire
  niveau particulier particuliere tous toute domicile`.split(/\s+/),
);
/** When, and how: no part of what is done. */
const BESIDE = new Set(
  `noel jour matin midi soir soiree nuit week end weekend semaine mois lundi mardi mercredi jeudi vendredi samedi dimanche demain
  vacance vacances ete hiver pendant quand avant apres heure fois morning evening day week month holiday holidays monday tuesday wednesday
  thursday friday saturday sunday pouvoir peut pourrait peux savoir sait faire cherche besoin rapidement urgent svp stp gratuit
  gratuitement benevole`.split(/\s+/),
);
const ANIMALS = 'chat chatte chaton chien chienne chiot lapin poule hamster perroquet tortue cochon cat dog pet'.split(
  ' ',
);
/** Sorts that tasks are said of, and what is of them. Others are in the vocabulary of things. */
const SORTS: Readonly<Record<string, readonly string[]>> = {
  animal: ANIMALS,
  animau: ANIMALS,
  pet: ['cat', 'dog', 'rabbit', 'hen'],
  chat: ['chatte', 'chaton', 'minou', 'cat'],
  cat: ['chat', 'kitten'],
  chien: ['chienne', 'chiot', 'toutou', 'dog'],
  dog: ['chien', 'puppy'],
  enfant: ['fil', 'fille', 'bebe', 'petit', 'gamin', 'kid', 'child'],
  pelouse: ['gazon', 'herbe', 'jardin', 'lawn', 'grass'],
  gazon: ['pelouse', 'herbe', 'lawn', 'grass'],
  devoir: ['scolaire', 'homework'],
  scolaire: ['devoir', 'homework'],
  math: ['mathematique'],
  linge: ['chemise', 'vetement'],
  ordinateur: ['pc', 'informatique', 'computer', 'ordi'],
  informatique: ['ordinateur', 'pc', 'computer', 'ordi'],
};

const verbs = new Map<string, number>();
const nouns = new Map<string, number>();
for (const [at, line] of TASKS.trim().split('\n').entries()) {
  const [done = '', named = ''] = line.split(' | ');
  for (const one of done.split(', ')) verbs.set(fold(one), at);
  for (const one of named.split(', ').filter((name) => name !== '')) nouns.set(fold(one), at);
}

/** What is done, and what to: the first that is named, or whom it is for where nothing else is. */
export interface Task {
  what: number | typeof HELPING;
  of: string;
}

/** Behind a noun, it is of something: « garde de chats » and no « garde-robe ». */
const OF = new Set(['de', 'd', 'du', 'des', 'a', 'au', 'aux', 'en', 'of', 'for', 'pour', 'in']);

/** The tasks that a title names, one for each part of a list. */
export function tasksIn(text: string): Task[] {
  return fold(text.slice(0, 200))
    .split(/[,;:+&/()]| (?:et|ou|and|or) /)
    .flatMap((part) => {
      const tokens = part.match(/[\p{L}\p{N}]+/gu) ?? [];
      const at = tokens.findIndex((token) => !SMALL_WORDS.has(token) && !HELP.has(token) && !BESIDE.has(token));
      const found = at < 0 ? undefined : taskAt(tokens, at);
      const isHelp = found === undefined && tokens.some((token) => HELPS.has(token));
      if (found === undefined && !isHelp) return [];
      const of = objectIn(tokens.slice(found === undefined ? 0 : at + 1));
      return of === undefined ? [] : [{ what: found ?? HELPING, of }];
    });
}

const HELPS = new Set(['aide', 'aider', 'aid', 'soutien', 'help', 'helping', 'coup']);

function taskAt(tokens: readonly string[], at: number): number | undefined {
  const token = tokens[at] ?? '';
  return verbs.get(token) ?? (OF.has(tokens[at + 1] ?? '') ? nouns.get(token) : undefined);
}

function objectIn(tokens: readonly string[]): string | undefined {
  const said = tokens
    .filter((token) => token.length > 1 && !SMALL_WORDS.has(token) && !HELP.has(token) && !HELPS.has(token))
    .filter((token) => !/^\d/.test(token) && !BESIDE.has(token))
    .map(singular);
  return said.find((word) => !WHOM.has(word)) ?? said[0];
}

/** Whether whoever wants the one may be helped by who offers the other: the same done, to the same or to what is of its sort. */
export function isSameTask(one: Task, other: Task): boolean {
  if (one.what !== other.what) return false;
  const isOf = (sort: string, word: string): boolean => includes(sort, word) || (SORTS[sort]?.includes(word) ?? false);
  return isOf(one.of, other.of) || isOf(other.of, one.of);
}

/** Whatever a task may be said of where somebody wants the same done as this text says. */
export function objectsOfTasks(text: string): string[] {
  const sorts = tasksIn(text).flatMap(({ of }) => [
    ...[of, ...(SORTS[of] ?? [])],
    ...Object.keys(SORTS).filter((sort) => SORTS[sort]?.includes(of)),
    ...[allNames({ typed: of, key: of }), allWishes({ typed: of, key: of })].flat(),
  ]);
  // they are compared as singulars: « animau » is written « animaux »
  return [...new Set(sorts.flatMap((word) => (word.endsWith('au') ? [word, `${word}x`] : [word])))];
}
