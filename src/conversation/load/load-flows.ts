import type { EffectSpecs } from '../book.ts';
import { assemble } from './assemble.ts';
import { checkButtons } from './check-buttons.ts';
import { checkEffects } from './check-effects.ts';
import { checkLengths } from './check-lengths.ts';
import { checkLetters, checkSaid } from './check-said.ts';
import { checkSentences } from './check-sentences.ts';
import { checkSlots } from './check-slots.ts';
import { checkStarts } from './check-starts.ts';
import { checkSteps } from './check-steps.ts';
import { checkTone } from './check-tone.ts';
import { checkVariables } from './check-variables.ts';
import { isWhole } from './draft.ts';
import type { LoadedBook } from './loaded-book.ts';
import { checkLock, LOCK_FILE } from './lock.ts';
import { needsOf } from './needs.ts';
import { type Problem, sortProblems } from './problem.ts';
import { parseFlows, readLibraries, readSpoken, synonymsOf, tellUnnamed, wordsUsed } from './read-all.ts';
import { type FlowFiles, readFlows } from './read-flows.ts';
import { warnOneSided } from './warn-one-sided.ts';
import { checkWords } from './words.ts';

export interface LoadResult {
  /** As much of the book as could be read: to be used only when there are no problems. */
  book: LoadedBook;
  problems: Problem[];
  warnings: Problem[];
}

/**
 * Reads `flows/` and checks everything at once (design §3.8).
 * @param facts names that `when: { fact: … }` may use
 * @throws when the folder cannot be read
 */
export function loadFlows(dir: string, effects: EffectSpecs, facts: readonly string[]): LoadResult {
  return checkFlows(readFlows(dir), effects, facts);
}

/** The same, of texts. Pure. */
export function checkFlows(files: FlowFiles, effects: EffectSpecs, facts: readonly string[]): LoadResult {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const tell = (problem: Problem) => void problems.push(problem);
  const warn = (problem: Problem) => void warnings.push(problem);

  const drafts = parseFlows(files, tell);
  const libraries = readLibraries(files, drafts, tell);
  const unnamed = tellUnnamed(files, drafts, tell);
  const spoken = readSpoken(files, tell);
  const called = new Set(
    drafts.flatMap(({ flow }) => flow.steps.map((step) => (step.type === 'call' ? step.flow : ''))),
  );

  checkStarts(drafts, new Set(spoken.flatMap(({ file }) => [...file.sentences.keys(), ...file.broken])), tell);
  checkEffects(drafts, effects, tell);
  checkButtons(drafts, effects, tell);
  for (const draft of drafts) {
    checkSteps(draft, called.has(draft.flow.id), tell);
    checkSlots(draft, effects, facts, tell);
  }
  // what else is wrong in a file is mostly why a name of it is gone, or its structure another
  const amiss = new Set(problems.map(({ file }) => file));
  checkLock(drafts, amiss, files.get(LOCK_FILE), tell, warn);
  checkWords(spoken, wordsUsed(drafts), synonymsOf(drafts), tell);

  const needs = needsOf(drafts, effects);
  const lost = new Set(drafts.filter((draft) => !isWhole(draft)).map(({ flow }) => flow.id));
  checkSentences(needs, libraries, lost, tell);
  for (const library of libraries) {
    checkVariables(needs, library, tell);
    checkLengths(needs, library, tell);
    checkTone(library, tell);
  }
  checkSaid(drafts, libraries, tell);
  for (const { file } of spoken) checkLetters(file, tell);
  warnOneSided(libraries, warn);
  const book = assemble(drafts, libraries, spoken, needs);
  // whatever is missed elsewhere may stand in the file that cannot be read
  const unread = new Set(drafts.filter(({ isUnread }) => isUnread).map(({ file }) => file));
  const told = (unread.size === 0 ? problems : problems.filter(({ file }) => unread.has(file))).filter(
    ({ file }) => !unnamed.has(file),
  );
  return { book, problems: sortProblems(told), warnings: unread.size === 0 ? sortProblems(warnings) : [] };
}
