import { expect, test } from 'vitest';
import { joined } from './joined.ts';

const context = { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris', places: ['Cesson', 'Robien'] };

test.each([
  [['je donne', 'un fauteuil', 'vert', 'à Cesson'], 'je donne un fauteuil vert, à Cesson'],
  [['je donne un frigo', 'il marche bien', 'c’est à Cesson'], 'je donne un frigo, il marche bien, c’est à Cesson'],
  [['je donne un vélo', 'une table', 'et 2 chaises'], 'je donne un vélo, une table, et 2 chaises'],
  [['je donne un canapé', 'en cuir', 'un peu usé'], 'je donne un canapé en cuir, un peu usé'],
  [
    ['alors voilà', 'je déménage', 'du coup', 'j’ai plein de choses à donner', 'un frigo', 'un lit', 'avant le 30'],
    'j’ai plein de choses à donner : un frigo, un lit, avant le 30',
  ],
  [['alors', 'voilà'], 'alors voilà'],
  [['Bonjour', 'tout le monde'], 'Bonjour tout le monde'],
])('%j is read as « %s »', (lines, text) => expect(joined(lines, context)).toBe(text));
