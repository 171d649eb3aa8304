import { expect, test } from 'vitest';
import { SERIES_NAMES } from '../src/community/administration/weeks-picture.ts';
import { createSpeech } from '../src/conversation/speak/speech.ts';
import { loadBook } from '../src/load-book.ts';

/* One word for one thing, in the chat as on the pages: « échange », “exchange”, “swap” name one of the four kinds. */
const SWAP = /échang|exchang|swap/i;
const speech = createSpeech(loadBook());
const facts = { place: 'Quimper', other: 'Yann', monday: '23/11', members: 9, posts: 8, months: 3 };

test.each([
  'stats.help-stats',
  'stats.text-head',
  'stats.text-week',
  'mine.card-answer-known',
  'life.none-yet',
  'care.not-yet',
  'relay.no-more',
  'relay.too-late',
])('%s calls what changed hands no swap', (key) => {
  for (const locale of ['fr', 'en'] as const) {
    for (const exchanges of [0, 1, 5]) {
      const said = speech.say(locale, { key, args: { ...facts, exchanges } }, { timezone: 'Europe/Paris' });
      expect(said).not.toMatch(SWAP);
    }
  }
});

test('the admins’ picture and their words call it the same', () => {
  for (const locale of ['fr', 'en'] as const) {
    const said = speech.say(
      locale,
      { key: 'stats.text-week', args: { ...facts, exchanges: 5 } },
      { timezone: 'Europe/Paris' },
    );
    expect(said).toContain(
      `5 ${SERIES_NAMES[locale].exchanges}`.replace(' ', said.includes('5\u00a0') ? '\u00a0' : ' '),
    );
  }
});
