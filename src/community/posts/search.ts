import { type ExpressionBuilder, sql } from 'kysely';
import type { Database, Db } from '../../database/database.ts';
import { isAnswer, LIKENESS, likenessTo } from '../../language/search/likeness.ts';
import { allNames, meantAmong, namesAmong } from '../../language/search/synonyms.ts';
import { words } from '../../language/words/fold.ts';
import { SMALL_WORDS } from '../../language/words/make-word.ts';
import { similarWord } from '../../language/words/similar-word.ts';
import { isBetweenBlocked } from '../members/blocks.ts';
import type { Town } from '../towns/town.table.ts';
import type { CardFacts } from './card.ts';
import { isPromised, readCards } from './card-store.ts';
import { asPhrase, looksLike, mentions, wants } from './mentions.ts';
import type { Direction, Kind } from './post.table.ts';
import { thingOf } from './title.ts';

/**
 * A place in a list of findings, that of the last post shown. It says how well that post answered, not how many came
 * before, so that posts which come and go meanwhile move nothing.
 */
export interface Place {
  rank: number;
  number: number;
  /** Among those of followed towns, which come last; `number` is the id then, since each town counts its own. */
  isAway?: true | undefined;
}

/** A town whose posts are shown behind those of one's own. */
export type Followed = Pick<Town, 'id' | 'name'>;

export interface Wanted {
  townId: number;
  followed?: readonly Followed[];
  /** As typed; '' is everything. */
  words: string;
  /** Posts from there come first. */
  quartier?: string | undefined;
  direction?: Direction | undefined;
  kind?: Kind | undefined;
  exceptAuthor?: string | undefined;
  /** Of these towns the one whose posts come first; unless said, the own one. */
  first?: number | undefined;
  /** What else there is: not what they have answered themselves, whatever has come of it. */
  isBeside?: true | undefined;
  /** Those whose day is over are left out, though somebody promised may still be at them. */
  now?: Date | undefined;
  /** Where the last page ended. */
  after?: Place | undefined;
  limit: number;
}

export interface Found {
  posts: CardFacts[];
  /** How many posts come after these. */
  more: number;
  /** Where to go on, while there are more. */
  next: Place | null;
  /** How many answer in all, and how many of them from the quartier. */
  total: number;
  here: number;
  /** Nothing has all that was asked for: these have the main thing of it. */
  isNear: boolean;
}

/** So many posts are looked at, newest first: a town has a few dozen open ones. */
export const MOST = 1_000;
/** Added to the rank of a post from the quartier. */
const HERE = 10;
/** Words in the text, whatever they are of: « casque vélo » for « vélo ». */
const MENTIONED = 1;

/** Open posts that answer, of a town and then of those that are followed: what it is before what has to do with it, then newest first. */
export async function searchPosts(db: Db, wanted: Wanted): Promise<Found> {
  const { quartier, after, limit, first = wanted.townId } = wanted;
  const candidates = await findCandidates(db, wanted);
  const likeness = wanted.words === '' ? () => LIKENESS.same : likenessTo(wanted.words);
  const ranked = candidates.map(({ id, town_id, number, item, wanted: inReturn, quartier: from, isFull }) => {
    const like = likeness(thingOf(item));
    // « confitures contre œufs » has to do with eggs
    const isWanted = inReturn !== null && wanted.words !== '' && isAnswer(likeness(inReturn));
    const level = Math.max(like, isFull ? MENTIONED : LIKENESS.none, isWanted ? LIKENESS.about : LIKENESS.none);
    const isAway = town_id !== first || undefined;
    const isHere = !isAway && (wanted.first !== undefined || (quartier !== undefined && isIn(from, quartier)));
    return { id, number: isAway ? Number(id) : number, level, isHere, isAway, rank: level + (isHere ? HERE : 0) };
  });
  const full = ranked.filter(({ level }) => level >= MENTIONED);
  const isNear = after === undefined ? full.length === 0 : after.rank % HERE === LIKENESS.head;
  const found = isNear ? ranked.filter(({ level }) => level === LIKENESS.head) : full;
  found.sort((a, b) => (isAfter(b, a) ? -1 : 1));
  const left = after === undefined ? found : found.filter((post) => isAfter(post, after));
  const page = left.slice(0, limit);
  const last = page.at(-1);
  const more = left.length - page.length;
  return {
    posts: await readNamed(
      db,
      page.map(({ id }) => id),
      wanted.followed,
    ),
    more,
    next: more > 0 && last ? { rank: last.rank, number: last.number, isAway: last.isAway } : null,
    total: found.length,
    here: found.filter(({ isHere }) => isHere).length,
    isNear: isNear && found.length > 0,
  };
}

/** Cards that name the town, where it is not one's own. */
export async function readNamed(
  db: Db,
  ids: readonly string[],
  followed: readonly Followed[] = [],
): Promise<CardFacts[]> {
  const cards = await readCards(db, ids);
  if (followed.length === 0 || cards.length === 0) return cards;
  const rows = await db.selectFrom('post').select(['id', 'town_id']).where('id', 'in', ids).execute();
  const towns = new Map(rows.map(({ id, town_id }) => [id, followed.find((town) => town.id === town_id)?.name]));
  return cards.map((card) => ({ ...card, away: towns.get(card.id) ?? null }));
}

export function isAfter(post: Place, place: Place): boolean {
  if (post.isAway !== place.isAway) return post.isAway === true;
  return post.rank < place.rank || (post.rank === place.rank && post.number < place.number);
}

/** « près de la plage de Cesson » is in « Cesson », give or take a slip. */
function isIn(from: string | null, quartier: string): boolean {
  const there = words(from ?? '');
  const asked = words(quartier).filter((word) => !SMALL_WORDS.has(word) && word !== 'quartier');
  return asked.length > 0 && asked.every((word) => there.some((one) => one === word || similarWord(one, word)));
}

const CANDIDATE = ['id', 'town_id', 'number', 'item', 'in_return as wanted', 'quartier'] as const;

/** PostgreSQL finds what may answer, by full text and by likeness of letters; how well it does is for `likeness`. */
async function findCandidates(db: Db, wanted: Wanted) {
  const { townId, followed = [], direction, kind, exceptAuthor, isBeside, now } = wanted;
  const names = meantAmong(namesAmong(words(wanted.words)));
  let query = db
    .selectFrom('post')
    .select((eb) => [...CANDIDATE, eb.val(false).$castTo<boolean>().as('isFull')])
    .where(isOfTowns(townId, followed))
    .where('outcome', 'is', null)
    .$if(followed.length > 0, (some) => some.orderBy(sql`town_id <> ${townId}`))
    .orderBy('number', 'desc')
    .limit(MOST);
  if (now !== undefined) query = query.where(isStillUp(now));
  if (direction !== undefined) query = query.where('direction', '=', direction);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (exceptAuthor !== undefined) {
    query = query.where('member_id', '!=', exceptAuthor).where((eb) => eb.not(isBetweenBlocked(exceptAuthor)(eb)));
    if (isBeside) query = query.where(notAnsweredBy(exceptAuthor));
    // what is theirs already is not offered to them; named, it is shown all the same
    if (wanted.words === '') query = query.where(sql<boolean>`not ${isPromised(exceptAuthor)}`);
  }
  if (wanted.words !== '') {
    const text = sql`to_tsvector('french_plain', item)`;
    const typed = names.map((name) => asPhrase(name.typed)).join(' & ');
    const any = names.flatMap((name) => [...allNames(name), ...name.typed.split(' ')]);
    const slips = names.filter((name) => name.size === 1 && name.typed.length >= 4);
    query = query
      .clearSelect()
      .select((eb) => [
        ...CANDIDATE,
        eb.fn.coalesce(sql<boolean>`${text} @@ to_tsquery('french_plain', ${typed})`, eb.val(false)).as('isFull'),
      ])
      .where((eb) =>
        eb.or([
          mentions(any),
          // a swap of it: few have anything to look at
          wants(any),
          looksLike(slips.map(({ typed: word }) => word)),
        ]),
      );
  }
  return query.execute();
}

/** Those whose day is over are left out: somebody promised may still be at them. */
export const isStillUp = (now: Date) => sql<boolean>`(expires_at is null or expires_at > ${now})`;

/** Whatever has come of an answer of theirs. */
export const notAnsweredBy = (memberId: string) => sql<boolean>`not exists (select from claim c
  where c.town_id = post.town_id and c.post_id = post.id and c.member_id = ${memberId} and c.state <> 'cancelled')`;

/** Of one town alone it is asked as before there were others. */
export function isOfTowns(townId: number, followed: readonly Followed[]) {
  const towns = [townId, ...followed.map(({ id }) => id)];
  return (eb: ExpressionBuilder<Database, 'post'>) =>
    towns.length === 1 ? eb('town_id', '=', townId) : eb('town_id', 'in', towns);
}
