import { expect, test } from 'vitest';
import { readMessage } from '../read-message.ts';

const context = { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris', places: ['Cesson'] };
const read = (text: string) => {
  const { title, items } = readMessage(text, context);
  return { title, count: items.length };
};

test.each([
  ['je donne mon vélo, trop petit pour ma fille', 'vélo'],
  ['je donne des chaussures, plus à ma taille', 'chaussures'],
  ['je donne une armoire, mes parents déménagent', 'armoire'],
  ['je donne un chat en peluche, les enfants ont grandi', 'chat en peluche'],
  ['je donne des livres, double emploi', 'livres'],
  ['je cherche une perceuse, la mienne est cassée', 'perceuse'],
  ['je cherche un lit bébé, ma soeur accouche bientôt', 'lit bébé'],
  ["I'm giving a bike away, too small for my daughter", 'bike'],
])('why it is given or looked for is no part of it: « %s »', (text, title) => {
  expect(read(text)).toEqual({ title, count: 1 });
});

test.each([
  ['je donne une poussette, une roue abîmée', 'poussette, une roue abîmée'],
  ['je donne un vélo, pneu crevé', 'vélo, pneu crevé'],
  ['je donne un vélo, la chaîne est cassée', 'vélo, la chaîne est cassée'],
  ['je donne un aspirateur, sac à changer', 'aspirateur, sac à changer'],
  ['je donne un canapé, deux coussins manquent', 'canapé, deux coussins manquent'],
])('what is wrong with it is said of it, and is no second thing: « %s »', (text, title) => {
  expect(read(text)).toEqual({ title, count: 1 });
});

test.each([
  ['je donne une table, une chaise cassée', 2],
  ['je donne un lit, mes livres de cuisine', 2],
  ['je donne une table, la commode et un vélo', 3],
])('what stands for itself is a thing: « %s »', (text, count) => {
  expect(read(text).count).toBe(count);
});

test.each(["j'ai des trucs à donner", "c'est gratuit hein"])('« %s » names nothing', (text) => {
  expect(read(text).count).toBe(0);
});
