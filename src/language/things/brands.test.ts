import { expect, test } from 'vitest';
import { isBrandAlone } from './brands.ts';

test.each(['bosch', 'Bosch', 'une bosch', 'black et decker', 'de marque Makita', 'c’est une Ryobi'])(
  '« %s » is a brand',
  (text) => {
    expect(isBrandAlone(text)).toBe(true);
  },
);

test.each(['au legué', 'Cesson', 'Robien', 'bosch ou makita', 'perceuse bosch', 'dimanche', ''])(
  '« %s » is none',
  (text) => {
    expect(isBrandAlone(text)).toBe(false);
  },
);
