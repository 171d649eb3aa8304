import { Logger } from 'graphile-worker';
import type { Log } from '../inbox/log.ts';

/**
 * graphile-worker's own words in our log. Its `meta` holds whole jobs and its debug lines the database's address, so
 * neither gets through; failures of tasks are logged where they are caught, without their message.
 */
export function jobLogger(log: Log): Logger {
  return new Logger(() => (level, message, meta) => {
    if (level === 'debug' || meta?.success === true || meta?.failure === true) return;
    log[level === 'warning' ? 'warn' : level]({ part: 'jobs' }, message);
  });
}
