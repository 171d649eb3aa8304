import { createECDH } from 'node:crypto';
import { resolve } from 'node:path';

/** What the environment says, checked. See docs of each name in the README's table. */
export interface Config {
  /** null: embedded PostgreSQL in `dataDir`. */
  databaseUrl: string | null;
  /** Past a pooler that hands out connections by transaction, to the database itself; null: `databaseUrl` leads there. */
  directDatabaseUrl: string | null;
  /** Whether statements may be prepared once and asked for by name: not through every pooler. */
  preparesStatements: boolean;
  /** Absolute. */
  dataDir: string;
  host: string;
  /** 0: any free port (tests). */
  port: number;
  /** The address people see, without a slash at the end; null: `http://host:port`, known once we listen. */
  publicUrl: string | null;
  /** null: local mode, with the emulator in Meta's place. */
  meta: MetaConfig | null;
  metaAppId: string | null;
  /**
   * The webhook of the app, where that is of something in front that hands each deployment its Pages' events (docs/scale.md); null: ours,
   * `publicUrl`/webhook.
   */
  webhookUrl: string | null;
  /** The app is not published yet: whoever has no role in it cannot be written to, which says nothing of the Page. */
  isInDevelopment: boolean;
  /** Without a slash at the end. */
  graphUrl: string;
  graphVersion: string;
  /** 32 bytes; null: kept in `dataDir`, see secret-key.ts. */
  secretKey: Buffer | null;
  roles: { web: boolean; worker: boolean };
  /** Seconds for which a process that is told to end goes on answering the web, for whoever passes requests on to notice. */
  lingerSeconds: number;
  logLevel: LogLevel;
  timezone: string;
  /** How e-mails are sent; null: they are not, and no member is offered any. */
  mail: MailConfig | null;
  /** Who we are for push services; null: see vapid-keys.ts. */
  push: PushConfig | null;
  /** Domains (or `host:port`) of push services that browsers may name. */
  pushHosts: string[];
  /** Who answers for this deployment, as the public pages say it in one line; null: they do not say. */
  publisher: string | null;
  /** Who may open a town from the chat: anybody, anybody whom the operator accepts, nobody. */
  founding: 'open' | 'approval' | 'closed';
  /** `host` or `host:port`, from which photos may be fetched, subdomains included. */
  mediaHosts: string[];
}

export interface MetaConfig {
  appSecret: string;
  verifyToken: string;
  pageId: string;
  pageToken: string;
}

export interface MailConfig {
  /** Of an SMTP server, with user and password if it asks for them. */
  url: string;
  /** Whom people see, e.g. `Parallèle <bonjour@parallele.example>`. */
  from: string;
  /** What follows the @ of that address. */
  domain: string;
}

export interface PushConfig {
  /** base64url, as `npx web-push generate-vapid-keys` shows them. */
  publicKey: string;
  privateKey: string;
  /** Whom a push service may turn to: `mailto:` or `https:`. */
  subject: string;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const META_NAMES = ['META_APP_SECRET', 'META_VERIFY_TOKEN', 'META_PAGE_ID', 'META_PAGE_TOKEN'] as const;
const GRAPH_URL = 'https://graph.facebook.com';
/** Where Meta serves what people send. */
const META_MEDIA_HOSTS = ['fbcdn.net', 'fbsbx.com'];
/** Push services of browsers: Chrome and most others, Firefox, Safari, Edge. */
const PUSH_HOSTS = ['fcm.googleapis.com', 'push.services.mozilla.com', 'push.apple.com', 'notify.windows.com'];
const VAPID_NAMES = ['VAPID_PUBLIC_KEY', 'VAPID_PRIVATE_KEY', 'VAPID_SUBJECT'] as const;

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment as one typed object, or everything that is wrong with it: sentences that name the variable and the
 * remedy. A variable set to nothing counts as not set. Values of secrets never appear in a sentence.
 */
export function readConfig(env: Environment): { config: Config } | { problems: string[] } {
  const problems: string[] = [];
  const read = reader(env, problems);
  const graphUrl = read('META_GRAPH_URL', httpUrl) ?? GRAPH_URL;
  const meta = readMeta(read, problems);
  const config: Config = {
    databaseUrl: read('DATABASE_URL', postgresUrl),
    directDatabaseUrl: read('DATABASE_DIRECT_URL', postgresUrl),
    preparesStatements: read('DATABASE_PREPARED', onOrOff) ?? true,
    dataDir: resolve(read('DATA_DIR', anyText) ?? '.data'),
    host: read('HOST', host) ?? '127.0.0.1',
    port: read('PORT', port) ?? 3000,
    publicUrl: read('PUBLIC_URL', httpUrl),
    meta,
    metaAppId: read('META_APP_ID', digits),
    webhookUrl: read('META_WEBHOOK_URL', webhookUrl),
    isInDevelopment: read('META_APP_MODE', appMode) ?? false,
    graphUrl,
    graphVersion: read('META_GRAPH_VERSION', graphVersion) ?? 'v25.0',
    secretKey: read('SECRET_KEY', secretKey),
    roles: read('ROLES', roles) ?? { web: true, worker: true },
    lingerSeconds: read('LINGER_SECONDS', lingering) ?? 0,
    logLevel: read('LOG_LEVEL', logLevel) ?? 'info',
    timezone: read('TZ_DEFAULT', timezone) ?? 'Europe/Paris',
    mail: readMail(read, problems),
    push: readPush(read, problems),
    pushHosts: read('PUSH_HOSTS', hosts) ?? PUSH_HOSTS,
    publisher: read('PUBLISHER', anyText),
    founding: read('FOUNDING', founding) ?? (meta === null ? 'open' : 'approval'),
    mediaHosts: [...(read('MEDIA_HOSTS', hosts) ?? META_MEDIA_HOSTS), ...fakeGraphHost(graphUrl)],
  };
  return problems.length === 0 ? { config } : { problems };
}

/** What a parser gives for a value it cannot use: the end of the sentence « NAME … ». */
class Wrong {
  readonly remedy: string;
  constructor(remedy: string) {
    this.remedy = remedy;
  }
}

type Read = <T>(name: string, parse: (text: string) => T | Wrong) => T | null;

function reader(env: Environment, problems: string[]): Read {
  return (name, parse) => {
    const text = env[name]?.trim() ?? '';
    if (text === '') return null;
    const value = parse(text);
    if (!(value instanceof Wrong)) return value;
    problems.push(`${name} ${value.remedy}`);
    return null;
  };
}

/** All of them or none: with half of them we would take messages and be unable to answer. */
function readMeta(read: Read, problems: string[]): MetaConfig | null {
  const given = META_NAMES.map((name) => read(name, anyText));
  const missing = META_NAMES.filter((_, i) => given[i] === null);
  if (missing.length === META_NAMES.length) return null;
  for (const name of missing) {
    problems.push(
      `${name} is missing: set all of ${META_NAMES.join(', ')} for a real Page, or none of them for local mode.`,
    );
  }
  const [appSecret, verifyToken, , pageToken] = given.map((text) => text ?? '');
  const pageId = read('META_PAGE_ID', digits) ?? '';
  return { appSecret: appSecret ?? '', verifyToken: verifyToken ?? '', pageId, pageToken: pageToken ?? '' };
}

/** Both or none: with half of them a member would be offered mails that are never sent. */
function readMail(read: Read, problems: string[]): MailConfig | null {
  const before = problems.length;
  const url = read('SMTP_URL', smtpUrl);
  const sender = read('MAIL_FROM', mailFrom);
  if (problems.length > before) return null;
  if (url !== null && sender !== null) return { url, ...sender };
  if (url === null && sender === null) return null;
  problems.push(
    `${url === null ? 'SMTP_URL' : 'MAIL_FROM'} is missing: set both SMTP_URL and MAIL_FROM to send e-mails, or neither.`,
  );
  return null;
}

/** All of them or none: with half of them members would tie browsers that are never told anything. */
function readPush(read: Read, problems: string[]): PushConfig | null {
  const before = problems.length;
  const publicKey = read('VAPID_PUBLIC_KEY', bytes(65));
  const privateKey = read('VAPID_PRIVATE_KEY', bytes(32));
  const subject = read('VAPID_SUBJECT', contact);
  if (problems.length > before) return null;
  if (publicKey !== null && privateKey !== null && subject !== null) {
    if (publicOf(privateKey) === publicKey) return { publicKey, privateKey, subject };
    problems.push('VAPID_PUBLIC_KEY must be the other half of VAPID_PRIVATE_KEY; these two do not belong together.');
    return null;
  }
  const values = [publicKey, privateKey, subject];
  const missing = VAPID_NAMES.filter((_, i) => values[i] === null);
  if (missing.length === VAPID_NAMES.length) return null;
  for (const name of missing) {
    problems.push(`${name} is missing: set all of ${VAPID_NAMES.join(', ')} to notify browsers, or none of them.`);
  }
  return null;
}

function publicOf(privateKey: string): string | null {
  try {
    const pair = createECDH('prime256v1');
    pair.setPrivateKey(Buffer.from(privateKey, 'base64url'));
    return pair.getPublicKey('base64url');
  } catch {
    return null;
  }
}

function bytes(length: number): (text: string) => string | Wrong {
  return (text) => {
    const isGood = /^[A-Za-z0-9_-]+$/.test(text) && Buffer.from(text, 'base64url').length === length;
    return isGood ? text : new Wrong('must be a key as `npx web-push generate-vapid-keys` shows it.');
  };
}

function contact(text: string): string | Wrong {
  if (/^(mailto:[^\s<>@,;]+@[^\s<>@,;]+|https:\/\/\S+)$/.test(text)) return text;
  return new Wrong('must be mailto:somebody@example.org or an https: address where you can be reached.');
}

const anyText = (text: string): string => text;

function digits(text: string): string | Wrong {
  return /^\d+$/.test(text) ? text : new Wrong(`must be a number, as Meta shows it; it is « ${text} ».`);
}

function host(text: string): string | Wrong {
  if (/^[\w.:-]+$/.test(text)) return text;
  return new Wrong(`must be an address to listen on, such as 127.0.0.1 or 0.0.0.0; it is « ${text} ».`);
}

function port(text: string): number | Wrong {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  return new Wrong(`must be a number from 0 to 65535 (0: any free port); it is « ${text} ».`);
}

function httpUrl(text: string): string | Wrong {
  const url = URL.parse(text);
  const isPlain = url !== null && url.search === '' && url.hash === '' && url.username === '';
  if (isPlain && (url.protocol === 'https:' || url.protocol === 'http:')) return text.replace(/\/+$/, '');
  return new Wrong('must be an address like https://parallele.example, with nothing after a « ? » or « # ».');
}

/** What is beside it is found by it: the other addresses that Meta calls. */
function webhookUrl(text: string): string | Wrong {
  const url = httpUrl(text);
  if (typeof url === 'string' && url.endsWith('/webhook')) return url;
  return new Wrong('must be the address that Meta has, like https://front.example/webhook, with /webhook at its end.');
}

function postgresUrl(text: string): string | Wrong {
  const protocol = URL.parse(text)?.protocol;
  if (protocol === 'postgres:' || protocol === 'postgresql:') return text;
  return new Wrong(
    'must look like postgresql://user:password@host:5432/database; leave it out for the embedded PostgreSQL.',
  );
}

function smtpUrl(text: string): string | Wrong {
  const url = URL.parse(text);
  if ((url?.protocol === 'smtp:' || url?.protocol === 'smtps:') && url.hostname !== '') return text;
  return new Wrong('must look like smtps://user:password@mail.example:465.');
}

function mailFrom(text: string): Omit<MailConfig, 'url'> | Wrong {
  const [, alone, inBrackets] =
    /^(?:([^\s<>@,;]+@[^\s<>@,;]+)|[^<>\r\n,;@]*<([^\s<>@,;]+@[^\s<>@,;]+)>)$/.exec(text) ?? [];
  const domain = (alone ?? inBrackets)?.split('@')[1];
  if (domain !== undefined) return { from: text, domain };
  return new Wrong('must be one address, such as bonjour@parallele.example or Parallèle <bonjour@parallele.example>.');
}

function graphVersion(text: string): string | Wrong {
  return /^v\d+\.\d+$/.test(text) ? text : new Wrong(`must look like v25.0; it is « ${text} ».`);
}

function secretKey(text: string): Buffer | Wrong {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  const bytes = /^[A-Za-z0-9+/_-]{43}=?$/.test(text) ? Buffer.from(text, 'base64') : null;
  if (bytes?.length === 32) return bytes;
  return new Wrong('must be 32 bytes as 64 hexadecimal digits or as base64; `openssl rand -hex 32` makes one.');
}

function roles(text: string): Config['roles'] | Wrong {
  const named = list(text);
  const unknown = named.filter((role) => role !== 'web' && role !== 'worker');
  if (unknown.length > 0 || named.length === 0)
    return new Wrong(`may name web and worker, separated by a comma; it is « ${text} ».`);
  return { web: named.includes('web'), worker: named.includes('worker') };
}

/** A process that ends has 28 seconds for all of it. */
const LONGEST_LINGER = 20;

function lingering(text: string): number | Wrong {
  if (/^\d{1,2}$/.test(text) && Number(text) <= LONGEST_LINGER) return Number(text);
  return new Wrong(`must be a number of seconds from 0 to ${LONGEST_LINGER}; it is « ${text} ».`);
}

function appMode(text: string): boolean | Wrong {
  if (text === 'development' || text === 'live') return text === 'development';
  return new Wrong(`must be development or live; it is « ${text} ».`);
}

function onOrOff(text: string): boolean | Wrong {
  if (text === 'on' || text === 'off') return text === 'on';
  return new Wrong(`must be on or off; it is « ${text} ».`);
}

function logLevel(text: string): LogLevel | Wrong {
  return (
    LOG_LEVELS.find((level) => level === text) ??
    new Wrong(`must be one of ${LOG_LEVELS.join(', ')}; it is « ${text} ».`)
  );
}

function founding(text: string): Config['founding'] | Wrong {
  const ways = ['open', 'approval', 'closed'] as const;
  return ways.find((way) => way === text) ?? new Wrong(`must be one of ${ways.join(', ')}; it is « ${text} ».`);
}

function timezone(text: string): string | Wrong {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone && text;
  } catch {
    return new Wrong(`must be the name of a time zone, such as Europe/Paris or America/Montreal; it is « ${text} ».`);
  }
}

function hosts(text: string): string[] | Wrong {
  const named = list(text.toLowerCase());
  const wrong = named.filter((name) => !/^(\[[0-9a-f:]+\]|[a-z0-9.-]+)(:\d{1,5})?$/.test(name));
  if (wrong.length === 0 && named.length > 0) return named;
  return new Wrong(`must be hosts separated by commas, such as fbcdn.net,photos.example:8443; it is « ${text} ».`);
}

/** Somebody who puts another server in Meta's place has photos served from there. */
function fakeGraphHost(graphUrl: string): string[] {
  return graphUrl === GRAPH_URL ? [] : [new URL(graphUrl).host];
}

function list(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
