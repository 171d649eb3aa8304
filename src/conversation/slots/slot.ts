import type { SlotDef } from '../book.ts';
import type { Part, Session } from '../session.ts';
import type { SlotValue } from '../state.ts';
import type { CommunesAnswer, TurnEvent } from '../turn.ts';

/** What reading an answer gives: a value, a reason why not, or several communes to choose from. */
export type Reading =
  /** `name`: of what the value stands for. */
  | { value: SlotValue; name?: string }
  | { rejected: string }
  /** `abroad`: or one of the same name in another country. */
  | { which: CommunesAnswer; abroad: boolean }
  /** Not the kind of content this slot takes: the next rule of the precedence table may know. */
  | { notMine: true };

export interface Question {
  def: SlotDef;
  /** `<flow>.<slot>`: where the sentences of its options are. */
  key: string;
  event: TurnEvent;
}

export type SlotReader = (s: Session, question: Question) => Part<Reading>;

/** The words of an event, if it has any. */
export function textOf(event: TurnEvent): string | null {
  return 'text' in event && typeof event.text === 'string' && event.text.trim() !== '' ? event.text.trim() : null;
}

/** Length as a reader counts it: an emoji is one. */
export function lengthOf(text: string): number {
  return [...new Intl.Segmenter('fr', { granularity: 'grapheme' }).segment(text)].length;
}
