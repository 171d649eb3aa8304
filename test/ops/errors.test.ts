import { globSync, readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';

// docs/errors.md is where an operator looks a line of the log up: it names every warning and error, and none that is gone.

const ROOT = new URL('../../', import.meta.url).pathname;

/** What the last argument of a call of the log says; where it says several things, each. */
function messagesOf(source: string): string[] {
  // a level that is chosen while it runs may be one of these
  return [...source.matchAll(/\blog\??(?:\.(?:warn|error|fatal)|\[(?!\w+\])[^\]]*\])\(/g)].flatMap(
    ({ index, 0: call }) => {
      const argument = lastArgument(source.slice(index + call.length));
      return [...argument.matchAll(/'([^'\n]+)'|`((?:[^`\\]|\\.)+)`/g)]
        .map(([, plain, template = '']) => plain ?? template.replaceAll(/\$\{[^}]*\}/g, '…').replaceAll('\\`', '`'))
        .filter((words) => words.includes(' '));
    },
  );
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

const SOURCES = globSync('src/**/*.ts', { cwd: ROOT })
  .filter((name) => !/\.(test|fixture)\.ts$/.test(name))
  .map((name) => readFileSync(`${ROOT}/${name}`, 'utf8'));

/** What a line of the log is given beside its words: written there, or as `about` or `fields` before. */
function fieldsOf(source: string): string[] {
  if (!/\blog\??[.[]/.test(source)) return [];
  const given = [
    ...source.matchAll(/\blog\??(?:\.(?:info|warn|error|fatal)|\[(?!\w+\])[^\]]*\])\(\s*\{([^{}]*)\}/g),
    ...source.matchAll(/\bconst (?:about|fields) = \{([^{}]*)\}/g),
  ];
  return given.flatMap(([, inside = '']) => [...inside.matchAll(/(?:^|,)\s*(\w+)/g)].map(([, name = '']) => name));
}

test('what a line of the log is given stands in it: the allow-list knows it', () => {
  let written = '';
  const to = new Writable({
    write(chunk, _encoding, done) {
      written += chunk;
      done();
    },
  });
  const log = createLog('info', to);
  const names = [...new Set(SOURCES.flatMap(fieldsOf))];
  expect(names.length).toBeGreaterThan(20);
  const lost = names.filter((name) => {
    written = '';
    log.info({ [name]: name === 'err' ? new Error('no') : 7 }, 'said');
    return !written.includes(name === 'err' ? '"failure"' : `"${name}":7`);
  });
  expect(lost).toEqual([]);
});

test('docs/errors.md names every warning and error of the log, and no other', () => {
  const said = SOURCES.flatMap(messagesOf);
  const page = readFileSync(`${ROOT}/docs/errors.md`, 'utf8');
  const named = [...page.matchAll(/^\| (?:``(.+?)``|`([^`]+)`) \|/gm)].map(([, double, single]) => double ?? single);
  expect(named.length).toBeGreaterThan(50);
  expect(named.toSorted()).toEqual([...new Set(said)].toSorted());
});
