import { sql } from 'kysely';
import { searchPosts } from '../src/community/posts/search.ts';
import type { Db } from '../src/database/database.ts';
import { withDatabase } from './throwaway.ts';
import { addMembers, addTown } from './turn.ts';

/** Posts that are up in the town, and of those that have ended as many again times nine. */
const SIZES = [60, 1_000, 10_000];
const SHORT = SIZES.slice(0, 2);
const TIMES = 60;
const WORDS = ['vélo enfant', 'perceuse', 'chaise de jardin', 'canapé', 'quelque chose pour peindre', ''];
const THINGS = [
  'vélo enfant',
  'perceuse',
  'chaise de jardin',
  'canapé',
  'pot de peinture',
  'lit bébé',
  'livre',
  'lampe',
];

/**
 * What one search among the posts of a town takes, from the words to the cards, by how many posts are up: milliseconds for half of
 * the searches and for all but one of a hundred; `ratio` to the smallest town. A JSON line a figure.
 */
export async function bench(options: readonly string[]): Promise<void> {
  await withDatabase(async ({ db }) => {
    await addTown(db);
    await addMembers(db, 500);
    const { id: townId } = await db.selectFrom('town').select('id').executeTakeFirstOrThrow();
    let first = 0;
    for (const posts of options.includes('--short') ? SHORT : SIZES) {
      await fill(db, posts);
      await Promise.all(WORDS.map((words) => searchPosts(db, { townId, words, limit: 10 })));
      const times: number[] = [];
      for (let n = 0; n < TIMES; n += 1) {
        const begun = performance.now();
        await searchPosts(db, { townId, words: WORDS[n % WORDS.length] ?? '', limit: 10, now: new Date() });
        times.push(performance.now() - begun);
      }
      times.sort((a, b) => a - b);
      const at = (part: number) => Number((times[Math.floor(part * times.length)] ?? 0).toFixed(1));
      const p50 = at(0.5);
      first ||= p50;
      console.log(
        JSON.stringify({ bench: 'search', posts, p50, p99: at(0.99), ratio: Number((p50 / first).toFixed(2)) }),
      );
    }
  });
}

/** So many posts up, and nine times as many that have ended. */
async function fill(db: Db, posts: number): Promise<void> {
  await sql`truncate post cascade`.execute(db);
  await sql`
    insert into post (town_id, number, member_id, direction, kind, item, word, quartier, created_at, expires_at, outcome, closed_at)
    select town.id, n, (select min(id) from member) + n % 500, case n % 4 when 3 then 'request' else 'offer' end, 'give',
           (${THINGS}::text[])[1 + n % ${THINGS.length}::int] || ' n° ' || n, 'CHOSE', 'Cesson', now(), now() + interval '20 days',
           case when n % 10 = 0 then null else 'withdrawn' end, case when n % 10 = 0 then null else now() end
      from generate_series(1, ${posts * 10}::int) as n, town`.execute(db);
  await sql`analyze post`.execute(db);
}
