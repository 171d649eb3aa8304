import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import webPush from 'web-push';
import { type Config, type Environment, readConfig } from './config.ts';

const META = { META_APP_SECRET: 's', META_VERIFY_TOKEN: 'v', META_PAGE_ID: '123', META_PAGE_TOKEN: 't' };

function vapid() {
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  return { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey, VAPID_SUBJECT: 'mailto:a@parallele.example' };
}
const VAPID = vapid();

function configOf(env: Environment): Config {
  const read = readConfig(env);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read.config;
}

function problemsOf(env: Environment): string[] {
  const read = readConfig(env);
  return 'problems' in read ? read.problems : [];
}

test('nothing set is local mode', () => {
  expect(configOf({})).toEqual({
    databaseUrl: null,
    directDatabaseUrl: null,
    preparesStatements: true,
    dataDir: resolve('.data'),
    host: '127.0.0.1',
    port: 3000,
    publicUrl: null,
    meta: null,
    metaAppId: null,
    webhookUrl: null,
    isInDevelopment: false,
    graphUrl: 'https://graph.facebook.com',
    graphVersion: 'v25.0',
    secretKey: null,
    roles: { web: true, worker: true },
    lingerSeconds: 0,
    logLevel: 'info',
    timezone: 'Europe/Paris',
    mail: null,
    push: null,
    pushHosts: ['fcm.googleapis.com', 'push.services.mozilla.com', 'push.apple.com', 'notify.windows.com'],
    publisher: null,
    founding: 'open',
    mediaHosts: ['fbcdn.net', 'fbsbx.com'],
  });
});

test('empty and blank values count as not set', () => {
  const blank = { DATABASE_URL: '', PORT: ' ', ROLES: '', META_PAGE_ID: '', SECRET_KEY: '', TZ_DEFAULT: '' };
  expect(configOf(blank)).toEqual(configOf({}));
});

test('everything set', () => {
  const config = configOf({
    ...META,
    DATABASE_URL: 'postgresql://u:p@pooler:6432/parallele',
    DATABASE_DIRECT_URL: 'postgresql://u:p@db:5432/parallele',
    DATABASE_PREPARED: 'off',
    DATA_DIR: '/var/lib/parallele',
    HOST: '0.0.0.0',
    PORT: '0',
    PUBLIC_URL: 'https://parallele.example/',
    META_APP_ID: '77',
    META_APP_MODE: 'development',
    META_WEBHOOK_URL: 'https://front.example/webhook',
    META_GRAPH_URL: 'http://127.0.0.1:9999/',
    META_GRAPH_VERSION: 'v24.0',
    SECRET_KEY: 'ab'.repeat(32),
    ROLES: 'worker',
    LINGER_SECONDS: '5',
    LOG_LEVEL: 'debug',
    TZ_DEFAULT: 'Indian/Reunion',
    SMTP_URL: 'smtps://u:p@mail.example:465',
    MAIL_FROM: 'Parallèle <bonjour@parallele.example>',
    FOUNDING: 'closed',
    PUBLISHER: 'Association Partage, bonjour@partage.example',
    MEDIA_HOSTS: 'Photos.example, other.example:8443',
    ...VAPID,
    PUSH_HOSTS: 'push.example',
  });
  expect(config).toEqual({
    databaseUrl: 'postgresql://u:p@pooler:6432/parallele',
    directDatabaseUrl: 'postgresql://u:p@db:5432/parallele',
    preparesStatements: false,
    dataDir: '/var/lib/parallele',
    host: '0.0.0.0',
    port: 0,
    publicUrl: 'https://parallele.example',
    meta: { appSecret: 's', verifyToken: 'v', pageId: '123', pageToken: 't' },
    metaAppId: '77',
    webhookUrl: 'https://front.example/webhook',
    isInDevelopment: true,
    graphUrl: 'http://127.0.0.1:9999',
    graphVersion: 'v24.0',
    secretKey: Buffer.alloc(32, 0xab),
    roles: { web: false, worker: true },
    lingerSeconds: 5,
    logLevel: 'debug',
    timezone: 'Indian/Reunion',
    mail: {
      url: 'smtps://u:p@mail.example:465',
      from: 'Parallèle <bonjour@parallele.example>',
      domain: 'parallele.example',
    },
    push: {
      publicKey: VAPID.VAPID_PUBLIC_KEY,
      privateKey: VAPID.VAPID_PRIVATE_KEY,
      subject: VAPID.VAPID_SUBJECT,
    },
    pushHosts: ['push.example'],
    publisher: 'Association Partage, bonjour@partage.example',
    founding: 'closed',
    mediaHosts: ['photos.example', 'other.example:8443', '127.0.0.1:9999'],
  });
});

test.each([
  ['hexadecimal', 'AB'.repeat(32)],
  ['base64', Buffer.alloc(32, 0xab).toString('base64')],
  ['base64 of addresses', Buffer.alloc(32, 0xab).toString('base64url')],
])('a secret key in %s', (_, text) => {
  expect(configOf({ SECRET_KEY: text }).secretKey).toEqual(Buffer.alloc(32, 0xab));
});

test.each<[string, string]>([
  ['DATABASE_URL', 'mysql://db/x'],
  ['DATABASE_URL', 'db'],
  ['HOST', 'two words'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', 'http'],
  ['PUBLIC_URL', 'parallele.example'],
  ['PUBLIC_URL', 'https://parallele.example/?a=b'],
  ['META_APP_ID', 'abc'],
  ['META_APP_MODE', 'published'],
  ['META_GRAPH_URL', 'ftp://graph'],
  ['META_GRAPH_VERSION', '25'],
  ['SECRET_KEY', 'too short'],
  ['SECRET_KEY', 'a'.repeat(63)],
  ['ROLES', 'web,wroker'],
  ['ROLES', ','],
  ['LINGER_SECONDS', '21'],
  ['LINGER_SECONDS', '-1'],
  ['DATABASE_DIRECT_URL', 'db'],
  ['DATABASE_PREPARED', 'yes'],
  ['LOG_LEVEL', 'loud'],
  ['TZ_DEFAULT', 'Europe/Saint-Brieuc'],
  ['SMTP_URL', 'mail.example:465'],
  ['SMTP_URL', 'smtp://'],
  ['MAIL_FROM', 'Parallèle'],
  ['MAIL_FROM', 'a@b.example, c@d.example'],
  ['VAPID_PUBLIC_KEY', 'short'],
  ['VAPID_PRIVATE_KEY', 'a'.repeat(44)],
  ['VAPID_SUBJECT', 'bonjour@parallele.example'],
  ['PUSH_HOSTS', 'https://push.example'],
  ['FOUNDING', 'perhaps'],
  ['MEDIA_HOSTS', 'https://fbcdn.net'],
])('%s=%s is refused by name', (name, value) => {
  const problems = problemsOf({ [name]: value });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(new RegExp(`^${name} (must|may) .*\\.$`));
});

test.each(Object.keys(META))('%s cannot be missing alone', (name) => {
  const problems = problemsOf({ ...META, [name]: '' });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`${name} is missing`);
});

test('all problems are told at once, secrets are not', () => {
  const problems = problemsOf({
    META_APP_SECRET: 'hunter2',
    SECRET_KEY: 'hunter2',
    PORT: 'x',
    ROLES: 'x',
    DATABASE_URL: 'u:hunter2',
  });
  expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual([
    'DATABASE_URL',
    'META_PAGE_ID',
    'META_PAGE_TOKEN',
    'META_VERIFY_TOKEN',
    'PORT',
    'ROLES',
    'SECRET_KEY',
  ]);
  expect(problems.join()).not.toContain('hunter2');
});

test('the number of a Page is a number', () => {
  expect(problemsOf({ ...META, META_PAGE_ID: 'my-page' })).toEqual([expect.stringMatching(/^META_PAGE_ID must/)]);
});

test.each([
  [{ SMTP_URL: 'smtp://mail.example' }, /^MAIL_FROM is missing/],
  [{ MAIL_FROM: 'bonjour@parallele.example' }, /^SMTP_URL is missing/],
])('half of what e-mails need is refused: %o', (env, problem) => {
  expect(problemsOf(env)).toEqual([expect.stringMatching(problem)]);
});

test('an address alone is a sender too', () => {
  const { mail } = configOf({ SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'bonjour@parallele.example' });
  expect(mail).toEqual({
    url: 'smtp://mail.example',
    from: 'bonjour@parallele.example',
    domain: 'parallele.example',
  });
});

test.each(Object.keys(VAPID))('%s cannot be missing alone', (name) => {
  expect(problemsOf({ ...VAPID, [name]: '' })).toEqual([expect.stringMatching(new RegExp(`^${name} is missing`))]);
});

test('keys for browsers that do not belong together are refused', () => {
  const { VAPID_PRIVATE_KEY } = vapid();
  const problems = problemsOf({ ...VAPID, VAPID_PRIVATE_KEY });
  expect(problems).toEqual([expect.stringMatching(/^VAPID_PUBLIC_KEY must be the other half/)]);
  expect(problems.join()).not.toContain(VAPID_PRIVATE_KEY);
});
