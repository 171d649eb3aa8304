import { useState } from 'preact/hooks';
import { html } from './html.js';
import { backstageIcon, clockIcon, pageIcon, plusIcon } from './icons.js';
import { addPerson, advance, now, store } from './store.js';
import { aheadOf, dayOf, fr, letterOf, timeOf } from './words.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function TopBar({ people, shown, narrow, unread, onChoose, feed, onFeed, backstage, onBackstage }) {
  return html`
    <header class="top">
      <div class="brand">
        <span class="logo" />
        <div><strong>Parallèle</strong><small class=${store.connected ? '' : 'lost'} role="status">${store.connected ? 'les téléphones du quartier' : 'programme arrêté ? j’attends…'}</small></div>
      </div>
      <${Clock} />
      <button class="pill ${feed ? 'on' : ''}" onClick=${onFeed} aria-pressed=${feed} aria-label="La Page">
        ${pageIcon}<span>La Page</span>
      </button>
      <button class="pill ${backstage ? 'on' : ''}" onClick=${onBackstage} aria-pressed=${backstage} aria-label="Coulisses">
        ${backstageIcon}<span>Coulisses</span>
      </button>
    </header>
    <nav class="people" aria-label="Personnes">
      ${people.map(
        (thread) => html`
          <button key=${thread.key} class="someone ${shown.includes(thread.key) ? 'on' : ''}"
            style=${{ '--person': thread.colour }} aria-pressed=${shown.includes(thread.key)}
            title=${narrow ? thread.name : shown.includes(thread.key) ? `Éteindre le téléphone de ${thread.name}` : `Allumer le téléphone de ${thread.name}`}
            onClick=${() => onChoose(thread.key)}>
            <span class="avatar">${letterOf(thread.name)}</span>
            <span class="who">${thread.name}${thread.note && html`<small>${thread.note}</small>`}</span>
            ${unread(thread.key) > 0 && html`<span class="unread" aria-label="non lus">${unread(thread.key)}</span>`}
          </button>`,
      )}
      <${NewPerson} onMade=${(key) => onChoose(key, true)} />
    </nav>`;
}

function Clock() {
  const [amount, setAmount] = useState(3);
  const [unit, setUnit] = useState(DAY);
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState('');
  const ahead = aheadOf(store.ahead);
  const move = (ms) =>
    advance(ms).then(
      () => setProblem(''),
      (error) => setProblem(error.message),
    );
  return html`
    <div class="clock" role="group" aria-label="Horloge">
      <span class="face">${clockIcon}</span>
      <div class="time"><strong>${timeOf(now())}</strong><small>${dayOf(now())}${ahead && html`<em>${ahead}</em>`}</small></div>
      <button class="pill" onClick=${() => move(HOUR)}>${fr('+~1~h')}</button>
      <button class="pill" onClick=${() => move(DAY)}>${fr('+~1~jour')}</button>
      <button class="pill ${open ? 'on' : ''}" aria-expanded=${open} onClick=${() => setOpen(!open)}>Autre…</button>
      ${
        open &&
        html`
        <form class="popover" onSubmit=${(event) => {
          event.preventDefault();
          void move(Math.round(amount * unit)).then(() => setOpen(false));
        }}>
          <label>Avancer de <input type="number" min="1" max="1000" value=${amount} onInput=${(event) => setAmount(Number(event.target.value))} /></label>
          <select aria-label="Unité" value=${unit} onChange=${(event) => setUnit(Number(event.target.value))}>
            <option value=${MINUTE}>minutes</option><option value=${HOUR}>heures</option><option value=${DAY}>jours</option>
          </select>
          <button class="pill on" type="submit">Avancer</button>
        </form>`
      }
      ${problem && html`<p class="popover problem" role="alert">${problem}</p>`}
    </div>`;
}

function NewPerson({ onMade }) {
  const [name, setName] = useState(null);
  async function make(event) {
    event.preventDefault();
    if (!name.trim()) return setName(null);
    try {
      const { key } = await addPerson(name.trim());
      setName(null);
      onMade(key);
    } catch (error) {
      event.target.elements[0].setCustomValidity(error.message);
      event.target.reportValidity();
    }
  }
  if (name === null) {
    return html`<button class="someone add" onClick=${() => setName('')}><span class="avatar">${plusIcon}</span><span class="who">Quelqu’un</span></button>`;
  }
  return html`
    <form class="someone add" onSubmit=${make}>
      <input ref=${(input) => input?.focus()} aria-label="Prénom" placeholder="Prénom" maxlength="40" value=${name}
        onInput=${(event) => {
          event.target.setCustomValidity('');
          setName(event.target.value);
        }} onKeyDown=${(event) => event.key === 'Escape' && setName(null)} />
      <button class="pill on" type="submit">OK</button>
    </form>`;
}
