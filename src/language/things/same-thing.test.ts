import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCalledOther, isSameThing } from './same-thing.ts';

describe('one thing', () => {
  test.each([
    ['fauteuil velours vert', 'Fauteuil en velours vert'],
    ['fauteuil', 'fauteuil'],
    ['fauteuil', 'FAUTEUIL EN VELOURS VERT'],
    ['2 chaises', 'chaises'],
    ['chaise', 'chaises'],
    ['deux chaises', '4 chaises'],
    ['vélo enfant', 'velo d’enfant 16 pouces'],
    ['vélo pour enfant', 'vélo enfant'],
    ['canapé', 'canapé convertible gris'],
    ['canapé', 'canap'],
    ['canape 3 places', 'canapé trois places gris'],
    ['armoire', 'grande armoire ancienne'],
    ['petit bureau', 'bureau'],
    ['fauteuille velour', 'fauteuil velours'],
    ['trotinette', 'trottinette'],
    ['comode', 'commode 3 tiroirs'],
    ['lave-linge', 'lave linge'],
    ['lavelinge', 'Lave-linge Brandt'],
    ['machine à laver', 'lave-linge'],
    ['micro-ondes', 'micro onde'],
    ['table de ping-pong', 'table ping pong'],
    ['table de ping-pong', 'table de ping pong pliante'],
    ['lit bébé', 'lit bb'],
    ['lit bébé', 'lit de bébé en bois'],
    ['télé', 'télévision Samsung'],
    ['frigo', 'réfrigérateur'],
    ['pots de confiture', 'confiture'],
    ['5 pots de confiture de mûres', 'confiture de mures'],
    ['cartons de livres', 'livres'],
    ['bouquins', 'livres'],
    ['perceuse', 'perceuse Bosch'],
    ['perceuse à percussion', 'Perceuse percussion filaire'],
    ['porte-manteau', 'portemanteau'],
    ['chaise haute', 'chaises hautes'],
    ['chaise haute', 'chaise haute en bois'],
    ['bureau', 'burau'],
    ['aide pour déménager', 'aide au déménagement'],
    ['lit 140x190', 'lit en pin 140 x 190'],
    ['chaussures taille 38', 'chaussures noires T 38'],
    ['wooden table', 'Table'],
    ['bicycle', 'bike'],
    ['green armchair', 'armchair'],
    ['washing machine', 'washing machine, good condition'],
    ['pots de peinture', 'peinture blanche'],
  ])('%s / %s', (a, b) => {
    expect([isSameThing(a, b), isSameThing(b, a)]).toEqual([true, true]);
  });
});

describe('two things', () => {
  test.each([
    ['table', 'table de ping-pong'],
    ['table', 'table basse'],
    ['table basse', 'table à langer'],
    ['chaise haute', 'chaise'],
    ['chaise', 'chaîne'],
    ['chaise', 'chaise de bureau'],
    ['canapé', 'housse de canapé'],
    ['fauteuil vert', 'fauteuil rouge'],
    ['fauteuil', 'fauteuil roulant'],
    ['vélo', 'vélo d’appartement'],
    ['vélo', 'vélo enfant'],
    ['vélo enfant 16 pouces', 'vélo enfant 20 pouces'],
    ['lit', 'lit bébé'],
    ['lit bébé', 'lit parapluie bébé'],
    ['lit 90x190', 'lit 140x190'],
    ['poussette', 'poussette de poupée'],
    ['livres', 'livres de cuisine'],
    ['livres', 'litres'],
    ['robe', 'robe de mariée'],
    ['robe', 'robot'],
    ['sac', 'sac à dos'],
    ['sac de couchage', 'couchage'],
    ['pots', 'pots de confiture'],
    ['pots de fleurs', 'fleurs'],
    ['machine à laver', 'machine à coudre'],
    ['machine à laver', 'machine à laver la vaisselle'],
    ['lave-linge', 'lave-vaisselle'],
    ['vêtements bébé fille', 'vêtements bébé garçon'],
    ['vêtements bébé', 'vêtements bébé garçon'],
    ['vêtements 6 mois', 'vêtements 12 mois'],
    ['chaussures taille 38', 'chaussures taille 40'],
    ['lampe', 'lampe frontale'],
    ['table', 'sable'],
    ['table et 4 chaises', 'chaises'],
    ['cage à oiseaux', 'cage à lapin'],
    ['fer à repasser', 'fer à souder'],
    ['appareil à raclette', 'appareil photo'],
    ['cours de guitare', 'guitare'],
    ['cours de guitare', 'cours d’anglais'],
    ['aide pour déménager', 'aide aux devoirs'],
    ['confiture', 'congélateur'],
    ['poêle', 'poêle à bois'],
    ['porte', 'porte-manteau'],
    ['table', 'coffee table'],
    ['chair', 'high chair'],
    ['bike', 'bike rack'],
    ['', 'table'],
    ['2', '3'],
    ['petit bureau', 'bureau en pin'],
  ])('%s / %s', (a, b) => {
    expect([isSameThing(a, b), isSameThing(b, a)]).toEqual([false, false]);
  });
});

test('it does not matter which is first, and nothing throws', () => {
  const title = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom('2 chaises', 'lit bb', 'pots de fleurs'),
  );
  fc.assert(fc.property(title, title, (a, b) => isSameThing(a, b) === isSameThing(b, a)));
});

describe('a thing that only shares its first word', () => {
  test.each([
    ['pots de yaourt', 'pots de confiture', true],
    ['pots de confiture', 'pots de confiture de mûres', false],
    ['fauteuil rouge', 'fauteuil en velours vert', true],
    ['fauteuil vert', 'fauteuil en velours vert', false],
    ['fauteuil en cuir', 'fauteuil', false],
    ['table de ping-pong', 'table', true],
    ['plants de tomate', 'plants de tomates cerises', false],
  ])('« %s », of « %s »: %s', (said, title, isOther) => {
    expect(isCalledOther(said, title)).toBe(isOther);
  });
});
