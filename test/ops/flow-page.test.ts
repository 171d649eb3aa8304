import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

// docs/flows.md says what a flow may hold: what the program reads and nothing else.

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = read('docs/flows.md');

/** `name: ['a', 'b']` of a constant, by name. */
function tableOf(source: string, constant: string): Map<string, string[]> {
  const [, body = ''] = new RegExp(`const ${constant}[^=]*= \\{([\\s\\S]*?)\\n\\}`).exec(source) ?? [];
  return new Map(
    [...body.matchAll(/(\w+): \[([^\]]*)\]/g)].map(([, name = '', list = '']) => [
      name,
      [...list.matchAll(/'([^']+)'/g)].map(([, word = '']) => word),
    ]),
  );
}
const line = (name: string) => page.split('\n').find((one) => one.startsWith(`| \`${name}\` |`)) ?? '';
const missing = (name: string, words: readonly string[]) => words.filter((word) => !line(name).includes(`\`${word}\``));

describe('the page on flow.yaml', () => {
  const slots = tableOf(read('src/conversation/load/parse-slots.ts'), 'SETTINGS');
  const steps = tableOf(read('src/conversation/load/parse-step.ts'), 'KEYS');
  const starts = tableOf(read('src/conversation/load/parse-flow.ts'), 'START_KEYS');

  test('knows what the program reads', () => {
    expect([slots.size, steps.size, starts.size]).toEqual([11, 8, 5]);
    const kinds: [string, string[]][] = [...slots, ...steps];
    expect(kinds.flatMap(([name, words]) => missing(name, words).map((word) => `${name}: ${word}`))).toEqual([]);
    for (const [name, words] of starts) {
      expect([
        name,
        missing(
          name,
          words.filter((word) => word !== 'at'),
        ),
      ]).toEqual([name, []]);
    }
    const keys = /const KEYS = \[([^\]]*)\]/.exec(read('src/conversation/load/parse-flow.ts'))?.[1] ?? '';
    const names = [...keys.matchAll(/'(\w+)'/g)].map(([, name = '']) => name);
    expect(names.filter((name) => !page.includes(`\n${name}:`))).toEqual([]);
  });

  test('and names no slot type that is none', () => {
    const [, table = ''] = page.split('| type | settings |');
    const named = [...(table.split('\n\n')[0] ?? '').matchAll(/^\| `(\w+)` \|/gm)].map(([, name = '']) => name);
    expect(named).toEqual([...slots.keys()]);
  });
});
