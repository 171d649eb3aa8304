import { expect, test } from 'vitest';
import { readMessage } from '../read-message.ts';
import { withoutLabel } from './without-label.ts';

const context = { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris' };

test.each([
  ['Demande : je donne un canapé', 'offer', 'give', 'canapé'],
  ['Recherche : je donne une table', 'offer', 'give', 'table'],
  ['[Recherche] je prête ma perceuse', 'offer', 'lend', 'perceuse'],
  ['DEMANDE : JE DONNE UN LIT', 'offer', 'give', 'lit'],
  ['Offre : je cherche un lit', 'request', 'give', 'lit'],
  ['Don : je cherche un lit', 'request', 'give', 'lit'],
  ['À donner : je cherche une table', 'request', 'give', 'table'],
  ['Wanted: I am giving away a sofa', 'offer', 'give', 'sofa'],
  ['Demande : je propose un canapé', 'offer', 'give', 'canapé'],
  ['Prêt : je propose ma remorque', 'offer', 'lend', 'remorque'],
  ['Prêt : je propose une perceuse pour le weekend', 'offer', 'lend', 'perceuse'],
  ['[Prêt] je propose une échelle', 'offer', 'lend', 'échelle'],
  ['Don : je propose un canapé', 'offer', 'give', 'canapé'],
  ['À donner : je propose un canapé', 'offer', 'give', 'canapé'],
  ['Prêt : je cherche une perceuse', 'request', 'lend', 'perceuse'],
  ['Demande : j’échange un vélo contre une trottinette', 'offer', 'swap', 'vélo'],
  ['Don : j’offre un canapé', 'offer', 'give', 'canapé'],
  ['Annonce : je propose un canapé', 'offer', 'give', 'canapé'],
  ['Offre : je propose un lit', 'offer', 'give', 'lit'],
  ['Demande : un canapé', 'request', 'give', 'canapé'],
  ['Cherche : lit', 'request', 'give', 'lit'],
])('%s', (text, direction, kind, item) => {
  const read = readMessage(text, context);
  expect(read).toMatchObject({ intent: 'post', direction, kind });
  expect(read.items.map((one) => one.toLowerCase())).toEqual([item]);
});

test('what is no label stays', () => {
  for (const text of [
    'je donne un lit',
    'demande un lit',
    'Offre je donne',
    'Recherche : preneur pour mon canapé',
    'don de sang',
    'Prêt : je propose ma remorque',
    'Don : je propose un canapé',
  ])
    expect(withoutLabel(text)).toBe(text);
});

test('before an offer in English the label goes too', () => {
  expect(withoutLabel('Wanted: I’m offering a sofa')).toBe('I’m offering a sofa');
});
