import { expect, test } from 'vitest';
import { formOf } from './form-of.ts';

test.each([
  ['Merci !', 'merci'],
  ['  Je donne   quelque chose. ', 'je donne quelque chose'],
  ['🎁 Donner', 'donner'],
  ['L’objet', "l'objet"],
  ['À prêter…', 'a preter'],
  ['?', '?'],
  ['Coup de main (service)', 'coup de main (service'],
])('%s is compared as %s', (typed, form) => {
  expect(formOf(typed)).toBe(form);
});
