import { describe, expect, test } from 'vitest';
import { readGetsIt } from './gets-it.ts';
import { readNamedThingFor, readThingFor } from './thing-for.ts';

test.each([
  ['canapé 42 pour tom', ['tom'], 'canape 42'],
  ['Canapé 42 pour Tom svp', ['tom'], 'canape 42'],
  ['CANAPE 42 c’est pour Tom !', ['tom'], 'canape 42'],
  ['le canapé n° 42 est pour Tom', ['tom'], 'le canape n° 42'],
  ['table 44 à fatou', ['fatou'], 'table 44'],
  ['la table de jardin 44 à Fatou', ['fatou'], 'la table de jardin 44'],
  ['chaises 43 pour tom et paul', ['tom', 'paul'], 'chaises 43'],
  ['gwen pour la chaise 45', ['gwen'], 'la chaise 45'],
  ['sofa 42 to Tom please', ['tom'], 'sofa 42'],
  ['sofa 42 goes to Tom', ['tom'], 'sofa 42'],
])('%s', (text, names, of) => expect(readThingFor(text)).toEqual({ names, of }));

test.each([
  'canapé 42 pour moi',
  'canapé 42 pour samedi',
  'canapé 42 pour ce soir',
  'canapé 42 pour ma mère',
  'canapé 42 pour tom ?',
  'une lampe pour Paul',
  'la table à fatou',
  'je cherche un canapé pour tom',
  'la lampe est pour demain',
  'tom pour samedi',
  'pour la chaise merci',
  'la lampe pour retaper',
  'lampe 31 : réglé',
  'merci pour la chaise 45',
  'c’est fait pour le vélo',
  'la cocotte pour tom',
  'je viens pour la chaise 45',
])('%s: for nobody', (text) => expect(readThingFor(text)).toBeNull());

test.each([
  'I’d rather give it to Tom',
  'I’d like to give it to Tom please',
  'I’d prefer to give it to Tom',
  'I’d rather it went to Tom',
  'I’d rather Tom had it',
  'I want to give it to Tom',
  'je préfère le donner à Tom',
  'je préférerais la donner à Tom',
  'j’aimerais mieux les donner à Tom',
  'je voudrais le donner à tom svp',
  'je préfère que ce soit Tom',
  'je préfère que Tom l’ait',
])('%s: Tom gets it', (text) => expect(readGetsIt(text)).toEqual({ name: 'tom' }));

test.each([
  'I’d rather give it to you',
  'I’d rather keep it for now',
  'I’d rather give it on Saturday',
  'je préfère le donner samedi',
  'je voudrais le donner à retaper',
  'je préfère que ce soit samedi',
  'je préfère que tu viennes',
])('%s: nobody gets it', (text) => expect(readGetsIt(text)).toBeNull());

describe('a thing of theirs without its number, and one name', () => {
  test.each([
    ['la lampe pour paul', 'paul', 'lampe'],
    ['ok la petite table de jardin c’est pour Gwen', 'gwen', 'table'],
    ['le vélo à tom du coup', 'tom', 'velo'],
    ['the garden chair is for Kate', 'kate', 'chair'],
    ['lampe pour paul', 'paul', 'lampe'],
    ['paul pour la lampe', 'paul', 'lampe'],
    ["l'armoire pour fatou merci", 'fatou', 'armoire'],
  ])('%s', (text, name, head) => {
    expect(readNamedThingFor(text)).toMatchObject({ name, head });
  });

  test.each([
    'la lampe pour samedi',
    'le reste pour gwen',
    'une lampe pour paul',
    'fine for the headset',
    'ok va pour les casseroles',
    'la lampe et le lit pour paul',
    'la lampe pour paul ?',
    'le fauteuil est à Plérin finalement',
    'les deux pour tom',
  ])('not: %s', (text) => {
    expect(readNamedThingFor(text)).toBeNull();
  });
});
