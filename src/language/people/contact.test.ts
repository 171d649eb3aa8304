import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpus } from '../../../test/language/score.ts';
import { takeOutContacts } from './contact.ts';

describe('telephone numbers', () => {
  test.each([
    ['Je donne un canapé, tel 06 12 34 56 78', 'Je donne un canapé', '06 12 34 56 78'],
    ['je donne un lit 0612345678', 'je donne un lit', '0612345678'],
    ['Lit bébé à Plérin. Appelez le 06.12.34.56.78', 'Lit bébé à Plérin.', '06.12.34.56.78'],
    ['Lit à donner, appelez-moi au 06-12-34-56-78 merci', 'Lit à donner, merci', '06-12-34-56-78'],
    ['canapé a donner contact : +33 6 12 34 56 78', 'canapé a donner', '+33 6 12 34 56 78'],
    ['canapé +33612345678', 'canapé', '+33612345678'],
    ['canapé 0033 6 12 34 56 78', 'canapé', '0033 6 12 34 56 78'],
    ['canapé +33 (0)6 12 34 56 78', 'canapé', '+33 (0)6 12 34 56 78'],
    ['tel: 02 96 12 34 56 je donne une table', 'je donne une table', '02 96 12 34 56'],
    ['Tél. : 02/96/12/34/56', '', '02/96/12/34/56'],
    ['table ronde (06 12 34 56 78)', 'table ronde', '06 12 34 56 78'],
    ['table ronde, me contacter par sms au 06 12 34 56 78', 'table ronde', '06 12 34 56 78'],
    ['table. Si intéressé contactez-moi au 0612345678.', 'table.', '0612345678'],
    ['table, n’hésitez pas à m’appeler au 06 12 345 678', 'table', '06 12 345 678'],
    ['table, vous pouvez me joindre au 06 12 34 56 78 après 18h', 'table', '06 12 34 56 78'],
    ['table, mon numéro : 06 12 34 56 78', 'table', '06 12 34 56 78'],
    ['table, mon num c’est le 06 12 34 56 78', 'table', '06 12 34 56 78'],
    ['table, appelez Marie au 06 12 34 56 78', 'table', '06 12 34 56 78'],
    ['0690 12 34 56 pour une table', 'pour une table', '0690 12 34 56'],
    ['table +590 690 12 34 56', 'table', '+590 690 12 34 56'],
    ['table o6 12 34 56 78', 'table', 'o6 12 34 56 78'],
    ['je donne un lit, 0 6 1 2 3 4 5 6 7 8', 'je donne un lit', '0 6 1 2 3 4 5 6 7 8'],
    ['lit 0.6.1.2.3.4.5.6.7.8', 'lit', '0.6.1.2.3.4.5.6.7.8'],
    [
      'lit, tel zero six douze trente quatre cinquante six soixante dix huit',
      'lit',
      'zero six douze trente quatre cinquante six soixante dix huit',
    ],
    ['lit, 06 douze 34 cinquante-six 78', 'lit', '06 douze 34 cinquante-six 78'],
    ['bed, call me zero six one two three four five six', 'bed', 'zero six one two three four five six'],
    [
      'lit, plus trente-trois six douze trente-quatre cinquante-six soixante',
      'lit',
      'plus trente-trois six douze trente-quatre cinquante-six soixante',
    ],
    ['free sofa, call me on 07700 900123', 'free sofa', '07700 900123'],
    ['free sofa, please text 06 12 34 56 78', 'free sofa', '06 12 34 56 78'],
  ])('%s', (text, rest, contact) => {
    expect(takeOutContacts(text)).toEqual({ text: rest, contacts: [contact], links: [] });
  });
});

describe('addresses and names', () => {
  test.each([
    ['je donne un vélo, marie.leroy@orange.fr', 'je donne un vélo', 'marie.leroy@orange.fr'],
    ['vélo, écrire à marie@gmail.com', 'vélo', 'marie@gmail.com'],
    ['vélo. Mail : Marie_L@GMAIL.COM merci', 'vélo. merci', 'Marie_L@GMAIL.COM'],
    ['vélo marie.leroy (at) free.fr', 'vélo', 'marie.leroy (at) free.fr'],
    ['vélo marie arobase gmail point com', 'vélo', 'marie arobase gmail point com'],
    ['vélo, mail marie@gmail', 'vélo', 'marie@gmail'],
    ['vélo @marie22', 'vélo', '@marie22'],
    ['vélo @marie.fr', 'vélo', '@marie.fr'],
    ['vélo marie @ gmail', 'vélo', 'marie @ gmail'],
    ['vélo, insta: marie22', 'vélo', 'insta: marie22'],
    ['vélo, mon insta c’est marie_22', 'vélo', 'insta c’est marie_22'],
    ['vélo snap marie22', 'vélo', 'snap marie22'],
    ['vélo, ajoutez mon Snap : marie.lr', 'vélo, ajoutez', 'Snap : marie.lr'],
    ['vélo fb: marie.leroy', 'vélo', 'fb: marie.leroy'],
    ['free bike, email me at jo@live.co.uk', 'free bike', 'jo@live.co.uk'],
  ])('%s', (text, rest, contact) => {
    expect(takeOutContacts(text)).toEqual({ text: rest, contacts: [contact], links: [] });
  });
});

describe('links', () => {
  test.each([
    ['table https://www.leboncoin.fr/ad/123', 'table', 'https://www.leboncoin.fr/ad/123'],
    ['table, voir http://exemple.fr.', 'table, voir.', 'http://exemple.fr'],
    ['table www.exemple.com/a?b=c merci', 'table merci', 'www.exemple.com/a?b=c'],
    ['table bit.ly/3xYz', 'table', 'bit.ly/3xYz'],
    ['table, lien : m.me/marie', 'table', 'm.me/marie'],
    ['table wa.me/33612345678', 'table', 'wa.me/33612345678'],
    ['je donne un lit bit ly/abc', 'je donne un lit', 'bit ly/abc'],
    ['table bit point ly/abc', 'table', 'bit point ly/abc'],
    ['table t me/truc', 'table', 't me/truc'],
    ['table www marie fr', 'table', 'www marie fr'],
    ['table, voir marie point com', 'table, voir', 'marie point com'],
    ['table marie(point)fr/photos', 'table', 'marie(point)fr/photos'],
    ['table (t.me/truc)', 'table', 't.me/truc'],
    ['table, photos sur exemple.fr/photos', 'table, photos', 'exemple.fr/photos'],
    ['table vue sur leboncoin.fr', 'table vue', 'leboncoin.fr'],
  ])('%s', (text, rest, link) => {
    expect(takeOutContacts(text)).toEqual({ text: rest, contacts: [], links: [link] });
  });
});

test('several, over several lines', () => {
  expect(
    takeOutContacts(
      'Je donne un lit\nà Cesson avant samedi\n\nContact : 06 12 34 56 78 ou marie@free.fr\nphotos : https://ex.fr/a',
    ),
  ).toEqual({
    text: 'Je donne un lit\nà Cesson avant samedi\n\nphotos',
    contacts: ['06 12 34 56 78', 'marie@free.fr'],
    links: ['https://ex.fr/a'],
  });
});

describe('no contact', () => {
  test.each([
    'Je donne un lit 140x190 à Cesson avant le 12/12/2026',
    'dispo du 01/02/2026 au 05/02/2026',
    'le 05 12 2026 18 h',
    'le 01/02/2026 10h30',
    '22000 Saint-Brieuc',
    '22 000 Saint-Brieuc, 29200 Brest, 35 000 Rennes',
    'pointures 36 37 38 39 40',
    'chaussures 36/38, jean 40/42',
    'valeur neuve 1 200 €, donné',
    'valeur 0,50 €',
    'dimensions 200 x 90 x 75 cm',
    'H 180 L 90 P 45',
    'réf. 0612345678',
    'référence : 02 96 12 34 56',
    'modèle 0123456789',
    'n° de série 0412345678',
    'ISBN 9782070612758',
    'ISBN 978-2-07-061275-8',
    'entre 9h30 et 12h, ou 14h-18h30',
    'zéro six douze trente-quatre',
    'livre pour compter zéro un deux trois quatre cinq six',
    'cubes 0 1 2 3 4 5 6 7 8 9',
    'bodies 0 6 12 18 24 36 mois',
    'chaussettes 0 3 mois, 3 6 mois, 6 12 mois',
    'le magazine Le Point fr',
    'pull à point net',
    'mise au point com',
    'un kit de point de croix',
    '10 pots de 250 g, 5 de 500 g',
    'livres 6-7 ans et/ou 8-10 ans',
    'cd, dvd, etc.',
    'canapé.merci',
    'canapé 3 places.donne aussi 2 fauteuils',
    'tome 1 à 10, 12 à 15',
    'rdv @ 18h',
    'coucou @tous',
    'appareil photo Instax',
    'boutons snap pour couches lavables',
    'vu sur insta hier',
    'partage sur Facebook',
    'fauteuil 42',
    'PS4, Wi-Fi, 5 Go, Windows 10.0',
    'vers 2003.2004',
    'M. Le Goff, 3 rue des Lilas',
    '',
  ])('%s', (text) => {
    expect(takeOutContacts(text)).toEqual({ text, contacts: [], links: [] });
  });

  test('the messages of the corpus that bear none stay as they are', () => {
    const posts = [...corpus('open'), ...corpus('held-out')].filter(({ intent }) => intent === 'post');
    const changed = posts.map(({ text }) => text).filter((text) => takeOutContacts(text).text !== text);
    expect(changed.filter((text) => !/\d[\d .]{8}|@|\.(?:fr|com)|https?:/.test(text))).toEqual([]);
  });
});

test('what is left has no more', () => {
  const word = fc.constantFrom(
    'table',
    'lit',
    'au',
    'et',
    'à Plérin',
    'avant samedi',
    '4 chaises',
    ',',
    '.',
    '\n',
    'appelez',
  );
  const contact = fc.constantFrom(
    '06 12 34 56 78',
    '@marie',
    'a@b.fr',
    'https://x.fr/a',
    'bit.ly/x',
    'insta: x',
    '+33612345678',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(word, contact), { maxLength: 10 }), (parts) => {
      const once = takeOutContacts(parts.join(' '));
      const again = takeOutContacts(once.text);
      expect([again.contacts, again.links]).toEqual([[], []]);
    }),
  );
});

test('never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      takeOutContacts(text);
    }),
  );
  const started = performance.now();
  for (const text of ['a'.repeat(4_000), '06 '.repeat(1_500), 'a.b'.repeat(1_500), 'appelez le '.repeat(400)])
    takeOutContacts(`${text} 06 12 34 56 78`);
  expect(performance.now() - started).toBeLessThan(2_000);
});

test.each([
  'vêtements bébé 0-3-6-9-12-18-24',
  'bodys 0/3/6/9/12/18/24 mois',
  'tailles 0 2 4 6 8 10 12',
  'rdv au rond point fr',
])('« %s » names no contact', (text) => {
  expect(takeOutContacts(text)).toEqual({ text, contacts: [], links: [] });
});

test('a number in groups that rise is one all the same', () => {
  expect(takeOutContacts('table, 0-6-12-34-56-78').contacts).toEqual(['0-6-12-34-56-78']);
});
