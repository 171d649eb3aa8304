import { CUES_HELPING } from './cues-helping.ts';
import { CUES_SHARING } from './cues-sharing.ts';
import { CUES_TALKING } from './cues-talking.ts';
import type { DatePhrase } from './dates.ts';
import { isTaskVerb } from './task-names.ts';
import { isThing } from './things.ts';
import { classLetter, isBone, isPadding } from './word-classes.ts';

const CUES = [...CUES_SHARING, ...CUES_HELPING, ...CUES_TALKING];
/** Between the text as folded and the text as marked: nothing reaches over it. */
const BETWEEN = '\n.?!\u0001\n';
/** Longer words count by their beginning: « donne », « donner » and « donnerais » speak for the same. */
const STEM = 6;

/** The text with its words of known meaning as capitals: « une T dort chez vous ? D je la rends ». */
export function markWords(folded: string, dates: readonly DatePhrase[]): string {
  let marked = '';
  let from = 0;
  const copy = (to: number): void => {
    marked += folded
      .slice(from, to)
      .replace(
        /[a-z]+(?:-[a-z]+)*/g,
        (word) => classLetter(word) ?? (isThing(word) ? 'T' : isTaskVerb(word) ? 'V' : word),
      )
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

/**
 * What a folded text shows that may speak for a reading: its words and pairs of words, cut to their stems, the cues that
 * match with their points, its length. Names stay the same from version to version: learned weights hang on them.
 */
export function traitsOf(folded: string, dates: readonly DatePhrase[]): ReadonlyMap<string, number> {
  const traits = new Map<string, number>([['bias', 1]]);
  const plain = folded.replace(/\s+/g, ' ').trim();
  const marked = markWords(folded, dates).trim();
  const stems = [
    '^',
    ...(marked.match(/[a-zA-Z]+|[?!]/g) ?? []).filter((word) => !isPadding(word)).map((word) => word.slice(0, STEM)),
    '$',
  ];
  stems.forEach((stem, index) => {
    traits.set(stem, 1);
    if (index > 0) traits.set(`${stems[index - 1]}_${stem}`, 1);
  });
  // how the sentence is built, whatever stands between
  const bones = stems.filter(isBone);
  bones.forEach((bone, index) => {
    if (index > 0) traits.set(`${bones[index - 1]}~${bone}`, 1);
  });
  for (const word of plain.match(/[a-z]+/g) ?? []) traits.set(`-${word.slice(0, STEM)}`, 1);
  traits.set('length', Math.min(3, stems.length / 10));
  if (stems.length < 7) traits.set('short', 1);
  const text = plain + BETWEEN + marked;
  CUES.forEach(({ pattern, points }, index) => {
    if (!pattern.test(text)) return;
    traits.set(`#${index}`, 1);
    for (const [label, many] of points) traits.set(`=${label}`, (traits.get(`=${label}`) ?? 0) + many / 3);
  });
  return traits;
}

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
  for (const [label, sum] of sums) names.push(`${label} ${Math.sign(sum)}`, `${label} ${Math.max(-2, Math.min(3, Math.round(sum / 2)))}`);
  return names;
}
