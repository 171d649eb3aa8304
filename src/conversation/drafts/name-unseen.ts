import { currentStep, flowOf, type Session, tellsPost, top } from '../session.ts';
import type { Frame, SlotValue } from '../state.ts';
import { isRefusedSale } from './refused-sale.ts';

/*
 * « je donne un lit », « je donne une table », « je cherche une perceuse », all waiting together: only the last is shown, to be published,
 * and the others come back behind it. Above it stands which, so that nobody writes them anew.
 */

/** At the end of a turn: who goes on writing is shown no summary; with the next one all those are named that wait behind it. */
export function nameUnseen(s: Session): void {
  const frame = top(s);
  if (!frame || !isNamedDraft(s, frame)) return;
  const { unseen = [] } = s.state;
  if (s.more) {
    s.state.unseen = [...unseen.filter((run) => run !== frame.run), frame.run].slice(-MOST_NAMED);
    return;
  }
  delete s.state.unseen;
  const asked = s.bubbles.findLastIndex((bubble) => s.asking.has(bubble));
  if (asked < 0 || unseen.every((run) => run === frame.run)) return;
  const other = comeBehind(s, frame).join(', ');
  if (other === '') return;
  const lead = { key: 'common.one-by-one', args: { thing: nameOf(frame), other } };
  s.bubbles.splice(asked, 0, { type: 'text', text: [lead] });
}

const MOST_NAMED = 10;

/** In the order in which they come: what lies below the one that is shown, and then what was put by. */
function comeBehind(s: Session, shown: Frame): string[] {
  const below = s.state.frames.filter((one) => one !== shown && isNamedDraft(s, one)).reverse();
  return [...below, ...(s.state.deferred ?? [])].map(nameOf).filter((name) => name !== '');
}

/** A post that is not up yet, and has a thing; no sale that was refused. */
const isNamedDraft = (s: Session, frame: Frame): boolean =>
  frame.from === undefined &&
  tellsPost(flowOf(s, frame)) &&
  currentStep(s, frame) !== undefined &&
  !isRefusedSale(frame) &&
  nameOf(frame) !== '';

const nameOf = ({ slots }: { slots: Readonly<Record<string, SlotValue>> }): string =>
  typeof slots.item === 'string' ? slots.item : '';
