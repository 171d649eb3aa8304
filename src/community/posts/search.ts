import { sql } from 'kysely';
import type { Db } from '../../database/database.ts';
import { words } from '../../language/fold.ts';
import { answersTo, isAnswer, LIKENESS, likenessTo } from '../../language/likeness.ts';
import { SMALL_WORDS } from '../../language/make-word.ts';
import { similarWord } from '../../language/similar-word.ts';
import { allNames, meantAmong, namesAmong } from '../../language/synonyms.ts';
import { isBetweenBlocked } from '../members/blocks.ts';
import type { CardFacts } from './card.ts';
import { readCards } from './card-store.ts';
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
}

export interface Wanted {
  townId: number;
  /** As typed; '' is everything. */
  words: string;
  /** Posts from there come first. */
  quartier?: string | undefined;
  direction?: Direction | undefined;
  kind?: Kind | undefined;
  exceptAuthor?: string | undefined;
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

/** Open posts of a town that answer: what it is before what has to do with it, then newest first. */
export async function searchPosts(db: Db, wanted: Wanted): Promise<Found> {
  const { quartier, after, limit } = wanted;
  const candidates = await findCandidates(db, wanted);
  const likeness = wanted.words === '' ? () => LIKENESS.same : likenessTo(wanted.words);
  const ranked = candidates.map(({ id, number, item, quartier: from, isFull }) => {
    const like = likeness(thingOf(item));
    const level = Math.max(like, isFull ? MENTIONED : LIKENESS.none);
    const isHere = quartier !== undefined && isIn(from, quartier);
    return { id, number, level, isHere, rank: level + (isHere ? HERE : 0) };
  });
  const full = ranked.filter(({ level }) => level >= MENTIONED);
  const isNear = after === undefined ? full.length === 0 : after.rank % HERE === LIKENESS.head;
  const found = isNear ? ranked.filter(({ level }) => level === LIKENESS.head) : full;
  found.sort((a, b) => b.rank - a.rank || b.number - a.number);
  const left = after === undefined ? found : found.filter((post) => isAfter(post, after));
  const page = left.slice(0, limit);
  const last = page.at(-1);
  const more = left.length - page.length;
  return {
    posts: await readCards(
      db,
      page.map(({ id }) => id),
    ),
    more,
    next: more > 0 && last ? { rank: last.rank, number: last.number } : null,
    total: found.length,
    here: found.filter(({ isHere }) => isHere).length,
    isNear: isNear && found.length > 0,
  };
}

function isAfter(post: Place, place: Place): boolean {
  return post.rank < place.rank || (post.rank === place.rank && post.number < place.number);
}

/** « près de la plage de Cesson » is in « Cesson », give or take a slip. */
function isIn(from: string | null, quartier: string): boolean {
  const there = words(from ?? '');
  const asked = words(quartier).filter((word) => !SMALL_WORDS.has(word) && word !== 'quartier');
  return asked.length > 0 && asked.every((word) => there.some((one) => one === word || similarWord(one, word)));
}

/** PostgreSQL finds what may answer, by full text and by likeness of letters; how well it does is for `likeness`. */
async function findCandidates(db: Db, wanted: Wanted) {
  const { townId, direction, kind, exceptAuthor } = wanted;
  const names = meantAmong(namesAmong(words(wanted.words)));
  let query = db
    .selectFrom('post')
    .select((eb) => ['id', 'number', 'item', 'quartier', eb.val(false).$castTo<boolean>().as('isFull')])
    .where('town_id', '=', townId)
    .where('outcome', 'is', null)
    .orderBy('number', 'desc')
    .limit(MOST);
  if (direction !== undefined) query = query.where('direction', '=', direction);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (exceptAuthor !== undefined) {
    query = query.where('member_id', '!=', exceptAuthor).where((eb) => eb.not(isBetweenBlocked(exceptAuthor)(eb)));
  }
  if (wanted.words !== '') {
    const text = sql`to_tsvector('french_plain', item)`;
    const typed = names.map((name) => asPhrase(name.typed)).join(' & ');
    const any = names.flatMap((name) => [...allNames(name), ...name.typed.split(' ')].map(asPhrase)).join(' | ');
    const slips = names.filter((name) => name.size === 1 && name.typed.length >= 4);
    query = query
      .clearSelect()
      .select((eb) => [
        'id',
        'number',
        'item',
        'quartier',
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

export interface Answering {
  townId: number;
  /** Whoever is about to publish: their own posts do not answer. */
  memberId: string;
  direction: Direction;
  kind: Kind;
  item: string;
}

/** P9: open posts of the other direction that answer what somebody is about to publish, best first, then newest. */
export async function findAnswering(db: Db, post: Answering, limit: number): Promise<CardFacts[]> {
  const { townId, memberId, direction, kind, item } = post;
  const open = await db
    .selectFrom('post')
    .select(['id', 'number', 'item'])
    .where('town_id', '=', townId)
    .where('outcome', 'is', null)
    .where('direction', '=', direction === 'request' ? 'offer' : 'request')
    .where('kind', 'in', kindsAnswering(direction, kind))
    .where('member_id', '!=', memberId)
    .where((eb) => eb.not(isBetweenBlocked(memberId)(eb)))
    .orderBy('number', 'desc')
    .limit(MOST)
    .execute();
  const own = thingOf(item);
  const answersOwn = direction === 'request' ? answersTo(own) : (wish: string) => answersTo(wish)(own);
  const answers = open
    .map(({ id, number, item: other }) => ({ id, number, like: answersOwn(thingOf(other)) }))
    .filter(({ like }) => isAnswer(like))
    .sort((a, b) => b.like - a.like || b.number - a.number);
  return readCards(
    db,
    answers.slice(0, limit).map(({ id }) => id),
  );
}
