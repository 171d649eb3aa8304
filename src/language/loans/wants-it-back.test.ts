import { expect, test } from 'vitest';
import { wantsItBack } from './wants-it-back.ts';

test.each([
  'je prefere la recuperer samedi comme prevu',
  'non désolé il me la faut vendredi',
  'Désolée, j’en ai besoin dimanche',
  'non je dois la récupérer',
  'Sorry, I need it back on Friday',
])('« %s »: no longer', (text) => expect(wantsItBack(text)).toBe(true));

test.each(['je veux la perceuse', 'oui garde-la', 'il me faut une échelle', 'je voudrais la récupérer quand ?'])(
  'not « %s »',
  (text) => expect(wantsItBack(text)).toBe(false),
);
