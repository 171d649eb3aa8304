import type { TownBoard, WebFilter } from '../../community/posts/on-the-web.ts';
import type { Kind } from '../../community/posts/post.table.ts';
import type { WebTown } from '../../community/posts/web-post.ts';
import { pushRef, townRef } from '../../messenger/deep-link.ts';
import { type Content, html } from '../markup.ts';
import type { Reading } from './context.ts';
import { icon } from './drawings.ts';
import { page } from './layout.ts';
import { postCard } from './post-card.ts';
import { boardTags } from './tags.ts';
import { countWord } from './words.ts';

export const KINDS: readonly Kind[] = ['give', 'lend', 'swap', 'service'];

/** What was chosen on a town's page. */
export type Chosen = Pick<WebFilter, 'kind' | 'words' | 'before'>;

/** W1: what is on offer and asked for in a town now. */
export function townPage(reading: Reading, board: TownBoard, chosen: Chosen): string {
  const { say } = reading;
  const { town, posts, total, next } = board;
  const path = `/${town.slug}`;
  const isWhole = chosen.words === '' && chosen.kind === undefined && chosen.before === undefined;
  const offers = posts.filter(({ direction }) => direction === 'offer');
  const requests = posts.filter(({ direction }) => direction === 'request');
  const list = (of: typeof posts, heading: string, isFirst: boolean): Content =>
    of.length > 0 &&
    html`<section class="list"><h2>${heading}</h2><ul class="cards">${of.map((post, index) => postCard(reading, town, post, isFirst && index < 2))}</ul></section>`;
  const content = html`
    ${isWhole ? hero(reading, town) : html`<h1 class="chosen">${town.name}</h1>`}
    ${filters(reading, town, chosen)}
    ${chosen.words !== '' && total > 0 && html`<p class="found">${say('found', { count: countWord(say, total), q: chosen.words })}</p>`}
    ${posts.length === 0 && nothing(reading, town, chosen, isWhole)}
    ${list(offers, say('offers'), true)}
    ${list(requests, say('requests'), offers.length === 0)}
    ${pages(reading, town, chosen, next)}
    ${joining(reading, town)}
  `;
  return page(
    reading,
    {
      path,
      title: `${say('townTitle', { place: town.name })} · Parallèle`,
      width: 'wide',
      isIndexed: isWhole,
      search: query(chosen),
      head: boardTags(reading, board),
    },
    content,
  );
}

/** Above the whole list alone: whoever chose something wants to see that. */
function hero(reading: Reading, town: WebTown): Content {
  const { say, to } = reading;
  return html`<div class="hero">
    <div>
      <h1>${town.name}</h1>
      <p class="lead">${say('townLead')}</p>
      <p class="doors">${joinLink(reading, town)}<a class="quiet" href=${to('/comment-ca-marche')}>${say('howItWorks')}</a><a class="quiet" href=${to(`/${town.slug}/vie`)}>${say('life')}</a></p>
    </div>
  </div>`;
}

function joinLink({ say, square }: Reading, town: WebTown): Content {
  return (
    town.pageId !== null &&
    html`<a class="button large" href=${square.link(town.pageId, townRef(town.slug))}>${icon('go')}${say('join')}</a>`
  );
}

function filters({ say, to }: Reading, town: WebTown, { kind, words }: Chosen): Content {
  const path = to(`/${town.slug}`);
  const chip = (one: Kind | undefined, label: string) =>
    html`<li><a href=${withQuery(path, query({ kind: one, words }))} aria-current=${one === kind ? 'true' : null}>${label}</a></li>`;
  const language = new URL(path, 'http://x').searchParams.get('lang');
  return html`<search class="filters">
    <nav aria-label=${say('filters')}>
      <ul class="chips">${chip(undefined, say('all'))}${KINDS.map((one) => chip(one, say(`kinds_${one}`)))}</ul>
    </nav>
    <form method="get" action=${`/${town.slug}`}>
      ${language !== null && html`<input type="hidden" name="lang" value=${language} />`}
      ${kind !== undefined && html`<input type="hidden" name="kind" value=${kind} />`}
      <label class="unseen" for="q">${say('searchLabel')}</label>
      <input id="q" name="q" type="search" maxlength="80" value=${words} placeholder=${say('searchHint')} />
      <button>${say('find')}</button>
    </form>
  </search>`;
}

function nothing({ say, to }: Reading, town: WebTown, { words }: Chosen, isWhole: boolean): Content {
  const [what, advice] =
    words !== ''
      ? [say('nothingFound', { q: words }), say('nothingFoundDo', { q: words })]
      : isWhole
        ? [say('nothingNow'), say('nothingDo')]
        : [say('nothingOfKind'), null];
  return html`<div class="nothing"><h2>${what}</h2>${advice !== null && html`<p>${advice}</p>`}${!isWhole && html`<p><a href=${to(`/${town.slug}`)}>${say('seeAll')}</a></p>`}</div>`;
}

function pages({ say, to }: Reading, town: WebTown, chosen: Chosen, next: number | null): Content {
  const path = to(`/${town.slug}`);
  if (next === null && chosen.before === undefined) return null;
  return html`<p class="pages">
    ${chosen.before !== undefined && html`<a href=${withQuery(path, query({ ...chosen, before: undefined }))}>${say('newest')}</a>`}
    ${next !== null && html`<a rel="next" href=${withQuery(path, query({ ...chosen, before: next }))}>${say('more')}</a>`}
  </p>`;
}

function joining(reading: Reading, town: WebTown): Content {
  const { say, to, square } = reading;
  return html`<section class="joining">
    <h2>${say('joinHeading', { place: town.name })}</h2>
    <p>${say('joinText')}${town.approval && ` ${say('joinApproval')}`}</p>
    <p class="doors">${joinLink(reading, town)}</p>
    <p class="note on-screen">${say('joinTyped', { place: town.name })}</p>
    <p class="note on-screen"><a href=${to(`/${town.slug}/feed.atom`)}>${say('feed')}</a></p>
    ${square.pushes === true && town.pageId !== null && html`<p class="note on-screen"><a href=${square.link(town.pageId, pushRef(town.slug))}>${say('push')}</a></p>`}
    ${town.pageId !== null && html`<p class="note on-screen"><a href=${`/${town.slug}/affiche.pdf`}>${say('poster')}</a></p>`}
    <p class="printed">${`${square.publicUrl}/${town.slug}`}</p>
  </section>`;
}

function query({ kind, words, before }: Chosen): string {
  const search = new URLSearchParams();
  if (kind !== undefined) search.set('kind', kind);
  if (words !== '') search.set('q', words);
  if (before !== undefined) search.set('before', String(before));
  return search.toString();
}

function withQuery(path: string, search: string): string {
  return search === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${search}`;
}
