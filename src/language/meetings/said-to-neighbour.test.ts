import { expect, test } from 'vitest';
import { asksUs, readsAsReplyTo, readsAsWordFor } from './said-to-neighbour.ts';

const context = { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris' };

test.each([
  'plutot 10h',
  'digicode 2580',
  'c quoi ton adresse',
  '12 rue des lilas',
  '2pm works for me',
  'merci a toi aussi',
  'je viens chercher le fauteuil demain 17h',
  'when do you want it?',
])('%s: said to whom one is to meet', (text) => {
  expect(readsAsWordFor(text, context)).toBe(true);
});

test.each(['est ce que les gens voient mon nom ?', 'faut etre sur facebook ?', 'coucou ca va ?', 'how does it work?'])(
  '%s: asked of us',
  (text) => {
    expect(asksUs(text)).toBe(true);
    expect(readsAsWordFor(text, context)).toBe(false);
  },
);

test.each(['il pleut des cordes ici', 'uniquement les dons', 'tu as un diable ?'])('%s: not surely', (text) => {
  expect(readsAsWordFor(text, context)).toBe(false);
});

test.each([
  'j’ai appuyé sur le mauvais bouton',
  'ma photo ne passe pas',
  'c’est où mes annonces ?',
  'sorry wrong person',
])('%s: no answer to a neighbour either', (text) => {
  expect(readsAsReplyTo(text, context)).toBe(false);
});
