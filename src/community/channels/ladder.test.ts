import { expect, test } from 'vitest';
import { nextRung, type Standing } from './ladder.ts';

const here = true;
const away = false;
type Has = Standing['has'] extends ReadonlySet<infer T> ? T[] : never;

test.each<[boolean, Has, Standing['vain'], ReturnType<typeof nextRung>]>([
  // whoever is here is told here, whatever else they have
  [here, [], null, 'window'],
  [here, ['push', 'mail', 'template', 'hand'], null, 'window'],
  [here, ['push', 'mail'], 'push', 'window'],
  // away: the first there is
  [away, ['push', 'mail', 'template', 'hand'], null, 'push'],
  [away, ['mail', 'template', 'hand'], null, 'mail'],
  [away, ['template', 'hand'], null, 'template'],
  [away, ['hand'], null, 'hand'],
  [away, [], null, 'return'],
  // tried in vain: the next above, never the same again, never one below
  [away, ['push', 'mail', 'template', 'hand'], 'push', 'mail'],
  [away, ['push', 'template'], 'push', 'template'],
  [away, ['push', 'mail', 'hand'], 'mail', 'hand'],
  [away, ['push', 'mail'], 'mail', 'return'],
  [away, ['push', 'mail', 'hand'], 'template', 'hand'],
  [away, ['push', 'mail', 'template', 'hand'], 'hand', 'return'],
  // the device was given up since
  [away, ['mail'], 'push', 'mail'],
])('here: %s, has %j, in vain %s: %s', (isHere, has, vain, rung) => {
  expect(nextRung({ isHere, has: new Set(has), vain })).toBe(rung);
});
