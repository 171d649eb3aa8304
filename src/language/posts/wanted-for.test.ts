import { describe, expect, test } from 'vitest';
import { readByRules, readMessage } from '../read-message.ts';
import { readWantedFor } from './wanted-for.ts';

const context = { now: new Date('2026-11-22T11:00:00Z'), timezone: 'Europe/Paris' };
const told = (text: string): string => {
  const { intent, direction, kind, items, inReturn } = readMessage(text, context);
  return [intent, direction, kind, items.join(' + '), inReturn].join(' · ');
};

describe('a swap told from the side of what is wanted', () => {
  test.each([
    ['veux raquettes, offre skis', 'raquettes', 'skis'],
    ['cherche vélo, jpropose ma guitare (3/4) à la place', 'vélo', 'guitare (3/4)'],
    ['JE CHERCHE DES PALETTES JE DONNE DU CIDRE CONTRE', 'palettes', 'cidre'],
    ['I need a wardrobe and have a nice chest of drawers to swap for it', 'wardrobe', 'nice chest of drawers'],
    ['je voudrais bien des noix, je donne des pommes en échange', 'noix', 'pommes'],
  ])('%s', (text, item, inReturn) => {
    expect(told(text)).toBe(`post · request · swap · ${item} · ${inReturn}`);
  });

  test.each([
    'je cherche une table et je donne des chaises',
    'cherche un vélo enfant, je donne un lit de bébé',
    'cherche aiguilles pour enfiler perles',
    'je cherche un vélo, je donne 20 euros en échange',
  ])('none: %s', (text) => {
    const { message } = readByRules(text, context);
    expect(message && readWantedFor(message)).toBeNull();
  });

  test('an arrow is « contre »', () => {
    expect(told('œufs ↔ pain')).toBe('post · offer · swap · œufs · pain');
  });
});
