import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to PostgreSQL that can be cut and opened again, as when the database is down for a while. */
export interface Proxy {
  url: string;
  /** Ends every connection; new ones are refused. */
  cut(): Promise<void>;
  open(): Promise<void>;
}

export async function createProxy(target: string): Promise<Proxy> {
  const to = new URL(target);
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  let port = 0;

  const open = () =>
    new Promise<void>((resolve) => {
      server = createServer((socket) => {
        const other = connect(Number(to.port), to.hostname);
        for (const [one, two] of [
          [socket, other],
          [other, socket],
        ] as const) {
          sockets.add(one);
          one.pipe(two);
          one.on('error', () => two.destroy());
          one.on('close', () => {
            sockets.delete(one);
            two.destroy();
          });
        }
      }).listen(port, '127.0.0.1', () => {
        const address = server?.address();
        if (typeof address === 'object' && address !== null) port = address.port;
        resolve();
      });
    });

  await open();
  const url = new URL(target);
  url.port = String(port);
  return {
    url: url.href,
    open,
    cut: () =>
      new Promise((resolve) => {
        server?.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
