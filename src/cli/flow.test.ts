import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bookFiles } from '../conversation/load/testing/book-files.ts';
import { facts, specs } from '../conversation/load/testing/specs.ts';
import { registerFlowCommands } from './flow.ts';

let flowsDir: string;
let printed: string[];
let exitCode: typeof process.exitCode;

beforeEach(() => {
  flowsDir = mkdtempSync(join(tmpdir(), 'flows-'));
  for (const [file, text] of bookFiles('good')) {
    mkdirSync(dirname(join(flowsDir, file)), { recursive: true });
    writeFileSync(join(flowsDir, file), text);
  }
  printed = [];
  exitCode = process.exitCode;
  for (const method of ['log', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((line: string) => void printed.push(line));
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = exitCode;
  rmSync(flowsDir, { recursive: true });
});

async function run(...words: string[]): Promise<number> {
  const program = new Command();
  registerFlowCommands(program, { flowsDir, effects: specs, facts });
  process.exitCode = 0;
  await program.parseAsync(['flow', ...words], { from: 'user' });
  return Number(process.exitCode);
}

function edit(file: string, from: string, to: string): void {
  const path = join(flowsDir, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

test('all well', async () => {
  expect(await run('check')).toBe(0);
  expect(printed).toEqual([expect.stringMatching(/^3 dialogues, \d+ phrases : tout va bien$/)]);
});

test('every problem, and exit code 1', async () => {
  edit('give/fr.ftl', 'confirm-check = Publier', 'confirm-check = Publier maintenant et tout de suite');
  edit('give/fr.ftl', 'gone =', 'gon =');
  expect(await run('check')).toBe(1);
  expect(printed).toEqual([
    expect.stringContaining('give/fr.ftl:22 `confirm-check` peut faire 35 lettres'),
    expect.stringContaining('give/fr.ftl:32 la phrase `gon` ne sert nulle part'),
    expect.stringContaining('give/fr.ftl:37 la phrase `gone` manque'),
    '3 problèmes',
  ]);
});

test('a flow that does not exist', async () => {
  expect(await run('show', 'gvie')).toBe(1);
  expect(printed).toEqual(['aucun dialogue ne s’appelle gvie ; il y a : apply, give, where']);
});

test('a flow shown, and as a diagram', async () => {
  expect(await run('show', 'where')).toBe(0);
  expect(await run('graph', 'where')).toBe(0);
  expect(await run('show', 'where', '--en')).toBe(0);
  expect(printed[2]).toContain('‹ask-town›');
  expect(printed[0]).toMatch(/ {2}dit {6}Quelle ville\s\? {3}‹ask-town›/);
  expect(printed[1]).toMatch(/^flowchart TD\n/);
});

test('a new version is locked; a change of a locked one is not', async () => {
  const lock = () => readFileSync(join(flowsDir, 'flows.lock'), 'utf8');
  const before = lock();
  edit('where/flow.yaml', 'max: 40', 'max: 50');
  expect(await run('lock')).toBe(1);
  expect(lock()).toBe(before);
  edit('where/flow.yaml', 'version: 1', 'version: 2');
  expect(await run('lock')).toBe(0);
  expect(JSON.parse(lock()).where[2].slots).toEqual(['town', 'district']);
  expect(printed.at(-1)).toBe('flows.lock : apply 1, give 2, where 2');
});

test('while nobody has met a version, it is locked again', async () => {
  edit('where/flow.yaml', 'max: 40', 'max: 50');
  expect(await run('lock', '--again')).toBe(0);
  expect(await run('check')).toBe(0);
});
