import { expect, test } from 'vitest';
import { doesNotOnlyClaim } from './more-than-a-claim.ts';

const context = { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris' };

test.each([
  ['super merci beaucoup !! je viens demain vers 10h ca va ?', ''],
  ['oh génial merci ! je passe quand ?', ''],
  ['ok moi jprends 2 chaises mercredi 14h fatou', ''],
  ['FAUTEUIL 42 je passe à 18h', 'je passe à 18h'],
  ['FAUTEUIL 42, toujours ok pour samedi ?', 'toujours ok pour samedi ?'],
  ['is it still ok if I come tomorrow?', ''],
])('« %s » is for the other', (text, said) => {
  expect(doesNotOnlyClaim(text, said, context)).toBe(true);
});

test.each([
  'FAUTEUIL 42',
  'je prends le fauteuil',
  'FAUTEUIL 42 ?',
  'je prends 2 chaises',
  'moi !',
  'je le veux bien svp',
])('« %s » only claims', (text) => {
  expect(doesNotOnlyClaim(text, '', context)).toBe(false);
});
