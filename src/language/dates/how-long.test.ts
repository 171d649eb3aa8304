import { expect, test } from 'vitest';
import { readMessage } from '../read-message.ts';

const context = { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris' };

test.each([
  ['je prête ma perceuse 2 ou 3 jours', 'perceuse', '2 ou 3 jours', 3],
  ['je prête ma tente une ou deux semaines', 'tente', 'une ou deux semaines', 14],
  ['je prête ma tente entre 2 et 3 jours', 'tente', 'entre 2 et 3 jours', 3],
  ['je cherche une échelle pour 2-3 jours', 'échelle', 'pour 2-3 jours', 3],
  ['je prête ma tente de 2 à 3 semaines', 'tente', 'de 2 à 3 semaines', 21],
  ['je prête ma perceuse 10 jours', 'perceuse', '10 jours', 10],
])('« %s » lends « %s » for « %s »', (text, title, said, days) =>
  expect(readMessage(text, context)).toMatchObject({ title, loan: { said, days } }),
);

test('« 3-6 mois » is a size', () =>
  expect(readMessage('je donne un body 3-6 mois', context).title).toBe('body 3-6 mois'));
