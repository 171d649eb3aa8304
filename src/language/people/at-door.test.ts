import { expect, test } from 'vitest';
import { givesNoName } from './at-door.ts';

test.each([
  ...['pas envie', 'j’ai pas envie', 'je préfère pas', 'non merci', 'pas besoin', 'Pas mon vrai prénom !', 'plus tard'],
  ...[
    'ça te regarde pas',
    'sans nom',
    'c’est pas obligé',
    'rather not',
    "I'd rather not say",
    'not telling',
    'no thanks',
  ],
  ...['non j’ai pas envie', 'non c’est privé'],
])('no name is given: %s', (text) => expect(givesNoName(text)).toBe(true));

test.each([
  ...['Pascal', 'Plume', 'Pas', 'Noé', 'Non', 'Nora', 'Nina', 'Notburga', 'No Kyung', 'Plus', 'non c’est Léa'],
  ...['je préfère qu’on m’appelle Léa', 'non je m’appelle Léa', 'I prefer to be called Kate', 'Sans'],
])('somebody: %s', (text) => expect(givesNoName(text)).toBe(false));

test('no row of small words freezes it', () => {
  const before = performance.now();
  givesNoName('non '.repeat(24) + 'ca '.repeat(9));
  givesNoName('ca pas '.repeat(14));
  expect(performance.now() - before).toBeLessThan(100);
});
