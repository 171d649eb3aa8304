import { keywordOf, seeksHelp } from '../../community/posts/rules.ts';
import type { WebPost, WebTown } from '../../community/posts/web-post.ts';
import { showDate } from '../../conversation/speak/shown-date.ts';
import { postRef } from '../../messenger/deep-link.ts';
import { type Content, html } from '../markup.ts';
import type { Reading } from './context.ts';
import { icon } from './drawings.ts';
import { photoOf } from './photos.ts';
import { kindWord, type Word } from './words.ts';

/** As style.css has it: beside its words on a telephone, above them elsewhere. */
const CARD_SIZES = '(min-width:38rem) 21rem,37vw';

/** A post in a list: a picture for what is offered, a note for what is asked for. */
export function postCard(reading: Reading, town: WebTown, post: WebPost, first = false): Content {
  const { say, to } = reading;
  return html`<li class=${`card ${post.direction}`}>
    ${post.direction === 'offer' && html`<div class="shot">${photoOf(post, CARD_SIZES, { first })}</div>`}
    <div class="told">
      <p class=${`kind kind-${post.kind}`}>${say(kindWord(post.direction, post.kind))}</p>
      <h3><a lang=${itemLanguage(reading)} href=${to(`/${town.slug}/${post.number}`)}>${capital(post.item)}</a></h3>
      ${facts(reading, town, post, 'short')}
      <p class="act"><span class="keyword">${keywordOf(post)}</span>${answerLink(reading, town, post, 'small')}</p>
    </div>
  </li>`;
}

/** Opens Messenger on this very post. */
export function answerLink({ say, square }: Reading, town: WebTown, post: WebPost, size: 'small' | 'large'): Content {
  if (town.pageId === null) return null;
  const word: Word = !isFree(post) ? 'queueUp' : post.direction === 'request' ? 'help' : `take_${post.kind}`;
  return html`<a class=${`button ${size}`} href=${square.link(town.pageId, postRef(town.slug, post.number))}>${icon('go')}${say(word)}<span class="unseen"> : ${post.item}</span></a>`;
}

/** Whether whoever answers now may be the one, as far as anybody knows. */
export function isFree({ left, isPromised }: Pick<WebPost, 'left' | 'isPromised'>): boolean {
  return left !== 0 && !isPromised;
}

/** Where, until when, for what: what one has to know to answer; `all` for the post's own page. */
export function facts(reading: Reading, town: WebTown, post: WebPost, how: 'short' | 'all'): Content {
  const { say, locale, now } = reading;
  const day = (iso: string) => showDate(locale, iso, { timezone: town.timezone, now, isReadLater: true });
  const isAll = how === 'all';
  const lines: [Parameters<typeof icon>[0], string][] = [];
  if (post.quartier !== null || isAll) lines.push(['place', placeOf(town, post, isAll)]);
  if (post.backOn !== null) lines.push(['time', say('back', { day: day(post.backOn) })]);
  else if (post.until !== null) lines.push(['time', say('until', { day: day(post.until) })]);
  if (post.helpWhen !== null) lines.push(['time', say('when', { x: post.helpWhen })]);
  if (post.loan !== null) lines.push(['time', say('loan', { x: post.loan })]);
  if (post.kind === 'swap' && (post.inReturn !== null || isAll)) {
    lines.push(['swap', post.inReturn === null ? say('inReturnAny') : say('inReturn', { x: post.inReturn })]);
  }
  if (post.isPromised) lines.push(['many', say(post.direction === 'offer' ? 'promised' : 'helped')]);
  if (post.left !== null) {
    const [none, one, some] = seeksHelp(post)
      ? (['helped', 'helper1', 'helpers'] as const)
      : (['left0', 'left1', 'left'] as const);
    const word = post.left === 0 ? none : post.left === 1 ? one : some;
    lines.push(['many', say(word, { n: post.left })]);
  }
  if (isAll && post.duration !== null) lines.push(['time', say('duration', { x: post.duration })]);
  if (isAll && post.deposit !== null) lines.push(['swap', say('deposit', { x: post.deposit })]);
  if (lines.length === 0) return null;
  return html`<ul class="facts">${lines.map(([name, words]) => html`<li>${icon(name)}<span>${words}</span></li>`)}</ul>`;
}

/** « Cesson, Saint-Brieuc », said once where the one is the other. */
export function placeOf(town: WebTown, { quartier }: Pick<WebPost, 'quartier'>, withTown = true): string {
  if (quartier === null || quartier === town.name) return town.name;
  return withTown ? `${quartier}, ${town.name}` : quartier;
}

/** What members write is in French, as far as anybody knows, whatever the page is in. */
export function itemLanguage({ locale }: Pick<Reading, 'locale'>): 'fr' | null {
  return locale === 'fr' ? null : 'fr';
}

/** A title begins with a capital; the rest stays as its author wrote it. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}
