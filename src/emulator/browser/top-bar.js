import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { html } from './html.js';
import { backstageIcon, clockIcon, darkIcon, pageIcon, plusIcon, tourIcon } from './icons.js';
import { language, say, speak } from './said.js';
import { addPerson, advance, changed, now, store } from './store.js';
import { isDark, setDark } from './theme.js';
import { aheadOf, dayOf, letterOf, noteOf, timeOf } from './words.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function TopBar({ people, shown, narrow, unread, onChoose, feed, onFeed, backstage, onBackstage, onTour }) {
  return html`
    <header class="top">
      <div class="brand">
        <span class="logo" />
        <div><h1>Parallèle</h1><small class=${store.connected ? '' : 'lost'} role="status">${store.connected ? say('street') : say('stopped')}</small></div>
      </div>
      <${Clock} />
      <button class="pill ${feed ? 'on' : ''}" onClick=${onFeed} aria-pressed=${feed} aria-label=${say('page')}>
        ${pageIcon}<span>${say('page')}</span>
      </button>
      <button class="pill backstage-switch ${backstage ? 'on' : ''}" onClick=${onBackstage} aria-pressed=${backstage} aria-label=${say('backstage')}>
        ${backstageIcon}<span>${say('backstage')}</span>
      </button>
      <div class="small-switches">
        <button class="round" aria-label=${say('callTour')} title=${say('callTour')} onClick=${onTour}>${tourIcon}</button>
        <button class="round ${isDark() ? 'on' : ''}" aria-label=${say('goDark')} title=${say('goDark')} aria-pressed=${isDark()}
          onClick=${() => {
            setDark(!isDark());
            changed();
          }}>${darkIcon}</button>
        <button class="round language" aria-label=${say('otherLanguage')} title=${say('otherLanguage')} lang=${language === 'fr' ? 'en' : 'fr'}
          onClick=${() => {
            speak(language === 'fr' ? 'en' : 'fr');
            document.title = say('title');
            changed();
          }}>${language === 'fr' ? 'EN' : 'FR'}</button>
      </div>
    </header>
    <nav class="people" aria-label=${say('people')}>
      <div class="folk" onWheel=${goSideways}>${people.map(
        (thread) => html`
          <button key=${thread.key} class="someone ${shown.includes(thread.key) ? 'on' : ''}"
            style=${{ '--person': thread.colour }} aria-pressed=${shown.includes(thread.key)}
            title=${narrow ? thread.name : shown.includes(thread.key) ? say('turnOff', { name: thread.name }) : say('turnOn', { name: thread.name })}
            onClick=${() => onChoose(thread.key)}>
            <span class="avatar">${letterOf(thread.name)}</span>
            <span class="who">${thread.name}${thread.note && html`<small>${noteOf(thread.note)}</small>`}</span>
            ${unread(thread.key) > 0 && html`<span class="unread" aria-label=${say('unread')}>${unread(thread.key)}</span>`}
          </button>`,
      )}</div>
      <${NewPerson} onMade=${(key) => onChoose(key, true)} />
    </nav>`;
}

/** A wheel that turns one way only moves a row all the same. */
function goSideways({ currentTarget, deltaX, deltaY }) {
  if (deltaX === 0) currentTarget.scrollLeft += deltaY;
}

/** Calls back when somebody presses Escape, or anywhere outside, while it is open. */
function useLeaving(open, place, leave) {
  useLayoutEffect(() => {
    if (!open) return undefined;
    const look = ({ type, key, target }) => {
      if (type === 'keydown' ? key === 'Escape' : !place.current?.contains(target)) leave(type === 'keydown');
    };
    addEventListener('keydown', look);
    addEventListener('pointerdown', look);
    return () => {
      removeEventListener('keydown', look);
      removeEventListener('pointerdown', look);
    };
  }, [open]);
}

function Clock() {
  const [amount, setAmount] = useState(3);
  const [unit, setUnit] = useState(DAY);
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState('');
  const place = useRef(null);
  useLeaving(open, place, (byKey) => {
    setOpen(false);
    if (byKey) place.current?.querySelector('[aria-expanded]')?.focus();
  });
  const ahead = aheadOf(store.ahead);
  const move = (ms) =>
    advance(ms).then(
      () => setProblem(''),
      (error) => setProblem(error.message),
    );
  return html`
    <div class="clock" role="group" aria-label=${say('clock')} ref=${place}>
      <span class="face">${clockIcon}</span>
      <div class="time"><strong>${timeOf(now())}</strong><small>${dayOf(now())}${ahead && html`<em>${ahead}</em>`}</small></div>
      <button class="pill" onClick=${() => move(HOUR)}>${say('hour')}</button>
      <button class="pill" onClick=${() => move(DAY)}>${say('day')}</button>
      <button class="pill ${open ? 'on' : ''}" aria-expanded=${open} onClick=${() => setOpen(!open)}>${say('other')}</button>
      ${
        open &&
        html`
        <form class="popover" onSubmit=${(event) => {
          event.preventDefault();
          void move(Math.round(amount * unit)).then(() => setOpen(false));
        }}>
          <label>${say('forwardBy')} <input type="number" min="1" max="1000" value=${amount} onInput=${(event) => setAmount(Number(event.target.value))} /></label>
          <select aria-label=${say('unit')} value=${unit} onChange=${(event) => setUnit(Number(event.target.value))}>
            <option value=${MINUTE}>${say('minutes')}</option><option value=${HOUR}>${say('hours')}</option><option value=${DAY}>${say('days')}</option>
          </select>
          <button class="pill on" type="submit">${say('forward')}</button>
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
    return html`<button class="someone add" aria-label=${say('somebody')} onClick=${() => setName('')}><span class="avatar">${plusIcon}</span><span class="who">${say('somebody')}</span></button>`;
  }
  return html`
    <form class="someone add" onSubmit=${make}>
      <input ref=${(input) => input?.focus()} aria-label=${say('firstName')} placeholder=${say('firstName')} maxlength="40" value=${name}
        onInput=${(event) => {
          event.target.setCustomValidity('');
          setName(event.target.value);
        }} onKeyDown=${(event) => event.key === 'Escape' && setName(null)} />
      <button class="pill on" type="submit">OK</button>
    </form>`;
}
