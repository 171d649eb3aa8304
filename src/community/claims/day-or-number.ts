import type { SlotValue } from '../../conversation/state.ts';
import { findPeriod } from '../../language/dates/period.ts';
import type { EffectInput } from '../effect.ts';
import type { Post } from '../posts/post.table.ts';
import { isCalled } from '../posts/rules.ts';

/** A month has no more days. */
const LAST_OF_MONTH = 31;

/**
 * « RACLETTE 19 », where one RACLETTE is lent and nothing that is up has the number 19: the 19th is the day. undefined: it
 * is a number, of whatever post; both may be meant, and it is asked.
 */
export function dayNotNumber(
  { slots, now, town }: Pick<EffectInput, 'slots' | 'now' | 'town'>,
  meant: readonly Post[],
): { post: Post; said: SlotValue } | undefined {
  const { number, word, said } = slots;
  if (typeof number !== 'number' || typeof word !== 'string' || number > LAST_OF_MONTH) return undefined;
  const called = meant.filter((post) => isCalled(post, word));
  const [post, another] = called;
  const isNumber = meant.some((one) => one.number === number && (one.outcome === null || isCalled(one, word)));
  if (!post || another || isNumber || post.kind !== 'lend' || post.direction !== 'offer') return undefined;
  const more = typeof said === 'string' ? said : '';
  const timezone = town?.timezone;
  if (timezone === undefined || (more !== '' && findPeriod(more, { now, timezone }) !== null)) return undefined;
  return { post, said: `le ${number}${more === '' ? '' : `, ${more}`}` };
}
