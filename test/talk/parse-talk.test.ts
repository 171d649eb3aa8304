import { describe, expect, test } from 'vitest';
import { compareTurn, updated } from './compare.ts';
import { isMessage, printBubbles, readBubbles } from './notation.ts';
import { parseTalk, TalkError } from './parse-talk.ts';
import { readCommunes, readOutcome } from './script.ts';

const talk = (...lines: string[]) => parseTalk('post/talks/happy/x.talk', lines.join('\n'));

describe('reading a transcript', () => {
  test('people, things, acts and what comes of them', () => {
    const { flow, givens, turns } = talk(
      '# two people',
      'given marie: approved in saint-brieuc, locale en, called Marie Anne',
      'given soizic: admin of quintin',
      'given post FAUTEUIL 42: fauteuil en velours by marie, request, lend',
      '',
      'marie taps claim #2',
      '  | claim → claimed FAUTEUIL 42',
      'bot: done · ask-said [skip]',
      'bot to soizic: card',
    );
    expect(flow).toBe('post');
    expect(givens).toMatchObject([
      { who: 'marie', status: 'approved', isAdmin: false, locale: 'en', called: 'Marie Anne' },
      { who: 'soizic', status: 'approved', isAdmin: true, town: 'quintin' },
      { word: 'FAUTEUIL', number: 42, item: 'fauteuil en velours', by: 'marie', direction: 'request', kind: 'lend' },
    ]);
    expect(turns).toMatchObject([
      {
        act: { type: 'taps', who: 'marie', id: 'claim', which: 'newest', nth: 2 },
        asked: [{ line: 6, text: 'claim → claimed FAUTEUIL 42' }],
        told: [
          { to: null, text: 'done · ask-said [skip]' },
          { to: 'soizic', text: 'card' },
        ],
      },
    ]);
  });

  test.each([
    ['marie dances', 'x.talk:1 cannot read this line'],
    ['bot: hello', 'nobody has done anything yet'],
    ['given marie: curious', '« curious » is no standing'],
    ['marie: bonjour\ngiven paul: approved', 'comes before everything else'],
  ])('%j is told with its line', (text, message) => {
    expect(() => talk(text)).toThrow(TalkError);
    expect(() => talk(text)).toThrow(message);
  });

  test('what an effect answers', () => {
    expect(
      readOutcome(
        'some FAUTEUIL 42 asks=yes by="Anne Le Goff" clears town becomes approved offers notify,settle-22187 then join.town town=22262 says a [x]',
      ),
    ).toEqual({
      outcome: 'some',
      keyword: 'FAUTEUIL 42',
      picks: [],
      resigns: false,
      values: { asks: 'yes', by: 'Anne Le Goff' },
      clears: ['town'],
      becomes: 'approved',
      offers: ['notify', 'settle-22187'],
      next: { flow: 'join', at: 'town', slots: { town: '22262' } },
      says: 'a [x]',
    });
    expect(readCommunes('22278 Saint-Brieuc 22 exact; 97411 Saint-Denis 974')).toMatchObject([
      { insee: '22278', name: 'Saint-Brieuc', department: '22', exact: true },
      { insee: '97411', name: 'Saint-Denis', department: '974', exact: false },
    ]);
  });
});

describe('the notation of messages', () => {
  test.each([
    'done [mine, withdraw]',
    'a + common.b · c',
    '<card + line [x, y]> <photo card [x]>',
    'which [VELO 3, SOFA 4]',
  ])('%s is what it stands for', (text) => {
    const words = { titleOf: () => ({ key: 'common.x' }), argsOf: () => ({}), tokenOf: (id: string) => id };
    expect(printBubbles(readBubbles(text, 'post', words), 'post')).toBe(text);
  });

  test('the flow of the folder need not be named, and [...] is any buttons', () => {
    expect(isMessage('post.ask-item + help', 'ask-item + post.help', 'post')).toBe(true);
    expect(isMessage('check [...]', 'check [confirm, cancel]', 'post')).toBe(true);
    expect(isMessage('check [...]', 'check', 'post')).toBe(false);
  });
});

describe('comparing', () => {
  const one = talk('marie: bonjour', '  | claim → claimed', 'bot: hello', 'bot to paul: news');
  const turn = one.turns[0];
  if (!turn) throw new Error('no turn');
  const right = { asked: ['claim → claimed'], told: ['hello'], others: [{ to: 'paul', messages: ['news'] }] };

  test('nothing differs', () => expect(compareTurn(one, turn, right)).toEqual([]));

  test('a difference is told with the line and what was really said', () => {
    const [difference] = compareTurn(one, turn, { ...right, told: ['menu [give]'] });
    expect(difference).toBe('flows/post/talks/happy/x.talk:3  bot: hello\n    said: menu [give]');
    expect(compareTurn(one, turn, { ...right, asked: ['claim → queued'] })[0]).toContain('| claim → queued');
    expect(compareTurn(one, turn, { ...right, others: [] })[0]).toContain('said to paul: nothing');
  });

  test('updating keeps what is right and writes what is not', () => {
    expect(updated(one, new Map([[turn, right]]))).toBe(`${one.lines.join('\n')}\n`);
    expect(updated(one, new Map([[turn, { asked: [], told: [], others: [] }]]))).toBe('marie: bonjour\nbot: nothing\n');
  });
});
