import { RETRYABLE } from '../database/in-transaction.ts';

/** What a turn or a task failed with, as it may be stored and logged: never a message, which may quote a member. */

const FRAMES = 4;

/**
 * The error's name and code with the first places of its stack, e.g. `TypeError at src/inbox/turn.ts:12:3 < …`.
 * At most 500 characters.
 */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return `thrown ${typeof error}`;
  const code = errorCode(error);
  const places = frames(error);
  return [word(error.name) || 'Error', code && ` ${code}`, places && ` at ${places}`].join('').slice(0, 500);
}

/** SQLSTATE, or Node's code for broken connections; empty when there is none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? word(error.code) : '';
}

function word(text: string): string {
  return /^[\w.-]{1,60}$/.test(text) ? text : '';
}

/** Only what follows the message: a message may hold lines that look like places. */
function frames(error: Error): string {
  const stack = error.stack ?? '';
  const start = stack.indexOf(error.message);
  return stack
    .slice(start < 0 ? 0 : start + error.message.length)
    .split('\n')
    .flatMap((line) => /^\s+at .*?(?:src|test|node_modules)\/([^()\s]+:\d+:\d+)\)?$/.exec(line)?.[1] ?? [])
    .slice(0, FRAMES)
    .join(' < ');
}

/** Classes of SQLSTATE: connection, out of resources, operator's shutdown or crash. */
const UNREACHABLE = /^(08|53|57P)|^E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH)$/;
/** The socket of a database that is not there just now, or that has more callers than it takes. */
const NO_SOCKET = /^E(NOENT|AGAIN)$/;
/** pg and its pool give these no code. */
const UNREACHABLE_WORDS =
  /Connection terminated|connection timeout|timeout exceeded when trying to connect|connection error|not queryable|Query read timeout|read ECONNRESET/i;
/** Whether the database cannot be reached or used just now, whatever was asked of it. */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isUnreachable) || UNREACHABLE.test(errorCode(error));
  if (!(error instanceof Error)) return false;
  const code = errorCode(error);
  if (NO_SOCKET.test(code)) return 'syscall' in error && error.syscall === 'connect';
  return UNREACHABLE.test(code) || (code === '' && UNREACHABLE_WORDS.test(error.message));
}

/** Whether the same transaction may well succeed when tried again: nobody's fault, so not to be held against an event. */
export function isPassing(error: unknown): boolean {
  return isUnreachable(error) || RETRYABLE.has(errorCode(error));
}
