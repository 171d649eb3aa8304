import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Bubble } from '../src/conversation/bubble.ts';
import type { LoadedBook } from '../src/conversation/load/loaded-book.ts';
import type { SpeechOptions } from '../src/conversation/speak/speech.ts';
import { loadBook } from '../src/load-book.ts';
import { FLOWS, readTalks } from './talk/book.ts';
import { compareTurn, type Happened, updated } from './talk/compare.ts';
import { journalReader, missingLines } from './talk/journal-kept.ts';
import { TalkError } from './talk/parse-talk.ts';
import { recorder } from './talk/recorder.ts';
import { openStage, type Stage } from './talk/stage.ts';
import type { Turn } from './talk/talk.ts';
import { type LookedUp, playWhole } from './talk/whole.ts';

const lookedUp = vi.hoisted((): LookedUp[] => []);

// The three places where keys become words, words become messages, and the engine's questions are answered: each does
// what it always does, and what it did is written down.
vi.mock('../src/conversation/speak/speech.ts', async (original) => {
  const real = await original<typeof import('../src/conversation/speak/speech.ts')>();
  return {
    ...real,
    createSpeech(book: LoadedBook) {
      const speech = real.createSpeech(book);
      const speak = (locale: 'fr' | 'en', bubble: Bubble, options: SpeechOptions) =>
        recorder.spoke(speech.speak(locale, bubble, options), bubble);
      return { ...speech, speak };
    },
  };
});
vi.mock('../src/messenger/render.ts', async (original) => {
  const { render } = await original<typeof import('../src/messenger/render.ts')>();
  const watched: typeof render = (bubbles, options) => {
    const lengths = bubbles.map((bubble) => render([bubble], options).length);
    return recorder.rendered(bubbles, render(bubbles, options), lengths);
  };
  return { render: watched };
});
vi.mock('../src/inbox/lookups.ts', async (original) => {
  const { watchedLookups } = await import('./talk/whole.ts');
  return watchedLookups(await original(), lookedUp);
});

/**
 * All of them, unless there is no time: then every tenth (`TALKS_SHARE=10`), each day another one, so that a runner with two cores is
 * through in its twenty minutes. All play against the engine alone each time.
 */
const SHARE = Number(process.env.TALKS_SHARE ?? 1);
const TODAY = Math.floor(Date.now() / 86_400_000);
const talks = readTalks().filter((_, place) => (place + TODAY) % SHARE === 0);

describe('transcripts, from signed webhook through PostgreSQL to the phone', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(loadBook());
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  test.each(talks.map((talk) => [talk.file, talk] as const))('%s', async (_file, talk) => {
    const differences: string[] = [];
    const happened = new Map<Turn, Happened>();
    const newLines = journalReader(stage.db);
    recorder.forget();
    try {
      for await (const [turn, real] of playWhole(talk, stage, lookedUp)) {
        happened.set(turn, real);
        differences.push(...compareTurn(talk, turn, real));
        differences.push(
          ...missingLines(real.asked ?? [], await newLines()).map(
            (told) => `flows/${talk.file}:${turn.line + 1} ${told}`,
          ),
        );
      }
    } catch (error) {
      differences.push(String(error instanceof TalkError ? error.message : (error as Error).stack));
    } finally {
      if (process.env.TALK_UPDATE === '1') writeFileSync(join(FLOWS, talk.file), updated(talk, happened));
    }
    if (process.env.TALK_UPDATE !== '1') expect([...differences, ...stage.troubles].join('\n')).toBe('');
  });
});
