import type { Start } from '../book.ts';
import { formOf } from '../load/form-of.ts';
import { askAgain } from '../questions/question.ts';
import type { Part, Session } from '../session.ts';
import { lengthOf } from '../slots/slot.ts';
import { beginBy, findStart, press, tryBegin } from '../start.ts';
import type { SlotValue } from '../state.ts';
import type { ButtonsAnswer } from '../turn.ts';

/**
 * « approuver 12 », « refuser 12 pas d'ici », « annonce … », « aide bannir »: only for admins; for others it is ordinary
 * text, without a hint. What stands after the word must be a number where the command takes one.
 */
export function* adminCommand(s: Session, text: string): Part<boolean> {
  if (!s.ctx.isAdmin) return false;
  const { command, after } = readCommand(s, text);
  if (command === undefined) return false;
  switch (command) {
    case 'help':
      return after !== '' && explain(s, after);
    case 'help-admin':
      if (after === '') askAgain(s, { key: 'common.help-admin' });
      return after === '';
  }
  const found = startOf(s, command);
  if (!found) return false;
  const { fills, rest } = found.start;
  const slots: Record<string, SlotValue> = {};
  // « accepter », right below one card: as by its button
  if (fills !== undefined && after === '') {
    const [only, another] = (yield { ask: 'buttons', names: [command], of: 'last' }) as ButtonsAnswer;
    if (only !== undefined && another === undefined && (yield* press(s, { kind: 'do', ...only }))) return true;
  }
  const number = fills === undefined ? null : /^(?:n[°o]?\s*|#)?(\d{1,9})\b[\s:,.-]*(.*)$/su.exec(after);
  if (fills !== undefined && after !== '' && !number) return yield* calledBy(s, command, after);
  if (fills !== undefined && number) slots[fills] = Number(number[1]);
  const said = (number?.[2] ?? after).replace(/\s+/gu, ' ').trim();
  // what is too long is asked for, rather than cut
  const max = rest === undefined ? 0 : (found.flow.slots[rest]?.max ?? 300);
  if (rest !== undefined && said !== '' && lengthOf(said) <= max) slots[rest] = said;
  return yield* tryBegin(s, found, slots);
}

export const startOf = (s: Session, command: string) =>
  findStart(s, (start): start is Extract<Start, { by: 'command' }> => start.by === 'command' && start.word === command);

/** As many words has a command at most: « refuser annonce ». */
const MOST_WORDS = 3;

/** The command that a message begins with, the longest first, and what stands after it. */
export function readCommand(s: Session, text: string): { command: string | undefined; after: string } {
  for (let words = MOST_WORDS; words > 0; words--) {
    const begins = new RegExp(`^((?:[\\p{L}'’]+\\s+){${words - 1}}[\\p{L}'’]+)(?:[\\s:,]+(.*))?$`, 'su');
    const [, first = '', after = ''] = begins.exec(text.trim()) ?? [];
    const command = s.book.words.get(formOf(first));
    if (command !== undefined) return { command, after };
  }
  return { command: undefined, after: '' };
}

/** Said before something, never before somebody. */
const ARTICLE = /^(?:le|la|les|l|un|une|des|du|de|mon|ma|mes|son|sa|ses|the|a|an|my)(?:[\s'’]|$)/iu;

/** What goes on with a sentence: « refuser de payer », « warn me if … ». Capitals or none, all else may be a name. */
const GOES_ON =
  /^(?:me|m|moi|te|t|toi|se|s|nous|vous|lui|leur|leurs|eux|elle|elles|il|ils|on|de|d|à|a|au|aux|en|et|ou|où|pour|par|sur|dans|chez|avec|sans|si|que|qu|qui|quoi|quand|comment|ne|n|pas|plus|jamais|ça|ca|cela|ce|cet|cette|ces|tout|toute|tous|toutes|tes|ta|ton|nos|notre|vos|votre|it|us|them|him|her|you|your|their|this|that|these|those|if|when|to|for|of|in|on|at|with|without|and|or|not|every|everyone|all)(?:[\s'’]|$)|^\P{L}/iu;

/** « approuver Paul », « bannir Paul insultes »: of a command whose button is about a person. */
function* calledBy(s: Session, command: string, who: string): Part<boolean> {
  const isOfPeople = findStart(
    s,
    (start): start is Extract<Start, { by: 'button' }> =>
      start.by === 'button' && start.button === command && start.fills === 'member',
  );
  const isName = !ARTICLE.test(who) && (/^\p{Lu}/u.test(who) || !GOES_ON.test(who));
  if (!isOfPeople || !isName) return false;
  return yield* beginBy(s, 'called', { what: command, who: who.slice(0, MOST_LETTERS) });
}

const MOST_LETTERS = 300;

/** Said before a command that is asked about. */
const ABOUT = /^(?:pour|sur|à|about|on|with|to)\s+/iu;
const A_NUMBER = /^(?:n[°o]?\s*|#)?\d{1,9}$/u;

/** « aide bannir », « aide retirer 42 »: what an admin's command does. « aide annonce vide-grenier » asks for help with something. */
function explain(s: Session, what: string): boolean {
  const { command: word, after } = readCommand(s, what.replace(ABOUT, ''));
  if (word === undefined || (after !== '' && !A_NUMBER.test(after))) return false;
  const flow = [...s.book.flows.values()].find(
    ({ for: whose, starts }) => whose === 'admins' && starts.some((start) => 'word' in start && start.word === word),
  );
  if (!flow) return false;
  askAgain(s, { key: `${flow.id}.help-${word}` });
  return true;
}
