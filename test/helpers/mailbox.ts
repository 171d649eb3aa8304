import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as its reader gets it. */
export interface Received {
  to: string;
  subject: string;
  /** The words, decoded. */
  text: string;
  /** Header lines, their names in small letters. */
  headers: ReadonlyMap<string, string>;
}

/** A real SMTP server on loopback. */
export interface Mailbox {
  url: string;
  received: Received[];
  /** How often somebody tried to bring something, taken or not. */
  tries: number;
  /** What it answers to the next mails: a number of SMTP at a moment of the talk; null: it takes them. */
  answers: { at: 'rcpt' | 'data'; code: number } | null;
  /** When the line breaks: at the address, in the middle of a letter, or when it was taken and before that is said. */
  breaks: 'address' | 'middle' | 'taken' | null;
  /** Runs when a letter was taken, before that is said. */
  onTaken: () => Promise<void>;
  /** The newest mail to an address. */
  last(to: string): Received;
  close(): Promise<void>;
}

export async function openMailbox(): Promise<Mailbox> {
  const refusal = (code: number) => Object.assign(new Error('no'), { responseCode: code });
  const sockets = new Set<Socket>();
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo(_address, _session, done) {
      mailbox.tries += 1;
      if (mailbox.breaks === 'address') return cut();
      done(mailbox.answers?.at === 'rcpt' ? refusal(mailbox.answers.code) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (mailbox.breaks === 'middle') cut();
      });
      stream.on('end', async () => {
        if (mailbox.breaks === 'middle') return;
        if (mailbox.answers?.at === 'data') return done(refusal(mailbox.answers.code));
        const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
        mailbox.received.push(read(to, Buffer.concat(chunks).toString('utf8')));
        await mailbox.onTaken();
        if (mailbox.breaks === 'taken') return cut();
        done();
      });
    },
  });
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  const mailbox: Mailbox = {
    url: `smtp://127.0.0.1:${port}`,
    received: [],
    tries: 0,
    answers: null,
    breaks: null,
    onTaken: async () => {},
    last(to) {
      const found = mailbox.received.findLast((mail) => mail.to === to);
      if (!found) throw new Error(`nothing came for ${to}`);
      return found;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mailbox;
}

function read(to: string, raw: string): Received {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const headers = new Map(
    head
      .replaceAll(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
      }),
  );
  const words = body.join('\r\n\r\n').replaceAll('\r\n', '\n');
  const text = decode(words, headers.get('content-transfer-encoding') ?? '');
  return { to, subject: decodeWords(headers.get('subject') ?? ''), text, headers };
}

function decode(words: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(words, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? unquote(words.replaceAll(/=\n/g, '')) : words;
}

function unquote(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function decodeWords(subject: string): string {
  return subject
    .replaceAll(/\?= =\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([qb])\?(.*?)\?=/gi, (_, how, words) =>
      how.toLowerCase() === 'b' ? Buffer.from(words, 'base64').toString('utf8') : unquote(words.replaceAll('_', ' ')),
    );
}
