import { expect, test } from 'vitest';
import type { WebPost } from '../../community/posts/web-post.ts';
import { textOf } from '../markup.ts';
import { DRAWINGS, picture } from './drawings.ts';
import { photoOf, pictureOf } from './photos.ts';
import { KINDS } from './town-page.ts';

const shown = (width: number, first = false) =>
  textOf(pictureOf({ key: 'k', width, height: Math.round(width * 0.75) }, 'vélo', '92vw', first));
const widthsOf = (width: number) => /<img [^>]*srcset="([^"]+)"/.exec(shown(width))?.[1]?.split(', ');

test.each([
  [300, ['/photos/k/400.jpg 300w']],
  [400, ['/photos/k/400.jpg 400w']],
  [700, ['/photos/k/400.jpg 400w', '/photos/k/800.jpg 700w']],
  [800, ['/photos/k/400.jpg 400w', '/photos/k/800.jpg 800w']],
  [1600, ['/photos/k/400.jpg 400w', '/photos/k/800.jpg 800w']],
])('a photo of %i pixels is offered as wide as it is, never wider', (width, sizes) => {
  expect(widthsOf(width)).toEqual(sizes);
  expect(shown(width)).toContain('type="image/avif"');
});

test('what is below the first screen waits until it is near, and keeps its place', () => {
  expect(shown(800)).toMatch(/<img [^>]*width="800" height="600" loading="lazy"/);
  expect(shown(800, true)).toMatch(/<img [^>]*width="800" height="600" loading="eager"/);
});

test('without a photo a drawing of its kind stands there, and each kind has its own', () => {
  const drawings = textOf(DRAWINGS);
  const drawn = KINDS.map((kind) => {
    const post = { photos: [], kind, direction: 'offer', item: 'x' } as unknown as WebPost;
    expect(textOf(photoOf(post, '92vw'))).toBe(textOf(picture(post)));
    // of what is looked for there is nothing that could be given
    expect(textOf(picture({ kind, direction: 'request' }))).not.toContain('<use');
    expect(textOf(picture(post))).toContain(`<use href="#kind-${kind}">`);
    return new RegExp(`<symbol id="kind-${kind}"[^>]*>(.+?)</symbol>`, 's').exec(drawings)?.[1];
  });
  expect(new Set(drawn).size).toBe(KINDS.length);
  expect(drawn).not.toContain(undefined);
});
