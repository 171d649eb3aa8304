import type { Bubble, Button, Card, Choice, Shown, Words } from '../../conversation/bubble.ts';
import { doToken, inToken } from '../../conversation/token.ts';
import type { Db } from '../../database/database.ts';
import { MOST_CARDS } from '../most-cards.ts';
import type { Direction, Kind, Post } from '../posts/post.table.ts';
import { aboutPost, isCounted } from '../posts/rules.ts';
import { firstPhotos } from '../posts/store.ts';
import { thingOf } from '../posts/title.ts';
import { partsLeft } from './capacity.ts';
import type { Claim } from './claim.table.ts';
import { daysShown } from './lending.ts';
import { promised } from './rules.ts';
import { countWaiting, listFront } from './store.ts';

export const mineCardSays = {
  'mine.card-mine': ['keyword', 'thing'],
  'mine.card-mine-state': ['count', 'promised', 'left', 'direction', 'kind'],
  'mine.card-mine-out': ['name', 'due'],
  'mine.card-held': [],
  'mine.button-accept': [],
} as const;

export interface PostState {
  /** How many wait for an answer. */
  count: number;
  /** Whom it is promised to, or who has it. */
  promised: string;
  /** Of several; empty: there is one. */
  left: number | '';
  direction: Direction;
  kind: Kind;
  /** Who has it of a loan, and until when. */
  out?: { name: string; due: Shown };
}

/** What its owner sees of a post: how many answered, whom it is promised to. */
export async function stateOf(db: Db, post: Post, today: string): Promise<PostState> {
  const count = await countWaiting(db, post, today);
  const claims = await listFront(db, post, { waiting: 0, done: post.quantity });
  const isSeveral = post.quantity > 1;
  const hasParts = isCounted(post);
  const names = promised(claims).map(({ by, parts }) => (hasParts ? `${by.name ?? ''} (${parts})` : (by.name ?? '')));
  const left = isSeveral && post.kind !== 'lend' ? partsLeft({ post, claims, today: '' }, null) : '';
  const out = claims.find((claim) => claim.state === 'out');
  return {
    count,
    promised: names.slice(0, 3).join(', '),
    left,
    direction: post.direction,
    kind: post.kind,
    ...(out ? { out: { name: out.by.name ?? '', due: daysShown(out).due } } : {}),
  };
}

/** What has gone out comes first: who answered is behind a button. */
export function stateWords({ out, ...state }: PostState, key: string): Words {
  return out ? { key: 'mine.card-mine-out', args: out } : { key, args: state };
}

/** One's own posts as cards. Whoever waits for an answer is the first thing to see; the rest is behind « manage ». */
export async function mineCards(
  db: Db,
  posts: readonly Post[],
  today: string,
  buttonsOf = (state: PostState): string[] =>
    state.count > 0 || state.promised !== '' ? ['answers', 'done', 'manage'] : ['change', 'done', 'manage'],
): Promise<Card[]> {
  const photos = await firstPhotos(
    db,
    posts.map((post) => post.id),
  );
  const cards: Card[] = [];
  for (const post of posts) {
    const state = await stateOf(db, post, today);
    const photo = photos.get(post.id);
    cards.push({
      title: { key: 'mine.card-mine', args: aboutPost(post) },
      subtitle: post.outcome === 'held' ? { key: 'mine.card-held' } : stateWords(state, 'mine.card-mine-state'),
      ...(photo === undefined ? {} : { photo }),
      buttons: (post.outcome === 'held' ? HELD_BUTTONS : buttonsOf(state)).map((name) => mineButton(name, post.id)),
    });
  }
  return cards;
}

export const expiredSays = {
  'mine.expired-head': [],
  'mine.card-expired': ['day'],
  'mine.button-up-again': [],
} as const;

/** What came to its end lately, below one's own posts: each can be put up again. */
export async function expiredCards(db: Db, posts: readonly Post[]): Promise<Bubble[]> {
  if (posts.length === 0) return [];
  const photos = await firstPhotos(
    db,
    posts.map(({ id }) => id),
  );
  const cards = posts.map((post): Card => {
    const photo = photos.get(post.id);
    return {
      title: { key: 'mine.card-mine', args: aboutPost(post) },
      subtitle: { key: 'mine.card-expired', args: { day: { date: post.closed_at?.toISOString() ?? '' } } },
      ...(photo === undefined ? {} : { photo }),
      buttons: [
        { id: 'renew', title: { key: 'mine.button-up-again' }, token: doToken('renew', post.id) },
        mineButton('done', post.id),
      ],
    };
  });
  return [
    { type: 'text', text: [{ key: 'mine.expired-head' }] },
    { type: 'cards', cards },
  ];
}

/** Whom it is promised to, one card each, when it is asked which promise is taken back. */
export function promisedCards(
  promises: readonly { id: string; name: string | null; post: Post; button?: 'take-back' | 'back-out' }[],
): Bubble[] {
  const cards = promises.slice(0, MOST_CARDS).map(({ id, name, post, button = 'take-back' }) => ({
    title: { key: 'mine.card-answer', args: { name: name ?? '', quartier: '' } },
    subtitle: { key: 'mine.card-mine', args: aboutPost(post) },
    buttons: [mineButton(button, id)],
  }));
  return [
    { type: 'text', text: [{ key: 'mine.which-back' }] },
    { type: 'cards', cards },
  ];
}

/** Of a post that nobody sees yet nothing is done. */
const HELD_BUTTONS = ['change', 'withdraw', 'manage'];

/** Buttons that `flows/mine` words in its own way. */
const OWN_WORDS = [
  ...['renew', 'manage', 'add-photo', 'change', 'alike', 'more-answers', 'let-next'],
  ...['coming', 'did-come', 'hand-over', 'take-back', 'counter', 'draw', 'back-out', 'decline'],
];

/** What else is up that is like a thing. */
export function alikeButton(item: string): Button {
  return mineButton('alike', inToken(thingOf(item)).slice(0, 80));
}

/** Serves as a quick reply too. */
export function mineButton(button: string, id: string): Choice {
  const scope = OWN_WORDS.includes(button) ? 'mine' : 'common';
  return { id: button, title: { key: `${scope}.button-${button}` }, token: doToken(button, id) };
}

/** Under what the owner hears of one answer: what is next for it, and all the others. */
export function answerButtons(post: Post, { id, state }: Pick<Claim, 'id' | 'state'>): Button[] {
  return [state === 'waiting' ? pickButton(post, id) : mineButton('write', id), mineButton('answers', post.id)];
}

/** To choose an answer; to a request, to accept somebody's help. */
export function pickButton(post: Pick<Post, 'direction'>, claimId: string): Button {
  const title = { key: post.direction === 'request' ? 'mine.button-accept' : 'common.button-pick' };
  return { id: 'pick', title, token: doToken('pick', claimId) };
}
