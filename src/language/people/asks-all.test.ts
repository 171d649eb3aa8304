import { expect, test } from 'vitest';
import { readAsksAll } from './asks-all.ts';

test.each([
  [
    'vous pouvez venir quand ? jai besoin de la place samedi',
    'vous pouvez venir quand ? jai besoin de la place samedi',
  ],
  ['Vous avez une voiture ?', 'Vous avez une voiture ?'],
  ['vous êtes libres ce soir ?', 'vous êtes libres ce soir ?'],
  ['vous pouvez quand ?', 'vous pouvez quand ?'],
  ['tout le monde est dispo samedi ?', 'tout le monde est dispo samedi ?'],
  ['vous pouvez passer ce soir ? je suis là', 'vous pouvez passer ce soir ? je suis là'],
  ['Is anyone free tonight?', 'Is anyone free tonight?'],
  ['qui peut venir samedi matin ?', 'qui peut venir samedi matin ?'],
  ['can you all come saturday?', 'can you all come saturday?'],
  ['demande leur quand ils peuvent venir', 'Quand tu peux venir ?'],
])('« %s »', (text, words) => expect(readAsksAll(text)).toBe(words));

test.each([
  'merci à vous',
  'vous pouvez venir samedi',
  'comment ça marche ?',
  'c’est quoi vos annonces ?',
  'tu peux venir quand ?',
  'je leur demande',
  'vous pouvez tirer au sort ?',
  'vous tirez au sort quand ?',
  'vous choisissez pour moi ?',
  'vous pouvez dire à fatou que c’est ok ?',
  'vous pouvez dire à fatou de venir samedi ?',
  'est-ce que vous prévenez les autres ?',
  'je dois répondre à chacun ?',
  'vous avez une idée ?',
  'vous savez si fatou peut venir ?',
  'vous pouvez supprimer l’annonce samedi ?',
  'un rendez-vous samedi, c’est possible de venir ?',
  'rendez vous samedi, ça marche pour venir ?',
  'vous fermez quand ?',
  'can everyone see my post?',
])('« %s » asks nobody of them', (text) => expect(readAsksAll(text)).toBeNull());
