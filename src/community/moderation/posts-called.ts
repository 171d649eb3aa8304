import type { Bubble, Card } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Db } from '../../database/database.ts';
import { MOST_CARDS } from '../most-cards.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost, isCalled } from '../posts/rules.ts';

export const postsCalledSays = {
  'removal.which': [],
  'removal.card': ['keyword', 'thing'],
  'removal.button-remove': [],
  'removal.button-restore': [],
} as const;

/** As many posts of a town are looked through for a word. */
const MOST = 500;
/** Posts of a town that an admin may mean by a word, the newest first: those that are up, or those that were taken down. */
export async function listCalled(db: Db, townId: number, word: string, outcome: 'removed' | null): Promise<Post[]> {
  const all = await db
    .selectFrom('post')
    .selectAll()
    .where('town_id', '=', townId)
    .where('outcome', outcome === null ? 'is' : '=', outcome)
    .orderBy('number', 'desc')
    .limit(MOST)
    .execute();
  return all.filter((post) => isCalled(post, word)).slice(0, MOST_CARDS);
}

export function whichOf(posts: readonly Post[], button: 'remove' | 'restore'): Bubble[] {
  const cards = posts.map((post): Card => {
    const { keyword, thing } = aboutPost(post);
    return {
      title: { key: 'removal.card', args: { keyword, thing } },
      buttons: [{ id: button, title: { key: `removal.button-${button}` }, token: doToken(button, post.id) }],
    };
  });
  return [
    { type: 'text', text: [{ key: 'removal.which' }] },
    { type: 'cards', cards },
  ];
}
