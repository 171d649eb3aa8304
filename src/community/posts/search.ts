import { type ExpressionBuilder, sql } from 'kysely';
import type { Database, Db } from '../../database/database.ts';
import { answersTo, isAnswer, LIKENESS, likenessTo } from '../../language/search/likeness.ts';
import { allNames, meantAmong, namesAmong } from '../../language/search/synonyms.ts';
import { words } from '../../language/words/fold.ts';
import { SMALL_WORDS } from '../../language/words/make-word.ts';
import { similarWord } from '../../language/words/similar-word.ts';
import { isBetweenBlocked } from '../members/blocks.ts';
import type { Town } from '../towns/town.table.ts';
import type { CardFacts } from './card.ts';
import { isPromised, readCards } from './card-store.ts';
import type { Direction, Kind } from './post.table.ts';
import { kindsAnswering } from './rules.ts';
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
const MOST = 1_000;
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
async function readNamed(db: Db, ids: readonly string[], followed: readonly Followed[] = []): Promise<CardFacts[]> {
  const cards = await readCards(db, ids);
  if (followed.length === 0 || cards.length === 0) return cards;
  const rows = await db.selectFrom('post').select(['id', 'town_id']).where('id', 'in', ids).execute();
  const towns = new Map(rows.map(({ id, town_id }) => [id, followed.find((town) => town.id === town_id)?.name]));
  return cards.map((card) => ({ ...card, away: towns.get(card.id) ?? null }));
}

function isAfter(post: Place, place: Place): boolean {
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
  if (now !== undefined) query = query.where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]));
  if (direction !== undefined) query = query.where('direction', '=', direction);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (exceptAuthor !== undefined) {
    query = query.where('member_id', '!=', exceptAuthor).where((eb) => eb.not(isBetweenBlocked(exceptAuthor)(eb)));
    if (isBeside) {
      query = query.where(
        sql<boolean>`not exists (select from claim c
          where c.post_id = post.id and c.member_id = ${exceptAuthor} and c.state <> 'cancelled')`,
      );
    }
    // what is theirs already is not offered to them; named, it is shown all the same
    if (wanted.words === '') query = query.where(sql<boolean>`not ${isPromised(exceptAuthor)}`);
  }
  if (wanted.words !== '') {
    const text = sql`to_tsvector('french_plain', item)`;
    const typed = names.map((name) => asPhrase(name.typed)).join(' & ');
    const any = names.flatMap((name) => [...allNames(name), ...name.typed.split(' ')].map(asPhrase)).join(' | ');
    const slips = names.filter((name) => name.size === 1 && name.typed.length >= 4);
    query = query
      .clearSelect()
      .select((eb) => [
        ...CANDIDATE,
        eb.fn.coalesce(sql<boolean>`${text} @@ to_tsquery('french_plain', ${typed})`, eb.val(false)).as('isFull'),
      ])
      .where((eb) =>
        eb.or([
          eb(
            'id',
            'in',
            sql<string>`(select id from post where outcome is null
            and ${text} @@ to_tsquery('french_plain', ${any}))`,
          ),
          // a swap of it: few have anything to look at
          eb.and([
            eb('in_return', 'is not', null),
            sql<boolean>`to_tsvector('french_plain', in_return) @@ to_tsquery('french_plain', ${any})`,
          ]),
          ...slips.map(({ typed: word }) => sql<boolean>`word_similarity(${word}, without_accents(item)) >= ${ALIKE}`),
        ]),
      );
  }
  return query.execute();
}

/**
 * Letters of a word with a slip that still agree, by groups of three: « fauteil » 0.75 of « fauteuil », « tabel » 0.5 of
 * « table ». Without an index: 60 ms in a town of 10,000 open posts, under one in a town of a hundred.
 */
const ALIKE = 0.45;

/** Folded words are letters and digits: nothing in them has a meaning for `to_tsquery`. */
function asPhrase(name: string): string {
  return `(${name.split(' ').join(' <-> ')})`;
}

/** Of one town alone it is asked as before there were others. */
function isOfTowns(townId: number, followed: readonly Followed[]) {
  const towns = [townId, ...followed.map(({ id }) => id)];
  return (eb: ExpressionBuilder<Database, 'post'>) =>
    towns.length === 1 ? eb('town_id', '=', townId) : eb('town_id', 'in', towns);
}

export interface Answering {
  townId: number;
  followed?: readonly Followed[];
  /** Whoever is about to publish: their own posts do not answer. */
  memberId: string;
  direction: Direction;
  kind: Kind;
  item: string;
}

/** P9: open posts of the other direction that answer what somebody is about to publish, best first, then newest; those of one's own town before others'. */
export async function findAnswering(db: Db, post: Answering, limit: number): Promise<CardFacts[]> {
  const { townId, followed = [], memberId, direction, kind, item } = post;
  const open = await db
    .selectFrom('post')
    .select(['id', 'town_id', 'number', 'direction', 'item', 'in_return'])
    .where(isOfTowns(townId, followed))
    .where('outcome', 'is', null)
    .where((eb) => {
      const isMet = eb.and([
        eb('direction', '=', direction === 'request' ? 'offer' : 'request'),
        eb('kind', 'in', kindsAnswering(direction, kind)),
      ]);
      // two swaps: what one wants in return is what the other gives
      const isSwap = eb.and([eb('direction', '=', 'offer'), eb('kind', '=', 'swap'), eb('in_return', 'is not', null)]);
      return direction === 'offer' && kind === 'swap' ? eb.or([isMet, isSwap]) : isMet;
    })
    .where('member_id', '!=', memberId)
    .where((eb) => eb.not(isBetweenBlocked(memberId)(eb)))
    .orderBy(sql`town_id <> ${townId}`)
    .orderBy('number', 'desc')
    .limit(MOST)
    .execute();
  const own = thingOf(item);
  const answersOwn = direction === 'request' ? answersTo(own) : (wish: string) => answersTo(wish)(own);
  // « œufs frais » for « œufs », and the reverse: two who swap talk it over
  const ofSwap = (wish: string) => Math.max(answersTo(wish)(own), answersTo(own)(wish));
  const answers = open
    .map(({ id, town_id, number, direction: side, item: other, in_return: wanted }) => ({
      ...{ id, rank: side === direction ? ofSwap(wanted ?? '') : answersOwn(thingOf(other)) },
      ...(town_id === townId ? { number } : { number: Number(id), isAway: true as const }),
    }))
    .filter(({ rank }) => isAnswer(rank))
    .sort((a, b) => (isAfter(b, a) ? -1 : 1));
  return readNamed(
    db,
    answers.slice(0, limit).map(({ id }) => id),
    followed,
  );
}
