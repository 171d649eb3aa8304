import { expect, test } from 'vitest';
import { recount } from './recount.ts';

const jam = ['5 pots de confiture de figues', '2 pots de fraise'];
test.each([
  [jam, '3 pots de figues en fait', ['3 pots de confiture de figues', '2 pots de fraise']],
  [jam, 'pas 5, 3 pots de figues', ['3 pots de confiture de figues', '2 pots de fraise']],
  [jam, '3 pots de figues pas 5', ['3 pots de confiture de figues', '2 pots de fraise']],
  [jam, 'non trois de fraise', ['5 pots de confiture de figues', '3 pots de fraise']],
  [jam, 'un seul pot de fraise', ['5 pots de confiture de figues', 'pot de fraise']],
  [['canapé', 'pouf'], 'non c deux poufs', ['canapé', '2 poufs']],
  [['canapé', 'pouf'], '2 poufs', ['canapé', '2 poufs']],
  [['canapé', '2 poufs'], 'oups un pouf', ['canapé', 'pouf']],
])('%j, « %s »', (things, text, all) => expect(recount(things, text)).toEqual(all));

test.each(['3 pots', 'deux tables', 'une seule annonce', 'une pour chacune', 'les pots de figues', 'pas les figues'])(
  '« %s » counts none of them anew',
  (text) => expect(recount(jam, text)).toBeNull(),
);
