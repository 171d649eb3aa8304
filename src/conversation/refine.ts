import { readRefining } from '../language/refining.ts';
import { type Part, type Session, top } from './session.ts';
import { findReader, tryBegin } from './start.ts';
import type { Frame, SlotValue } from './state.ts';

/*
 * « que les dons », « à Plérin », said of posts that have just been shown: the same search once more, with less of it.
 */

/** So long after, whoever looks on would say for what. */
const FRESH_MS = 30 * 60_000;

/** What was looked for last, and where: it may be narrowed. */
export function noteLooked(s: Session, { flow, vars }: Frame, outcome: string): void {
  if (flow !== findReader(s, 'search')?.flow.id || outcome !== 'done') return;
  const { words, place = '' } = vars;
  if (typeof words !== 'string' || typeof place !== 'string') return;
  const only = typeof vars.only === 'string' && vars.only !== '' ? { only: vars.only } : {};
  // of what was not there, nothing is narrowed
  const sought = vars.nothing === 'yes' ? '' : words;
  s.state.looked = { words: sought, place, ...only, since: s.ctx.now.toISOString() };
}

const ALL_OF_THEM = /(?:^|\s)(?:les|toutes|the|all)\s/iu;

/** Of what was shown last, only these; or all of a sort. */
export function* refine(s: Session, text: string): Part<boolean> {
  const { looked } = s.state;
  if (top(s) || s.status !== 'approved') return false;
  const found = findReader(s, 'search');
  const read = readRefining(text, s.ctx.places ?? []);
  if (!found || !read) return false;
  if (!looked || s.ctx.now.getTime() - Date.parse(looked.since) >= FRESH_MS) {
    // « les demandes », « montre-moi les dons », out of nothing: all there are
    return read.only !== undefined && ALL_OF_THEM.test(text) && (yield* tryBegin(s, found, { only: read.only }));
  }
  const slots: Record<string, SlotValue> = {};
  const place = read.place ?? looked.place;
  if (looked.words !== '') slots.words = looked.words;
  if (place !== '') slots.place = place;
  const only = read.only ?? looked.only;
  if (only !== undefined) slots.only = only;
  return yield* tryBegin(s, found, slots);
}
