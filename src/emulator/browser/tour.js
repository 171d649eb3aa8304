import { useEffect, useRef } from 'preact/hooks';
import { html } from './html.js';
import { closeIcon } from './icons.js';
import { say } from './said.js';

const SEEN = 'parallele-tour';
const STEPS = ['tour1', 'tour2', 'tour3', 'tour4', 'tour5', 'tour6', 'tour7'];

/** Has nobody left the tour in this browser yet? Then it opens by itself. */
export function isFirstVisit() {
  try {
    return localStorage.getItem(SEEN) === null;
  } catch {
    return false;
  }
}

/**
 * A strip above the phones that covers nothing: whoever would rather try, tries. What it speaks of is outlined by the
 * style sheet, which knows the step by an attribute of the page.
 * @param step null: it is closed @param wasCalled somebody asked for it, and awaits it under the keyboard
 */
export function Tour({ step, wasCalled, onStep }) {
  const forward = useRef(null);
  useEffect(() => {
    if (step === null) return undefined;
    document.documentElement.dataset.tour = step + 1;
    return () => delete document.documentElement.dataset.tour;
  }, [step]);
  useEffect(() => {
    if (step !== null && wasCalled) forward.current?.focus();
  }, [step === null, wasCalled]);
  if (step === null) return null;
  const leave = () => {
    localStorage.setItem(SEEN, 'seen');
    onStep(null);
  };
  const isLast = step === STEPS.length - 1;
  return html`
    <section class="strip tour" role="dialog" aria-label=${say('tour')} onKeyDown=${(event) => event.key === 'Escape' && leave()}>
      <p aria-live="polite"><small>${say('tourStep', { n: step + 1, all: STEPS.length })}</small> ${say(STEPS[step])}</p>
      ${step > 0 && html`<button class="pill" onClick=${() => onStep(step - 1)}>${say('previous')}</button>`}
      <button class="pill on" ref=${forward} onClick=${() => (isLast ? leave() : onStep(step + 1))}>${say(isLast ? 'finish' : 'next')}</button>
      <button class="round" aria-label=${say('leave')} title=${say('leave')} onClick=${leave}>${closeIcon}</button>
    </section>`;
}
