import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bubble } from '../../src/conversation/bubble.ts';
import type { LoadedBook } from '../../src/conversation/load/loaded-book.ts';
import { LOCALES } from '../../src/conversation/load/loaded-book.ts';
import { createSpeech } from '../../src/conversation/speak/speech.ts';
import { render } from '../../src/messenger/render.ts';
import { parseTalk } from './parse-talk.ts';
import type { Talk } from './talk.ts';

export const FLOWS = fileURLToPath(new URL('../../flows/', import.meta.url));
export const TIMEZONE = 'Europe/Paris';
/** A Monday morning. */
export const START = new Date('2026-11-23T09:00:00Z');

export function readTalks(): Talk[] {
  return readdirSync(FLOWS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.talk'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => parseTalk(relative(FLOWS, path), readFileSync(path, 'utf8')));
}

/** Puts bubbles into words in both languages. @throws when Meta would not accept them, or words are missing */
export function wordsCheck(book: LoadedBook): (bubbles: readonly Bubble[], now: Date) => void {
  const speech = createSpeech(book);
  return (bubbles, now) => {
    if (bubbles.length === 0) return;
    for (const locale of LOCALES) {
      const spoken = bubbles.map((bubble) => speech.speak(locale, bubble, { timezone: TIMEZONE, now }));
      const parts = render(spoken, {
        photoUrl: (key) => `https://example.org/photos/${key}.jpg`,
        pageUrl: (path) => `https://example.org${path}`,
      });
      const hole = /\{ ?\$|undefined|NaN|\[object/.exec(JSON.stringify(parts));
      if (hole) throw new Error(`a hole in the words (${locale}): ${JSON.stringify(parts)}`);
      const gap = /[)»”] \.(?=[ "\\])/u.exec(JSON.stringify(parts));
      if (gap) throw new Error(`a space before a full stop (${locale}): ${JSON.stringify(parts)}`);
    }
  };
}
