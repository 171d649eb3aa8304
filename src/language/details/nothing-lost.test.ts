import { expect, test } from 'vitest';
import { saysWhoCarries } from '../posts/people-it-takes.ts';
import { readMessage } from '../read-message.ts';
import { besides } from './besides.ts';

/*
 * What is said of the thing and that no rule knows is told all the same; « par contre » asks for nothing in return; who carries it
 * is no count of it.
 */

/** Monday. */
const context = { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris', places: ['Cesson', 'Robien'] };
const read = (text: string) => readMessage(text, context);
const told = (text: string) => besides(text, read(text), context);

test.each([
  ['je cherche un velo, meme rouillé', 'velo', 'meme rouillé'],
  ['je cherche un buffet pas trop grand, meme a repeindre', 'buffet pas trop grand', 'meme a repeindre'],
  ['je cherche une table, même abîmée', 'table', 'même abîmée'],
  ['je cherche un vélo même s’il est rouillé', 'vélo', 'même s’il est rouillé'],
  ['je cherche une télé, meme petite, à Robien', 'télé', 'meme petite'],
  [
    'je cherche un lit bebe pour ma fille qui arrive en janvier, meme abimé',
    'lit bebe',
    'pour ma fille qui arrive en janvier, meme abimé',
  ],
  ['looking for a kids bike, even if it’s a bit rusty', 'kids bike', 'even if it’s a bit rusty'],
  [
    'hi, giving away a kids bike, 20 inch, bit rusty, near the station, pick up before sunday',
    'kids bike, 20 inch',
    'bit rusty',
  ],
  [
    'je donne une armoire, belle mais faut 2 personnes pour la porter',
    'armoire, belle',
    'faut 2 personnes pour la porter',
  ],
  ['je donne un lit, par contre il est lourd', 'lit', 'il est lourd'],
  ['je donne un frigo, en revanche il est bruyant', 'frigo', 'il est bruyant'],
  ['je prete ma perceuse, par contre pas de meches', 'perceuse', 'pas de meches'],
  ['jdonne un bureau, par contre faut venir avec une voiture', 'bureau', 'faut venir avec une voiture'],
  ['je donne un canapé a robien, au 3e sans ascenseur', 'canapé', 'au 3e sans ascenseur'],
  ['je donne un frigo, au 2e sans ascenseur', 'frigo', 'au 2e sans ascenseur'],
  ['je donne un frigo au 4eme sans asc', 'frigo', 'au 4eme sans asc'],
  ['je donne un lit superposé au rez de chaussée', 'lit superposé', 'au rez de chaussée'],
  [
    'giving away a washing machine, works fine but you need 2 people to carry it',
    'washing machine',
    'works fine but you need 2 people to carry it',
  ],
])('« %s »: « %s », and « %s »', (text, title, said) => {
  expect(read(text).title).toBe(title);
  expect(told(text)).toBe(said);
});

test.each([
  'je donne une table, merci à vous',
  'je donne une table, je vous remercie bien',
  'je donne une table. Cordialement, Yvette et Jean',
  'je donne une table, qui la veut ?',
  'je donne une table, une chaise et un banc',
  'je donne une table, à venir chercher à Cesson avant samedi',
  'je donne une table, je la vends 50 euros sinon',
  'je donne un frigo, cause déménagement, merci d’avance',
  'je prête ma perceuse, 15 jours',
  'je donne des livres, bd, une table',
])('« %s » says nothing besides', (text) => expect(told(text)).toBeNull());

test.each([
  'jdonne un bureau, par contre faut venir avec une voiture',
  'je donne un vélo par contre un pneu est crevé',
  'je donne ma ps4, par contre je garde la manette',
  'je donne une commode. Par contre elle est lourde',
  'je donne un canapé, parcontre le tissu est abimé',
  'super, par contre je garde la manette',
])('« %s » asks for nothing in return', (text) => {
  expect(read(text).inReturn).toBeUndefined();
  expect(read(text).kind).not.toBe('swap');
});

test.each([
  ['je donne un vélo contre un pot de miel', 'pot de miel'],
  ['j’échange un vélo contre une trottinette, par contre il est rouillé', 'trottinette'],
  ['j’échange des confitures, contre des œufs', 'œufs'],
])('« %s » is for « %s »', (text, inReturn) => expect(read(text).inReturn).toBe(inReturn));

test.each([
  ['jdonne une machine a laver, marche bien mais faut 2 personnes pour la descendre', undefined],
  ['giving away a washing machine, works fine but you need 2 people to carry it', undefined],
  ['je donne un piano, marche bien mais faut etre 4 pour le porter', undefined],
  ['je donne un lave linge, marche bien, a porter a deux', undefined],
  ['je donne un canapé, prévoir 3 personnes pour le descendre', undefined],
  ['je donne une armoire, solide mais 2 personnes minimum pour la sortir', undefined],
  ['je donne 2 machines a laver, faut 2 personnes pour les descendre', 2],
  ['je donne deux armoires, il faut 2 personnes par armoire', 2],
  ['je donne 4 chaises, faut venir a 2', 4],
  ['je donne 3 lits, faut etre 2 pour les porter', 3],
  ['je donne 6 pots de confiture', 6],
])('« %s »: %s of it', (text, quantity) => expect(read(text).quantity).toBe(quantity));

test.each([
  ['je donne une table en chene, un pied bancal', 1],
  ['je donne une table en chene, un pied bancal, a venir chercher', 1],
  ['je donne un vélo, un frein défectueux', 1],
  ['je donne une commode, un tiroir coincé', 1],
  ['je donne une chaise, un pied cassé', 1],
  ['je donne une table, deux pieds bancals', 1],
  ['je donne un bureau, un tiroir bloqué', 1],
  ['je donne une table, un pied de parasol', 2],
  ['je donne une table, une chaise bancale', 2],
  ['je donne une table et un pied de lampe', 2],
  ['je donne un lit, une porte, une table', 3],
  ['je donne une selle, un guidon de vélo', 2],
])('« %s »: %d of them', (text, many) => expect(read(text).items).toHaveLength(many));

test.each([
  'faut 2 personnes pour la descendre',
  'il faut être 2',
  'prévoir deux personnes minimum',
  'par contre faut venir à 2',
  'need 2 people to carry it',
])('« %s » is said of the thing', (text) => expect(saysWhoCarries(text)).toBe(true));

test.each([
  'il faut 2 personnes pour porter une armoire',
  'il me faut 2 personnes samedi',
  'je cherche 2 personnes pour m’aider',
  'faut 2 chaises',
  'faut 2 personnes pour garder mon chat',
  'need 2 people to help me move a sofa',
])('« %s » seeks something', (text) => expect(saysWhoCarries(text)).toBe(false));

test.each([
  'je donne un lit, faites tourner',
  'je donne un lit, merci de faire tourner',
  'je donne un lit, mp si intéressé',
  'je donne un lit, en mp svp',
  'je donne un lit, contactez-moi',
  'je donne un lit, dites-moi',
  'je donne un lit, dites-moi si ça vous intéresse',
  'je donne un lit, ma femme râle',
  'giving away a bed, please share',
  'giving away a bed, let me know',
  'giving away a bed, message me if interested',
])('« %s » tells nothing of the thing', (text) => expect(told(text)).toBeNull());
