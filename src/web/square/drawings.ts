import type { Direction, Kind } from '../../community/posts/post.table.ts';
import { type Content, html } from '../markup.ts';

/*
 * Drawings stand once in each page and are referred to. Their colours are classes of style.css (a: the accent, b: sage,
 * c: ochre, p: paper, l: lines), so that they follow light and dark.
 */
const PICTURES: Readonly<Record<Kind, Content>> = {
  // a parcel with its ribbon
  give: html`<g><path class="c" d="M78 92h84v62H78z" /><path class="a" d="M70 74h100v22H70z" /><path class="p" d="M112 74h16v80h-16z" /><path class="l" d="M120 74c-26-2-40-14-34-26s26-2 34 26c8-28 28-38 34-26s-8 24-34 26z" /></g>`,
  // a key that goes and comes back: no thing that it might be taken for
  lend: html`<g><circle class="c" cx="90" cy="90" r="25" /><circle class="p" cx="82" cy="90" r="8" /><path class="a" d="M113 82h62v16h-8v13h-13V98h-9v9h-12v-9h-20z" /><path class="l" d="M66 48c34-26 74-26 108 0M160 34l15 15-21 5M174 132c-34 26-74 26-108 0M80 146l-15-15 21-5" /></g>`,
  // one thing for another
  swap: html`<g><circle class="c" cx="84" cy="102" r="30" /><path class="b" d="M128 76h56v52h-56z" /><path class="l" d="M72 54c30-24 64-24 92 0M152 40l14 15-20 4M168 152c-30 24-64 24-92 0M88 166l-14-15 20-4" /></g>`,
  // two hands that meet
  service: html`<g><path class="c" d="M44 88l52-20 34 22-22 20-18-8-46 16z" /><path class="a" d="M196 88l-52-20-38 26 6 16 26-10 44 30 14-6z" /><path class="l" d="M96 124l14 14M114 116l18 18M132 108l18 16M120 34v14M92 40l6 12M148 40l-6 12" /></g>`,
};

/** A glass that looks for something; it stands alone in its page, and so where it is seen. */
const WANTED = html`<g><circle class="p" cx="108" cy="80" r="40" /><path class="c" d="M84 80a24 24 0 0 1 24-24v9a15 15 0 0 0-15 15z" /><path class="l" d="M108 120a40 40 0 1 0 0-80 40 40 0 0 0 0 80z" /><path class="a" d="M133 112l9-9 38 38-9 9z" /></g>`;

const ICONS: Readonly<Record<string, Content>> = {
  place: html`<path d="M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11zM12 12.300a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.600z" />`,
  time: html`<path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2" />`,
  swap: html`<path d="M4 9h15M15 5l4 4-4 4M20 16H5M9 12l-4 4 4 4" />`,
  many: html`<path d="M4 8h11v11H4zM8 8V4h12v12h-5" />`,
  go: html`<path d="M12 3c5 0 9 3.6 9 8.200s-4 8.2-9 8.200a10 10 0 0 1-3-.4L5 21v-4.200a7.8 7.8 0 0 1-2-5.600C3 6.6 7 3 12 3z" />`,
};

/** What the pictures and icons of a page refer to; to be put into each page once. */
export const DRAWINGS: Content = html`<svg class="drawings" aria-hidden="true" width="0" height="0">
  ${Object.entries(PICTURES).map(
    ([kind, drawing]) => html`<symbol id=${`kind-${kind}`} viewBox="0 0 240 180">${drawing}</symbol>`,
  )}
  ${Object.entries(ICONS).map(([name, path]) => html`<symbol id=${`i-${name}`} viewBox="0 0 24 24">${path}</symbol>`)}
</svg>`;

/** In the place of a photo; of what is looked for there is nothing to show. */
export function picture({ kind, direction }: { kind: Kind; direction: Direction }): Content {
  const drawing = direction === 'request' ? WANTED : html`<use href=${`#kind-${kind}`} />`;
  return html`<svg class=${`drawn drawn-${kind}`} viewBox="0 0 240 180" preserveAspectRatio="xMidYMid slice" aria-hidden="true">${drawing}</svg>`;
}

export function icon(name: 'place' | 'time' | 'swap' | 'many' | 'go'): Content {
  return html`<svg class="icon" aria-hidden="true"><use href=${`#i-${name}`} /></svg>`;
}

/** The two strokes of the name. */
export const MARK: Content = html`<svg class="mark" viewBox="0 0 64 64" aria-hidden="true"><circle cx="32" cy="32" r="32" /><path d="M20 46 30 18M34 46 44 18" /></svg>`;
