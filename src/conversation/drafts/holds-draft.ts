import type { Book } from '../book.ts';
import type { ConversationState } from '../state.ts';
import { isRefusedSale } from './refused-sale.ts';

/**
 * Whether the dialogue stands in something with a thing to be told of in a summary: a draft that would be a pity to lose. A
 * plain yes or no is none, nor is a sale that was refused.
 */
export function holdsDraft(book: Book, state: ConversationState): boolean {
  const frame = state.frames.at(-1);
  const flow = book.flows.get(frame?.flow ?? '');
  if (frame && isRefusedSale(frame)) return false;
  // we have reminded of it: once is enough
  if (frame?.brought !== undefined) return false;
  // whoever writes to a neighbour has left nothing unfinished
  if (flow?.steps.find(({ id }) => id === frame?.step)?.type === 'listen') return false;
  return flow?.steps.some((step) => step.type === 'review' && step.slots.length > 0) ?? false;
}
