import type { Start } from './book.ts';
import { formOf } from './load/form-of.ts';
import { askAgain } from './question.ts';
import type { Part, Session } from './session.ts';
import { lengthOf } from './slots/slot.ts';
import { findStart, tryBegin } from './start.ts';
import type { SlotValue } from './state.ts';

/**
 * « approuver 12 », « refuser 12 pas d'ici », « annonce … », « aide bannir »: only for admins; for others it is ordinary
 * text, without a hint. What stands after the word must be a number where the command takes one.
 */
export function* adminCommand(s: Session, text: string): Part<boolean> {
  if (!s.ctx.isAdmin) return false;
  const [, first = '', after = ''] = /^(\p{L}+)(?:[\s:,]+(.*))?$/su.exec(text.trim()) ?? [];
  const command = s.book.words.get(formOf(first));
  if (command === undefined) return false;
  if (command === 'help') return after !== '' && explain(s, after);
  const found = findStart(
    s,
    (start): start is Extract<Start, { by: 'command' }> => start.by === 'command' && start.word === command,
  );
  if (!found) return false;
  const { fills, rest } = found.start;
  const slots: Record<string, SlotValue> = {};
  const number = fills === undefined ? null : /^(?:n[°o]?\s*|#)?(\d{1,9})\b[\s:,.-]*(.*)$/su.exec(after);
  if (fills !== undefined && after !== '' && !number) return false;
  if (fills !== undefined && number) slots[fills] = Number(number[1]);
  const said = (number?.[2] ?? after).replace(/\s+/gu, ' ').trim();
  // what is too long is asked for, rather than cut
  const max = rest === undefined ? 0 : (found.flow.slots[rest]?.max ?? 300);
  if (rest !== undefined && said !== '' && lengthOf(said) <= max) slots[rest] = said;
  return yield* tryBegin(s, found, slots);
}

/** « aide bannir »: what an admin's command does. */
function explain(s: Session, what: string): boolean {
  const word = s.book.words.get(formOf(what));
  const flow = [...s.book.flows.values()].find(
    ({ for: whose, starts }) => whose === 'admins' && starts.some((start) => 'word' in start && start.word === word),
  );
  if (!flow) return false;
  askAgain(s, { key: `${flow.id}.help-${word}` });
  return true;
}
