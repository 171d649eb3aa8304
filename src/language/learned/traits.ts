import type { DatePhrase } from '../dates/dates.ts';
import { CUES_HELPING } from './cues-helping.ts';
import { CUES_SHARING } from './cues-sharing.ts';
import { CUES_TALKING } from './cues-talking.ts';
import { senseOf } from './word-sense.ts';

const CUES = [...CUES_SHARING, ...CUES_HELPING, ...CUES_TALKING];
/** Between the text as folded and the text as marked: nothing reaches over it. */
const BETWEEN = '\n.?!\u0001\n';

/** Names of tasks stay: the cues spell them out. */
function markOf(word: string): string {
  const sense = senseOf(word);
  return sense === undefined || sense === 'S' ? word : sense;
}

/** The text with its words of known meaning as capitals: « une T dort chez vous ? D je la rends ». */
function markWords(folded: string, dates: readonly DatePhrase[]): string {
  let marked = '';
  let from = 0;
  const copy = (to: number): void => {
    marked += folded
      .slice(from, to)
      .replace(/[a-z]+(?:-[a-z]+)*/g, markOf)
      .replace(/\b(?!0\b)\d+(?:[.,]\d+)?/g, 'N');
  };
  for (const date of dates) {
    if (date.from < from) continue;
    copy(date.from);
    marked += ' D ';
    from = date.to;
  }
  copy(folded.length);
  return marked.replace(/\s+/g, ' ');
}

/** Which cues match a folded text, and in steps how many points they give to what. */
export function cuesOf(folded: string, dates: readonly DatePhrase[]): string[] {
  const plain = folded.replace(/\s+/g, ' ').trim();
  const text = plain + BETWEEN + markWords(folded, dates).trim();
  const names: string[] = [];
  const sums = new Map<string, number>();
  CUES.forEach(({ pattern, points }, index) => {
    if (!pattern.test(text)) return;
    names.push(`#${index}`);
    for (const [label, many] of points) sums.set(label, (sums.get(label) ?? 0) + many);
  });
  for (const [label, sum] of sums)
    names.push(`${label} ${Math.sign(sum)}`, `${label} ${Math.max(-2, Math.min(3, Math.round(sum / 2)))}`);
  return names;
}
