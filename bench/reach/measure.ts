import { DAY, HOUR, TOWN } from './assumptions.ts';
import type { Trace } from './simulate.ts';
import { drawn, isWanted, looksAt } from './villager.ts';

/** What became of what people should have heard, from 0 to 1 unless its name says otherwise. */
export interface Reach {
  /** Of those who would want a post, who read of it while it was open. */
  posts: number;
  /** Of people's own matters, which arrived within the hour. */
  matters: number;
  /** The same of those that were owed to somebody whom Messenger did not let us write to. */
  mattersAway: number;
  messagesPerPersonPerWeek: number;
  mails: number;
  /** Messages that Meta refused. */
  refused: number;
  handedOver: number;
}

/** Meta's window, less our margin (messenger-platform §3). */
const WINDOW_MS = 23 * HOUR;

export function reachOf(trace: Trace, seed: number, members: number): Reach {
  const counted = wishes(trace, seed, members);
  const learned = counted.filter(({ nth, member, end }) => {
    const at = trace.learned.get(`${nth}/${member}`);
    return at !== undefined && at < end;
  });
  const matters = mattersOf(trace);
  const away = matters.filter(({ member, owedAt }) => !isOpen(actsOf(trace, member), owedAt));
  const messages = trace.messages.filter((at) => at >= trace.from && at < trace.until);
  const inTime = (some: typeof matters) =>
    some.filter(({ owedAt, arrivedAt }) => arrivedAt !== null && arrivedAt - owedAt <= HOUR);
  return {
    posts: share(learned.length, counted.length),
    matters: share(inTime(matters).length, matters.length),
    mattersAway: share(inTime(away).length, away.length),
    messagesPerPersonPerWeek: round(messages.length / members / ((trace.until - trace.from) / (7 * DAY))),
    mails: trace.mails,
    refused: trace.refused,
    handedOver: trace.handedOver,
  };
}

/**
 * What a bot would have reached that writes when the window is open and forgets when it is not, among the same people
 * with the same posts. They come by themselves as they do; nothing else opens a window but what they answer.
 */
export function naiveReachOf(
  trace: Trace,
  seed: number,
  members: number,
): Pick<Reach, 'posts' | 'matters' | 'mattersAway'> {
  const counted = wishes(trace, seed, members);
  const own = Map.groupBy(
    trace.acts.filter(({ why }) => why === 'visit'),
    ({ member }) => member,
  );
  const opens = (member: number, at: number) =>
    isOpen(
      (own.get(member) ?? []).map((act) => act.at),
      at,
    );
  const learned = counted.filter(({ nth, member, end }) => {
    const at = trace.posts[nth]?.at ?? 0;
    if (!opens(member, at) || drawn(seed, 'looks', member, at) >= TOWN.looks) return false;
    return looksAt(at, TOWN.looksWithin, drawn(seed, 'looks-when', member, at), trace.from) < end;
  });
  const matters = mattersOf(trace);
  const came = matters.filter(({ member, owedAt }) => opens(member, owedAt));
  return { posts: share(learned.length, counted.length), matters: share(came.length, matters.length), mattersAway: 0 };
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

const mattersOf = (trace: Trace) =>
  trace.matters.filter(({ owedAt }) => owedAt >= trace.from && owedAt < trace.until - HOUR);

const actsOf = (trace: Trace, member: number) => trace.acts.filter((act) => act.member === member).map(({ at }) => at);

const isOpen = (acts: readonly number[], at: number) => acts.some((act) => act <= at && act > at - WINDOW_MS);

const share = (part: number, whole: number) => (whole === 0 ? 0 : round(part / whole, 3));

function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}
