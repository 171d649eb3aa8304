import { keywordOf } from '../../community/posts/rules.ts';
import type { PostPage, WebPost, WebTown } from '../../community/posts/web-post.ts';
import { showDate } from '../../conversation/speak/shown-date.ts';
import { postRef } from '../../messenger/deep-link.ts';
import { type Content, html } from '../markup.ts';
import type { Reading } from './context.ts';
import { picture } from './drawings.ts';
import { page } from './layout.ts';
import { pictureOf } from './photos.ts';
import { answerLink, capital, facts, itemLanguage, postCard } from './post-card.ts';
import { qrCode } from './qr.ts';
import { endedTags, postTags, titleOf } from './tags.ts';
import { kindWord } from './words.ts';

const SIZES = '(min-width: 60rem) 34rem, 94vw';

/** W2: a post that is up, with what else there is. */
export function postPage(reading: Reading, { town, others }: PostPage, post: WebPost): string {
  const { say, locale, now } = reading;
  const day = showDate(locale, post.createdAt, { timezone: town.timezone, now, isReadLater: true });
  const keyword = keywordOf(post);
  const content = html`<article class="post">
      <div class="shots">
        ${
          post.photos.length === 0
            ? html`<div class="shot">${picture(post)}</div>`
            : post.photos.map((photo, index) => {
                const alt = post.photos.length === 1 ? post.item : say('photoOf', { n: index + 1, item: post.item });
                return html`<div class="shot">${pictureOf(photo, alt, SIZES, index === 0)}</div>`;
              })
        }
      </div>
      <div class="told">
        <p class=${`kind kind-${post.kind}`}>${say(kindWord(post.direction, post.kind))}</p>
        <h1 lang=${itemLanguage(reading)}>${capital(post.item)}</h1>
        <p class="keyword">${keyword}</p>
        ${facts(reading, town, post, 'all')}
        <p class="doors">${answerLink(reading, town, post, 'large')}</p>
        <p class="note on-screen">${say('answerTyped', { keyword })} ${say('answerNew')}</p>
        <p class="printed">${say('answerOnPaper', { keyword })}</p>
        <p class="note">${say('since', { day })}</p>
        ${spread(reading, town, post)}
        ${onPaper(reading, town, post)}
      </div>
    </article>
    ${alike(reading, town, others)}`;
  return page(
    reading,
    {
      path: `/${town.slug}/${post.number}`,
      title: `${titleOf(reading, post)} · ${town.name} · Parallèle`,
      width: 'wide',
      trail: trail(reading, town),
      head: postTags(reading, town, post),
    },
    content,
  );
}

/** What a sheet of paper says besides: where to write, as an address and as a code. */
function onPaper({ square }: Reading, town: WebTown, { number }: WebPost): Content {
  return html`<div class="printed">
    ${town.pageId !== null && qrCode(square.link(town.pageId, postRef(town.slug, number)))}
    <p>${`${square.publicUrl}/${town.slug}/${number}`}</p>
  </div>`;
}

/** How it is told to more people: anybody may, in a group of theirs or on a wall. */
function spread({ say, square }: Reading, town: WebTown, { number }: WebPost): Content {
  const address = `/${town.slug}/${number}`;
  // Facebook reads nothing that is not on the web
  const isRead = square.publicUrl.startsWith('https:');
  return html`<ul class="spread">
    ${isRead && html`<li><a rel="nofollow" href=${`${address}/partager`}>${say('share')}</a></li>`}
    ${town.pageId !== null && html`<li><a href=${`${address}/affiche.pdf`}>${say('poster')}</a></li>`}
  </ul>`;
}

/** A post that is over keeps its address, and says nothing of what it was. */
export function endedPage(reading: Reading, { town, others }: PostPage, number: number): string {
  const { say } = reading;
  const content = html`<div class="nothing">
      <h1>${say('endedTitle')}</h1>
      <p>${say('endedText', { number, place: town.name })}</p>
    </div>
    ${alike(reading, town, others)}`;
  return page(
    reading,
    {
      path: `/${town.slug}/${number}`,
      title: `${say('endedTitle')} · ${town.name} · Parallèle`,
      width: 'wide',
      isIndexed: false,
      trail: trail(reading, town),
      head: endedTags(reading, town, number),
    },
    content,
  );
}

function trail({ to }: Reading, town: WebTown): Content {
  return html`<a class="trail" href=${to(`/${town.slug}`)}>${town.name}</a>`;
}

function alike(reading: Reading, town: WebTown, others: readonly WebPost[]): Content {
  const { say, to } = reading;
  return html`<section class="list on-screen">
    ${
      others.length > 0 &&
      html`<h2>${say('alike', { place: town.name })}</h2>
        <ul class="cards">${others.map((post) => postCard(reading, town, post))}</ul>`
    }
    <p class="pages"><a href=${to(`/${town.slug}`)}>${say('allOf', { place: town.name })}</a> <a href=${to(`/${town.slug}/vie`)}>${say('life')}</a></p>
  </section>`;
}
