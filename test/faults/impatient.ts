import { PATIENCE_MS } from './impatient-for.ts';

/*
 * Loaded into a process before everything else (`NODE_OPTIONS=--import`): it waits for an answer of the Graph API for one second instead
 * of twenty, so that an answer that comes too late need not be waited for.
 */
const TWENTY_SECONDS = 20_000;

const timeout = AbortSignal.timeout.bind(AbortSignal);
AbortSignal.timeout = (ms) => timeout(ms === TWENTY_SECONDS ? PATIENCE_MS : ms);
