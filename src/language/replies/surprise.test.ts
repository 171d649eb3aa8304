import { expect, test } from 'vitest';
import { saysSurprise } from './surprise.ts';

test.each([
  ...['surprends moi', 'Surprends-moi', 'surprenez moi', 'surprenez-moi !', 'surprend moi', 'surprise', 'une surprise'],
  ...['contre une surprise', 'une petite surprise', 'surprise surprise', 'surprise me', 'laisse toi surprendre'],
  ...['ce que vous voulez', 'comme tu veux', 'contre ce que tu as', 'à toi de voir', 'n’importe quoi', 'peu importe'],
  ...['ouvert à toute proposition', 'faites des propositions', 'anything', 'whatever you have', 'up to you'],
])('« %s » leaves it open', (text) => expect(saysSurprise(text)).toBe(true));

test.each([
  ...['un pot de miel', 'boîte surprise', 'pochette surprise', 'œuf kinder surprise', 'une surprise-partie'],
  ...[
    'des confitures',
    'un coup de main',
    'une surprise ?',
    'ma fille a été surprise',
    'du miel ou ce que vous voulez',
  ],
])('« %s » says something', (text) => expect(saysSurprise(text)).toBe(false));
