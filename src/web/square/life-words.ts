import { KIND_NAMES } from '../../community/impact/charts.ts';
import type { Kind } from '../../community/posts/post.table.ts';
import type { Locale } from '../../conversation/book.ts';
import { typeset } from '../../conversation/speak/typography.ts';
import type { Both } from './words.ts';

const kindName = (kind: Kind): Both => [KIND_NAMES.fr[kind], KIND_NAMES.en[kind]];

/** What the page of a town's life says, see words.ts. */
const WORDS = {
  onDay: ['Le {day}.', '{day}.'],
  rowTown: ['Ville', 'Town'],
  rowMade: ['Fait le', 'Made on'],
  title: ['La vie de {place}', 'The life of {place}'],
  lead: [
    'Ce qui a changé de mains entre voisins. On ne compte que ce que quelqu’un a déclaré.',
    'What has changed hands between neighbours. Only what somebody declared is counted.',
  ],
  description: [
    '{n} remises entre voisins à {place}, semaine par semaine.',
    '{n} hand-overs between neighbours in {place}, week by week.',
  ],
  none: [
    'Rien n’a encore été déclaré. Ça vient : chaque don, prêt ou coup de main compte dès qu’on me le dit.',
    'Nothing has been declared yet. It will come: each gift, loan or helping hand counts as soon as somebody tells me.',
  ],
  handovers: ['remises, prêts et coups de main', 'hand-overs, loans and helping hands'],
  found: ['des annonces trouvent quelqu’un (12 dernières semaines)', 'of posts find somebody (last 12 weeks)'],
  answer: [
    'avant la première réponse, pour la moitié des annonces qui ont eu une réponse',
    'until the first answer, for half of the posts that get one',
  ],
  loans: ['prêts rendus, {out} en cours', 'loans back, {out} still out'],
  thanks: ['petits mots de merci', 'thank-you notes'],
  minutes: ['{n} min', '{n} min'],
  hours: ['{n} h', '{n} h'],
  days: ['{n} jours', '{n} days'],
  weeks: ['Semaine par semaine', 'Week by week'],
  kinds: ['De quoi il s’agit', 'By kind'],
  figures: ['Les chiffres du dessin', 'The figures behind this chart'],
  weekOf: ['Semaine du', 'Week of'],
  kind: ['Genre', 'Kind'],
  count: ['Nombre', 'Number'],
  total: ['Total', 'Total'],
  give: kindName('give'),
  swap: kindName('swap'),
  lend: kindName('lend'),
  service: kindName('service'),
  waste: ['Ce qui resservira', 'Used again instead of thrown away'],
  kilograms: ['à peu près {n} kg', 'about {n} kg'],
  kilogramsOf: [
    'de choses données ou échangées, qui ont trouvé preneur au lieu d’être jetées',
    'of things given or swapped that found somebody instead of a bin',
  ],
  carbon: [
    'Estimation : entre {low} et {high} kg de CO₂e évités. Les sources ne s’accordent pas, c’est pourquoi l’écart est grand.',
    'Estimate: between {low} and {high} kg of CO₂e avoided. Sources disagree, which is why the range is wide.',
  ],
  sources: ['D’où viennent ces chiffres', 'Where these figures come from'],
  sourceCount: [
    'On compte une remise quand l’une des deux personnes l’a dite faite. Un prêt compte une fois, quand il part, et n’entre ni dans les kilos ni dans le CO₂e ; un coup de main non plus.',
    'A hand-over counts once one of the two has said that it took place. A loan counts once, when it leaves, and enters neither the kilograms nor the CO₂e; nor does help.',
  ],
  sourceWeight: [
    'Le poids vient du nom de la chose : moyennes de Restarters (The Restart Project) et de WRAP ; pour ce qu’ils n’ont pas (chaises, matelas, gros électroménager, cartons pleins), le bas des catalogues de déménageurs, qui ne sont pas des moyennes du réemploi. Une chose inconnue compte pour la moyenne du tableau, {kg} kg.',
    'Weight follows from the name of the thing: averages from Restarters (The Restart Project) and WRAP; for what they do not have (chairs, mattresses, large appliances, full boxes) the lower figures of removal firms, which are not averages of reused things. A thing unknown weighs the average of the table, {kg} kg.',
  ],
  sourceLow: [
    'Le bas de l’estimation : 0,51 kg de CO₂e par kilo réemployé (Freegle, d’après WRAP).',
    'The low figure: 0.51 kg of CO₂e a kilogram used again (Freegle, after WRAP).',
  ],
  sourceHigh: [
    'Le haut : la moitié de ce que coûte la fabrication d’une chose neuve (ADEME, Impact CO2 ; Restarters pour ce qu’elle ne dit pas), car un don ne remplace pas toujours un achat ; sinon 1,45 kg par kilo (WRAP ; c’est son chiffre pour les canapés) ; 4,32 pour la nourriture (Olio, d’après WRAP).',
    'The high figure: half of what making a new one takes (ADEME, Impact CO2; Restarters for what it does not have), because a gift does not always take the place of a purchase; else 1.45 kg a kilogram (WRAP; its figure for sofas); 4.32 for food (Olio, after WRAP).',
  ],
  what: ['Depuis l’ouverture', 'Since the town opened'],
  value: ['Valeur', 'Value'],
  rowHandovers: ['Remises, prêts et coups de main', 'Hand-overs, loans and helping hands'],
  rowFound: [
    'Part des annonces qui trouvent quelqu’un (12 dernières semaines)',
    'Share of posts that find somebody (last 12 weeks)',
  ],
  rowAnswer: [
    'Minutes avant la première réponse (12 dernières semaines, médiane)',
    'Minutes until the first answer (last 12 weeks, median)',
  ],
  rowOut: ['Prêts en cours', 'Loans still out'],
  rowBack: ['Prêts rendus', 'Loans back'],
  rowThanks: ['Petits mots de merci', 'Thank-you notes'],
  rowKilograms: ['Kilos donnés ou échangés (estimation)', 'Kilograms given or swapped (estimate)'],
  rowLow: ['CO₂e évité, bas de l’estimation (kg)', 'CO₂e avoided, low figure (kg)'],
  rowHigh: ['CO₂e évité, haut de l’estimation (kg)', 'CO₂e avoided, high figure (kg)'],
  rowSource: ['Source', 'Source'],
  csv: ['Le bilan pour la mairie (CSV)', 'The report for the town hall (CSV)'],
  print: [
    'Cette page s’imprime : pour un conseil municipal ou un tableau d’affichage.',
    'This page prints well: for a council meeting or a notice board.',
  ],
  weeksAlt: [
    'Barres : remises par semaine, des douze dernières semaines. Le tableau dit la même chose.',
    'Bars: hand-overs a week, of the last twelve weeks. The table says the same.',
  ],
  kindsAlt: [
    'Barres : remises par genre, depuis l’ouverture. Le tableau dit la même chose.',
    'Bars: hand-overs by kind, since the town opened. The table says the same.',
  ],
} as const satisfies Record<string, Both>;

export type LifeWord = keyof typeof WORDS;

export function sayLife(locale: Locale) {
  return (word: LifeWord, values: Readonly<Record<string, string | number>> = {}): string => {
    const text: string = WORDS[word][locale === 'fr' ? 0 : 1];
    return typeset(
      locale,
      text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)),
    );
  };
}
