import { expect, test } from 'vitest';
import { readDeposit } from './read-deposit.ts';

test.each([
  ['je prête ma remorque, caution 50 €', '50 €'],
  ['Je prete ma remorque CAUTION DE 20 euros', '20 euros'],
  ['je prête une sono (caution : 100€)', '100€'],
  ['i can lend my trailer, 50 € deposit', '50 €'],
  ['remorque avec 30 euros de caution', '30 euros'],
  ['je prete mon echelle, 30e de caution', '30e'],
  ['appareil a raclette, caution 20 balles', '20 balles'],
])('%s → %s', (text, sum) => expect(readDeposit(text)).toBe(sum));

test.each(['je prête ma remorque sans caution', 'je prête ma remorque, 2 places', 'vélo 50 €', 'caution demandée'])(
  '%s names none',
  (text) => expect(readDeposit(text)).toBeNull(),
);
