import { sql } from 'kysely';
import type { Db } from '../../database/database.ts';
import { answersTo, isAnswer } from '../../language/search/likeness.ts';
import { allNames, allWishes, meantAmong, type Name, namesAmong } from '../../language/search/synonyms.ts';
import { objectsOfTasks } from '../../language/search/tasks.ts';
import { words } from '../../language/words/fold.ts';
import { SMALL_WORDS } from '../../language/words/make-word.ts';
import { isBetweenBlocked } from '../members/blocks.ts';
import type { CardFacts } from './card.ts';
import { looksLike, mentions, wants } from './mentions.ts';
import type { Direction, Kind } from './post.table.ts';
import { kindsAnswering } from './rules.ts';
import { type Followed, isAfter, isOfTowns, isStillUp, MOST, notAnsweredBy, readNamed } from './search.ts';
import { thingOf } from './title.ts';

export interface Answering {
  townId: number;
  followed?: readonly Followed[];
  /** Whoever is about to publish: their own posts do not answer, nor what they have answered already. */
  memberId: string;
  direction: Direction;
  kind: Kind;
  item: string;
  now: Date;
}

/** P9: open posts of the other direction that answer what somebody is about to publish, best first, then newest; those of one's own town before others'. */
export async function findAnswering(db: Db, post: Answering, limit: number): Promise<CardFacts[]> {
  const { townId, direction, followed } = post;
  const own = thingOf(post.item);
  const answersOwn = direction === 'request' ? answersTo(own) : (wish: string) => answersTo(wish)(own);
  // « œufs frais » for « œufs », and the reverse: two who swap talk it over
  const ofSwap = (wish: string) => Math.max(answersTo(wish)(own), answersTo(own)(wish));
  const answers = (await findCandidates(db, post, own))
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

/** What may answer, or be answered: an older post as well as a new one. */
async function findCandidates(db: Db, post: Answering, own: string) {
  const { townId, followed = [], memberId, direction, kind, now } = post;
  const names = meantAmong(namesAmong(words(own))).filter(saysWhat);
  const offered = [...names.flatMap(allNames), ...objectsOfTasks(own)];
  const wished = [...names.flatMap(allWishes), ...objectsOfTasks(own)];
  const typed = names.flatMap(({ typed: name }) => name.split(' '));
  // a slip is one of the name as it is typed; of a wish it may be one of any name of the thing
  const isAlike = looksLike((direction === 'request' ? typed : [...typed, ...wished]).filter(isLong));
  return db
    .selectFrom('post')
    .select(['id', 'town_id', 'number', 'direction', 'item', 'in_return'])
    .where(isOfTowns(townId, followed))
    .where('outcome', 'is', null)
    .where(isStillUp(now))
    .where((eb) => {
      const isMet = eb.and([
        eb('direction', '=', direction === 'request' ? 'offer' : 'request'),
        eb('kind', 'in', kindsAnswering(direction, kind)),
        eb.or([mentions([...(direction === 'request' ? offered : wished), ...typed]), isAlike]),
      ]);
      // two swaps: what one wants in return is what the other gives
      const isSwap = eb.and([
        eb('direction', '=', 'offer'),
        eb('kind', '=', 'swap'),
        wants([...offered, ...wished, ...typed]),
      ]);
      return direction === 'offer' && kind === 'swap' ? eb.or([isMet, isSwap]) : isMet;
    })
    .where('member_id', '!=', memberId)
    .where((eb) => eb.not(isBetweenBlocked(memberId)(eb)))
    .where(notAnsweredBy(memberId))
    .orderBy(sql`town_id <> ${townId}`)
    .orderBy('number', 'desc')
    .limit(MOST)
    .execute();
}

/** « 5 », « de »: in too many titles. */
const saysWhat = ({ typed, size }: Name): boolean => size > 1 || !(SMALL_WORDS.has(typed) || /^\d+$|^.$/u.test(typed));

/** Of shorter words a slip is another word. */
const isLong = (name: string): boolean => name.length >= 4 && !name.includes(' ');
