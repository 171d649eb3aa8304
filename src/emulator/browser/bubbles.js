import { Carousel } from './carousel.js';
import { html } from './html.js';
import { likeIcon, linkIcon } from './icons.js';
import { say } from './said.js';
import { timeOf } from './words.js';

/** The ref of an m.me link to this Page, or null. */
export function refOf(address, page) {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.hostname !== 'm.me' && url.hostname !== 'www.m.me') return null;
  const name = decodeURIComponent(url.pathname.split('/')[1] ?? '');
  return url.searchParams.get('ref') && (!page || name === page.id || name !== '') ? url.searchParams.get('ref') : null;
}

/** What the Page said. A double click answers with a heart. */
export function PageBubble({ message, page, doIt }) {
  const { text, attachment, attachments } = message.message;
  const payload = attachment?.payload;
  const heart = ({ target }) =>
    !target.closest('button, a') && doIt({ act: 'react', mid: message.mid, emoji: message.reaction ? null : '❤' });
  const content =
    attachment?.type === 'image'
      ? html`<${Picture} url=${payload.url} />`
      : attachment?.type === 'template' && payload.template_type === 'button'
        ? html`
          <div class="bubble with-buttons">
            <div class="text"><${Text} text=${payload.text} page=${page} doIt=${doIt} /></div>
            <${Buttons} buttons=${payload.buttons} page=${page} doIt=${doIt} />
          </div>`
        : attachment?.type === 'template' && payload.template_type === 'generic'
          ? html`<${Cards} cards=${payload.elements} page=${page} doIt=${doIt} />`
          : attachments
            ? html`<div class="pictures">${attachments.map((one) => html`<${Picture} url=${one.payload.url} />`)}</div>`
            : text === undefined
              ? html`<pre class="bubble">${JSON.stringify(message.message, null, 1)}</pre>`
              : html`<div class="bubble"><${Text} text=${text} page=${page} doIt=${doIt} /></div>`;
  return html`
    <div class="said" title=${say('heart', { time: timeOf(message.at) })} onDblClick=${heart}>
      ${content}
      ${message.isSilent && html`<span class="silent" title=${say('silent')}>🔕</span>`}
      ${message.reaction && html`<span class="reaction">${message.reaction}</span>`}
    </div>`;
}

export function PersonBubble({ message, doIt }) {
  const title = `${timeOf(message.at)}${message.edited ? ` · ${say('edited')}` : ''}`;
  if (message.deleted) return html`<div class="bubble gone" title=${title}>${say('gone')}</div>`;
  const erase = html`<button class="erase" title=${say('erase')} aria-label=${say('erase')}
    onClick=${() => doIt({ act: 'delete', mid: message.mid })}>×</button>`;
  const edit =
    message.text &&
    html`<button class="erase edit" title=${say('edit')} aria-label=${say('edit')}
      onClick=${() => askForWords(message, doIt)}>✎</button>`;
  if (message.kind === 'like')
    return html`<div class="said own"><span class="thumb" title=${title}>${likeIcon}</span>${erase}</div>`;
  if (message.kind === 'sticker') {
    return html`<div class="said own"><img class="sticker" src="/emulator/sticker.png" alt=${say('sticker')} />${erase}</div>`;
  }
  return html`
    <div class="said own" title=${title}>
      ${message.photos && html`<div class="pictures">${message.photos.map((url) => html`<${Picture} url=${url} />`)}</div>`}
      ${message.text && html`<div class="bubble ${message.undelivered ? 'lost' : ''}"><${Text} text=${message.text} /></div>`}
      ${edit}${erase}
    </div>`;
}

/** Messenger edits in the place where one writes; a plain question does here. */
function askForWords({ mid, text }, doIt) {
  const now = window.prompt(say('editMessage'), text);
  if (now && now.trim() !== '' && now !== text) doIt({ act: 'edit', mid, text: now });
}

function Picture({ url }) {
  return html`<a class="picture" href=${url} target="_blank" rel="noreferrer"><img src=${url} alt=${say('photo')} loading="lazy" /></a>`;
}

/** Words with their links; an m.me link of the Page opens in this very phone. */
function Text({ text, page, doIt }) {
  const parts = text.split(/(https?:\/\/[^\s<>"»]+[^\s<>"».,;:!?)])/);
  return parts.map((part, index) => {
    if (index % 2 === 0) return part;
    const ref = doIt && refOf(part, page);
    if (!ref)
      return html`<a href=${part} target="_blank" rel="noreferrer noopener">${part.replace(/^https?:\/\//, '')}</a>`;
    return html`<button class="open-here" title=${say('openHereTitle', { url: part })} onClick=${() => doIt({ act: 'follow', ref })}>${linkIcon}${say('openHere')}</button>`;
  });
}

function Buttons({ buttons = [], page, doIt }) {
  return html`
    <div class="buttons">
      ${buttons.map((button) => {
        if (button.type === 'postback') {
          const tap = () => doIt({ act: 'tapButton', title: button.title, payload: button.payload });
          return html`<button title=${button.payload} onClick=${tap}>${button.title}</button>`;
        }
        const ref = refOf(button.url, page);
        if (ref) {
          return html`<button title=${button.url} onClick=${() => doIt({ act: 'follow', ref })}>${linkIcon}${button.title}</button>`;
        }
        return html`<a href=${button.url} title=${button.url} target="_blank" rel="noreferrer noopener">${button.title}<span class="away">↗</span></a>`;
      })}
    </div>`;
}

function Cards({ cards, page, doIt }) {
  const shown = cards.map(
    (card) => html`
      <article class="card">
        ${card.image_url && html`<img src=${card.image_url} alt="" loading="lazy" />`}
        <div class="words"><strong>${card.title}</strong>${card.subtitle && html`<small>${card.subtitle}</small>`}</div>
        <${Buttons} buttons=${card.buttons} page=${page} doIt=${doIt} />
      </article>`,
  );
  return cards.length > 1 ? html`<${Carousel}>${shown}<//>` : html`<div class="cards">${shown}</div>`;
}
