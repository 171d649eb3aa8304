import { expect, test } from 'vitest';
import { isAskedWithin } from './metrics.ts';

const asked = (host: string | undefined, headers: Record<string, string> = {}, httpVersion = '1.1') =>
  isAskedWithin({ headers: { ...(host !== undefined && { host }), ...headers }, httpVersion });

test('figures are for who asks the process itself', () => {
  for (const host of [
    '127.0.0.1:3000',
    'localhost:3000',
    'web:3000',
    'web',
    '10.0.3.7:3000',
    '172.20.0.4:3000',
    '[::1]:3000',
  ]) {
    expect([host, asked(host)]).toEqual([host, true]);
  }
  for (const host of ['192.168.1.20:3000', 'web.parallele.svc:3000', '[fd00::1]:3000']) expect(asked(host)).toBe(true);
});

test('and for nobody outside, whatever passes requests on', () => {
  // a tunnel that changes nothing
  for (const host of [
    'parallele.example',
    'parallele.example:443',
    '203.0.113.5',
    '172.32.0.1',
    '[2001:db8::1]:3000',
    undefined,
  ]) {
    expect([host, asked(host)]).toEqual([host, false]);
  }
  for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'cf-connecting-ip', 'via']) {
    expect([name, asked('127.0.0.1:3000', { [name]: '203.0.113.5' })]).toEqual([name, false]);
  }
  // nginx with nothing but proxy_pass
  expect(asked('127.0.0.1:3000', { connection: 'close' }, '1.0')).toBe(false);
});
