import { expect, test } from 'vitest';
import { withoutContacts } from './draft.ts';

test.each([
  ['item', 'canapé, 06 12 34 56 78', 'canapé'],
  ['quartier', 'Robien tel 0612345678', 'Robien'],
  ['when', 'le soir 06 12 34 56 78', 'le soir'],
  ['duration', '1 heure 06.12.34.56.78', '1 heure'],
  ['loan', 'une semaine (0612345678)', 'une semaine'],
  ['in-return', 'du miel ou marie@example.org', 'du miel'],
])('a contact in %s is kept for whoever is chosen, and shown to nobody', (slot, said, shown) => {
  const { slots, contact, found } = withoutContacts({ [slot]: said });
  expect(slots[slot]).toBe(shown);
  expect(contact?.replace(/[ .]/g, '')).toMatch(/^(?:0612345678|marie@exampleorg)$/);
  expect(found).toEqual({ contacts: true, links: false });
});

test('a field that held nothing else is left out, and what holds no contact stays as it was said', () => {
  const { slots, contact, found } = withoutContacts({ item: 'Lit 140x190, bon état', quartier: '06 12 34 56 78' });
  expect(slots).toEqual({ item: 'Lit 140x190, bon état', quartier: null });
  expect(contact).toBe('06 12 34 56 78');
  expect(found.contacts).toBe(true);
});
