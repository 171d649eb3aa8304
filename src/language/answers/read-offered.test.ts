import { describe, expect, it } from 'vitest';
import { readSwapFor } from '../posts/swap-for.ts';
import { readAlsoNamed } from './also-named.ts';
import { readOffered } from './read-offered.ts';

describe('what is offered for a thing', () => {
  it.each([
    ['je propose 3 pots de miel contre le vélo 42', '3 pots de miel'],
    ['un skate contre velo 42', 'un skate'],
    ["j'ai un skate ça irait ?", 'un skate'],
    ["j'ai une trottinette rouge, ça t'intéresse ?", 'une trottinette rouge'],
    ['un skate, est-ce que ça te va ?', 'un skate'],
    ['I have a skateboard, would that do?', 'a skateboard'],
    ['contre un skate de 2019', 'un skate de 2019'],
    ['un vélo qui va bien', 'un vélo qui va bien'],
  ])('%s', (said, offered) => expect(readOffered(said)).toBe(offered));

  it.each([
    ['je propose un skate contre velo 42', { offers: true, thing: 'velo', number: 42 }],
    ['I offer a skateboard for the bike 42', { offers: true, thing: 'bike', number: 42 }],
    ['je propose une table contre une armoire', null],
  ])('%s', (said, read) => expect(readSwapFor(said)).toEqual(read));
});

describe('what else is named beside an answer', () => {
  it.each([
    ['et le lit 43', [{ named: { word: 'LIT', number: 43 }, rest: null }]],
    ['et 43', [{ named: { word: null, number: 43 }, rest: null }]],
    ['et la table de nuit', [{ named: { word: 'TABLE', number: null, thing: 'table de nuit' }, rest: null }]],
    ['le lit 43, je passe demain', [{ named: { word: 'LIT', number: 43 }, rest: 'je passe demain' }]],
    ['et je peux passer samedi', []],
    ['à 18h', []],
    ['ce soir 18h30', []],
    ['06 12 34 56 78', []],
  ])('%s', (said, read) => expect(readAlsoNamed(said)).toEqual(read));
});
