import type { Args, Bubble, Button } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Tell } from '../effect.ts';
import type { Member } from '../members/member.table.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost } from '../posts/rules.ts';
import { BORROWER_BUTTONS, daysShown, LENDER_BUTTONS, loanButton } from './lending.ts';
import { mineButton } from './mine-cards.ts';
import type { ClaimantNews, News } from './queue.ts';
import type { ClaimBy } from './store.ts';

const ofOthers = ['owner', 'keyword', 'thing', 'direction'] as const;
/** For which days it is promised; nothing for what is not lent. */
const ofLoans = [...ofOthers, 'from', 'to'] as const;
const ofOwner = ['name', 'next', 'keyword', 'thing', 'direction'] as const;

/** What people hear when the queue of a post moves, for the loader of flows. */
export const queueSays = {
  'mine.chosen': ofLoans,
  'mine.your-turn': ofLoans,
  'mine.not-chosen': [...ofOthers, 'place'],
  'mine.moved': [...ofOthers, 'place'],
  'mine.let-go': ofOthers,
  'mine.gone-silent': ofOthers,
  'mine.missed': ofOthers,
  'mine.handed-over': ofOthers,
  'mine.lent': [...ofOthers, 'name', 'due'],
  'mine.came-back': [...ofOthers, 'name'],
  'mine.found': ofOthers,
  'mine.taken-away': ofOthers,
  'mine.timed-out': ofOthers,
  'mine.removed': ofOthers,
  'mine.owner-given-up': ofOwner,
  'mine.owner-silent': ofOwner,
  'mine.owner-missed': ofOwner,
  'mine.button-alike': [],
  'mine.button-coming': [],
} as const;

const KEYS: Readonly<Record<ClaimantNews, keyof typeof queueSays>> = {
  chosen: 'mine.chosen',
  'your-turn': 'mine.your-turn',
  'not-chosen': 'mine.not-chosen',
  moved: 'mine.moved',
  'let-go': 'mine.let-go',
  silent: 'mine.gone-silent',
  missed: 'mine.missed',
  'handed-over': 'mine.handed-over',
  lent: 'mine.lent',
  back: 'mine.came-back',
  found: 'mine.found',
  'taken-away': 'mine.taken-away',
  'timed-out': 'mine.timed-out',
  removed: 'mine.removed',
};

/** Who comes away with nothing is shown what else there is. */
const SHOWS_ALIKE: readonly ClaimantNews[] = ['not-chosen', 'let-go', 'found', 'taken-away', 'timed-out', 'removed'];

/** What the queue decided, as messages to those whom it concerns. */
export function tellNews(
  news: readonly News[],
  { post, claims, owner }: { post: Post; claims: readonly ClaimBy[]; owner: Member | undefined },
): Tell[] {
  const args = { owner: owner?.name ?? '', ...aboutPost(post) };
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return news.flatMap((one): Tell[] => {
    const claim = byId.get(one.claim);
    if (!claim) return [];
    if (one.to === 'owner') return owner ? [{ to: owner, bubbles: [ownerBubble(one, post, claim, byId)] }] : [];
    const place: Args = one.place === undefined ? {} : { place: one.place };
    const text = [{ key: KEYS[one.what], args: { ...args, ...place, ...daysShown(claim), name: claim.by.name ?? '' } }];
    const buttons = claimantButtons(one.what, post, claim.id);
    const bubble: Bubble = buttons.length > 0 ? { type: 'buttons', text, buttons } : { type: 'text', text };
    // thanks go to whoever had it
    const to = one.what === 'back' && post.direction === 'request' ? owner : claim.by;
    return to ? [{ to, bubbles: [bubble] }] : [];
  });
}

function claimantButtons(what: ClaimantNews, post: Post, claimId: string): Button[] {
  if (what === 'chosen' || what === 'your-turn') {
    return [mineButton('write', claimId), mineButton('coming', claimId), mineButton('give-up', claimId)];
  }
  if (what === 'lent') {
    const own = post.direction === 'offer' ? BORROWER_BUTTONS : LENDER_BUTTONS;
    return [...own.map((name) => loanButton(name, claimId)), mineButton('write', claimId)];
  }
  // who offered their help looks for nothing
  if (post.direction === 'offer' && SHOWS_ALIKE.includes(what))
    return [mineButton('alike', post.item.replace(/[:~]/g, ' ').slice(0, 80))];
  return [];
}

function ownerBubble(
  { what, next }: Extract<News, { to: 'owner' }>,
  post: Post,
  claim: ClaimBy,
  byId: ReadonlyMap<string, ClaimBy>,
): Bubble {
  const names = next.map((id) => byId.get(id)?.by.name ?? '').join(', ');
  const args = { name: claim.by.name ?? '', next: names, ...aboutPost(post) };
  const [first] = next;
  const answers = { id: 'answers', title: { key: 'common.button-answers' }, token: doToken('answers', post.id) };
  return {
    type: 'buttons',
    text: [{ key: `mine.owner-${what}`, args }],
    buttons: first === undefined ? [answers] : [mineButton('write', first), answers],
  };
}
