import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A door before a server: shut, it breaks every connection and refuses new ones, as when the server is away. */
export interface Gate extends AsyncDisposable {
  /** The same address, through the door. */
  url: string;
  shut(): void;
  open(): void;
  /** So many came while it was shut. */
  refused(): number;
  /** Whatever is said, in either direction, arrives nowhere, and no line breaks: as between two networks that have lost each other. */
  freeze(): void;
  /** They have found each other again: what was on its way arrives. */
  thaw(): void;
  /** So they have, but nothing of what was on its way arrives, and whoever waited for it has lost their line. */
  forget(): Promise<void>;
  /** Nobody listens there any more, as when its machine is down: whoever calls knows that nothing was taken. */
  away(): Promise<void>;
  back(): Promise<void>;
}

/** @param host on which of the machine's addresses it stands */
export async function gateTo(address: string, host = '127.0.0.1'): Promise<Gate> {
  const target = new URL(address);
  const sockets = new Set<Socket>();
  const pairs = new Set<readonly [Socket, Socket]>();
  let isShut = false;
  let refused = 0;
  let isFrozen = false;
  const join = ([client, upstream]: readonly [Socket, Socket]) => void client.pipe(upstream).pipe(client);
  const server = createServer((client) => {
    if (isShut) {
      refused += 1;
      return void client.destroy();
    }
    const upstream = connect(Number(target.port), target.hostname);
    const pair = [client, upstream] as const;
    pairs.add(pair);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        pairs.delete(pair);
        client.destroy();
        upstream.destroy();
      });
    }
    if (!isFrozen) join(pair);
  });
  server.listen(0, host);
  await once(server, 'listening');
  const through = new URL(address);
  through.hostname = host;
  through.port = String((server.address() as AddressInfo).port);
  // not past it
  through.searchParams.delete('host');
  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: through.href,
    shut() {
      isShut = true;
      breakAll();
    },
    open() {
      isShut = false;
    },
    refused: () => refused,
    freeze() {
      isFrozen = true;
      for (const [client, upstream] of pairs) {
        client.unpipe().pause();
        upstream.unpipe().pause();
      }
    },
    thaw() {
      isFrozen = false;
      pairs.forEach(join);
    },
    async forget() {
      const closed = [...sockets].map((socket) => once(socket, 'close'));
      breakAll();
      await Promise.all(closed);
      isFrozen = false;
    },
    async away() {
      server.close();
      breakAll();
      await once(server, 'close');
    },
    async back() {
      server.listen(Number(through.port), host);
      await once(server, 'listening');
    },
    async [Symbol.asyncDispose]() {
      if (!server.listening) return;
      breakAll();
      server.close();
      await once(server, 'close');
    },
  };
}
