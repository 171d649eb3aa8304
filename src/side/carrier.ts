import { createTransport, type NodemailerError } from 'nodemailer';
import type { Letter } from './letter.ts';
import type { Carried } from './way.ts';

export interface Carrier {
  carry(letter: Letter): Promise<Carried>;
  close(): void;
}

const SECOND = 1000;

/**
 * Brings letters to an SMTP server.
 * @param url `smtps://user:password@mail.example`, or `smtp://…`, which asks for STARTTLS where the server has it
 * @param from as people see it: `Parallèle <bonjour@parallele.example>`
 */
export function createCarrier(url: string, from: string): Carrier {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10 * SECOND,
    greetingTimeout: 10 * SECOND,
    socketTimeout: 20 * SECOND,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async carry({ to, subject, text, id, at, stopUrl }) {
      try {
        await transport.sendMail({
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
        return { kind: 'accepted' };
      } catch (error) {
        return judge(error as NodemailerError);
      }
    },
    close: () => transport.close(),
  };
}

/**
 * Answers that speak of the mailbox (RFC 5321 §4.2.3: no such user, not local, name not allowed), unless their longer code
 * (RFC 3463) says that it is about us: 5.7.1 is a policy, not an address.
 */
const NO_MAILBOX = new Set([550, 551, 553]);
const OTHER_REASON = /^\d{3}[ -]5\.(?!1\.|2\.1\b)\d/;

function judge({ code, responseCode, command, response = '' }: Partial<NodemailerError>): Carried {
  const because = `${String(code ?? 'error')} ${responseCode ?? ''}`.trim();
  const isForGood = responseCode !== undefined && responseCode >= 500;
  if (isForGood && command === 'RCPT TO') {
    const isNobody = NO_MAILBOX.has(responseCode) && !OTHER_REASON.test(response);
    return { kind: isNobody ? 'nobody' : 'refused', because };
  }
  if (isForGood && code === 'EMESSAGE') return { kind: 'refused', because };
  // a wrong password, a sender it does not know: the operator's to mend, and nobody's letter is lost by it
  return { kind: 'later', because };
}
