import type { HeldField, HeldTable } from '../retention/held.ts';
import type { Said } from '../retention/rule.ts';
import { wordsFor } from './held-words.ts';
import { escapeHtml, privatePage } from './html.ts';

export type Locale = 'fr' | 'en';

interface PageOptions {
  locale: Locale;
  timezone: string;
  photoUrl(key: string): string;
}

const WORDS = {
  title: ['Mes données', 'My data'],
  intro: [
    'Voici tout ce que Parallèle garde sur toi, table par table. Ce qui concerne d’autres personnes n’y est pas. Le lien ne s’ouvre qu’une fois : pour avoir un fichier à garder, écris encore « mes données » et choisis « Les enregistrer ».',
    'Here is everything Parallèle holds on you, table by table. What is about other people is left out. The link opens only once: for a file to keep, write “my data” again and choose “Save them”.',
  ],
  remove: [
    'Pour tout faire effacer, écris « supprimer mes données » dans Messenger.',
    'To have everything erased, write “delete my data” in Messenger.',
  ],
  none: ['Et rien à propos de :', 'And nothing about:'],
  machine: ['La même chose pour un ordinateur (JSON)', 'The same for a computer (JSON)'],
  yes: ['oui', 'yes'],
  no: ['non', 'no'],
  askTitle: ['Tes données', 'Your data'],
  ask: [
    'Ce lien est à toi seul et ne s’ouvre qu’une fois. Ouvre-le là où personne d’autre ne lit.',
    'This link is yours alone and opens only once. Open it where nobody else reads.',
  ],
  open: ['Voir mes données', 'See my data'],
  download: ['Les enregistrer (fichier JSON)', 'Save them (a JSON file)'],
  gone: [
    'Ce lien ne s’ouvre plus : il a déjà servi, ou son heure est passée. Écris « mes données » dans Messenger pour en avoir un nouveau.',
    'This link opens no more: it has been used, or its hour has passed. Write “my data” in Messenger to get a new one.',
  ],
} as const satisfies Record<string, Said>;

const inOne = (said: Said, locale: Locale): string => said[locale === 'fr' ? 0 : 1];

/** The page that is shown before the link is used up. In both languages: whose it is, is not known yet. */
export function askPage(): string {
  const both = (said: Said) => `<p>${escapeHtml(said[0])}</p><p lang="en">${escapeHtml(said[1])}</p>`;
  return page(
    'fr',
    inOne(WORDS.askTitle, 'fr'),
    `${both(WORDS.ask)}<form method="post">${choice('page', WORDS.open)}${choice('file', WORDS.download)}</form>`,
  );
}

/** How the data may be had; the link is good for one of them. */
function choice(as: 'page' | 'file', said: Said): string {
  return `<p><button name="as" value="${as}">${escapeHtml(said.join(' · '))}</button></p>`;
}

export function gonePage(): string {
  return page(
    'fr',
    inOne(WORDS.askTitle, 'fr'),
    `<p>${escapeHtml(WORDS.gone[0])}</p><p lang="en">${escapeHtml(WORDS.gone[1])}</p>`,
  );
}

/** Everything held on a member, to be read and to be kept. */
export function heldPage(held: readonly HeldTable[], options: PageOptions): string {
  const { locale } = options;
  const say = (said: Said) => escapeHtml(inOne(said, locale));
  const parts = held
    .filter(({ rows }) => rows.length > 0)
    .map(({ table, title, rows }) => {
      const lists = rows.map((row) => `<dl>${row.flatMap((field) => line(table, field, options)).join('')}</dl>`);
      return `<h2>${say(title)}</h2>${lists.join('')}`;
    });
  const empty = held.filter(({ rows }) => rows.length === 0).map(({ title }) => `<li>${say(title)}</li>`);
  const nothing = empty.length > 0 ? `<h2>${say(WORDS.none)}</h2><ul>${empty.join('')}</ul>` : '';
  return page(
    locale,
    inOne(WORDS.title, locale),
    `<p>${say(WORDS.intro)}</p><p>${say(WORDS.remove)}</p>${parts.join('')}${nothing}` +
      `<details><summary>${say(WORDS.machine)}</summary><pre>${escapeHtml(heldJson(held))}</pre></details>`,
  );
}

/** The same for a computer. */
export function heldJson(held: readonly HeldTable[]): string {
  const rowsOf = ({ rows }: HeldTable) =>
    rows.map((row) => Object.fromEntries(row.map(({ column, value }) => [column, value])));
  return JSON.stringify(Object.fromEntries(held.map((one) => [one.table, rowsOf(one)])), null, 1);
}

/** Columns that are shown as the link of a picture. */
const PICTURES = new Set(['key', 'media_id', 'offered_media']);

function line(table: string, { column, label, value, words }: HeldField, options: PageOptions): string[] {
  if (value === null || value === undefined) return [];
  const shown = PICTURES.has(column)
    ? photo(words ?? String(value), options)
    : escapeHtml(words ?? said(table, column, value, options));
  return shown === '' ? [] : [`<dt>${escapeHtml(inOne(label, options.locale))}</dt><dd>${shown}</dd>`];
}

function said(table: string, column: string, value: unknown, options: PageOptions): string {
  const words = wordsFor(table, column, value);
  return words ? inOne(words, options.locale) : inWords(value, options);
}

function photo(key: string, { photoUrl }: PageOptions): string {
  const url = escapeHtml(photoUrl(key));
  return `<a href="${url}">${url}</a>`;
}

function inWords(value: unknown, { locale, timezone }: PageOptions): string {
  if (value instanceof Date) {
    return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: timezone }).format(value);
  }
  if (typeof value === 'boolean') return inOne(value ? WORDS.yes : WORDS.no, locale);
  if (typeof value === 'object') return textsIn(value).join('\n');
  return String(value);
}

/** Names of parts of messages that are for machines. */
const SILENT = new Set(['payload', 'content_type', 'template_type', 'type']);

/** What can be read in a message or a dialogue: its texts, in order. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    SILENT.has(name) && typeof inner !== 'object' ? [] : textsIn(inner),
  );
}

const page = (lang: Locale, title: string, content: string): string => privatePage({ lang, title }, content);
