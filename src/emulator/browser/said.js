import { WORDS } from './page-words.js';

/*
 * The language of the page around the phones: what somebody chose here, else the browser's, French for all others. What
 * is said inside the phones is the bot's and its people's, whatever this is.
 */
const KEPT = 'parallele-language';
const LANGUAGES = ['fr', 'en'];

export let language = kept() ?? (LANGUAGES.find((one) => navigator.language.startsWith(one)) || 'fr');
document.documentElement.lang = language;

export function speak(chosen) {
  language = chosen;
  document.documentElement.lang = chosen;
  localStorage.setItem(KEPT, chosen);
}

/** The words of that name; « {x} » is a value. A colon and the like have their no-break space in French. */
export function say(word, values = {}) {
  const text = WORDS[word][LANGUAGES.indexOf(language)];
  const filled = elided(text, values)
    .replaceAll(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole)
    .replaceAll('~', '\u00a0');
  if (language !== 'fr') return filled;
  return filled.replaceAll(/ ([:;!?»%])/g, '\u00a0$1').replaceAll('« ', '«\u00a0');
}

/** « de Yann », « d’Amélie », « d’Yves » */
function elided(text, values) {
  const isOpen = (name) => /^(?:[aeiouœæ]|y[^aeiou])/i.test(String(values[name] ?? '').normalize('NFD'));
  return text.replaceAll(/\bde (?=\{(\w+)\})/g, (whole, name) => (isOpen(name) ? 'd’' : whole));
}

function kept() {
  try {
    const found = localStorage.getItem(KEPT);
    return LANGUAGES.includes(found) ? found : null;
  } catch {
    return null;
  }
}
