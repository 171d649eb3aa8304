import { expect, test } from 'vitest';
import type { Bubble, Words } from '../bubble.ts';
import { checkFlows } from '../load/load-flows.ts';
import { bookFiles } from '../load/testing/book-files.ts';
import { facts, specs } from '../load/testing/specs.ts';
import { createSpeech } from './speech.ts';

const { book } = checkFlows(bookFiles('good'), specs, facts);
const speech = createSpeech(book);
const options = { timezone: 'Europe/Paris', now: new Date('2026-11-23T09:00:00Z') };

const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ');
const fr = (key: string, args: Words['args'] = {}) => plain(speech.say('fr', { key, args }, options));
const en = (key: string, args: Words['args'] = {}) => plain(speech.say('en', { key, args }, options));

test('a sentence in both languages', () => {
  expect(fr('give.ask-item')).toBe('C’est quoi ? (par exemple : « fauteuil en velours vert »)');
  expect(en('give.ask-item')).toBe('What is it?');
});

test('a choice is shown by its label and looked at by its value', () => {
  const kind = { words: 'give.kind-loan' };
  expect(fr('give.line-kind', { kind })).toBe('Prêter');
  expect(fr('give.done', { kind, keyword: 'ÉCHELLE 7', item: 'échelle' })).toBe(
    'Ton prêt est publié : ÉCHELLE 7 (échelle).',
  );
  expect(en('give.done', { kind: { words: 'give.kind-gift' }, keyword: 'VÉLO 42', item: 'vélo' })).toBe(
    'Your gift is online: VÉLO 42 (vélo).',
  );
});

test('what is not known shows nothing, and can be chosen by [none]', () => {
  expect(fr('give.line-until')).toBe('sans date');
  expect(fr('give.line-until', { until: '' })).toBe('sans date');
  expect(fr('give.line-until', { until: { date: '2026-11-28' } })).toBe('jusqu’à samedi 28 novembre');
  expect(fr('give.line-item')).toBe('Objet : ');
});

test('numbers choose by plural, and are shown without grouping', () => {
  expect(fr('give.photos-added', { count: 1 })).toBe('Une photo, merci !');
  expect(fr('give.photos-added', { count: 3 })).toBe('3 photos, merci !');
  expect(fr('give.item-too-long', { max: 1234 })).toBe('C’est un peu long : 1234 lettres au maximum.');
});

test('typography is applied once, around what a member wrote as well', () => {
  expect(speech.say('fr', { key: 'give.line-item', args: { item: "l'échelle" } }, options)).toBe(
    'Objet\u00a0: l’échelle',
  );
});

test('a sentence of another flow', () => {
  expect(fr('common.skip')).toBe('Passer');
  expect(speech.has('common.skip')).toBe(true);
  expect(speech.has('give.skip')).toBe(false);
  expect(() => fr('give.nothing')).toThrow('no sentence give.nothing');
});

test('bubbles keep their ids, tokens and photos', () => {
  const bubble: Bubble = {
    type: 'buttons',
    text: [{ key: 'give.review-check' }, { key: 'give.line-kind', args: { kind: { words: 'give.kind-gift' } } }],
    buttons: [{ id: 'confirm', title: { key: 'give.confirm-check' }, token: 'v1:a:r:check:ok' }],
    choices: [{ id: 'edit-item', title: { key: 'give.edit-item' }, token: 'v1:a:r:check:edit' }],
  };
  expect(speech.speak('en', bubble, options)).toEqual({
    type: 'buttons',
    text: ['This is what I understood:', 'To give'],
    buttons: [{ id: 'confirm', title: 'Publish', token: 'v1:a:r:check:ok' }],
    choices: [{ id: 'edit-item', title: 'The thing', token: 'v1:a:r:check:edit' }],
  });
  const cards: Bubble = {
    type: 'cards',
    cards: [
      {
        title: { key: 'give.card-title', args: { item: 'vélo', keyword: 'VÉLO 42' } },
        photo: 'm1',
        buttons: [{ id: 'see', title: { key: 'common.button-menu' }, url: 'https://ex.fr' }],
      },
    ],
  };
  expect(speech.speak('fr', cards, options)).toEqual({
    type: 'cards',
    cards: [{ title: 'vélo · VÉLO 42', photo: 'm1', buttons: [{ id: 'see', title: 'Menu', url: 'https://ex.fr' }] }],
  });
  expect(speech.speak('fr', { type: 'photo', photo: 'm1' }, options)).toEqual({ type: 'photo', photo: 'm1' });
});

/** Ordinary French, as a volunteer would write it: most of these break in YAML (design §3.2). */
const ordinary = [
  ['Titre : vélo', 'Titre : vélo'],
  ['- un vélo', '- un vélo'],
  ['{ $titre } est prêt', 'Le vélo est prêt'],
  ["l'annonce: publiée", 'l’annonce: publiée'],
  ["'C'est prêt'", '‘C’est prêt’'],
  ['@marie a répondu', '@marie a répondu'],
  ['!attention', '!attention'],
  ['#1 du quartier', '#1 du quartier'],
  ['* nouveau *', '* nouveau *'],
  ['[urgent] déménagement', '[urgent] déménagement'],
  ['12:30', '12:30'],
  ['oui', 'oui'],
] as const;

test('twelve ordinary French texts are said as they were written', () => {
  const names = ordinary.map((_, i) => `text-${'abcdefghijkl'[i]}`);
  const ftl = (lines: readonly string[]) => lines.map((line, i) => `${names[i]} = ${line}\n`).join('');
  const says = Object.fromEntries(names.map((name) => [`one.${name}`, ['titre']]));
  const written = ftl(ordinary.map(([text]) => text));
  const { book: small, problems } = checkFlows(
    new Map([
      ['one/flow.yaml', 'flow: one\nversion: 1\nsteps:\n  - do: talk\n    on: { done: end }\n'],
      ['one/fr.ftl', written],
      ['one/en.ftl', written],
    ]),
    { talk: { outcomes: ['done'], says } },
    [],
  );
  expect(problems.filter(({ file }) => file.startsWith('one/'))).toEqual([]);
  const voice = createSpeech(small);
  const said = names.map((name) => plain(voice.say('fr', { key: `one.${name}`, args: { titre: 'Le vélo' } }, options)));
  expect(said).toEqual(ordinary.map(([, expected]) => expected));
});
