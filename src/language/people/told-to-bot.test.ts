import { expect, test } from 'vitest';
import { isMereNod, isToldToBot, takesItBack } from './told-to-bot.ts';

test.each([
  'oui publie le',
  'montre la suite',
  'pas de messages apres 21h',
  'moins de messages stp',
  'uniquement les dons',
  'ya quoi comme plantes',
  'previens moi dès que quelqu’un donne un vélo',
  'en fait jai besoin d’aide pour porter un canapé vendredi soir',
  'je donne un aquarium 60 litres',
  'supprime mon annonce',
  'mets en pause',
  'qui a repondu',
  'qui a répondu à mon nettoyeur ?',
  'quelqu’un a répondu ?',
  'who answered?',
  'has anyone replied yet?',
  'no messages after 9pm',
  'fewer messages please',
  'show me the gifts',
  'I need help carrying a sofa on Friday evening',
])('%s: for us', (text) => {
  expect(isToldToBot(text)).toBe(true);
});

test.each([
  'je peux passer demain vers 18h',
  'j’ai besoin d’aide pour le porter',
  'pas de problème, je viens avec un ami',
  'tu as une housse ?',
  'qui a la clé du hall ?',
  'qui a écrit ça sur le carton ?',
  'quelqu’un a déjà répondu avant moi, je crois',
  'sonne au portail, bâtiment 3',
  'c’est pour ma fille qui déménage',
  'je te donne un pot de confiture en échange',
  'I can come by tomorrow, no worries',
])('%s: for a neighbour', (text) => {
  expect(isToldToBot(text)).toBe(false);
});

test.each([
  'non laisse',
  'retire ca j’ai fait une erreur',
  'annule stp',
  'I made a mistake',
  'never mind',
  'je me suis trompé',
  'never mind, cancel',
  'sorry, forget it. cancel please',
  'non laisse tomber, annule',
])('%s: taken back', (text) => {
  expect(takesItBack(text)).toBe(true);
});

test.each([
  'laisse-le devant la porte',
  'je retire la housse avant',
  'annule le rdv de demain ?',
  'cancel the meeting, and come on Sunday',
])('%s: not', (text) => {
  expect(takesItBack(text)).toBe(false);
});

test('a mere nod', () => {
  expect(['ok ok', 'super merci', '👍🏽', 'non c’est bon en fait'].every(isMereNod)).toBe(true);
  expect(['ok demain', 'merci de sonner'].some(isMereNod)).toBe(false);
});
