import { doToken } from '../../conversation/token.ts';
import type { Alarm } from '../alarm.ts';
import { findMember } from '../members/store.ts';
import { aboutPost } from '../posts/rules.ts';
import { answerCards } from './answer-cards.ts';
import { fits } from './capacity.ts';
import { carryOut, sceneOf } from './carry-out.ts';
import { mineButton } from './mine-cards.ts';
import { drawLots, fail } from './queue.ts';

/** What the clock does to a queue. */
export const claimAlarms = {
  /** C3: answers have simmered: their owner sees them together, or lots are drawn. */
  async gather({ trx, post, now }) {
    const scene = await sceneOf(trx, post, now);
    const owner = await findMember(trx, post.member_id);
    const isNew = scene.claims.some(
      (claim) => claim.state === 'waiting' && claim.shown_at === null && fits(scene.queue, claim) > 0,
    );
    if (post.outcome !== null || !owner || !isNew) return {};
    if (post.way === 'draw') {
      const decision = drawLots(scene.queue);
      const { tell } = await carryOut(trx, scene, decision, now);
      const names = decision.changes.flatMap(({ claim, state }) =>
        state === 'accepted' ? [scene.claims.find(({ id }) => id === claim)?.by.name ?? ''] : [],
      );
      const text = [{ key: 'mine.drawn', args: { ...aboutPost(post), name: names.join(', ') } }];
      const answers = { id: 'answers', title: { key: 'common.button-answers' }, token: doToken('answers', post.id) };
      return { tell: [{ to: owner, bubbles: [{ type: 'buttons', text, buttons: [answers] }] }, ...tell] };
    }
    return { tell: [{ to: owner, bubbles: await answerCards(trx, scene, now) }] };
  },

  /** The chosen has said nothing for a day. */
  async nudge({ trx, post, claimId, now }) {
    const { claims } = await sceneOf(trx, post, now);
    const claim = claims.find(({ id, state }) => id === claimId && state === 'accepted');
    const owner = await findMember(trx, post.member_id);
    if (!claim || claim.heard_at !== null) return {};
    const text = [{ key: 'mine.nudge', args: { owner: owner?.name ?? '', ...aboutPost(post) } }];
    const buttons = ['coming', 'write', 'give-up'].map((name) => mineButton(name, claim.id));
    return { tell: [{ to: claim.by, bubbles: [{ type: 'buttons', text, buttons }] }] };
  },

  /** Nor for two: the next in line gets it. */
  async lapse({ trx, post, claimId, now }) {
    const scene = await sceneOf(trx, post, now);
    const claim = scene.claims.find(({ id }) => id === claimId);
    const decision = claim && claim.heard_at === null ? fail(scene.queue, claim.id, 'silent') : null;
    return decision ? await carryOut(trx, scene, decision, now) : {};
  },
} satisfies Record<string, Alarm>;

/** Sentences that only the clock says. */
export const claimAlarmSays = {
  'mine.drawn': ['name', 'keyword', 'thing', 'direction'],
  'mine.nudge': ['owner', 'keyword', 'thing', 'direction'],
} as const;
