import type { Clock } from '../database/clock.ts';
import type { DueOnly } from './due-deliveries.ts';

/** Who is told of a post before the others: in a large town the last is told minutes after the first, and who has asked for the like is not behind strangers. */
const FIRST = ['alerted', 'likely'] as const;

/** Posts that are being told, each some members at a time, in turn: a town of a million holds up no other. */
export interface Turns {
  /** @param after only to members behind this one, whoever they are: the others were told, or are not owed it */
  add(post: string, after?: string): void;
  isOver(): boolean;
  /** Tells some members of the post whose turn it is. @returns that post, when everybody was looked at; else null */
  next(): Promise<string | null>;
}

interface Telling {
  post: string;
  /** Whom it is still to be told to, one sort after the other. undefined: everybody. */
  sorts: DueOnly['first'][];
  after: string;
}

/** @param tellSome those behind a member, in order of id. `last`: the last it looked at; null: there are no more */
export function createTurns(
  tellSome: (now: Date, only: DueOnly, after: string) => Promise<{ last: string | null }>,
  clock: Clock,
): Turns {
  const queue: Telling[] = [];
  return {
    add(post, after) {
      queue.push({ post, sorts: after === undefined ? [...FIRST, undefined] : [undefined], after: after ?? '0' });
    },
    isOver: () => queue.length === 0,
    async next() {
      const telling = queue.shift();
      if (!telling) return null;
      const { post, sorts, after } = telling;
      const [first] = sorts;
      const { last } = await tellSome(clock.now(), first === undefined ? { post } : { post, first }, after);
      if (last === null) sorts.shift();
      telling.after = last ?? '0';
      if (sorts.length === 0) return post;
      queue.push(telling);
      return null;
    },
  };
}
