import { expect, test } from 'vitest';
import type { Flow } from '../book.ts';
import { fingerprint, lockFlows, readLock, writeLock } from './lock.ts';

const flow: Flow = {
  id: 'give',
  version: 1,
  history: {},
  for: 'members',
  defers: false,
  starts: [],
  slots: { item: { type: 'text', min: 2, max: 80 } },
  steps: [{ type: 'collect', id: 'item', slot: 'item', skippable: false }],
};

test('what is written can be read again', () => {
  const lock = lockFlows({}, [flow]);
  expect(readLock(writeLock(lock))).toEqual(lock);
});

test('a lock that is none', () => {
  expect(readLock(undefined)).toEqual({});
  expect(readLock('<<<<<<< HEAD')).toBeUndefined();
  expect(readLock('{"give":{"1":{"steps":[]}}}')).toBeUndefined();
});

test('a released version stays as it was, a new one is added', () => {
  const lock = lockFlows({}, [flow]);
  const longer: Flow = { ...flow, slots: { ...flow.slots, photos: { type: 'images' } } };
  expect(lockFlows(lock, [longer])).toEqual(lock);
  expect(lockFlows(lock, [{ ...longer, version: 2 }]).give).toEqual({
    ...lock.give,
    2: { steps: ['item'], slots: ['item', 'photos'], fingerprint: fingerprint(longer) },
  });
});

test('while nobody has met a version it may be written again', () => {
  const longer: Flow = { ...flow, slots: { ...flow.slots, photos: { type: 'images' } } };
  const lock = lockFlows(lockFlows({}, [flow]), [longer], true);
  expect(lock.give?.[1]?.slots).toEqual(['item', 'photos']);
});

test('flows that are gone stay in the lock: people may still be in them', () => {
  expect(Object.keys(lockFlows(lockFlows({}, [flow]), []))).toEqual(['give']);
});

test('the fingerprint is of the structure: not of the order of keys, not of the version', () => {
  const same: Flow = { ...flow, version: 7, slots: { item: { max: 80, min: 2, type: 'text' } } };
  expect(fingerprint(same)).toBe(fingerprint(flow));
  expect(fingerprint({ ...flow, defers: true })).not.toBe(fingerprint(flow));
});
