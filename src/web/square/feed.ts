import type { TownBoard } from '../../community/posts/on-the-web.ts';
import { keywordOf } from '../../community/posts/rules.ts';
import { type Content, textOf, xml } from '../markup.ts';
import type { Reading } from './context.ts';
import { placeOf } from './post-card.ts';
import { titleOf } from './tags.ts';

/** A town's posts as an Atom feed (RFC 4287). */
export function atomFeed(reading: Reading, { town, posts }: TownBoard): string {
  const { say, square, locale } = reading;
  const home = `${square.publicUrl}/${town.slug}`;
  const updated = new Date(Math.max(...[town, ...posts].map(({ createdAt }) => Date.parse(createdAt)))).toISOString();
  const entries: Content = posts.map((post) => {
    const url = `${home}/${post.number}`;
    const photo = post.photos[0];
    return xml`<entry>
      <id>${url}</id>
      <title>${titleOf(reading, post)}</title>
      <link rel="alternate" type="text/html" href=${url} />
      ${photo && xml`<link rel="enclosure" type="image/jpeg" href=${`${square.publicUrl}/photos/${photo.key}.jpg`} />`}
      <published>${stamp(post.createdAt)}</published>
      <updated>${stamp(post.createdAt)}</updated>
      <category term=${post.kind} label=${say(`kinds_${post.kind}`)} />
      <summary>${say('postDescription', { place: placeOf(town, post), keyword: keywordOf(post) })}</summary>
    </entry>`;
  });
  const feed = xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang=${locale}>
    <id>${home}</id>
    <title>${`Parallèle ${town.name}`}</title>
    <subtitle>${say('townLead')}</subtitle>
    <updated>${updated}</updated>
    <author><name>${`Parallèle ${town.name}`}</name></author>
    <link rel="self" type="application/atom+xml" href=${`${home}/feed.atom`} />
    <link rel="alternate" type="text/html" href=${home} />
    ${entries}
  </feed>`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${textOf(feed)}\n`;
}

/** RFC 3339, as Atom asks for. */
function stamp(moment: string): string {
  return new Date(moment).toISOString();
}

/** https://www.sitemaps.org: towns, posts that are up, and texts. */
export function sitemap(publicUrl: string, paths: readonly string[]): string {
  const urls = xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths.map(
    (path) => xml`<url><loc>${`${publicUrl}${path}`}</loc></url>`,
  )}</urlset>`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${textOf(urls)}\n`;
}
