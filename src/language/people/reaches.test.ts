import { expect, test } from 'vitest';
import { givesNothing, saysAddress, saysPhone } from './reaches.ts';

test.each(['06 12 34 56 78', '0612345678', '+33 6 12 34 56 78', 'c’est le 06.12.34.56.78, après 18h', '07700 900 123'])(
  '%s is a number',
  (text) => expect(saysPhone(text)).toBe(true),
);
test.each(['bonjour', 'oui', '06 12 34', 'demain 18h', 'mon numéro', 'https://exemple.fr/0612345678a'])(
  '%s is none',
  (text) => expect(saysPhone(text)).toBe(false),
);

test.each([
  '12 rue du Port',
  '3 bis impasse des Lilas, Plérin',
  'devant la mairie',
  'Kerlou, Plérin',
  'Le Bourg',
  'je suis au 4 rue Neuve',
  'Flat 3, 12 High Street',
])('%s is an address', (text) => expect(saysAddress(text)).toBe(true));
test.each(['bonjour', 'oui', 'non', 'quelle adresse ?', 'je sais pas', '👍', 'merci beaucoup'])('%s is none', (text) =>
  expect(saysAddress(text)).toBe(false),
);

test.each(['non', 'laisse', 'non laisse', 'Laisse tomber', 'non merci', 'je préfère pas', 'no thanks', 'not now'])(
  '%s gives nothing',
  (text) => expect(givesNothing(text)).toBe(true),
);
test.each(['06 12 34 56 78', 'devant la mairie', 'nonante'])('%s gives something', (text) =>
  expect(givesNothing(text)).toBe(false),
);
