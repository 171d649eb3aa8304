import fc from 'fast-check';
import { aPost } from '../../src/community/claims/testing/queue-acts.ts';

/* What many people do at once in queue-model.test.ts. */

export const CONNECTIONS = 12;
/** Enough for queues whose end is out of sight, see `Queue.unseen`. */
export const PEOPLE = 16;

export type Command =
  | { do: 'claim'; by: number; post: number; days: [number, number] }
  | { do: 'pick' | 'give-up' | 'miss' | 'release' | 'hand-over' | 'bring-back' | 'coming'; claim: number }
  | { do: 'change-days'; claim: number; days: [number, number] }
  | { do: 'extend' | 'lost' | 'said-back'; claim: number }
  | { do: 'let-next' | 'decline'; claim: number }
  | { do: 'set-parts'; claim: number; parts: number }
  | { do: 'edit'; claim: number; text: string }
  | { do: 'leave' | 'block' | 'shut-out'; by: number }
  | { do: 'retell'; post: number; told: Told }
  | { do: 'draw' | 'withdraw' | 'mark-done'; post: number }
  | { do: 'expire' | 'ring' };
export type Told = { direction: 'offer' | 'request'; kind: 'give' | 'lend' | 'swap' | 'service'; quantity: number };
/** What somebody makes of the message by which they answered: another word, another number, or none of it any more. */
const EDITED = [
  'je le prends, j’ai une remorque',
  'je prends, je suis à Robien',
  'j’en prends 2',
  'j’en prends 3, à vélo',
  'je le prends',
  'finalement non merci',
];
/** Done at the same moment. @property hours since the volley before */
export type Volley = { hours: number; commands: Command[] };

export const aVolley = (): fc.Arbitrary<Volley> => {
  const post = fc.nat({ max: 2 });
  const claim = fc.nat({ max: 40 });
  const days = fc.tuple(fc.nat({ max: 11 }), fc.nat({ max: 3 }));
  const told = aPost().map(({ direction, kind, quantity }) => ({ direction, kind, quantity }));
  const onClaim = fc.constantFrom('pick', 'give-up', 'miss', 'release', 'hand-over', 'bring-back', 'coming');
  const command = fc.oneof<fc.Arbitrary<Command>[]>(
    fc.record({ do: fc.constant('claim' as const), by: fc.nat({ max: PEOPLE - 1 }), post, days }),
    fc.record({ do: fc.constant('claim' as const), by: fc.nat({ max: PEOPLE - 1 }), post, days }),
    fc.record({ do: onClaim, claim }),
    fc.record({ do: onClaim, claim }),
    fc.record({ do: fc.constantFrom('pick', 'hand-over'), claim }),
    fc.record({ do: fc.constant('change-days' as const), claim, days }),
    fc.record({ do: fc.constantFrom('extend', 'lost', 'said-back', 'let-next', 'decline'), claim }),
    fc.record({ do: fc.constant('edit' as const), claim, text: fc.constantFrom(...EDITED) }),
    fc.record({ do: fc.constant('set-parts' as const), claim, parts: fc.integer({ min: 1, max: 4 }) }),
    fc.constant({ do: 'ring' }),
  );
  const rare = fc.oneof<fc.Arbitrary<Command>[]>(
    fc.record({ do: fc.constantFrom('draw', 'withdraw', 'mark-done'), post }),
    fc.record({ do: fc.constant('retell' as const), post, told }),
    fc.record({ do: fc.constantFrom('leave', 'block', 'shut-out'), by: fc.nat({ max: PEOPLE - 1 }) }),
    fc.constant({ do: 'expire' }),
  );
  const commands = fc.array(fc.oneof({ weight: 14, arbitrary: command }, { weight: 2, arbitrary: rare }), {
    minLength: 2,
    maxLength: 2 * CONNECTIONS,
  });
  return fc.record({ hours: fc.nat({ max: 30 }), commands });
};
