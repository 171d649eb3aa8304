import type { Condition, Flow } from '../book.ts';

/**
 * How many slots a review may show at once: what is asked of a loan is not asked of a gift. Counted for each option of
 * each choice, since one of them holds.
 */
export function mostAtOnce(flow: Flow, slots: readonly string[]): number {
  const whens = slots.map((slot) => {
    const step = flow.steps.find((one) => one.type === 'collect' && one.slot === slot);
    return step?.type === 'collect' ? step.when : undefined;
  });
  const counts = Object.entries(flow.slots).flatMap(([name, { options }]) => {
    const each = (options ?? []).map((option) => whens.filter((when) => mayHold(when, name, option)).length);
    return each.length === 0 ? [] : [Math.max(...each)];
  });
  return Math.min(slots.length, ...counts);
}

/**
 * The slots that a review may show together: one list for each option of the choice that tells them apart best (how long is
 * asked of help, a deposit of a loan, never both).
 */
export function shownAtOnce(flow: Flow, slots: readonly string[]): string[][] {
  const whenOf = (slot: string) => {
    const step = flow.steps.find((one) => one.type === 'collect' && one.slot === slot);
    return step?.type === 'collect' ? step.when : undefined;
  };
  const ways = Object.entries(flow.slots).map(([name, { options = [] }]) =>
    options.map((option) => slots.filter((slot) => mayHold(whenOf(slot), name, option))),
  );
  const most = (lists: string[][]) => Math.max(...lists.map((list) => list.length));
  const best = ways.filter((lists) => lists.length > 0).sort((a, b) => most(a) - most(b))[0];
  return best ?? [[...slots]];
}

/** Whether a condition may hold when this slot has this value, whatever the others have. */
function mayHold(when: Condition | undefined, slot: string, value: string): boolean {
  if (!when || 'fact' in when) return true;
  if ('all' in when) return when.all.every((part) => mayHold(part, slot, value));
  if ('any' in when) return when.any.some((part) => mayHold(part, slot, value));
  if ('not' in when) return !mustHold(when.not, slot, value);
  return when.slot !== slot || holdsFor(when, value);
}

function mustHold(when: Condition, slot: string, value: string): boolean {
  return 'slot' in when && when.slot === slot && holdsFor(when, value);
}

function holdsFor(when: Extract<Condition, { slot: string }>, value: string): boolean {
  if ('is' in when) return when.is === value;
  return 'in' in when ? when.in.includes(value) : !when.missing;
}
