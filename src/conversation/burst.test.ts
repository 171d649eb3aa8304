import { describe, expect, test } from 'vitest';
import { loadBook } from '../load-book.ts';
import { newConversation } from './state.ts';
import { play } from './testing.fixture.ts';
import { doToken } from './token.ts';
import type { Ask, MemberStanding, TurnEvent } from './turn.ts';

const book = loadBook();

/** Nothing is amiss, nothing answers, nobody has anything up. */
const effectOf = (effect: string) => ({ outcome: effect.startsWith('look-') ? 'fine' : 'none' });

/** A burst as the shell hands it on: each turn knows what waits behind it. @returns what was said, turn by turn */
function burst(events: (string | TurnEvent)[], from = newConversation(), status: MemberStanding = 'approved') {
  const all = events.map((event): TurnEvent => (typeof event === 'string' ? { type: 'text', text: event } : event));
  const said: string[][] = [];
  let state = from;
  let named: object | undefined;
  for (let index = 0; index < all.length; ) {
    const event = all[index];
    if (!event) break;
    const waiting = all.slice(index + 1).map((one) => (one.type === 'text' ? one.text : null));
    const turn = play(book, event, {
      state,
      context: { waiting, turnId: `${index}`, status },
      answer: (ask) =>
        ['keyword', 'exchanges', 'shown', 'buttons'].includes(ask.ask)
          ? []
          : ask.ask === 'effect'
            ? effectOf(ask.effect)
            : null,
    });
    state = turn.state;
    said.push(turn.said.map((keys) => keys[0] ?? ''));
    const words = turn.bubbles.flatMap((bubble) => ('text' in bubble ? bubble.text : []));
    named = words.find(({ key }) => key === 'common.one-by-one')?.args ?? named;
    index += 1 + turn.readAlong;
  }
  const drafts = state.frames.map(({ slots }) => slots);
  return {
    ...{ said, named, state, slots: drafts.at(-1) ?? {} },
    ...{ left: drafts.map(({ item }) => item), photos: drafts.map(({ photos }) => photos) },
  };
}

describe('a message in pieces', () => {
  test('is one message', () => {
    const { said, slots } = burst(['je donne', 'un fauteuil', 'vert', 'à Cesson']);
    expect(said).toEqual([['post.review-check']]);
    expect(slots).toMatchObject({ direction: 'offer', kind: 'give', item: 'fauteuil vert', quartier: 'Cesson' });
  });

  test('also when it begins with the post and ends with a detail', () => {
    expect(burst(['Je donne un fauteuil', 'à Cesson', 'avant samedi'])).toMatchObject({
      said: [['post.review-check']],
      slots: { item: 'fauteuil', quartier: 'Cesson', until: expect.any(String) },
    });
  });

  test('also behind a photo', () => {
    const photo: TurnEvent = { type: 'images', media: ['1'] };
    const { said, slots } = burst([photo, 'je donne', 'un fauteuil', 'vert', 'à Cesson']);
    expect(said.at(-1)).toEqual(['post.review-check']);
    expect(slots).toMatchObject({ kind: 'give', item: 'fauteuil vert', quartier: 'Cesson', photos: ['1'] });
  });

  test('what is told of the thing stays, line by line', () => {
    expect(burst(['je donne un frigo', 'il marche bien', 'il fait 1m80', 'c’est à Cesson'])).toMatchObject({
      said: [['post.review-check']],
      slots: { item: 'frigo', details: 'il marche bien, il fait 1m80', quartier: 'Cesson' },
    });
  });

  test('a list over several lines is several things', () => {
    const { said, slots } = burst(['je donne un vélo', 'une table', 'une lampe', 'et 2 chaises']);
    expect(said).toEqual([['post.ask-together']]);
    expect(slots).toMatchObject({ things: ['vélo', 'table', 'lampe', '2 chaises'] });
  });

  test('a removal, told in ten lines', () => {
    const before = ['coucou', 'alors voilà', 'je déménage', 'du coup', 'j’ai plein de choses à donner'];
    const { said, slots } = burst([
      ...before,
      'un frigo',
      'une machine à laver',
      'un canapé',
      'c’est à Cesson',
      'avant le 30',
    ]);
    expect(said).toEqual([['common.hello'], ['post.ask-together']]);
    expect(slots).toMatchObject({
      things: ['frigo', 'machine à laver', 'canapé'],
      quartier: 'Cesson',
      until: expect.any(String),
    });
  });

  test('two posts are two', () => {
    const { said } = burst(['Je donne un fauteuil', 'Je cherche une perceuse']);
    expect(said).toHaveLength(2);
  });

  test('several posts: the last is shown, and above it stands which come behind it', () => {
    const { said, slots, left } = burst(['je donne un lit', 'je donne une table', 'je cherche une perceuse']);
    expect(said).toEqual([[], [], ['common.one-by-one', 'post.review-check']]);
    expect(slots).toMatchObject({ item: 'perceuse' });
    expect(left).toEqual(['lit', 'table', 'perceuse']);
    const many = burst(['je donne un lit', 'je donne une table', 'je cherche une scie', 'je prête un vélo', 'merci']);
    expect(many.said.at(-1)).toEqual(['common.one-by-one', 'common.welcome']);
    expect(many.named).toMatchObject({ thing: 'vélo', other: 'scie, table, lit' });
    expect(burst(['je donne un lit', 'merci']).said.at(-1)).toEqual(['common.welcome']);
  });

  test.each([
    [
      ['je donne un lit', 1, 'je cherche une table', 2],
      [['1'], ['2']],
    ],
    [
      ['je donne un lit', 1, 'je donne une table', 2],
      [['1'], ['2']],
    ],
    [
      ['je donne un lit et je cherche une table', 1, 2],
      [['1', '2'], null],
    ],
    [
      ['je donne un lit', 1, 2, 'je cherche une table', 3],
      [['1', '2'], ['3']],
    ],
  ])('at the door too: %j', (sent, photos) => {
    const events = sent.map((one) => (typeof one === 'string' ? one : { type: 'images' as const, media: [`${one}`] }));
    const { deferred = [] } = burst(events, newConversation(), 'joining').state;
    expect(deferred.map(({ slots }) => slots.photos)).toEqual(photos);
  });

  test('photos between them are of what stands before', () => {
    const photo = (id: string): TurnEvent => ({ type: 'images', media: [id] });
    const { said, photos } = burst(['je donne un lit', photo('1'), 'je donne une table', photo('2')]);
    expect(said.at(-1)).toEqual(['post.photos-added', 'common.one-by-one', 'post.review-check']);
    expect(photos).toEqual([['1'], ['2']]);
  });

  test('behind a draft that is open too, and a greeting before them points at nothing', () => {
    const open = burst(['je donne un lit']);
    const { said, named } = burst(['salut', 'je cherche une perceuse', 'je donne une table'], open.state);
    expect(said).toEqual([[], [], ['common.one-by-one', 'post.review-check']]);
    expect(named).toMatchObject({ thing: 'table', other: 'perceuse, lit' });
  });

  test('a command, a greeting or a tap ends it', () => {
    expect(burst(['bonjour', 'je donne', 'un fauteuil']).said).toEqual([['common.hello'], ['post.review-check']]);
    expect(burst(['je donne un fauteuil', 'vert', 'aide']).said).toEqual([[], ['post.help-check']]);
    const tap: TurnEvent = { type: 'tap', payload: doToken('mine'), title: 'Mes annonces' };
    expect(burst(['je donne un fauteuil', 'vert', tap]).said).toHaveLength(2);
  });

  test('whoever says goodbye behind it has seen it all the same', () => {
    for (const bye of ['bonne journée', 'à plus', 'a plus', 'bonne soirée']) {
      const { said, slots } = burst(['bonjour', 'je donne un lit bébé', 'quartier Robien', 'merci d’avance', bye]);
      expect(said.at(-1), bye).toEqual(['common.bye-draft']);
      expect(slots, bye).toMatchObject({ item: 'lit bébé', quartier: 'Robien' });
    }
  });

  test('answers to a question come one by one', () => {
    const give: TurnEvent = { type: 'tap', payload: doToken('give'), title: 'Donner' };
    const { said, slots } = burst([give, 'un don', 'fauteuil', 'Robien']);
    expect(said).toEqual([[], [], [], ['post.ask-until']]);
    expect(slots).toMatchObject({ kind: 'give', item: 'fauteuil', quartier: 'Robien' });
  });
});

describe('ten messages at once', () => {
  test('that nobody understands are asked about once, and count as none but the last', () => {
    const { said } = burst(Array.from({ length: 10 }, (_, n) => `blorg ${'x'.repeat(n)}`));
    expect(said.flat()).toEqual(['common.not-understood']);
  });

  test('a question among greetings is answered', () => {
    const { said } = burst(['bonjour', 'j’ai une question', 'comment on répond à une annonce ?', 'merci']);
    expect(said).toEqual([['common.hello'], [], ['common.help'], ['common.welcome']]);
  });

  test('what has consequences is said all the same', () => {
    const photo: TurnEvent = { type: 'images', media: ['1'] };
    const { said } = burst(['Je donne un fauteuil', photo, 'Je vends une table 50 €', 'merci']);
    expect(said.slice(0, 3)).toEqual([[], ['post.photos-added'], ['post.no-sales']]);
    expect(said[3]).toEqual(['common.welcome']);
  });
});

test('while a person answers by hand, what is not understood is theirs', () => {
  const context = { isMuted: true };
  expect(play(book, 'tu peux passer demain alors', { context }).said).toEqual([]);
  expect(play(book, 'aide', { context }).said[0]).toContain('common.help');
  const answer = (ask: Ask) => (ask.ask === 'effect' ? effectOf(ask.effect) : null);
  expect(play(book, 'je donne un fauteuil', { context, answer }).said[0]?.[0]).toBe('post.review-check');
});

test('the card that is quoted says which', () => {
  const quoted: TurnEvent = { type: 'text', text: 'je le prends', quotes: '42' };
  const answer = () => ({ outcome: 'claimed', slots: { post: '42' }, vars: { keyword: 'FAUTEUIL 42' } });
  const { asked } = play(book, quoted, { answer });
  expect(asked[0]).toMatchObject({ ask: 'effect', effect: 'claim', slots: { post: '42' } });
  expect(play(book, { ...quoted, text: 'merci' }).asked).toEqual([]);
});
