import { expect, test } from 'vitest';
import { typeset } from './typography.ts';

// · stands for a no-break space, ˙ for a narrow one.
const visible = (text: string) => text.replaceAll('\u00a0', '·').replaceAll('\u202f', '˙');

test.each([
  ["C'est quoi ?", 'C’est quoi˙?'],
  ['Voilà : « un vélo » !', 'Voilà·: «·un vélo·»˙!'],
  ['«Bonjour»', '«·Bonjour·»'],
  ["'C'est prêt'", '‘C’est prêt’'],
  ['Oui ; non', 'Oui˙; non'],
  ['Attends... un peu', 'Attends… un peu'],
  ['À 18 h 30, à 2 km', 'À 18·h 30, à 2·km'],
  ['Super :) vraiment ;)', 'Super :) vraiment ;)'],
  ["Va sur https://ex.fr/l'annonce?a=1 !", "Va sur https://ex.fr/l'annonce?a=1˙!"],
  ['Rendez-vous à 18:30', 'Rendez-vous à 18:30'],
  ['Quoi ?!', 'Quoi˙?!'],
  ['Yann (n° 12)', 'Yann (n°·12)'],
  ['10 % des 3 hommes', '10·% des 3 hommes'],
])('French: %s', (text, expected) => {
  expect(visible(typeset('fr', text))).toBe(expected);
});

test('English keeps its spaces', () => {
  expect(visible(typeset('en', "It's here: what's next ?"))).toBe('It’s here: what’s next ?');
});

test('once more changes nothing', () => {
  const once = typeset('fr', "Voilà : « l'été » ? À 18 h...");
  expect(typeset('fr', once)).toBe(once);
});
