import { type DestinationStream, type Logger, pino } from 'pino';
import { describeFailure } from './inbox/failure.ts';

/**
 * Logs carry ids of rows, codes, counts and durations, and nothing else: whatever is not named here is dropped before
 * it is written. Never words of a member, names, page-scoped ids, tokens, addresses.
 */
const ALLOWED = new Set([
  'memberId',
  'pageId',
  'eventId',
  'outboxId',
  'mediaId',
  'postId',
  'townId',
  'job',
  'task',
  'attempts',
  'code',
  'subcode',
  'class',
  'status',
  'reason',
  'count',
  'counts',
  'events',
  'reminder',
  'relayMessageId',
  'rows',
  'ms',
  'url',
  'route',
  'method',
  'failure',
  'fbtraceId',
  'version',
  'roles',
  'problem',
  'event',
  'bytes',
  'numbers',
  'channel',
  'failures',
  'received',
  'commentId',
  'action',
  'because',
  'lane',
  'part',
  'missing',
  'endsAt',
  'table',
  'port',
  'row',
]);

/** @param to where the lines go; standard output unless told */
export function createLog(level: string, to?: DestinationStream): Logger {
  const options = { level, base: null, formatters: { log: allowed } };
  return to ? pino(options, to) : pino(options);
}

function allowed(about: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.fromEntries(Object.entries(about).filter(([name]) => ALLOWED.has(name)));
  // an error's message may quote a member: its name, code and places are what is kept of it
  return about.err === undefined ? kept : { ...kept, failure: describeFailure(about.err) };
}
