import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ButtonOf, CardOf, ChoiceOf, SpokenBubble } from '../conversation/bubble.ts';
import { checkSendMessage, LimitError } from './limits.ts';
import { render } from './render.ts';
import type { SendMessage } from './send-message.ts';

const options = {
  photoUrl: (key: string) => `https://example.fr/photos/${key}`,
  pageUrl: (path: string) => `https://example.fr${path}`,
};
const draw = (...bubbles: SpokenBubble[]): SendMessage[] => render(bubbles, options);

const button = (n: number): ButtonOf<string> => ({ id: `b${n}`, title: `Bouton ${n}`, token: `v1:do:b:${n}` });
const choice = (n: number): ChoiceOf<string> => ({ id: `c${n}`, title: `Choix ${n}`, token: `v1:a:r:s:${n}` });
const some = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n + 1));
const card = (n: number): CardOf<string> => ({ title: `Carte ${n}`, subtitle: 'Cesson', buttons: [button(n)] });
const quickReply = (n: number): object => ({ content_type: 'text', title: `Choix ${n}`, payload: `v1:a:r:s:${n}` });
const postback = (n: number): object => ({ type: 'postback', title: `Bouton ${n}`, payload: `v1:do:b:${n}` });
const image = (key: string): object => ({
  attachment: { type: 'image', payload: { url: `https://example.fr/photos/${key}` } },
});
const template = (text: string, buttons: object[]): object => ({
  attachment: { type: 'template', payload: { template_type: 'button', text, buttons } },
});

describe('text', () => {
  it('is one message, its sentences lines of it', () => {
    expect(draw({ type: 'text', text: ['Bonjour !', 'Ta ville ?'] })).toEqual([{ text: 'Bonjour !\nTa ville ?' }]);
  });

  it('goes on in further messages when it is long; choices come with the last', () => {
    const line = 'mot '.repeat(400).trim();
    const messages = draw({ type: 'text', text: [line, line, line], choices: [choice(1)] });
    expect(messages).toEqual([{ text: line }, { text: line }, { text: line, quick_replies: [quickReply(1)] }]);
  });

  it('without words is a fault', () => {
    expect(() => draw({ type: 'text', text: [' '] })).toThrow(LimitError);
    expect(() => draw({ type: 'text', text: [] })).toThrow(LimitError);
  });
});

describe('buttons', () => {
  it('come in threes, the further ones under « … »', () => {
    expect(draw({ type: 'buttons', text: ['Que faire ?'], buttons: some(7, button), choices: [choice(1)] })).toEqual([
      template('Que faire ?', [postback(1), postback(2), postback(3)]),
      template('…', [postback(4), postback(5), postback(6)]),
      { ...template('…', [postback(7)]), quick_replies: [quickReply(1)] },
    ]);
  });

  it('stand under the end of a text too long for them', () => {
    const [before, after] = ['avant '.repeat(150).trim(), 'après '.repeat(100).trim()];
    expect(draw({ type: 'buttons', text: [before, after], buttons: [button(1)] })).toEqual([
      { text: before },
      template(after, [postback(1)]),
    ]);
  });

  it('may lead to the web', () => {
    const web = { id: 'w', title: 'Voir', url: 'https://example.fr/saint-brieuc/42' };
    expect(draw({ type: 'buttons', text: ['Ici'], buttons: [web] })).toEqual([
      template('Ici', [{ type: 'web_url', title: 'Voir', url: web.url }]),
    ]);
  });

  it('that are none leave a text', () => {
    expect(draw({ type: 'buttons', text: ['Voilà'], buttons: [] })).toEqual([{ text: 'Voilà' }]);
  });

  it('have short titles', () => {
    const [message] = draw({
      type: 'buttons',
      text: ['?'],
      buttons: [{ id: 'x', title: 'Modifier la description', token: 't' }],
    });
    expect(message).toEqual(template('?', [{ type: 'postback', title: 'Modifier la descrip…', payload: 't' }]));
  });
});

describe('cards', () => {
  it('carry photo, second line and buttons', () => {
    const full = { title: 'Fauteuil', subtitle: 'Cesson', photo: 'abc', buttons: [button(1)] };
    expect(draw({ type: 'cards', cards: [full] })).toEqual([
      {
        attachment: {
          type: 'template',
          payload: {
            template_type: 'generic',
            elements: [
              {
                title: 'Fauteuil',
                subtitle: 'Cesson',
                image_url: 'https://example.fr/photos/abc',
                buttons: [postback(1)],
              },
            ],
          },
        },
      },
    ]);
  });

  it('come in tens; choices with the last', () => {
    const messages = draw({ type: 'cards', cards: some(23, card), choices: [choice(1)] });
    const counts = messages.map(({ attachment }) =>
      attachment?.type === 'template' && attachment.payload.template_type === 'generic'
        ? attachment.payload.elements.length
        : 0,
    );
    expect(counts).toEqual([10, 10, 3]);
    expect(messages.map((message) => message.quick_replies?.length)).toEqual([undefined, undefined, 1]);
  });

  it('have something besides their title, and nothing too long', () => {
    const [message] = draw({ type: 'cards', cards: [{ title: 'x'.repeat(90), buttons: [] }] });
    expect(message?.attachment?.payload).toEqual({
      template_type: 'generic',
      elements: [{ title: `${'x'.repeat(79)}…`, subtitle: '…' }],
    });
  });

  it('with four buttons are a fault, and so are no cards', () => {
    expect(() => draw({ type: 'cards', cards: [{ title: 'x', buttons: some(4, button) }] })).toThrow(LimitError);
    expect(() => draw({ type: 'cards', cards: [] })).toThrow(LimitError);
  });
});

describe('choices', () => {
  const question: SpokenBubble = { type: 'text', text: ['Combien ?'], choices: [choice(1)] };

  it('stand under the last words, and photos come before them', () => {
    expect(
      draw(question, { type: 'photo', photo: 'a' }, { type: 'text', text: ['Alors ?'] }, { type: 'photo', photo: 'b' }),
    ).toEqual([{ text: 'Combien ?' }, image('a'), image('b'), { text: 'Alors ?', quick_replies: [quickReply(1)] }]);
  });

  it('of earlier bubbles would be gone anyway', () => {
    const help: SpokenBubble = { type: 'text', text: ['Aide'], choices: [choice(2)] };
    expect(draw(help, question)).toEqual([{ text: 'Aide' }, { text: 'Combien ?', quick_replies: [quickReply(1)] }]);
  });

  it('are thirteen at most: more is a fault, never a silent cut', () => {
    expect(draw({ ...question, choices: some(13, choice) })[0]?.quick_replies).toHaveLength(13);
    expect(() => draw({ ...question, choices: some(14, choice) })).toThrow('14 quick replies, at most 13');
  });

  it('have payloads of a thousand letters at most', () => {
    expect(() => draw({ ...question, choices: [{ ...choice(1), token: 'x'.repeat(1001) }] })).toThrow(LimitError);
  });
});

it('photos alone stay in their order', () => {
  expect(draw({ type: 'photo', photo: 'a' }, { type: 'photo', photo: 'b' })).toEqual([image('a'), image('b')]);
});

it('a fault names the limit, not the words', () => {
  const secret = 'un canari';
  const tooMany: SpokenBubble = {
    type: 'text',
    text: [secret],
    choices: some(14, () => ({ ...choice(1), title: secret })),
  };
  expect(() => draw(tooMany)).toThrow(expect.objectContaining({ message: expect.not.stringContaining(secret) }));
});

describe('whatever is said', () => {
  const words = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
      fc.lorem({ mode: 'sentences', maxCount: 60 }),
    )
    .filter((text) => text.trim() !== '');
  const token = fc
    .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1000 })
    .filter((text) => text.trim() !== '');
  const url = fc.webUrl();
  const aButton = fc.oneof(
    fc.record({ id: fc.string(), title: words, token }),
    fc.record({ id: fc.string(), title: words, url }),
  );
  const choices = fc.option(fc.array(fc.record({ id: fc.string(), title: words, token }), { maxLength: 13 }), {
    nil: undefined,
  });
  const text = fc.array(words, { minLength: 1, maxLength: 12 });
  const aCard = fc.record({
    title: words,
    subtitle: fc.option(words, { nil: undefined }),
    photo: fc.option(fc.uuid(), { nil: undefined }),
    buttons: fc.array(aButton, { maxLength: 3 }),
  });
  const bubble: fc.Arbitrary<SpokenBubble> = fc.oneof(
    fc.record({ type: fc.constant('text' as const), text, choices }),
    fc.record({ type: fc.constant('buttons' as const), text, buttons: fc.array(aButton, { maxLength: 10 }), choices }),
    fc.record({
      type: fc.constant('cards' as const),
      cards: fc.array(aCard, { minLength: 1, maxLength: 25 }),
      choices,
    }),
    fc.record({ type: fc.constant('photo' as const), photo: fc.uuid() }),
  );
  /** Photos never carry choices, so with them alone there are none. */
  const bubbles = fc.array(bubble, { minLength: 1, maxLength: 4 });

  it('Meta accepts it, and every button is still there', () => {
    fc.assert(
      fc.property(bubbles, (said) => {
        const messages = render(said, options);
        expect(messages.flatMap(checkSendMessage)).toEqual([]);
        const asked = said.flatMap((one) =>
          one.type === 'buttons' ? one.buttons : one.type === 'cards' ? one.cards.flatMap((each) => each.buttons) : [],
        );
        const given = messages.flatMap(({ attachment }) => {
          if (attachment?.type !== 'template') return [];
          const { payload } = attachment;
          return payload.template_type === 'button'
            ? payload.buttons
            : payload.elements.flatMap(({ buttons }) => buttons ?? []);
        });
        const target = (one: { token?: string; payload?: string; url?: string }): string | undefined =>
          one.token ?? one.payload ?? one.url;
        expect(given.map(target)).toEqual(asked.map(target));
      }),
      { numRuns: 300 },
    );
  });
});
