import { type ChildProcess, fork } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { Agent } from 'node:http';
import type { Profiler } from 'node:inspector';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { openTown } from '../src/community/towns/open-town.ts';
import type { Db } from '../src/database/database.ts';
import { freePort } from '../src/database/postmaster.ts';
import { PAGE, SECRETS } from '../test/helpers/house.ts';
import { type GraphProcess, startGraphProcess } from './graph-process.ts';
import { post, psidOf, webhookOf } from './load.ts';
import { withDatabase } from './throwaway.ts';
import { type Installed, installBottender } from './turn/bottender.ts';

/** Turns of one round, rounds of a figure, webhooks under way at the same time, seconds at half load. */
const TURNS = 2_000;
const ROUNDS = 3;
/** Until every connection has its plans, also of what is asked once for many turns, and every engine knows what it often does. */
const WARM = 6_000;
const AT_ONCE = 32;
const SECONDS = 5;
/** Members that are known, and of them who write: a few messages each, since whoever writes many is slowed down. */
const KNOWN = [1_000, 10_000, 1_000_000];
const WRITERS = 1_000;
const ANSWER = 'Avec plaisir ! Merci à toi aussi, et à bientôt dans ton Parallèle.';

/**
 * From a message to its answer: signed webhooks of one « merci » each, until a Graph API (next door, and 50 ms away) has
 * taken every answer. Turns a second on this whole machine (median of three rounds) and of one processor's time (the bot's process; what PostgreSQL
 * takes shows in the first), then how long an answer takes at half of that load. Beside Bottender with its sessions in memory
 * and in files, and a server that does nothing but check and send, in the same run; ours with a thousand, ten thousand and a million members known, and with one member who
 * writes a thousand messages meanwhile.
 */
export async function bench(options: readonly string[]): Promise<void> {
  const known = options.includes('--short') ? KNOWN.slice(0, 2) : KNOWN;
  using graph = await startGraphProcess();
  const installed = installBottender();
  try {
    await withDatabase(async ({ db, url }) => {
      await addTown(db);
      // whoever writes without end is answered for minutes afterwards: comes last
      for (const away of [50, 0]) {
        const theirs: Figure[] = [];
        for (const sessions of ['memory', 'file']) {
          await using bot = await startBottender(installed, sessions, graph.graphUrl(away));
          theirs.push(print(`Bottender, sessions in ${sessions}`, away, await measure(bot, graph)));
        }
        {
          await using bot = await startBare(graph.graphUrl(away));
          print('nothing but signature and call', away, await measure(bot, graph), theirs);
        }
        for (const members of away === 0 ? known : known.slice(0, 1)) {
          await addMembers(db, members);
          await using bot = await startOurs(url, graph.graphUrl(away));
          const figure = await measure(bot, graph, { members, between: () => lookedAfter(db) });
          print(`ours, ${members} known`, away, figure, theirs);
          if (away === 0 && members === known.at(-1)) await besideFlood(bot, graph, figure);
          await atRest(db);
        }
      }
    });
  } finally {
    rmSync(installed.folder, { recursive: true, force: true });
  }
}

export interface Bot extends AsyncDisposable {
  pid: number;
  webhook: string;
  /** Seconds of processor time its process has used. */
  processor(): Promise<number>;
}

export interface Ours extends Bot {
  /** What its process does meanwhile. */
  profileWhile(work: () => Promise<unknown>): Promise<Profiler.Profile>;
  /** What its process holds, once what nobody needs any more is gone. */
  memory(): Promise<NodeJS.MemoryUsage>;
}

interface Figure {
  perSecond: number;
  /** Not of a figure in which not all that was asked is counted. */
  perProcessorSecond?: number;
  p50: number;
  p99: number;
}

interface Known {
  members: number;
  between(): Promise<void>;
}

/** Those who write lie as far apart among those who are known as they can. */
async function measure(bot: Bot, graph: GraphProcess, { members, between }: Partial<Known> = {}): Promise<Figure> {
  const apart = Math.floor((members ?? WRITERS) / WRITERS);
  const writer = (n: number) => psidOf((n % WRITERS) * apart);
  await flow(bot, graph, WARM, writer);
  await between?.();
  const before = await bot.processor();
  const rounds: number[] = [];
  let all = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { answers, seconds } = await flow(bot, graph, TURNS, writer);
    rounds.push(answers / seconds);
    all += answers;
  }
  const perProcessorSecond = all / ((await bot.processor()) - before);
  const perSecond = rounds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  return { perSecond, perProcessorSecond, ...(await atRate(bot, graph, perSecond / 2, writer)) };
}

/** What autovacuum, checkpoints and the clock do within minutes in service; a bench is over before. */
export async function lookedAfter(db: Db): Promise<void> {
  await sql`vacuum analyze`.execute(db);
  await sql`checkpoint`.execute(db);
  // what a night does: so few people never write so much in one day, and answers that use up much of a day's calls stand in line
  await sql`
    update page set used = 0, engaged_at = now(), engaged = (select count(*) from member where window_until > now())`.execute(
    db,
  );
}

/** Nothing more comes when nothing has come for so long. */
const QUIET_MS = 3_000;

/**
 * As many as are taken. Whoever has several messages waiting, since a bot that has just begun lags behind, may be answered once for them.
 * @returns so many answers until the last of them
 */
export async function flow(bot: Bot, graph: GraphProcess, turns: number, writer: (n: number) => string) {
  await graph.arrivals();
  const begun = performance.now();
  let next = 0;
  const chain = async () => {
    while (next < turns) await thank(bot.webhook, writer(next++));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, chain));
  let answers = 0;
  let last = performance.now();
  // the first one is waited for: whoever hands the work on may still be starting
  while (answers < turns && (answers === 0 || performance.now() - last < QUIET_MS)) {
    const came = (await graph.arrivals()).length;
    if (came > 0) last = performance.now();
    answers += came;
    await delay(5);
  }
  return { answers, seconds: (last - begun) / 1_000 };
}

/** So many a second, whether those before are answered or not. @returns milliseconds from the webhook to its answer */
export async function atRate(bot: Bot, graph: GraphProcess, perSecond: number, writer: (n: number) => string) {
  const many = Math.floor(perSecond * SECONDS);
  const asked: { psid: string; at: number }[] = [];
  const posts: Promise<void>[] = [];
  await graph.arrivals();
  const begun = performance.now();
  for (let n = 0; n < many; n += 1) {
    const due = begun + (n * 1_000) / perSecond;
    await delay(Math.max(0, due - performance.now()));
    asked.push({ psid: writer(n), at: Date.now() });
    posts.push(thank(bot.webhook, writer(n)));
  }
  await Promise.all(posts);
  const answered: { psid: string; at: number }[] = [];
  const awaited = new Set(asked.map(({ psid }) => psid));
  while (answered.length < many) {
    answered.push(...(await graph.arrivals()).filter(({ psid }) => awaited.has(psid)));
    await delay(5);
  }
  const took = [...Map.groupBy(asked, ({ psid }) => psid)].flatMap(([psid, turns]) => {
    const theirs = answered.filter((one) => one.psid === psid);
    return turns.map(({ at }, turn) => (theirs[turn]?.at ?? 0) - at);
  });
  took.sort((a, b) => a - b);
  const at = (part: number) => took[Math.floor(part * took.length)] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

/** A quarter of what it can take, alone and while one member writes as many as it takes them, a thousand at most. */
async function besideFlood(bot: Bot, graph: GraphProcess, { perSecond }: Figure): Promise<void> {
  const others = async () => ({
    perSecond: perSecond / 4,
    ...(await atRate(bot, graph, perSecond / 4, (n) => psidOf(n % WRITERS))),
  });
  print('ours, at a quarter', 0, await others());
  const flood = psidOf(9_999);
  let [isOver, written] = [false, 0];
  const flooding = (async () => {
    for (; written < 1_000 && !isOver; written += 1) await thank(bot.webhook, flood);
  })();
  const figure = await others();
  isOver = true;
  await flooding;
  print(`ours, at a quarter, beside one who writes ${written}`, 0, figure);
}

function print(what: string, away: number, figure: Figure, theirs: readonly Figure[] = []): Figure {
  const [memory, file] = theirs.map((one) => ({
    turns: Number((figure.perSecond / one.perSecond).toFixed(2)),
    aProcessor: Number(((figure.perProcessorSecond ?? Number.NaN) / (one.perProcessorSecond ?? 1)).toFixed(2)),
    p99: Number((figure.p99 / Math.max(1, one.p99)).toFixed(2)),
  }));
  const rounded = Object.fromEntries(Object.entries(figure).map(([name, value]) => [name, Math.round(value)]));
  console.log(
    JSON.stringify({
      bench: 'turn',
      figure: what,
      away,
      ...rounded,
      ...(memory && { toMemory: memory, toFile: file }),
    }),
  );
  return figure;
}

const agent = new Agent({ keepAlive: true, maxSockets: 200 });
function thank(url: string, psid: string): Promise<void> {
  const body = webhookOf([psid], 'Merci !');
  // what Bottender looks at
  const older = `sha1=${createHmac('sha1', SECRETS.appSecret).update(body).digest('hex')}`;
  return post(url, agent, body, { 'x-hub-signature': older });
}

function botOf(child: ChildProcess, webhook: string): Bot {
  return {
    pid: child.pid ?? 0,
    webhook,
    async processor() {
      child.send('?');
      const [used] = (await once(child, 'message')) as [NodeJS.CpuUsage];
      return (used.user + used.system) / 1e6;
    },
    async [Symbol.asyncDispose]() {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

export interface Part {
  roles?: 'web' | 'worker' | 'web,worker';
  /** Where `databaseUrl` is a pooler: the database itself. */
  directUrl?: string;
  prepares?: boolean;
}

export async function startOurs(databaseUrl: string, graphUrl: string, part: Part = {}): Promise<Ours> {
  const { roles = 'web,worker', directUrl = databaseUrl, prepares = true } = part;
  const child = fork(
    fileURLToPath(new URL('turn/ours.ts', import.meta.url)),
    [databaseUrl, graphUrl, roles, directUrl],
    { env: { ...process.env, DATABASE_PREPARED: prepares ? 'on' : 'off' } },
  );
  const [webhook] = (await once(child, 'message')) as [string];
  const ask = async (what: string) => {
    child.send(what);
    return ((await once(child, 'message')) as [Profiler.Profile])[0];
  };
  return {
    ...botOf(child, webhook),
    async memory() {
      child.send('memory');
      return ((await once(child, 'message')) as [NodeJS.MemoryUsage])[0];
    },
    async profileWhile(work) {
      await ask('profile');
      await work();
      return await ask('end of profile');
    },
  };
}

/** What no turn can do without. */
async function startBare(graphUrl: string): Promise<Bot> {
  const child = fork(fileURLToPath(new URL('turn/bare.ts', import.meta.url)), [graphUrl, ANSWER]);
  const [webhook] = (await once(child, 'message')) as [string];
  return botOf(child, webhook);
}

async function startBottender({ folder, program, about }: Installed, sessions: string, graphUrl: string): Promise<Bot> {
  const port = await freePort();
  const child = fork(program, ['start', '--port', String(port)], {
    cwd: folder,
    execArgv: ['--require', about],
    env: { ...process.env, NODE_ENV: 'production', SESSIONS: sessions, GRAPH: graphUrl, ANSWER },
    stdio: 'ignore',
  });
  const webhook = `http://127.0.0.1:${port}/webhook`;
  for (let tries = 0; tries < 200; tries += 1) {
    const isUp = await thank(webhook, psidOf(0)).then(
      () => true,
      () => false,
    );
    if (isUp) return botOf(child, webhook);
    await delay(100);
  }
  child.kill('SIGKILL');
  throw new Error('Bottender did not start');
}

export async function addTown(db: Db): Promise<void> {
  await sql`insert into page (id, created_at) values (${PAGE.id}, now())`.execute(db);
  const wanted = { name: 'Saint-Brieuc', approval: false, timezone: 'Europe/Paris', now: new Date() };
  await db.transaction().execute((trx) => openTown(trx, wanted));
}

/** What a bot has begun is written down: else the next one waits for the leases of the one that is ended. */
export async function atRest(db: Db): Promise<void> {
  for (let isBusy = true; isBusy; await delay(20)) {
    const { rows } = await sql<{ busy: boolean }>`
      select exists (select from outbox where state in ('sending', 'unknown')) as busy`.execute(db);
    isBusy = rows[0]?.busy === true;
  }
}

/** Members of the town until there are so many; one in twenty has written today (so it is in `fanout` too). */
export async function addMembers(db: Db, many: number): Promise<void> {
  await sql`
    insert into member (page_id, psid, town_id, number, status, name, locale, window_until, created_at)
    select ${PAGE.id}, '70000000' || n, town.id, n + 1, 'approved', 'Zoé', 'fr',
           now() + case when n % 20 = 0 then 1 else -1 end * interval '1 day', now()
      from generate_series(0, ${many - 1}) as n, town
    on conflict do nothing`.execute(db);
  // not « not in »: with a million known that compares each with all
  await sql`
    insert into conversation (page_id, member_id) select page_id, id from member
     where not exists (select from conversation known where known.member_id = member.id)`.execute(db);
  await sql`analyze`.execute(db);
}
