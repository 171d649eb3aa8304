import { useRef, useState } from 'preact/hooks';
import { html } from './html.js';
import { likeIcon, menuIcon, photoIcon, sendIcon, smileIcon } from './icons.js';
import { scene } from './player.js';
import { say } from './said.js';
import { sendFile } from './store.js';

const SAMPLES = ['armchair', 'drill', 'jam', 'bike', 'books', 'seedlings'];

/** Quick replies, the line to type in, photos and stickers. */
export function Composer({ thread, page, doIt, onProblem, onMenu }) {
  const [text, setText] = useState('');
  const [tray, setTray] = useState(false);
  const file = useRef(null);
  const line = useRef(null);
  const last = thread.messages.at(-1);
  const replies = last?.from === 'page' ? (last.message.quick_replies ?? []) : [];
  const menu = (page.profile.persistent_menu ?? []).some((one) => one.call_to_actions?.length > 0);

  if (thread.blocked) {
    return html`<div class="composer blocked"><span>${say('blocked')}</span>
      <button class="pill" onClick=${() => doIt({ act: 'block', blocked: false })}>${say('unblock')}</button></div>`;
  }

  function submit(event) {
    event?.preventDefault();
    if (text.trim() === '') return void doIt({ act: 'sticker', which: 'like' });
    setText('');
    // what could not be sent is not lost, unless something else has been typed meanwhile
    doIt({ act: 'say', text }).then((done) => done || setText((now) => now || text));
  }
  function sample(name) {
    setTray(false);
    doIt({ act: 'sample', name });
  }
  async function chosen({ target }) {
    setTray(false);
    for (const one of target.files) await sendFile(thread.key, one).catch((error) => onProblem(error.message));
    target.value = '';
  }

  return html`
    ${
      replies.length > 0 &&
      html`
      <div class="replies" role="group" aria-label=${say('replies')}>
        ${replies.map(
          (reply) => html`
          <button title=${reply.payload} onClick=${() => doIt({ act: 'tapQuickReply', title: reply.title, payload: reply.payload })}>${reply.title}</button>`,
        )}
      </div>`
    }
    ${
      tray &&
      html`
      <div class="tray" role="group" aria-label=${say('photosToSend')}>
        ${SAMPLES.map(
          (name) => html`
          <button class="sample" title=${say(name)} onClick=${() => sample(name)}><img src=${`/emulator/samples/${name}.jpg`} alt="" /><small>${say(name)}</small></button>`,
        )}
        <button class="sample file" onClick=${() => file.current.click()}>${photoIcon}<small>${say('myPhotos')}</small></button>
        <button class="sample file" onClick=${() => {
          setTray(false);
          doIt({ act: 'sticker', which: 'sticker' });
        }}>${smileIcon}<small>${say('sticker')}</small></button>
        <input ref=${file} type="file" accept="image/*" multiple hidden aria-label=${say('chooseFiles')} onChange=${chosen} />
      </div>`
    }
    ${
      thread.hint &&
      thread.started &&
      text === '' &&
      html`
      <button type="button" class="hint" onClick=${() => {
        setText(thread.hint);
        line.current.focus();
      }}><b>${say('tryThis')}</b> ${say('quoted', { text: thread.hint })}</button>`
    }
    <form class="composer" onSubmit=${submit}>
      ${menu && html`<button type="button" class="round" aria-label=${say('menu')} onClick=${onMenu}>${menuIcon}</button>`}
      <button type="button" class="round ${tray ? 'on' : ''}" aria-label=${say('photo')} aria-expanded=${tray} onClick=${() => setTray(!tray)}>${photoIcon}</button>
      <textarea ref=${line} rows="1" placeholder="Aa" aria-label=${say('messageOf', { name: thread.name })} value=${scene.draft?.key === thread.key ? scene.draft.text : text}
        onInput=${({ target }) => setText(target.value)}
        onKeyDown=${(event) => event.key === 'Enter' && !event.shiftKey && !event.isComposing && text.trim() !== '' && submit(event)} />
      <button type="submit" class="round strong" aria-label=${text.trim() ? say('send') : say('like')}>${text.trim() ? sendIcon : likeIcon}</button>
    </form>`;
}
