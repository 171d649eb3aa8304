import type { Expression, InlineExpression, Pattern } from '@fluent/syntax';
import { type Found, find, type Library, referred } from './library.ts';
import { CARD_VALUE, LIMITS, LONGEST } from './limits.ts';
import type { Need, Needs } from './needs.ts';
import type { Tell } from './problem.ts';
import { inWords } from './problem-words.ts';
import type { SentenceFile } from './read-sentences.ts';
import type { Variables } from './variables.ts';

/** No sentence is longer than Messenger allows, even with the longest values. */
export function checkLengths(needs: Needs, library: Library, tell: Tell): void {
  const say = inWords(library.locale);
  for (const need of needs.single) {
    const found = sentenceOf(library, need);
    if (!found) continue;
    const length = longest(library, found, need.room === 'card' ? shortened(need.variables) : need.variables);
    if (length <= LIMITS[need.room]) continue;
    const { sentence, file } = found;
    tell({ file: file.file, line: sentence.line, ...say.tooLong(sentence.id, length, LIMITS[need.room]) });
  }
  for (const { head, parts } of needs.together) {
    const shown = [head, ...parts].flatMap((need) => {
      const found = sentenceOf(library, need);
      return found ? [longest(library, found, need.variables) + 1] : [];
    });
    const found = sentenceOf(library, head);
    const length = shown.reduce((sum, one) => sum + one, -1);
    // One that is too long by itself has been told.
    if (!found || length <= LIMITS.buttons || shown.some((one) => one - 1 > LIMITS.buttons)) continue;
    const { sentence, file } = found;
    tell({ file: file.file, line: sentence.line, ...say.tooLongTogether(sentence.id, length, LIMITS.buttons) });
  }
}

function shortened(variables: Variables): Variables {
  return new Map(
    [...variables].map(([name, value]) => [name, typeof value === 'number' ? Math.min(value, CARD_VALUE) : value]),
  );
}

/** The sentence that is really said there. */
export function sentenceOf(library: Library, { keys }: Need): Found | undefined {
  return keys.map((key) => find(library, key)).find((found) => found !== undefined);
}

/** Letters of a sentence at its longest. Meta counts UTF-16 units, as far as one knows. */
export function longest(library: Library, { sentence, file }: Found, variables: Variables): number {
  return measure(library, file, sentence.pattern, variables, 0);
}

/** Deeper only when a sentence contains itself, which is told elsewhere. */
const DEEPEST = 5;

function measure(library: Library, file: SentenceFile, pattern: Pattern, variables: Variables, depth: number): number {
  const inside = (other: Pattern, from = file) => measure(library, from, other, variables, depth + 1);
  const contained = (name: string, isTerm: boolean) => {
    const found = depth < DEEPEST ? referred(library, file, name, isTerm) : undefined;
    return found ? inside(found.sentence.pattern, found.file) : 0;
  };
  const measureExpression = (expression: Expression | InlineExpression): number => {
    switch (expression.type) {
      case 'StringLiteral':
        return expression.parse().value.length;
      case 'NumberLiteral':
        return expression.value.length;
      case 'FunctionReference':
        return LONGEST.number * 2;
      case 'VariableReference':
        return measureVariable(library, variables, expression.id.name, depth);
      case 'MessageReference':
        return contained(expression.id.name, false);
      case 'TermReference':
        return contained(expression.id.name, true);
      case 'SelectExpression':
        return Math.max(...expression.variants.map(({ value }) => inside(value)));
      case 'Placeable':
        return measureExpression(expression.expression);
    }
  };
  return pattern.elements.reduce(
    (sum, part) => sum + (part.type === 'TextElement' ? part.value.length : measureExpression(part.expression)),
    0,
  );
}

function measureVariable(library: Library, variables: Variables, name: string, depth: number): number {
  const length = variables.get(name) ?? LONGEST.other;
  if (typeof length === 'number') return length;
  const options = length.flatMap((key) => find(library, key) ?? []);
  return Math.max(
    0,
    ...options.map(({ sentence, file }) => measure(library, file, sentence.pattern, new Map(), depth + 1)),
  );
}
