import { unpack } from '../../src/language/learned/packed.ts';
import { learn } from './learn.ts';
import { type Line, type Score, score } from './score.ts';

/** Each writer's lines read by what was learned from all the others': how well lines of people not yet heard are read. */
export function crossValidate(lines: readonly Line[]): { part: string; score: Score }[] {
  const parts = [...new Set(lines.flatMap(({ part }) => (part === undefined ? [] : [part])))].sort();
  return parts.map((part) => {
    const { readings, tags } = learn(lines.filter((line) => line.part !== part));
    const learned = { readings: unpack(readings), tags: unpack(tags) };
    return {
      part,
      score: score(
        lines.filter((line) => line.part === part),
        learned,
      ),
    };
  });
}
