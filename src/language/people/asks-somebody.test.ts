import { expect, test } from 'vitest';
import { beginsWithName, readAddressed, readAsksSomebody } from './asks-somebody.ts';

test.each([
  ['demander à fatou si elle peut venir', ['fatou'], 'Tu peux venir ?'],
  ['Demande à Fatou si elle peut venir samedi stp', ['fatou'], 'Tu peux venir samedi ?'],
  ['tu peux demander à Fatou et Yann s’ils ont une remorque ?', ['fatou', 'yann'], 'Tu as une remorque ?'],
  ['je voudrais demander à Anne-Lise quand elle passe', ['anne-lise'], 'Quand tu passes ?'],
  ['demande à Yann s’il préfère le matin', ['yann'], 'Tu préfères le matin ?'],
  ['demande à Yann s’il pourrait me l’apporter', ['yann'], 'Tu pourrais me l’apporter ?'],
  ['demande à Fatou de venir demain', ['fatou'], 'Tu peux venir demain ?'],
  ['demande à Fatou : tu as une voiture ?', ['fatou'], 'Tu as une voiture ?'],
  ['demande à Fatou', ['fatou'], null],
  ['demande à Fatou si sa fille en veut encore', ['fatou'], null],
  ['demande à Fatou si samedi lui va', ['fatou'], null],
  ['ask fatou if she can come', ['fatou'], 'Can you come?'],
  ['can you ask Fatou and Joel when they can come?', ['fatou', 'joel'], 'When can you come?'],
  ['please ask Kate whether she still wants it', ['kate'], 'Do you still want it?'],
  ['ask Kate if she’s still interested', ['kate'], 'Are you still interested?'],
  ['ask kate to come on saturday', ['kate'], 'Can you come on saturday?'],
  ['ask kate if her car is big enough', ['kate'], null],
])('%s', (text, names, words) => expect(readAsksSomebody(text)).toEqual({ names, words }));

test.each([
  'demander',
  'je demande une perceuse',
  'demander à tous si c’est bon',
  'demande à mon mari',
  'ask everybody if they can come',
  'demande de coup de main pour samedi',
  'je cherche quelqu’un à qui demander conseil',
])('nobody by name: %s', (text) => expect(readAsksSomebody(text)).toBeNull());

test.each([
  ['Fatou, tu peux venir demain ?', ['fatou'], 'tu peux venir demain ?'],
  ['pour Yann : tu as une remorque ?', ['yann'], 'tu as une remorque ?'],
  ['Yann et Fatou, quand passez-vous ?', ['yann', 'fatou'], 'quand passez-vous ?'],
])('addressed: %s', (text, names, words) => expect(readAddressed(text)).toEqual({ names, words }));

test.each([
  'marcel, tu peux rajouter une manette ?',
  'bonjour marcel est-ce qu’elle marche',
  'et Fatou, elle est lourde ?',
])('« %s » may begin with a name', (text) => expect(beginsWithName(text)).toBe(true));

test.each([
  'tu as une housse ?',
  'does anyone have a ladder?',
  'do you have any strollers?',
  'encore dispo ?',
  'ya quoi comme livres ?',
  'perceuse encore dispo ?',
  'dsl c quoi pommes ??',
  'super merci beaucoup ! demain 17h ?',
])('« %s » begins with none', (text) => expect(beginsWithName(text)).toBe(false));
