import { expect, test } from 'vitest';
import { saysWrongPhoto } from './wrong-photo.ts';

test.each([
  'non c pas la bonne photo',
  "c'est pas la bonne photo je la change",
  'oups mauvaise photo',
  'pas la bonne photo désolé',
  'je me suis trompé de photo',
  'attends c’est pas la bonne photo, je renvoie la bonne',
  'sorry wrong picture',
])('« %s »', (text) => expect(saysWrongPhoto(text)).toBe(true));

test.each([
  'la photo est floue',
  'pas de photo',
  "c'est la bonne photo",
  'c’est pas la bonne photo ?',
  'change la photo',
])('« %s » says something else', (text) => expect(saysWrongPhoto(text)).toBe(false));
