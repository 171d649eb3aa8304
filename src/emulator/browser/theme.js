/* Dark when the system is, until somebody says otherwise here. */
const KEPT = 'parallele-theme';
const system = matchMedia('(prefers-color-scheme: dark)');

export const isDark = () => document.documentElement.dataset.theme === 'dark';

export function setDark(dark) {
  localStorage.setItem(KEPT, dark ? 'dark' : 'light');
  show();
}

function show() {
  let chosen = null;
  try {
    chosen = localStorage.getItem(KEPT);
  } catch {}
  document.documentElement.dataset.theme = chosen ?? (system.matches ? 'dark' : 'light');
}

/** @param onChange the system has changed its mind */
export function followSystem(onChange) {
  show();
  system.addEventListener('change', () => {
    show();
    onChange();
  });
}
