import type { TownLine } from '../../community/posts/listed-towns.ts';
import { html } from '../markup.ts';
import type { Reading } from './context.ts';
import { page } from './layout.ts';
import { openGraph } from './tags.ts';
import { countWord } from './words.ts';

/** As many are shown on one page: whoever looks for more types their name. */
export const MOST_TOWNS = 60;

/** `/`: the towns, with a search by name or postcode. @param towns those that were found */
export function townsPage(reading: Reading, towns: readonly TownLine[], words: string): string {
  const { say, to, square } = reading;
  const content = html`
    <div class="hero">
      <div>
        <h1>${say('homeHeading')}</h1>
        <p class="lead">${say('homeLead')}</p>
        <p class="doors">${square.tryIt !== null && html`<a class="button" href=${square.tryIt}>${say('tryIt')}</a>`}<a class="quiet" href=${to('/comment-ca-marche')}>${say('howItWorks')}</a></p>
      </div>
    </div>
    <search class="filters">
      <form method="get" action="/">
        ${new URL(to('/'), 'http://x').searchParams.get('lang') !== null && html`<input type="hidden" name="lang" value=${reading.locale} />`}
        <label for="q">${say('findTown')}</label>
        <input id="q" name="q" type="search" maxlength="80" value=${words} autocomplete="address-level2" />
        <button>${say('find')}</button>
      </form>
    </search>
    <section class="list">
      ${
        towns.length === 0
          ? html`<div class="nothing"><h2>${words === '' ? say('noTownYet') : say('noTown', { q: words })}</h2><p>${say('noTownDo')}</p></div>`
          : html`<h2>${words === '' ? say('townsHere') : say('townsFound', { q: words })}</h2>
          <ul class="towns">
            ${towns.map(
              ({ slug, name, department, posts }) =>
                html`<li><a href=${to(`/${slug}`)}><strong>${name}</strong> <span>${department.replaceAll("'", '’')}</span> <em>${countWord(say, posts)}</em></a></li>`,
            )}
          </ul>`
      }
      <p class="pages"><a href=${to('/ouvrir-un-parallele')}>${say('openTown')}</a></p>
    </section>`;
  const shared = {
    url: `${square.publicUrl}/`,
    title: say('homeTitle'),
    description: say('homeLead'),
    image: `${square.publicUrl}/carte.jpg`,
    alt: say('homeTitle'),
  };
  return page(
    reading,
    {
      path: '/',
      title: say('homeTitle'),
      width: 'wide',
      isIndexed: words === '',
      search: words === '' ? '' : new URLSearchParams({ q: words }).toString(),
      head: openGraph(reading, shared),
    },
    content,
  );
}
