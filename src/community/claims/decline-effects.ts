import type { EffectSpecs } from '../../conversation/book.ts';
import type { Card } from '../../conversation/bubble.ts';
import { type Effect, type EffectOutput, idOf, listOf } from '../effect.ts';
import { MOST_CARDS } from '../most-cards.ts';
import { aboutPost, isNamedIn } from '../posts/rules.ts';
import { listAnswersToOwn } from './answers-to-own.ts';
import { carryOut, lockFrontOf } from './carry-out.ts';
import { type Answer, isCalledBy } from './choosing.ts';
import { mineButton } from './mine-cards.ts';
import { decline } from './queue.ts';

/*
 * « je dis non à Fatou »: its owner ends one answer that waits. Asked first, unless it is done by the button that names her.
 */

const about = ['keyword', 'thing', 'direction', 'outcome', 'name'] as const;

export const declineEffectSpecs = {
  'whom-declined': {
    // none: nobody who waits is meant
    outcomes: ['one', 'several', 'none'],
    vars: about,
    slots: ['claim'],
    says: {
      'mine.which-declined': [],
      'mine.card-answer': ['name', 'quartier'],
      'mine.card-mine': ['keyword', 'thing'],
      'mine.button-decline': [],
    },
  },
  decline: {
    // declined-last: nobody has answered but them
    outcomes: ['declined', 'declined-last', 'same', 'cancelled', 'ended', 'not-yours'],
    vars: [...about, 'how', 'count'],
    slots: ['post', 'claim'],
  },
} satisfies EffectSpecs;

export const declineEffects: Record<keyof typeof declineEffectSpecs, Effect> = {
  async 'whom-declined'({ trx, member, slots }): Promise<EffectOutput> {
    const waiting = (await listAnswersToOwn(trx, member.id)).filter(({ isWaiting }) => isWaiting);
    const [name] = listOf(slots.names);
    const { of } = slots;
    const meant = waiting.filter(
      (one) =>
        (name === undefined ? listOf(slots.among).includes(one.id) : isCalledBy(one.name, name)) &&
        (typeof of !== 'string' || isNamedIn(of, one.post)),
    );
    const [only, another] = meant;
    if (!only) return { outcome: 'none' };
    if (another) {
      const text = [{ key: 'mine.which-declined' }];
      const cards = meant.slice(0, MOST_CARDS).map(declinedCard);
      return {
        outcome: 'several',
        bubbles: [
          { type: 'text', text },
          { type: 'cards', cards },
        ],
      };
    }
    return { outcome: 'one', vars: { ...aboutPost(only.post), name: only.name ?? '' }, slots: { claim: only.id } };
  },

  async decline({ trx, member, slots, now }): Promise<EffectOutput> {
    const scene = await lockFrontOf(trx, idOf(slots.claim), now);
    if (scene?.post.member_id !== member.id) return { outcome: 'not-yours' };
    const { post, claim } = scene;
    const said = {
      vars: { ...aboutPost(post), name: claim.by.name ?? '', how: claim.state, count: 0 },
      slots: { post: post.id, claim: claim.id },
    };
    if (post.outcome !== null) return { outcome: 'ended', ...said };
    // they were chosen since: that is taken back by its own button
    if (claim.state === 'accepted' || claim.state === 'out') return { outcome: 'same', ...said };
    const declined = decline(scene.queue, claim.id);
    if (!declined) return { outcome: 'cancelled', ...said };
    const waits = scene.claims.filter(({ state, id }) => state === 'waiting' && id !== claim.id);
    const count = waits.length + (scene.queue.unseen ?? 0);
    const { tell } = await carryOut(trx, scene, declined, now);
    const isLast = count === 0 && !scene.claims.some(({ state }) => state === 'accepted' || state === 'out');
    return { outcome: isLast ? 'declined-last' : 'declined', ...said, vars: { ...said.vars, count }, tell };
  },
};

const declinedCard = ({ id, name, post }: Answer): Card => ({
  title: { key: 'mine.card-answer', args: { name: name ?? '', quartier: '' } },
  subtitle: { key: 'mine.card-mine', args: aboutPost(post) },
  buttons: [mineButton('decline', id)],
});
