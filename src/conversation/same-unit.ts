import type { Correction } from '../language/correction.ts';
import { fold } from '../language/fold.ts';
import { readLength } from '../language/how-long.ts';
import { otherMany } from '../language/length-instead.ts';
import type { Frame } from './state.ts';

/** Says that it counts things, and no days. */
const OF_THINGS = /\b(?:en|ya|y a|il y a|pieces?|exemplaires?|total|there|of them|in all|i have|i've)\b/;

/** « plutôt 5 », of a draft that lends one drill for ten days: of the two it can only be the days, since nothing else is counted. */
export function asLength(frame: Frame | undefined, text: string, read: Correction | null): Correction | null {
  if (frame === undefined || read === null || typeof read.quantity !== 'number' || OF_THINGS.test(fold(text)))
    return read;
  const { quantity, isMarked, ...more } = read;
  const { kind, loan, duration, quantity: counted } = frame.slots;
  const had = kind === 'lend' ? loan : kind === 'service' ? duration : undefined;
  if (Object.keys(more).length > 0 || typeof had !== 'string' || (kind === 'lend' && typeof counted === 'number'))
    return read;
  const said = otherMany(had, quantity);
  return said === null ? read : { loan: { days: readLength(said) ?? 1, said }, isMarked };
}
