import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { bounded, PARTS } from './bounded.ts';

const HERE = new URL('.', import.meta.url).pathname;

/** @param until the line with which the time is over */
async function run(script: string, until?: RegExp) {
  const lines: string[] = [];
  const time = new AbortController();
  const write = (line: string) => {
    lines.push(line);
    if (until?.test(line)) time.abort();
  };
  const bound = { over: time.signal, graceMs: 100, parts: ['kills', 'rounds'], write };
  return { code: await bounded([process.execPath, '-e', script], bound), lines };
}

const REPORTS = `console.log('faults, kills: {"kills":200}'); console.log('faults, rounds: {"rounds":24}');`;

test('what ends in time is as well as it says, and when each part was done stands beside it', async () => {
  const { code, lines } = await run(REPORTS);
  expect(code).toBe(0);
  expect(lines[0]).toMatch(/^faults, kills: \{"kills":200\} \(after \d+ s\)$/);
  expect(lines.at(-1)).toMatch(/^Ended after \d+ seconds\.$/);
  expect(await run(`${REPORTS} process.exitCode = 3`)).toMatchObject({ code: 3 });
});

test('what does not end is ended, with what it has started: said plainly, and no success', async () => {
  const child = `require('node:child_process').spawn(process.execPath, ['-e', 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000); console.log("faults, child: {" + process.pid)'], { stdio: 'inherit' })`;
  const script = `console.log('faults, kills: {}'); setInterval(() => {}, 1000); ${child}`;
  const { code, lines } = await run(script, /child/);
  expect(code).toBe(1);
  expect(lines.slice(-2)).toEqual([
    expect.stringMatching(/^It was not done after \d+ seconds, and was ended\.$/),
    'Of these there are no counts: rounds.',
  ]);
  const pid = Number(/^faults, child: \{(\d+)/.exec(lines.find((line) => line.includes('child')) ?? '')?.[1]);
  expect(pid).toBeGreaterThan(0);
  // gone, or nobody's who has yet to be told of its end
  await expect.poll(() => stateOf(pid)).toMatch(/^(none|Z)$/);
});

test('what ends well and has left something out is no success', async () => {
  const { code, lines } = await run(`console.log('faults, kills: {}')`);
  expect(code).toBe(1);
  expect(lines.at(-1)).toBe('Of these there are no counts: rounds.');
});

test('knows all that says its counts', async () => {
  const sources: string[] = [];
  for await (const name of glob('*.ts', { cwd: HERE }))
    if (!name.startsWith('bounded')) sources.push(readFileSync(`${HERE}${name}`, 'utf8'));
  const said = sources.flatMap((source) =>
    [...source.matchAll(/\b(?:report|audit)\(\s*'([^']+)'/g)].map(([, what]) => what),
  );
  const own = ['a deploy'];
  expect(said.length).toBeGreaterThan(12);
  expect(said.filter((what = '') => !PARTS.includes(what) && !own.includes(what))).toEqual([]);
  const written = sources.join('\n');
  const unsaid = PARTS.filter((part) => !said.includes(part) && !written.includes(part.replace('the night of ', '')));
  expect(unsaid).toEqual([]);
});

function stateOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.[0] ?? '';
  } catch {
    return 'none';
  }
}
