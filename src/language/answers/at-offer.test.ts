import { expect, test } from 'vitest';
import { readsAsOffer, saysNoOffer } from './at-offer.ts';

test.each([
  'je sais pas, et toi tu preferes quoi ?',
  'tu habites ou ?',
  'tu habites ou',
  'il est en bon état ?',
  'et toi tu cherches quoi exactement ?',
  'c’est quelle taille ?',
  'where do you live?',
  'ton vtt est comment ?',
  'on peut se voir ou ?',
  'c quoi la taille du vtt',
  'une photo ?',
  'qu’est-ce que tu veux exactement',
])('« %s » is asked of the owner', (text) => expect(readsAsOffer(text)).toBe('question'));

test.each(['sans photo', 'pas de photo', 'j’ai pas de photo dsl', 'no photo'])('« %s »: no picture', (text) =>
  expect(readsAsOffer(text)).toBe('no-photo'),
);

test.each([
  'une xbox',
  'un vélo, ça irait ?',
  'jai une ps3',
  'tu veux ma xbox ?',
  'une ps4 ça t’intéresse ?',
  'je te propose une switch',
  'ma console, elle marche bien',
  'un pot de miel ?',
  'xbox one',
  '2 heures de jardinage',
  'je donne un vélo',
])('« %s » is an offer', (text) => {
  expect(readsAsOffer(text)).toBeNull();
  expect(saysNoOffer(text)).toBe(false);
});

test.each(['personne veut de ma raclette :(', 'je sais pas', 'je réfléchis', 'on verra', 'rien'])(
  '« %s » offers nothing',
  (text) => expect(saysNoOffer(text)).toBe(true),
);
