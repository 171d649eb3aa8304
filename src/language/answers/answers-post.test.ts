import { expect, test } from 'vitest';
import { readAnswersPost, readThingOnDays } from './answers-post.ts';

const NOW = { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris' };

test.each([
  'jsuis la samedi',
  "j'arrive avec un diable",
  'moi et mon mari on peut',
  'jpeux venir',
  'samedi matin c bon pour moi',
  "si personne d'autre peut je viens",
  'moi c possible jai un jardin',
  "I'm good at flat pack, happy to help!",
])('« %s » answers a request', (text) => expect(readAnswersPost(text, NOW)?.side).toBe('request'));

test.each([
  'je suis dispo',
  'je viens',
  'moi',
  'oui moi',
  'je peux',
  'present !',
  'compte sur moi',
  'chaud !',
  'avec plaisir',
  'count me in',
  '🙋',
  '🙋‍♀️',
])('« %s » answers, and says no more', (text) =>
  expect(readAnswersPost(text, NOW)).toMatchObject({ side: null, isBare: true }),
);

test.each([
  'du 5 au 7',
  'pour le 5 decembre',
  'moi jpeux du 20 au 23',
  'et moi du 24 au 27',
  'samedi en huit c possible ?',
  'ok pour samedi',
])('« %s »: when one would have it, or can help', (text) => expect(readAnswersPost(text, NOW)).toEqual({ side: null }));

test.each([
  "j'en aurais besoin ce week end",
  'jen ai besoin demain',
  "c'est pile ce que je cherche",
  'ooh yes please, hedge is out of control',
  'could pick up tomorrow',
])('« %s » would have what is offered', (text) => expect(readAnswersPost(text, NOW)?.side).toBe('offer'));

test.each(['moi aussi je la voudrais ce week end', 'moi aussi mais plutot le samedi', 'moi aussi si ya desistement'])(
  '« %s » too',
  (text) => expect(readAnswersPost(text, NOW)).toEqual({ side: null }),
);

test('« 2 aussi »: so many', () => expect(readAnswersPost('2 aussi', NOW)).toEqual({ side: 'offer', parts: 2 }));

test.each([
  'desole je bosse samedi',
  'je peux pas samedi',
  'je suis pas dispo',
  'je viens ?',
  'samedi',
  'samedi ?',
  'demain 18h',
  "j'ai besoin d'une perceuse",
  'je cherche un velo',
  'merci',
  'super',
  'ok',
  'je viens de comprendre merci',
  'je suis perdue',
  'moi je donne un lit',
])('« %s » answers nothing', (text) => expect(readAnswersPost(text, NOW)).toBeNull());

test.each([
  ['perceuse, pour ce week end', 'perceuse'],
  ['perceuse mi decembre', 'perceuse'],
  ['kayak ce week end', 'kayak'],
  ['kayak du 1er au 3 decembre', 'kayak'],
  ['perceuse', null],
  ['perceuse bosch', null],
  ['perceuse samedi ?', null],
])('« %s »: a thing and days', (text, word) => expect(readThingOnDays(text, NOW)).toBe(word));

test('nothing anybody types can freeze it', () => {
  const began = performance.now();
  for (const one of ['moi aussi ', 'je peux ', 'oui ', "et l'", 'du 5 '])
    readAnswersPost(one.repeat(60).slice(0, 160), NOW);
  expect(performance.now() - began).toBeLessThan(500);
});
