/** What a mail server says of a letter that it could not bring (RFC 3464), as Postfix writes it. */
export interface Reported {
  /** Its Message-ID, without brackets. */
  letter: string;
  status: string;
  action: string;
  /** How it quotes the letter. */
  quotes: string;
  newline: string;
  /** Of the quoted headers. */
  encoding: '7bit' | 'base64';
  /** How the header is spelt. */
  ids: string;
  to: string;
}

export function report(about: Partial<Reported> & Pick<Reported, 'letter'>): string {
  const { letter, status, action, quotes, newline, encoding, ids, to } = {
    ...{ status: '5.1.1', action: 'failed', quotes: 'message/rfc822', newline: '\r\n', encoding: '7bit' },
    ...{ ids: 'Message-ID', to: 'marie@laposte.example' },
    ...about,
  };
  const quoted = [
    'From: Parallele <bonjour@parallele.example>',
    `To: ${to}`,
    'Subject: du nouveau',
    `${ids}: <${letter}>`,
    '',
    ...(quotes === 'message/rfc822' ? ['Bonjour,', ''] : []),
  ].join(newline);
  return [
    'Return-Path: <>',
    'From: MAILER-DAEMON@mx.example (Mail Delivery System)',
    'To: bonjour@parallele.example',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="F00.1/mx.example"',
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--F00.1/mx.example',
    'Content-Description: Notification',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    `<${to}>: host mx.laposte.example said: 550 no such user`,
    '',
    '--F00.1/mx.example',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    'X-Postfix-Queue-ID: F00',
    'Arrival-Date: Mon, 23 Nov 2026 10:00:00 +0100 (CET)',
    '',
    `Final-Recipient: rfc822; ${to}`,
    `Original-Recipient: rfc822;${to}`,
    `Action: ${action}`,
    `Status: ${status}`,
    'Remote-MTA: dns; mx.laposte.example',
    'Diagnostic-Code: smtp; 550 no such user',
    '',
    '--F00.1/mx.example',
    'Content-Description: Undelivered Message',
    `Content-Type: ${quotes}`,
    ...(encoding === 'base64' ? ['Content-Transfer-Encoding: base64'] : []),
    '',
    encoding === 'base64' ? Buffer.from(quoted).toString('base64') : quoted,
    '',
    '--F00.1/mx.example--',
    '',
  ].join(newline);
}
