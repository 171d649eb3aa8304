import { expect, test } from 'vitest';
import { twoWishes } from './two-wishes.ts';

test.each([
  ['je donne un canapé et je cherche une table', 'je donne un canapé', 'je cherche une table'],
  ['Je donne un lit bébé. Je cherche aussi un siège auto', 'Je donne un lit bébé', 'Je cherche aussi un siège auto'],
  ['je donne une table et je prete une perceuse', 'je donne une table', 'je prete une perceuse'],
  ['donne canapé, cherche table basse', 'donne canapé', 'cherche table basse'],
  ["I'm giving away a sofa and I'm looking for a table", "I'm giving away a sofa", "I'm looking for a table"],
  ['je donne un frigo et j’ai besoin d’une table', 'je donne un frigo', 'j’ai besoin d’une table'],
])('%s', (text, first, second) => expect(twoWishes(text)).toEqual([first, second]));

test.each([
  'je donne un canapé et une table',
  'je donne un frigo car je cherche de la place',
  'je cherche un vélo enfant, je donne en échange une trottinette',
  'je donne un canapé et je peux le livrer',
  'bonjour, je donne un canapé',
])('%s is one', (text) => expect(twoWishes(text)).toBeNull());
