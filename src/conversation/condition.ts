import type { Condition } from './book.ts';
import type { SlotValue } from './state.ts';

/** Whether a `when` holds for these slots and facts. A slot that was skipped counts as missing. */
export function holds(
  when: Condition | undefined,
  slots: Readonly<Record<string, SlotValue>>,
  facts: Readonly<Record<string, boolean>>,
): boolean {
  if (!when) return true;
  if ('fact' in when) return facts[when.fact] === true;
  if ('all' in when) return when.all.every((part) => holds(part, slots, facts));
  if ('any' in when) return when.any.some((part) => holds(part, slots, facts));
  if ('not' in when) return !holds(when.not, slots, facts);
  const value = slots[when.slot] ?? null;
  if ('is' in when) return value === when.is;
  if ('in' in when) return value !== null && when.in.includes(value as string | number);
  return (value === null) === when.missing;
}
