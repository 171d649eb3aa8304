import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import axios from 'axios';
import { type Fields, fields, id, list, text } from './fields.ts';
import { classify, type GraphError, unanswered } from './graph-errors.ts';
import { readJson } from './json.ts';
import type { SendMessage } from './send-message.ts';
import { appsecretProof } from './signature.ts';
import { readUsage, type Usage } from './usage.ts';

export interface GraphClientOptions {
  /** `https://graph.facebook.com`, or a server that plays its part. */
  graphUrl: string;
  /** e.g. `v25.0` */
  version: string;
  appSecret: string;
  /** How long one call may take, in milliseconds. */
  timeoutMs?: number;
}

/** A Page and its access token. The token goes into the Authorization header and nowhere else. */
export interface GraphPage {
  id: string;
  token: string;
}

export type GraphResult<T extends object = object> =
  | ({ ok: true; usage: Usage } & T)
  | { ok: false; error: GraphError; usage: Usage };

export interface SendOptions {
  /** RESPONSE answers what the person just did, UPDATE is said unasked; both only while the window is open. */
  messagingType: 'RESPONSE' | 'UPDATE';
  /** Comes back in the echo: how a message of unknown fate is recognised. */
  metadata: string;
}

export type SenderAction = 'typing_on' | 'typing_off' | 'mark_seen';

export interface GraphClient {
  /** Sends one message. Never throws for Meta's or the network's faults. */
  send(
    page: GraphPage,
    psid: string,
    message: SendMessage,
    options: SendOptions,
  ): Promise<GraphResult<{ messageId: string }>>;
  senderAction(page: GraphPage, psid: string, action: SenderAction): Promise<GraphResult>;
  /** The apps subscribed to the Page's webhooks, with the fields each gets. */
  getSubscribedApps(page: GraphPage): Promise<GraphResult<{ apps: { id: string; fields: string[] }[] }>>;
  subscribe(page: GraphPage, subscribedFields: readonly string[]): Promise<GraphResult>;
  /** Sets the given properties of the Messenger profile (get_started, persistent_menu, greeting, …), others stay. */
  setProfile(page: GraphPage, profile: object): Promise<GraphResult>;
  /** Hands in a utility template, once for each language. @returns Meta's word for where it stands */
  createTemplate(page: GraphPage, template: UtilityTemplate): Promise<GraphResult<{ status: string }>>;
  listTemplates(page: GraphPage): Promise<GraphResult<{ templates: TemplateStanding[] }>>;
  /** Sends an approved template, whatever the window. */
  sendTemplate(
    page: GraphPage,
    psid: string,
    template: { name: string; language: string; parameters: readonly string[] },
  ): Promise<GraphResult<{ messageId: string }>>;
  /** Closes idle connections. */
  close(): void;
}

export interface UtilityTemplate {
  name: string;
  language: string;
  /** With {{1}}, {{2}}… where something is put in, neither first nor last. */
  text: string;
  /** What might be put in. */
  examples: readonly string[];
}

export interface TemplateStanding {
  name: string;
  language: string;
  status: string;
}

/** No answer by then is an unknown fate. Meta itself gives a photo's fetch ten seconds. */
const TIMEOUT_MS = 20_000;

/** Failures before anything was sent: the request is certain not to have happened. */
const NEVER_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

interface Call {
  method: 'GET' | 'POST';
  path: string;
  params?: Record<string, string>;
  body?: object;
}

type Reply = { ok: true; body: Fields; usage: Usage } | { ok: false; error: GraphError; usage: Usage };

/** Meta's Graph API, as far as this program uses it. */
export function createGraphClient(options: GraphClientOptions): GraphClient {
  const { graphUrl, version, appSecret, timeoutMs = TIMEOUT_MS } = options;
  const pooled = { keepAlive: true, maxSockets: 64, maxFreeSockets: 32, scheduling: 'lifo' } as const;
  const agents = [new HttpAgent(pooled), new HttpsAgent(pooled)] as const;
  const http = axios.create({
    baseURL: `${graphUrl.replace(/\/+$/, '')}/${version}`,
    httpAgent: agents[0],
    httpsAgent: agents[1],
    // Measured: redirects, the proxy look-up and the transforms cost more than the rest of a call (and none is wanted).
    maxRedirects: 0,
    proxy: false,
    responseType: 'arraybuffer',
    transformResponse: [],
    transformRequest: [],
    validateStatus: () => true,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
  });

  async function call(page: GraphPage, { method, path, params, body }: Call): Promise<Reply> {
    try {
      const { status, headers, data } = await http.request<Uint8Array>({
        method,
        url: path,
        params: { ...params, appsecret_proof: appsecretProof(page.token, appSecret) },
        headers: { authorization: `Bearer ${page.token}` },
        signal: AbortSignal.timeout(timeoutMs),
        ...(body && { data: JSON.stringify(body) }),
      });
      const answer = readAnswer(data);
      const known: Fields = { ...headers };
      const usage = readUsage(known);
      if (status >= 200 && status < 300 && answer !== null && answer.error === undefined) {
        return { ok: true, body: answer, usage };
      }
      return { ok: false, error: classify(status, answer, known), usage };
    } catch (error) {
      return { ok: false, error: connectionError(error), usage: readUsage({}) };
    }
  }

  async function succeed(page: GraphPage, request: Call): Promise<GraphResult> {
    const reply = await call(page, request);
    return reply.ok ? { ok: true, usage: reply.usage } : reply;
  }

  return {
    async send(page, psid, message, { messagingType, metadata }) {
      const reply = await call(page, {
        method: 'POST',
        path: `/${page.id}/messages`,
        body: { recipient: { id: psid }, messaging_type: messagingType, message: { ...message, metadata } },
      });
      if (!reply.ok) return reply;
      const messageId = id(reply.body.message_id);
      // Accepted, it seems, but nothing to recognise it by: only the echo can tell.
      if (messageId === null) return { ok: false, error: unanswered('no message_id'), usage: reply.usage };
      return { ok: true, messageId, usage: reply.usage };
    },
    senderAction(page, psid, action) {
      const body = { recipient: { id: psid }, sender_action: action };
      return succeed(page, { method: 'POST', path: `/${page.id}/messages`, body });
    },
    async getSubscribedApps(page) {
      const reply = await call(page, { method: 'GET', path: `/${page.id}/subscribed_apps` });
      if (!reply.ok) return reply;
      const apps = list(reply.body.data).map((app) => ({
        id: text(fields(app)?.id),
        fields: list(fields(app)?.subscribed_fields).map(text),
      }));
      return { ok: true, apps, usage: reply.usage };
    },
    subscribe(page, subscribedFields) {
      const params = { subscribed_fields: subscribedFields.join(',') };
      return succeed(page, { method: 'POST', path: `/${page.id}/subscribed_apps`, params });
    },
    setProfile(page, profile) {
      return succeed(page, { method: 'POST', path: `/${page.id}/messenger_profile`, body: profile });
    },
    async createTemplate(page, { name, language, text: words, examples }) {
      const reply = await call(page, {
        method: 'POST',
        path: `/${page.id}/message_templates`,
        body: {
          name,
          language,
          category: 'UTILITY',
          components: [{ type: 'BODY', text: words, example: { body_text: [examples] } }],
        },
      });
      return reply.ok ? { ok: true, status: text(reply.body.status) || 'PENDING', usage: reply.usage } : reply;
    },
    async listTemplates(page) {
      const params = { fields: 'name,language,status', limit: '200' };
      const reply = await call(page, { method: 'GET', path: `/${page.id}/message_templates`, params });
      if (!reply.ok) return reply;
      const templates = list(reply.body.data).map((one) => ({
        name: text(fields(one)?.name),
        language: text(fields(one)?.language),
        status: text(fields(one)?.status),
      }));
      return { ok: true, templates, usage: reply.usage };
    },
    async sendTemplate(page, psid, { name, language, parameters }) {
      const body = { type: 'body', parameters: parameters.map((words) => ({ type: 'text', text: words })) };
      const template = { name, language: { code: language }, components: [body] };
      const reply = await call(page, {
        method: 'POST',
        path: `/${page.id}/messages`,
        body: { recipient: { id: psid }, messaging_type: 'UTILITY', message: { template } },
      });
      if (!reply.ok) return reply;
      const messageId = id(reply.body.message_id);
      if (messageId === null) return { ok: false, error: unanswered('no message_id'), usage: reply.usage };
      return { ok: true, messageId, usage: reply.usage };
    },
    close() {
      for (const agent of agents) agent.destroy();
    },
  };
}

function readAnswer(data: Uint8Array): Fields | null {
  try {
    return fields(readJson(data));
  } catch {
    return null;
  }
}

/** Only the code of the failure is kept: axios's own error carries the request, token included. */
function connectionError(error: unknown): GraphError {
  if (axios.isCancel(error)) return unanswered('timeout');
  const code = text(fields(error)?.code) || 'no connection';
  return unanswered(code, NEVER_LEFT.has(code) ? 'RETRY' : 'UNKNOWN');
}
