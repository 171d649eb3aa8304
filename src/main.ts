import { type AddressInfo, createServer as createNetServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { createApp } from './app.ts';
import { closeInOrder } from './closing.ts';
import { startWithPage } from './community/towns/environment-token.ts';
import { resumeFeed } from './community/towns/pages.ts';
import { type Config, readConfig } from './config.ts';
import { systemClock } from './database/clock.ts';
import { fewOf } from './database/few.ts';
import { DatabaseUnavailable } from './database/unavailable.ts';
import { FlowsBroken, loadBook } from './load-book.ts';
import { createLocalMode } from './local-mode.ts';
import { createLog } from './log.ts';
import { resumeUnlessBlocked } from './outbox/page-pause.ts';
import { prepareDatabase } from './prepare-database.ts';
import { loadSecretKey } from './secret-key.ts';
import { loadVapidKeys } from './vapid-keys.ts';

/** What is to be read by whoever started it; events go to the log. */
function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Of twenty: the pages, their photos and posters may wait for each other, the chat for none of them. */
const PAGES_CONNECTIONS = 6;

async function main(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const book = loadBook();
  const { roles } = config;
  // before anything is made, keys too; the address must be known, because messages hold links to it
  const port = roles.web || config.port === 0 ? await probePort(config.host, config.port) : config.port;
  const connection = await prepareDatabase(config, { onProgress: tell });
  const { db } = connection;
  const { secretKey, push } = await keysOf(config).catch(async (error: unknown) => {
    await connection.close();
    throw error;
  });
  const baseUrl = `http://${reachableHost(config.host)}:${port}`;
  const local = config.meta === null ? createLocalMode(config, secretKey, baseUrl) : null;
  const clock = local?.clock ?? systemClock;
  const meta = config.meta && {
    appSecret: config.meta.appSecret,
    verifyToken: config.meta.verifyToken,
    page: { id: config.meta.pageId, token: config.meta.pageToken },
    graphUrl: config.graphUrl,
  };
  const credentials = local?.credentials ?? meta;
  if (!credentials) throw new Error('neither a Page nor the emulator');
  const { isNewer } = await startWithPage(db, secretKey, credentials.page, clock.now());
  if (isNewer)
    log.info({ pageId: credentials.page.id }, 'pages: the token of `page add` is newer than META_PAGE_TOKEN');
  // whoever starts it believes its token good: what an older one was refused for is over
  await resumeUnlessBlocked(db, credentials.page.id);
  await resumeFeed(db, credentials.page.id);

  const app = await createApp({
    db,
    pagesDb: fewOf(connection.pool, PAGES_CONNECTIONS),
    databaseUrl: connection.directUrl,
    clock,
    log,
    book,
    roles,
    appSecret: credentials.appSecret,
    ...(config.meta && config.metaAppId ? { appId: config.metaAppId } : {}),
    isInDevelopment: config.isInDevelopment,
    verifyToken: credentials.verifyToken,
    graphUrl: credentials.graphUrl,
    graphVersion: config.graphVersion,
    secretKey,
    page: credentials.page,
    publicUrl: config.publicUrl ?? baseUrl,
    timezone: config.timezone,
    house: {
      founding: config.founding,
      mails: config.mail !== null,
      pushes: push !== null,
      feeds: true,
      shares: (config.publicUrl ?? '').startsWith('https:'),
      timezone: config.timezone,
    },
    ...(config.mail ? { mail: config.mail } : {}),
    ...(local ? { messengerUrl: local.messengerUrl, tryIt: '/emulator' } : {}),
    photosAhead: true,
    ...(push ? { push: { ...push, hosts: config.pushHosts } } : {}),
    ...(config.publisher === null ? {} : { publisher: config.publisher }),
    mediaHosts: [...config.mediaHosts, ...(local?.mediaHosts ?? [])],
    // the emulator's Page has no inbox to flood
    ...(local ? { brake: { perSecond: 300, burst: 300 } } : {}),
  });
  await local?.install(app);
  // The delay leaves a send under way the whole of the client's time limit.
  const close = closeInOrder(log, 28_000, async ({ signal }) => {
    // nobody who stops it by hand wants to wait, and after an error nobody should be answered
    const isAsked = signal === 'SIGTERM' && config.lingerSeconds > 0;
    await app.stop(isAsked ? () => delay(config.lingerSeconds * 1_000) : undefined);
    await connection.close();
  });
  // Ctrl-C reaches us twice, from the terminal and from npm: the second one is not a person losing patience.
  let interrupted = false;
  process.on('SIGINT', () => {
    if (!interrupted) close();
    interrupted = true;
  });
  await app.server.listen({ host: config.host, port }).catch((error: unknown) => {
    if (roles.web || !isPortTaken(error)) throw error;
    log.warn({ port }, 'the port is taken: this worker goes on without its health address');
  });
  await app.start();
  if (local) {
    tell(`Parallèle runs. Open ${baseUrl}/emulator`);
    await local.settleIn(db, book, tell);
  } else {
    tell(`Parallèle runs at ${config.publicUrl ?? baseUrl}, for Page ${credentials.page.id}.`);
  }
}

async function keysOf(config: Config) {
  return { secretKey: await loadSecretKey(config), push: await loadVapidKeys(config) };
}

/** Rejects with EADDRINUSE when the port is taken. @returns the port, or a free one for 0 */
function probePort(host: string, wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createNetServer();
    probe.once('error', reject);
    probe.listen(wanted, host, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Who listens on every address is spoken to, from this machine, on its own: the emulator hears no other name. */
function reachableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/** Ends the start with plain sentences. */
function giveUp(...lines: string[]): never {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(1);
}

const read = readConfig(process.env);
if ('problems' in read) giveUp('Parallèle cannot start:', ...read.problems.map((problem) => `- ${problem}`));
try {
  await main(read.config);
} catch (error) {
  if (error instanceof FlowsBroken) giveUp('The flows cannot be used:', error.message);
  if (error instanceof DatabaseUnavailable) giveUp(error.message);
  if (isPortTaken(error)) giveUp(`Port ${read.config.port} is taken. Set PORT to another, or stop what holds it.`);
  giveUp(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
