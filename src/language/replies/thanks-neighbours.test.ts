import { expect, test } from 'vitest';
import { thanksNeighbours } from './thanks-neighbours.ts';

test.each([
  'oh merci a tous ! cest gentil',
  'larmoire est montée merci a tous les 2 !!',
  'merci à toutes et tous',
  'merci beaucoup à vous deux',
  'merci tout le monde !',
  'merci les voisins, vous êtes top',
  'mercii à tous',
  'merci encore à tous les deux',
  'thanks everyone!',
  'thank you all so much',
  'thanks to you both',
])('« %s » is said to neighbours', (text) => expect(thanksNeighbours(text)).toBe(true));

test.each([
  'merci',
  'merci beaucoup',
  'merci pour tout',
  'merci à toi',
  'merci Parallèle',
  'merci toujours aussi efficace',
  'merci, tout est bon',
  'merci d’avance à tous',
  'merci à tous d’avance',
  'je cherche un vélo, merci',
  'merci tous les papiers sont là ?',
  'thanks, all good',
  'thanks for all the help',
])('« %s » is not', (text) => expect(thanksNeighbours(text)).toBe(false));
