import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { House } from '../helpers/house.ts';
import { about, notFine, openSurgery, type Surgery } from '../helpers/surgery.ts';

let surgery: Surgery;
let house: House;
let setUp: Surgery['setUp'];
let findings: Surgery['findings'];
beforeEach(async () => {
  surgery = await openSurgery();
  ({ house, setUp, findings } = surgery);
});
afterEach(() => surgery[Symbol.asyncDispose]());

describe('doctor, where something stands in front', () => {
  test('where something in front hands events on, looks whether Meta sends them there, and whether it hands on all', async () => {
    await setUp();
    let isWhole = true;
    const front = createServer((request, response) => {
      const url = new URL(request.url ?? '', house.webhookUrl);
      if (!isWhole && url.pathname !== '/webhook') return response.writeHead(404).end();
      const body = request.method === 'POST' ? { body: 'signed_request=doctor' } : {};
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const asked = fetch(url, { method: request.method ?? 'GET', headers, ...body });
      return void asked.then(async (answer) => response.writeHead(answer.status).end(await answer.text()));
    });
    front.listen(0, '127.0.0.1');
    await once(front, 'listening');
    const base = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
    const found = () => findings({ META_WEBHOOK_URL: `${base}/webhook` });
    try {
      expect(about(await found(), 'webhook of the app')).toMatchObject({
        state: 'wrong',
        says: `it goes to ${house.webhookUrl}, not to ${base}/webhook`,
      });
      // as the dashboard sets it
      house.meta.setWebhook(`${base}/webhook`);
      expect(notFine(await found())).toEqual(['certificate', 'certificate of the front']);
      expect(about(await found(), 'webhook of the app')).toMatchObject({ state: 'fine', says: `${base}/webhook` });
      expect(about(await found(), 'callbacks of the front').says).toContain(`give Meta ${base}/deauthorize`);
      expect(about(await found(), 'callbacks').says).not.toContain('give Meta');
      // without being told, what goes there goes elsewhere
      expect(about(await findings(), 'webhook of the app').state).toBe('wrong');
      isWhole = false;
      expect(about(await found(), 'callbacks of the front')).toMatchObject({
        state: 'wrong',
        says: 'not ours at /deauthorize and /data-deletion',
      });
      expect(about(await findings({ META_WEBHOOK_URL: 'http://127.0.0.1:9/webhook' }), 'front')).toMatchObject({
        state: 'wrong',
        says: expect.stringContaining('cannot be reached'),
      });
    } finally {
      front.closeAllConnections();
      front.close();
    }
  });

  test('says when what stands in front lets only webhooks through', async () => {
    const front = createServer((request, response) => {
      const url = new URL(request.url ?? '', house.webhookUrl);
      const isHook = url.pathname === '/webhook';
      response.writeHead(isHook ? 200 : 404).end(url.searchParams.get('hub.challenge') ?? '');
    });
    front.listen(0, '127.0.0.1');
    await once(front, 'listening');
    try {
      const address = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
      expect(about(await findings({ PUBLIC_URL: address }), 'callbacks')).toMatchObject({
        state: 'wrong',
        says: expect.stringContaining('/deauthorize and /data-deletion'),
      });
    } finally {
      front.closeAllConnections();
      front.close();
    }
  });
});
