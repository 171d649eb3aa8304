import { expect, test } from 'vitest';
import { saysNotShown } from './not-shown.ts';

test.each([
  'non en fait ne le montre pas',
  'finalement ne le montre pas à la ville',
  'le montre pas stp',
  'ne le montrez plus',
  'je voudrais pas que ca soit montré',
  'je préfère qu’il ne soit pas public',
  'je veux pas le montrer',
  'non pas montrer ça',
  'montre pas mon mot',
  'enlève-le des mercis',
  'non, retire mon petit mot',
  'je préfère que ça reste entre nous',
  'actually don’t show it',
  'please take it down',
  'i don’t want it to be shown',
])('« %s » takes it back', (text) => expect(saysNotShown(text)).toBe(true));

test.each([
  'montre-le',
  'oui montre le à la ville',
  'tu ne le montres pas ?',
  'ne me montre pas les prêts',
  'montre pas mes annonces',
  'la montre ne marche pas',
  'je ne veux pas la montre',
  'ne montre pas mon numéro à Yann, donne-lui mon mail',
  'retire l’annonce',
  'retire le fauteuil',
  'enlève la photo',
  'je ne le veux pas',
  'il ne m’a pas montré',
  'non merci',
  'ne le jette pas',
  'don’t show me loans',
])('« %s » does not', (text) => expect(saysNotShown(text)).toBe(false));
