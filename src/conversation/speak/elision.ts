import type { FluentFunction } from '@fluent/bundle';
import type { Locale } from '../book.ts';

/** « de { $name } », « que { $keyword } », « du { $from } » in a sentence as it was written. */
const BEFORE_VALUE = /(?<![\p{L}’'-])(avant le|de|que|du|au|le|à) \{ ?\$([a-z][a-z-]*) ?\}/giu;
/** A vowel that is elided before: not the y of « Yann », nor an h, which may be aspirated. */
const VOWEL = /^(?:[aeiouœæ]|y[bcdfghjklmnpqrstvwxz])/;
const RELATIVE_DAY = /^(?:demain|aujourd’hui)/;

/** Has the small words before a value agree with it, so that whoever writes a sentence need not think of it. */
export function withElision(locale: Locale, source: string): string {
  if (locale !== 'fr') return source;
  return source.replace(BEFORE_VALUE, (_, word: string, name: string) => `{ JOIN("${word}", $${name}) }`);
}

/** JOIN("de", "Amélie") → « d’Amélie »; JOIN("du", "demain") → « de demain ». */
export const JOIN: FluentFunction = ([word, value]) => {
  const said = typeof value === 'string' ? value : String(value?.valueOf() ?? '');
  return join(String(word), said);
};

/** « Le Bourg », « Les Sables », of a town: its article is drawn together with « à » and « de ». */
const ARTICLE = /^(?<article>Le|Les) (?=\p{Lu})/u;
const DRAWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Le: { à: 'au', de: 'du' },
  Les: { à: 'aux', de: 'des' },
};

/** @param word « de », « que », « du », « au », « le », « à » or « avant le », with a capital or without */
export function join(word: string, said: string): string {
  const isRelative = RELATIVE_DAY.test(said.replace("'", '’'));
  if (/^du$/i.test(word)) return isRelative ? join(`${word[0]}e`, said) : `${word} ${said}`;
  if (/^au$/i.test(word)) return isRelative ? `${word.startsWith('A') ? 'À' : 'à'} ${said}` : `${word} ${said}`;
  if (/^avant le$/i.test(word)) {
    // what was promised for a day may be read on it
    if (isRelative && said.startsWith('auj')) return 'd’ici ce soir';
    return isRelative ? `${word.split(' ')[0]} ${said}` : `${word} ${said}`;
  }
  // « avant le jeudi 3 », « avant demain »
  if (/^le$/i.test(word)) return isRelative ? said : `${word} ${said}`;
  const article = ARTICLE.exec(said)?.groups?.article;
  const drawn = article && DRAWN[article]?.[word];
  if (article && drawn) return `${drawn} ${said.slice(article.length + 1)}`;
  if (/^à$/i.test(word)) return `${word} ${said}`;
  const plain = said.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return VOWEL.test(plain) ? `${word.slice(0, -1)}’${said}` : `${word} ${said}`;
}
