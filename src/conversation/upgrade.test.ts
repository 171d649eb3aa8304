import { expect, test } from 'vitest';
import type { Frame } from './state.ts';
import { bookOf, collect, flowOf } from './testing.fixture.ts';
import { NewerFrame, upgrade } from './upgrade.ts';

const post = flowOf({
  id: 'post',
  version: 4,
  history: {
    3: { steps: { town: 'city' }, slots: { town: 'city' } },
    4: { steps: { city: 'quartier' }, slots: { city: 'quartier' } },
  },
  slots: { item: { type: 'text' }, quartier: { type: 'place' } },
  steps: [collect('item'), collect('quartier')],
});
const book = bookOf([post]);
const frame = (given: Partial<Frame>): Frame => ({
  run: '1',
  flow: 'post',
  version: 2,
  step: 'town',
  slots: {},
  vars: {},
  filled: [],
  ...given,
});
const carriedOver = (given: Partial<Frame>) => {
  const state = { frames: [frame(given)], misses: 0 };
  return { closed: upgrade(book, state), frames: state.frames };
};

test('two renamings in a row are followed, of steps, slots and their order', () => {
  const { frames } = carriedOver({
    slots: { town: 'Cesson', item: 'vélo' },
    filled: ['item', 'town'],
    editing: 'town',
  });
  expect(frames).toEqual([
    frame({
      version: 4,
      step: 'quartier',
      slots: { item: 'vélo', quartier: 'Cesson' },
      filled: ['item', 'quartier'],
      editing: 'quartier',
    }),
  ]);
});

test('a step that is gone: the first open question comes, and unknown slots are forgotten', () => {
  const { frames } = carriedOver({ step: 'price', slots: { item: 'vélo', price: '3' }, filled: ['item', 'price'] });
  expect(frames).toEqual([frame({ version: 4, step: 'quartier', slots: { item: 'vélo' }, filled: ['item'] })]);
});

test('a flow that is gone ends its run', () => {
  const { closed, frames } = carriedOver({ flow: 'tombola', vars: { post: '3' } });
  expect(frames).toEqual([]);
  expect(closed).toEqual([
    { run: '1', flow: 'tombola', version: 2, closed: { outcome: 'interrupted', subject: { post: '3' } } },
  ]);
});

test('what a newer program wrote is left to it', () => {
  expect(() => carriedOver({ version: 5 })).toThrow(NewerFrame);
});
