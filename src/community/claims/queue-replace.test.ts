import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesIn } from './places.ts';
import { set } from './queue-after.ts';
import { replace } from './queue-replace.ts';
import { act, anAct, aQueue, DAYS, heldOn, states } from './testing/queue-acts.ts';

test('whom it is given to instead: never more than there is, each hears one thing, and places are those told', () => {
  const played = fc.tuple(aQueue(), fc.array(anAct(), { minLength: 2, maxLength: 30 }), fc.nat(), fc.nat());
  fc.assert(
    fc.property(played, ([start, acts, one, other]) => {
      let queue = start;
      for (const each of acts) queue = act(queue, each).after;
      const held = queue.claims.filter(({ state }) => state === 'accepted');
      const waiting = queue.claims.filter(({ state }) => state === 'waiting');
      const [from, to] = [held[one % (held.length || 1)], waiting[other % (waiting.length || 1)]];
      if (!from || !to) return;
      const decision = replace(queue, from.id, to.id);
      if (decision === null) return;
      const after = set(queue, decision.changes);
      expect(states(after)[to.id]).toBe('accepted');
      expect(states(after)[from.id]).not.toBe('accepted');
      for (const day of DAYS) expect(heldOn(after, day, { late: true })).toBeLessThanOrEqual(after.post.quantity);
      const heard = decision.news.map(({ claim }) => claim);
      expect(new Set(heard).size).toBe(heard.length);
      expect(heard).toContain(from.id);
      expect(heard).toContain(to.id);
      for (const { claim, place } of placesIn(after)) {
        const told = decision.news.find((news) => news.claim === claim.id);
        if (told && 'place' in told && told.place !== undefined) expect(told.place).toBe(place);
      }
    }),
    { numRuns: 400 },
  );
});

test('nobody is promised what nobody holds', () => {
  fc.assert(
    fc.property(aQueue(), (queue) => {
      expect(replace(queue, '1', '2')).toBeNull();
    }),
  );
});
