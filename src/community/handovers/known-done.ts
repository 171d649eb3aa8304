import { sql } from 'kysely';
import type { Db } from '../../database/database.ts';
import type { HandedOver } from '../../language/meetings/handed-over.ts';
import { fold } from '../../language/words/fold.ts';
import { claimsOfMember } from '../claims/claims-of-member.ts';
import { isNamedIn, keywordOf } from '../posts/rules.ts';
import { listOpenPostsOf } from '../posts/store.ts';

/** So long after it one may still say so. */
const SPOKEN_OF_MS = 7 * 86_400_000;
/** What names neither whom nor what is of the only one that was noted so lately. */
const JUST_MS = 86_400_000;
const MOST = 20;

interface Done {
  name: string;
  number: number;
  word: string;
  item: string;
  at: Date;
  /** It was given, or lent, by whoever says so. */
  is_giver: boolean;
}

/** « ça y est, remis à Maëlle », and it was noted before: what it is said of. null: of nothing that was. */
export async function knownDone(
  db: Db,
  memberId: string,
  said: string,
  now: Date,
  by: HandedOver['by'],
): Promise<Record<'name' | 'keyword' | 'thing', string> | null> {
  const { rows } = await sql<Done>`
    select o.name, p.number, p.word, p.item, c.handed_at as at,
           (p.member_id = ${memberId}) = (p.direction = 'offer') as is_giver
      from claim c join post p on p.town_id = c.town_id and p.id = c.post_id
      join member o on o.id = case when c.member_id = ${memberId} then p.member_id else c.member_id end
     where c.id in (${claimsOfMember(memberId, ['done', 'out'])}) and o.name is not null
       and c.handed_at > ${new Date(now.getTime() - SPOKEN_OF_MS)}
     order by c.handed_at desc limit ${MOST}`.execute(db);
  const words = fold(said).split(/[^\p{L}\p{N}-]+/u);
  const ofThem = rows.filter(({ name }) => words.includes(fold(name)));
  const ofThing = rows.filter((one) => isNamedIn(said, one));
  const both = ofThem.find((one) => ofThing.includes(one));
  // what is called so and is still up may be meant
  const isUp = both === undefined && (await listOpenPostsOf(db, memberId, MOST)).some((post) => isNamedIn(said, post));
  if (isUp) return null;
  const named = both ?? ofThing[0] ?? ofThem[0];
  // « oui je l'ai », by whoever lent it, is no more of that
  const isBy = ({ is_giver }: Done) => by === null || is_giver === (by === 'giver');
  const lately = rows.filter((one) => isBy(one) && now.getTime() - one.at.getTime() < JUST_MS);
  const only = named ?? (lately.length === 1 && !NAMES.test(fold(said)) ? lately[0] : undefined);
  return only ? { name: only.name, keyword: keywordOf(only), thing: only.item } : null;
}

/** A thing or a person is named, and it is none of these. */
const NAMES = /\b(?:le|la|les|l'|mon|ma|mes|the|my|a|chez|pour|to|for) ?[a-z]{3,}/;
