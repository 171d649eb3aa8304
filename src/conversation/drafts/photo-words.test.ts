import { expect, test } from 'vitest';
import { loadBook } from '../../load-book.ts';
import { LOCALES } from '../load/loaded-book.ts';
import { createSpeech } from '../speak/speech.ts';

const speech = createSpeech(loadBook());

test('one photo that is there is one, several are several', () => {
  const said = [1, 2].map((count) =>
    LOCALES.map((locale) =>
      speech.speak(
        locale,
        { type: 'text', text: [{ key: 'common.photos-there', args: { count } }] },
        { timezone: 'Europe/Paris', now: new Date(0) },
      ),
    ),
  );
  expect(said).toMatchObject([
    [{ text: ['La photo est bien là.'] }, { text: ['The picture is there.'] }],
    [{ text: ['Les photos sont bien là.'] }, { text: ['The pictures are there.'] }],
  ]);
});
