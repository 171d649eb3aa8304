import { expect, test } from 'vitest';
import { asksWhatIsNew } from './whats-new.ts';

test.each([
  'bonsoir du nouveau ?',
  'quoi de neuf ?',
  'Quoi de neuf',
  'y a quoi de nouveau',
  'y’a quoi de nouveau ?',
  'il y a du nouveau ?',
  'Coucou, y a du neuf aujourd’hui ?',
  'y a-t-il du nouveau ?',
  'y a t il de nouvelles annonces',
  'du nouveau ?',
  'du neuf ?',
  'bonjour, des nouveautés ?',
  'qu’est-ce qu’il y a de nouveau ?',
  'Salut ! Quoi de neuf dans le coin ?',
  'il y a quelque chose de nouveau ce soir ?',
  'quoi de nouveau depuis hier ?',
  'de nouvelles annonces ?',
  'alors, quoi de beau',
  'les nouveautés',
  'anything new?',
  'Hi, anything new today?',
  'what’s new',
  'whats new around here?',
  'Is there anything new?',
  'hello any new posts?',
])('« %s » asks what is new', (text) => {
  expect(asksWhatIsNew(text)).toBe(true);
});

test.each([
  'du nouveau pour le fauteuil ?',
  'quoi de neuf de ton côté ?',
  'quoi de neuf chez toi ?',
  'tu as du nouveau ?',
  'des nouvelles ?',
  'bonjour, des nouvelles ?',
  'du nouveau',
  'du neuf',
  'il est neuf ?',
  'c’est du neuf ?',
  'il y a du nouveau',
  'salut, y a du nouveau',
  'il y a du nouveau, je peux passer ce soir',
  'quoi de neuf ? tu passes toujours ?',
  'any news?',
  'anything new about the chair?',
  'it’s new',
  'un nouveau vélo ?',
  'je cherche du neuf',
  'y a du neuf dans le carton ?',
  '',
  'bonjour',
  '?',
])('« %s » does not', (text) => {
  expect(asksWhatIsNew(text)).toBe(false);
});

test('it never freezes', () => {
  const since = performance.now();
  for (const part of ['bonjour ', 'et alors, ', 'du nouveau ', 'today ', ', ', 'a t il ', 'dans le coin '])
    asksWhatIsNew(part.repeat(5_000).slice(0, 100));
  expect(performance.now() - since).toBeLessThan(500);
});
