import { expect, test } from 'vitest';
import { readAllShown } from './all-shown.ts';

test('all of what was shown is wanted', () => {
  for (const text of [
    'je veux bien les deux',
    'je prends les deux svp',
    'les deux m’intéressent !',
    "I'd take both",
    'both please',
    'je suis intéressée par les deux',
    'Bonjour, je voudrais les 2',
  ])
    expect(readAllShown(text), text).toMatchObject({ count: 2 });
  for (const text of ['je prends les trois', "I'll take all three"])
    expect(readAllShown(text), text).toMatchObject({ count: 3 });
  for (const text of ['je prends tout', 'je veux bien tout, merci', "I'll take everything", "I'd love all of them"])
    expect(readAllShown(text), text).toMatchObject({ count: null, isSaid: true });
  expect(readAllShown('les deux')).toEqual({ count: 2, isSaid: false });
  expect(readAllShown('je prends les deux, je peux passer demain')).toEqual({
    ...{ count: 2, isSaid: true },
    rest: 'je peux passer demain',
  });
});

test('help with all that was asked for', () => {
  for (const text of [
    'je peux aider pour les deux',
    'moi je peux aider aux deux',
    'je m’occupe des deux',
    'je peux faire les deux',
    'partante pour les deux',
    'I can help with both',
    'I can do both',
  ])
    expect(readAllShown(text), text).toEqual({ count: 2, isSaid: true, isHelp: true });
  expect(readAllShown('je peux aider pour les deux, samedi matin')).toMatchObject({
    isHelp: true,
    rest: 'samedi matin',
  });
  for (const text of ['je peux aider les deux voisines', 'je peux tout faire', 'des deux', 'dispo les deux jours'])
    expect(readAllShown(text), text).toBeNull();
});

test('a part of the day, a count of one thing, or a question is none of that', () => {
  for (const text of [
    'je prends tout de suite',
    'les deux jours me vont',
    'je prends les deux chaises',
    'tout',
    'tous',
    'les deux ?',
    'je passe les deux',
    'tout me va',
    'je donne tout',
    'both days are fine',
    'all good',
  ])
    expect(readAllShown(text), text).toBeNull();
});
