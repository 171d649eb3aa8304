import { expect, test } from 'vitest';
import { lacksPart, readNoMore } from './no-more.ts';

const of = (text: string, thing = 'chaises', isChoice = false) => readNoMore(text, thing, isChoice);

test.each([
  "j'ai plus de chaises",
  'j’ai plus les chaises',
  "en fait je n'ai plus de chaises",
  "j'en ai plus",
  "finalement j'en ai plus",
  'y a plus de chaises',
  'y en a plus',
  'finalement je les garde',
  'je garde tout',
  'je les donne plus',
  'je ne donne plus de chaises',
  "désolée, j'ai plus de chaises",
  "j'ai plus besoin de chaises",
  "j'ai plus besoin",
  "I'll keep them",
  'there are none left',
])('« %s » leaves nothing to tell', (text) => expect(of(text)).toEqual({ is: 'gone' }));

test.each([
  ["j'ai plus de chaises que prévu", { is: 'more', count: null }],
  ["j'ai plus de chaises que prévu, j'en ai 8", { is: 'more', count: 8 }],
  ["j'en ai plus que je pensais", { is: 'more', count: null }],
  ["j'ai plus que 3 chaises", { is: 'left', count: 3 }],
  ["j'en ai plus que deux", { is: 'left', count: 2 }],
  ["il n'y a plus que 3 chaises", { is: 'left', count: 3 }],
  ["il m'en reste 2", { is: 'left', count: 2 }],
])('« %s » counts', (text, meant) => expect(of(text)).toEqual(meant));

test('of something that belongs to it, nothing is said of the thing itself', () => {
  for (const text of ["j'ai plus la notice", "j'ai plus les vis", 'à Cesson', 'samedi', "j'ai plus de chaises ?", '8'])
    expect(of(text)).toBeNull();
  expect([lacksPart("j'ai plus la notice", 'perceuse'), lacksPart("j'ai plus la perceuse", 'perceuse')]).toEqual([
    true,
    false,
  ]);
  expect(lacksPart("j'ai plus de chaises que prévu", 'chaises')).toBe(false);
});

test('« tant pis » gives up where there is nothing but buttons', () => {
  expect([of('tant pis'), of('tant pis', 'chaises', true), of('supprime tout', 'lit', true)]).toEqual([
    null,
    { is: 'gone' },
    { is: 'gone' },
  ]);
});
