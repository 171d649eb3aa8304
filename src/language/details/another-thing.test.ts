import { expect, test } from 'vitest';
import { readAnother } from './another-thing.ts';

const context = { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris' };

test.each([
  ['une table', ['table']],
  ['et 2 chaises', ['2 chaises']],
  ['et aussi cette lampe', ['lampe']],
  ['plus des livres', ['livres']],
  ['and a lamp', ['lamp']],
])('« %s » is one thing more', (text, things) => expect(readAnother(text, context)).toEqual(things));

test.each([
  'table',
  'cette lampe',
  'un don',
  'une rayure dessus',
  'et une photo',
  'avec une bouteille de vin',
  'ah et aussi des coussins',
  'une table ?',
  'et je cherche une table',
  'une heure',
  'dimanche',
  'oui',
])('« %s » is none', (text) => expect(readAnother(text, context)).toBeNull());
