import { describe, expect, test } from 'vitest';
import { surroundings } from '../../cli/read.ts';
import { readMessage } from '../read-message.ts';

const { places, timezone } = await surroundings('saint-brieuc');
const read = (text: string) => readMessage(text, { now: new Date('2026-11-22T11:00:00Z'), timezone, places });

describe('quartiers and communes that are known, however they are typed', () => {
  test.each([
    ['Donne canapé 2 places, ginglin', 'Ginglin', 'canapé 2 places'],
    ['vélo enfant 14 pouces robien', 'Robien', 'vélo enfant 14 pouces'],
    ['lit bb a donner (cesson)', 'Cesson', 'lit bb'],
    ['donne lit bébé robien urgent', 'Robien', 'lit bébé'],
    ['je donne des pots de confiture, villages/plateau', 'Villages/plateau', 'pots de confiture'],
    ['sac de pommes le légué port', 'le légué port', 'sac de pommes'],
    ['donne grille-pain tour dauvergne', 'Tour d’Auvergne', 'grille-pain'],
    ['escabeau a donner, croix st lambert', 'Croix Saint-Lambert', 'escabeau'],
    ['giving away a sofa, Cesson near the church', 'Cesson near the church', 'sofa'],
    ['donne armoire pordic côté stade', 'Pordic côté stade', 'armoire'],
    ['cherche poussette, trégueux bourg', 'Trégueux bourg', 'poussette'],
    ['donne lave linge cesson ou robien', 'Cesson ou robien', 'lave linge'],
    ['cherche clé à pipe, ploufragan', 'Ploufragan', 'clé à pipe'],
  ])('%s → %s', (text, quartier, item) => {
    expect(read(text)).toMatchObject({ quartier, items: [item] });
  });

  test.each(['plateau en inox à donner', 'donne livres de balzac et de zola', 'donne guide de voyage europe'])(
    'a word like any other: %s',
    (text) => {
      expect(read(text).quartier).toBeUndefined();
    },
  );
});

describe('a street, where nobody types capitals', () => {
  test.each([
    ['donne lit rue des merles urgent', 'rue des merles'],
    ['donne lit rue fardel le 1er decembre', 'rue fardel'],
    ['donne lit, boulevard waldeck-rousseau n° 40', 'boulevard waldeck-rousseau'],
    ['giving away a bed, rue du port takes the lot', 'rue du port'],
    ['donne lit, quai gabriel peri, avant samedi', 'quai gabriel peri'],
    ['donne lit allée des bruyères', 'allée des bruyères'],
    ['donne lit à retirer dans la rue de rohan', 'rue de rohan'],
    ['donne lit rue jean le bon', 'rue jean le bon'],
  ])('%s → %s', (text, quartier) => {
    expect(read(text).quartier?.toLowerCase()).toBe(quartier);
  });

  test.each(['je donne une allée centrale de jardin', 'je donne un quai', 'donne chemin de table'])(
    'none: %s',
    (text) => {
      expect(read(text).quartier).toBeUndefined();
    },
  );
});

describe('a thing and a question mark', () => {
  test.each([
    ['des chaises pour samedi ?', 'chaises'],
    ['une bouillotte ?', 'bouillotte'],
    ['un nettoyeur vapeur mardi ?', 'nettoyeur vapeur'],
    ['a lift to Lamballe tomorrow?', 'lift to Lamballe'],
  ])('is looked for: %s', (text, item) => {
    expect(read(text)).toMatchObject({ intent: 'post', direction: 'request', items: [item] });
  });

  test.each(['un problème ?', 'des nouvelles ?', 'une date limite ?', 'le canapé est dispo ?'])(
    'or not: %s',
    (text) => {
      expect(read(text).intent).toBe('question');
    },
  );
});

describe('seen in a trial by hand', () => {
  test.each([
    'quelqu’un connait un bon medecin qui prend de nouveaux patients',
    'does anyone know a good plumber',
    'quelqu’un a un bon dentiste à conseiller',
  ])('advice is a question: %s', (text) => {
    expect(read(text)).toMatchObject({ intent: 'question', items: [] });
  });

  test.each(['ta gueule', 'connard', 'shut up'])('rude, and no thanks: %s', (text) => {
    expect(read(text).intent).toBe('other');
  });

  test.each([
    ['want to lend my tent for two weeks', 'offer', 'lend', 'tent'],
    ['besoin remorque dimanche matin cesson', 'request', 'lend', 'remorque'],
    ['vous pouvez me contacter au 06 12 34 56 78 pr le lit bb que je donne robien', 'offer', 'give', 'lit bb'],
  ])('%s', (text, direction, kind, item) => {
    expect(read(text)).toMatchObject({ intent: 'post', direction, kind, items: [item] });
  });
});

test.each([
  ['il me faudrait une brouette demain matin rue de Gouédic', 'rue de Gouédic'],
  ['Il y a un clic clac sur le trottoir bd Clemenceau si ça intéresse', 'bd Clemenceau'],
  ['je donne du bois de chauffage à couper, binic', 'Binic'],
  ['je donne une table à lamballe', 'Lamballe'],
  ['lot de bd tintin à donner', undefined],
  ['je donne une belle table', undefined],
])('%s: streets, and communes by their first word', (text, name) => {
  expect(read(text).quartier).toBe(name);
});

test.each([
  ['canapé à la mairie', 'la mairie', 'canapé'],
  ['canapé à donner, pour venir le chercher à la mairie', 'la mairie', 'canapé'],
  ['je donne un lit à la gare', 'la gare', 'lit'],
  ['je donne un livre pour lire a la plage', undefined, 'livre pour lire a la plage'],
  ['je donne 2 billets de gare', undefined, 'billets de gare'],
  ['je donne un vélo de ville', undefined, 'vélo de ville'],
  ['je donne un pont de pêche', undefined, 'pont de pêche'],
])('« %s » is at %s', (text, quartier, item) => {
  const found = read(text);
  expect([found.quartier, found.items]).toEqual([quartier, [item]]);
});
