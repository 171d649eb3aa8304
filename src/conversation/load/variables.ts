import type { EffectSpecs, Flow, SlotDef } from '../book.ts';
import type { Draft } from './draft.ts';
import { LONGEST } from './limits.ts';

/** How long a variable may be: a number of letters, or the sentences one of which it shows (options of a choice). */
export type Longest = number | readonly string[];
/** The variables a sentence may speak of. */
export type Variables = ReadonlyMap<string, Longest>;

/** All slots of a flow: one that is not filled yet shows nothing. */
export function slotVariables(flow: Flow): Map<string, Longest> {
  return new Map(Object.entries(flow.slots).map(([name, slot]) => [name, longestOf(flow.id, name, slot)]));
}

function longestOf(flow: string, name: string, slot: SlotDef): Longest {
  switch (slot.type) {
    case 'choice':
      return (slot.options ?? []).map((option) => `${flow}.${name}-${option}`);
    case 'number':
      return slot.max === undefined ? LONGEST.number : String(slot.max).length;
    case 'text':
    case 'name':
    case 'place':
      return slot.max ?? LONGEST[slot.type];
    case 'images':
      return LONGEST.number;
    default:
      return LONGEST[slot.type];
  }
}

/** `$min` and `$max` where the slot has them. */
export function limitVariables(slot: SlotDef | undefined): Map<string, Longest> {
  const limits = (['min', 'max'] as const).filter((name) => slot?.[name] !== undefined);
  return new Map(limits.map((name) => [name, LONGEST.number]));
}

/** Names that effects give: as long as a slot of that name in any flow, for they mostly speak of the same thing. */
export function withLengths(names: readonly string[], drafts: readonly Draft[] = []): Map<string, Longest> {
  return new Map(names.map((name) => [name, likeSlots(name, drafts)]));
}

function likeSlots(name: string, drafts: readonly Draft[]): Longest {
  const lengths = drafts.flatMap(({ flow }) => {
    const slot = flow.slots[name];
    return slot ? [longestOf(flow.id, name, slot)] : [];
  });
  const numbers = lengths.filter((length) => typeof length === 'number');
  if (numbers.length > 0) return Math.max(...numbers);
  return lengths[0] ?? LONGEST.other;
}

/** Whatever may have become known in a run, for what is said when it is over. */
export function everyVariable(drafts: readonly Draft[], flow: Flow, effects: EffectSpecs): Map<string, Longest> {
  const names = flow.steps.flatMap((step) =>
    step.type === 'do' || step.type === 'listen' ? (effects[step.effect]?.vars ?? []) : [],
  );
  return withLengths(names, drafts);
}
