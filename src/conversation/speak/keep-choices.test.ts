import { expect, test } from 'vitest';
import type { Bubble } from '../bubble.ts';
import { keepChoices } from './keep-choices.ts';

const choice = (id: string) => ({ id, title: { key: id }, token: id });
const text = (...ids: string[]): Bubble => ({
  type: 'text',
  text: [{ key: 'x' }],
  ...(ids.length > 0 ? { choices: ids.map(choice) } : {}),
});

test('quick replies of a message that is not the last go below the last, after its own', () => {
  expect(keepChoices([text('a', 'b'), text(), text('c', 'a')])).toEqual([text(), text(), text('c', 'a', 'b')]);
});

test('Messenger shows thirteen: those of the last message are among them', () => {
  const many = Array.from({ length: 12 }, (_, nth) => `m${nth}`);
  const [, last] = keepChoices([text(...many), text('c', 'd')]);
  expect(last).toEqual(text('c', 'd', ...many.slice(0, 11)));
});

test('below a photo there are none: then they stay where they are', () => {
  const bubbles: Bubble[] = [text('a'), { type: 'photo', photo: 'x' }];
  expect(keepChoices(bubbles)).toEqual(bubbles);
});
