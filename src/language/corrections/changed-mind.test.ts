import { expect, test } from 'vitest';
import { readChangedMind } from './changed-mind.ts';

test.each([
  'finalement je ne peux plus',
  'ah non en fait je peux pas',
  'jpeux plus dsl',
  'finalement j’en ai plus besoin',
  'plus besoin merci',
  'je ne suis plus intéressée',
  'je prends pas finalement',
  'Finalement, je n’en veux plus.',
  'non rien laisse tomber',
  'finalement non',
  'je ne pourrai pas les prendre',
  'actually I can’t any more',
  'sorry, I don’t need them anymore',
  'I changed my mind',
  'forget it, i don’t need it anymore',
  'never mind, I changed my mind',
  'euh non pardon g pas la place',
  'désolée, on n’a plus de place',
  'finalement pas besoin',
  'finalement pas besoin samedi',
  'pas besoin finalement, jen ai eu un autre',
  'en fait j’en ai pas besoin',
  'du coup pas besoin merci',
  'j’en ai trouvé une autre',
  'sorry, no need any more',
  'no longer needed, thanks',
])('« %s » goes back on an answer', (text) => {
  expect(readChangedMind(text)).toBe(true);
});

test.each([
  'je ne peux pas avant samedi',
  'je peux plus tard',
  'j’en prends pas mal',
  'je peux pas samedi mais dimanche oui',
  'j’ai plus besoin d’une table que de chaises',
  'tu peux plus ?',
  'je viens',
  'j’ai pas de place dans ma voiture avant samedi',
  'cancel Saturday, come on Sunday',
  'pas besoin',
  'pas besoin de sac',
  'finalement pas besoin de sac, j’en ai un',
  'non merci pas besoin',
  'no need to ring',
  'j’en ai trouvé deux autres si tu veux',
  '3',
])('« %s » does not', (text) => {
  expect(readChangedMind(text)).toBe(false);
});
