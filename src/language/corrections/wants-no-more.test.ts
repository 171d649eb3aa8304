import { expect, test } from 'vitest';
import { wantsNoMore } from './wants-no-more.ts';

test.each([
  'non',
  'non merci',
  'en fait plus besoin merci',
  'désolé je me suis trompé',
  'Désolée, je me suis trompée d’annonce',
  'stop',
  'stop svp',
  'annuler',
  'annulez ma réponse',
  'finalement c’est trop loin',
  'c’est un peu trop grand pour chez moi',
  'je n’en veux plus',
  'c’était pour rire',
  'je rigolais',
  'laisse tomber',
  'pas intéressé',
  'ça ne m’intéresse plus',
  'j’ai changé d’avis',
  'j’ai trouvé ailleurs',
  'non désolé pas cette fois',
  'oubliez mon commentaire',
  'supprime mon commentaire',
  'je me désiste',
  'erreur de ma part',
  'finalement non',
  'je passe mon tour',
  'never mind',
  'sorry, wrong post',
  'just kidding',
  'too far for me',
  'no longer interested',
  'I don’t want it any more',
  'cancel',
])('« %s » wants it no more', (text) => {
  expect(wantsNoMore(text)).toBe(true);
});

test.each([
  'oui',
  'bonjour',
  'c’est moi',
  'merci',
  '👍',
  'je le prends',
  'non mais je le veux toujours',
  'c’est trop loin ?',
  'je peux pas samedi',
  'je passe demain',
  'il mesure combien ?',
  'je donne une lampe',
  'je cherche un vélo',
  'trop bien !',
  'je laisse mon vélo devant la porte',
  'normalement je suis là ce soir',
  'still interested',
])('« %s » says no such thing', (text) => {
  expect(wantsNoMore(text)).toBe(false);
});
