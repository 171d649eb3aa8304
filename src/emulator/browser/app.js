import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Backstage } from './backstage.js';
import { html } from './html.js';
import { LinkOpener } from './link-opener.js';
import { PageView } from './page-view.js';
import { Phone } from './phone.js';
import { play, scene } from './player.js';
import { say } from './said.js';
import { SceneBar, SceneLinks } from './scene-bar.js';
import { SCENES } from './scenes.js';
import { changed, connect, useStore } from './store.js';
import { followSystem } from './theme.js';
import { TopBar } from './top-bar.js';
import { isFirstVisit, Tour } from './tour.js';

const HIDDEN = 'parallele-hidden-phones';
const remembered = () => {
  try {
    return JSON.parse(localStorage.getItem(HIDDEN) ?? '{}');
  } catch {
    return {};
  }
};

/** Side by side on a wide screen; one at a time, with tabs, on a narrow one. */
function App() {
  const { ready, threads, featured } = useStore();
  const [choices, setChoices] = useState(remembered);
  const [current, setCurrent] = useState(null);
  const [backstage, setBackstage] = useState(false);
  const [feed, setFeed] = useState(false);
  const [read, setRead] = useState(null);
  const [tour, setTour] = useState(() => ({ step: isFirstVisit() ? 0 : null, wasCalled: false }));
  const narrow = useNarrow();
  const callTour = () => setTour({ step: 0, wasCalled: true });

  useHash(ready, (asked) => {
    if (asked === 'visite') callTour();
    else void play(asked, (key) => choose(key, true));
  });

  useEffect(() => {
    const beat = setInterval(changed, 5000);
    return () => clearInterval(beat);
  }, []);

  const people = [...threads.values()];
  const shownKeys = people.map((thread) => thread.key).filter((key) => choices[key] ?? featured.includes(key));
  const selected = current && threads.has(current) ? current : (shownKeys[0] ?? people[0]?.key);
  const visible = narrow ? (selected ? [selected] : []) : shownKeys;

  const counts = Object.fromEntries(
    people.map(({ key, messages }) => [key, messages.filter((message) => message.from === 'page').length]),
  );
  useEffect(() => {
    if (!ready) return;
    // what was there when the page was opened is not news
    if (!read) return setRead(counts);
    const fresh = visible.filter((key) => read[key] !== counts[key]);
    if (fresh.length > 0) setRead({ ...read, ...Object.fromEntries(fresh.map((key) => [key, counts[key]])) });
  });

  function choose(key, on) {
    setCurrent(key);
    if (narrow) return;
    setChoices((old) => {
      const next = { ...old, [key]: on ?? !(old[key] ?? featured.includes(key)) };
      localStorage.setItem(HIDDEN, JSON.stringify(next));
      return next;
    });
  }

  if (!ready) return html`<div class="waiting"><span class="logo" />${say('waking')}</div>`;
  return html`
    <${TopBar}
      people=${people} shown=${visible} narrow=${narrow} onChoose=${choose}
      unread=${(key) => (read ? Math.max(0, (counts[key] ?? 0) - (read[key] ?? 0)) : 0)}
      feed=${feed} onFeed=${() => setFeed(!feed)}
      backstage=${backstage} onBackstage=${() => setBackstage(!backstage)} onTour=${callTour} />
    <${SceneLinks} />
    ${scene.name === null && html`<${Tour} ...${tour} onStep=${(step) => setTour({ ...tour, step })} />`}
    <${SceneBar} />
    <${LinkOpener} people=${people} onChoose=${(key) => choose(key, true)} />
    <div class="stage">
      ${feed && html`<${PageView} people=${people} onChoose=${(key) => choose(key, true)} onClose=${() => setFeed(false)} />`}
      <main class="phones" aria-label=${say('phones')}>
        ${visible.map(
          (key) =>
            html`<${Phone} key=${key} thread=${threads.get(key)} onHide=${() => choose(key, false)} narrow=${narrow} />`,
        )}
        ${visible.length === 0 && html`<p class="nobody">${say('nobody')}</p>`}
      </main>
      ${backstage && html`<${Backstage} people=${people} onClose=${() => setBackstage(false)} />`}
    </div>`;
}

/** A scene or the tour that the address asks for, once: reading it again must not play it again. */
function useHash(ready, ask) {
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (!ready) return undefined;
    const look = () => {
      const asked = location.hash.slice(1);
      if (asked !== 'visite' && !Object.hasOwn(SCENES, asked)) return;
      history.replaceState(null, '', location.pathname + location.search);
      latest.current(asked);
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, [ready]);
}

function useNarrow() {
  const query = matchMedia('(max-width: 760px)');
  const [narrow, setNarrow] = useState(query.matches);
  useEffect(() => {
    const look = () => setNarrow(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return narrow;
}

document.title = say('title');
followSystem(changed);
connect();
render(html`<${App} />`, document.body);
