import { expect, test } from 'vitest';
import { behindTitle, fitting, inTwo, thingOf, withDetails } from './title.ts';

test('what is told besides stands behind the thing, and is found again', () => {
  const title = withDetails('aspirateur', 'venir le soir');
  expect([title, thingOf(title), inTwo(title)]).toEqual([
    'aspirateur – venir le soir',
    'aspirateur',
    { item: 'aspirateur', details: 'venir le soir' },
  ]);
  expect([withDetails('lampe', null), inTwo('lampe')]).toEqual(['lampe', { item: 'lampe', details: null }]);
});

test('a title is cut between words', () => {
  expect(fitting('aspirateur – venir le soir', 20)).toBe('aspirateur – venir…');
  expect(fitting('aspirateur', 20)).toBe('aspirateur');
});

test('what else is told stands behind the things that the title has no room for', () => {
  expect(behindTitle('vélo, commode', 'venir à deux')).toBe('vélo, commode, venir à deux');
  expect([behindTitle(null, 'lourd'), behindTitle('vélo', null)]).toEqual(['lourd', 'vélo']);
});
