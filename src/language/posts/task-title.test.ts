import { expect, test } from 'vitest';
import { readMessage } from '../read-message.ts';

const context = { now: new Date('2026-11-22T11:00:00Z'), timezone: 'Europe/Paris', places: ['Robien', 'Lannion'] };

test.each([
  ['jgarde les perruches', 'garder les perruches'],
  ['Besoin de bras samedi 28 pour vider un garage, pizza offerte', 'vider un garage'],
  ['Je répare vos vélos le samedi, gratuitement', 'réparer vos vélos'],
  ['machine à laver qui affiche E18 et ne vidange plus, qui s’y connaît ?', 'réparer machine à laver'],
  ['Ma box ne marche plus depuis hier soir, un voisin calé pourrait passer ?', 'réparer ma box'],
  ['plus de train à cause de la grève et exam à Lannion jeudi, quelqu’un y va ?', 'trajet Lannion'],
  ['Mon évier est bouché depuis ce matin, un bricoleur dans le coin ?', 'déboucher mon évier'],
])('%s', (text, title) => {
  const read = readMessage(text, context);
  expect([read.kind, read.items]).toEqual(['service', [title]]);
  expect(read.title).toBe(title);
});

test.each([
  ['je cherche une garde d’enfants pour mercredi', 'garde d’enfants'],
  ['Je donne des cours de guitare', 'cours de guitare'],
  ['besoin d’aide pour monter une armoire', 'aide pour monter une armoire'],
])('a task that says its name stays: %s', (text, title) => {
  expect(readMessage(text, context).items).toEqual([title]);
});

test('a thing that is given has no verb', () => {
  expect(readMessage('Je donne une machine à laver, elle fuit un peu', context).items).toEqual(['machine à laver']);
});
