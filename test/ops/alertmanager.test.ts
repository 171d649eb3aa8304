import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

// An alert goes by four files: rules, Prometheus, Compose, and what Alertmanager is told. One of them alone tells nobody.

const run = promisify(execFile);
const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const { services, volumes } = parse(read('docker-compose.yml'));
const prometheus = parse(read('ops/prometheus.yml'));
const rules: { alert: string; labels: { severity: string } }[] = parse(read('ops/alerts.yml')).groups[0].rules;

async function settings(env: Record<string, string>) {
  const script = new URL('../../ops/alertmanager.sh', import.meta.url).pathname;
  const { stdout } = await run('sh', [script], { env: { PATH: process.env.PATH ?? '', ...env } });
  return parse(stdout);
}
const MAIL = {
  ALERT_MAIL_TO: 'soizic@parallele.example,yann@parallele.example',
  SMTP_URL: 'smtps://bot%40parallele.example:l%27a%25s%C3%A9%C3%A9%22@mail.example',
  MAIL_FROM: 'Parallèle <bonjour@parallele.example>',
};

test('Prometheus tells the Alertmanager of Compose, which runs beside it and is reached from nowhere else', () => {
  const [{ static_configs: told }] = prometheus.alerting.alertmanagers;
  expect(told).toEqual([{ targets: ['alertmanager:9093'] }]);
  expect(prometheus.rule_files).toEqual(['alerts.yml']);
  const { alertmanager } = services;
  expect([alertmanager.profiles, services.prometheus.profiles]).toEqual([['watch'], ['watch']]);
  expect(alertmanager.ports).toBeUndefined();
  const mounted = alertmanager.volumes.map((one: string) => one.split(':'));
  expect(mounted).toContainEqual(['./ops/alertmanager.sh', '/etc/alertmanager/alertmanager.sh', 'ro']);
  for (const [from] of mounted) expect(from.startsWith('./') || from in volumes).toBe(true);
  expect(alertmanager.entrypoint.join(' ')).toContain('/etc/alertmanager/alertmanager.sh');
});

test('no port of Compose is open to others than this machine', () => {
  const ports = Object.values<{ ports?: string[] }>(services).flatMap((service) => service.ports ?? []);
  expect(ports.length).toBeGreaterThan(2);
  expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
});

test('Compose hands on what the settings are made of, and operation.md names what is to be set', () => {
  const asked = new Set(read('ops/alertmanager.sh').match(/(?<=\$\{?)[A-Z]+_[A-Z_]+/g));
  expect(asked.size).toBe(4);
  expect(Object.keys(services.alertmanager.environment).toSorted()).toEqual([...asked].toSorted());
  for (const name of asked) {
    expect(services.alertmanager.environment[name]).toBe(`\${${name}:-}`);
    expect(read('docs/operation.md')).toContain(`\`${name}\``);
  }
});

test('with nothing set it starts, and tells nobody', async () => {
  const told = await settings({});
  expect(told.receivers).toEqual([{ name: 'operator' }]);
  expect(told.global).toBeUndefined();
  expect(await settings({ ALERT_MAIL_TO: '', ALERT_WEBHOOK_URL: '', SMTP_URL: MAIL.SMTP_URL })).toEqual(told);
});

test('by e-mail, by an address, or by both; whatever stands in a password', async () => {
  const both = await settings({ ...MAIL, ALERT_WEBHOOK_URL: 'https://alerts.example/x?y=1' });
  expect(both.global).toEqual({
    smtp_smarthost: 'mail.example:465',
    smtp_from: MAIL.MAIL_FROM,
    smtp_require_tls: false,
    smtp_auth_username: 'bot@parallele.example',
    smtp_auth_password: `l'a%séé"`,
  });
  expect(both.receivers).toEqual([
    {
      name: 'operator',
      email_configs: [{ to: MAIL.ALERT_MAIL_TO, send_resolved: true }],
      webhook_configs: [{ url: 'https://alerts.example/x?y=1', send_resolved: true }],
    },
  ]);
  expect((await settings(MAIL)).receivers[0].webhook_configs).toBeUndefined();
});

test.each([
  ['smtp://localhost:25', { smtp_smarthost: 'localhost:25', smtp_require_tls: false }],
  ['smtp://bot:word@mail.example', { smtp_smarthost: 'mail.example:587', smtp_require_tls: true }],
  ['smtp://mail.example:587/?requireTLS=true', { smtp_smarthost: 'mail.example:587', smtp_require_tls: true }],
])('%s: a password goes by no wire in clear', async (SMTP_URL, expected) => {
  expect((await settings({ ...MAIL, SMTP_URL })).global).toMatchObject(expected);
});

test('what would tell nobody is said, and it does not start with it', async () => {
  await expect(settings({ ...MAIL, SMTP_URL: '' })).rejects.toThrow('ALERT_MAIL_TO needs SMTP_URL and MAIL_FROM too.');
  await expect(settings({ ...MAIL, MAIL_FROM: '' })).rejects.toThrow('ALERT_MAIL_TO needs SMTP_URL and MAIL_FROM too.');
  await expect(settings({ ...MAIL, SMTP_URL: 'smtps://mail.example:4650' })).rejects.toThrow('on port 465 alone');
});

test('what it is told of names rules and labels that there are', async () => {
  const { route, inhibit_rules: inhibits, receivers } = await settings({});
  const names = rules.map(({ alert }) => alert);
  const matchers: string[] = [
    ...route.routes.flatMap((one: { matchers: string[] }) => one.matchers),
    ...inhibits.flatMap((one: Record<string, string[]>) => Object.values(one).flat()),
  ];
  const asked = matchers.flatMap((one) => {
    const [, label = '', values = ''] = /^(\w+)=~?"(.*)"$/.exec(one) ?? [];
    return values.split('|').map((value) => [label, value] as const);
  });
  expect(asked.length).toBeGreaterThan(4);
  for (const [label, value] of asked)
    expect(label === 'severity' ? rules.map(({ labels }) => labels.severity) : names).toContain(value);
  for (const one of [route, ...route.routes])
    expect(receivers.map(({ name }: { name: string }) => name)).toContain(one.receiver);
});

test('a process that answers Meta, one that handles, and the clock are each missed when they are gone', () => {
  const exprs = parse(read('ops/alerts.yml')).groups[0].rules.map(({ expr }: { expr: string }) => expr);
  for (const role of ['web', 'worker']) expect(exprs).toContain(`absent(parallele_role{role="${role}"} == 1)`);
  expect(exprs).toContainEqual(expect.stringMatching(/^time\(\) - max\(parallele_minute_ended_timestamp_seconds\) > /));
});
