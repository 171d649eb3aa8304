/** Calls of Meta's Graph API under way at the same time, in one process. */
export const MOST_CALLS = 128;
