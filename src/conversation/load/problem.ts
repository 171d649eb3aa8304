/**
 * Something in `flows/` that keeps the bot from starting. `sentence` is plain words: in French, because a volunteer reads it,
 * but of a file of English sentences in English.
 */
export interface Problem {
  /** Path below `flows/`, e.g. `post/fr.ftl`. */
  file: string;
  /** 1 is the first line. */
  line: number;
  sentence: string;
  /** What to do about it. */
  hint?: string;
}

export type Tell = (problem: Problem) => void;

/** Tells of one place. */
export function at(tell: Tell, file: string, line: number): (sentence: string, hint?: string) => void {
  return (sentence, hint) => tell({ file, line, sentence, hint });
}

/** `post/fr.ftl:12 sentence (hint)` */
export function printProblem({ file, line, sentence, hint }: Problem): string {
  return `${file}:${line} ${sentence}${hint ? ` (${hint})` : ''}`;
}

/** By file, then by line, each said once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems
    .filter((problem) => {
      const printed = printProblem(problem);
      return seen.has(printed) ? false : seen.add(printed);
    })
    .sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line);
}

/** « did you mean … », or the whole list when nothing is near. Undefined: there is nothing to offer. */
export function suggest(wrong: string, known: Iterable<string>): string | undefined {
  const names = [...known];
  const near = names
    .map((name) => ({ name, distance: distanceOf(wrong, name) }))
    .sort((a, b) => a.distance - b.distance)[0];
  if (near && near.distance <= Math.max(1, Math.floor(wrong.length / 3))) return `voulais-tu dire \`${near.name}\` ?`;
  return names.length > 0 && names.length <= 12 ? `je connais : ${names.join(', ')}` : undefined;
}

/** Number of letters to add, drop or change. */
function distanceOf(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
