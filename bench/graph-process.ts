import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const SELF = fileURLToPath(import.meta.url);

export interface GraphProcess extends Disposable {
  /** A Graph API that takes every message, as far away as this says. */
  graphUrl(milliseconds: number): string;
  /** To whom messages came since the last time this was asked, and when (ms since 1970). */
  arrivals(): Promise<{ psid: string; at: number }[]>;
}

/** A server that answers like Meta's to a send, in a process of its own, so that its work is not counted as ours. */
export async function startGraphProcess(): Promise<GraphProcess> {
  const child = fork(SELF, ['serve']);
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve(Number(message)));
    child.once('exit', () => reject(new Error('the Graph process ended')));
  });
  return {
    graphUrl: (milliseconds) => `http://127.0.0.1:${port}/${milliseconds}`,
    async arrivals() {
      child.send('?');
      const [arrived] = (await once(child, 'message')) as [{ psid: string; at: number }[]];
      return arrived;
    },
    [Symbol.dispose]: () => void child.kill(),
  };
}

function serve(): void {
  let sent = 0;
  let arrived: { psid: string; at: number }[] = [];
  process.on('message', () => {
    process.send?.(arrived);
    arrived = [];
  });
  const server = createServer((request, response) => {
    const away = Number(request.url?.split('/')[1] ?? 0);
    let body = '';
    request.setEncoding('utf8').on('data', (part) => (body += part));
    request.once('end', async () => {
      if (away > 0) await delay(away);
      sent += 1;
      // as it stands in JSON and in a form
      const psid = /"recipient":\{"id":"(\d+)"|recipient(?:%5Bid%5D|=%7B%22id%22%3A%22)=?(\d+)/.exec(body);
      if (psid !== null && !body.includes('sender_action'))
        arrived.push({ psid: psid[1] ?? psid[2] ?? '', at: Date.now() });
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ recipient_id: '1', message_id: `m_${sent}` }));
    });
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
  process.once('disconnect', () => process.exit());
}

if (process.argv[1] === SELF && process.argv[2] === 'serve') serve();
