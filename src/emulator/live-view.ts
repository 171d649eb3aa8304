import type { ServerResponse } from 'node:http';
import type { Change } from './core.ts';
import { keyOf, nowOf } from './core.ts';
import type { Meta } from './meta.ts';
import type { FeedPost, PageState, Thread, ThreadMessage } from './world.ts';

/** What the browser sees, sent as server-sent events: a snapshot first, then each change. */
export type LiveEvent =
  | {
      type: 'snapshot';
      now: number;
      pages: ShownPage[];
      threads: ShownThread[];
      posts: FeedPost[];
      traffic: unknown[];
      featured: string[];
    }
  | { type: 'thread'; now: number; thread: ShownThread }
  | { type: 'message'; now: number; key: string; message: ThreadMessage }
  | { type: 'page'; now: number; page: ShownPage }
  | { type: 'post'; now: number; post: FeedPost }
  | { type: 'traffic'; now: number; entry: unknown }
  | { type: 'clock'; now: number };

/** A Page without its secrets. */
export type ShownPage = Pick<PageState, 'id' | 'name' | 'profile'> & { subscribed: boolean };
export type ShownThread = Omit<Thread, 'messages'> & { key: string; messages?: ThreadMessage[] };

const SHOWN_MESSAGES = 150;
const SHOWN_TRAFFIC = 200;
const SHOWN_POSTS = 60;

export interface LiveView {
  /** Takes over a response and keeps it open. */
  open(response: ServerResponse): void;
  close(): void;
}

/** @param featured keys of the people whose phones are shown at first. */
export function liveView(meta: Meta, featured: () => string[]): LiveView {
  const open = new Set<ServerResponse>();
  const send = (response: ServerResponse, event: LiveEvent) => response.write(`data: ${JSON.stringify(event)}\n\n`);
  const unwatch = meta.watch((change) => {
    if (open.size === 0) return;
    const event = toEvent(change, nowOf(meta.core));
    for (const response of open) send(response, event);
  });
  // A comment now and then keeps proxies and browsers from taking the silence for an end.
  const pulse = setInterval(() => {
    for (const response of open) response.write(': \n\n');
  }, 20_000).unref();

  return {
    open(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      send(response, snapshot(meta, featured()));
      open.add(response);
      response.on('close', () => open.delete(response));
    },
    close() {
      unwatch();
      clearInterval(pulse);
      for (const response of open) response.end();
    },
  };
}

function snapshot({ core }: Meta, featured: string[]): LiveEvent {
  return {
    type: 'snapshot',
    now: nowOf(core),
    pages: core.world.pages.map(shownPage),
    threads: core.world.threads.map((thread) => ({
      ...shownThread(thread),
      messages: thread.messages.slice(-SHOWN_MESSAGES),
    })),
    posts: core.world.posts.slice(-SHOWN_POSTS),
    traffic: core.traffic.entries().slice(-SHOWN_TRAFFIC),
    featured,
  };
}

function toEvent(change: Change, now: number): LiveEvent {
  switch (change.type) {
    case 'thread':
      return { type: 'thread', now, thread: shownThread(change.thread) };
    case 'message':
      return { type: 'message', now, key: keyOf(change.thread), message: change.message };
    case 'post':
      return { type: 'post', now, post: change.post };
    case 'page':
      return { type: 'page', now, page: shownPage(change.page) };
    case 'traffic':
      return { type: 'traffic', now, entry: change.entry };
    case 'clock':
      return { type: 'clock', now };
  }
}

function shownThread({ messages: _messages, ...head }: Thread): ShownThread {
  return { ...head, key: keyOf({ ...head, messages: [] }) };
}

const shownPage = ({ id, name, profile, subscribedFields }: PageState): ShownPage => ({
  id,
  name,
  profile,
  subscribed: subscribedFields.length > 0,
});
