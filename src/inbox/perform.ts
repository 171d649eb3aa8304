import type { EffectOutput, ForOthers } from '../community/effect.ts';
import { listAway } from '../community/members/store.ts';
import { SETTLED_BY_ACT } from '../community/settled-by-act.ts';
import type { Trx } from '../database/database.ts';
import { firstKey } from './first-key.ts';
import type { TurnPorts } from './turn-ports.ts';

export type PerformPorts = Pick<
  TurnPorts,
  | 'render'
  | 'sendAll'
  | 'postInternal'
  | 'broadcast'
  | 'announce'
  | 'takeBack'
  | 'unsay'
  | 'upAgain'
  | 'letter'
  | 'overtake'
>;

/** Carries out whatever an effect, or the clock, owes to others, in its transaction. `by`: whose turn it is. */
export async function perform(
  trx: Trx,
  ports: PerformPorts,
  output: ForOthers,
  timezone: string,
  now: Date,
  by: string | null = null,
): Promise<void> {
  if (output.unsay && output.unsay.length > 0) await ports.unsay(trx, output.unsay, now);
  if (by !== null) await settle(trx, ports, output, by, now);
  const notices = (output.tell ?? []).filter(({ bubbles }) => bubbles.length > 0);
  const away = await listAway(
    trx,
    notices.map(({ to }) => to.id),
    now,
  );
  const owed = notices.map(({ to, bubbles, topic, joins, overtakes = [], relay, notBefore, notAfter, posts }) => {
    const says = firstKey(bubbles);
    const about = {
      ...(says === undefined ? {} : { says }),
      ...(topic === undefined ? {} : { topic }),
      ...(joins === undefined ? {} : { joins }),
      ...(relay === undefined ? {} : { relayId: relay }),
      ...(notBefore === undefined ? {} : { notBefore }),
      ...(notAfter === undefined ? {} : { notAfter }),
      ...(posts === undefined ? {} : { posts }),
    };
    return { to, parts: ports.render(bubbles, { ...to, isAway: away.has(to.id) }, timezone, now), overtakes, ...about };
  });
  // a post of which thousands hear at once is no thousands of statements
  for (const [lane, some] of Map.groupBy(owed, ({ posts }) => (posts === undefined ? 1 : 2))) {
    await ports.sendAll(trx, lane, some, now);
  }
  for (const news of output.internal ?? []) await ports.postInternal(trx, news, now);
  if (output.announce) await ports.announce(trx, output.announce, timezone, now);
  for (const post of output.broadcast ?? []) await ports.broadcast(trx, post, by);
  for (const post of [output.takeBack ?? []].flat()) await ports.takeBack(trx, post, now, by);
  if (output.upAgain && by !== null) ports.upAgain(by);
  if (output.letter && by !== null) ports.letter(by);
}

/** Whoever was away and acts of themselves is not asked, or reminded, of what they have just done. */
async function settle(
  trx: Trx,
  ports: Pick<PerformPorts, 'overtake'>,
  { overtakes = [], settles = [], tell = [] }: Pick<EffectOutput, 'overtakes' | 'settles' | 'tell'>,
  by: string,
  now: Date,
): Promise<void> {
  const ofThem = (topic: string) => ({ memberId: by, topic });
  if (overtakes.length > 0) await ports.overtake(trx, overtakes.map(ofThem), now);
  const told = tell.flatMap(({ to, topic, overtakes: more = [] }) =>
    to.id === by ? [] : [...(topic === undefined ? [] : [topic]), ...more],
  );
  const settled = [...new Set([...settles, ...told])];
  if (settled.length > 0) await ports.overtake(trx, settled.map(ofThem), now, SETTLED_BY_ACT);
}
