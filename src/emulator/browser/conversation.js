import { PageBubble, PersonBubble } from './bubbles.js';
import { html } from './html.js';
import { refusalOf } from './refusals.js';
import { say } from './said.js';
import { now, store } from './store.js';
import { momentOf } from './words.js';

const PAUSE = 20 * 60_000;

/** Messages in groups, with the time above a group after a pause, and what Meta refused in its place. */
export function Conversation({ thread, page, doIt, typing }) {
  const rows = rowsOf(thread);
  const lastOwn = thread.messages.findLast((message) => message.from === 'person');
  return html`
    <${Welcome} thread=${thread} page=${page} doIt=${doIt} />
    ${rows.map((row, index) => {
      const before = rows[index - 1];
      const after = rows[index + 1];
      const pause = !before || row.at - before.at > PAUSE;
      const first = pause || before.from !== row.from;
      const last = !after || after.from !== row.from || after.at - row.at > PAUSE;
      return html`
        ${pause && html`<div class="moment" key=${`t${row.key}`}>${momentOf(row.at, now())}</div>`}
        ${
          row.from === 'meta'
            ? html`<div class="refused" key=${row.key} title=${row.original}><p><strong>${say('refused')}</strong> ${row.words} <small>${say('error', { numbers: row.numbers })}</small></p></div>`
            : html`
            <div key=${row.key} class="row ${row.from} ${first ? 'first' : ''} ${last ? 'last' : ''}">
              ${row.from === 'page' && html`<span class="logo small ${last ? '' : 'unseen'}" />`}
              ${
                row.from === 'page'
                  ? html`<${PageBubble} message=${row.message} page=${page} doIt=${doIt} />`
                  : html`<${PersonBubble} message=${row.message} doIt=${doIt} />`
              }
              ${row.message === lastOwn && html`<${Mark} message=${row.message} thread=${thread} />`}
            </div>`
        }`;
    })}
    ${typing && html`<div class="row page first last"><span class="logo small" /><div class="bubble dots"><i /><i /><i /></div></div>`}`;
}

function rowsOf(thread) {
  const messages = thread.messages.map((message) => ({ ...message, key: message.mid, message }));
  const oldest = messages[0]?.at ?? 0;
  const refusals = store.traffic
    .filter((entry) => entry.kind === 'graph' && entry.status >= 400 && entry.keys.includes(thread.key))
    .filter((entry) => entry.at >= oldest)
    .map((entry) => ({ from: 'meta', at: entry.at, key: `r${entry.id}`, ...refusalOf(entry) }));
  return [...messages, ...refusals].sort((a, b) => a.at - b.at);
}

function Mark({ message, thread }) {
  if (message.undelivered)
    return html`<span class="mark lost" title=${say('undeliveredWhy')}>${say('undelivered')}</span>`;
  if (thread.seenByPage >= message.at)
    return html`<span class="mark"><span class="logo tiny" role="img" aria-label=${say('seen')} title=${say('seen')} /></span>`;
  return html`<span class="mark" role="img" aria-label=${say('sent')} title=${say('sent')}>✓</span>`;
}

function Welcome({ thread, page, doIt }) {
  const greetings = page.profile.greeting ?? [];
  const greeting =
    greetings.find((one) => one.locale.startsWith('fr')) ?? greetings.find((one) => one.locale === 'default');
  const text = (greeting?.text ?? '')
    .replaceAll('{{user_first_name}}', thread.name)
    .replaceAll('{{user_full_name}}', thread.name)
    .replaceAll('{{user_last_name}}', '');
  const fresh = thread.messages.length === 0 && !thread.started;
  return html`
    <div class="welcome">
      <span class="logo big" />
      <strong>${page.name}</strong>
      <small>${say('nonprofit')}</small>
      ${text && html`<p>${text}</p>`}
      ${fresh && thread.pendingRef && html`<p class="ref">${say('linkFollowed')} <code>${thread.pendingRef}</code></p>`}
      ${
        fresh && page.profile.get_started
          ? html`<button class="start" onClick=${() => doIt({ act: 'start' })}>${say('start')}</button>`
          : fresh && html`<p>${say('sayFirst')}</p>`
      }
    </div>`;
}
