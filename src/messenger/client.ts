import { type Fields, fields, id, list, text } from './fields.ts';
import { createGraphCaller, type GraphClientOptions, type GraphPage, type GraphResult } from './graph-call.ts';
import { unanswered } from './graph-errors.ts';
import type { SendMessage } from './send-message.ts';

export type { GraphClientOptions, GraphPage, GraphResult } from './graph-call.ts';

export interface SendOptions {
  /** RESPONSE answers what the person just did, UPDATE is said unasked; both only while the window is open. */
  messagingType: 'RESPONSE' | 'UPDATE';
  /** Comes back in the echo: how a message of unknown fate is recognised. */
  metadata: string;
  /** It is there when its reader looks, and no telephone rings for it. */
  isSilent?: boolean;
}

export type SenderAction = 'typing_on' | 'typing_off' | 'mark_seen';

/** What Meta says of a token. */
export interface TokenVerdict {
  isValid: boolean;
  endsAt: Date | null;
  /** Until when it may read what a person has agreed to; null: without an end. */
  dataUntil: Date | null;
  scopes: string[];
  /** The app that it was made for; empty where Meta does not say. */
  appId: string;
}

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
  /** What Meta knows of a token, asked for by the app. `endsAt` null: it does not end. `scopes`: what it may do. */
  debugToken(appId: string, token: string): Promise<GraphResult<TokenVerdict>>;
  /** The Page itself: whether its token is good. */
  readPage(page: GraphPage): Promise<GraphResult>;
  /** Reads anything as Meta answers it, for the operator's `doctor`. An app's token is `<id>|<secret>`. */
  read(page: GraphPage, path: string, params?: Record<string, string>): Promise<GraphResult<{ body: Fields }>>;
  subscribe(page: GraphPage, subscribedFields: readonly string[]): Promise<GraphResult>;
  /** Sets the given properties of the Messenger profile (get_started, persistent_menu, greeting, …), others stay. */
  setProfile(page: GraphPage, profile: object): Promise<GraphResult>;
  /** Takes back these properties of the profile. */
  deleteProfile(page: GraphPage, names: readonly string[]): Promise<GraphResult>;
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

/** Meta's Graph API, as far as conversations need it; a Page's feed is in feed-client.ts. */
export function createGraphClient(options: GraphClientOptions): GraphClient {
  const { call, succeed, close } = createGraphCaller(options);
  return {
    close,
    async send(page, psid, message, { messagingType, metadata, isSilent = false }) {
      const reply = await call(page, {
        method: 'POST',
        path: `/${page.id}/messages`,
        body: {
          recipient: { id: psid },
          messaging_type: messagingType,
          ...(isSilent && { notification_type: 'NO_PUSH' }),
          message: { ...message, metadata },
        },
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
    async debugToken(appId, token) {
      const app = { id: appId, token: `${appId}|${options.appSecret}` };
      const reply = await call(app, { method: 'GET', path: '/debug_token', params: { input_token: token } });
      if (!reply.ok) return reply;
      const data = fields(reply.body.data);
      if (typeof data?.is_valid !== 'boolean')
        return { ok: false, error: unanswered('no verdict'), usage: reply.usage };
      const moment = (value: unknown) => {
        const seconds = Number(value ?? 0);
        return Number.isFinite(seconds) && seconds > 0 ? new Date(seconds * 1000) : null;
      };
      const [endsAt, dataUntil] = [moment(data.expires_at), moment(data.data_access_expires_at)];
      const verdict = { isValid: data.is_valid, endsAt, dataUntil, scopes: list(data.scopes).map(text) };
      return { ok: true, ...verdict, appId: text(data.app_id), usage: reply.usage };
    },
    read(page, path, params = {}) {
      return call(page, { method: 'GET', path, params });
    },
    readPage(page) {
      return succeed(page, { method: 'GET', path: `/${page.id}`, params: { fields: 'id' } });
    },
    subscribe(page, subscribedFields) {
      const params = { subscribed_fields: subscribedFields.join(',') };
      return succeed(page, { method: 'POST', path: `/${page.id}/subscribed_apps`, params });
    },
    setProfile(page, profile) {
      return succeed(page, { method: 'POST', path: `/${page.id}/messenger_profile`, body: profile });
    },
    deleteProfile(page, names) {
      return succeed(page, { method: 'DELETE', path: `/${page.id}/messenger_profile`, body: { fields: names } });
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
  };
}
