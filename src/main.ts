import { type AddressInfo, createServer as createNetServer } from 'node:net';
import closeWithGrace from 'close-with-grace';
import { createApp } from './app.ts';
import { savePage } from './community/towns/pages.ts';
import { type Config, readConfig } from './config.ts';
import { systemClock } from './database/clock.ts';
import { DatabaseUnavailable } from './database/unavailable.ts';
import { FlowsBroken, loadBook } from './load-book.ts';
import { createLocalMode } from './local-mode.ts';
import { createLog } from './log.ts';
import { resumePage } from './outbox/progress.ts';
import { prepareDatabase } from './prepare-database.ts';
import { loadSecretKey } from './secret-key.ts';

/** What is to be read by whoever started it; events go to the log. */
function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function main(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const book = loadBook();
  const secretKey = await loadSecretKey(config);
  const connection = await prepareDatabase(config, { onProgress: tell });
  const { db } = connection;
  const port = config.port === 0 ? await freePort(config.host) : config.port;
  const baseUrl = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
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
  await savePage(db, secretKey, credentials.page, clock.now());
  // a start brings a token that is believed good: what an older one was refused for is over
  await resumePage(db, credentials.page.id);

  const app = await createApp({
    db,
    databaseUrl: connection.url,
    clock,
    log,
    book,
    roles: config.roles,
    appSecret: credentials.appSecret,
    verifyToken: credentials.verifyToken,
    graphUrl: credentials.graphUrl,
    graphVersion: config.graphVersion,
    secretKey,
    publicUrl: config.publicUrl ?? baseUrl,
    timezone: config.timezone,
    mediaHosts: [...config.mediaHosts, ...(local?.mediaHosts ?? [])],
    // the emulator's Page has no inbox to flood
    ...(local ? { brake: { perSecond: 300, burst: 300 } } : {}),
  });
  await local?.install(app);
  // Ctrl-C reaches us twice when npm passes it on too: the second one is not a person losing patience.
  closeWithGrace({ delay: 20_000, onSecondSignal: () => {} }, async ({ err }) => {
    if (err) log.error({ err }, 'ended by an error');
    await app.stop();
    await connection.close();
  });
  await app.server.listen({ host: config.host, port });
  await app.start();
  if (local) {
    tell(`Parallèle runs. Open ${baseUrl}/emulator`);
    await local.settleIn(db, book, tell);
  } else {
    tell(`Parallèle runs at ${config.publicUrl ?? baseUrl}, for Page ${credentials.page.id}.`);
  }
}

/** The address must be known before anything listens, because messages hold links to it. */
function freePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createNetServer();
    probe.once('error', reject);
    probe.listen(0, host, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
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
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    giveUp(`Port ${read.config.port} is taken. Set PORT to another, or stop what holds it.`);
  }
  giveUp(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
