import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Card } from '../../conversation/bubble.ts';
import { lockFrontOf } from '../claims/carry-out.ts';
import { mineButton } from '../claims/mine-cards.ts';
import { findClaim } from '../claims/store.ts';
import { claimTopic } from '../claims/topics.ts';
import { type Effect, type EffectOutput, idOf } from '../effect.ts';
import { findMember, laterOf } from '../members/store.ts';
import { MOST_CARDS } from '../most-cards.ts';
import { findPost } from '../posts/store.ts';
import { aboutBoth } from './ask-after.ts';
import { deleteNoShow, listAbsences, listAwayFrom } from './store.ts';

/** So long they may deny it in their own words: as long as the two may write to each other. */
const DENIABLE_MS = 2 * 86_400_000;

const ofBoth = ['name', 'keyword', 'thing', 'direction', 'kind', 'later'] as const;

export const contestAbsenceEffectSpecs = {
  'which-absence': {
    // owner: they are said to have been away
    outcomes: ['one', 'owner', 'several', 'none'],
    slots: ['claim', 'answer'],
    says: {
      'after.which-promise': [],
      'after.card-promise': ['keyword', 'thing'],
      'after.card-promise-with': ['name'],
      'mine.button-did-come': [],
    },
  },
  'contest-absence': {
    outcomes: ['noted', 'again', 'over', 'not-yours'],
    vars: [...ofBoth, 'how', 'mine'],
    says: { 'after.came-came': ['name', 'keyword', 'thing', 'direction', 'kind'] },
  },
} satisfies EffectSpecs;

export const contestAbsenceEffects: Record<keyof typeof contestAbsenceEffectSpecs, Effect> = {
  /** « oui j'y étais », in one's own words: of what they are said not to have come to. */
  async 'which-absence'({ trx, member, slots, now }): Promise<EffectOutput> {
    const since = new Date(now.getTime() - DENIABLE_MS);
    const away = await listAwayFrom(trx, member.id, since, MOST_CARDS);
    const about = away.find((id) => id === idOf(slots.claim)) ?? (away.length === 1 ? away[0] : undefined);
    // « j'étais chez moi » is no word of whoever was to come
    const all = slots.home === 'yes' ? [] : await listAbsences(trx, member.id, since, MOST_CARDS);
    if (about !== undefined && all.every(({ isDenied }) => isDenied))
      return { outcome: 'owner', slots: { claim: about, answer: 'nobody' } };
    const open = all.filter(({ isDenied }) => !isDenied);
    // denied already: that is said, unless they write to somebody
    const [first, ...others] = (open.length > 0 || idOf(slots.claim) !== null ? open : all.slice(0, 1)).map(
      ({ id }) => id,
    );
    if (first === undefined) return { outcome: 'none' };
    if (others.length === 0) return { outcome: 'one', slots: { claim: first } };
    const cards: Card[] = [];
    for (const id of [first, ...others]) {
      const claim = await findClaim(trx, id);
      const post = claim && (await findPost(trx, claim.post_id));
      const owner = post && (await findMember(trx, post.member_id));
      if (owner) cards.push(cardOf(id, aboutBoth(post, owner)));
    }
    return {
      outcome: 'several',
      bubbles: [
        { type: 'text', text: [{ key: 'after.which-promise' }] },
        { type: 'cards', cards },
      ],
    };
  },

  /**
   * « Si, j’y étais »: one says so, the other does not, so it is held against nobody. What has moved on meanwhile stays
   * where it is: they are to talk.
   */
  async 'contest-absence'({ trx, member, slots, now }): Promise<EffectOutput> {
    const scene = await lockFrontOf(trx, idOf(slots.claim), now);
    const owner = scene && (await findMember(trx, scene.post.member_id));
    if (!owner || scene.claim.member_id !== member.id) return { outcome: 'not-yours' };
    const { post, claim } = scene;
    const vars = { ...aboutBoth(post, owner), later: laterOf(owner, now) };
    if (claim.state !== 'missed') {
      const isClosed = ['done', 'out'].includes(claim.state);
      const how = isClosed ? claim.state : post.outcome === null ? 'free' : 'ended';
      return { outcome: 'over', vars: { ...vars, how, mine: 'answer' } };
    }
    if (!(await deleteNoShow(trx, claim.id, member.id))) return { outcome: 'again', vars };
    const text = [{ key: 'after.came-came', args: aboutBoth(post, member) }];
    const bubble: Bubble = { type: 'buttons', text, buttons: [mineButton('write', claim.id)] };
    return { outcome: 'noted', vars, tell: [{ to: owner, bubbles: [bubble], topic: claimTopic(claim.id) }] };
  },
};

function cardOf(claimId: string, { name, ...about }: ReturnType<typeof aboutBoth>): Card {
  return {
    title: { key: 'after.card-promise', args: about },
    subtitle: { key: 'after.card-promise-with', args: { name } },
    buttons: [mineButton('did-come', claimId)],
  };
}
