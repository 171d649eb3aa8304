import { setTimeout as later } from 'node:timers/promises';
import { createTransport, type NodemailerError } from 'nodemailer';
import type { Letter } from './letter.ts';
import type { Carried } from './way.ts';

export interface Carrier {
  carry(letter: Letter): Promise<Carried>;
  close(): void;
}

const SECOND = 1000;
/** Whatever a server does, it is known by then what became of a letter, or that nobody knows: well before the lease of its row is over. */
const LONGEST_MS = 60 * SECOND;

/**
 * Brings letters to an SMTP server.
 * @param url `smtps://user:password@mail.example`, or `smtp://…`, which asks for STARTTLS where the server has it
 * @param from as people see it: `Parallèle <bonjour@parallele.example>`
 */
export function createCarrier(url: string, from: string): Carrier {
  const settings = {
    url,
    connectionTimeout: 10 * SECOND,
    greetingTimeout: 10 * SECOND,
    socketTimeout: 20 * SECOND,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  return {
    async carry({ to, subject, text, id, at, stopUrl }) {
      let isWhole = false;
      // a line of its own for each letter: what is heard of it is of this letter
      const transport = createTransport({ ...settings, logger: hears(() => (isWhole = true)) });
      const giveUp = new AbortController();
      try {
        const sent = transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          messageId: id,
          date: at,
          headers: {
            // RFC 8058: mail programs show « unsubscribe », which is one POST
            'List-Unsubscribe': { prepared: true, value: `<${stopUrl}>` },
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            // RFC 3834: no holiday answers to it
            'Auto-Submitted': 'auto-generated',
          },
        });
        const tooLong = later(LONGEST_MS, 'too long' as const, { signal: giveUp.signal });
        if ((await Promise.race([sent, tooLong])) === 'too long') {
          // it may still arrive
          sent.catch(() => {});
          return { kind: 'unknown', because: 'too long' };
        }
        return { kind: 'accepted' };
      } catch (error) {
        return judge(error as NodemailerError, isWhole);
      } finally {
        giveUp.abort();
        transport.close();
      }
    },
    close: () => {},
  };
}

/** What nodemailer tells of its talk with a server, of which one thing matters: all of a letter has been handed over. */
function hears(onWhole: () => void) {
  const ignore = () => {};
  const info = (entry: unknown) => {
    if (typeof entry === 'object' && entry !== null && 'tnx' in entry && entry.tnx === 'message') onWhole();
  };
  return { level: ignore, trace: ignore, debug: ignore, info, warn: ignore, error: ignore, fatal: ignore };
}

/**
 * Answers that speak of the mailbox (RFC 5321 §4.2.3: no such user, not local, name not allowed), unless their longer code
 * (RFC 3463) says that it is about us: 5.7.1 is a policy, not an address.
 */
const NO_MAILBOX = new Set([550, 551, 553]);
const OTHER_REASON = /^\d{3}[ -]5\.(?!1\.|2\.1\b)\d/;

function judge({ code, responseCode, command, response = '' }: Partial<NodemailerError>, isWhole: boolean): Carried {
  const because = `${String(code ?? 'error')} ${responseCode ?? ''}`.trim();
  // the letter was handed over, and the line broke before its answer came
  if (isWhole && responseCode === undefined) return { kind: 'unknown', because };
  const isForGood = responseCode !== undefined && responseCode >= 500;
  if (isForGood && command === 'RCPT TO') {
    const isNobody = NO_MAILBOX.has(responseCode) && !OTHER_REASON.test(response);
    return { kind: isNobody ? 'nobody' : 'refused', because };
  }
  if (isForGood && code === 'EMESSAGE') return { kind: 'refused', because };
  // a wrong password, a sender it does not know: the operator's to mend, and nobody's letter is lost by it
  return { kind: 'later', because };
}
