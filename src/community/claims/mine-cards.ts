import type { Button, Card } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Db } from '../../database/database.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost } from '../posts/rules.ts';
import { firstPhotos } from '../posts/store.ts';
import { promised } from './rules.ts';
import { countWaiting, listFront } from './store.ts';

export const mineCardSays = {
  'mine.card-mine': ['keyword', 'thing'],
  'mine.card-mine-state': ['count', 'promised'],
} as const;

/** What its owner sees of a post: how many answered, whom it is promised to. */
export async function stateOf(db: Db, post: Post): Promise<{ count: number; promised: string }> {
  const count = await countWaiting(db, post.id);
  const held = promised(await listFront(db, post.id, { waiting: 0, done: 0 }));
  const names = held.map(({ by }) => by.name ?? '');
  return { count, promised: names.slice(0, 3).join(', ') };
}

/** One's own posts as cards. Whoever waits for an answer is the first thing to see; the rest is behind « manage ». */
export async function mineCards(
  db: Db,
  posts: readonly Post[],
  buttonsOf = (state: { count: number; promised: string }): string[] =>
    state.count > 0 || state.promised !== '' ? ['answers', 'done', 'manage'] : ['change', 'done', 'manage'],
): Promise<Card[]> {
  const photos = await firstPhotos(
    db,
    posts.map((post) => post.id),
  );
  const cards: Card[] = [];
  for (const post of posts) {
    const state = await stateOf(db, post);
    const photo = photos.get(post.id);
    cards.push({
      title: { key: 'mine.card-mine', args: aboutPost(post) },
      subtitle: { key: 'mine.card-mine-state', args: state },
      ...(photo === undefined ? {} : { photo }),
      buttons: buttonsOf(state).map((name) => mineButton(name, post.id)),
    });
  }
  return cards;
}

/** Buttons that `flows/mine` words in its own way. */
const OWN_WORDS = ['renew', 'manage', 'add-photo', 'change', 'alike', 'coming', 'hand-over', 'take-back'];

export function mineButton(button: string, id: string): Button {
  const scope = OWN_WORDS.includes(button) ? 'mine' : 'common';
  return { id: button, title: { key: `${scope}.button-${button}` }, token: doToken(button, id) };
}
