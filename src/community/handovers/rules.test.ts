import { expect, test } from 'vitest';
import { weigh } from './rules.ts';

const promised = { state: 'accepted', kind: 'give', isOwner: false, own: null, other: null } as const;
const owner = { ...promised, isOwner: true } as const;

test.each([
  ['the owner’s word that it is done settles it', 'done', owner, 'hand-over'],
  ['whatever the other has said', 'done', { ...owner, other: 'nobody' }, 'hand-over'],
  ['the other’s waits for the owner to object', 'done', promised, 'received'],
  ['said twice it is said once', 'done', { ...promised, own: 'done' }, 'again'],
  ['a slip is taken back', 'not-yet', { ...promised, own: 'done' }, 'denied'],
  ['the owner objects', 'not-yet', { ...owner, other: 'done' }, 'denied'],
  ['even who had said the same before', 'not-yet', { ...owner, own: 'not-yet', other: 'done' }, 'denied'],
  ['nobody objects to their own question', 'not-yet', { ...promised, other: 'done' }, 'not-yet'],
  ['the owner waited for nothing', 'nobody', owner, 'missed'],
  ['though the other was not ready either', 'nobody', { ...owner, other: 'not-yet' }, 'missed'],
  ['two who say they were there', 'nobody', { ...owner, other: 'nobody' }, 'disagree'],
  ['one has it, the other saw nobody', 'nobody', { ...owner, other: 'done' }, 'disagree'],
  ['the owner was not there', 'nobody', promised, 'owner-away'],
  ['nor is that said twice', 'nobody', { ...promised, own: 'nobody' }, 'again'],
] as const)('%s', (_name, said, standing, verdict) => {
  expect(weigh(said, standing)).toBe(verdict);
});

test('what is no longer promised is over, whoever says what', () => {
  for (const state of ['waiting', 'declined', 'cancelled', 'silent', 'missed'] as const) {
    for (const said of ['done', 'not-yet', 'nobody'] as const) {
      expect(weigh(said, { ...promised, state })).toBe('over');
      expect(weigh(said, { ...owner, state })).toBe('over');
    }
  }
});

test.each([
  ['a gift', { state: 'done', kind: 'give' }],
  ['a loan', { state: 'out', kind: 'lend' }],
] as const)('of %s that is noted as handed over, whoever did not say so is heard when it is not', (_of, what) => {
  for (const said of ['not-yet', 'nobody'] as const) {
    expect(weigh(said, { ...promised, ...what })).toBe('contested');
    expect(weigh(said, { ...promised, ...what, own: 'not-yet' })).toBe('contested');
    expect(weigh(said, { ...promised, ...what, own: 'done' })).toBe('over');
    expect(weigh(said, { ...owner, ...what })).toBe('over');
    expect(weigh(said, { ...owner, ...what, other: 'done' })).toBe('contested');
  }
  expect(weigh('done', { ...promised, ...what })).toBe('over');
  expect(weigh('done', { ...owner, ...what, other: 'done' })).toBe('over');
});

test('a loan that has come back was handed over', () => {
  expect(weigh('not-yet', { ...promised, state: 'done', kind: 'lend' })).toBe('over');
});
