import { sql } from 'kysely';
import type { EffectSpecs } from '../../conversation/book.ts';
import type { Db, Trx } from '../../database/database.ts';
import { pageOf } from '../../database/page-of.ts';
import type { Alarm } from '../alarm.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import type { PostKey } from '../posts/post.table.ts';
import { aboutPost } from '../posts/rules.ts';
import { townOf } from '../posts/town-of.ts';
import { daytimeAfter } from '../reminders/humane-time.ts';
import { dropOfPost, setReminder } from '../reminders/store.ts';
import { carryOut, frontOf, lockFront, type Scene } from './carry-out.ts';
import { endUnsaid } from './end-with.ts';

/*
 * « C'est donné », and « à qui ? » stays without an answer: it has gone all the same. Nobody is to go on answering, or waiting for, what
 * its owner said is not there any more.
 */

/** As many minutes by day it may be said to whom. */
const PATIENCE_MIN = 4 * 60;

const about = ['keyword', 'thing', 'direction', 'outcome'] as const;

export const unsaidEffectSpecs = {
  'end-unsaid': { outcomes: ['ended', 'over'], vars: [...about, 'told'] },
} satisfies EffectSpecs;

export const unsaidEffects: Record<keyof typeof unsaidEffectSpecs, Effect> = {
  async 'end-unsaid'({ trx, member, vars, now }: EffectInput): Promise<EffectOutput> {
    const id = idOf(vars.post);
    const scene = id === null ? undefined : await lockFront(trx, id, {}, now);
    if (scene?.post.member_id !== member.id || (await wasTakenBack(trx, member.id, scene.post.id)))
      return { outcome: 'over' };
    const ended = endUnsaid(scene.queue);
    if (!ended) return { outcome: 'over' };
    const others = await carryOut(trx, scene, ended, now);
    return { outcome: 'ended', vars: { ...aboutPost(scene.post), told: others.tell.length }, ...others };
  },
};

/** It is asked to whom it went. */
export async function awaitTaker(trx: Trx, { post, hours }: Scene, now: Date): Promise<void> {
  await setReminder(trx, {
    what: 'taker-unsaid',
    post,
    at: daytimeAfter(now, PATIENCE_MIN, hours),
  });
}

/** Whether it is still to be said to whom it went. */
export async function isTakerAwaited(db: Db, postId: string): Promise<boolean> {
  const waits = db
    .selectFrom('reminder')
    .select('id')
    .where('town_id', '=', townOf(postId))
    .where('what', '=', 'taker-unsaid')
    .where('post_id', '=', postId);
  return (await waits.executeTakeFirst()) !== undefined;
}

/** Its owner puts it up anew, or changes it: it has not gone. */
export async function takerNotAwaited(trx: Trx, post: PostKey): Promise<void> {
  await dropOfPost(trx, post, ['taker-unsaid']);
}

export const unsaidAlarms = {
  /** Its owner's dialogue knows whether it is still asked. */
  async 'taker-unsaid'({ trx, post, now }) {
    const { queue } = await frontOf(trx, post, {}, now);
    if (endUnsaid(queue) === null) return {};
    const key = `taker-unsaid:${post.id}:${now.getTime()}`;
    return { internal: [{ memberId: post.member_id, name: 'taker-unsaid', about: { post: post.id }, key }] };
  },
} satisfies Record<string, Alarm>;

/** « annuler », to that question, and it has not been asked anew since: nothing has gone. */
async function wasTakenBack(db: Db, memberId: string, postId: string): Promise<boolean> {
  const { rows } = await sql<{ outcome: string | null }>`
    select outcome from flow_run
     where page_id = ${pageOf(memberId)} and member_id = ${memberId} and flow = 'mine' and subject ->> 'given' = ${postId}
       and not exists (select from conversation c where c.page_id = flow_run.page_id and c.member_id = flow_run.member_id
         and jsonb_path_exists(c.state, '$.frames[*].vars.given ? (@ == $post)', jsonb_build_object('post', ${postId}::text)))
     order by closed_at desc limit 1`.execute(db);
  return rows[0]?.outcome === 'cancelled';
}
