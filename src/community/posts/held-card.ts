import type { Bubble, Button, Choice, Words } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Trx } from '../../database/database.ts';
import { fold } from '../../language/words/fold.ts';
import type { Tell } from '../effect.ts';
import { isMany, tellableOfMany } from '../members/crowd.ts';
import type { Member } from '../members/member.table.ts';
import { listAdmins } from '../members/store.ts';
import { REPORTED } from '../safety/hold-rules.ts';
import type { Town } from '../towns/town.table.ts';
import { countAwaiting } from './awaiting.ts';
import { countHeld, countHeldPeople, listHeldOf } from './hold-store.ts';
import type { Post } from './post.table.ts';
import { listOpenReports } from './report-store.ts';
import { aboutPost, keywordOf } from './rules.ts';
import { firstPhotos } from './store.ts';

export const heldCardSays = {
  'held.waits': ['name', 'number', 'keyword'],
  'held.what': ['thing', 'direction', 'kind', 'quartier', 'in-return'],
  'held.why': ['why', 'count'],
  'held.quote': ['quote'],
  'held.contested': ['words', 'how'],
  'held.report-words': ['words'],
  'held.still': ['count'],
  'held.next': [],
  'held.button-let-up': [],
  'held.button-turn-down': [],
  'held.button-warn': [],
  'held.button-keep': [],
  'held.button-put-back': [],
  'held.button-take-down': [],
  'held.button-stay-down': [],
} as const;

export const heldCrowdSays = {
  'held.several': ['name', 'number', 'count', 'keywords'],
  'held.crowd': ['count'],
  'held.button-held': [],
} as const;

/**
 * A post that waits, with what an admin may tap. The buttons name what was shown: what its author has changed since is
 * shown again before it is decided on. @param others how many wait beside; null: not told
 */
export async function heldCard(trx: Trx, post: Post, owner: Member, others: number | null): Promise<Bubble[]> {
  const { thing, direction, keyword } = aboutPost(post);
  const photo = (await firstPhotos(trx, [post.id])).get(post.id);
  const reports = await listOpenReports(trx, post.id);
  const told = reports.flatMap(({ words }) => words ?? []).slice(0, MOST_WORDS);
  const quote = notShownOf(post);
  const text: Words[] = [
    { key: 'held.waits', args: { name: owner.name ?? '', number: owner.number ?? '', keyword } },
    {
      key: 'held.what',
      args: {
        thing,
        direction,
        kind: { words: `post.card-wanted-${post.kind}` },
        quartier: post.quartier ?? '',
        'in-return': post.in_return ?? '',
      },
    },
    ...(post.outcome === 'removed'
      ? []
      : [
          {
            key: 'held.why',
            args: { why: reports.length > 0 ? REPORTED : (post.held_for ?? ''), count: reports.length },
          },
        ]),
    ...told.map((words): Words => ({ key: 'held.report-words', args: { words } })),
    ...(quote === '' || reports.length > 0 ? [] : [{ key: 'held.quote', args: { quote } }]),
    ...(post.contest_words === null
      ? []
      : [{ key: 'held.contested', args: { words: post.contest_words, how: post.outcome ?? '' } }]),
    ...(others === null ? [] : [{ key: 'held.still', args: { count: others } }]),
  ];
  const next: Choice = { id: 'held', title: { key: 'held.next' }, token: doToken('held', post.id) };
  const card: Bubble = {
    type: 'buttons',
    text,
    buttons: [...decisions(post, reports.length), heldButton('warn', owner.id)],
    ...(others === null || others === 0 ? {} : { choices: [next] }),
  };
  return photo === undefined ? [card] : [{ type: 'photo', photo }, card];
}

/** The words that it tripped on, without the lines that stand on the card anyway; '': none. */
function notShownOf({ held_quote, item, quartier, in_return }: Post): string {
  const shown = [item, quartier, in_return].map((words) => fold(words ?? ''));
  const lines = (held_quote ?? '').split('\n');
  return lines.filter((line) => !shown.some((words) => words.includes(fold(line)))).join(' · ');
}

/** A post as it was when an admin was shown it. */
export function shownAs({ id, outcome, held_at, contested_at }: Post): string {
  return `${id}.${(outcome === 'removed' ? contested_at : held_at)?.getTime() ?? 0}`;
}

function heldButton(button: string, id?: string, title = button): Button {
  return { id: button, title: { key: `held.button-${title}` }, token: doToken(button, id) };
}

/** The two ways to decide, as they are called for such a post. */
export function decisions(post: Post, reports: number): Button[] {
  return [
    heldButton('let-up', shownAs(post), titleOf('let-up', post, reports)),
    heldButton('turn-down', shownAs(post), titleOf('turn-down', post, reports)),
  ];
}

/** What was never up is published or not; what was reported stays or goes, and comes back when it was hidden. */
function titleOf(button: 'let-up' | 'turn-down', { outcome }: Post, reports: number): string {
  if (outcome === 'removed') return button === 'let-up' ? 'put-back' : 'stay-down';
  if (reports === 0) return button;
  if (button === 'turn-down') return 'take-down';
  return outcome === null ? 'keep' : 'put-back';
}

/** As many reports are quoted. */
const MOST_WORDS = 3;

const HOUR_MS = 60 * 60_000;
/** Keywords in the card of several; the others are counted. */
const MOST_NAMED = 5;

/**
 * Tells the admins of posts that wait from now on: a card of its own for the first of somebody, one for all that follow it,
 * and one for all, seldom, when many come from many. Under the lock of the town that gave the posts their numbers, or of the post.
 */
export async function tellOfHeld(
  trx: Trx,
  posts: readonly Post[],
  owner: Member,
  town: Town,
  now: Date,
): Promise<Tell[]> {
  const [first] = posts;
  if (!first) return [];
  const hourAgo = new Date(now.getTime() - HOUR_MS);
  const admins = (await listAdmins(trx, town.id)).filter(({ id }) => id !== owner.id);
  const ofHour = await countHeld(trx, { townId: town.id, memberId: owner.id, since: hourAgo });
  const ofAll = await countHeld(trx, { townId: town.id, memberId: owner.id });
  if (ofAll > posts.length || posts.length > 1) {
    // the second of an hour tells that there are several; those after it are found with them
    const isTold = ofHour > posts.length + 1;
    return isTold ? [] : toAll(admins, await severalCard(trx, owner, ofAll), `held:${owner.id}`);
  }
  // a hundred posts of one person are no crowd to the others
  const count = (since?: Date) => (since ? countHeld(trx, { townId: town.id, since }) : countHeldPeople(trx, town.id));
  if (!(await isMany(count, now))) {
    return toAll(admins, await heldCard(trx, first, owner, null), `held:${owner.id}`);
  }
  return await tellOfManyHeld(trx, town.id, now);
}

/**
 * Many posts wait, of several people: one card for all, and no other for a while. An admin gets it for those of others; for
 * their own too where there is nobody else.
 */
export async function tellOfManyHeld(trx: Trx, townId: number, now: Date): Promise<Tell[]> {
  const told = await tellableOfMany(trx, townId, 'held_told_at', now, (admin, admins) =>
    countAwaiting(trx, townId, admins.length > 1 ? admin.id : null),
  );
  return told.map(({ to, count }) => {
    const text = [{ key: 'held.crowd', args: { count } }];
    return { to, bubbles: [{ type: 'buttons', text, buttons: [heldButton('held')] }], topic: `held-in:${townId}` };
  });
}

async function severalCard(trx: Trx, owner: Member, count: number): Promise<Bubble[]> {
  const named = await listHeldOf(trx, owner.id, MOST_NAMED);
  const args = {
    name: owner.name ?? '',
    number: owner.number ?? '',
    count,
    keywords: named.map(keywordOf).join(', '),
  };
  return [
    {
      type: 'buttons',
      text: [{ key: 'held.several', args }],
      buttons: [heldButton('held'), heldButton('warn', owner.id)],
    },
  ];
}

function toAll(admins: readonly Member[], bubbles: Bubble[], topic: string): Tell[] {
  return admins.map((to) => ({ to, bubbles, topic }));
}
