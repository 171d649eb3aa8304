import type { Crashing } from '../helpers/crashing.ts';
import { lostCalls } from './journal.ts';

export interface SendCounts {
  /** Accepted by Meta, each part of a message one. */
  messages: number;
  /** Of these, sent again and again until Meta took them. */
  refusals: number;
  /** Accepted, while the answer that said so was lost: their echo settled them. */
  byEcho: number;
  /** Counted as sent though neither answer nor echo came: their process had died on the way to Meta. */
  perhapsNever: number;
  /** Refused by Meta for good. */
  failed: number;
}

/** As many as the fake Meta remembers: with more of them nothing could be said. */
const KEPT = 20_000;

/** What the bot holds to have sent, beside what Meta has taken. */
export async function readSends(house: Crashing): Promise<{ wrong: string[]; counts: SendCounts }> {
  const all = house.meta.sends();
  if (all.length >= KEPT) throw new Error('more was sent than is remembered: a shorter story');
  // three dots are no message
  const sends = all.filter(({ body }) => 'message' in body);
  const accepted = Map.groupBy(
    sends.filter((send) => send.accepted),
    ({ body }) => house.metadataOf(body),
  );
  const wrong: string[] = [];
  const none = (what: string, count: number) => void (count > 0 && wrong.push(`${count} ${what}`));
  none('messages were sent twice', [...accepted.values()].filter(({ length }) => length > 1).length);

  const rows = await house.db
    .selectFrom('outbox')
    .select(['id', 'state', 'next_part', 'message_ids', 'error'])
    .execute();
  const counts: SendCounts = { messages: 0, refusals: 0, byEcho: 0, perhapsNever: 0, failed: 0 };
  counts.messages = accepted.size;
  counts.refusals = sends.filter((send) => !send.accepted).length;
  counts.failed = rows.filter(({ state }) => state === 'failed').length;
  const lost = await lostCalls(house.db);
  const silent: string[] = [];
  let unproven = 0;
  let unknown = 0;
  let ahead = 0;
  for (const { id, next_part, message_ids } of rows) {
    let ours = 0;
    for (let part = 0; part < next_part; part += 1) {
      const [send] = accepted.get(`o:${id}:${part}`) ?? [];
      if (!send && !lost.has(`${id}:${part}`)) silent.push(`${id}:${part}`);
      if (!send) continue;
      ours += 1;
      if (send.status !== 200) counts.byEcho += 1;
    }
    if (accepted.has(`o:${id}:${next_part}`)) ahead += 1;
    // each part that Meta took has been confirmed by its answer or its echo, and none that it did not take
    unproven += Math.max(0, ours - message_ids.length);
    unknown += Math.max(0, message_ids.length - ours);
    counts.perhapsNever += next_part - Math.max(ours, message_ids.length);
  }
  none('messages went out, and nobody here knows', ahead);
  none('messages went out, and were settled by neither answer nor echo', unproven);
  if (silent.length > 0)
    wrong.push(
      `${silent.length} messages count as sent that Meta never had, and nobody died: ${silent.slice(0, 3).join(' ')}`,
    );
  none('messages are held to have gone out that Meta never took', unknown);
  const refused = new Set(sends.filter(({ accepted }) => !accepted).map(({ body }) => house.metadataOf(body)));
  none(
    'messages were given up that Meta never refused',
    rows.filter(({ id, state, next_part }) => state === 'failed' && !refused.has(`o:${id}:${next_part}`)).length,
  );
  // a Map keeps the order in which Meta took them
  const reached = new Map<string, number>();
  let astray = 0;
  for (const name of accepted.keys()) {
    const [, id = '', part = ''] = name.split(':');
    if (Number(part) < (reached.get(id) ?? 0)) astray += 1;
    reached.set(id, Number(part));
  }
  none('parts of a message came after a later one of it', astray);
  return { wrong, counts };
}
