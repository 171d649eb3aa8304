import { readHandedOver } from '../../language/meetings/handed-over.ts';
import { type OwnReading, readDraw, readOwn } from '../../language/own-posts/own-post.ts';
import { putsBack } from '../../language/own-posts/puts-back.ts';
import { type Renewal, readRenewal } from '../../language/own-posts/renewal.ts';
import { readWhoComes } from '../../language/own-posts/who-comes.ts';
import { fold } from '../../language/words/fold.ts';
import { fill } from '../answer.ts';
import { correct } from '../drafts/correct.ts';
import { justUp, openChange, tellMoreUp } from '../drafts/just-up.ts';
import { addDetail } from '../drafts/tell-more.ts';
import { openSlot, takesAnyWords } from '../questions/open-question.ts';
import { askAgain } from '../questions/question.ts';
import { beginIfMeant, heardBy } from '../questions/read-again.ts';
import { correctionIn } from '../reading.ts';
import { currentStep, firstKey, flowOf, type Part, type Session, tellsPost, top } from '../session.ts';
import { textOf } from '../slots/slot.ts';
import { findReader, press } from '../start.ts';
import type { Frame, SlotValue } from '../state.ts';
import { isFree, isTalking } from '../talk.ts';
import type { ButtonsAnswer, ExchangesAnswer } from '../turn.ts';
import { recordEnd } from '../walk.ts';

/**
 * « retirer chaises 13 », « modifier chaises », « qui a répondu ? »: about a post of their own. Whether one is called so is
 * looked up; if not, the words are read anew. Where they may mean something else the number must stand there.
 */
export function* ownPost(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || s.ruledOut.has('own')) return false;
  const read: (OwnReading & { isAsked?: true }) | null = readOwn(text) ?? whoComes(text);
  const found = findReader(s, 'own');
  if (!read || !found) return false;
  // « le vélo est parti » also tells that a promise was kept
  if (isOver(read) && readHandedOver(text) !== null) return false;
  // of a thing that has just gone up it is told how it is
  const { item } = s.state.justUp ?? {};
  if (read.wants === 'helped' && justUp(s) !== undefined && !FOR_HELP.test(fold(item ?? '')))
    return yield* tellMoreUp(s, text);
  if (read.wants === 'photo' && hasItsPhoto(s)) return askAgain(s);
  // what has just gone up is meant, or the draft they look at
  if (read.isBare && (justUp(s) !== undefined || top(s))) return false;
  // « qui vient pour le frigo ? » names it, whomever they write to
  const isNamed = /\d/.test(read.named) || (read.isAsked === true && read.named !== '');
  if (mayMeanElse(s, read) && !isNamed) return false;
  const slots: Record<string, SlotValue> = { wants: read.wants, said: read.named, ...heardBy(s, 'own', text) };
  if (read.isSure) slots.sure = 'yes';
  if (read.isBare) slots.bare = 'yes';
  if (read.wants === 'renew') Object.assign(slots, untilOf(readRenewal(text, s.ctx)));
  const asked = s.bubbles.length;
  const up = read.wants === 'photo-off' && read.named === '' && !top(s) ? justUp(s) : undefined;
  const draft = read.wants === 'photo' ? photosAhead(s) : undefined;
  const isBegun = up === undefined ? yield* beginIfMeant(s, found, slots) : yield* openChange(s, up);
  if (isBegun && draft && (yield* withPhotosAhead(s, draft, asked))) return true;
  if (isBegun) yield* changeAtOnce(s, read, asked);
  return isBegun;
}

/** « aide pour monter une armoire », « réparer un vélo » */
const FOR_HELP = /^\W*(?:(?:une? )?(?:aide|coup de main|petit coup)|help|a hand|[a-z]{2,}(?:er|ir|re))(?![a-z])/;

/** « qui vient pour le frigo ? »: sure only where there is such a post, or answers to one. */
function whoComes(text: string): (OwnReading & { isAsked: true }) | null {
  const named = readWhoComes(text);
  return named === null ? null : { wants: 'answers', named, isSure: false, isAsked: true };
}

/** « ajoute la photo au lit », of what is looked over with its photo. */
function hasItsPhoto(s: Session): boolean {
  const frame = top(s);
  if (!frame || !tellsPost(flowOf(s, frame)) || currentStep(s, frame)?.type !== 'review') return false;
  return Array.isArray(frame.slots.photos) && frame.slots.photos.length > 0;
}

/** A photo that was just sent, of which nothing has been said yet. */
function photosAhead(s: Session): Frame | undefined {
  const frame = top(s);
  const isDraft = frame && tellsPost(flowOf(s, frame)) && frame.from === undefined && frame.slots.item === undefined;
  return isDraft && Array.isArray(frame.slots.photos) ? frame : undefined;
}

/** « ajoute la photo au lit », right behind the photo: it is that one. */
function* withPhotosAhead(s: Session, draft: Frame, asked: number): Part<boolean> {
  const frame = top(s);
  const step = frame && currentStep(s, frame);
  if (!frame || frame === draft || step?.type !== 'collect' || openSlot(s)?.type !== 'images') return false;
  s.state.frames.splice(s.state.frames.indexOf(draft), 1);
  recordEnd(s, draft, 'interrupted');
  s.bubbles.splice(asked);
  yield* fill(s, frame, step.slot, draft.slots.photos as string[]);
  return true;
}

/** « remets-le », of what they have just taken down, where nothing else is under way. */
export function* putBack(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || top(s) || s.ruledOut.has('own') || !putsBack(text)) return false;
  const found = findReader(s, 'own');
  return (
    found !== undefined && (yield* beginIfMeant(s, found, { wants: 'renew', said: '', ...heardBy(s, 'own', text) }))
  );
}

const RATHER =
  /^\W*(?:(?:non|nan|no)\W+)?(?:plutot|finalement|en fait|rather|actually)\W+(?:jusqu|d'ici|avant|until|before)/;

/** « plutôt jusqu'à samedi », long after it went up: of the only post they have, where it cannot be said to a neighbour. */
export function* changesOwn(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || !isFree(s) || s.ruledOut.has('own') || !RATHER.test(fold(text))) return false;
  const read = correctionIn(s, text);
  const found = findReader(s, 'own');
  if (read?.until === undefined || !found || ((yield { ask: 'exchanges' }) as ExchangesAnswer).length > 0) return false;
  const asked = s.bubbles.length;
  if (!(yield* beginIfMeant(s, found, { wants: 'change', said: '', ...heardBy(s, 'own', text) }))) return false;
  yield* changeAtOnce(s, { wants: 'change', named: '', isSure: false, change: text }, asked);
  return true;
}

/** « prolonge le vélo jusqu'à dimanche »: an instant, one at least (« >… »), so many days more (« +14 »), or « ? » where it was not understood. */
export function untilOf(read: Renewal | null): { until?: string } {
  if (read === null) return {};
  if ('until' in read) return { until: read.isLeast ? `>${read.until}` : read.until };
  return { until: 'more' in read ? `+${read.more}` : '?' };
}

/** « change la date de mes pots, c'est jusqu'à dimanche »: the post is open to be changed, and what to is said already. */
function* changeAtOnce(s: Session, { wants, field, change: said, left }: OwnReading, asked: number): Part<void> {
  const frame = top(s);
  if (!frame || frame.from === undefined || currentStep(s, frame)?.type !== 'review') return;
  if (!isChange(s, frame)) return;
  if (wants === 'photo-off') {
    s.bubbles.splice(asked);
    frame.slots.photos = null;
    // it is changed when it is saved, and that is said
    askAgain(s, { key: firstKey(s, `${frame.flow}.changed-${frame.step}`, 'common.left-out') });
    return;
  }
  const gone = Number(frame.vars[GONE] ?? 0);
  // « il en reste 3 », of which two are promised: five, in all
  const change = left !== undefined && gone > 0 ? `${left + gone} en tout` : said;
  const shown = change === undefined ? [] : s.bubbles.splice(asked);
  // as it is read once the post is open
  if (change !== undefined && ((yield* correct(s, change)) || addDetail(s, frame, change))) return;
  s.bubbles.push(...shown);
  if (field !== undefined) {
    s.bubbles.splice(asked);
    frame.editing = field === 'until' && frame.slots.kind === 'service' ? 'when' : field;
    askAgain(s);
  }
}

/** How many pieces of it are promised or have changed hands, when it is opened to be changed. */
const GONE = 'gone';

/** What a post that is up is changed in. */
function isChange(s: Session, frame: Frame): boolean {
  const found = findReader(s, 'post');
  return found !== undefined && frame.flow === found.flow.id && frame.slots.post !== undefined;
}

/** « on fait un tirage au sort ? », « on peut tirer au sort »: asked, and not yet wished. */
const WONDERS = /\?|\b(?:on|je) (?:peux|peut|pourrait|pourrais|devrait)\b/;

/**
 * « tirer au sort », where it corrects no post of theirs: as by the button, where it stands below those who answered; else, and where they only
 * wonder, it is asked whether that is meant: lots are drawn for good.
 */
export function* drawsLots(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || s.ruledOut.has('own') || isTalking(s) || takesAnyWords(s)) return false;
  const named = readDraw(text);
  const found = named === null ? undefined : findReader(s, 'own');
  if (named === null || !found) return false;
  const shown = named === '' ? ((yield { ask: 'buttons', names: ['draw'], of: 'lately' }) as ButtonsAnswer) : [];
  const [only, another] = new Set(shown.map(({ id }) => id));
  const below = only != null && another === undefined ? only : null;
  if (below !== null && !WONDERS.test(fold(text))) return yield* press(s, { kind: 'do', button: 'draw', id: below });
  const slots = { wants: 'draw', said: named, sure: 'yes', ...(below === null ? {} : { post: below }) };
  return yield* beginIfMeant(s, found, { ...slots, ...heardBy(s, 'own', text) });
}

/** Where any words would do they are the answer; « retirer la date » may correct the draft that is looked over. */
function mayMeanElse(s: Session, read: OwnReading): boolean {
  const { wants, isSure } = read;
  const frame = top(s);
  const isAtReview = frame !== undefined && currentStep(s, frame)?.type === 'review';
  // « c'est fait pour le canapé » names no other thing
  if (isOver(read) && frame && tellsPost(flowOf(s, frame))) return false;
  // « voir les réponses » is said to no neighbour
  if (wants === 'answers' && isSure && isTalking(s) && OF_ANSWERS.test(fold(textOf(s.event) ?? ''))) return false;
  return isTalking(s) || (isAtReview && !ASIDE.has(wants)) || takesAnyWords(s);
}

const OF_ANSWERS = /^(?!.*\b(?:tu|t'as|you)\b).*(?:repons|repondu|answer|repl)/;

/** What is asked of a post that is up, whatever draft is looked over. */
const ASIDE: ReadonlySet<OwnReading['wants']> = new Set(['answers', 'list', 'renew', 'show', 'over', 'helped']);

const isOver = ({ wants }: OwnReading): boolean => wants === 'over' || wants === 'helped';
