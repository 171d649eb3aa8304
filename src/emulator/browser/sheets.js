import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { refOf } from './bubbles.js';
import { html } from './html.js';
import { closeIcon } from './icons.js';
import { say } from './said.js';

/** Takes the focus while it is open, and gives it back. */
function Sheet({ title, onClose, children }) {
  const box = useRef(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    (box.current.querySelector('input') ?? box.current).focus();
    return () => before?.isConnected && before.focus();
  }, []);
  return html`
    <div class="veil" onClick=${onClose} />
    <div class="sheet" role="dialog" aria-modal="true" aria-label=${title} tabindex="-1" ref=${box} onKeyDown=${(event) => event.key === 'Escape' && onClose()}>
      <header><strong>${title}</strong><button class="round" aria-label=${say('close')} onClick=${onClose}>${closeIcon}</button></header>
      ${children}
    </div>`;
}

/** The Page's persistent menu. */
export function Menu({ page, doIt, onClose }) {
  const menus = page.profile.persistent_menu ?? [];
  const menu = menus.find((one) => one.locale.startsWith('fr')) ?? menus.find((one) => one.locale === 'default');
  const tap = (item) => {
    onClose();
    doIt({ act: 'tapButton', title: item.title, payload: item.payload });
  };
  return html`
    <${Sheet} title=${say('menu')} onClose=${onClose}>
      <ul class="items">
        ${(menu?.call_to_actions ?? []).map(
          (item) => html`
          <li>${
            item.type === 'postback'
              ? html`<button title=${item.payload} onClick=${() => tap(item)}>${item.title}</button>`
              : html`<a href=${item.url} target="_blank" rel="noreferrer noopener" onClick=${onClose}>${item.title}<span class="away">↗</span></a>`
          }</li>`,
        )}
      </ul>
    <//>`;
}

/** What one does to a conversation rather than in it: open a link, block the Page, put the phone away. */
export function More({ thread, page, doIt, onHide, onClose }) {
  const [link, setLink] = useState('');
  function open(event) {
    event.preventDefault();
    const ref = refOf(link.trim(), page) ?? (/^[A-Za-z0-9_=.:+/-]{1,250}$/.test(link.trim()) ? link.trim() : null);
    if (!ref) return;
    onClose();
    doIt({ act: 'follow', ref });
  }
  return html`
    <${Sheet} title=${thread.name} onClose=${onClose}>
      <form class="link" onSubmit=${open}>
        <label>${say('openLink')}
          <span class="field"><span class="before">m.me/…?ref=</span>
          <input placeholder="town_saint-brieuc" value=${link} autocapitalize="off" spellcheck=${false}
            onInput=${({ target }) => setLink(target.value)} /></span></label>
        <button class="pill on" type="submit">${say('open')}</button>
      </form>
      <ul class="items">
        <li><button onClick=${() => {
          onClose();
          doIt({ act: 'block', blocked: !thread.blocked });
        }}>
          ${thread.blocked ? say('unblockPage') : say('blockPage')}</button></li>
        ${onHide && html`<li><button onClick=${onHide}>${say('turnThisOff')}</button></li>`}
      </ul>
      <p class="fine">PSID <code>${thread.psid}</code></p>
    <//>`;
}
