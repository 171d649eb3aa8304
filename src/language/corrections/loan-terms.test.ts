import { expect, test } from 'vitest';
import { readLoanTerms } from './loan-terms.ts';

test.each([
  ['2 jours max', { loan: { days: 2, said: '2 jours max' } }],
  ['en fait mets 30e de caution', { deposit: '30 €' }],
  ['30e de caution et 2 jours maxi', { deposit: '30 €', loan: { days: 2, said: '2 jours maxi' } }],
  ['non ma perceuse la caution c’est 30e pas 50', { deposit: '30 €' }],
  ['caution : 50 €', { deposit: '50 €' }],
  ['sans caution finalement', { deposit: null }],
  ['30 € deposit, 2 days at most', { deposit: '30 €', loan: { days: 2, said: '2 days at most' } }],
  ['no deposit', { deposit: null }],
])('« %s »', (text, terms) => expect(readLoanTerms(text)).toEqual(terms));

test.each([
  ...[
    '30 €',
    'je prête ma perceuse caution 50e',
    'il y a 2 jours',
    'je donne une table',
    'caution',
    'quelle caution ?',
  ],
  ...['2 jours max et il faut la rendre propre', 'merci'],
])('« %s » is more, or nothing', (text) => expect(readLoanTerms(text)).toBeNull());
