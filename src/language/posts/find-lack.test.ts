import { expect, test } from 'vitest';
import { readMessage } from '../read-message.ts';

const context = { now: new Date('2026-11-22T11:00:00Z'), timezone: 'Europe/Paris', places: ['Plérin', 'Le Plateau'] };
const read = (text: string) => readMessage(text, context);

test.each([
  ['je donne un puzzle, il manque une pièce', 'puzzle, il manque une pièce'],
  ['je donne une perceuse, sans le chargeur', 'perceuse, sans le chargeur'],
  ['je donne un vélo à Plérin, pneu crevé, à prendre avant samedi', 'vélo, pneu crevé'],
  ['donne vélo enfant, il manque une pédale, à Plérin', 'vélo enfant, il manque une pédale'],
  ['je donne une télé, elle ne marche plus', 'télé, elle ne marche plus'],
  ['je donne un miroir, le cadre est abîmé', 'miroir, le cadre est abîmé'],
  ["je donne un canapé, un accroc sur l'accoudoir", "canapé, un accroc sur l'accoudoir"],
  ['giving away a pushchair, one wheel is missing', 'pushchair, one wheel is missing'],
])('%s: what is wrong with it stands behind the title', (text, title) => {
  expect(read(text).title).toBe(title);
});

test('a scratch is no second thing, and where it is no place of the town', () => {
  const { items, title, quartier } = read('je donne une table, il y a une rayure sur le plateau');
  expect({ items, title, quartier }).toEqual({
    items: ['table'],
    title: 'table, il y a une rayure sur le plateau',
    quartier: undefined,
  });
});

test.each([
  ['je donne une lampe, pas de souci pour livrer', 'lampe'],
  ['je donne un lit, sans contrepartie', 'lit'],
  ['je donne une table, je manque de place', 'table'],
  ['je donne un puzzle complet, il ne manque rien', 'puzzle complet'],
])('%s: nothing is wrong with it', (text, title) => {
  expect(read(text).title).toBe(title);
});
