import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadBook } from '../src/load-book.ts';
import { FLOWS, readTalks, wordsCheck } from './talk/book.ts';
import { compareTurn, type Happened, updated } from './talk/compare.ts';
import { watchBook } from './talk/coverage.ts';
import { TalkError } from './talk/parse-talk.ts';
import { playPurely } from './talk/pure.ts';
import type { Turn } from './talk/talk.ts';

const talks = readTalks();
const loaded = loadBook();
const coverage = watchBook(loaded);
const checkWords = wordsCheck(loaded);

describe('transcripts, against the engine alone', () => {
  test.each(talks.map((talk) => [talk.file, talk] as const))('%s', (_file, talk) => {
    const differences: string[] = [];
    const happened = new Map<Turn, Happened>();
    const onSaid: Parameters<typeof playPurely>[1]['onSaid'] = (bubbles, state, now) => {
      checkWords(bubbles, now);
      coverage.note(state, bubbles);
    };
    try {
      for (const [turn, real] of playPurely(talk, { book: coverage.book, onSaid })) {
        happened.set(turn, real);
        differences.push(...compareTurn(talk, turn, real));
      }
    } catch (error) {
      if (!(error instanceof TalkError)) throw error;
      differences.push(error.message);
    }
    if (process.env.TALK_UPDATE === 'pure') {
      writeFileSync(join(FLOWS, talk.file), updated(talk, happened));
    } else {
      expect(differences.join('\n')).toBe('');
    }
  });

  afterAll(() => {
    const { rejections, helps } = coverage.missing();
    const unseen = [...rejections, ...helps];
    if (unseen.length > 0) console.warn(`no transcript comes to: ${unseen.join(', ')}`);
  });
});

describe('the transcripts together', () => {
  test('visit every step', () => expect(coverage.missing().steps).toEqual([]));
  test('visit every outcome', () => expect(coverage.missing().outcomes).toEqual([]));
});
