import { describe, expect, test } from 'vitest';
import type { Queue, QueuePost } from './capacity.ts';
import {
  answer,
  bringBack,
  type Decision,
  drawLots,
  end,
  fail,
  giveUp,
  handOver,
  letLapse,
  pick,
  pickAll,
  release,
} from './queue.ts';
import { OWNER, TODAY, written } from './testing/queue-acts.ts';

/** The queue of a post told as a story: what each decision says, a line a person. */
function post(told: Partial<QueuePost> = {}) {
  let queue: Queue = {
    post: {
      id: '1',
      member_id: OWNER,
      direction: 'offer',
      kind: 'give',
      quantity: 1,
      outcome: null,
      way: 'choose',
      expires_at: null,
      ...told,
    },
    claims: [],
    today: TODAY,
  };
  const idOf = (name: string): string => queue.claims.findLast(({ member_id }) => member_id === name)?.id ?? '';
  const nameOf = (id: string): string => queue.claims.find((claim) => claim.id === id)?.member_id ?? '';
  const carryOut = (decision: Decision | { refused: string } | null): string[] => {
    if (decision === null) return ['nothing'];
    if ('refused' in decision) return [decision.refused];
    queue = written(queue, decision);
    const lines = decision.news.map((news) => {
      if (news.to === 'owner') return `owner: ${nameOf(news.claim)} ${news.what} → ${news.next.map(nameOf).join()}`;
      return `${nameOf(news.claim)}: ${news.what}${news.place === undefined ? '' : ` ${news.place}`}`;
    });
    return decision.ends === undefined ? lines : [...lines, decision.ends];
  };
  return {
    /** The day it is. */
    on(today: string): void {
      queue = { ...queue, today };
    },
    /** @returns « waiting 2 », « accepted 1 part », or why not */
    answers(
      name: string,
      how: { parts?: number; days?: [string, string]; lot?: string; atOnce?: boolean } = {},
    ): string {
      const { parts = 1, days, lot = '' } = how;
      const period = days ? { from: days[0], to: days[1] } : null;
      const atOnce = how.atOnce ?? queue.post.way === 'first';
      const answered = answer(queue, { memberId: name, parts, period, atOnce });
      if ('refused' in answered) return answered.refused;
      const { state, place } = answered;
      const claim = { id: String(queue.claims.length + 1), member_id: name, state, parts: answered.parts, lot };
      const told = {
        from_on: period?.from ?? null,
        to_on: period?.to ?? null,
        place_told: state === 'waiting' ? place : null,
      };
      queue = { ...queue, claims: [...queue.claims, { ...claim, ...told }] };
      return state === 'waiting' ? `waiting ${place}` : `promised ${answered.parts}`;
    },
    picks: (name: string) => carryOut(pick(queue, idOf(name), OWNER)),
    sharesOut: (shares: Record<string, number>) =>
      carryOut(
        pickAll(
          queue,
          Object.keys(shares).map(idOf),
          new Map(Object.entries(shares).map(([name, parts]) => [idOf(name), parts])),
        ),
      ),
    partsOf: (name: string) => queue.claims.find(({ id }) => id === idOf(name))?.parts,
    picksAll: (...names: string[]) => carryOut(pickAll(queue, names.map(idOf))),
    drawsLots: () => carryOut(drawLots(queue)),
    givesUp: (name: string) => carryOut(giveUp(queue, idOf(name))),
    isSilent: (name: string) => carryOut(fail(queue, idOf(name), 'silent')),
    isLetLapse: (name: string) => carryOut(letLapse(queue, idOf(name))),
    isMissed: (name: string) => carryOut(fail(queue, idOf(name), 'missed')),
    lets: (name: string) => carryOut(release(queue, idOf(name))),
    handsTo: (name: string) => carryOut(handOver(queue, idOf(name))),
    getsBackFrom: (name: string) => carryOut(bringBack(queue, idOf(name))),
    ends: (outcome: 'exchanged' | 'withdrawn' | 'expired') => carryOut(end(queue, outcome)),
  };
}

describe('an armchair', () => {
  test('its owner chooses; the others keep their places and hear so', () => {
    const chair = post();
    expect(['yann', 'fatou', 'joel'].map((name) => chair.answers(name))).toEqual([
      'waiting 1',
      'waiting 2',
      'waiting 3',
    ]);
    expect(chair.picks('fatou')).toEqual(['fatou: chosen', 'yann: not-chosen 1', 'joel: not-chosen 2']);
    expect(chair.picks('joel')).toEqual(['promised']);
    expect(chair.picks('fatou')).toEqual(['same']);
    expect(chair.answers('erwan')).toBe('waiting 3');
    expect(chair.answers('fatou')).toBe('already');
    expect(chair.answers(OWNER)).toBe('own');
  });

  test('who was told a place that is no longer theirs hears of it, however far back', () => {
    const chair = post();
    for (const name of ['yann', 'fatou', 'joel', 'erwan']) chair.answers(name);
    expect(chair.picks('yann')).toEqual([
      ...['yann: chosen', 'fatou: not-chosen 1', 'joel: not-chosen 2', 'erwan: not-chosen 3'],
    ]);
    expect(chair.answers('zoe')).toBe('waiting 4');
    expect(chair.lets('yann')).toEqual([
      ...['yann: put-back 1', 'fatou: open-again 2', 'joel: open-again 3', 'erwan: open-again 4', 'zoe: open-again 5'],
    ]);
    // who was told 5th and is 4th has nothing to fear
    expect(chair.givesUp('joel')).toEqual(['erwan: moved 3']);
  });

  test('several are chosen at once, where there is enough for them', () => {
    const pots = post({ quantity: 3 });
    pots.answers('yann', { parts: 2 });
    pots.answers('fatou');
    pots.answers('joel');
    expect(pots.picksAll('yann', 'fatou', 'joel')).toEqual(['nothing']);
    expect(pots.picksAll('joel', 'yann')).toEqual(['joel: chosen', 'yann: chosen', 'fatou: not-chosen 1']);
    expect(pots.picksAll('fatou')).toEqual(['nothing']);
  });

  test('its owner says how many for whom: never more than there is, whatever was wanted', () => {
    const pots = post({ quantity: 6 });
    pots.answers('yann', { parts: 2 });
    pots.answers('fatou', { parts: 4 });
    pots.answers('ines');
    expect(pots.sharesOut({ yann: 4, fatou: 3 })).toEqual(['nothing']);
    expect(pots.sharesOut({ yann: 3, fatou: 2 })).toEqual(['yann: chosen', 'fatou: chosen', 'ines: moved 1']);
    expect([pots.partsOf('yann'), pots.partsOf('fatou')]).toEqual([3, 2]);
    expect(pots.sharesOut({ ines: 2 })).toEqual(['nothing']);
    expect(pots.sharesOut({ ines: 1 })).toEqual(['ines: chosen']);
  });

  test('the chosen gives up: the next in line gets it, the others move up', () => {
    const chair = post();
    for (const name of ['a', 'b', 'c', 'd', 'e']) chair.answers(name);
    chair.picks('c');
    expect(chair.givesUp('c')).toEqual([
      'owner: c given-up → a',
      'a: your-turn',
      'b: moved 1',
      'd: moved 2',
      'e: moved 3',
    ]);
    expect(chair.answers('c')).toBe('waiting 4');
  });

  test('never heard of, never come: told so, and the queue moves', () => {
    const chair = post();
    for (const name of ['a', 'b', 'c']) chair.answers(name);
    chair.picks('a');
    expect(chair.isSilent('a')).toEqual(['a: silent', 'owner: a silent → b', 'b: your-turn', 'c: moved 1']);
    expect(chair.isMissed('b')).toEqual(['b: missed', 'owner: b missed → c', 'c: your-turn']);
    expect(chair.isMissed('c')).toEqual(['c: missed', 'owner: c missed → ']);
  });

  test('nobody says what has become of a promise: it lapses, and the next is promised it', () => {
    const chair = post();
    for (const name of ['a', 'b']) chair.answers(name);
    chair.picks('a');
    expect(chair.isLetLapse('b')).toEqual(['nothing']);
    expect(chair.isLetLapse('a')).toEqual(['a: lapsed', 'owner: a lapsed → b', 'b: your-turn']);
    expect(chair.isLetLapse('a')).toEqual(['nothing']);
    expect(chair.answers('a')).toBe('waiting 1');
  });

  test('who waits gives up: those behind move up; far back nobody need hear of it', () => {
    const chair = post();
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) chair.answers(name);
    expect(chair.givesUp('a')).toEqual(['b: moved 1', 'c: moved 2', 'd: moved 3']);
    expect(chair.givesUp('e')).toEqual([]);
    expect(chair.givesUp('e')).toEqual(['nothing']);
  });

  test('the owner changes their mind: the chosen hears so, nobody is promised it by itself', () => {
    const chair = post();
    for (const name of ['a', 'b']) chair.answers(name);
    chair.picks('a');
    expect(chair.lets('a')).toEqual(['a: put-back 1', 'b: open-again 2']);
    expect(chair.lets('b')).toEqual(['nothing']);
    expect(chair.picks('b')).toEqual(['b: chosen', 'a: not-chosen 1']);
  });

  test('handed over: it is over, and who still waited hears so', () => {
    const chair = post();
    for (const name of ['a', 'b']) chair.answers(name);
    chair.picks('b');
    expect(chair.handsTo('a')).toEqual(['nothing']);
    expect(chair.handsTo('b')).toEqual(['b: handed-over', 'a: found', 'exchanged']);
    expect(chair.answers('c')).toBe('ended');
    expect(chair.picks('a')).toEqual(['ended']);
  });

  test('withdrawn, or its time is over: everybody hears so, the chosen too', () => {
    const [chair, table] = [post(), post()];
    for (const one of [chair, table]) for (const name of ['a', 'b']) one.answers(name);
    chair.picks('a');
    expect(chair.ends('withdrawn')).toEqual(['a: taken-away', 'b: taken-away', 'withdrawn']);
    expect(table.ends('expired')).toEqual(['a: timed-out', 'b: timed-out', 'expired']);
  });
});

describe('five pots of jam', () => {
  test('as long as there is some left, nobody is passed over', () => {
    const jam = post({ quantity: 5 });
    expect(jam.answers('greedy', { parts: 9 })).toBe('waiting 1');
    jam.answers('a', { parts: 2 });
    jam.answers('b', { parts: 2 });
    jam.answers('c', { parts: 3 });
    expect(jam.picks('a')).toEqual(['a: chosen', 'b: moved 2', 'c: moved 3']);
    // three are left: c gets them all, and now there is nothing for the others
    expect(jam.picks('c')).toEqual(['c: chosen', 'greedy: not-chosen 1', 'b: not-chosen 2']);
    expect(jam.handsTo('a')).toEqual(['a: handed-over']);
    expect(jam.handsTo('c')).toEqual(['c: handed-over', 'greedy: found', 'b: found', 'exchanged']);
  });

  test('what falls free serves as many of the queue as it can', () => {
    const jam = post({ quantity: 3 });
    jam.answers('a', { parts: 3 });
    jam.answers('b');
    jam.answers('c', { parts: 5 });
    jam.answers('d');
    jam.picks('a');
    expect(jam.givesUp('a')).toEqual(['owner: a given-up → b,c', 'b: your-turn', 'c: your-turn', 'd: moved 1']);
  });
});

test('soup for today: the first to answer gets it, the second is first in the queue', () => {
  const soup = post({ way: 'first' });
  expect(soup.answers('a')).toBe('promised 1');
  expect(soup.answers('b')).toBe('waiting 1');
  expect(soup.lets('a')).toEqual(['a: let-go', 'b: your-turn']);
});

describe('lots', () => {
  test('are drawn by number, not by who came first', () => {
    const lamp = post({ way: 'draw' });
    lamp.answers('a', { lot: '9' });
    lamp.answers('b', { lot: '3' });
    lamp.answers('c', { lot: '5' });
    expect(lamp.drawsLots()).toEqual(['b: drawn', 'a: not-drawn 1', 'c: not-drawn 2']);
    expect(lamp.drawsLots()).toEqual([]);
  });

  test('decide again when what was drawn falls free, and nobody is told of a place', () => {
    const lamp = post({ way: 'draw' });
    for (const [name, lot] of Object.entries({ a: '9', b: '3', c: '5' })) lamp.answers(name, { lot });
    lamp.drawsLots();
    expect(lamp.givesUp('b')).toEqual(['owner: b given-up → c', 'c: drawn']);
    expect(lamp.lets('c')).toEqual(['c: let-go', 'a: drawn']);
  });

  test('drawn once, at their owner’s wish, leave the order of the line as it was', () => {
    const chair = post();
    for (const [name, lot] of Object.entries({ a: '9', b: '3', c: '5' })) chair.answers(name, { lot });
    expect(chair.drawsLots()).toEqual(['b: drawn', 'a: not-drawn 1', 'c: not-drawn 2']);
    expect(chair.givesUp('b')).toEqual(['owner: b given-up → a', 'a: your-turn', 'c: moved 1']);
  });

  test('who gives up before they are drawn does not hand it to the next', () => {
    const lamp = post({ way: 'draw' });
    for (const name of ['a', 'b', 'c']) lamp.answers(name);
    expect(lamp.givesUp('a')).toEqual([]);
  });
});

describe('a drill', () => {
  const drill = (told: Partial<QueuePost> = {}) => post({ kind: 'lend', ...told });

  test('is promised to two people for different days, and to nobody for the same', () => {
    const lent = drill();
    lent.answers('a', { days: ['2026-12-05', '2026-12-06'] });
    lent.answers('b', { days: ['2026-12-06', '2026-12-07'] });
    lent.answers('c', { days: ['2026-12-08', '2026-12-08'] });
    // who asked for other days has not been passed over, and was behind nobody
    expect(lent.picks('a')).toEqual(['a: chosen', 'b: not-chosen 1']);
    expect(lent.picks('b')).toEqual(['promised']);
    expect(lent.picks('c')).toEqual(['c: chosen']);
  });

  test('comes back, late: whoever waited for it gets it, and whose days are over does not', () => {
    const lent = drill();
    lent.on('2026-12-01');
    lent.answers('a', { days: ['2026-12-01', '2026-12-02'] });
    lent.picks('a');
    expect(lent.handsTo('a')).toEqual(['a: lent']);
    lent.on(TODAY);
    expect(lent.givesUp('a')).toEqual(['nothing']);
    lent.answers('b', { days: ['2026-12-02', '2026-12-03'] });
    lent.answers('c', { days: [TODAY, '2026-12-05'] });
    expect(lent.picks('c')).toEqual(['promised']);
    expect(lent.getsBackFrom('a')).toEqual(['a: back', 'c: your-turn']);
    expect(lent.getsBackFrom('a')).toEqual(['nothing']);
    expect(lent.answers('a')).toBe('waiting 2');
  });

  test('is not promised any more for days that have gone by', () => {
    const lent = drill();
    lent.on('2026-12-01');
    lent.answers('a', { days: ['2026-12-01', '2026-12-02'] });
    lent.on(TODAY);
    expect(lent.picks('a')).toEqual(['cancelled']);
  });

  test('the post ends, the loan goes on until it is back', () => {
    const lent = drill();
    lent.answers('a');
    lent.answers('b');
    lent.picks('a');
    lent.handsTo('a');
    expect(lent.ends('withdrawn')).toEqual(['b: taken-away', 'withdrawn']);
    expect(lent.getsBackFrom('a')).toEqual(['a: back']);
  });

  test('borrowed from two, on different days: found only when the last has lent it', () => {
    const wanted = drill({ direction: 'request' });
    wanted.answers('a', { days: ['2026-12-05', '2026-12-05'] });
    wanted.answers('b', { days: ['2026-12-07', '2026-12-07'] });
    wanted.picks('a');
    wanted.picks('b');
    expect(wanted.handsTo('a')).toEqual(['a: lent']);
    expect(wanted.handsTo('b')).toEqual(['b: lent', 'exchanged']);
  });
});

test('help with a move: whoever queued is next when the first was helped, and the offer stays', () => {
  const help = post({ kind: 'service' });
  for (const name of ['a', 'b', 'c']) help.answers(name);
  expect(help.picks('b')).toEqual(['b: chosen', 'a: not-chosen 1', 'c: not-chosen 2']);
  expect(help.handsTo('b')).toEqual(['b: handed-over', 'a: your-turn', 'c: moved 1']);
  expect(help.answers('b')).toBe('waiting 2');
});
