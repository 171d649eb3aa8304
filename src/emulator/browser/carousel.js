import { useEffect, useRef, useState } from 'preact/hooks';
import { html } from './html.js';
import { say } from './said.js';

/** A mouse that moved less was meant to click. */
const CLICK_PX = 5;
const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** Cards side by side: by finger as the browser does it, by a mouse that drags, by arrow keys, by two buttons. */
export function Carousel({ children }) {
  const box = useRef(null);
  const drag = useRef(null);
  const [ends, setEnds] = useState({ before: false, after: true });
  const look = () => {
    const { scrollLeft, scrollWidth, clientWidth } = box.current;
    const now = { before: scrollLeft > 4, after: scrollLeft < scrollWidth - clientWidth - 4 };
    setEnds((old) => (old.before === now.before && old.after === now.after ? old : now));
  };
  useEffect(look, [children.length]);
  const go = (way) => {
    const step = box.current.firstElementChild.getBoundingClientRect().width + 8;
    box.current.scrollBy({ left: way * step, behavior: calm.matches ? 'instant' : 'smooth' });
  };
  const keyed = (event) => {
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!way || event.target !== box.current) return;
    event.preventDefault();
    go(way);
  };
  const pressed = (event) => {
    if (event.pointerType !== 'mouse' || event.button !== 0) return;
    drag.current = { x: event.clientX, from: box.current.scrollLeft, moved: false };
  };
  const moved = (event) => {
    const { current: held } = drag;
    if (!held) return;
    const by = event.clientX - held.x;
    if (!held.moved && Math.abs(by) < CLICK_PX) return;
    if (!held.moved) box.current.setPointerCapture(event.pointerId);
    held.moved = true;
    box.current.classList.add('dragged');
    box.current.scrollLeft = held.from - by;
  };
  const released = () => {
    box.current.classList.remove('dragged');
    const held = drag.current;
    // the click that follows sees it, nobody after
    setTimeout(() => {
      if (drag.current === held) drag.current = null;
    });
  };
  const clicked = (event) => {
    if (!drag.current?.moved) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return html`
    <div class="carousel">
      <div class="cards several" ref=${box} tabindex="0" role="group" aria-label=${say('cards', { n: children.length })}
        onScroll=${look} onKeyDown=${keyed} onPointerDown=${pressed} onPointerMove=${moved} onPointerUp=${released}
        onPointerCancel=${released} onClickCapture=${clicked} onDragStart=${(event) => event.preventDefault()}>
        ${children}
      </div>
      ${ends.before && html`<button class="turn before" aria-label=${say('cardsBefore')} onClick=${() => go(-1)}>‹</button>`}
      ${ends.after && html`<button class="turn after" aria-label=${say('cardsAfter')} onClick=${() => go(1)}>›</button>`}
    </div>`;
}
