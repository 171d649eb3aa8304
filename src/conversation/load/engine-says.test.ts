import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SMALL_TALK } from '../small-words.ts';
import { ENGINE_SAYS, ENGINE_WORDS } from './engine-says.ts';

const engine = join(import.meta.dirname, '..');

/** The engine's own source: everything but `load/` and `speak/`. */
function engineSource(): string {
  return readdirSync(engine, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !/^(load|speak)\b/.test(file))
    .map((file) => readFileSync(join(engine, file), 'utf8'))
    .join('\n');
}

const source = engineSource();

test('every common sentence that the engine names is known to the loader', () => {
  const named = [...source.matchAll(/'(common\.[a-z0-9-]+)'/g)].map((match) => match[1] ?? '');
  expect(named.length).toBeGreaterThan(20);
  expect([...new Set(named)].filter((key) => !ENGINE_SAYS[key])).toEqual([]);
});

test('the loader asks for no sentence that the engine never says', () => {
  // Keys that the engine puts together: `common.got-${what}`.
  const built = [...source.matchAll(/`(common\.[a-z0-9-]*)\$\{/g)].map((match) => match[1] ?? '');
  const unsaid = Object.keys(ENGINE_SAYS).filter(
    (key) => !source.includes(`'${key}'`) && !built.some((beginning) => key.startsWith(beginning)),
  );
  expect(unsaid).toEqual([]);
});

test('every command that the engine obeys has words', () => {
  const obeyed = [...source.matchAll(/case '([a-z-]+)':/g), ...source.matchAll(/words\.get\([^)]+\)+ === '([a-z]+)'/g)];
  const names = new Set([...obeyed.map((match) => match[1] ?? ''), ...SMALL_TALK]);
  expect(ENGINE_WORDS.filter((word) => !names.has(word))).toEqual([]);
});
