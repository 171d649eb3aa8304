import { useRef, useState } from 'preact/hooks';
import { html } from './html.js';
import { likeIcon, menuIcon, photoIcon, sendIcon, smileIcon } from './icons.js';
import { sendFile } from './store.js';
import { fr } from './words.js';

const SAMPLES = [
  ['armchair', 'Fauteuil'],
  ['drill', 'Perceuse'],
  ['jam', 'Confitures'],
  ['bike', 'Vélo'],
  ['books', 'Livres'],
  ['seedlings', 'Plants'],
];

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
    return html`<div class="composer blocked"><span>Cette Page est bloquée.</span>
      <button class="pill" onClick=${() => doIt({ act: 'block', blocked: false })}>Débloquer</button></div>`;
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
      <div class="replies" role="group" aria-label="Réponses rapides">
        ${replies.map(
          (reply) => html`
          <button title=${reply.payload} onClick=${() => doIt({ act: 'tapQuickReply', title: reply.title, payload: reply.payload })}>${reply.title}</button>`,
        )}
      </div>`
    }
    ${
      tray &&
      html`
      <div class="tray" role="group" aria-label="Photos à envoyer">
        ${SAMPLES.map(
          ([name, title]) => html`
          <button class="sample" title=${title} onClick=${() => sample(name)}><img src=${`/emulator/samples/${name}.jpg`} alt=${title} /><small>${title}</small></button>`,
        )}
        <button class="sample file" onClick=${() => file.current.click()}>${photoIcon}<small>Mes photos</small></button>
        <button class="sample file" onClick=${() => {
          setTray(false);
          doIt({ act: 'sticker', which: 'sticker' });
        }}>${smileIcon}<small>Sticker</small></button>
        <input ref=${file} type="file" accept="image/*" multiple hidden aria-label="Choisir des photos" onChange=${chosen} />
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
      }}><b>${fr('Essaie~:')}</b> ${fr(`«~${thread.hint}~»`)}</button>`
    }
    <form class="composer" onSubmit=${submit}>
      ${menu && html`<button type="button" class="round" aria-label="Menu" onClick=${onMenu}>${menuIcon}</button>`}
      <button type="button" class="round ${tray ? 'on' : ''}" aria-label="Photo" aria-expanded=${tray} onClick=${() => setTray(!tray)}>${photoIcon}</button>
      <textarea ref=${line} rows="1" placeholder="Aa" aria-label=${`Message de ${thread.name}`} value=${text}
        onInput=${({ target }) => setText(target.value)}
        onKeyDown=${(event) => event.key === 'Enter' && !event.shiftKey && !event.isComposing && text.trim() !== '' && submit(event)} />
      <button type="submit" class="round strong" aria-label=${text.trim() ? 'Envoyer' : 'J’aime'}>${text.trim() ? sendIcon : likeIcon}</button>
    </form>`;
}
