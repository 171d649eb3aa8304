import { similarWord } from '../../language/answers/keyword.ts';
import { readAllOfThem, readCountAlone, readOtherCount } from '../../language/corrections/other-count.ts';
import { isPartOfName } from '../../language/things/part-of-name.ts';
import { justUp } from '../drafts/just-up.ts';
import { leaveAside } from '../questions/aside.ts';
import { asksForNote } from '../questions/at-note.ts';
import { openSlot } from '../questions/open-question.ts';
import { flowOf, type Part, type Session, tellsPost, top } from '../session.ts';
import { beginBy } from '../start.ts';
import { isTalking } from '../talk.ts';
import type { KeywordAnswer } from '../turn.ts';

/**
 * « je voudrais que 1 chaise finalement », of chairs they have answered or were promised: their answer counts so many, and no
 * post is begun.
 */
export function* otherCount(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || isTalking(s) || openSlot(s)?.type === 'number' || justUp(s) !== undefined)
    return false;
  const frame = top(s);
  // « 2 stp », right behind how many they would like
  const alone = asksForNote(s) && frame?.slots.parts !== undefined ? readCountAlone(text) : null;
  const read = readOtherCount(text) ?? (alone === null ? null : { count: alone, thing: null });
  if (read === null || isOfDraft(s, read.thing)) return false;
  const waits = (yield { ask: 'waits' }) as KeywordAnswer;
  const noun = read.thing?.split(' ')[0]?.toUpperCase();
  const own = waits.filter(({ post }) => alone !== null && post === frame?.slots.post);
  const meant = own.length > 0 ? own : noun === undefined ? waits : waits.filter(({ word }) => similarWord(noun, word));
  const [only, another] = meant;
  if (only === undefined || another !== undefined) return false;
  leaveAside(s);
  return yield* beginBy(s, 'claim', { post: only.post, parts: read.count });
}

/** Any question of a draft is about that, unless another thing is named. */
function isOfDraft(s: Session, thing: string | null): boolean {
  const frame = top(s);
  if (!frame || !tellsPost(flowOf(s, frame))) return false;
  return thing === null || isPartOfName(thing, String(frame.slots.item ?? ''));
}

/**
 * « tous les pots si possible », « les deux », right behind an answer: as many of those it is to. Of whom has answered a post of
 * one's own, « les deux » is read before.
 */
export function* allOfThem(s: Session, text: string): Part<boolean> {
  const isNote = asksForNote(s);
  const read = s.status === 'approved' && (isNote || !top(s)) ? readAllOfThem(text) : null;
  if (read === null) return false;
  const { count, thing } = read;
  const frame = isNote ? top(s) : undefined;
  const own = frame?.slots.post;
  if (
    typeof own === 'string' &&
    (thing === null || isPartOfName(thing, [frame?.vars.thing, frame?.vars.keyword].join(' ')))
  ) {
    leaveAside(s);
    return yield* beginBy(s, 'claim', { post: own, parts: count });
  }
  const lately = (yield { ask: 'waits', lately: true }) as KeywordAnswer;
  const noun = thing?.split(' ')[0]?.toUpperCase();
  const called = noun === undefined ? lately : ((yield { ask: 'keyword', word: noun, number: null }) as KeywordAnswer);
  const [last] = lately.filter(({ post }) => called.some((one) => one.post === post));
  if (last === undefined) return false;
  leaveAside(s);
  return yield* beginBy(s, 'claim', { post: last.post, parts: count });
}
