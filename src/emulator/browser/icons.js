import { html } from './html.js';

const icon = (paths) => html`<svg viewBox="0 0 24 24" class="icon" aria-hidden="true" fill="none" stroke="currentColor"
  stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round">${paths}</svg>`;

export const menuIcon = icon(html`<path d="M5 7h14M5 12h14M5 17h9" />`);
export const photoIcon = icon(
  html`<rect x="3.5" y="5" width="17" height="14" rx="3.5" /><circle cx="9" cy="10.3" r="1.6" /><path d="m5 17.5 4.6-4.4 3 2.8 3.2-3.6 3.6 4.2" />`,
);
export const sendIcon = html`<svg viewBox="0 0 24 24" class="icon" aria-hidden="true"><path fill="currentColor"
  d="M3.6 20.4 21 12.9c.8-.4.8-1.5 0-1.8L3.6 3.6c-.7-.3-1.4.4-1.2 1.1l1.9 6 8.2 1.3-8.2 1.3-1.9 6c-.2.7.5 1.4 1.2 1.1z" /></svg>`;
export const likeIcon = html`<svg viewBox="0 0 24 24" class="icon" aria-hidden="true"><path fill="currentColor"
  d="M2.8 10.6h3.4c.5 0 .9.4.9.9v8.1c0 .5-.4.9-.9.9H2.8a.8.8 0 0 1-.8-.8v-8.3c0-.4.4-.8.8-.8zM8.6 10.9c2-1 3.3-3 3.5-6 .1-1.3.8-2 1.8-2 1.6 0 2.6 1.3 2.6 3.2 0 1.2-.3 2.3-.8 3.3h4c1.3 0 2.3 1 2.3 2.2 0 .7-.3 1.3-.8 1.7.4.4.6.9.6 1.5 0 .9-.5 1.6-1.3 2 .2.3.3.7.3 1.1 0 .9-.6 1.7-1.5 2 .1.2.1.5.1.7 0 1.1-1 1.9-2.3 1.9h-3.5c-2 0-3.4-.4-5-1.3V10.9z" /></svg>`;
export const moreIcon = html`<svg viewBox="0 0 24 24" class="icon" aria-hidden="true" fill="currentColor"><circle
  cx="5.5" cy="12" r="1.8" /><circle cx="12" cy="12" r="1.8" /><circle cx="18.5" cy="12" r="1.8" /></svg>`;
export const backstageIcon = icon(html`<path d="m8.5 8-4 4 4 4M15.5 8l4 4-4 4M13.2 5.5l-2.4 13" />`);
export const clockIcon = icon(html`<circle cx="12" cy="12" r="8.5" /><path d="M12 7.5V12l3 2" />`);
export const closeIcon = icon(html`<path d="m6.5 6.5 11 11M17.5 6.5l-11 11" />`);
export const plusIcon = icon(html`<path d="M12 5.5v13M5.5 12h13" />`);
export const smileIcon = icon(
  html`<circle cx="12" cy="12" r="8.5" /><path d="M8.7 14.2c1.7 2.1 4.9 2.1 6.6 0M9.2 9.8v.2M14.8 9.8v.2" />`,
);
export const linkIcon = icon(
  html`<path d="M10 14a4 4 0 0 0 5.7.3l3-3a4 4 0 0 0-5.700-5.700l-1.300 1.300M14 10a4 4 0 0 0-5.700-.3l-3 3a4 4 0 0 0 5.700 5.700l1.300-1.300" />`,
);
export const pageIcon = icon(
  html`<rect x="4.5" y="4" width="15" height="16" rx="2.5" /><path d="M8 8.500h8M8 12h8M8 15.500h5" />`,
);
export const darkIcon = icon(html`<path d="M19.500 14.500A8 8 0 0 1 9.500 4.500a8 8 0 1 0 10 10z" />`);
export const tourIcon = icon(
  html`<circle cx="12" cy="12" r="8.5" /><path d="M9.600 9.600a2.500 2.500 0 1 1 3.600 2.200c-.8.4-1.200.9-1.200 1.800M12 16.600v.1" />`,
);
