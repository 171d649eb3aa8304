import type { Direction, Kind } from '../community/posts/post.table.ts';

/** Something that came to an end before the demo begins: who shared it, who answered, and when what happened. */
export interface PastStory {
  /** Days before the demo begins. */
  ago: number;
  by: string;
  direction?: Direction;
  kind: Kind;
  item: string;
  quartier: string;
  to: string;
  /** Hours until somebody answers. */
  answered: number;
  /** Days until it is handed over, lent or done. */
  handed: number;
  /** Days until what was lent is back; none: it is still out. */
  back?: number;
  thanks?: string;
}

/** How long the demo town has been there, in days. */
export const TOWN_AGE = 56;

/** Invented, all of them. Amélie, Yann and the admins have no past: whoever tries the demo plays them. */
export const PAST: readonly PastStory[] = [
  {
    ago: 50,
    by: 'Maëlle',
    kind: 'give',
    item: 'canapé deux places',
    quartier: 'Robien',
    to: 'Fatou',
    answered: 2,
    handed: 3,
  },
  {
    ago: 48,
    by: 'Yves',
    kind: 'lend',
    item: 'remorque',
    quartier: 'Beauvallon',
    to: 'Joël',
    answered: 5,
    handed: 2,
    back: 4,
  },
  {
    ...{
      ago: 43,
      by: 'Inès',
      direction: 'request',
      kind: 'service',
      item: 'monter une armoire',
      quartier: 'Les Villages',
    },
    ...{ to: 'Marcel', answered: 1, handed: 2, thanks: 'Merci Marcel, sans toi elle serait encore dans son carton !' },
  },
  {
    ago: 41,
    by: 'Lucie',
    kind: 'swap',
    item: 'livres de cuisine',
    quartier: 'Ginglin',
    to: 'Solenn',
    answered: 20,
    handed: 4,
  },
  {
    ago: 36,
    by: 'Solenn',
    kind: 'give',
    item: 'table en bois',
    quartier: 'Le Plateau',
    to: 'Inès',
    answered: 3,
    handed: 2,
  },
  {
    ago: 34,
    by: 'Erwan',
    kind: 'give',
    item: 'vélo enfant',
    quartier: 'Le Légué',
    to: 'Lucie',
    answered: 1,
    handed: 1,
    thanks: 'Les premiers tours de roue sont faits, merci !',
  },
  {
    ago: 29,
    by: 'Maëlle',
    kind: 'lend',
    item: 'ponceuse',
    quartier: 'Robien',
    to: 'Erwan',
    answered: 4,
    handed: 3,
    back: 9,
  },
  {
    ago: 27,
    by: 'Joël',
    kind: 'give',
    item: 'pommes du jardin',
    quartier: 'Cesson',
    to: 'Maëlle',
    answered: 1,
    handed: 1,
  },
  {
    ago: 22,
    by: 'Fatou',
    kind: 'give',
    item: 'manteau d’hiver',
    quartier: 'La Croix-Saint-Lambert',
    to: 'Inès',
    answered: 6,
    handed: 2,
  },
  {
    ago: 20,
    by: 'Marcel',
    kind: 'service',
    item: 'tailler une haie',
    quartier: 'Centre-ville',
    to: 'Yves',
    answered: 8,
    handed: 3,
  },
  {
    ago: 16,
    by: 'Yves',
    kind: 'give',
    item: 'fauteuil en rotin',
    quartier: 'Beauvallon',
    to: 'Solenn',
    answered: 2,
    handed: 2,
    thanks: 'Il est parfait sous la fenêtre, merci Yves.',
  },
  {
    ago: 15,
    by: 'Lucie',
    kind: 'lend',
    item: 'tente quatre places',
    quartier: 'Ginglin',
    to: 'Marcel',
    answered: 10,
    handed: 2,
    back: 5,
  },
  {
    ago: 12,
    by: 'Inès',
    kind: 'give',
    item: 'micro-ondes',
    quartier: 'Les Villages',
    to: 'Joël',
    answered: 1,
    handed: 1,
  },
  {
    ago: 10,
    by: 'Solenn',
    kind: 'swap',
    item: 'boutures de pélargonium',
    quartier: 'Le Plateau',
    to: 'Lucie',
    answered: 14,
    handed: 3,
  },
  {
    ago: 6,
    by: 'Erwan',
    kind: 'give',
    item: 'lampe de bureau',
    quartier: 'Le Légué',
    to: 'Fatou',
    answered: 3,
    handed: 1,
  },
  {
    ago: 4,
    by: 'Joël',
    kind: 'lend',
    item: 'appareil à raclette',
    quartier: 'Cesson',
    to: 'Maëlle',
    answered: 2,
    handed: 1,
  },
];
