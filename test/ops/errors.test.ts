import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// docs/errors.md is where an operator looks a line of the log up: it names every warning and error, and none that is gone.

const ROOT = new URL('../../', import.meta.url).pathname;

/** What the last argument of a call of the log says; where it says several things, each. */
function messagesOf(source: string): string[] {
  return [...source.matchAll(/\blog\??\.(?:warn|error|fatal)\(/g)].flatMap(({ index, 0: call }) => {
    const argument = lastArgument(source.slice(index + call.length));
    return [...argument.matchAll(/'([^'\n]+)'|`((?:[^`\\]|\\.)+)`/g)]
      .map(([, plain, template = '']) => plain ?? template.replaceAll(/\$\{[^}]*\}/g, '…').replaceAll('\\`', '`'))
      .filter((words) => words.includes(' '));
  });
}

/** Of a call, from behind its opening bracket. */
function lastArgument(source: string): string {
  let depth = 1;
  let quote = '';
  let begin = 0;
  let before = 0;
  for (let place = 0; place < source.length; place += 1) {
    const sign = source[place] ?? '';
    if (quote !== '') {
      if (sign === '\\') place += 1;
      else if (sign === quote) quote = '';
    } else if ('\'"`'.includes(sign)) quote = sign;
    else if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) depth -= 1;
    else if (sign === ',' && depth === 1) [before, begin] = [begin, place + 1];
    if (depth > 0) continue;
    // a comma may stand behind the last one
    return source.slice(source.slice(begin, place).trim() === '' ? before : begin, place);
  }
  return '';
}

test('docs/errors.md names every warning and error of the log, and no other', () => {
  const sources = globSync('src/**/*.ts', { cwd: ROOT }).filter((name) => !/\.(test|fixture)\.ts$/.test(name));
  const said = sources.flatMap((name) => messagesOf(readFileSync(`${ROOT}/${name}`, 'utf8')));
  const page = readFileSync(`${ROOT}/docs/errors.md`, 'utf8');
  const named = [...page.matchAll(/^\| (?:``(.+?)``|`([^`]+)`) \|/gm)].map(([, double, single]) => double ?? single);
  expect(named.length).toBeGreaterThan(50);
  expect(named.toSorted()).toEqual([...new Set(said)].toSorted());
});
