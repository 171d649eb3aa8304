import { useEffect, useState } from 'preact/hooks';
import { say } from './said.js';

/** All the page knows, kept up to date by server-sent events. */
export const store = {
  ready: false,
  connected: false,
  /** Emulated time minus this machine's, in ms. */
  ahead: 0,
  pages: new Map(),
  threads: new Map(),
  featured: [],
  traffic: [],
  /** What stands on the feeds of Pages, by id. */
  posts: new Map(),
};

const watchers = new Set();
let asked = false;

/** Redraws once a frame, however much has changed. */
export function changed() {
  if (asked) return;
  asked = true;
  queueMicrotask(() => {
    asked = false;
    for (const watcher of watchers) watcher();
  });
}

/** Hears of every change. @returns what ends that */
export function onChange(listener) {
  watchers.add(listener);
  return () => watchers.delete(listener);
}

/** Draws the component again whenever the store changes. */
export function useStore() {
  const [, redraw] = useState(0);
  useEffect(() => {
    return onChange(() => redraw((count) => count + 1));
  }, []);
  return store;
}

export const now = () => Date.now() + store.ahead;

const TRAFFIC_KEPT = 300;

const takes = {
  snapshot({ pages, threads, traffic, featured, posts }) {
    store.ready = true;
    store.pages = new Map(pages.map((page) => [page.id, page]));
    store.threads = new Map(threads.map((thread) => [thread.key, thread]));
    store.featured = featured;
    store.posts = new Map(posts.map((post) => [post.id, post]));
    store.traffic = traffic;
  },
  thread({ thread }) {
    const messages = store.threads.get(thread.key)?.messages ?? [];
    store.threads.set(thread.key, { ...thread, messages });
  },
  message({ key, message }) {
    const thread = store.threads.get(key);
    if (!thread) return;
    const known = thread.messages.findIndex((one) => one.mid === message.mid);
    if (known < 0) thread.messages.push(message);
    else thread.messages[known] = message;
  },
  page({ page }) {
    store.pages.set(page.id, page);
  },
  post({ post }) {
    store.posts.set(post.id, post);
  },
  traffic({ entry }) {
    const known = store.traffic.findIndex((one) => one.id === entry.id);
    if (known < 0) store.traffic.push(entry);
    else store.traffic[known] = entry;
    if (store.traffic.length > TRAFFIC_KEPT) store.traffic.shift();
  },
  clock() {},
};

/** Opens the stream; the browser opens it again by itself, and a snapshot comes first each time. */
export function connect() {
  const source = new EventSource('/emulator/live');
  source.onopen = () => {
    store.connected = true;
    changed();
  };
  source.onerror = () => {
    store.connected = false;
    changed();
  };
  source.onmessage = ({ data }) => {
    const event = JSON.parse(data);
    store.ahead = event.now - Date.now();
    takes[event.type]?.(event);
    changed();
  };
}

async function post(path, body, type = 'application/json') {
  const response = await fetch(`/emulator${path}`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: type === 'application/json' ? JSON.stringify(body) : body,
  }).catch(() => {
    throw new Error(say('noAnswer'));
  });
  const answer = response.status === 204 ? {} : await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.problem ?? say('badAnswer', { status: response.status }));
  return answer;
}

export const act = (key, body) => post(`/phone/${key}`, body);
export const sendFile = (key, file) => post(`/photo/${key}`, file, file.type || 'image/jpeg');
export const addPerson = (name) => post('/people', { name });
export const advance = (ms) => post('/clock', { ms });
export const breakSomething = (fault) => post('/fault', { fault });
