import { useEffect, useRef, useState } from 'preact/hooks';
import { Composer } from './composer.js';
import { Conversation } from './conversation.js';
import { html } from './html.js';
import { moreIcon } from './icons.js';
import { say } from './said.js';
import { Menu, More } from './sheets.js';
import { act, now, store } from './store.js';
import { letterOf, noteOf, windowOf } from './words.js';

/** One person's phone: who holds it, the conversation, and what can be typed or tapped. */
export function Phone({ thread, onHide, narrow }) {
  const [sheet, setSheet] = useState(null);
  const [problem, setProblem] = useState('');
  const page = store.pages.get(thread.pageId);
  const state = windowOf(thread, now());
  const typing = thread.typingUntil !== null && thread.typingUntil > now();

  useEffect(() => {
    if (!problem) return undefined;
    const timer = setTimeout(() => setProblem(''), 6000);
    return () => clearTimeout(timer);
  }, [problem]);

  /** Every tap goes through here: what cannot be done is said on the phone. Resolves to whether it was done. */
  const doIt = (body) =>
    act(thread.key, body).then(
      () => {
        setProblem('');
        return true;
      },
      (error) => {
        setProblem(error.message);
        return false;
      },
    );
  const shared = { thread, page, doIt, onProblem: setProblem };

  return html`
    <section class="phone-place" style=${{ '--person': thread.colour }} aria-label=${say('phoneOf', { name: thread.name })}>
      ${
        !narrow &&
        html`
        <div class="holder">
          <span class="avatar">${letterOf(thread.name)}</span>
          <div class="who">
            <span><strong>${thread.name}</strong>${thread.note && html`<small>${noteOf(thread.note)}</small>`}</span>
            <small class="window ${state.mood}" title=${say('windowWhy')}>${state.words}</small>
          </div>
        </div>`
      }
      <div class="phone">
        <div class="screen">
          <header class="page-bar">
            <span class="logo" />
            <div class="who"><strong>${page.name}</strong>
              ${typing ? html`<small>${say('isTyping')}</small>` : narrow ? html`<small class="window ${state.mood}" title=${say('windowWhy')}>${state.words}</small>` : html`<small>${say('answersAtOnce')}</small>`}</div>
            <button class="round" aria-label=${say('more')} aria-expanded=${sheet === 'more'} onClick=${() => setSheet(sheet === 'more' ? null : 'more')}>${moreIcon}</button>
          </header>
          <${Scroller} thread=${thread} typing=${typing}>
            <${Conversation} ...${shared} typing=${typing} />
          <//>
          ${problem && html`<p class="toast" role="alert">${problem}</p>`}
          <${Composer} ...${shared} onMenu=${() => setSheet(sheet === 'menu' ? null : 'menu')} />
          ${sheet === 'menu' && html`<${Menu} ...${shared} onClose=${() => setSheet(null)} />`}
          ${sheet === 'more' && html`<${More} ...${shared} onHide=${narrow ? null : onHide} onClose=${() => setSheet(null)} />`}
        </div>
      </div>
    </section>`;
}

/** Stays at the newest message unless one has scrolled up to read. */
function Scroller({ thread, typing, children }) {
  const box = useRef(null);
  const atEnd = useRef(true);
  const top = useRef(0);
  const last = thread.messages.at(-1);
  const toEnd = () => {
    if (box.current && atEnd.current) box.current.scrollTop = box.current.scrollHeight;
  };
  useEffect(() => {
    if (last?.from === 'person') atEnd.current = true;
    toEnd();
  }, [thread.messages.length, last?.mid, typing]);
  useEffect(() => {
    const watcher = new ResizeObserver(toEnd);
    watcher.observe(box.current.firstElementChild);
    watcher.observe(box.current);
    return () => watcher.disconnect();
  }, []);
  return html`
    <div class="scroller" ref=${box} tabindex="0" role="log" aria-live="polite" aria-label=${say('conversation')}
      onScroll=${({ target }) => {
        // only a move upwards leaves the end: what has grown below since then is followed
        const isNear = target.scrollHeight - target.scrollTop - target.clientHeight < 60;
        atEnd.current = isNear || (atEnd.current && target.scrollTop >= top.current);
        top.current = target.scrollTop;
      }}>
      <div>${children}</div>
    </div>`;
}
