import { expect, test } from 'vitest';
import { titleWithoutContrary, withoutContrary } from './contrary.ts';

test.each([
  ['un peu abîmés, après 18h', 'pas abîmés', 'après 18h'],
  ['pas abîmés', 'un peu abîmé en fait', null],
  ['une petite tache, après 18h', 'pas de tache', 'après 18h'],
  ['fonctionne bien', 'ne fonctionne pas', null],
  ['venir après 18h', 'pas abîmés', 'venir après 18h'],
  ['grand, bleu', 'plus grand que prévu', 'grand, bleu'],
  ['avec une caisse', 'plus de caisse', null],
  [null, 'pas abîmés', null],
])('« %s » with « %s » told now keeps « %s »', (had, now, left) => expect(withoutContrary(had, now)).toBe(left));

test.each([
  ['pots de confiture un peu abîmés', 'pas abîmés', 'pots de confiture'],
  ['vélo cassé', 'il est pas cassé', 'vélo'],
  ['vélo cassé', 'les freins sont neufs', 'vélo cassé'],
  ['table pas abîmée', 'pas abîmée', 'table pas abîmée'],
])('the title « %s » with « %s » is « %s »', (title, now, left) => expect(titleWithoutContrary(title, now)).toBe(left));
