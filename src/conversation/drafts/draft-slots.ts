import { lengthAlone } from '../../language/dates/how-long.ts';
import { keepsReturn } from '../../language/details/besides.ts';
import type { MessageReading } from '../../language/read-message.ts';
import { saysSurprise } from '../../language/replies/surprise.ts';
import type { SlotValue } from '../state.ts';

/** As many letters a title has; what is longer ends with « … ». */
const MOST_LETTERS = 80;
/** As many things one message may name; more is a removal, told as one. */
export const MOST_THINGS = 20;

/**
 * What one message says, as the slots of a draft. What the reader was not sure of (`ask`) stays open: the flow asks for
 * it. `contacts`: phone numbers and addresses that were taken out of the text.
 */
export function draftSlots(read: MessageReading, contacts: readonly string[]): Record<string, SlotValue> {
  const slots: Record<string, SlotValue> = {};
  const { direction, kind, title, items, quantity, quartier, until, inReturn, loan, when } = read;
  if (direction !== undefined && read.ask !== 'direction') slots.direction = direction;
  if (kind !== undefined && read.ask !== 'kind') slots.kind = kind;
  if (title !== undefined) slots.item = shortened(title);
  if (items.length > 1 && items.length <= MOST_THINGS) slots.things = items.map(shortened);
  if (quantity !== undefined) slots.quantity = quantity;
  if (quartier !== undefined) slots.quartier = quartier;
  if (until !== undefined) slots.until = until;
  // of a loan, or of help, it is told besides
  if (inReturn !== undefined && !keepsReturn(read))
    slots['in-return'] = saysSurprise(inReturn) ? null : shortened(inReturn);
  if (loan !== undefined) slots.loan = shortened(lengthAlone(loan.said));
  if (when !== undefined) slots.when = shortened(when.said);
  if (contacts.length > 0) slots.contact = contacts.join(', ').slice(0, MOST_LETTERS);
  // what it is instead of a sale is asked
  if (read.intent === 'sale') {
    slots.sale = 'yes';
    delete slots.kind;
  }
  return slots;
}

/** At most so many letters, cut between words. */
function shortened(text: string): string {
  if (text.length <= MOST_LETTERS) return text;
  const cut = text.slice(0, MOST_LETTERS - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > MOST_LETTERS / 2 ? space : undefined).trimEnd()}…`;
}
