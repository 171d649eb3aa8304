import axios from 'axios';
import { sql } from 'kysely';
import { pino } from 'pino';
import { savePage } from '../src/community/towns/pages.ts';
import { systemClock } from '../src/database/clock.ts';
import type { Db } from '../src/database/database.ts';
import { createGraphClient } from '../src/messenger/client.ts';
import { createSender } from '../src/outbox/send.ts';
import { startGraphProcess } from './graph-process.ts';
import { withDatabase } from './throwaway.ts';

/** Messages of each figure, calls under way at the same time where nothing limits them, and Pages of the last figure. */
const MESSAGES = 4_000;
const AT_ONCE = 64;
const PAGES = 20;
const PAGE = { id: '104000000000001', token: 'EAADEMO' };
const TEXT = 'C’est noté pour FAUTEUIL 42. Tu es en tête de la file. Marie choisira, je te préviens.';

/**
 * Messages a second to a Graph API next door and to one 50 ms away, and as many as a whole processor would send: by
 * axios as it comes, by our client, and by the sender, which takes them from the outbox and writes down what became of
 * each. Ratios to axios as it comes. Then many Pages at once: how far the last to finish is behind the first.
 */
export async function bench(): Promise<void> {
  using graph = await startGraphProcess();
  await withDatabase(async ({ db }) => {
    for (const away of [0, 50]) {
      const graphUrl = graph.graphUrl(away);
      const client = createGraphClient({ graphUrl, version: 'v25.0', appSecret: 'secret' });
      const plain = () =>
        axios.post(
          `${graphUrl}/v25.0/${PAGE.id}/messages`,
          { recipient: { id: '1' }, messaging_type: 'RESPONSE', message: { text: TEXT } },
          { headers: { authorization: `Bearer ${PAGE.token}` } },
        );
      const ours = () => client.send(PAGE, '1', { text: TEXT }, { messagingType: 'RESPONSE', metadata: 'o:1:0' });
      await many(plain, 500);
      await many(ours, 500);
      const first = print('axios as it comes', away, await many(plain, MESSAGES));
      print('client', away, await many(ours, MESSAGES), first);
      for (const pages of [1, PAGES]) {
        const { counted, spread } = await throughOutbox(db, client, pages);
        print(`sender, ${pages} Page${pages > 1 ? 's' : ''}`, away, counted, first, spread);
      }
      client.close();
    }
  });
}

interface Counted {
  messages: number;
  ms: number;
  /** Of this process, all of its threads. */
  processorMs: number;
}

async function counted(messages: number, work: () => Promise<unknown>): Promise<Counted> {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { messages, ms: performance.now() - begun, processorMs: (user + system) / 1_000 };
}

function many(send: () => Promise<unknown>, messages: number): Promise<Counted> {
  let left = messages;
  const chain = async () => {
    while (left-- > 0) await send();
  };
  return counted(messages, () => Promise.all(Array.from({ length: AT_ONCE }, chain)));
}

/** @returns what it took, and how long after the first Page the last one was through, as a part of the whole */
async function throughOutbox(db: Db, client: ReturnType<typeof createGraphClient>, pages: number) {
  const now = new Date();
  // the journal lets nobody take a line away
  await sql`set session_replication_role = replica; truncate outbox, member, page cascade; reset session_replication_role`.execute(
    db,
  );
  const ids = Array.from({ length: pages }, (_, n) => String(104000000000001 + n));
  for (const id of ids) await savePage(db, Buffer.alloc(32), { id, token: PAGE.token }, now);
  await sql`insert into member (page_id, psid, created_at, window_until)
    select id, 'p' || n, ${now}, ${new Date(now.getTime() + 86_400_000)}
      from page, generate_series(1, ${MESSAGES / pages}::int) n`.execute(db);
  await sql`insert into outbox (page_id, member_id, lane, parts, created_at, not_before)
    select page_id, id, 0, ${JSON.stringify([{ text: TEXT }])}::jsonb, ${now}, ${now} from member`.execute(db);
  await sql`analyze outbox, member, page`.execute(db);
  const sender = createSender({
    db,
    clock: systemClock,
    client,
    log: pino({ level: 'warn' }),
    pageToken: async () => PAGE.token,
    onPageTrouble: (pageId, numbers) => console.error(pageId, numbers),
    brake: { perSecond: 1e6, burst: 1e6 },
  });
  const spent = await counted(MESSAGES, async () => {
    sender.start();
    await sender.idle();
  });
  await sender.stop();
  const { rows } = await sql<{ sent: number; first: Date; last: Date }>`
    select sum(n)::int as sent, min(at) as first, max(at) as last
      from (select count(*) as n, max(settled_at) as at from outbox where state = 'sent' group by page_id) page`.execute(
    db,
  );
  const [found] = rows;
  if (found?.sent !== MESSAGES) throw new Error(`${found?.sent} of ${MESSAGES} were sent`);
  return { counted: spent, spread: (found.last.getTime() - found.first.getTime()) / spent.ms };
}

function print(
  figure: string,
  away: number,
  { messages, ms, processorMs }: Counted,
  first?: number,
  spread?: number,
): number {
  const perSecond = (messages * 1_000) / ms;
  const line = {
    bench: 'sender',
    figure,
    away,
    perSecond: Math.round(perSecond),
    perProcessorSecond: Math.round((messages * 1_000) / processorMs),
    ...(first !== undefined && { ratio: Number((perSecond / first).toFixed(2)) }),
    ...(spread !== undefined && { spread: Number(spread.toFixed(2)) }),
  };
  console.log(JSON.stringify(line));
  return perSecond;
}
