import { expect, test } from 'vitest';
import { type DigestAsked, readDigestAsked } from './asks-digest.ts';

test.each<[string, DigestAsked | null]>([
  ['envoie-moi les annonces par mail', 'digest'],
  ['envoie moi les annonces par e-mail stp', 'digest'],
  ['tu peux m’envoyer les nouvelles annonces par mail ?', 'digest'],
  ['je voudrais recevoir les annonces par courriel', 'digest'],
  ['un résumé par mail', 'digest'],
  ['Je voudrais un résumé par mail', 'digest'],
  ['un récap des annonces', 'digest'],
  ['un résumé des annonces par mail chaque semaine', 'digest-week'],
  ['récap hebdo', 'digest-week'],
  ['un récap hebdo stp', 'digest-week'],
  ['une newsletter hebdomadaire', 'digest-week'],
  ['je veux le résumé chaque samedi', 'digest-week'],
  ['les annonces par mail chaque jour', 'digest-day'],
  ['un résumé quotidien', 'digest-day'],
  ['un récap chaque matin par mail', 'digest-day'],
  ['email me the posts', 'digest'],
  ['Can you email me the new posts please?', 'digest'],
  ['send me the posts by email', 'digest'],
  ['i would like a weekly digest', 'digest-week'],
  ['a digest every week', 'digest-week'],
  ['send me a daily summary of the posts', 'digest-day'],
  ['plus de résumé', 'digest-stop'],
  ['je ne veux plus du résumé', 'digest-stop'],
  ['je veux plus de récap', 'digest-stop'],
  ['arrête le récap hebdo', 'digest-stop'],
  ['ne m’envoie plus les annonces par mail', 'digest-stop'],
  ['stop the digest', 'digest-stop'],
  ['no more digests please', 'digest-stop'],
  ['stop emailing me the posts by email', 'digest-stop'],
  ['unsubscribe me from the weekly digest', 'digest-stop'],
  // near misses
  ['envoie-moi les annonces', null],
  ['envoie-moi un mail', null],
  ['préviens-moi par mail', null],
  ['je donne un résumé de cours de maths', null],
  ['je donne un livre, résumé au dos', null],
  ['un résumé', null],
  ['récap', null],
  ['un message par semaine', null],
  ['les annonces de la semaine', null],
  ['plus d’e-mails', null],
  ['plus d’annonces', null],
  ['je cherche une newsletter locale', null],
  ['je te l’envoie par mail', null],
  ['send me an email', null],
])('%s', (text, asked) => expect(readDigestAsked(text)).toBe(asked));

test('the worst it can be given is read at once', () => {
  const words = ['envoie-moi ', 'par jour ', 'des annonces ', 'par mail ', 'stp ', 'oui ', 'un '];
  const begin = performance.now();
  for (const word of words) readDigestAsked(`${'oui '.repeat(4)}un résumé ${word.repeat(20)}x`.slice(0, 90));
  expect(performance.now() - begin).toBeLessThan(200);
});
