import { expect, test } from 'vitest';
import { measureInstead } from './measure-instead.ts';

test.each([
  ['commode 90cm', '80 cm en fait', 'commode 80 cm'],
  ['commode 90cm', 'non 80 cm', 'commode 80 cm'],
  ['commode 90 cm', 'pas 90 cm, 80 cm', 'commode 80 cm'],
  ['commode 90 cm', '80 cm pas 90', 'commode 80 cm'],
  ['commode 90 cm', 'plutôt 1m10', 'commode 1m10'],
  ['aquarium 80 litres', '60 litres pas 80', 'aquarium 60 litres'],
  ['aquarium 80 litres', 'pas 80, 60', 'aquarium 60 litres'],
  ['aquarium 80 l', 'oups 60 l', 'aquarium 60 l'],
  ['frigo 85cm de haut marche nickel', "c'est 85 cm de large pas de haut", 'frigo 85 cm de large marche nickel'],
  ['frigo 85cm de haut marche nickel', 'finalement 90 cm', 'frigo 90 cm de haut marche nickel'],
  ['pulls taille 38', 'taille 40 en fait', 'pulls taille 40'],
  ['pulls taille 38', 'non c du taille 40', null],
  ['pulls taille 38', "c'est taille 40", 'pulls taille 40'],
  ['chaussures pointure 38', 'pointure 39 plutot', 'chaussures pointure 39'],
  ['bureau 120x60', '120x80 en fait', 'bureau 120x80'],
  ['table, 6 places', 'non 8 places', 'table, 8 places'],
  ['perceuse 700w', '600 w plutôt', 'perceuse 600 w'],
  ['table 120 cm de long, 80 cm de large', '90 cm de large en fait', null],
  ['lot de vetement bebe 6 mois', 'en fait 9 mois pas 6', 'lot de vetement bebe 9 mois'],
  ['bodys 3 mois', 'non 6 mois', 'bodys 6 mois'],
])('« %s », « %s »: « %s »', (told, text, all) => expect(measureInstead(told, text)).toBe(all));

test.each([
  ['commode 90cm', '80 cm'],
  ['commode', '80 cm en fait'],
  ['commode 90cm de haut', '40 cm de large en fait'],
  ['aquarium 80 litres', 'plutôt 60'],
  ['4 chaises', 'pas 4, 3'],
  ['table 120 cm de long, 80 cm de large', 'plutôt 90 cm'],
  ['commode 90cm', 'jusqu’à dimanche plutôt'],
  ['commode 90cm', 'dispo à 18h en fait'],
])('« %s » keeps its measure: « %s »', (told, text) => expect(measureInstead(told, text)).toBeNull());
