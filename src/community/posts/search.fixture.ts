import type { Db } from '../../database/database.ts';
import type { Direction, Kind } from './post.table.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const PAGE = 'search';

/** A town with two neighbours, for tests of searching. */
export async function searchedTown(db: Db): Promise<{ townId: number; anne: string; paul: string }> {
  await db.insertInto('page').values({ id: PAGE, created_at: NOW }).execute();
  const { id: townId } = await db
    .insertInto('town')
    .values({
      slug: 'saint-brieuc',
      name: 'Saint-Brieuc',
      insee: '22278',
      timezone: 'Europe/Paris',
      question: null,
      created_at: NOW,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const member = async (name: string) => {
    const row = { page_id: PAGE, psid: name, town_id: townId, status: 'approved' as const, name, created_at: NOW };
    return (await db.insertInto('member').values(row).returning('id').executeTakeFirstOrThrow()).id;
  };
  return { townId, anne: await member('Anne'), paul: await member('Paul') };
}

export interface Given {
  item: string;
  by: string;
  direction?: Direction;
  kind?: Kind;
  quartier?: string;
  inReturn?: string;
  isOver?: boolean;
}

/** Posts in the order given, numbered from `first`. */
export async function givePosts(db: Db, townId: number, posts: readonly Given[], first = 1): Promise<string[]> {
  const ids: string[] = [];
  // PostgreSQL takes 65,535 values in one statement
  for (let at = 0; at < posts.length; at += 2_000) {
    const rows = posts
      .slice(at, at + 2_000)
      .map(({ item, by, direction, kind, quartier, inReturn, isOver }, index) => ({
        town_id: townId,
        number: first + at + index,
        member_id: by,
        direction: direction ?? ('offer' as const),
        kind: kind ?? ('give' as const),
        item,
        word: 'MOT',
        quartier: quartier ?? null,
        in_return: inReturn ?? null,
        until: null,
        outcome: isOver ? ('withdrawn' as const) : null,
        exchanged_with: null,
        created_at: NOW,
        closed_at: isOver ? NOW : null,
      }));
    const inserted = await db.insertInto('post').values(rows).returning('id').execute();
    ids.push(...inserted.map(({ id }) => id));
  }
  return ids;
}
