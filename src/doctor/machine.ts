import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { connect } from 'node:tls';
import { sql } from 'kysely';
import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';
import type { Db } from '../database/database.ts';
import { doubtful, type Finding, fine, off, wrong } from './finding.ts';

const MEGABYTE = 2 ** 20;
const PATIENCE_MS = 10_000;
const DAY_MS = 24 * 3_600_000;

/**
 * That of the database, where it is ours: one behind an address may be on any machine, and tells nobody how full its disk is. With
 * Docker it is beside DATA_DIR for the most part, which is looked at where it is.
 */
export async function lookAtDisk({
  databaseUrl,
  dataDir,
}: Pick<Config, 'databaseUrl' | 'dataDir'>): Promise<Finding[]> {
  if (databaseUrl === null) return [await lookAtOwnDisk(dataDir)];
  const room = await roomIn(dataDir);
  return [
    off('disk', 'that of PostgreSQL (DATABASE_URL) cannot be seen from here: look at it there, it must not fill up'),
    ...(typeof room === 'number' ? [judged('disk of DATA_DIR', room, `${room} MB free in ${dataDir}`)] : []),
  ];
}

async function lookAtOwnDisk(dataDir: string): Promise<Finding> {
  // before the first start there is no folder yet
  let folder = dataDir;
  let found = await roomIn(folder);
  while (found === 'missing' && dirname(folder) !== folder) {
    folder = dirname(folder);
    found = await roomIn(folder);
  }
  if (typeof found !== 'number') {
    const mend = 'Let the user that runs this read and write it, or give another folder as DATA_DIR.';
    return wrong(
      'disk',
      `${folder} cannot be read${folder === dataDir ? '' : `, and ${dataDir} is to be in it`}`,
      mend,
    );
  }
  const says = `${found} MB free in ${folder}${folder === dataDir ? '' : `, where ${dataDir} will be made`}`;
  return judged('disk', found, says);
}

function judged(what: string, megabytes: number, says: string): Finding {
  if (megabytes < 500) return wrong(what, says, 'Make room: a full disk stops the database that is on it.');
  return megabytes < 2_000 ? doubtful(what, says, 'Make room before it is full.') : fine(what, says);
}

async function roomIn(folder: string): Promise<number | 'missing' | 'unreadable'> {
  return await statfs(folder).then(
    ({ bavail, bsize }) => Math.round((bavail * bsize) / MEGABYTE),
    (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? 'missing' : 'unreadable'),
  );
}

/** Asks as Meta asks when a callback is set. @returns what is wrong with the answer */
async function askAsMeta(what: string, base: string, verifyToken: string): Promise<Finding | null> {
  const url = new URL(`${base}/webhook`);
  const challenge = String(1_000_000_000 + Math.floor(Math.random() * 1_000_000_000));
  for (const [name, value] of Object.entries({ mode: 'subscribe', verify_token: verifyToken, challenge })) {
    url.searchParams.set(`hub.${name}`, value);
  }
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'manual' });
    if (response.status === 200 && (await response.text()) === challenge) return null;
    const mend = 'Let what stands in front forward /webhook unchanged to HOST:PORT, and start the service.';
    return wrong(what, `${base}/webhook answers ${response.status}, and not as we would`, mend);
  } catch (error) {
    const code = (error as { cause?: { code?: string } }).cause?.code ?? 'no answer';
    return wrong(what, `${base} cannot be reached: ${code}`, 'Check the DNS name, the certificate and the proxy.');
  }
}

/**
 * What stands before several deployments of one app (docs/scale.md): does it know us, and the other addresses that Meta calls? To whom
 * it hands a Page's events cannot be seen from here: the last webhook tells.
 */
export async function lookAtFront(webhookUrl: string, verifyToken: string): Promise<Finding[]> {
  const base = webhookUrl.slice(0, -'/webhook'.length);
  const unlike = await askAsMeta('front', base, verifyToken);
  if (unlike !== null) return [unlike];
  return [
    fine('front', `${webhookUrl} answers as we would`),
    await lookAtCertificate(new URL(base), 'certificate of the front'),
    await lookAtCallbacks(base, 'callbacks of the front'),
  ];
}

/**
 * Does the address that people see lead here?
 * @param front where Meta sends its calls, if not here
 */
export async function lookAtAddress(
  publicUrl: string | null,
  verifyToken: string,
  front: string | null = null,
): Promise<Finding[]> {
  if (publicUrl === null) {
    return [
      wrong('address', 'PUBLIC_URL is not set', 'Set PUBLIC_URL to the https address that Meta and people reach.'),
    ];
  }
  const unlike = await askAsMeta('address', publicUrl, verifyToken);
  if (unlike !== null) return [unlike];
  return [
    fine('address', `${publicUrl} leads here`),
    await lookAtCertificate(new URL(publicUrl)),
    await lookAtCallbacks(publicUrl, 'callbacks', front),
    ...(isWithin(publicUrl) ? [] : [await lookAtFigures(publicUrl)]),
  ];
}

/** A try on this machine, where whoever asks for the figures may have them. */
const isWithin = (publicUrl: string) => /^(?:localhost|127\.|\[::1\])/.test(new URL(publicUrl).hostname);

/** Figures are for a Prometheus beside the process. */
export async function lookAtFigures(publicUrl: string): Promise<Finding> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const status = await fetch(`${publicUrl}/metrics`, { signal, redirect: 'manual' }).then(
    (response) => response.status,
    () => 0,
  );
  if (status !== 200) return fine('metrics', 'closed from outside');
  const mend =
    'Let what stands in front set X-Forwarded-For, or answer 404 there: docs/going-live.md#1-a-place-where-it-runs.';
  return wrong('metrics', `anybody may read ${publicUrl}/metrics`, mend);
}

/**
 * What Meta calls when somebody removes the app or asks for deletion; what nobody has signed is refused there.
 * @param front who hands them on to this address, where Meta has another
 */
async function lookAtCallbacks(base: string, what: string, front: string | null = null): Promise<Finding> {
  const closed: string[] = [];
  for (const path of ['/deauthorize', '/data-deletion']) {
    const body = new URLSearchParams({ signed_request: 'doctor' });
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const status = await fetch(`${base}${path}`, { method: 'POST', body, signal, redirect: 'manual' }).then(
      (response) => response.status,
      () => 0,
    );
    if (status !== 400) closed.push(path);
  }
  if (closed.length > 0) {
    return wrong(
      what,
      `not ours at ${closed.join(' and ')}`,
      'Let what stands in front forward them unchanged to HOST:PORT.',
    );
  }
  if (front !== null) return fine(what, 'ours are here, for the front to hand on to');
  return fine(what, `give Meta ${base}/deauthorize and ${base}/data-deletion, if you have not yet`);
}

/** How long it is good for; that it is good at all has been seen when the address was asked. */
export async function lookAtCertificate({ protocol, hostname, port }: URL, what = 'certificate'): Promise<Finding> {
  if (protocol !== 'https:')
    return wrong(what, 'the address is not https', 'Meta calls https only: put Caddy or nginx in front.');
  const ends = await new Promise<Date | null>((resolve) => {
    const socket = connect(
      { host: hostname, port: Number(port || 443), servername: hostname, timeout: PATIENCE_MS },
      () => {
        const date = new Date(socket.getPeerCertificate().valid_to);
        socket.destroy();
        resolve(Number.isNaN(date.getTime()) ? null : date);
      },
    );
    socket.on('error', () => resolve(null)).on('timeout', () => socket.destroy(new Error('timeout')));
  });
  if (ends === null) return wrong(what, 'it could not be read', 'Check what answers https.');
  const days = Math.floor((ends.getTime() - Date.now()) / DAY_MS);
  if (days >= 14) return fine(what, `good for ${days} days`);
  return doubtful(what, `ends in ${days} days`, 'Does what renews it run?');
}

/** How far our clock is from Meta's: signatures and windows live by it. */
export async function lookAtTime(graphUrl: string): Promise<Finding> {
  try {
    const response = await fetch(graphUrl, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'manual' });
    const apart = Math.round(Math.abs(Date.parse(response.headers.get('date') ?? '') - Date.now()) / 1000);
    if (Number.isNaN(apart))
      return doubtful('Meta’s clock', 'it tells no time', 'Nothing to do when messages come and go.');
    if (apart <= 60) return fine('Meta’s clock', 'ours agrees with it');
    return wrong('Meta’s clock', `ours is ${apart} s away`, 'Let this machine keep time by NTP.');
  } catch {
    return wrong('Meta’s clock', `${graphUrl} cannot be reached`, 'Let this machine out to the internet, port 443.');
  }
}

/** Are the keys those with which browsers were tied? By what push services said to our last notices. (That the two keys are one pair is asked of the configuration.) */
export async function lookAtPush(db: Db, push: Config['push'], now: Date): Promise<Finding> {
  const { rows } = await sql<{ browsers: number; denied: number }>`
    select (select count(*)::int from side_channel where kind = 'push') as browsers,
           (select count(*)::int from side_message where kind = 'push' and error in ('401', '403')
             and settled_at > ${now}::timestamptz - interval '7 days') as denied`.execute(db);
  const { browsers, denied } = rows[0] ?? { browsers: 0, denied: 0 };
  if (push === null) {
    if (browsers === 0) return off('browsers', 'not set up (VAPID_PUBLIC_KEY …): nobody is offered notifications');
    const mend = 'Set VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY and VAPID_SUBJECT as they were.';
    return wrong('browsers', `${browsers} are tied, and there are no VAPID keys`, mend);
  }
  if (denied === 0) return fine('browsers', `${browsers} are tied; none was denied us within a week`);
  const mend = 'Set the VAPID keys with which browsers were tied; with others each has to be tied anew.';
  return wrong('browsers', `push services did not know our keys ${denied} times within a week`, mend);
}

export async function lookAtMail(mail: Config['mail']): Promise<Finding> {
  if (mail === null) return off('e-mail', 'not set up (SMTP_URL, MAIL_FROM): nobody is offered any');
  const transport = createTransport({ url: mail.url, connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS });
  try {
    await transport.verify();
    return fine('e-mail', 'the server takes our letters');
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'no answer';
    return wrong('e-mail', `the server does not: ${code}`, 'Check SMTP_URL: name, port, user, password.');
  } finally {
    transport.close();
  }
}
