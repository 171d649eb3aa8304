import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../posts/post.table.ts';
import type { Queue } from './capacity.ts';
import { placeOf, TOLD_OF_MOVES } from './places.ts';
import { answer, bringBack, end } from './queue.ts';
import {
  type Act,
  act,
  aimOf,
  anAct,
  aQueue,
  DAYS,
  decide,
  END_STATES,
  frontOf,
  heldOn,
  placeAmong,
  type Step,
  spelledOut,
  states,
  TODAY,
  waitingIds,
  written,
} from './testing/queue-acts.ts';

/** What holds of every decision, whatever came before. */
function holds(check: (step: Step) => void): void {
  const played = fc.tuple(aQueue(), fc.array(anAct(), { minLength: 1, maxLength: 40 }));
  fc.assert(
    fc.property(played, ([start, acts]) => {
      let queue = start;
      for (const one of acts) {
        const step = act(queue, one);
        check(step);
        queue = step.after;
      }
    }),
    { numRuns: 400 },
  );
}

describe('whatever happens to a queue', () => {
  test('never more is promised than there is, on any day', () => {
    holds(({ before, after: now }) => {
      for (const day of DAYS) expect(heldOn(now, day, { late: false })).toBeLessThanOrEqual(now.post.quantity);
      const promisedNow = now.claims.filter(
        (claim) => claim.state === 'accepted' && states(before)[claim.id] !== 'accepted',
      );
      for (const { from_on, to_on } of promisedNow) {
        const days = DAYS.filter((day) => from_on === null || to_on === null || (from_on <= day && day <= to_on));
        for (const day of days) expect(heldOn(now, day, { late: true })).toBeLessThanOrEqual(now.post.quantity);
      }
    });
  });

  /*
   * Whatever happened: who waits stands where they were told last, or further ahead than that and not among the first, whom every
   * move is told. A queue in which lots are drawn has no places.
   */
  test('the place somebody was told last is true', () => {
    holds(({ before, after: now }) => {
      if (now.post.way === 'draw' || before.post.way === 'draw') return;
      for (const { id, state, place_told } of now.claims) {
        if (state !== 'waiting' || place_told === null) continue;
        const place = placeAmong(now, id);
        expect([id, place <= place_told]).toEqual([id, true]);
        if (place <= TOLD_OF_MOVES) expect([id, place_told]).toEqual([id, place]);
      }
    });
  });

  test('what its owner tells anew stays what it is while anybody counts on it', () => {
    holds(({ before, after: now, done }) => {
      if (done.do !== 'retell') return;
      const isCounted = before.claims.some(({ state }) => state === 'accepted' || state === 'out');
      if (isCounted) expect([now.post.kind, now.post.direction]).toEqual([before.post.kind, before.post.direction]);
    });
  });

  test('of what is over nobody new is promised anything but by its owner, nor comes to wait', () => {
    const BY_OWNER = ['pick', 'draw'];
    const later = fc.tuple(
      aQueue(),
      fc.array(anAct(), { minLength: 1, maxLength: 25 }),
      fc.array(anAct(), { minLength: 1, maxLength: 15 }),
    );
    fc.assert(
      fc.property(later, ([start, acts, last]) => {
        let queue = { ...acts.reduce((now: Queue, one: Act) => act(now, one).after, start), isOver: true };
        for (const one of last) {
          const { before, after: now } = act(queue, one);
          const was = states(before);
          const came = now.claims.filter(({ id, state }) => state === 'accepted' && was[id] !== 'accepted');
          if (!BY_OWNER.includes(one.do)) expect(came).toEqual([]);
          expect(now.claims).toHaveLength(before.claims.length);
          expect(waitingIds(now).filter((id) => was[id] !== 'waiting')).toEqual([]);
          queue = { ...now, isOver: true };
        }
      }),
    );
  });

  test('what has ended never changes', () => {
    holds(({ before, after: now }) => {
      for (const claim of before.claims.filter(({ state }) => END_STATES.has(state))) {
        expect(now.claims).toContainEqual(claim);
      }
      if (before.post.outcome !== null) expect(waitingIds(now)).toEqual([]);
    });
  });

  test('a decision changes an answer once: nobody is promised and refused by one', () => {
    holds(({ decision }) => {
      const changed = decision.changes.filter(({ state }) => state !== undefined).map(({ claim }) => claim);
      expect(new Set(changed).size).toBe(changed.length);
    });
  });

  test('nobody hears twice of one decision', () => {
    holds(({ decision }) => {
      const heard = decision.news.map((news) => (news.to === 'owner' ? 'owner' : news.claim));
      expect(new Set(heard).size).toBe(heard.length);
    });
  });

  test('places are told as they are: the order of ids, among those who want the same days', () => {
    holds(({ before, done, decision, answered, after: now }) => {
      const told = decision.news.flatMap((news) =>
        news.to === 'claimant' && news.place !== undefined ? [[news.claim, news.place] as const] : [],
      );
      for (const [claim, place] of told) expect(placeAmong(now, claim)).toBe(place);
      if (answered)
        expect([placeAmong(now, answered.claim), placeOf(now, answered.claim)]).toEqual(Array(2).fill(answered.place));
      // and written down as told
      const own = done.do === 'rebook' ? aimOf(before, done) : null;
      const written = decision.changes.flatMap(({ claim, place }) =>
        place === undefined || claim === own ? [] : [[claim, place]],
      );
      expect(written).toEqual(expect.arrayContaining(told.map((one) => [...one])));
      expect(written).toHaveLength(told.length);
    });
  });

  /*
   * Who hears what. Whose answer came to another state hears of it, unless it was their own act. Who waits on hears that
   * another was chosen when something had been left for them until then and nothing is now; else of their new place when
   * it is another than they were told, and among the first or further back. The owner hears when a promise fell that they did not take back.
   */
  test('everybody concerned hears of it, and nobody else', () => {
    holds((step) => {
      const { decision, before, after: now, done } = step;
      const heard = Object.fromEntries(
        decision.news.flatMap((news) => (news.to === 'claimant' ? [[news.claim, news.what]] : [])),
      );
      const wasIn = states(before);
      const expected: Record<string, string> = {};
      for (const id of waitingIds(now)) {
        const claim = before.claims.find((one) => one.id === id);
        if (!claim) continue;
        const place = placeAmong(now, id);
        const isOpenAgain =
          done.do === 'release' && before.post.way === 'choose' && Object.values(heard).includes('put-back');
        const isPassed =
          (done.do === 'pick' || done.do === 'draw') && step.left(before, claim) > 0 && step.left(now, claim) <= 0;
        const told = claim.place_told;
        const isFirst = place <= TOLD_OF_MOVES;
        const isMoved = now.post.way !== 'draw' && told !== null && told !== place && (isFirst || place > told);
        const isFreed = step.left(before, claim) <= 0 && step.left(now, claim) > 0;
        if (isOpenAgain) {
          if (isMoved || (isFirst && isFreed)) expected[id] = 'open-again';
        } else if (isPassed) expected[id] = done.do === 'draw' ? 'not-drawn' : 'not-chosen';
        else if (isMoved && id !== aimOf(before, done) && isHeardOf(step))
          expected[id] = place < told ? 'moved' : done.do === 'rebook' ? 'overtaken' : 'open-again';
      }
      for (const { id, state } of now.claims) {
        const was = wasIn[id];
        if (was === undefined || was === state || state === 'cancelled') continue;
        // their own act
        if (done.do === 'rebook' && id === aimOf(before, done)) continue;
        expected[id] = wordFor(step, was, state);
      }
      expect(heard).toEqual(expected);

      const toOwner = decision.news.filter(({ to }) => to === 'owner');
      const fallen = before.claims.filter(
        ({ id, state }) => state === 'accepted' && ['cancelled', 'silent', 'missed'].includes(states(now)[id] ?? ''),
      );
      const next = now.claims.filter(({ id, state }) => state === 'accepted' && wasIn[id] === 'waiting');
      expect(toOwner.map(({ claim }) => claim)).toEqual(fallen.map(({ id }) => id));
      // by lot they are named in the order in which they were drawn
      const nextIds = next.map(({ id }) => id).sort();
      for (const news of toOwner) if (news.to === 'owner') expect(news.next.toSorted()).toEqual(nextIds);
    });
  });

  test('what falls free goes to those for whom there was nothing, and only the owner or a lot chooses among the others', () => {
    const FREES = ['give-up', 'silent', 'missed', 'hand-over', 'bring-back'];
    holds(({ before, after: now, left, done }) => {
      if (now.post.outcome !== null || !FREES.includes(done.do)) return;
      const wasIn = states(before);
      for (const claim of now.claims) {
        if (wasIn[claim.id] !== 'waiting') continue;
        const isPast = claim.to_on !== null && claim.to_on < TODAY;
        const hadNothing = left(before, claim) <= 0;
        if (claim.state === 'waiting' && hadNothing && !isPast) expect(left(now, claim)).toBeLessThanOrEqual(0);
        if (claim.state === 'accepted') expect([isPast, hadNothing || now.post.way === 'first']).toEqual([false, true]);
      }
    });
  });

  test('where lots are drawn, what falls free goes to the lowest lot of those who wait', () => {
    let fell = 0;
    const played = fc.tuple(
      aQueue().filter(({ post }) => post.way === 'draw' && post.kind !== 'lend'),
      // told anew, lots would be drawn no more
      fc.array(
        anAct().filter((one) => one.do !== 'retell'),
        { minLength: 5, maxLength: 40 },
      ),
    );
    fc.assert(
      fc.property(played, ([start, acts]) => {
        let queue = start;
        for (const one of acts) {
          const { before, after: now, done, left } = act(queue, one);
          queue = now;
          if (done.do === 'pick' || now.post.outcome !== null) continue;
          const served = now.claims.filter(({ id, state }) => state === 'accepted' && states(before)[id] === 'waiting');
          const line = before.claims.filter((claim) => claim.state === 'waiting' && claim.id !== aimOf(before, done));
          const among = done.do === 'draw' ? line : line.filter((claim) => left(before, claim) <= 0);
          const lots = among.map(({ lot }) => lot).sort();
          fell += done.do === 'draw' ? 0 : served.length;
          expect(served.map(({ lot }) => lot).sort()).toEqual(lots.slice(0, served.length));
        }
      }),
      { numRuns: 400 },
    );
    expect(fell).toBeGreaterThan(20);
  });

  test('every answer comes to one end when the post ends and what was lent is back', () => {
    const outcomes: Outcome[] = ['exchanged', 'withdrawn', 'expired', 'removed'];
    const played = fc.tuple(aQueue(), fc.array(anAct(), { maxLength: 30 }), fc.constantFrom(...outcomes));
    fc.assert(
      fc.property(played, ([start, acts, outcome]) => {
        let queue = acts.reduce((now: Queue, one: Act) => act(now, one).after, start);
        queue = written(queue, end(queue, outcome));
        for (const { id } of queue.claims) queue = written(queue, bringBack(queue, id) ?? { changes: [], news: [] });
        expect(queue.claims.filter(({ state }) => !END_STATES.has(state))).toEqual([]);
      }),
    );
  });
});

test('whoever sees only the front of a long queue decides the same, and tells the same places', () => {
  const played = fc.tuple(
    // these are decided on all of it, too
    aQueue().filter(({ post }) => post.kind !== 'lend' && post.way !== 'draw'),
    fc.array(anAct(40), { minLength: 30, maxLength: 60 }),
    fc.array(anAct(40), { minLength: 5, maxLength: 5 }),
  );
  const inAnyOrder = (things: readonly object[]) =>
    things.map((thing) => JSON.stringify(thing, Object.keys(thing).sort())).sort();
  let long = 0;
  fc.assert(
    fc.property(played, ([start, acts, last]) => {
      const isAnswer = ({ do: what }: Act) => what === 'answer' || what === 'release' || what === 'give-up';
      const queue = acts.filter(isAnswer).reduce((now: Queue, one: Act) => act(now, one).after, start);
      for (const one of last) {
        // these are decided on all of it
        if (one.do === 'draw' || one.do === 'rebook' || one.do === 'retell') continue;
        if (one.do === 'release' && queue.post.way === 'choose') continue;
        if (one.do === 'answer') {
          const [front, how] = [
            frontOf(queue, 'none'),
            { memberId: 'new', parts: one.parts, period: null, atOnce: one.atOnce },
          ];
          expect(answer(front, how)).toEqual(answer(queue, how));
          continue;
        }
        const front = frontOf(queue, aimOf(queue, one));
        if (front.unseen) long += 1;
        const [whole, seen] = [decide(queue, one), decide(front, one, aimOf(queue, one))];
        if (whole === null || seen === null) {
          expect(seen).toEqual(whole);
          continue;
        }
        const told = spelledOut(queue, front, seen);
        expect(written(queue, told)).toEqual(written(queue, whole));
        expect(inAnyOrder(told.news)).toEqual(inAnyOrder(whole.news));
      }
    }),
    { numRuns: 300 },
  );
  expect(long).toBeGreaterThan(100);
});

/** Of somebody who asks for more or fewer while they wait, nobody's place depends. */
const isHeardOf = ({ decision }: Step): boolean => decision.changes.length > 0;

/** What somebody hears whose answer went from one state to another. */
function wordFor({ done, decision, before }: Step, was: string, state: string): string {
  const ends = { exchanged: 'found', withdrawn: 'taken-away', expired: 'timed-out', removed: 'removed' } as const;
  switch (state) {
    case 'accepted':
      if (done.do === 'pick') return 'chosen';
      return done.do === 'draw' || (done.do === 'retell' ? done.post.way : before.post.way) === 'draw'
        ? 'drawn'
        : 'your-turn';
    case 'out':
      return 'lent';
    case 'done':
      return was === 'out' ? 'back' : 'handed-over';
    case 'waiting':
      return 'put-back';
    case 'declined':
      if (done.do === 'pass-by') return 'days-over';
      if (done.do === 'decline') return 'turned-down';
      return decision.ends === undefined ? 'let-go' : ends[decision.ends];
    default:
      expect(before.post.outcome).toBeNull();
      return done.do === 'lapse' ? 'lapsed' : state;
  }
}
