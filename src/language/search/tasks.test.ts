import { expect, test } from 'vitest';
import { answersTo, isAnswer } from './likeness.ts';
import { isSameTask, tasksIn } from './tasks.ts';

const answers = (wish: string, offer: string): boolean => isAnswer(answersTo(wish)(offer));

test.each([
  ['garder mon chat à noel', 'garder vos chats'],
  ['garder mon chat', 'garde d’animaux'],
  ['garde de mon chien pendant les vacances', 'garder vos animaux'],
  ['garder ma fille', 'garde d’enfants'],
  ['monter une armoire', 'monter vos meubles'],
  ['monter une commode', 'montage de meubles'],
  ['prof de guitare', 'cours de guitare'],
  ['apprendre la guitare', 'cours de guitare classique'],
  ['leçons d’anglais pour mon fils', 'cours d’anglais'],
  ['aider mon fils pour ses devoirs', 'aide aux devoirs'],
  ['aide pour fils pour ses devoirs', 'aide aux devoirs'],
  ['soutien scolaire', 'aide pour les devoirs'],
  ['tondre ma pelouse', 'tonte de gazon'],
  ['promener mon chien le soir', 'promener vos chiens'],
  ['réparation de mon vélo', 'réparer vos vélos'],
  ['tailler ma haie', 'taille de haies'],
  ['aide pour mon ordinateur', 'aide informatique'],
  ['walk my dog', 'dog and cat sitting, walking dogs'],
])('« %s » is answered by « %s »', (wish, offer) => {
  expect(answers(wish, offer)).toBe(true);
});

test.each([
  ['garder mes enfants', 'garder vos chats'],
  ['garder mon chat', 'garde d’enfants'],
  ['garder mon chat', 'promener vos chiens'],
  ['promener mon chat', 'garder vos chats'],
  ['cours de guitare pour enfants', 'cours de piano pour enfants'],
  ['prof de guitare', 'guitare'],
  ['cours d’anglais', 'cours d’espagnol'],
  ['monter une armoire', 'démonter vos meubles'],
  ['monter une armoire', 'monter un mur'],
  ['aider mon fils pour ses devoirs', 'aide au déménagement'],
  ['aide aux devoirs', 'aide informatique'],
  ['tailler ma haie', 'taille 40'],
  ['réparer mon vélo', 'réparer vos ordinateurs'],
  ['garde-robe', 'garde de chats'],
  ['garde-manger', 'garder vos chats'],
  ['cours de maths pour mon fils', 'garder mon fils'],
])('« %s » is not answered by « %s »', (wish, offer) => {
  expect(answers(wish, offer)).toBe(false);
});

test('a title without a task names none', () => {
  expect(['fauteuil club', 'montre', 'taille-haie', 'table à monter', ''].flatMap(tasksIn)).toEqual([]);
  expect(isSameTask({ what: 0, of: 'chat' }, { what: 1, of: 'chat' })).toBe(false);
});
