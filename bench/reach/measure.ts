import { DAY, HOUR, MINUTE } from './assumptions.ts';
import type { Trace } from './trace.ts';
import { isWanted } from './villager.ts';

/** What became of what people should have heard, from 0 to 1 unless its name says otherwise. */
export interface Reach {
  /** Of those who would want a post, who read of it while it was open. */
  posts: number;
  /** Something to be told about what is one's own: somebody answered, one was chosen; how many. */
  mattersOwed: number;
  /** Of those, which arrived within the hour, and within a day. */
  matters: number;
  mattersWithinADay: number;
  /** Within the hour, of those that were owed to somebody whom Messenger did not let us write to. */
  mattersAway: number;
  messagesPerPersonPerWeek: number;
  /** Mails, notifications, and words by hand about own matters; how many of them. */
  beside: number;
  /** Digests of posts, how many. */
  digests: number;
  /** Messages that Meta refused, how many. */
  refused: number;
  /** Things handed over, how many. */
  handedOver: number;
}

/** Meta's window, less the program's margin. */
const WINDOW_MS = DAY - 5 * MINUTE;

/** Only what happened on the days that count. */
export function reachOf(trace: Trace, seed: number, members: number): Reach {
  const counts = (at: number | null) => at !== null && at >= trace.from && at < trace.until;
  const wished = wishes(trace, seed, members);
  const learned = wished.filter(({ nth, member, end }) => {
    const at = trace.learned.get(`${nth}/${member}`);
    return at !== undefined && at < end;
  });
  const withinAnHour = owedFor(trace, HOUR);
  const away = withinAnHour.filter(({ member, owedAt }) => !isOpen(trace, member, owedAt));
  return {
    posts: share(learned.length, wished.length),
    mattersOwed: withinAnHour.length,
    matters: inTime(withinAnHour, HOUR),
    mattersWithinADay: inTime(owedFor(trace, DAY), DAY),
    mattersAway: inTime(away, HOUR),
    messagesPerPersonPerWeek: round(
      trace.messages.filter(counts).length / members / ((trace.until - trace.from) / (7 * DAY)),
    ),
    beside: trace.beside.filter(counts).length,
    digests: trace.digests.filter(counts).length,
    refused: trace.refused.filter(counts).length,
    handedOver: trace.posts.filter(({ endedAt, isHandedOver }) => isHandedOver && counts(endedAt)).length,
  };
}

/** Who would want which post, of those published while it counts. */
function wishes(trace: Trace, seed: number, members: number) {
  // a post needs time to be read of; a short run has none to spare
  const lastCounted = trace.until - Math.min(2 * DAY, (trace.until - trace.from) / 2);
  return trace.posts.flatMap(({ author, at, endedAt }, nth) =>
    at < trace.from || at > lastCounted
      ? []
      : Array.from({ length: members }, (_, member) => ({ nth, member, end: endedAt ?? trace.until })).filter(
          ({ member }) => member !== author && isWanted(seed, nth, member),
        ),
  );
}

/** Those that had so long to arrive. */
const owedFor = (trace: Trace, ms: number) =>
  trace.matters.filter(({ owedAt }) => owedAt >= trace.from && owedAt < trace.until - ms);

const inTime = (matters: Trace['matters'], ms: number) =>
  share(
    matters.filter(({ owedAt, arrivedAt }) => arrivedAt !== null && arrivedAt - owedAt <= ms).length,
    matters.length,
  );

const isOpen = (trace: Trace, member: number, at: number) =>
  trace.acts.some((act) => act.member === member && act.at <= at && act.at > at - WINDOW_MS);

const share = (part: number, whole: number) => (whole === 0 ? 0 : round(part / whole, 3));

function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}
