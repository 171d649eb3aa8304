import { describe, expect, test } from 'vitest';
import { type Reported, report } from '../../test/helpers/bounce-report.ts';
import { readBounce } from './bounce.ts';

const LETTER = 'side-12.abc@parallele.example';
const read = (about: Partial<Reported> = {}) => readBounce(Buffer.from(report({ letter: LETTER, ...about })));

describe('a report that a mail could not be brought', () => {
  test.each(['5.1.1', '5.1.2', '5.1.10', '5.2.1'])('%s: nobody is there', async (status) => {
    expect(await read({ status })).toEqual({ letters: [LETTER], status, isNobody: true });
  });

  test.each(['5.2.2', '5.7.1', '5.4.6', '4.4.7', '5.0.0', '5.1.8'])('%s: this letter alone', async (status) => {
    expect(await read({ status })).toEqual({ letters: [LETTER], status, isNobody: false });
  });

  test.each<Partial<Reported>>([
    { quotes: 'text/rfc822-headers' },
    { quotes: 'message/rfc822' },
    { newline: '\n' },
    { encoding: 'base64' },
    { ids: 'Message-Id' },
  ])('in each form it may have: %o', async (about) => {
    expect(await read(about)).toEqual({ letters: [LETTER], status: '5.1.1', isNobody: true });
  });

  test('that says « delayed », « relayed » or « delivered » has failed nobody', async () => {
    for (const action of ['delayed', 'relayed', 'delivered', 'expanded']) expect(await read({ action })).toBeNull();
  });

  test('is no holiday answer, no mail of somebody, nothing', async () => {
    for (const text of [
      'Subject: Absent\r\nAuto-Submitted: auto-replied\r\n\r\nJe suis en vacances. Action: failed Status: 5.1.1',
      'Subject: bonjour\r\n\r\nmerci',
      '',
      '\u0000\u0001',
    ])
      expect(await readBounce(Buffer.from(text))).toBeNull();
  });
});
