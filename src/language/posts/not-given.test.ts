import { describe, expect, test } from 'vitest';
import { readMessage } from '../read-message.ts';
import { deniesIt, saysNotGiven } from './not-given.ts';

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

describe('the thing that is there is not given, or not sought', () => {
  test.each([
    ['je donne pas mon vélo', 'vélo de course'],
    ['je donne pas le vélo', 'vélo'],
    ['en fait je prête pas ma perceuse', 'perceuse Bosch'],
    ['je cherche pas de vélo', 'vélo'],
    ['je cherche pas un vélo', 'vélo'],
    ['je donne pas', 'canapé'],
    ['je donne pas ça', 'canapé'],
    ['je prête rien du tout', 'canapé'],
    ['j’ai rien à donner', 'canapé'],
    ['je veux pas donner mon vélo', 'vélo'],
    ['je donne pas les chaises', '4 chaises en bois'],
    ['i’m not giving my bike', 'bike'],
    ['I’m not giving it away', 'bike'],
    ['i have nothing to give', 'bike'],
  ])('%s: %s', (text, item) => expect(deniesIt(text, item)).toBe(true));

  test.each([
    ['je ne demande rien en échange', 'canapé'],
    ['je demande rien', 'canapé'],
    ['je ne propose pas la livraison', 'canapé'],
    ['je ne donne pas le bac de ramassage', 'tondeuse avec bac de ramassage'],
    ['je ne donne pas les roues du vélo', 'vélo'],
    ['je ne cherche pas de cuir', 'canapé'],
    ['je ne cherche pas un vélo neuf', 'vélo'],
    ['je ne prête pas le week-end', 'remorque'],
    ['je prête pas ma remorque le week-end', 'remorque'],
    ['je prête pas ma remorque à n’importe qui', 'remorque'],
    ['je ne prête pas aux fumeurs', 'tente'],
    ['je ne prête pas sans caution', 'tente'],
    ['je ne demande pas de caution', 'tente'],
    ['je peux pas prêter le dimanche', 'tente'],
    ['je ne donne pas les coussins', 'canapé'],
    ['I’m not offering delivery', 'bike'],
    ['I won’t lend it to smokers', 'tent'],
    ['I don’t lend the tent at weekends', 'tent'],
    ['je donne mon vélo', 'vélo'],
  ])('is said of how: %s', (text, item) => expect(deniesIt(text, item)).toBe(false));
});
