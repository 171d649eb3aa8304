import { useState } from 'preact/hooks';
import { html } from './html.js';
import { closeIcon } from './icons.js';
import { say } from './said.js';
import { act } from './store.js';
import { letterOf } from './words.js';

const REF = /^[A-Za-z0-9_=.:+/-]{1,250}$/;

/** What an m.me link brought here: { page, ref }, or null. */
function linkFollowed() {
  const asked = new URLSearchParams(location.search);
  const [page, ref] = [asked.get('page') ?? '', asked.get('ref') ?? ''];
  return REF.test(ref) ? { page, ref } : null;
}

/** A link was scanned or tapped outside: on whose phone does it open? */
export function LinkOpener({ people, onChoose }) {
  const [link, setLink] = useState(linkFollowed);
  const [problem, setProblem] = useState('');
  if (!link) return null;
  const number = /^post_.+_(\d+)$/.exec(link.ref)?.[1];
  const done = () => {
    history.replaceState(null, '', '/emulator');
    setLink(null);
  };
  const open = ({ key }) =>
    act(key, { act: 'follow', ref: link.ref }).then(
      () => {
        onChoose(key);
        done();
      },
      (error) => setProblem(error.message),
    );
  return html`
    <div class="link-opener" role="dialog" aria-label=${say('openALink')}>
      <p><strong>${say('whoOpens')}</strong> ${number ? say('linkToPost', { n: number }) : html`<code>${link.ref}</code>`}</p>
      <div class="choices">
        ${people
          .filter(({ pageId }) => pageId === link.page)
          .map(
            (thread) => html`
            <button key=${thread.key} class="someone" style=${{ '--person': thread.colour }} onClick=${() => open(thread)}>
              <span class="avatar">${letterOf(thread.name)}</span><span class="who">${thread.name}</span></button>`,
          )}
      </div>
      <button class="round" aria-label=${say('close')} onClick=${done}>${closeIcon}</button>
      ${problem && html`<p class="problem" role="alert">${problem}</p>`}
    </div>`;
}
