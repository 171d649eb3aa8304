import { expect, test } from 'vitest';
import { readMessage } from '../read-message.ts';

const context = { now: new Date('2026-11-22T11:00:00Z'), timezone: 'Europe/Paris' };

test.each([
  ["je donne un frigo garanti jusqu'au 3 juin", 'frigo garanti'],
  ["je donne un vélo garanti jusqu'en mars", 'vélo garanti'],
  ["je prête une perceuse garantie jusqu'au 15 juin 2027, à Cesson", 'perceuse garantie'],
  ['je donne un frigo garanti jusqu’au 3 juin', 'frigo garanti'],
  ["je donne des pommes qui se gardent jusqu'en mars", 'pommes'],
  ["je donne un chaton qui n'a plus que 2 semaines", 'chaton'],
  ['je donne des plants, dispo 5 ou 6', 'plants'],
  ['je donne des cartons, dispo 15 ou 20', 'cartons'],
])('« %s » gives « %s », until no day', (text, item) => {
  const read = readMessage(text, context);
  expect(read).toMatchObject({ intent: 'post', direction: 'offer', items: [item] });
  expect('until' in read ? read.until : undefined).toBeUndefined();
});
