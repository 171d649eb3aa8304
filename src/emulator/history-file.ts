import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { World } from './world.ts';

/** The world as it stood, or null when there is no file yet or it cannot be read (then we start afresh). */
export function readHistory(path: string): World | null {
  try {
    const world = JSON.parse(readFileSync(path, 'utf8')) as Partial<World>;
    if (!Array.isArray(world.pages) || !Array.isArray(world.threads)) return null;
    return {
      pages: world.pages,
      threads: world.threads,
      attachments: world.attachments ?? [],
      posts: world.posts ?? [],
    };
  } catch {
    return null;
  }
}

export interface HistoryWriter {
  /** Something changed: the file is written a little later, once for many changes. */
  changed(): void;
  /** Writes now what is still owed. */
  flush(): void;
}

/** Writes behind; never leaves half a file (written beside, then renamed). Tokens are not written. */
export function historyWriter(path: string, world: World, delayMs = 300): HistoryWriter {
  let timer: NodeJS.Timeout | undefined;
  mkdirSync(dirname(path), { recursive: true });
  function flush(): void {
    if (!timer) return;
    clearTimeout(timer);
    timer = undefined;
    const pages = world.pages.map((page) => ({ ...page, token: '' }));
    writeFileSync(`${path}.new`, JSON.stringify({ ...world, pages }));
    renameSync(`${path}.new`, path);
  }
  return {
    changed() {
      timer ??= setTimeout(flush, delayMs).unref();
    },
    flush,
  };
}
