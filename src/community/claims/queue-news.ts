import type { Args, Bubble, Button, Words } from '../../conversation/bubble.ts';
import type { Tell } from '../effect.ts';
import type { Member } from '../members/member.table.ts';
import { awayAmong } from '../members/store.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost, isCounted } from '../posts/rules.ts';
import { isPast } from './capacity.ts';
import type { ClaimantNews } from './claimant-news.ts';
import { daysTakenSays } from './days-taken.ts';
import { BORROWER_BUTTONS, daysShown, LENDER_BUTTONS, loanButton, otherDaysButton } from './lending.ts';
import { alikeButton, mineButton } from './mine-cards.ts';
import type { News } from './queue.ts';
import type { ClaimBy } from './store.ts';
import { askingTopic, claimTopic, loanTopic, meetingTopic } from './topics.ts';

const ofOthers = ['owner', 'keyword', 'thing', 'direction'] as const;
/** For which days it is promised; nothing for what is not lent. */
const ofLoans = [...ofOthers, 'from', 'to'] as const;
/**
 * How many of several, and how many were asked for when there are fewer; 0: nothing to say. lapses: on which day a promise
 * for later days goes on to the next, when nothing is heard.
 */
const ofPromises = [...ofLoans, 'parts', 'hoped', 'lapses'] as const;
/** away: whoever is next hears of it when they come back. over: its time was over before, and nobody new gets it. */
const ofOwner = ['name', 'next', 'away', 'waiting', 'over', 'keyword', 'thing', 'direction'] as const;

/** What people hear when the queue of a post moves, for the loader of flows. */
export const queueSays = {
  ...daysTakenSays,
  'mine.chosen': ofPromises,
  'mine.your-lot': ofPromises,
  'mine.your-turn': ofPromises,
  'mine.not-chosen': [...ofOthers, 'place', 'way'],
  'mine.not-drawn': [...ofOthers, 'place', 'way'],
  'mine.not-first': [...ofOthers, 'place'],
  'mine.moved': [...ofOthers, 'place'],
  'mine.overtaken': [...ofOthers, 'place'],
  'mine.open-again': [...ofOthers, 'place'],
  'mine.put-back': [...ofOthers, 'place'],
  'mine.let-go': ofOthers,
  'mine.turned-down': ofOthers,
  'mine.days-over': ofOthers,
  'mine.gone-silent': ofOthers,
  'mine.lapsed': [...ofOthers, 'over'],
  'mine.missed': ofOthers,
  'mine.handed-over': ofOthers,
  'mine.lent': [...ofOthers, 'name', 'due'],
  'mine.came-back': [...ofOthers, 'name'],
  'mine.found': ofOthers,
  'mine.gone-unsaid': ofOthers,
  'mine.taken-away': ofOthers,
  'mine.timed-out': ofOthers,
  'mine.removed': ofOthers,
  'mine.owner-given-up': ofOwner,
  'mine.owner-let-go': ofOwner,
  'mine.owner-silent': ofOwner,
  'mine.owner-lapsed': ofOwner,
  'mine.owner-missed': ofOwner,
  'mine.button-alike': [],
  'mine.button-coming': [],
  'mine.button-did-come': [],
  'thanks.offer': ['name'],
  'common.button-thank': [],
} as const;

const KEYS: Readonly<Record<ClaimantNews, keyof typeof queueSays>> = {
  chosen: 'mine.chosen',
  'your-turn': 'mine.your-turn',
  drawn: 'mine.your-lot',
  'not-chosen': 'mine.not-chosen',
  'not-drawn': 'mine.not-drawn',
  'not-first': 'mine.not-first',
  moved: 'mine.moved',
  overtaken: 'mine.overtaken',
  'open-again': 'mine.open-again',
  'put-back': 'mine.put-back',
  'let-go': 'mine.let-go',
  'turned-down': 'mine.turned-down',
  'days-over': 'mine.days-over',
  silent: 'mine.gone-silent',
  lapsed: 'mine.lapsed',
  missed: 'mine.missed',
  'handed-over': 'mine.handed-over',
  lent: 'mine.lent',
  back: 'mine.came-back',
  found: 'mine.found',
  gone: 'mine.gone-unsaid',
  'taken-away': 'mine.taken-away',
  'timed-out': 'mine.timed-out',
  removed: 'mine.removed',
};

/** Who comes away with nothing is shown what else there is. */
const SHOWS_ALIKE: readonly ClaimantNews[] = [
  'not-chosen',
  'not-drawn',
  'not-first',
  'let-go',
  'turned-down',
  'found',
  'gone',
  'taken-away',
  'timed-out',
  'removed',
];

interface Hoped {
  hoped: number;
  lapses: '' | 'soon' | { date: string } | { moment: string };
}

/** What the queue decided, as messages to those whom it concerns. */
export function tellNews(
  news: readonly News[],
  {
    post,
    claims,
    owner,
    now,
    today,
    isOver = false,
  }: {
    post: Post;
    claims: readonly (ClaimBy & Hoped)[];
    owner: Member | undefined;
    now: Date;
    today: string;
    isOver?: boolean | undefined;
  },
): Tell[] {
  const args = { owner: owner?.name ?? '', ...aboutPost(post), way: post.way };
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const tells = news.flatMap((one): Tell[] => {
    const claim = byId.get(one.claim);
    if (!claim) return [];
    const isThere = owner?.status === 'approved';
    const about = { topic: claimTopic(claim.id), overtakes: overtakenBy(one.what, claim.id) };
    if (one.to === 'owner')
      return isThere
        ? [{ to: owner, bubbles: [ownerBubble(one, post, claim, { byId, now, today, isOver })], ...about }]
        : [];
    // who has been banned hears nothing more
    if (claim.by.status !== 'approved') return [];
    // of one thing nobody counts
    const parts = isCounted(post) ? claim.parts : 0;
    const hoped = parts > 0 && claim.hoped > parts ? claim.hoped : 0;
    const place: Args = one.place === undefined ? {} : { place: one.place };
    const said = {
      ...args,
      parts,
      hoped,
      lapses: claim.lapses,
      ...place,
      ...daysShown(claim),
      name: claim.by.name ?? '',
      over: isOver ? 'yes' : '',
    };
    const text: Words[] = [{ key: KEYS[one.what], args: said }];
    // of a loan that was asked for, the one who had it is the post's owner
    const to = one.what === 'back' && post.direction === 'request' ? owner : claim.by;
    if (!to) return [];
    const thanked = thankOf(one.what, { post, claim, owner });
    if (thanked?.to.id === to.id) text.push(thanked.words);
    const buttons = claimantButtons(one.what, post, claim.id);
    const bubble: Bubble = buttons.length > 0 ? { type: 'buttons', text, buttons } : { type: 'text', text };
    const told: Tell[] = [{ to, bubbles: [bubble], ...about }];
    if (thanked && thanked.to.id !== to.id) {
      told.push({
        to: thanked.to,
        bubbles: [{ type: 'buttons', text: [thanked.words], buttons: [mineButton('thank', claim.id)] }],
      });
    }
    return told;
  });
  return together(tells);
}

/** News after which nobody meets for it, or gives it back. */
function overtakenBy(what: News['what'], claimId: string): string[] {
  // nobody can answer any more what its owner asked about it
  const asking = MAY_BE_CHOSEN.includes(what) ? [] : [askingTopic(claimId)];
  if (STILL_ON.includes(what)) return asking;
  // « le prêt commence bientôt » is none either, once it is lent
  const isLoan = what === 'back' || what === 'lent';
  return [...asking, meetingTopic(claimId), ...(isLoan ? [loanTopic(claimId)] : [])];
}

const PROMISED: readonly News['what'][] = ['chosen', 'drawn', 'your-turn'];
const STILL_ON: readonly News['what'][] = [
  ...PROMISED,
  'not-chosen',
  'not-drawn',
  'not-first',
  'moved',
  'overtaken',
  'open-again',
];

/** Whoever hears this may still be chosen, or was. */
const MAY_BE_CHOSEN: readonly News['what'][] = [...PROMISED, 'moved', 'overtaken', 'open-again', 'put-back'];

/** Whoever may thank several people for one thing hears of it in one go. */
function together(tells: readonly Tell[]): Tell[] {
  const told = new Map<string, Tell>();
  for (const tell of tells) {
    const known = told.get(tell.to.id);
    told.set(tell.to.id, known ? { ...known, bubbles: [...known.bubbles, ...tell.bubbles] } : tell);
  }
  return [...told.values()];
}

/** Who may want to thank whom, once it is over: whoever got the thing, or was helped. */
function thankOf(
  what: ClaimantNews,
  { post, claim, owner }: { post: Post; claim: ClaimBy; owner: Member | undefined },
): { to: Tell['to'] & { id: string }; words: Words } | null {
  if (!owner || (what !== 'handed-over' && what !== 'back')) return null;
  const [to, giver] = post.direction === 'offer' ? [claim.by, owner] : [owner, claim.by];
  return { to, words: { key: 'thanks.offer', args: { name: giver.name ?? '' } } };
}

function claimantButtons(what: ClaimantNews, post: Post, claimId: string): Button[] {
  if (PROMISED.includes(what)) {
    return [mineButton('write', claimId), mineButton('coming', claimId), mineButton('give-up', claimId)];
  }
  if (what === 'lent') {
    const own = post.direction === 'offer' ? BORROWER_BUTTONS : LENDER_BUTTONS;
    return [...own.map((name) => loanButton(name, claimId)), mineButton('write', claimId)];
  }
  if (post.direction === 'offer' && (what === 'handed-over' || what === 'back')) return [mineButton('thank', claimId)];
  if (what === 'missed') return [mineButton('did-come', claimId), mineButton('write', claimId)];
  if (what === 'put-back') return [mineButton('give-up', claimId)];
  // of what is lent for other days they may have it all the same
  if (what === 'not-chosen' && post.kind === 'lend' && post.direction === 'offer') {
    return [otherDaysButton(claimId), alikeButton(post.item)];
  }
  // who offered their help looks for nothing
  if (post.direction === 'offer' && SHOWS_ALIKE.includes(what)) return [alikeButton(post.item)];
  return [];
}

function ownerBubble(
  { what, next }: Extract<News, { to: 'owner' }>,
  post: Post,
  claim: ClaimBy,
  { byId, now, today, isOver }: { byId: ReadonlyMap<string, ClaimBy>; now: Date; today: string; isOver: boolean },
): Bubble {
  const nexts = next.flatMap((id) => byId.get(id)?.by ?? []);
  const names = nexts.map(({ name }) => name ?? '').join(', ');
  const away = awayAmong(nexts, now);
  const isWaiting = (one: ClaimBy) =>
    one.state === 'waiting' && one.id !== claim.id && !next.includes(one.id) && !isPast(one, today);
  // of what is over nobody is chosen any more
  const waiting = isOver ? 0 : [...byId.values()].filter(isWaiting).length;
  const args = { name: claim.by.name ?? '', next: names, away, waiting, over: isOver ? 'yes' : '', ...aboutPost(post) };
  const [first] = next;
  const text = [{ key: `mine.owner-${what}`, args }];
  // there is nobody to look at
  if (what === 'silent' && first === undefined && waiting === 0) return { type: 'text', text };
  return {
    type: 'buttons',
    text,
    buttons: [
      ...(first === undefined ? [] : [mineButton('write', first)]),
      ...(what === 'lapsed' && first === undefined ? [mineButton('done', post.id)] : []),
      mineButton('answers', post.id),
    ],
  };
}
