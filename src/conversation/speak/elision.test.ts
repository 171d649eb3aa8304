import { expect, test } from 'vitest';
import { join, withElision } from './elision.ts';

test.each([
  ['de', 'Amélie', 'd’Amélie'],
  ['de', 'Élodie', 'd’Élodie'],
  ['de', 'Yann', 'de Yann'],
  ['de', 'Yves', 'd’Yves'],
  ['de', 'Paul', 'de Paul'],
  ['que', 'ÉCHELLE 6', 'qu’ÉCHELLE 6'],
  ['que', 'PERCEUSE 1', 'que PERCEUSE 1'],
  ['De', 'Anne', 'D’Anne'],
  ['du', 'mardi 1er décembre', 'du mardi 1er décembre'],
  ['du', 'demain', 'de demain'],
  ['du', 'aujourd’hui', 'd’aujourd’hui'],
  ['au', 'demain', 'à demain'],
  ['au', 'jeudi 3 décembre', 'au jeudi 3 décembre'],
  ['le', 'demain', 'demain'],
  ['le', 'jeudi 3 décembre', 'le jeudi 3 décembre'],
  ['de', '', 'de '],
  ['à', 'Le Bourg', 'au Bourg'],
  ['à', 'Les Sables-d’Olonne', 'aux Sables-d’Olonne'],
  ['de', 'Le Mans', 'du Mans'],
  ['à', 'La Rochelle', 'à La Rochelle'],
  ['à', 'Plérin', 'à Plérin'],
  ['à', 'Lempdes', 'à Lempdes'],
  ['avant le', 'demain', 'avant demain'],
  ['avant le', 'aujourd’hui', 'd’ici ce soir'],
  ['avant le', 'samedi 28 novembre', 'avant le samedi 28 novembre'],
])('%s + « %s »', (word, value, said) => {
  expect(join(word, value)).toBe(said);
});

test('only before a value, and only in French', () => {
  const source = 'celui de { $name }, confirmer que { $keyword } est là, de { $x -> [a] b *[c] d }, inde { $name }';
  expect(withElision('fr', source)).toBe(
    'celui { JOIN("de", $name) }, confirmer { JOIN("que", $keyword) } est là, de { $x -> [a] b *[c] d }, inde { $name }',
  );
  expect(withElision('en', source)).toBe(source);
});
