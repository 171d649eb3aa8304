import { expect, test } from 'vitest';
import { createHandOff } from './hand-off.ts';

test('what fails for whoever had a turn is said in the log, and keeps nobody else from theirs', async () => {
  const said: string[] = [];
  const woken: string[] = [];
  const worker = (name: string) => ({ wake: () => void woken.push(name) });
  const handOff = createHandOff({
    ...{ sender: worker('sender'), courier: worker('courier'), photos: worker('photos') },
    ...{ photosAhead: worker('photos ahead'), beside: worker('beside'), feed: worker('feed') },
    claimByComment: () => Promise.reject(new Error('away')),
    hasFeeds: () => true,
    log: { error: (_about: object, message: string) => void said.push(message), warn() {}, info() {} },
  });
  handOff.tell(['1'], null);
  await expect.poll(() => said).toHaveLength(1);
  expect(new Set(said)).toEqual(new Set(['the hand-off after a turn failed']));
  expect(woken).toEqual(['sender', 'feed']);
});
