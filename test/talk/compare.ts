import { isMessage, NOTHING, splitMessages } from './notation.ts';
import { type Expected, expectsWords, type Talk, type Turn } from './talk.ts';

/** What really came of a turn, in the notation of transcripts. */
export interface Happened {
  /** The lines after `|`; null: this mode does not know. */
  asked: string[] | null;
  /** What whoever acted is told. */
  told: string[];
  /** What others are told; null: this mode does not know. */
  others: { to: string; messages: string[] }[] | null;
}

/** Differences between a turn and what happened, as lines a reader understands; empty when there are none. */
export function compareTurn(talk: Talk, turn: Turn, happened: Happened): string[] {
  const found: string[] = [];
  const complain = (line: number, what: string) =>
    found.push(`flows/${talk.file}:${line + 1}  ${talk.lines[line]?.trim()}\n    ${what}`);

  if (happened.asked !== null) compareAsked(turn, happened.asked, complain);
  const own = turn.told.filter(({ to }) => to === null);
  if (own.length === 0 && expectsWords(turn.act)) {
    complain(turn.line, `no « bot: » line says what comes of it. Said: ${print(happened.told)}`);
  } else if (!areMessages(own, happened.told, talk.flow)) {
    complain(own[0]?.line ?? turn.line, `said: ${print(happened.told)}`);
  }
  if (happened.others !== null) {
    const names = new Set([...happened.others.map(({ to }) => to), ...turn.told.flatMap(({ to }) => to ?? [])]);
    for (const name of names) {
      const wanted = turn.told.filter(({ to }) => to === name);
      const said = happened.others.filter(({ to }) => to === name).flatMap(({ messages }) => messages);
      if (!areMessages(wanted, said, talk.flow)) {
        complain(wanted[0]?.line ?? turn.line, `said to ${name}: ${print(said)}`);
      }
    }
  }
  return found;
}

function compareAsked(turn: Turn, asked: string[], complain: (line: number, what: string) => void): void {
  for (const [index, expected] of turn.asked.entries()) {
    const actual = asked[index];
    if (actual === undefined) complain(expected.line, 'was not asked for');
    else if (tidy(actual) !== tidy(expected.text)) complain(expected.line, `what happened: | ${actual}`);
  }
  for (const extra of asked.slice(turn.asked.length)) complain(turn.line, `what also happened: | ${extra}`);
}

function areMessages(expected: Expected[], said: string[], flow: string): boolean {
  const wanted = expected.flatMap(({ text }) => splitMessages(text));
  return wanted.length === said.length && wanted.every((message, index) => isMessage(message, said[index] ?? '', flow));
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
const print = (messages: string[]) => (messages.length === 0 ? NOTHING : messages.join(' · '));

/** The transcript with what really happened in the place of what it expected (TALK_UPDATE=1). */
export function updated(talk: Talk, happened: ReadonlyMap<Turn, Happened>): string {
  const drop = new Set<number>();
  const after = new Map<number, string[]>();
  for (const turn of talk.turns) {
    const real = happened.get(turn);
    if (!real) continue;
    const right = compareTurn(talk, turn, real).length === 0;
    if (right) continue;
    const lines: string[] = [];
    const keptAsked = real.asked === null ? turn.asked.map(({ text }) => text) : real.asked;
    for (const asked of keptAsked) lines.push(`  | ${asked}`);
    if (expectsWords(turn.act)) lines.push(...botLines('bot', real.told));
    if (real.others === null) {
      for (const { to, text } of turn.told) if (to !== null) lines.push(`bot to ${to}: ${text}`);
    } else {
      for (const { to, messages } of real.others) lines.push(...botLines(`bot to ${to}`, messages));
    }
    for (const { line } of [...turn.asked, ...turn.told]) drop.add(line);
    after.set(turn.line, lines);
  }
  const lines = talk.lines.flatMap((line, index) => [...(drop.has(index) ? [] : [line]), ...(after.get(index) ?? [])]);
  return `${lines.join('\n')}\n`;
}

function botLines(head: string, messages: string[]): string[] {
  const joined = `${head}: ${print(messages)}`;
  return joined.length <= 120 ? [joined] : messages.map((message) => `${head}: ${message}`);
}
