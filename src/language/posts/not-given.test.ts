import { describe, expect, test } from 'vitest';
import { readMessage } from '../read-message.ts';
import { saysNotGiven } from './not-given.ts';

const NOW = { now: new Date('2026-11-23T10:00:00+01:00'), timezone: 'Europe/Paris' };

describe('nothing is offered, nothing sought', () => {
  test.each([
    ...['je donne pas mon vélo', 'je ne donne pas mon vélo', 'jdonne pas mon velo', 'JE DONNE PAS MON VÉLO !'],
    ...['je prête pas ma perceuse', 'j’échange pas ma lampe', 'je cherche pas de vélo', 'on donne pas le canapé'],
    ...['j’ai rien à donner', 'je n’ai rien à donner', 'j’ai pas de vélo à donner', 'je donne rien', 'je cherche rien'],
    ...[
      'je veux pas donner mon vélo',
      'je peux pas prêter ma perceuse',
      'non je donne pas ça',
      'je propose pas de ménage',
    ],
    ...[
      'i’m not giving my bike',
      'i don’t give my bike away',
      'i have nothing to give',
      'i’m not looking for anything',
    ],
    ...['I do not want to lend my drill', 'we won’t lend it'],
  ])('%s', (text) => {
    expect(saysNotGiven(text)).toBe(true);
    const { intent, items } = readMessage(text, NOW);
    expect(intent, text).not.toBe('post');
    expect(items).toEqual([]);
  });
});

describe('is a post all the same', () => {
  test.each([
    ...['je donne pas mal de livres', 'je donne un vélo, pas de roues', 'je donne un vélo pas neuf'],
    ...[
      'je donne pas moins de dix livres',
      'je donne un canapé, je ne donne pas les coussins',
      'je cherche pas mal de pots',
    ],
    ...['je donne des vêtements pas trop usés', 'je donne mon pas de vis', 'i give a bike, not new'],
    ...['i don’t need it anymore', 'i’m not looking for a bike anymore'],
    ...['j’ai rien à donner mais je cherche une table', 'qui ne donne pas ses pots vides ?'],
  ])('%s', (text) => expect(saysNotGiven(text)).toBe(false));
});
