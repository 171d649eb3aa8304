import type { Correction } from '../../language/corrections/correction.ts';
import { isDuration } from '../../language/dates/duration.ts';
import { lengthAlone } from '../../language/dates/how-long.ts';
import { withHourOf } from '../../language/dates/same-hour.ts';
import { toldBesides } from '../../language/details/told-besides.ts';
import { inTask, isPartOfName } from '../../language/things/part-of-name.ts';
import type { Frame, SlotValue } from '../state.ts';

/** Something is said beside the name. */
const isMore = ({ item: _, isMarked: __, ...more }: Correction): boolean => Object.keys(more).length > 0;

/** Help has a time rather than an end: « plutôt dimanche » is when it is needed. */
export function correctedSlots(read: Correction, { slots }: Frame): Record<string, SlotValue> {
  const changed: Record<string, SlotValue> = {};
  const kind = read.kind ?? slots.kind;
  for (const name of ['direction', 'kind', 'item', 'quantity', 'quartier'] as const) {
    const value = read[name];
    if (value !== undefined) changed[name] = value;
  }
  if (read.item !== undefined && typeof slots.item === 'string') {
    // « non 2 chats », of « garder un chat »
    const task = kind === 'service' ? inTask(slots.item, read.item, read.quantity) : null;
    if (task !== null) {
      changed.item = task;
      delete changed.quantity;
      // « plutôt 2 pots », « la confiture jusqu'à dimanche », of « pots de confiture »; « 6 seedlings », of the tomato seedlings
    } else if (isMore(read) && isPartOfName(read.item, slots.item)) delete changed.item;
  }
  Object.assign(changed, returnSlots(read, slots));
  if (read.deposit !== undefined) changed.deposit = read.deposit;
  // whoever asks for one lends
  if (read.deposit && slots.kind === undefined)
    Object.assign(changed, { direction: 'offer', kind: 'lend', ...changed });
  // « 2 heures », of help, is how long it takes
  const long = kind === 'service' ? (read.when ?? read.loan)?.said : undefined;
  if (long !== undefined && (read.when == null || isDuration(long))) {
    changed.duration = long;
    return changed;
  }
  if (read.loan !== undefined) changed.loan = read.loan === null ? null : lengthAlone(read.loan.said);
  if (read.when !== undefined && kind === 'service')
    changed.when = read.when === null ? null : withHourOf(slots.when, read.when.said);
  else if (read.until !== undefined) changed.until = read.until;
  // another thing is one thing
  if (changed.item !== undefined) Object.assign(changed, { things: null, together: null });
  return changed;
}

/** « contre du miel »: then it is a swap; a loan and help stay what they are, and it is told besides. */
function returnSlots({ inReturn, kind }: Correction, slots: Frame['slots']): Record<string, SlotValue> {
  if (inReturn === undefined) return {};
  const stays = kind ?? slots.kind;
  if (!inReturn || (stays !== 'lend' && stays !== 'service'))
    return { 'in-return': inReturn, ...(inReturn && stays !== 'swap' ? { kind: 'swap' } : {}) };
  const had = typeof slots.details === 'string' ? slots.details : null;
  const told = toldBesides(had, `contre ${inReturn}`, slots.rest);
  return told !== null && 'all' in told ? { details: told.all } : {};
}
