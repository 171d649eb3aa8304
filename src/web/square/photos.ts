import { FORMATS, WIDTHS } from '../../community/photos/sizes.ts';
import type { WebPhoto, WebPost } from '../../community/posts/web-post.ts';
import { type Content, html } from '../markup.ts';
import { picture } from './drawings.ts';

/**
 * A post's photo in the sizes and formats there are, or a drawing of its kind. Its space is kept before it comes.
 * @param sizes how wide it is shown, as `sizes` of HTML has it
 * @param first it is seen at once: not to wait
 */
export function photoOf(post: WebPost, sizes: string, { first = false } = {}): Content {
  const [photo] = post.photos;
  return photo ? pictureOf(photo, post.item, sizes, first) : picture(post);
}

export function pictureOf(photo: WebPhoto, alt: string, sizes: string, first: boolean): Content {
  // the size above the photo's own is the photo as it is: none is made larger
  const widths = WIDTHS.filter((_, index) => index === 0 || (WIDTHS[index - 1] ?? 0) < photo.width);
  const set = (format: string) =>
    widths.map((width) => `${urlOf(photo, width, format)} ${Math.min(width, photo.width)}w`).join(', ');
  const [smallest] = WIDTHS;
  return html`<picture>
    ${FORMATS.filter((format) => format !== 'jpg').map(
      (format) => html`<source type=${`image/${format}`} srcset=${set(format)} sizes=${sizes} />`,
    )}
    <img src=${urlOf(photo, smallest, 'jpg')} srcset=${set('jpg')} sizes=${sizes} alt=${alt} width=${photo.width} height=${photo.height} loading=${first ? 'eager' : 'lazy'} decoding="async" />
  </picture>`;
}

function urlOf({ key }: WebPhoto, width: number, format: string): string {
  return `/photos/${key}/${width}.${format}`;
}
