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
/** Of each Page beside one that has the rest. */
const FEW = 10;
const PAGE = { id: '104000000000001', token: 'EAADEMO' };
const TEXT = 'C’est noté pour FAUTEUIL 42. Tu es en tête de la file. Marie choisira, je te préviens.';

/**
 * Messages a second to a Graph API next door and to one 50 ms away, and as many as a whole processor would send: by
 * axios as it comes, by our client, and by the sender, which takes them from the outbox and writes down what became of
 * each. Ratios to axios as it comes. Then many Pages at once: `spread`, how long after the first of them the last is through, and, where one
 * of them has nearly all there is, `small`, how soon the last of the others is; both as a part of the whole time.
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
      const even = (pages: number) => Array.from({ length: pages }, () => MESSAGES / pages);
      const uneven = [MESSAGES - FEW * (PAGES - 1), ...Array.from({ length: PAGES - 1 }, () => FEW)];
      for (const [figure, each] of [
        ['sender, 1 Page', even(1)],
        [`sender, ${PAGES} Pages`, even(PAGES)],
        [`sender, ${PAGES} Pages, one with nearly all`, uneven],
      ] as const) {
        const { counted, ...fair } = await throughOutbox(db, client, each);
        print(figure, away, counted, first, fair);
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

/** @returns what it took, and how far apart the Pages were through; `each`: how many messages each has */
async function throughOutbox(db: Db, client: ReturnType<typeof createGraphClient>, each: readonly number[]) {
  const now = new Date();
  // the journal lets nobody take a line away
  await sql`set session_replication_role = replica; truncate outbox, member, page cascade; reset session_replication_role`.execute(
    db,
  );
  for (const [n, messages] of each.entries()) {
    const id = String(104000000000001 + n);
    await savePage(db, Buffer.alloc(32), { id, token: PAGE.token }, now);
    await sql`insert into member (page_id, psid, created_at, window_until)
      select ${id}, 'p' || n, ${now}, ${new Date(now.getTime() + 86_400_000)}
        from generate_series(1, ${messages}::int) n`.execute(db);
  }
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
  const { rows } = await sql<{ sent: number; through: Date }>`
    select count(*)::int as sent, max(settled_at) as through from outbox where state = 'sent'
     group by page_id order by page_id`.execute(db);
  const sent = rows.reduce((sum, page) => sum + page.sent, 0);
  if (sent !== MESSAGES) throw new Error(`${sent} of ${MESSAGES} were sent`);
  const [large = 0, ...others] = rows.map(({ through }) => through.getTime());
  const isEven = new Set(each).size === 1;
  return {
    counted: spent,
    spread: (Math.max(large, ...others) - Math.min(large, ...others)) / spent.ms,
    // the whole ends with the largest
    ...(!isEven && { small: 1 - (large - Math.max(...others)) / spent.ms }),
  };
}

function print(
  figure: string,
  away: number,
  { messages, ms, processorMs }: Counted,
  first?: number,
  fair: Record<string, number> = {},
): number {
  const perSecond = (messages * 1_000) / ms;
  const line = {
    bench: 'sender',
    figure,
    away,
    perSecond: Math.round(perSecond),
    perProcessorSecond: Math.round((messages * 1_000) / processorMs),
    ...(first !== undefined && { ratio: Number((perSecond / first).toFixed(2)) }),
    ...Object.fromEntries(Object.entries(fair).map(([name, part]) => [name, Number(part.toFixed(2))])),
  };
  console.log(JSON.stringify(line));
  return perSecond;
}
