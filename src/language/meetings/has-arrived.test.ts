import { expect, test } from 'vitest';
import { readArrived } from './has-arrived.ts';

const ON_MONDAY = { now: new Date('2026-11-23T10:00:00Z'), timezone: 'Europe/Paris' };

test.each([
  ['oui', 'done'],
  ['c’est bon j’ai tout merci', 'done'],
  ['si si j’ai les 2 pots merci', 'done'],
  ['je l’ai récupérée', 'done'],
  ['non', 'not-yet'],
  ['pas encore', 'not-yet'],
  ['j’ai pas pu', 'not-yet'],
  ['y avait personne', 'nobody'],
  ['nobody came', 'nobody'],
  // another day, a question, another post, more than an answer
  ['demain', null],
  ['on dit 18h ?', null],
  ['je donne une table', null],
  ['merci', null],
  ['Fatou a pris 2 chaises', null],
  ['j’ai pris 2 chaises', null],
  ['j’ai récupéré une remorque', null],
  ['j’ai pris un café', null],
  ['publier', null],
  ['j’ai pris les 2 chaises merci', 'done'],
  [`oui ${'et puis '.repeat(20)}`, null],
])('« %s » says that it is %s', (text, read) => expect(readArrived(text, ON_MONDAY)).toBe(read));
