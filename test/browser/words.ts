import type { Args } from '../../src/conversation/bubble.ts';
import { createSpeech } from '../../src/conversation/speak/speech.ts';
import { loadBook } from '../../src/load-book.ts';

const speech = createSpeech(loadBook());

/** What the bot says in French for a key: a volunteer's change of a sentence must never break a test. */
export const words = (key: string, args: Args = {}): string =>
  speech.say('fr', { key, args }, { timezone: 'Europe/Paris' });
