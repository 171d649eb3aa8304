import type { Correction } from '../../language/corrections/correction.ts';
import { deniedNumber } from '../../language/corrections/denied-number.ts';
import { otherMany } from '../../language/corrections/length-instead.ts';
import { readLength } from '../../language/dates/how-long.ts';
import { fold } from '../../language/words/fold.ts';
import { readNumber } from '../../language/words/number.ts';
import type { Frame } from '../state.ts';

/** Says that it counts things, and no days. */
const OF_THINGS = /\b(?:en|ya|y a|il y a|pieces?|exemplaires?|total|there|of them|in all|i have|i've)\b/;
/** « une quinzaine », of days: fifteen. */
const FORTNIGHT = /\bquinzaine\b/;
/** Nobody lends for so many days, weeks or months, and asks a deposit of fewer euros. */
const MORE_THAN_DAYS = 31;

/**
 * « plutôt 5 », of a draft that lends one drill for ten days: of the two it can only be the days, since nothing else is counted.
 * « pas 50, 80 », of a deposit of 50 €: the deposit.
 */
export function asOther(frame: Frame | undefined, text: string, read: Correction | null): Correction | null {
  if (frame === undefined || read === null || typeof read.quantity !== 'number' || OF_THINGS.test(fold(text)))
    return read;
  const { quantity, isMarked, ...more } = read;
  if (Object.keys(more).length > 0) return read;
  const { kind, loan, duration, quantity: counted, deposit } = frame.slots;
  const had = kind === 'lend' ? loan : kind === 'service' ? duration : undefined;
  const long = typeof had === 'string' ? had : null;
  const sum = kind === 'lend' && typeof deposit === 'string' ? deposit : null;
  const denied = deniedNumber(text);
  const isSum = sum !== null && (denied === null ? isRatherSum(quantity, long) : readNumber(sum) === denied);
  if (sum !== null && isSum && (denied !== null || typeof counted !== 'number'))
    return { deposit: sum.replace(/\d[\d ]*/, (was) => `${quantity}${/ $/.test(was) ? ' ' : ''}`), isMarked };
  if (long === null || (kind === 'lend' && typeof counted === 'number')) return read;
  const said = FORTNIGHT.test(fold(text)) ? '15 jours' : otherMany(long, quantity);
  return said === null ? read : { loan: { days: readLength(said) ?? 1, said }, isMarked };
}

const isRatherSum = (many: number, long: string | null): boolean => long === null || many > MORE_THAN_DAYS;
