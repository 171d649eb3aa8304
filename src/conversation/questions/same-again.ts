import type { Bubble } from '../bubble.ts';
import type { Session } from '../session.ts';
import type { TurnEvent } from '../turn.ts';

/*
 * « passer », « passer », « passer » at a summary: the same answer three times running would look as if nobody listened. What was
 * typed is never answered twice in the same words within a while; who taps a button twice sees the same twice.
 */

/** So long after, the same may be said again as if for the first time. */
const FRESH_MS = 30 * 60_000;
/** « Comme à l'instant », so long at most: later it would not be true. */
const INSTANT_MS = 5 * 60_000;
const LEADS = ['common.same-again', 'common.same-again-2', 'common.same-again-3'] as const;
/** What is said in other words when it comes again: nobody repeats « Avec plaisir ». */
const OTHERWISE: Readonly<Record<string, string>> = {
  'common.welcome': 'common.welcome-again',
  'common.bye': 'common.bye-again',
  'common.nod': 'common.nod-again',
  'common.hello': 'common.hello-twice',
};

/** At the end of a turn: what was said just before is said in other words, or nothing of it where more is being written. */
export function notTwice(s: Session, event: TurnEvent, bubbles: Bubble[]): Bubble[] {
  if (bubbles.length === 0) return bubbles;
  const { mark, times, at, lead } = s.state.answered ?? { mark: '', times: 0, at: '' };
  const now = markOf(s, bubbles);
  const age = s.ctx.now.getTime() - Date.parse(at);
  const isFresh = age < FRESH_MS;
  // « C'est transmis », of each word that was: something was done or looked up each time
  const isSame = event.type === 'text' && s.looked === undefined && isFresh && mark === now && bubbles.every(isSaid);
  if (isSame && s.more) return [];
  const count = isSame ? times + 1 : 0;
  s.state.answered = { mark: now, times: count, at: s.ctx.now.toISOString() };
  if (!isSame) return bubbles;
  const [first] = bubbles;
  const line = first && isSaid(first) ? first.text[0] : undefined;
  const other = OTHERWISE[line?.key ?? ''];
  if (first && isSaid(first) && other !== undefined) {
    if (count % 2 === 1) first.text = [{ key: other }, ...first.text.slice(1)];
    return bubbles;
  }
  const next = leadAfter(count === 1 ? undefined : lead, age);
  s.state.answered.lead = next;
  return [{ type: 'text', text: [{ key: LEADS[next] ?? LEADS[1] }] }, ...bubbles];
}

/** Another than the last time; the first of them is of an instant ago. */
function leadAfter(lead: number | undefined, age: number): number {
  const next = lead === undefined ? 0 : (lead + 1) % LEADS.length;
  return next === 0 && age >= INSTANT_MS ? 1 : next;
}

/** Cards that were asked for again are looked at again. */
const isSaid = (bubble: Bubble): bubble is Extract<Bubble, { text: unknown }> =>
  bubble.type === 'text' || bubble.type === 'buttons';

function markOf({ locale }: Session, bubbles: readonly Bubble[]): string {
  const said = [locale, ...bubbles.map((bubble) => ('text' in bubble ? bubble.text : bubble.type))];
  const text = JSON.stringify(said, (_key, value) => (isPlain(value) ? sorted(value) : value));
  let hash = 5381;
  for (let i = 0; i < text.length; i++) hash = ((hash * 33) ^ text.charCodeAt(i)) >>> 0;
  return hash.toString(36);
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** PostgreSQL gives what a question speaks of back with its names in another order. */
const sorted = (value: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
