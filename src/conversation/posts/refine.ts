import { readRefining } from '../../language/search/refining.ts';
import { currentStep, type Part, type Session, top } from '../session.ts';
import { beginBy, findReader, tryBegin } from '../start.ts';
import type { Frame, SlotValue } from '../state.ts';
import { asksForWhom, isFree, isTalking } from '../talk.ts';
import type { ButtonsAnswer } from '../turn.ts';

/*
 * « que les dons », « à Plérin », said of posts that have just been shown: the same search once more, with less of it.
 */

/** So long after, whoever looks on would say for what. */
const FRESH_MS = 30 * 60_000;

/** What was looked for last, and where: it may be narrowed. What one only waits for, or waits for no more, was not looked for. */
export function noteLooked(s: Session, { flow, vars }: Frame, outcome: string): void {
  if (flow !== findReader(s, 'search')?.flow.id || outcome !== 'done') return;
  const { words, place = '', only } = vars;
  if (typeof words !== 'string' || typeof place !== 'string' || typeof only !== 'string') return;
  // of what was not there, nothing is narrowed
  const found = vars.nothing === 'yes' ? { words: '', nothing: true as const } : { words };
  s.state.looked = { ...found, place, ...(only === '' ? {} : { only }), since: s.ctx.now.toISOString() };
}

/** Posts were looked through a while ago, and nothing else is under way. */
export function looksThrough({ state, ctx }: Session): boolean {
  return state.looked !== undefined && ctx.now.getTime() - Date.parse(state.looked.since) < FRESH_MS;
}

/** « la suite », of posts all of which have just been shown; what there is more of has a button, which says so too. */
export function* sawAll(s: Session): Part<boolean> {
  const { looked } = s.state;
  if (!looked || s.ctx.now.getTime() - Date.parse(looked.since) >= FRESH_MS) return false;
  // of a part of them, what there is more is all the others
  if (looked.nothing || looked.words !== '' || looked.only !== undefined) return false;
  const last = (yield { ask: 'buttons', of: 'last' }) as ButtonsAnswer;
  if (!last.some(({ button }) => button === 'claim') || last.some(({ button }) => button === 'more')) return false;
  return yield* beginBy(s, 'search', { wish: 'over' });
}

/** « montre-moi les dons », “what gifts are there?”, whatever is open: all there are. */
export function* looksOn(s: Session, text: string): Part<boolean> {
  const found = findReader(s, 'search');
  if (!found || s.status !== 'approved' || isTalking(s)) return false;
  const read = readRefining(text, s.ctx.places ?? []);
  return read?.isAll === true && read.only !== undefined && (yield* tryBegin(s, found, { only: read.only }));
}

/** Of what was shown last, only these; or all of a sort. Words that are held for somebody are not gone on with so. */
export function* refine(s: Session, text: string): Part<boolean> {
  const { looked } = s.state;
  const frame = top(s);
  const isAtReview = frame !== undefined && currentStep(s, frame)?.type === 'review' && looksThrough(s);
  if (s.status !== 'approved' || (frame && !isAtReview && !isFree(s) && !asksForWhom(s, frame))) return false;
  const found = findReader(s, 'search');
  const read = readRefining(text, s.ctx.places ?? []);
  if (!found || !read || (frame && read.only === undefined)) return false;
  // « les demandes », « que les dons », out of nothing: all there are
  if (!looked || s.ctx.now.getTime() - Date.parse(looked.since) >= FRESH_MS)
    return read.only !== undefined && (yield* tryBegin(s, found, { only: read.only }));
  const slots: Record<string, SlotValue> = {};
  const place = read.place ?? looked.place;
  if (looked.words !== '') slots.words = looked.words;
  if (place !== '') slots.place = place;
  const only = read.only ?? looked.only;
  if (only !== undefined) slots.only = only;
  return yield* tryBegin(s, found, slots);
}
