import { describe, expect, it } from 'vitest';
import { readOffered } from '../answers/read-offered.ts';
import { readSwapFor } from './swap-for.ts';

describe('a swap for something that was seen', () => {
  it.each([
    ['j’échange contre les plants', false, 'plants'],
    ["j'échange un pot de miel contre les plants de tomates", true, 'plants de tomates'],
    ['Bonjour, je propose un pot de miel contre tes plants !', true, 'plants'],
    ['un pot de miel contre la lampe ?', true, 'lampe'],
    ['I’ll swap a jar of honey for the plants', true, 'plants'],
  ])('%s', (text, offers, thing) => {
    expect(readSwapFor(text)).toEqual({ offers, thing });
  });

  it.each([
    'j’échange mon vélo contre une trottinette',
    'je cherche un vaccin pour le chat',
    'un anti-vol pour le vélo',
    'je suis contre',
    'les plants',
    'je donne un vélo',
  ])('not %s', (text) => {
    expect(readSwapFor(text)).toBeNull();
  });

  it('what is offered is told without what it is for', () => {
    expect(readOffered('j’échange un pot de miel contre les plants')).toBe('un pot de miel');
    expect(readOffered('contre ton vélo')).toBe('vélo');
    expect(readOffered('un livre contre l’ennui')).toBe('un livre contre l’ennui');
  });
});
