import { expect, test } from 'vitest';
import { readPhotoOut } from './photo-out.ts';

test.each<[string, number | null]>([
  ['heu enleve la 2e photo', 1],
  ['retire la première photo stp', 0],
  ['supprime la photo 3', 2],
  ['non pas la deuxième photo', 1],
  ['enlève la dernière photo', 2],
  ['remove the last picture please', 2],
  ['enlève la 5e photo', null],
  ['enlève les photos', null],
  ['enlève la 2', null],
  ['pas la deuxième chaise', null],
])('%s', (text, place) => expect(readPhotoOut(text, 3)).toBe(place));
