import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createGraphClient, type GraphResult } from './client.ts';
import { appsecretProof } from './signature.ts';

const GRAPH = 'https://graph.facebook.com';
const page = { id: '104000000000001', token: 'EAADEMO-canari' };
const PSID = '7000000000000001';
const proof = { appsecret_proof: appsecretProof(page.token, 'secret') };
const client = createGraphClient({ graphUrl: `${GRAPH}/`, version: 'v25.0', appSecret: 'secret', timeoutMs: 200 });
const MESSAGES = `/v25.0/${page.id}/messages`;

beforeAll(() => nock.disableNetConnect());
afterEach(() => {
  expect(nock.pendingMocks()).toEqual([]);
  nock.cleanAll();
});
afterAll(() => {
  nock.enableNetConnect();
  nock.restore();
  client.close();
});

const send = (): Promise<GraphResult<{ messageId: string }>> =>
  client.send(page, PSID, { text: 'Bonjour' }, { messagingType: 'RESPONSE', metadata: '81:0' });
const messages = (): nock.Interceptor => nock(GRAPH).post(MESSAGES).query(proof);

describe('sending', () => {
  it('says who, what and why, with the token in the header alone', async () => {
    const body = {
      recipient: { id: PSID },
      messaging_type: 'RESPONSE',
      message: { text: 'Bonjour', metadata: '81:0' },
    };
    nock(GRAPH, { reqheaders: { authorization: `Bearer ${page.token}`, 'content-type': 'application/json' } })
      .post(MESSAGES, body)
      .query(proof)
      .reply(200, { recipient_id: PSID, message_id: 'm_out7' }, { 'x-app-usage': '{"call_count":28}' });
    expect(await send()).toEqual({
      ok: true,
      messageId: 'm_out7',
      usage: { percent: 28, regainAccessMs: 0, feed: { percent: 28, regainAccessMs: 0 } },
    });
  });

  it('says that no telephone is to ring', async () => {
    const body = {
      recipient: { id: PSID },
      messaging_type: 'UPDATE',
      notification_type: 'NO_PUSH',
      message: { text: 'Bonjour', metadata: '81:0' },
    };
    nock(GRAPH).post(MESSAGES, body).query(proof).reply(200, { message_id: 'm_out8' });
    const options = { messagingType: 'UPDATE', metadata: '81:0', isSilent: true } as const;
    expect(await client.send(page, PSID, { text: 'Bonjour' }, options)).toMatchObject({ messageId: 'm_out8' });
  });

  it.each([
    [true, 'RECIPIENT'],
    [false, 'PAGE'],
  ])(
    '« no role in the app » concerns the person while the app is in development (%s)',
    async (isInDevelopment, kind) => {
      const app = createGraphClient({ graphUrl: GRAPH, version: 'v25.0', appSecret: 'secret', isInDevelopment });
      messages().reply(400, { error: { code: 200, error_subcode: 2018028 } });
      const reply = await app.send(page, PSID, { text: 'Bonjour' }, { messagingType: 'RESPONSE', metadata: '81:0' });
      expect(reply).toMatchObject({ ok: false, error: { class: kind } });
      app.close();
    },
  );

  it('tells what Meta refused', async () => {
    const error = { message: 'hors fenêtre', code: 10, error_subcode: 2018278, fbtrace_id: 'AxII' };
    messages().reply(400, { error });
    expect(await send()).toMatchObject({
      ok: false,
      error: { class: 'RECIPIENT', code: 10, subcode: 2018278, fbtraceId: 'AxII', windowClosed: true },
    });
  });

  it('reads how long to wait from the headers', async () => {
    const usage = '{"104":[{"type":"messenger","call_count":100,"estimated_time_to_regain_access":7}]}';
    messages().reply(400, { error: { code: 80006 } }, { 'X-Business-Use-Case-Usage': usage });
    expect(await send()).toMatchObject({
      error: { class: 'RETRY', retryAfterMs: 420_000 },
      usage: { percent: 100, regainAccessMs: 420_000 },
    });
  });

  it.each<[string, number, string, string]>([
    ['accepted without a message id', 200, `{"recipient_id":"${PSID}"}`, 'no message_id'],
    ['accepted with an empty answer', 200, '', 'http 200'],
    ['accepted with an unreadable answer', 200, '<html>', 'http 200'],
    ['a failed gateway', 502, '<html>', 'http 502'],
    ['a failure without a body', 500, '', 'http 500'],
    ['a redirect, which is not followed', 302, '', 'http 302'],
  ])('does not know what became of it: %s', async (_what, status, answer, detail) => {
    messages().reply(status, answer, { location: 'https://ailleurs.example/' });
    expect(await send()).toMatchObject({ ok: false, error: { class: 'UNKNOWN', detail } });
  });

  it('takes an error for an error, even with status 200', async () => {
    messages().reply(200, { error: { code: 551 } });
    expect(await send()).toMatchObject({ ok: false, error: { class: 'RECIPIENT' } });
  });

  it('does not know what became of it: no answer in time', async () => {
    messages().delay(2_000).reply(200, { message_id: 'm_late' });
    expect(await send()).toMatchObject({ ok: false, error: { class: 'UNKNOWN', detail: 'timeout' } });
    nock.abortPendingRequests();
  });

  it('does not know what became of it: the connection broke', async () => {
    messages().replyWithError(Object.assign(new Error(`socket hang up ${page.token}`), { code: 'ECONNRESET' }));
    const result = await send();
    expect(result).toMatchObject({ ok: false, error: { class: 'UNKNOWN', detail: 'ECONNRESET' } });
    expect(JSON.stringify(result)).not.toContain('canari');
  });

  it('tries again what never left', async () => {
    messages().replyWithError(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }));
    expect(await send()).toMatchObject({ ok: false, error: { class: 'RETRY', detail: 'ECONNREFUSED' } });
  });

  it('keeps the token out of whatever comes back', async () => {
    messages().reply(400, {
      error: { message: `Invalid OAuth access token ${page.token}`, code: 190, error_subcode: 460 },
    });
    const result = await send();
    expect(result).toMatchObject({ error: { class: 'PAGE' } });
    expect(JSON.stringify(result)).not.toContain('canari');
  });
});

describe('the other calls', () => {
  it('shows that the bot is writing', async () => {
    nock(GRAPH)
      .post(MESSAGES, { recipient: { id: PSID }, sender_action: 'typing_on' })
      .query(proof)
      .reply(200, { recipient_id: PSID });
    expect(await client.senderAction(page, PSID, 'typing_on')).toMatchObject({ ok: true });
  });

  it('lists who gets the webhooks', async () => {
    const data = [
      { id: '1517776481860111', name: 'Parallèle', subscribed_fields: ['messages', 'messaging_postbacks'] },
    ];
    nock(GRAPH).get(`/v25.0/${page.id}/subscribed_apps`).query(proof).reply(200, { data });
    expect(await client.getSubscribedApps(page)).toMatchObject({
      ok: true,
      apps: [{ id: '1517776481860111', fields: ['messages', 'messaging_postbacks'] }],
    });
  });

  it('asks for the webhooks', async () => {
    nock(GRAPH)
      .post(`/v25.0/${page.id}/subscribed_apps`)
      .query({ ...proof, subscribed_fields: 'messages,messaging_postbacks' })
      .reply(200, { success: true });
    expect(await client.subscribe(page, ['messages', 'messaging_postbacks'])).toMatchObject({ ok: true });
  });

  it('sets the profile, and tells what Meta refused', async () => {
    const profile = { get_started: { payload: 'v1:start' } };
    nock(GRAPH).post(`/v25.0/${page.id}/messenger_profile`, profile).query(proof).reply(200, { result: 'success' });
    expect(await client.setProfile(page, profile)).toMatchObject({ ok: true });
    nock(GRAPH)
      .post(`/v25.0/${page.id}/messenger_profile`)
      .query(proof)
      .reply(400, { error: { code: 100 } });
    expect(await client.setProfile(page, {})).toMatchObject({ ok: false, error: { class: 'MESSAGE', alarm: true } });
  });

  it('takes the profile back', async () => {
    nock(GRAPH)
      .delete(`/v25.0/${page.id}/messenger_profile`, { fields: ['ice_breakers'] })
      .query(proof)
      .reply(200, { result: 'success' });
    expect(await client.deleteProfile(page, ['ice_breakers'])).toMatchObject({ ok: true });
  });
});
