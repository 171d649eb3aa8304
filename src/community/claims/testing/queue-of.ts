import type { Queue, QueueClaim } from '../capacity.ts';

export const TODAY = '2026-11-23';

/** A promise, unless said otherwise. */
export const claim = (over: Partial<QueueClaim>): QueueClaim => ({
  ...{ id: '1', member_id: '2', state: 'accepted', parts: 1, lot: 'a', place_told: null },
  ...{ from_on: null, to_on: null },
  ...over,
});

/** What is lent, as many as said, with these answers. */
export const queueOf = (claims: QueueClaim[], quantity = 1): Queue => ({
  post: {
    ...{ id: '1', member_id: '1', direction: 'offer', kind: 'lend', quantity },
    ...{ outcome: null, way: 'choose', expires_at: null },
  },
  claims,
  today: TODAY,
});
