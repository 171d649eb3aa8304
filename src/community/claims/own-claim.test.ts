import { expect, test } from 'vitest';
import { saidIn } from './own-claim.ts';

test('an answer came in the message that said it, or in this one where that is not known', () => {
  expect(saidIn({ event: { type: 'text', text: 'ce soir', from: '12' }, eventId: '15' })).toBe('12');
  expect(saidIn({ event: { type: 'text', text: 'ce soir', from: '' }, eventId: '15' })).toBe('15');
  expect(saidIn({ event: { type: 'text', text: 'ce soir' }, eventId: '15' })).toBe('15');
  expect(saidIn({ event: { type: 'tap', payload: 'v1:do:claim:1', title: '' }, eventId: '15' })).toBeNull();
});
