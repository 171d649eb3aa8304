import { expect, test } from 'vitest';
import { describesThing } from './describes-thing.ts';

test.each([
  ...[
    'bleu',
    'bleu et blanc',
    'un peu abîmé',
    'elle est un peu rayée',
    'il est rouge taille 26',
    'très bon état',
    '120 x 80',
  ],
  ...[
    'il fait 2m10',
    'tout neuf',
    'comme neuf',
    'une roue cassée',
    'ya une petite tache',
    '3 places',
    'c’est lourd',
    'in good condition',
  ],
])('« %s » is how the thing is', (text) => expect(describesThing(text)).toBe(true));

test.each([
  ...['mon appareil photo est en panne', 'ça marche pas', 'ca marche pas', 'je suis au travail', 'je rentre ce soir'],
  ...[
    'je suis pas chez moi',
    'c’est pas possible',
    'dans un mois',
    'personne',
    'l’écran de mon tel est cassé',
    'en fin de journée',
  ],
  ...['ce soir', 'la photo est floue', 'my phone is broken', 'I’m at work', 'il est tard', 'elle est pas là', 'bleu ?'],
])('« %s » is not', (text) => expect(describesThing(text)).toBe(false));
