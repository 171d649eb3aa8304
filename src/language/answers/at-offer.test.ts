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
  'ou es tu ?',
  'la taille ?',
  'l’adresse ?',
  'le vélo marche ?',
  'la ps4 est en bon état ?',
  'le vélo est ou ?',
  'can you send a picture?',
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
  'je sais pas, un vélo',
  'je pense à ma ps4',
  'je suis prêt à donner un vélo',
  'je suis couturière, je peux faire un ourlet',
  'rien de spécial, des bd',
  'i don’t know, a bike',
  'la ps4 de mon fils ?',
  'que dirais-tu d’un vélo ?',
  'le jeu zelda ?',
  'la ps4 ou la switch ?',
  'cours de guitare ou de piano ?',
  'how about a bike?',
  'can I give you eggs?',
])('« %s » is an offer', (text) => {
  expect(readsAsOffer(text)).toBeNull();
  expect(saysNoOffer(text)).toBe(false);
});

test.each([
  'personne veut de ma raclette :(',
  'je sais pas',
  'je réfléchis',
  'on verra',
  'rien',
  'rien du tout',
  'je réfléchis un peu',
  'je suis à la maison',
])('« %s » offers nothing', (text) => expect(saysNoOffer(text)).toBe(true));
