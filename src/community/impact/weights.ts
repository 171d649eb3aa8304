/**
 * What things weigh on average, in kilograms, and what making one of them takes, in kilograms of CO2e; null: nobody we
 * trust says. The first name that fits counts, with all that the vocabulary calls so.
 *
 * Sources. Weights: Restarters (The Restart Project, reference data, second revision); WRAP, « Benefits of Reuse », for
 * sofas and tables. Making: ADEME, impactco2 (without use); Restarters
 * for bicycles, tools and what ADEME does not have. ADEME's wardrobe (907, most of it in one stage) and bed (its sum is
 * not that of its stages) are left out.
 */
export const THINGS: readonly (readonly [names: string, kg: number | null, made: number | null])[] = [
  ['canape convertible|clic clac', 45, 198],
  ['canape', 37, 179],
  ['table', 28, 80.2],
  ['armoire|commode|buffet|bibliotheque|etagere|bureau|lit|meuble', 29.81, null],
  ['velo', 15.1, 149.6],
  ['four', null, 217],
  ['aspirateur', 6.8, 47.3],
  ['bouilloire', 1.25, 9.91],
  ['grille pain', 1.47, 8.13],
  ['cafetiere', 1.28, 31.9],
  ['fer a repasser', 1.17, 11],
  ['machine a coudre', 8.6, 35],
  ['robot de cuisine|mixeur|blender|friteuse|gaufrier', 2.95, 30.9],
  ['perceuse|visseuse|ponceuse|scie sauteuse|outil electrique', 1.65, 26.65],
  ['marteau|tournevis|outil', 0.93, 4.67],
  ['lampe', 2.68, 14.96],
  ['ventilateur', 3.9, 15.6],
  ['seche cheveux', 0.67, 10.28],
  ['climatiseur', 7.6, 239],
  ['radio', 2.06, 54.65],
  ['chaine hi fi', 8.95, 186.5],
  ['television', 10.6, 375.8],
  ['ecran', 3.66, 65.9],
  ['ordinateur portable', 1.83, 182.6],
  ['ordinateur', 6.69, 261.5],
  ['tablette', 0.77, 59.7],
  ['smartphone', 0.15, 85.1],
  ['telephone', 0.15, 23.3],
  ['console de jeux|console', 3.22, 140.67],
  ['imprimante|scanner', 12.47, 100.69],
  ['casque audio|ecouteur', 0.4, 3],
  ['enceinte', null, 19.8],
  ['montre|horloge', 1.3, 28.29],
  ['jouet|jeu de societe', 0.93, null],
  ['jean', 0.75, 23.2],
  ['tee shirt', 0.75, 5.2],
  ['manteau', 0.75, 85.8],
  ['robe', 0.75, 49.8],
  ['pull', 0.75, 52.9],
  ['vetement|chemise|pantalon|jupe|veste', 0.75, 20.32],
  ['chaussure', 0.75, 17.3],
];

/**
 * The same of things that neither has: the lower figures of removal firms' catalogues. Those are no averages of what is used
 * again, so that they are no part of the average of what is not known.
 */
export const CARRIED: typeof THINGS = [
  ['fauteuil', 25, null],
  ['chaise|tabouret', 7, 18.6],
  ['table basse', 18, null],
  ['table de chevet|chevet', 9, null],
  ['matelas', 18, null],
  ['tondeuse', 27, null],
  ['refrigerateur|congelateur', 80, 257],
  ['lave linge', 65, 342],
  ['lave vaisselle', 36, 271],
  ['seche linge', 45, null],
  ['gaziniere', 54, null],
  ['micro onde|micro ondes|four a micro onde', 11, 98.4],
];

/** A box or a bag full of them weighs more than one. */
export const BOXED: readonly (readonly [names: string, kg: number])[] = [
  ['livre|bd|magazine', 25],
  ['vetement', 12],
];

/** Food that keeps, beside what the vocabulary knows to spoil. */
export const PRESERVES = 'confiture|miel|conserve|pate|riz|biscuit';

/** An item of food, and what a kilogram of it takes that is thrown away otherwise (Olio, after WRAP). */
export const FOOD = { kg: 0.325, saved: 4.32 } as const;

/** What a kilogram that is used again saves, in kilograms of CO2e: Freegle's cautious figure; WRAP's for sofas. */
export const SAVED_PER_KG = { low: 0.51, high: 1.45 } as const;

/** How much of making a new one is saved by one that is used again: not each gift takes the place of a purchase. */
export const DISPLACED = 0.5;
