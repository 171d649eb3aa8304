import type { Trx } from '../database/database.ts';
import type { Begun, Room } from '../outbox/at-once.ts';
import { cardsPartOf, isStorable } from '../outbox/enqueue.ts';
import type { Talked, TurnParts } from './handle-next.ts';
import { type Handled, settle } from './lease.ts';

/** A handled event, and the talk it led to. */
export type Ended = Pick<Handled, 'event' | 'pace'> & { talk: Talked | null };

export interface Ending {
  /**
   * The last statement of a transaction.
   * @returns whose next event is waiting, and the Pages on which alone something waits to be sent; null: on any
   */
  settle(trx: Trx, ended: readonly Ended[], now: Date): Promise<{ waiting: string[]; pages: readonly string[] | null }>;
  /** Of the transaction that was to end so: the answers that have begun are called for. */
  committed(): void;
  failed(): void;
}

/** The end of one transaction with turns in it: what they say begins to be sent with its commit, where there is room for that. */
export function createEnding({ atOnce }: Pick<TurnParts, 'atOnce'>): Ending {
  let room: Room | null = null;
  let begun: Begun[] = [];
  let members: string[] = [];
  /** It ends once. */
  function leave(): Room | null {
    const left = room;
    room = null;
    return left;
  }
  return {
    async settle(trx, ended, now) {
      const talks = ended.flatMap(({ talk }) => talk ?? []);
      const replies = talks.flatMap(({ answers }) => answers).filter(({ lane }) => lane === 0);
      members = replies.map(({ memberId }) => memberId);
      // (what is stored otherwise than it was said is not sent as it was said)
      if (replies.length > 0 && isStorable(JSON.stringify(replies)))
        room = (await atOnce?.(replies.map(({ pageId }) => pageId))) ?? null;
      const handled = ended.map(({ event, pace, talk }) => ({
        ...{ event, pace, dialogue: talk?.dialogue ?? null },
        answers: talk?.answers ?? [],
      }));
      const { waiting, begun: rows } = await settle(trx, handled, now, room);
      begun = rows.flatMap(({ id, memberId }) => beginningOf(talks, memberId, id));
      const told = new Set(begun.map(({ memberId }) => memberId));
      // behind an answer that has begun its sender looks for more
      const others = ended.filter(({ event }) => !told.has(event.memberId));
      const isAny = ended.some(({ talk }) => talk?.isOfPage !== true);
      return {
        waiting,
        pages: isAny ? null : [...new Set(others.flatMap(({ talk }) => talk?.to.pageId ?? []))],
      };
    },
    committed() {
      leave()?.call(begun);
    },
    failed() {
      leave()?.takeBack(members);
    },
  };
}

/** The first message of the answer to this member. */
function beginningOf(talks: readonly Talked[], member: string, id: string): Begun[] {
  return talks.flatMap(({ to, answers }) =>
    answers.flatMap(({ memberId, messages: [first] }) =>
      memberId === member && first !== undefined
        ? [{ id, memberId, ...to, parts: first.parts, cardsPart: cardsPartOf(first.parts) }]
        : [],
    ),
  );
}
