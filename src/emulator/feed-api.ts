import type { FastifyInstance, FastifyReply } from 'fastify';
import { type Core, nowOf } from './core.ts';
import type { SendFault } from './faults.ts';
import { postOf, postsOf, publish } from './feed.ts';
import { type GraphError, graphError, internalError, notVisible, refusalByNumber } from './graph-error.ts';
import type { FeedPost, PageState } from './world.ts';

type Json = Record<string, unknown>;
/** What the rest of the Graph API gives these routes: who calls, how it is answered. */
export interface FeedRoutesOptions {
  core: Core;
  callingPage(request: unknown): PageState;
  /** The Page that calls, whatever object it calls for. */
  callerPage(request: unknown): PageState;
  bodyOf(request: unknown): Json;
  refuse(error: GraphError): Error;
  answer(reply: FastifyReply, status: number, body: object): FastifyReply;
}
interface Route {
  Params: { version: string; id: string };
  Querystring: Record<string, string | undefined>;
}

const MOST_LETTERS = 63_206;
const notAllowed = graphError(
  200,
  undefined,
  '(#200) If posting to a page, requires both pages_read_engagement and pages_manage_posts as an admin with sufficient administrative permission',
  403,
);

/** A Page's feed: its own posts put there, changed, taken off and read. */
export function feedRoutes(app: FastifyInstance, options: FeedRoutesOptions): void {
  const { core, refuse, answer } = options;

  /** Meta's no, a fault asked for, or what `doIt` makes; every call is written down. */
  function carryOut(reply: FastifyReply, call: string, page: PageState, body: Json, doIt: () => object): FastifyReply {
    const fault = core.faults.takeFeed();
    const at = nowOf(core);
    let refusal = page.mayPublish ? refusalOf(fault) : notAllowed;
    let made: object = {};
    if (!refusal) made = doIt();
    if (fault === '500-after-accepting') refusal = internalError;
    const status = refusal?.status ?? 200;
    core.traffic.graph({ at, keys: [], call, body, status, answer: refusal ?? made, fault });
    if (fault === 'reset-after-accepting') {
      reply.hijack();
      reply.raw.destroy();
      return reply;
    }
    if (refusal) throw refuse(refusal);
    return answer(reply, 200, made);
  }

  app.post<Route>('/:version/:id/feed', async (request, reply) => {
    const page = options.callingPage(request);
    const body = options.bodyOf(request);
    return carryOut(reply, `POST /${page.id}/feed`, page, body, () => {
      const { id } = publish(core, page, words(body.message));
      return { id };
    });
  });

  app.post<Route>('/:version/:id/photos', async (request, reply) => {
    const page = options.callingPage(request);
    const body = options.bodyOf(request);
    const { url } = body;
    return carryOut(reply, `POST /${page.id}/photos`, page, body, () => {
      if (typeof url !== 'string' || !URL.canParse(url)) {
        throw refuse(graphError(324, 2069019, '(#324) Missing or invalid image file'));
      }
      const post = publish(core, page, words(body.caption), url);
      return { id: String(500_000 + core.world.posts.length), post_id: post.id };
    });
  });

  app.get<Route>('/:version/:id/feed', async (request, reply) => {
    const page = options.callingPage(request);
    const since = Number(request.query.since ?? 0) * 1000;
    const limit = Math.min(100, Number(request.query.limit ?? 25));
    const data = postsOf(core, page.id)
      .filter(({ at }) => at >= since)
      .slice(0, limit)
      .map(({ id, message, at }) => ({ id, message, created_time: new Date(at).toISOString() }));
    return answer(reply, 200, { data });
  });

  app.post<Route>('/:version/:id', async (request, reply) => {
    const { page, post } = ownPost(request, request.params.id);
    const body = options.bodyOf(request);
    return carryOut(reply, `POST /${request.params.id}`, page, body, () => {
      if (!post) throw refuse(notVisible(request.params.id));
      post.message = words(body.message);
      post.isEdited = true;
      core.announce({ type: 'post', post });
      return { success: true };
    });
  });

  app.delete<Route>('/:version/:id', async (request, reply) => {
    const { page, post } = ownPost(request, request.params.id);
    return carryOut(reply, `DELETE /${request.params.id}`, page, {}, () => {
      if (!post) throw refuse(notVisible(request.params.id));
      post.isRemoved = true;
      core.announce({ type: 'post', post });
      return { success: true };
    });
  });

  function ownPost(request: unknown, id: string): { page: PageState; post: FeedPost | undefined } {
    const page = options.callerPage(request);
    const post = postOf(core, id);
    return { page, post: post?.pageId === page.id ? post : undefined };
  }

  function words(value: unknown): string {
    if (typeof value !== 'string' || value.trim() === '' || value.length > MOST_LETTERS) {
      throw refuse(graphError(100, undefined, '(#100) The message is missing, or too long.'));
    }
    return value;
  }
}

function refusalOf(fault: SendFault | undefined): GraphError | null {
  if (fault === '500-before-accepting') return internalError;
  if (!fault?.startsWith('refuse:')) return null;
  const [code, subcode] = fault.slice('refuse:'.length).split('/').map(Number);
  return refusalByNumber(code ?? 1, subcode);
}
