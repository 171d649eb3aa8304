import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A door before a server: shut, it breaks every connection and refuses new ones, as when the server is away. */
export interface Gate extends AsyncDisposable {
  /** The same address, through the door. */
  url: string;
  shut(): void;
  open(): void;
  /** Nobody listens there any more, as when its machine is down: whoever calls knows that nothing was taken. */
  away(): Promise<void>;
  back(): Promise<void>;
}

export async function gateTo(address: string): Promise<Gate> {
  const target = new URL(address);
  const sockets = new Set<Socket>();
  let isShut = false;
  const server = createServer((client) => {
    if (isShut) return void client.destroy();
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.pipe(upstream).pipe(client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const through = new URL(address);
  through.port = String((server.address() as AddressInfo).port);
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
    async away() {
      server.close();
      breakAll();
      await once(server, 'close');
    },
    async back() {
      server.listen(Number(through.port), '127.0.0.1');
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
