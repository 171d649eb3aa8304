/*
 * What a notice speaks of. To whoever was away, a newer notice of the same takes the place of the older one, see
 * src/outbox/enqueue.ts: only how things stand now is told.
 */

/** How it stands with an answer, to whoever gave it, and to the owner where it is told of by itself. */
export const claimTopic = (claimId: string): string => `claim:${claimId}`;

/** When the two of a promise meet. */
export const meetingTopic = (claimId: string): string => `meeting:${claimId}`;

/** What the owner asks whoever gave an answer, while that answer may still be chosen. */
export const askingTopic = (claimId: string): string => `asking:${claimId}`;

/** How it stands with a loan. */
export const loanTopic = (claimId: string): string => `loan:${claimId}`;

/** To an owner who is away, « I wait for more answers » is overtaken by the answers. */
export const gatherTopic = (postId: string): string => `gather:${postId}`;
