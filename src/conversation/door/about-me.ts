import { readFirstName } from '../../language/people/first-name.ts';
import { readIntroduction, readOnlyName, readOtherName } from '../../language/people/introduction.ts';
import { readFollowing, readMoving, readQuartier, readRenaming } from '../../language/people/me-words.ts';
import { isPlaceName, readOtherTown } from '../../language/people/says-where.ts';
import { knownPlaces } from '../../language/places/known-places.ts';
import { foldTownName } from '../../language/places/town-name.ts';
import { namesThing } from '../../language/things/things.ts';
import { fold, foldAligned } from '../../language/words/fold.ts';
import { inWholeWords } from '../../language/words/whole-words.ts';
import { isListening } from '../listen.ts';
import { replyTo } from '../questions/may-mean.ts';
import { openSlot } from '../questions/open-question.ts';
import { readingOf } from '../reading.ts';
import { type Part, type Session, top } from '../session.ts';
import { beginBy } from '../start.ts';
import type { CommunesAnswer } from '../turn.ts';

/**
 * A message in which a member says that they are called otherwise now, or have moved: « je m'appelle plutôt Nina »,
 * « je déménage à Rennes ». Never where a name, a town or free words are being asked for, nor in what is written to a
 * neighbour.
 */
export function* aboutMe(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' && s.status !== 'pending') return false;
  if (s.status === 'approved' && isListening(s)) return false;
  if (['text', 'name', 'town', 'place'].includes(openSlot(s)?.type ?? '')) return false;
  const renaming = readRenaming(text) ?? calledWhileWaiting(s, text);
  // whoever waits to be let in is asked nothing
  const isAsked = top(s) !== undefined && !(s.status === 'pending' && isListening(s));
  if (renaming && (renaming.isSure || !isAsked)) {
    return yield* beginBy(s, 'rename', { name: readFirstName(renaming.what).slice(0, 30) });
  }
  const following = readFollowing(text);
  if (following && (yield* follows(s, following))) return true;
  const quartier = s.status === 'approved' ? readQuartier(text, s.ctx.places) : null;
  if (quartier) {
    // « c'est dans quel quartier ? », and « mon quartier c'est Robien »: to whoever asks
    if (!quartier.isSure && (yield* replyTo(s, text, 'a neighbour'))) return true;
    return yield* beginBy(s, 'move', { quartier: inWholeWords(quartier.what, MOST_OF_PLACE) });
  }
  const moving = readMoving(text)?.what ?? livesElsewhere(s, text);
  if (moving === null) return false;
  const found = (yield { ask: 'communes', text: moving }) as CommunesAnswer;
  const [first] = found;
  // « j'habite maintenant à Robien »: in the same town
  const isCommune = first?.exact && isSamePlace(first.name, moving);
  const within = s.status === 'approved' && !isCommune ? placeCalled(s, moving) : undefined;
  if (within !== undefined) return yield* beginBy(s, 'move', { quartier: within });
  if (!first) return false;
  return yield* beginBy(s, 'move', first.exact ? { town: first.insee } : {});
}

/** As long as the name of a quartier may be. */
const MOST_OF_PLACE = 25;

const isSamePlace = (one: string, other: string): boolean => foldTownName(one) === foldTownName(other);

/** A place that is known here, and no word beside it. */
function placeCalled({ ctx: { places = [] } }: Session, said: string): string | undefined {
  const { text } = foldAligned(said.trim());
  const [known, another] = knownPlaces(text, places);
  return known && !another && known.from === 0 && known.to === text.length ? known.name : undefined;
}

/** « en fait j'habite Plérin », to whoever waits for the admins of another town. */
function livesElsewhere(s: Session, text: string): string | null {
  const other = s.status === 'pending' && readingOf(s, text).intent !== 'post' ? readOtherTown(text) : null;
  return other !== null && isPlaceName(other, s.ctx.places ?? []) ? other : null;
}

/** « suivre Plérin »; of a commune that is none in so many words nothing is followed. */
function* follows(s: Session, { what, isOver }: { what: string; isOver: boolean }): Part<boolean> {
  const [first] = (yield { ask: 'communes', text: what }) as CommunesAnswer;
  if (!first?.exact) return false;
  return yield* beginBy(s, 'follow', { commune: first.insee, ...(isOver ? { how: 'end' } : {}) });
}

/** « moi c'est Béatrice », to whoever waits to be let in: the name that they were put down by is not theirs. */
function calledWhileWaiting(s: Session, text: string): ReturnType<typeof readRenaming> {
  const what = s.status === 'pending' ? (readOnlyName(text) ?? nameInPassing(s, text) ?? otherName(s, text)) : null;
  return what === null ? null : { what, isSure: false };
}

/** « non c'est Léa », « Léa », to the « Merci Xavier ! » that was said just before. */
function otherName(s: Session, text: string): string | null {
  const read = readOtherName(text);
  const name = read?.name ?? '';
  if (!read || namesThing(name.toLowerCase(), 2) || isPlaceName(name, s.ctx.places ?? [])) return null;
  return read.isSure || !readingOf(s, text).items.length ? name : null;
}

/** “it says My but my name is Kate” */
function nameInPassing(s: Session, text: string): string | null {
  if (text.length > MOST_LETTERS || text.includes('?') || readingOf(s, text).intent === 'post') return null;
  return IS_NAMED.test(fold(text)) ? readIntroduction(text).name : null;
}
const MOST_LETTERS = 80;
const IS_NAMED = /(?:je m['’ ]? ?app?elle|mon prenom|my (?:first )?name)/;
