import { useState } from 'preact/hooks';
import { html } from './html.js';
import { closeIcon, sendIcon } from './icons.js';
import { say } from './said.js';
import { act, now, store } from './store.js';
import { letterOf, momentOf } from './words.js';

/** The Page as everybody sees it: what the bot has put there, and a line to comment in, as one of the people. */
export function PageView({ people, onChoose, onClose }) {
  const [who, setWho] = useState(people[0]?.key);
  const posts = [...store.posts.values()].filter((post) => !post.isRemoved).sort((a, b) => b.at - a.at);
  const [page] = store.pages.values();
  return html`
    <aside class="page-view" aria-label=${say('page')}>
      <header>
        <span class="logo" /><div class="who"><strong>${page?.name}</strong><small>${say('everybodyReads')}</small></div>
        <button class="round" aria-label=${say('closePage')} onClick=${onClose}>${closeIcon}</button>
      </header>
      <label class="as">${say('commentAs')}
        <select value=${who} onChange=${({ target }) => setWho(target.value)}>
          ${people.map(({ key, name }) => html`<option key=${key} value=${key}>${name}</option>`)}
        </select></label>
      <div class="feed">
        ${posts.map((post) => html`<${Post} key=${post.id} post=${post} page=${page} who=${who} onCommented=${() => onChoose(who)} />`)}
        ${posts.length === 0 && html`<p class="nobody">${say('emptyFeed')}</p>`}
      </div>
    </aside>`;
}

function Post({ post, page, who, onCommented }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const comment = (event) => {
    event.preventDefault();
    if (text.trim() === '') return;
    act(who, { act: 'comment', post: post.id, text }).then(
      () => {
        setText('');
        setProblem('');
        onCommented();
      },
      (error) => setProblem(error.message),
    );
  };
  return html`
    <article class="feed-post">
      <header><span class="logo small" /><div class="who"><strong>${page?.name}</strong>
        <small>${momentOf(post.at, now())}${post.isEdited && ` · ${say('edited')}`}</small></div></header>
      <p class="words">${linked(post.message)}</p>
      ${post.photo && html`<img src=${post.photo} alt="" loading="lazy" />`}
      <ul class="comments">
        ${post.comments
          .filter((one) => !one.isRemoved)
          .map(
            (one) => html`
            <li key=${one.id}><span class="avatar">${letterOf(one.from.name)}</span>
              <div><strong>${one.from.name}</strong><span>${one.text}</span>
                ${one.isReplied && html`<small>${say('answeredPrivately')}</small>`}</div></li>`,
          )}
      </ul>
      <form onSubmit=${comment}>
        <input placeholder=${say('commentHint')} aria-label=${say('commentLabel')} maxlength="2000" value=${text} onInput=${({ target }) => setText(target.value)} />
        <button class="round strong" type="submit" aria-label=${say('comment')}>${sendIcon}</button>
      </form>
      ${problem && html`<p class="problem" role="alert">${problem}</p>`}
    </article>`;
}

/** Links can be tapped, as on the real feed. */
function linked(words) {
  return words
    .split(/(https?:\/\/\S+)/)
    .map((part) =>
      /^https?:/.test(part)
        ? html`<a href=${part} rel="noreferrer noopener">${part.replace(/^https?:\/\//, '')}</a>`
        : part,
    );
}
