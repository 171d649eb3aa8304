import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One message as it reached the fake, whether it was accepted or not. */
export interface Call {
  pageId: string;
  psid: string;
  text: string;
  type: string;
  /** Nobody's telephone rings. */
  isSilent: boolean;
  metadata: string;
  mid: string;
  accepted: boolean;
}

/** What the fake does with one call; without a script it accepts. */
export type Script =
  | 'accept'
  /** Accepts, then the line breaks. */
  | 'accept-then-reset'
  | 'accept-then-500'
  | 'accept-without-id'
  /** Accepts and answers when told to. */
  | { acceptAfter: Promise<void> }
  /** Accepts, and says how much of its limits is used. */
  | { acceptWith: Record<string, string> }
  | { refuse: { code: number; error_subcode?: number }; status?: number };

export interface FakeGraph extends AsyncDisposable {
  url: string;
  calls: Call[];
  /** Texts that arrived for one person and were accepted, in order. */
  accepted(psid?: string): string[];
  /** What happens to the next calls for this person, one after the other. */
  script(psid: string, ...scripts: Script[]): void;
  /** Runs inside the call, before it is answered: the moment « Meta has it, we do not know yet ». */
  onCall: (call: Call) => Promise<void>;
  /** Resolves as soon as `count` calls have arrived. */
  arrived(count: number): Promise<void>;
  mostAtOnce(): number;
}

/** A loopback server that plays Meta's Send API, fault by fault. */
export async function fakeGraph(): Promise<FakeGraph> {
  const calls: Call[] = [];
  const scripts = new Map<string, Script[]>();
  const waiters: { count: number; resolve: () => void }[] = [];
  let underWay = 0;
  let most = 0;

  const server = createServer((request, response) => {
    underWay += 1;
    most = Math.max(most, underWay);
    answer(request, response).finally(() => {
      underWay -= 1;
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = JSON.parse(Buffer.concat(await request.toArray()).toString()) as {
      recipient: { id: string };
      messaging_type: string;
      notification_type?: string;
      message: { text?: string; metadata: string };
    };
    const psid = body.recipient.id;
    const script = scripts.get(psid)?.shift() ?? 'accept';
    const refusal = typeof script === 'object' && 'refuse' in script ? script : null;
    const call: Call = {
      pageId: request.url?.split('/')[2] ?? '',
      psid,
      text: body.message.text ?? '',
      type: body.messaging_type,
      isSilent: body.notification_type === 'NO_PUSH',
      metadata: body.message.metadata,
      mid: `m_${calls.length}`,
      accepted: refusal === null,
    };
    calls.push(call);
    for (const waiter of waiters) if (calls.length >= waiter.count) waiter.resolve();
    await graph.onCall(call);
    if (typeof script === 'object' && 'acceptAfter' in script) await script.acceptAfter;
    if (script === 'accept-then-reset') return void request.socket.destroy();
    if (script === 'accept-then-500') return void response.writeHead(500).end();
    if (refusal) return reply(response, refusal.status ?? 400, { error: { message: 'non', ...refusal.refuse } });
    if (script === 'accept-without-id') return reply(response, 200, { recipient_id: psid });
    const headers = typeof script === 'object' && 'acceptWith' in script ? script.acceptWith : {};
    reply(response, 200, { recipient_id: psid, message_id: call.mid }, headers);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const graph: FakeGraph = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    accepted: (psid) => calls.filter((c) => c.accepted && (psid === undefined || c.psid === psid)).map((c) => c.text),
    script: (psid, ...next) => void scripts.set(psid, [...(scripts.get(psid) ?? []), ...next]),
    onCall: async () => {},
    arrived: (count) =>
      calls.length >= count
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiters.push({ count, resolve });
          }),
    mostAtOnce: () => most,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return graph;
}

function reply(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
