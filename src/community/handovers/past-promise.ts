import { sql } from 'kysely';
import type { Db } from '../../database/database.ts';
import type { NobodyCame } from '../../language/meetings/nobody-came.ts';
import { isNamedIn } from '../posts/rules.ts';

/** So long after it one may still speak of whoever did not come. */
const SPOKEN_OF_MS = 14 * 86_400_000;
const MOST = 20;

/** What was promised to somebody, and is no more. `next`: to whom it is now. */
export interface PastPromise {
  claim: string;
  name: string;
  number: number;
  word: string;
  item: string;
  next: string;
}

/** « fatou est jamais venue pour le vélo », and Fatou's place went to another by itself: the newest it may be said of. */
export async function pastPromise(
  db: Db,
  ownerId: string,
  said: string,
  { name }: NobodyCame,
  now: Date,
): Promise<PastPromise | null> {
  if (name === undefined) return null;
  const since = new Date(now.getTime() - SPOKEN_OF_MS);
  const { rows } = await sql<PastPromise>`
    select c.id as claim, m.name, p.number, p.word, p.item,
           coalesce((select string_agg(n.name, ', ' order by a.id) from claim a join member n on n.id = a.member_id
                      where a.town_id = p.town_id and a.post_id = p.id and a.state = 'accepted'), '') as next
      from post p join claim c on c.town_id = p.town_id and c.post_id = p.id join member m on m.id = c.member_id
     where p.member_id = ${ownerId} and (c.state in ('silent', 'missed') or (c.state in ('cancelled', 'declined') and c.promised_at is not null))
       and c.decided_at > ${since}
       and without_accents(split_part(m.name, ' ', 1)) = without_accents(${name})
     order by c.decided_at desc limit ${MOST}`.execute(db);
  const named = rows.find((one) => isNamedIn(said, one));
  // of a thing that is named, nothing is said for another
  return named ?? (/\b(?:pour|for) (?:le|la|les|l['’]|the|mon|ma|mes|my)\b/i.test(said) ? null : (rows[0] ?? null));
}
