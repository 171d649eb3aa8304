import { expect, test } from 'vitest';
import { readPhotoOut } from './photo-out.ts';
import { keepsPhotos, photoComes, saysNoPhoto, saysPhotoSent } from './photos-said.ts';

test.each([
  ['la 2e photo est floue enleve la', 1],
  ['la dernière photo est moche, supprime-la', 2],
  ['the last picture is blurry, remove it', 2],
  ['la photo 1 est ratée, enlève-la stp', 0],
])('« %s » takes out photo %i', (text, place) => expect(readPhotoOut(text, 3)).toBe(place));

test.each([
  'non garde les deux',
  'garde les photos',
  'laisse les 3',
  'keep both',
  'non, laisse tout',
  'keep all the pictures',
])('« %s »: they stay', (text) => expect(keepsPhotos(text)).toBe(true));
test.each([
  'je garde le lit',
  'garde les enfants',
  'garde les deux chats',
  'je la garde',
  'garder deux chats',
  'laisse tomber',
])('« %s » is said of no photo', (text) => expect(keepsPhotos(text)).toBe(false));

test.each([
  ...["j'ai mis la photo", 'voilà la photo du vélo', "ça y est j'ai envoyé les photos", 'la photo est au dessus'],
  ...["I've added a picture", 'the pictures are there', 'voici une photo'],
])('« %s »: it was sent', (text) => expect(saysPhotoSent(text)).toBe(true));
test.each([
  ...["j'ai pas de photo", "j'ai une photo à donner", 'je donne un cadre photo', "j'ai mis la photo de travers ?"],
  'la photo est floue',
])('« %s » says nothing of that', (text) => expect(saysPhotoSent(text)).toBe(false));

test.each([
  '2 photos arrivent',
  "je t'envoie la photo",
  'attends, je prends une photo',
  'photo à suivre',
  "I'll send you a picture",
])('« %s »: one comes', (text) => expect(photoComes(text)).toBe(true));
test.each(['je prends une photo du fauteuil ?', 'je donne des photos', 'je prends le fauteuil'])(
  '« %s »: none comes',
  (text) => expect(photoComes(text)).toBe(false),
);

test.each([
  'pas de photo',
  'dsl j’ai pas de photo',
  'sans photo merci',
  'no photo sorry',
  'non pas de photo pour l’instant',
])('« %s »: there is none', (text) => expect(saysNoPhoto(text)).toBe(true));
test.each(['pas de photo floue', 'la photo', 'c’est un album photo'])('« %s » is something else', (text) =>
  expect(saysNoPhoto(text)).toBe(false),
);
