/** So long processes that were started with `impatient.ts` wait for an answer of the Graph API. */
export const PATIENCE_MS = 1_000;
