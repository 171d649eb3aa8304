import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ALL_FIELDS, type Core, newMid, nowOf, threadOf } from './core.ts';
import { feedRoutes } from './feed-api.ts';
import { type Caller, callerOf, refuseVersion } from './graph-access.ts';
import { errorBody, type GraphError, graphError, noProfile, notVisible, unknownPath } from './graph-error.ts';
import { refuseProfile } from './limits.ts';
import type { Meta } from './meta.ts';
import { acceptSend, saveAttachment } from './send.ts';
import { handIn } from './templates.ts';
import type { PageState } from './world.ts';

type Json = Record<string, unknown>;
interface Route {
  Params: { version: string; id: string };
  Querystring: Record<string, string | undefined>;
}
type Request = FastifyRequest<Route>;

/** Thrown by the helpers below and turned into Meta's error body at the edge of this plugin. */
class Refused extends Error {
  readonly error: GraphError;
  constructor(error: GraphError) {
    super(error.message);
    this.error = error;
  }
}

/** Meta's Graph API, as far as a Messenger bot calls it. Register it under a prefix, e.g. `/emulator/graph`. */
export async function graphApi(app: FastifyInstance, { meta }: { meta: Meta }): Promise<void> {
  const { core } = meta;
  readBodies(app);
  app.setErrorHandler((error, _request, reply) => {
    const refusal =
      error instanceof Refused ? error.error : graphError(100, undefined, '(#100) The request could not be read.');
    return answer(reply, refusal.status, errorBody(refusal, newMid().slice(2, 13)), refusal.headers);
  });
  app.setNotFoundHandler((_request, reply) =>
    answer(reply, unknownPath.status, errorBody(unknownPath, newMid().slice(2, 13))),
  );

  app.post<Route>('/:version/:id/messages', async (request, reply) => {
    const page = callingPage(core, request);
    const sent = acceptSend(core, page, bodyOf(request));
    if (core.faults.sendDelayMs > 0) await wait(core.faults.sendDelayMs);
    if (!sent.instead) return answer(reply, sent.status, sent.body, sent.headers);
    reply.hijack();
    if (sent.instead === 'reset') request.raw.socket.destroy();
    return reply;
  });

  app.post<Route>('/:version/:id/message_attachments', async (request, reply) => {
    const page = callingPage(core, request);
    const { attachment } = record(bodyOf(request).message);
    const { type, payload } = record(attachment);
    const { url } = record(payload);
    if (typeof type !== 'string' || typeof url !== 'string' || !URL.canParse(url)) {
      throw new Refused(graphError(100, 2018047, '(#100) Upload attachment failure.'));
    }
    return answer(reply, 200, { attachment_id: saveAttachment(core, page, type, url).id });
  });

  profileRoutes(app, core);
  templateRoutes(app, core);
  subscriptionRoutes(app, meta);
  feedRoutes(app, {
    core,
    callingPage: (request) => callingPage(core, request as Request),
    callerPage: (request) => callerPage(core, request as Request),
    bodyOf: (request) => bodyOf(request as Request),
    refuse: (error) => new Refused(error),
    answer,
  });

  app.get<Route>('/:version/debug_token', async (request, reply) => {
    caller(core, request);
    const page = core.world.pages.find((one) => one.token === request.query.input_token);
    const valid = page !== undefined && !page.tokenDead;
    const data = {
      app_id: core.appId,
      type: 'PAGE',
      application: 'Parallèle',
      is_valid: valid,
      expires_at: 0,
      data_access_expires_at: Math.floor(nowOf(core) / 1000) + 90 * 24 * 3600,
      scopes: valid ? ['pages_messaging', 'pages_manage_metadata', 'pages_show_list', 'public_profile'] : [],
      ...(page ? { profile_id: page.id } : {}),
    };
    return answer(reply, 200, { data });
  });

  app.get<Route>('/:version/:id', async (request, reply) => {
    const who = caller(core, request);
    const { id } = request.params;
    if (!('page' in who)) throw new Refused(notVisible(id));
    if (id === 'me' || id === who.page.id) return answer(reply, 200, { id: who.page.id, name: who.page.name });
    return answer(reply, 200, profileOf(core, who.page, id, request.query.fields));
  });
}

function profileRoutes(app: FastifyInstance, core: Core): void {
  const path = '/:version/:id/messenger_profile';
  app.get<Route>(path, async (request, reply) => {
    const { profile } = callingPage(core, request);
    const fields = (request.query.fields ?? '').split(',').map((field) => field.trim());
    const chosen = Object.fromEntries(Object.entries(profile).filter(([field]) => fields.includes(field)));
    return answer(reply, 200, { data: Object.keys(chosen).length > 0 ? [chosen] : [] });
  });
  app.post<Route>(path, async (request, reply) => {
    const page = callingPage(core, request);
    const { access_token: _token, ...change } = bodyOf(request);
    const refusal = refuseProfile(change, page.profile, core.unproven);
    if (refusal) throw new Refused(refusal);
    Object.assign(page.profile, change);
    core.announce({ type: 'page', page });
    return answer(reply, 200, { result: 'success' });
  });
  app.delete<Route>(path, async (request, reply) => {
    const page = callingPage(core, request);
    const fields = bodyOf(request).fields;
    if (!Array.isArray(fields)) throw new Refused(graphError(100, undefined, '(#100) param fields is required.'));
    if (fields.includes('get_started') && page.profile.persistent_menu && !fields.includes('persistent_menu')) {
      throw new Refused(graphError(100, undefined, '(#100) You must delete the persistent menu first.'));
    }
    for (const field of fields) delete page.profile[String(field)];
    core.announce({ type: 'page', page });
    return answer(reply, 200, { result: 'success' });
  });
}

function templateRoutes(app: FastifyInstance, core: Core): void {
  const path = '/:version/:id/message_templates';
  app.get<Route>(path, async (request, reply) => {
    const { templates } = callingPage(core, request);
    const data = templates.map(({ id, name, language, status }) => ({
      id,
      name,
      language,
      status,
      category: 'UTILITY',
    }));
    return answer(reply, 200, { data });
  });
  app.post<Route>(path, async (request, reply) => {
    const page = callingPage(core, request);
    const made = handIn(page, bodyOf(request));
    if ('refused' in made) throw new Refused(made.refused);
    core.announce({ type: 'page', page });
    return answer(reply, 200, { id: made.id, status: made.status, category: 'UTILITY' });
  });
}

function subscriptionRoutes(app: FastifyInstance, meta: Meta): void {
  const { core } = meta;
  const path = '/:version/:id/subscribed_apps';
  app.get<Route>(path, async (request, reply) => {
    const { subscribedFields } = callingPage(core, request);
    const ours = { id: core.appId, name: 'Parallèle', subscribed_fields: subscribedFields };
    return answer(reply, 200, { data: subscribedFields.length > 0 ? [ours] : [] });
  });
  app.post<Route>(path, async (request, reply) => {
    const page = callingPage(core, request);
    const asked = request.query.subscribed_fields ?? bodyOf(request).subscribed_fields;
    const fields = Array.isArray(asked) ? asked.map(String) : String(asked ?? '').split(',');
    page.subscribedFields = fields.map((field) => field.trim()).filter(Boolean);
    if (page.subscribedFields.length === 0) {
      throw new Refused(graphError(100, undefined, '(#100) The parameter subscribed_fields is required.'));
    }
    core.announce({ type: 'page', page });
    return answer(reply, 200, { success: true });
  });
  app.delete<Route>(path, async (request, reply) => {
    const page = callingPage(core, request);
    page.subscribedFields = [];
    core.announce({ type: 'page', page });
    return answer(reply, 200, { success: true });
  });
  app.get<Route>('/:version/:id/subscriptions', async (request, reply) => {
    callingApp(core, request);
    return answer(reply, 200, {
      data: [
        {
          object: 'page',
          callback_url: meta.webhook() ?? '',
          active: true,
          fields: ALL_FIELDS.map((name) => ({ name })),
        },
      ],
    });
  });
  app.post<Route>('/:version/:id/subscriptions', async (request, reply) => {
    callingApp(core, request);
    const asked = { ...request.query, ...bodyOf(request) };
    const url = String(asked.callback_url ?? '');
    if (asked.object !== 'page' || !URL.canParse(url)) {
      throw new Refused(graphError(100, undefined, '(#100) object and callback_url are required.'));
    }
    if (!(await verified(url, String(asked.verify_token ?? '')))) {
      throw new Refused(graphError(2200, undefined, '(#2200) Callback verification failed.'));
    }
    meta.setWebhook(url);
    return answer(reply, 200, { success: true });
  });
}

/** Asks the bot whether the address is its own, as Meta does when a callback is set. */
async function verified(callbackUrl: string, token: string): Promise<boolean> {
  const challenge = String(1_000_000_000 + Math.floor(Math.random() * 1_000_000_000));
  const url = new URL(callbackUrl);
  url.searchParams.set('hub.mode', 'subscribe');
  url.searchParams.set('hub.verify_token', token);
  url.searchParams.set('hub.challenge', challenge);
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000), redirect: 'manual' });
    return response.status === 200 && (await response.text()) === challenge;
  } catch {
    return false;
  }
}

function profileOf(core: Core, page: PageState, psid: string, fields = 'first_name,last_name'): object {
  const thread = threadOf(core, page.id, psid);
  if (!thread) throw new Refused(notVisible(psid));
  if (!thread.started || !core.unproven.profileAccess) throw new Refused(noProfile);
  const [first = '', ...rest] = thread.name.split(' ');
  const all: Record<string, string> = { name: thread.name, first_name: first, last_name: rest.join(' ') };
  const chosen = fields.split(',').filter((field) => field in all);
  return { ...Object.fromEntries(chosen.map((field) => [field, all[field]])), id: psid };
}

function caller(core: Core, request: Request): Caller {
  const refusal = refuseVersion(request.params.version);
  if (refusal) throw new Refused(refusal);
  const inBody = bodyOf(request);
  const found = callerOf(core, {
    authorization: request.headers.authorization,
    access_token: request.query.access_token ?? inBody.access_token,
    appsecret_proof: request.query.appsecret_proof ?? inBody.appsecret_proof,
  });
  if ('code' in found) throw new Refused(found);
  return found;
}

function callingPage(core: Core, request: Request): PageState {
  const who = caller(core, request);
  const { id } = request.params;
  if (!('page' in who) || (id !== 'me' && id !== who.page.id)) throw new Refused(notVisible(id));
  return who.page;
}

/** The Page whose token it is, whatever object is called for. */
function callerPage(core: Core, request: Request): PageState {
  const who = caller(core, request);
  if (!('page' in who)) throw new Refused(notVisible(request.params.id));
  return who.page;
}

function callingApp(core: Core, request: Request): void {
  const who = caller(core, request);
  if (!('app' in who) || request.params.id !== core.appId) throw new Refused(notVisible(request.params.id));
}

function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, body === '' ? {} : JSON.parse(String(body)));
    } catch {
      done(new Refused(graphError(100, undefined, '(#100) The body is no JSON.')));
    }
  });
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    const form: Json = {};
    for (const [name, value] of new URLSearchParams(String(body))) form[name] = jsonOrText(value);
    done(null, form);
  });
}

/** Form fields of the Graph API may hold JSON. */
function jsonOrText(value: string): unknown {
  if (!/^[{[]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

const record = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const bodyOf = (request: Request): Json => record(request.body);

function answer(reply: FastifyReply, status: number, body: object, headers: Record<string, string> = {}): FastifyReply {
  return reply
    .code(status)
    .headers({ 'facebook-api-version': 'v25.0', ...headers })
    .send(body);
}
