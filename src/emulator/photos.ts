import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The pictures people send, as Meta's CDN would keep them: in memory, and beside the history file when there is one. */
export interface Photos {
  /** Keeps the bytes as they are (a test may send what is no photo) and returns their id. */
  add(bytes: Uint8Array): string;
  get(id: string): Uint8Array | undefined;
}

export function createPhotos(folder?: string): Photos {
  const memory = new Map<string, Uint8Array>();
  if (folder) mkdirSync(folder, { recursive: true });
  return {
    add(bytes) {
      const id = randomBytes(9).toString('base64url').replaceAll('-', 'A').replaceAll('_', 'B');
      memory.set(id, bytes);
      if (folder) writeFileSync(join(folder, `${id}.jpg`), bytes);
      return id;
    },
    get(id) {
      if (!/^[A-Za-z0-9]{1,40}$/.test(id)) return undefined;
      const kept = memory.get(id);
      if (kept || !folder) return kept;
      try {
        const bytes = readFileSync(join(folder, `${id}.jpg`));
        memory.set(id, bytes);
        return bytes;
      } catch {
        return undefined;
      }
    },
  };
}
