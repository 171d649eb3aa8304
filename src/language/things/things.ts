import { fold, words } from '../words/fold.ts';
import { wordSet } from '../words/word-set.ts';
import { THING_NAMES } from './thing-names.ts';

/** What is done, not handed over: the first word of a title. */
const TASKS = wordSet(`
  aide cours lecon soutien conseil conseils garde garderie reparation reparations tonte depannage demenagement jardinage bricolage
  menage repassage couture retouche retouches ourlet ourlets massage massages coupe coiffure traduction relecture lecture lectures
  transport trajet trajets covoiturage covoit co-voiturage accompagnement initiation formation atelier baby-sitting babysitting
  service services coup coups heure heures promenade promenades visite visites temps ecoute bras chauffeur plombier electricien
  jardinier temoin benevole benevoles volontaire volontaires nounou babysitter baby-sitter help lift ride lesson lessons
  tutoring haircut haircuts babysitter compagnie coiffe montre fais repare depanne garder adopter`);

/** Whether a title says what is done: « réparation de vélos », « apprendre le crochet », « heure de ménage ». */
export function isTask(title: string): boolean {
  const plain = fold(title).replace(/^\d+ ?(?=h?[a-z])/, '');
  const first = /^[a-z]+(?:-[a-z]+)?/.exec(plain)?.[0] ?? '';
  if (first === 'coupe') return /^coupes? (?:de cheveux|gratuite|pour|les|vos|et brushing)/.test(plain);
  if (/^(?:heures?|temps|coups?|services?|visites?|bras)$/.test(first)) {
    return /^(?:heures? (?:de|d'|pour)|temps|coups? de (?:main|pouce|peinture)|services? (?!de table|a )|visites?|bras\b)/.test(
      plain,
    );
  }
  if (first === 'adopter' || (first === 'cours' && isThing(words(title)[1] ?? ''))) return false;
  if (TASKS.has(first)) return true;
  return (
    VERB.test(first) &&
    (plain === first || DONE_TO.test(plain.slice(first.length))) &&
    !isThing(first) &&
    !NOUNS.has(first)
  );
}

/** What follows a verb, and seldom the name of a thing. */
const DONE_TO =
  /^ (?:les?|la|l'|une?|des|du|vos|votre|mon|ma|mes|notre|nos|aux?|a|en|avec|sur|dans|chez|pour|chats?|chiens?|\d|deux|quelqu)/;
const VERB =
  /^(?:[a-z]+[^i]er|[a-z]+[^o]ir|(?:sav|v|recev)oir|(?:ap|re|com)?prendre|(?:re)?coudre|(?:re)?peindre|tondre|(?:re|per|pro)?mettre|rendre|descendre|attendre|conduire|faire|lire|ecrire|traduire|construire)$/;

/** They end like a verb and are things. */
const NOUNS = wordSet(`
  mixer blender cutter poster sweater pullover container dresser cooker freezer dryer hoover toaster printer monitor keyboard
  speaker scooter roller ladder sander mower hammer heater hiver fer ver laser pokemon camper chester miroir tiroir tir cuir
  arrosoir rasoir peignoir mouchoir bougeoir abreuvoir couloir trottoir noir sechoir presentoir accoudoir urinoir comptoir
  elixir menhir kir cadre cendre poudre cidre chambre fenetre metre lettre theatre montre huitre feutre litre titre centre quatre
  ventre monstre plan-montre foudre vitre encre mer hamster cancer super over river water paper cover jumper slipper folder
  rocher plancher noyer berger oranger dejeuner diner gouter souper bucher souvenir loisir plaisir danger clocher verger
  filter shower tower flower poter barrier`);

/** Asked for as gifts as often as for a while: a question is better than a guess. */
const EITHER = wordSet(
  `tente lit-parapluie costume deguisement valise remorque barnum echelle perceuse transat poussette-canne porte-bebe rehausseur
  tent suitcase gazebo costume`,
);

/** « pots » → « pot », « bocaux » stays, « etageres » → « etagere ». */
const singular = (word: string): string => (word.length > 3 ? word.replace(/(?<=eau|eu)x$|s$/, '') : word);

/** Whether a word, folded, names a thing. */
export function isThing(word: string): boolean {
  return THING_NAMES.has(word) || THING_NAMES.has(singular(word));
}

/** Whether one of the first words of a title names a thing: « grand lit bébé », « table en formica ». */
export function namesThing(title: string, within = 3): boolean {
  const all = title.toLowerCase().includes('-') ? [title.split(/\s/)[0] ?? '', ...words(title)] : words(title);
  return all.slice(0, within).some((word) => isThing(word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()));
}

export function isLentAsOftenAsGiven(title: string): boolean {
  return words(title)
    .slice(0, 2)
    .some((word) => EITHER.has(word) || EITHER.has(singular(word)));
}
