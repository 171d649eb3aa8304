import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Words } from '../../conversation/bubble.ts';
import { fold } from '../../language/words/fold.ts';
import type { Alarm } from '../alarm.ts';
import { type Effect, type EffectOutput, idOf } from '../effect.ts';
import { findMember } from '../members/store.ts';
import { aboutPost } from '../posts/rules.ts';
import { findPost } from '../posts/store.ts';
import { dropOfPost, setReminder } from '../reminders/store.ts';
import { answerBy, EARLY_MS } from './answer-by.ts';
import { answerCards } from './answer-cards.ts';
import { isHeld } from './capacity.ts';
import { sceneOf } from './carry-out.ts';
import { mineButton } from './mine-cards.ts';
import { gatherTopic } from './topics.ts';

const URGENT = /\b(?:urgent\w*|d'urgence|tout de suite|au plus vite|des que possible|asap|urgently|right away)\b/;
/** Who was shown the answers so shortly before has had the word. */
const JUST_MS = 60 * 60_000;

export const answerByEffectSpecs = {
  'set-answer-by': {
    outcomes: ['promised', 'none'],
    vars: ['before'],
    // what is said when the hour has come
    says: {
      'mine.answered-by': ['keyword', 'thing', 'count'],
      'mine.unanswered-by': ['keyword', 'thing'],
      'mine.waits-by': ['keyword', 'thing'],
    },
  },
} satisfies EffectSpecs;

export const answerByEffects: Record<keyof typeof answerByEffectSpecs, Effect> = {
  /** F6: a request says until when its author is told, yes or no. */
  async 'set-answer-by'({ trx, member, town, slots, vars, now }): Promise<EffectOutput> {
    const id = idOf(vars.post);
    const post = id === null ? undefined : await findPost(trx, id);
    const isOpenRequest = post?.direction === 'request' && post.outcome === null && post.member_id === member.id;
    if (!post || !town || !isOpenRequest) return { outcome: 'none' };
    const at = answerBy({
      now,
      neededBy: post.expires_at,
      isUrgent: URGENT.test(fold(String(slots.typed ?? ''))),
      windowUntil: member.window_until,
      hours: town,
    });
    if (at === null) return { outcome: 'none' };
    await setReminder(trx, {
      what: 'answer-by',
      post,
      at: new Date(at.getTime() - EARLY_MS),
    });
    return { outcome: 'promised', vars: { before: { moment: at.toISOString() } } };
  },
};

/**
 * The hour has come: its author hears what has, also that an admin has to look at it first. Not of a request that is over, is an
 * offer by now, or for which help is promised already, and not of answers that they have just been shown.
 */
export const answerByAlarms = {
  async 'answer-by'({ trx, post, now }) {
    const owner = await findMember(trx, post.member_id);
    const isHeldBack = post.outcome === 'held';
    if (!owner || post.direction !== 'request' || (post.outcome !== null && !isHeldBack)) return {};
    const scene = await sceneOf(trx, post, now);
    const waiting = scene.claims.filter(({ state }) => state === 'waiting');
    if (scene.claims.some(({ state }) => isHeld(state))) return {};
    const topic = gatherTopic(post.id);
    // what came before waits with it, and is gathered once an admin has looked
    if (isHeldBack) return { tell: [{ to: owner, bubbles: [{ type: 'text', text: [sentence('waits-by')] }] }] };
    if (waiting.length === 0)
      return { tell: [{ to: owner, bubbles: [said('unanswered-by', ['change', 'withdraw'])], topic }] };
    const isNew = waiting.some(({ shown_at }) => shown_at === null);
    const isJustShown = waiting.some(
      ({ shown_at }) => shown_at !== null && shown_at.getTime() > now.getTime() - JUST_MS,
    );
    if (isJustShown && !isNew) return {};
    if (!isNew || post.way === 'draw')
      return { tell: [{ to: owner, bubbles: [said('answered-by', ['answers'])], topic }] };
    // whoever is shown them now need not be shown them again when they have been gathered
    await dropOfPost(trx, post, ['gather']);
    const head: Bubble = { type: 'text', text: [sentence('answered-by')] };
    return {
      tell: [{ to: owner, bubbles: [head, ...(await answerCards(trx, scene, now, { newFirst: true }))], topic }],
    };

    function sentence(name: string): Words {
      return { key: `mine.${name}`, args: { ...aboutPost(post), count: waiting.length } };
    }
    function said(name: string, buttons: readonly string[]): Bubble {
      return { type: 'buttons', text: [sentence(name)], buttons: buttons.map((button) => mineButton(button, post.id)) };
    }
  },
} satisfies Record<string, Alarm>;
