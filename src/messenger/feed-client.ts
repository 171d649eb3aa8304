import { fields, id, list, text } from './fields.ts';
import { createGraphCaller, type GraphClientOptions, type GraphPage, type GraphResult } from './graph-call.ts';
import { unanswered } from './graph-errors.ts';
import type { SendMessage } from './send-message.ts';

/** A Page's own feed, and the one private answer that Meta allows to whoever comments there. */
export interface FeedClient {
  /** @param photoUrl Meta fetches it at once and keeps its own copy; it cannot be changed afterwards */
  publish(page: GraphPage, message: string, photoUrl: string | null): Promise<GraphResult<{ feedId: string }>>;
  /** Changes the words; the photo stays. */
  edit(page: GraphPage, feedId: string, message: string): Promise<GraphResult>;
  remove(page: GraphPage, feedId: string): Promise<GraphResult>;
  /** What was put on the feed since then, the newest first; at most 100. */
  listSince(page: GraphPage, since: Date): Promise<GraphResult<{ posts: { feedId: string; message: string }[] }>>;
  /** One message to whoever wrote a comment. `psid`: who that is for this Page; null: Meta did not say. */
  replyTo(
    page: GraphPage,
    commentId: string,
    message: SendMessage,
    metadata: string,
  ): Promise<GraphResult<{ psid: string | null; messageId: string | null }>>;
  close(): void;
}

export function createFeedClient(options: GraphClientOptions): FeedClient {
  const { call, succeed, close } = createGraphCaller(options);
  return {
    close,
    async publish(page, message, photoUrl) {
      const request =
        photoUrl === null
          ? { path: `/${page.id}/feed`, body: { message } }
          : { path: `/${page.id}/photos`, body: { caption: message, url: photoUrl } };
      const reply = await call(page, { method: 'POST', ...request });
      if (!reply.ok) return reply;
      // a photo has a name of its own beside that of the post it stands in
      const feedId = id(reply.body.post_id) ?? id(reply.body.id);
      if (feedId === null) return { ok: false, error: unanswered('no id'), usage: reply.usage };
      return { ok: true, feedId, usage: reply.usage };
    },
    edit: (page, feedId, message) => succeed(page, { method: 'POST', path: `/${feedId}`, body: { message } }),
    remove: (page, feedId) => succeed(page, { method: 'DELETE', path: `/${feedId}` }),
    async listSince(page, since) {
      const params = { fields: 'id,message', limit: '100', since: String(Math.floor(since.getTime() / 1000)) };
      const reply = await call(page, { method: 'GET', path: `/${page.id}/feed`, params });
      if (!reply.ok) return reply;
      const posts = list(reply.body.data).flatMap((one) => {
        const feedId = id(fields(one)?.id);
        return feedId === null ? [] : [{ feedId, message: text(fields(one)?.message) }];
      });
      return { ok: true, posts, usage: reply.usage };
    },
    async replyTo(page, commentId, message, metadata) {
      const body = {
        recipient: { comment_id: commentId },
        messaging_type: 'RESPONSE',
        message: { ...message, metadata },
      };
      const reply = await call(page, { method: 'POST', path: `/${page.id}/messages`, body });
      if (!reply.ok) return reply;
      return {
        ok: true,
        psid: id(reply.body.recipient_id),
        messageId: id(reply.body.message_id),
        usage: reply.usage,
      };
    },
  };
}
