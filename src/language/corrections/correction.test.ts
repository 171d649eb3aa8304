import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpus } from '../../../test/language/score.ts';
import { readCorrection, readDenied, readFieldAsked } from './correction.ts';

/** Sunday 22 November 2026, noon in Paris. */
const context = { now: new Date('2026-11-22T11:00:00Z'), timezone: 'Europe/Paris' };
const places = ['Plérin', 'Cesson', 'Robien', 'Saint-Brieuc'];
const read = (text: string) => readCorrection(text, context);
const end = (day: string) => `${day}T22:59:59.000Z`;
const on = (day: string, said: string) => ({ until: end(day), when: { said, day } });

describe('said to correct', () => {
  test.each([
    ['non, c’est à Plérin', { quartier: 'Plérin' }],
    ['Non c’est a Plérin', { quartier: 'Plérin' }],
    ['non c est à cesson', { quartier: 'Cesson' }],
    ['à Cesson plutôt', { quartier: 'Cesson' }],
    ['remplace par une chaise', { item: 'chaise' }],
    ['en fait jle prete', { direction: 'offer', kind: 'lend' }],
    ['plutot a plerin', { quartier: 'Plerin' }],
    ['Non, Plérin', { quartier: 'Plérin' }],
    ['c’est pas à Cesson c’est à Plérin', { quartier: 'Plérin' }],
    ['à Plérin, pas à Cesson', { quartier: 'Plérin' }],
    ['mets le lieu à Plérin', { quartier: 'Plérin' }],
    ['change le lieu : Robien', { quartier: 'Robien' }],
    ['le quartier c’est Robien', { quartier: 'Robien' }],
    ['en fait c’est près de la gare', { quartier: 'la gare' }],
    ['oui mais à Plérin', { quartier: 'Plérin' }],
    ['no, it’s in Plérin', { quartier: 'Plérin' }],
    ['actually it’s in Cesson', { quartier: 'Cesson' }],
    ['plutôt jusqu’à dimanche', { until: end('2026-11-29') }],
    ['plutot jusqua samedi', { until: end('2026-11-28') }],
    ['mets jusqu’au 30', { until: end('2026-11-30') }],
    ['non, avant samedi', { until: end('2026-11-27') }],
    ['en fait dimanche prochain', on('2026-11-29', 'dimanche prochain')],
    ['pardon, samedi matin', on('2026-11-28', 'samedi matin')],
    ['dimanche au lieu de samedi', on('2026-11-29', 'dimanche')],
    ['pas samedi, dimanche', on('2026-11-29', 'dimanche')],
    ['mets la date au 30', { until: end('2026-11-30') }],
    ['3 chairs, not 4', { item: 'chairs', quantity: 3 }],
    ['change canapé en fauteuil', { item: 'fauteuil' }],
    ['change en prêt', { kind: 'lend' }],
    ['non, le 30', on('2026-11-30', 'le 30')],
    ['change la date : samedi', on('2026-11-28', 'samedi')],
    ['la date limite c’est le 30 novembre', on('2026-11-30', 'le 30 novembre')],
    ['plutôt 30/11', on('2026-11-30', 'le 30/11')],
    ['make it Sunday', on('2026-11-29', 'Sunday')],
    ['until Sunday instead', { until: end('2026-11-29') }],
    ['plutôt tous les mardis', { when: { said: 'tous les mardis' } }],
    ['non à 18h', { when: { said: 'à 18h' } }],
    ['en fait c’est un prêt', { kind: 'lend' }],
    ['c’est plutôt un prêt', { kind: 'lend' }],
    ['pas un don, un prêt', { kind: 'lend' }],
    ['c’est pas à donner c’est à prêter', { kind: 'lend', direction: 'offer' }],
    ['en fait je le prête', { kind: 'lend', direction: 'offer' }],
    ['non je voudrais l’emprunter', { kind: 'lend', direction: 'request' }],
    ['non je le donne', { kind: 'give', direction: 'offer' }],
    ['plutôt un échange', { kind: 'swap' }],
    ['plutôt un coup de main', { kind: 'service' }],
    ['rather a loan', { kind: 'lend' }],
    ['actually a swap', { kind: 'swap' }],
    ['non c’est une demande', { direction: 'request' }],
    ['nan c une demande', { direction: 'request' }],
    ['non je cherche', { direction: 'request' }],
    ['c’est pas une demande', { direction: 'offer' }],
    ['pas une offre', { direction: 'request' }],
    ['non, c’est moi qui cherche', { direction: 'request' }],
    ['sorry, it’s a request', { direction: 'request' }],
    ['3 pas 5', { quantity: 3 }],
    ['3 et pas 5', { quantity: 3 }],
    ['pas 5, 3', { quantity: 3 }],
    ['mets 3', { quantity: 3 }],
    ['non, trois', { quantity: 3 }],
    ['plutôt 4', { quantity: 4 }],
    ['non y en a 3', { quantity: 3 }],
    ['non, 3 chaises', { item: 'chaises', quantity: 3 }],
    ['quantité : 6', { quantity: 6 }],
    ['3 not 5', { quantity: 3 }],
    ['change le titre : table ronde', { item: 'table ronde' }],
    ['le titre : Table ronde en chêne', { item: 'table ronde en chêne' }],
    ['c’est pas un fauteuil c’est un canapé', { item: 'canapé' }],
    ['ce n’est pas un fauteuil mais un canapé', { item: 'canapé' }],
    ['un canapé, pas un fauteuil', { item: 'canapé' }],
    ['non c’est un canapé convertible', { item: 'canapé convertible' }],
    ['je voulais dire un buffet', { item: 'buffet' }],
    ['plutôt table ronde', { item: 'table ronde' }],
    ['remplace fauteuil par canapé', { item: 'canapé' }],
    ['no, a sofa', { item: 'sofa' }],
    ['it’s not a chair, it’s a desk', { item: 'desk' }],
    ['I mean a bookcase', { item: 'bookcase' }],
    ['non je donne un canapé', { direction: 'offer', kind: 'give', item: 'canapé' }],
    ['non, je cherche un canapé', { direction: 'request', item: 'canapé' }],
    ['enlève la date', { until: null, when: null }],
    ['enleve la date stp', { until: null, when: null }],
    ['peux-tu enlever la date ?', { until: null, when: null }],
    ['non, retire le lieu', { quartier: null }],
    ['remove the date', { until: null, when: null }],
    ['contre du miel plutôt', { inReturn: 'miel' }],
    ['non, contre des œufs', { inReturn: 'œufs' }],
    ['instead for a week', { loan: { days: 7, said: 'for a week' } }],
    ['plutôt pour une semaine', { loan: { days: 7, said: 'pour une semaine' } }],
    ['non, à Plérin et jusqu’à dimanche', { quartier: 'Plérin', until: end('2026-11-29') }],
    ['en fait c’est un prêt, pour 2 jours', { kind: 'lend', loan: { days: 2, said: 'pour 2 jours' } }],
  ])('%s', (text, changes) => {
    expect(read(text)).toEqual({ ...changes, isMarked: true });
  });
});

describe('a bare value', () => {
  test.each([
    ['à Plérin', { quartier: 'Plérin' }],
    ['c’est à Plérin', { quartier: 'Plérin' }],
    ['quartier Robien', { quartier: 'Robien' }],
    ['près de la gare', { quartier: 'la gare' }],
    ['dimanche', on('2026-11-29', 'dimanche')],
    ['demain soir', on('2026-11-23', 'demain soir')],
    ['jusqu’à dimanche', { until: end('2026-11-29') }],
    ['avant le 30', { until: end('2026-11-29') }],
    ['un prêt', { kind: 'lend' }],
    ['c’est un prêt', { kind: 'lend' }],
    ['c’est une demande', { direction: 'request' }],
    ['je le prête', { kind: 'lend', direction: 'offer' }],
    ['y en a 3', { quantity: 3 }],
    ['yen a 3', { quantity: 3 }],
    ['il y en a trois', { quantity: 3 }],
    ['3 en tout', { quantity: 3 }],
    ['seulement 2', { quantity: 2 }],
    ['un seul', { quantity: 1 }],
    ['there are 3', { quantity: 3 }],
    ['c’est un canapé', { item: 'canapé' }],
    ['c’est le 28', on('2026-11-28', 'le 28')],
    ['c’est moi qui prête', { kind: 'lend', direction: 'offer' }],
    ['sans date', { until: null, when: null }],
    ['pas de date', { until: null, when: null }],
    ['pas de date limite', { until: null }],
    ['pas de lieu', { quartier: null }],
    ['sans contrepartie', { inReturn: null }],
    ['rien en échange', { inReturn: null }],
    ['no date', { until: null, when: null }],
    ['no deadline', { until: null }],
    ['contre du miel', { inReturn: 'miel' }],
    ['pour une semaine', { loan: { days: 7, said: 'pour une semaine' } }],
    ['2 jours', { loan: { days: 2, said: '2 jours' } }],
    ['pour le week-end', { loan: { days: 2, said: 'pour le week-end' }, ...on('2026-11-22', 'pour le week-end') }],
    ['for a week', { loan: { days: 7, said: 'for a week' } }],
    ['until Sunday', { until: end('2026-11-29') }],
    ['a loan', { kind: 'lend' }],
    ['in Plérin', { quartier: 'Plérin' }],
    ['vers 18h', { when: { said: 'vers 18h' } }],
    ['a venir chercher avant samedi', { until: end('2026-11-27') }],
    ['faut venir les chercher avant samedi', { until: end('2026-11-27') }],
  ])('%s', (text, changes) => {
    expect(read(text)).toEqual({ ...changes, isMarked: false });
  });

  test('a place that is known needs no « à », and is called as the town calls it', () => {
    expect(readCorrection('plerin', { ...context, places })).toEqual({ quartier: 'Plérin', isMarked: false });
    expect(readCorrection('plutot st brieuc', { ...context, places })).toEqual({
      quartier: 'Saint-Brieuc',
      isMarked: true,
    });
  });
});

describe('no correction', () => {
  test.each([
    'je donne une table',
    'je donne une table à Plérin avant samedi',
    'Bonjour, je donne un canapé',
    'je cherche une perceuse',
    'à donner : lit bébé',
    'je prête ma scie',
    'finalement je donne aussi une table',
    'un canapé',
    'table ronde',
    'lit bébé à Plérin',
    'oui',
    'ok',
    'd’accord',
    'non',
    'Non merci',
    'nan',
    'no',
    'yes',
    'c’est bon',
    'c’est parfait',
    'c’est ça',
    'c’est pas ça',
    'non c’est pas ça',
    'c’est prêt',
    'parfait',
    'publie',
    'merci',
    'merci beaucoup, à samedi',
    'à demain',
    'à samedi',
    'non rien',
    'non laisse tomber',
    'en fait non',
    'finalement je le garde',
    'finalement non merci',
    'en fait j’annule',
    'annule',
    'annuler',
    'stop',
    'aide',
    'menu',
    'mes annonces',
    'retire mon annonce',
    'enlève mon annonce',
    'supprime mes données',
    'change le titre',
    'change la date',
    'modifier',
    'plutôt',
    'plutôt samedi ?',
    'à Plérin ?',
    'c’est où ?',
    'c’est quand',
    'comment je change la date ?',
    'je prends le fauteuil 42',
    'fauteuil 42',
    '42',
    '3',
    'je prends',
    'en fait je prends le 12',
    'j’en prends 3',
    'pour le fauteuil',
    'pour moi',
    'je suis intéressé',
    'je peux passer samedi ?',
    'je passe samedi',
    'non c’est une arnaque',
    'non c’est une blague',
    'pardon, je suis en retard',
    'sorry I am late',
    'attends',
    'bonjour',
    'il est rouge',
    'la table est ronde',
    'table pas lourde',
    'pas maintenant',
    'pas aujourd’hui',
    'non, hier',
    'ça va',
    '5 euros',
    'non c’est 5 euros',
    'contre bons soins',
    'no thanks',
    'never mind',
    'thank you',
    'I need a drill',
    'I’m looking for a drill',
    'free sofa',
    'approuver 12',
    'signaler',
    'photo',
    'non 140x190',
    'plutôt 16 pouces',
    'c’est gratuit',
    'la couleur c’est rouge',
    'ajoute une photo',
    'le 28',
    'c’est trop tard',
    'on aimerait bien une trottinette pour notre fils',
    '👍',
    '...',
    '',
  ])('%s', (text) => {
    expect(read(text)).toBeNull();
  });
});

test('next to no message of the corpus is taken for one: they are said to somebody who looks at a draft', {
  timeout: 90_000,
}, () => {
  // all of them take half a minute
  const lines = corpus('open').filter((_, index) => index % 5 === 0);
  const found = lines.filter(({ text }) => read(text) !== null);
  expect(found.length / lines.length).toBeLessThan(0.015);
});

test('never throws, and is the same for accents and case', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 220 }), (text) => {
      read(text);
    }),
  );
  expect(read('NON C’EST UNE DEMANDE')).toEqual(read('non c’est une demande'));
});

test.each([
  ['enfait je le donne', { direction: 'offer', kind: 'give' }],
  ['enfaite c un echange', { kind: 'swap' }],
  ['non, pas donner, prêter', { direction: 'offer', kind: 'lend' }],
  ['finalement je le donne pas, je le prête', { direction: 'offer', kind: 'lend' }],
  ['c’est pas une offre je cherche', { direction: 'request' }],
])('« %s » corrects', (text, changes) => expect(readCorrection(text, context)).toEqual({ ...changes, isMarked: true }));

test('« j’échange », « il est à Cesson » correct where a draft is looked at', () => {
  expect(readCorrection('j’échange', context)).toMatchObject({ kind: 'swap' });
  expect(readCorrection('il est à Cesson', context)).toMatchObject({ quartier: 'Cesson' });
});

test('what is only denied is asked', () => {
  expect(readDenied('non c’est pas à pretr', context)).toEqual({ direction: 'offer', kind: 'lend' });
  expect(readDenied('pas à Cesson', context)).toEqual({ quartier: 'Cesson' });
  expect(readDenied('pas mal', context)).toBeNull();
  expect(readFieldAsked('change le lieu')).toBe('quartier');
  expect(readFieldAsked('change de voiture')).toBeNull();
});

test.each([
  ['pas 10 chaises 5', { quantity: 5 }],
  ['pas 10 5', { quantity: 5 }],
  ['10 chaises c’est trop, 6', { quantity: 6 }],
  ['et c’est pas robien c’est balzac', { quartier: 'Balzac' }],
  ['c’est pas à robien c’est balzac', { quartier: 'Balzac' }],
  ['pas Robien, Balzac', { quartier: 'Balzac' }],
  ['je veux plutôt à 14h', { when: { said: 'à 14h' } }],
  ['je veux dimanche', { when: { said: 'dimanche', day: '2026-11-29' } }],
])('« %s » says what it is instead', (text, changes) => {
  const context = { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris', places: ['Robien', 'Balzac'] };
  expect(readCorrection(text, context)).toMatchObject({ ...changes, isMarked: true });
});

test('what is no place stays none', () =>
  expect(
    readCorrection('c’est pas rouge c’est bleu', { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris' }),
  ).toBeNull());
