import { expect, test } from 'vitest';
import type { Matter } from '../community/channels/matters.ts';
import { createSpeech } from '../conversation/speak/speech.ts';
import { loadBook } from '../load-book.ts';
import { confirmLetter, type LetterWords, newsLetter } from './letter.ts';

const now = new Date('2026-11-23T09:00:00Z');
const speech = createSpeech(loadBook());
const wordsIn = (locale: 'fr' | 'en'): LetterWords => ({
  locale,
  say: (language, key, args) =>
    speech.say(language, { key, ...(args && { args }) }, { timezone: 'Europe/Paris', now, isReadLater: true }),
});
const matter = (line: Matter['line'], about: Partial<Matter> = {}): Matter => ({
  line,
  keyword: null,
  meetsAt: null,
  dueOn: null,
  ...about,
});
const urls = { link: 'https://m.me/1?ref=town_le-havre', stopUrl: 'https://parallele.example/mail/stop/1.x-_' };

test('a mail says what each matter is about, once, with days that are true whenever it is read', () => {
  const matters = [
    matter('answer', { keyword: 'FAUTEUIL 42' }),
    matter('message', { keyword: 'VELO 3' }),
    matter('message', { keyword: 'VELO 3' }),
    matter('meeting', { keyword: 'VELO 3', meetsAt: new Date('2026-11-23T17:00:00Z') }),
    matter('loan', { keyword: 'PERCEUSE 7', dueOn: '2026-11-24' }),
  ];
  const { subject, text } = newsLetter(wordsIn('fr'), { matters, place: 'Le Havre', ...urls, isSilenced: false });
  expect(subject).toContain('4');
  const lines = text.split('\n').filter((line) => line.startsWith('- '));
  expect(lines.length).toBe(4);
  expect(lines[2]).toMatch(/lundi 23 novembre à 18\sh/);
  expect(lines[3]).toContain('mardi 24 novembre');
});

test('addresses stand in it as they are, whatever typography does to words', () => {
  for (const locale of ['fr', 'en'] as const) {
    const news = newsLetter(wordsIn(locale), {
      matters: [matter('other')],
      place: 'Quimper',
      ...urls,
      isSilenced: false,
    }).text;
    const ask = confirmLetter(wordsIn(locale), 'https://parallele.example/mail/confirm/1.2.x', urls.stopUrl).text;
    expect(news).toContain(urls.link);
    expect(ask).toContain('https://parallele.example/mail/confirm/1.2.x\n');
    for (const text of [news, ask]) {
      expect(text).toContain(urls.stopUrl);
      expect(text).not.toMatch(/\[\[|\{/);
    }
  }
});

test('a town with many matters gets a short mail', () => {
  const matters = Array.from({ length: 50 }, (_, number) => matter('answer', { keyword: `LOT ${number}` }));
  const { text } = newsLetter(wordsIn('en'), { matters, place: 'Quimper', ...urls, isSilenced: false });
  expect(text.split('\n').filter((line) => line.startsWith('- ')).length).toBe(10);
});
