import type { Command } from 'commander';
import { DatabaseUnavailable } from '../database/unavailable.ts';
import { isUnreachable } from '../inbox/failure.ts';
import { loadSecretKey } from '../secret-key.ts';
import { type Bounce, readBounce } from '../side/bounce.ts';
import { bounced } from '../side/bounced.ts';
import type { Render } from '../side/tell-other.ts';
import { OperatorError, print, withDatabase } from './operator.ts';

/** A report with its letter is some kilobytes. */
const MOST_BYTES = 10 * 1024 * 1024;

/** `mail bounced`. */
export function registerMailCommands(program: Command): void {
  const mail = program.command('mail').description('e-mails to members');
  mail
    .command('bounced [message-id]')
    .description('a mail that came back, on standard input or by its Message-ID: its address is written to no more')
    .action((id: string | undefined) =>
      withDatabase(async ({ db, config, now }) => {
        const bounce: Bounce | null =
          id === undefined
            ? await readBounce(await readInput())
            : { letters: [id.replace(/^<|>$/g, '')], status: '5.1.1', isNobody: true };
        // a mail server that pipes its mails here must not be told that it failed: it would send a report about that
        if (bounce === null) return print('No report that a mail could not be brought: nothing has changed.');
        const ours = await bounced(db, await loadSecretKey(config), bounce, await openRender(), now);
        if (ours === 0) return print('It names no mail of this house: nothing has changed.');
        print(`${ours === 1 ? 'A mail' : `${ours} mails`} of this house came back (${bounce.status}).`);
      }).catch(forLater),
    );
}

/** sysexits.h, EX_TEMPFAIL: a mail server keeps the report and brings it again, where any other number makes it give up. */
const COME_AGAIN = 75;

function forLater(error: unknown): never {
  if (error instanceof DatabaseUnavailable) throw new OperatorError(error.message, COME_AGAIN);
  if (isUnreachable(error)) throw new OperatorError('The database does not answer: bring it again.', COME_AGAIN);
  throw error;
}

/** Sentences alone: whoever was told that a mail had gone out hears that it came back. The book is not read for anything else. */
async function openRender(): Promise<Render> {
  const [{ loadBook }, { createSpeech }, { render }] = await Promise.all([
    import('../load-book.ts'),
    import('../conversation/speak/speech.ts'),
    import('../messenger/render.ts'),
  ]);
  const speech = createSpeech(loadBook());
  const addresses = { photoUrl: (key: string) => key, pageUrl: (path: string) => path };
  return (bubbles, locale, timezone, now) =>
    render(
      bubbles.map((bubble) => speech.speak(locale, bubble, { timezone, now, isReadLater: true })),
      addresses,
    );
}

async function readInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk as Buffer);
    chunks.push(bytes);
    size += bytes.length;
    if (size > MOST_BYTES) throw new OperatorError('That is no report of a mail server: it is too large.');
  }
  return Buffer.concat(chunks);
}
