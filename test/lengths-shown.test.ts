import { expect, test } from 'vitest';
import { createSpeech } from '../src/conversation/speak/speech.ts';
import { loadBook } from '../src/load-book.ts';

const speech = createSpeech(loadBook());
const options = { timezone: 'Europe/Paris', now: new Date('2026-11-23T09:00:00Z') };

test.each([
  ['pour une semaine', '📅 prêt : pour une semaine', '📅 loan: a week'],
  ['15 jours', '📅 prêt : 15 jours', '📅 loan: 15 days'],
  ['pour le week-end', '📅 prêt : pour le week-end', '📅 loan: the weekend'],
  ['quelques jours', '📅 prêt : quelques jours', '📅 loan: a few days'],
  ['for a week', '📅 prêt : une semaine', '📅 loan: for a week'],
  ['two months', '📅 prêt : 2 mois', '📅 loan: two months'],
  ['le temps de mes travaux', '📅 prêt : le temps de mes travaux', '📅 loan: le temps de mes travaux'],
])('a loan of « %s » is told to everybody in their own language', (typed, fr, en) => {
  const said = (locale: 'fr' | 'en') =>
    speech
      .say(locale, { key: 'post.line-loan', args: { loan: { span: typed } } }, options)
      .replace(/[\u00a0\u202f]/g, ' ');
  expect([said('fr'), said('en')]).toEqual([fr, en]);
});
