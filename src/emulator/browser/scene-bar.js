import { html } from './html.js';
import { closeIcon } from './icons.js';
import { scene, skip, stop } from './player.js';
import { say } from './said.js';
import { SCENES } from './scenes.js';
import { store } from './store.js';

/** The scenes as links, which lead to them from anywhere: /emulator#don. */
export function SceneLinks() {
  return html`
    <nav class="scenes" aria-label=${say('scenarios')}>
      <span>${say('scenarios')}</span>
      ${Object.keys(SCENES).map((name) => html`<a key=${name} class="pill ${scene.name === name ? 'on' : ''}" href=${`#${name}`}>${say(`scene-${name}`)}</a>`)}
    </nav>`;
}

/** What the scene is doing, and how to be rid of it; at its end, what one may do. */
export function SceneBar() {
  if (scene.name === null) return null;
  const name = store.threads.get(scene.key)?.name ?? '';
  const goOn = () => {
    stop();
    document.querySelector(`[aria-label="${CSS.escape(say('messageOf', { name }))}"]`)?.focus();
  };
  return html`
    <section class="strip" aria-label=${say('sceneBar')}>
      <p role="status"><strong>${say(`scene-${scene.name}`)}</strong> ${scene.end ?? scene.step}</p>
      ${
        scene.end === null
          ? html`<button class="pill" onClick=${skip}>${say('skip')}</button><button class="pill" onClick=${stop}>${say('stop')}</button>`
          : html`<button class="pill on" onClick=${goOn}>${say('done')}</button>
            <button class="round" aria-label=${say('close')} onClick=${stop}>${closeIcon}</button>`
      }
    </section>`;
}
