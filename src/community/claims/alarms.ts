import type { Bubble } from '../../conversation/bubble.ts';
import type { Trx } from '../../database/database.ts';
import type { Alarm } from '../alarm.ts';
import type { Tell } from '../effect.ts';
import { findMember } from '../members/store.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost, goesOn, isCounted } from '../posts/rules.ts';
import { daytimeAfter, humaneTime } from '../reminders/humane-time.ts';
import { addReminder, isOverdue, setReminder } from '../reminders/store.ts';
import { answerCards } from './answer-cards.ts';
import { fitting, periodOf } from './capacity.ts';
import { awayOf, awayWaiting, carryOut, frontOf, namesPromised, type Scene } from './carry-out.ts';
import { expiredNews } from './expire.ts';
import { awaitLastDay } from './last-day.ts';
import { daysShown } from './lending.ts';
import { mineButton } from './mine-cards.ts';
import { drawLots, fail, serveFirst } from './queue.ts';
import { lastHere, toldBeside, wasReached } from './reached.ts';
import { isLastDay } from './rules.ts';
import { listToShow } from './shown.ts';
import { endsOf, LAPSE_AFTER, lapsesAt, NUDGE_AFTER, silenceOf } from './silence.ts';
import type { ClaimBy } from './store.ts';
import { claimTopic, gatherTopic } from './topics.ts';

/** How long answers wait once more while their post is looked at. */
const AGAIN_MS = 60 * 60_000;

/** Of a loan, where each wants other days, as many of those whom the owner has not seen are looked at; else the first says it for all. */
const MOST_NEW = 1_000;

/** As many minutes by day are left to whoever is nudged late, of a loan for a few days. */
const LEAST_LEFT = 60;

const laterOf = (one: Date, other: Date): Date => (one > other ? one : other);

/** What the clock does to a queue. */
export const claimAlarms = {
  /** C3: answers have simmered: their owner sees them together, or lots are drawn. What has to go today has gone by then. */
  async gather({ trx, post, now, timezone }) {
    if (post.outcome === null && isLastDay(post, now, timezone)) return await giveToFirst(trx, post, now);
    if (post.outcome === 'held') {
      // nobody is chosen until an admin has looked
      await addReminder(trx, {
        what: 'gather',
        post,
        at: new Date(now.getTime() + AGAIN_MS),
      });
      return {};
    }
    const scene = await frontOf(trx, post, {}, now);
    const owner = await findMember(trx, post.member_id);
    const fits = fitting(scene.queue);
    // lots are drawn among those whom the owner has seen too
    const due =
      post.way === 'draw'
        ? scene.claims
        : await listToShow(trx, post, { waiting: 0, unshown: post.kind === 'lend' ? MOST_NEW : 1 });
    const isNew = due.some((claim) => claim.state === 'waiting' && fits(claim) > 0);
    // of what is over nobody is chosen, nor drawn
    if (post.outcome !== null || scene.queue.isOver || !owner || !isNew) return {};
    const topic = gatherTopic(post.id);
    if (post.way === 'draw') {
      const decision = drawLots(scene.queue);
      const { tell } = await carryOut(trx, scene, decision, now);
      const names = namesPromised(scene.claims, decision, post);
      const away = awayWaiting(scene.claims, now);
      const text = [{ key: 'mine.drawn', args: { ...aboutPost(post), name: names.join(', '), away } }];
      return {
        tell: [
          { to: owner, bubbles: [{ type: 'buttons', text, buttons: [mineButton('answers', post.id)] }], topic },
          ...tell,
        ],
      };
    }
    return { tell: [{ to: owner, bubbles: await answerCards(trx, scene, now, { newFirst: true }), topic }] };
  },

  /** Nobody was chosen by the morning of the day on which food would be lost: whoever has waited longest gets it. */
  async 'last-day'({ trx, post, now, timezone }) {
    if (post.outcome === 'held') {
      await addReminder(trx, {
        what: 'last-day',
        post,
        at: new Date(now.getTime() + AGAIN_MS),
      });
      return {};
    }
    if (post.outcome !== null) return {};
    if (isLastDay(post, now, timezone)) return await giveToFirst(trx, post, now);
    // it lasts longer since
    await awaitLastDay(trx, await frontOf(trx, post, {}, now), now);
    return {};
  },

  /** The chosen has said nothing for a day. */
  async nudge({ trx, post, claimId, now }) {
    const { claims, hours, queue } = await frontOf(trx, post, { claimId }, now);
    const claim = claims.find(({ id, state }) => id === claimId && state === 'accepted');
    const owner = await findMember(trx, post.member_id);
    // of what is over it is asked what has become of it, and not whether they still come
    if (!claim || claim.heard_at !== null || queue.isOver) return {};
    // a day to answer, even when the clock was late with the nudge itself
    const patience = silenceOf(periodOf(claim), claim.decided_at ?? now, hours, endsOf(post));
    const at = patience.isShort
      ? laterOf(patience.lapse, daytimeAfter(now, LEAST_LEFT, hours))
      : humaneTime(new Date(now.getTime() + LAPSE_AFTER - NUDGE_AFTER), hours);
    // who cannot read it before they come back was told how long it stands when they were chosen, and so it is
    const isRead = claim.by.window_until > now;
    const lapse = { what: 'lapse', post, claimId: claim.id };
    if (isRead || patience.isShort || (await isOverdue(trx, lapse, now))) await setReminder(trx, { ...lapse, at });
    // who has been away since they were chosen reads of it here for the first time: this takes the place of the news of it
    const { from, to } = daysShown(claim);
    const parts = isCounted(post) ? claim.parts : 0;
    const isDay = patience.by !== null && typeof patience.by === 'object' && 'date' in patience.by;
    const lapses = patience.isShort ? lapsesAt(at, isDay, now, hours) : '';
    const text = [
      { key: 'mine.nudge', args: { owner: owner?.name ?? '', ...aboutPost(post), from, to, parts, lapses } },
    ];
    const buttons = ['coming', 'write', 'give-up'].map((name) => mineButton(name, claim.id));
    return { tell: [{ to: claim.by, bubbles: [{ type: 'buttons', text, buttons }], topic: claimTopic(claim.id) }] };
  },

  /**
   * Nor for two: the next in line gets it. Not because somebody is silent about what they cannot have read: its owner is asked
   * whether the next may have it.
   */
  async lapse({ trx, post, claimId, now }) {
    const scene = await frontOf(trx, post, { claimId }, now);
    const claim = scene.claims.find(({ id, state }) => id === claimId && state === 'accepted');
    if (!claim || claim.heard_at !== null) return {};
    const asksAgain = async (at: number) =>
      setReminder(trx, {
        what: 'lapse',
        post,
        claimId: claim.id,
        at: humaneTime(new Date(at), scene.hours),
      });
    const told = wasReached(claim) ? null : await toldBeside(trx, claim);
    if (!wasReached(claim) && told === null) {
      await asksAgain(now.getTime() + LAPSE_AFTER);
      return { tell: await tellUnreached(trx, scene, claim) };
    }
    const { isShort } = silenceOf(periodOf(claim), claim.decided_at ?? now, scene.hours, endsOf(post));
    // whoever was told late, elsewhere, has a day from then too
    const until = isShort
      ? 0
      : Math.max(daySince(claim), (told?.getTime() ?? 0) + (told ? LAPSE_AFTER - NUDGE_AFTER : 0));
    if (until > now.getTime()) {
      await asksAgain(until);
      return {};
    }
    const decision = fail(scene.queue, claim.id, 'silent');
    return decision ? await carryOut(trx, scene, decision, now) : {};
  },

  /** Its time was over in the night. */
  async 'tell-expired'({ post, now }) {
    return post.outcome === 'expired' ? { internal: [expiredNews(post, now)] } : {};
  },
} satisfies Record<string, Alarm>;

async function giveToFirst(trx: Trx, post: Post, now: Date): Promise<{ tell: Tell[] }> {
  const scene = await frontOf(trx, post, {}, now);
  const owner = await findMember(trx, post.member_id);
  if (scene.queue.isOver || !owner) return { tell: [] };
  const decision = serveFirst(scene.queue);
  const [first] = decision.changes;
  if (!first) return { tell: [] };
  const { tell } = await carryOut(trx, scene, decision, now);
  const name = namesPromised(scene.claims, decision, post).join(', ');
  const args = { ...aboutPost(post), name, away: awayOf(scene.claims, decision, now) };
  const buttons = [mineButton('write', first.claim), mineButton('answers', post.id)];
  const bubbles: Bubble[] = [{ type: 'buttons', text: [{ key: 'mine.went-to-first', args }], buttons }];
  return { tell: [{ to: owner, bubbles, topic: claimTopic(first.claim) }, ...tell] };
}

/** The nudge promises a day: of whoever came back to read it, a day from then. */
function daySince(claim: ClaimBy): number {
  const here = lastHere(claim).getTime();
  const isNudged = claim.decided_at !== null && here >= claim.decided_at.getTime() + NUDGE_AFTER;
  return isNudged ? here + LAPSE_AFTER - NUDGE_AFTER : 0;
}

/** Its owner hears that the chosen has not been back to read it, and may pass on to whoever is next, or choose somebody else. */
async function tellUnreached(trx: Trx, { post, queue, claims }: Scene, claim: ClaimBy): Promise<Tell[]> {
  const owner = await findMember(trx, post.member_id);
  if (!owner || !goesOn(post)) return [];
  const passed = fail(queue, claim.id, 'silent');
  const next = passed ? namesPromised(claims, passed, { ...post, quantity: 1 }).join(', ') : '';
  const text = [{ key: 'mine.owner-unreached', args: { name: claim.by.name ?? '', next, ...aboutPost(post) } }];
  const buttons = [mineButton(next === '' ? 'take-back' : 'let-next', claim.id), mineButton('answers', post.id)];
  return [{ to: owner, bubbles: [{ type: 'buttons', text, buttons }], topic: claimTopic(claim.id) }];
}

/** Sentences that only the clock says. */
export const claimAlarmSays = {
  'mine.owner-unreached': ['name', 'next', 'keyword', 'thing', 'direction'],
  'mine.button-let-next': [],
  'mine.went-to-first': ['name', 'keyword', 'thing', 'direction', 'away'],
  'mine.drawn': ['name', 'keyword', 'thing', 'direction', 'away'],
  'mine.nudge': ['owner', 'keyword', 'thing', 'direction', 'from', 'to', 'parts', 'lapses'],
} as const;
