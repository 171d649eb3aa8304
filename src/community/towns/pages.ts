import type { Updateable } from 'kysely';
import type { Db } from '../../database/database.ts';
import { seal, unseal } from '../../database/seal.ts';
import type { PageTable } from './town.table.ts';

/** A Page and the token that somebody gave for it. */
export interface GivenPage {
  id: string;
  token: string;
}

/** Makes a Page ours (again, where it had been given up), or renews its token. */
export async function savePage(db: Db, key: Buffer, page: GivenPage, now: Date): Promise<void> {
  const sealed_token = seal(key, page.token);
  await db
    .insertInto('page')
    .values({ id: page.id, sealed_token, paused_until: null, pause_reason: null, created_at: now })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ sealed_token, given_up_at: null, token_ends_at: null }),
    )
    .execute();
}

/** Whether Meta does not let a Page publish on its feed. */
export async function isFeedRefused(db: Db, pageId: string): Promise<boolean> {
  const page = await db.selectFrom('page').select('feed_refused').where('id', '=', pageId).executeTakeFirst();
  return page?.feed_refused != null;
}

const OF_FEED = { feed_refused: null, feed_rest_until: null };

/** Somebody has seen to it: whatever Meta refused of a Page's feed before is over. */
export async function resumeFeed(db: Db, pageId: string): Promise<void> {
  await resume(db, pageId, { ...OF_FEED, replies_rest_until: null });
}

/** Publishing worked, which says nothing of answers to comments. */
export async function resumePublishing(db: Db, pageId: string): Promise<void> {
  await resume(db, pageId, OF_FEED);
}

async function resume(db: Db, pageId: string, what: Partial<Updateable<PageTable>>): Promise<void> {
  const columns = Object.keys(what) as (keyof PageTable)[];
  await db
    .updateTable('page')
    .set(what)
    .where('id', '=', pageId)
    .where((eb) => eb.or(columns.map((column) => eb(column, 'is not', null))))
    .execute();
}

/** Ours, in the order in which they came. */
export async function listPageIds(db: Db): Promise<string[]> {
  const pages = await db
    .selectFrom('page')
    .select('id')
    .where('given_up_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return pages.map((page) => page.id);
}

/** Pages and their tokens, remembered in the process: they are asked for with every webhook and every send. */
export interface Pages {
  isOurs(pageId: string): Promise<boolean>;
  /** null: the Page is unknown, has no token, or its token was sealed with another SECRET_KEY. */
  tokenOf(pageId: string): Promise<string | null>;
  /**
   * Without asking: null, it is not at hand. For whoever has a connection already and must not wait for a second one, which those who
   * wait likewise may have.
   */
  tokenAtHand(pageId: string): string | null;
  /** As it is stored now: another process may have been given a new one. */
  newestTokenOf(pageId: string): Promise<string | null>;
}

/** A renewed token is noticed after so long, by every process: none of them is told. */
const REMEMBERED_MS = 60_000;

/**
 * @param own the Page this process was started with: its token is known where the stored one cannot be read. Without a SECRET_KEY
 *   in common, a web process and a worker on two machines each seal it with a key that the other does not have. One that can be
 *   read is as new or newer: environment-token.ts
 */
export function createPages(db: Db, key: Buffer, own?: GivenPage): Pages {
  const known = new Map<string, { token: string | null; until: number }>();
  function remember(pageId: string): string | null | undefined {
    const remembered = known.get(pageId);
    return remembered && remembered.until > performance.now() ? remembered.token : undefined;
  }
  async function look(pageId: string): Promise<string | null | undefined> {
    const remembered = remember(pageId);
    if (remembered !== undefined) return remembered;
    const page = await db
      .selectFrom('page')
      .select('sealed_token')
      .where('id', '=', pageId)
      .where('given_up_at', 'is', null)
      .executeTakeFirst();
    // an unknown Page is asked for again each time, so that forged ids cannot fill the memory
    if (!page) return undefined;
    const token = page.sealed_token === null ? null : open(page.sealed_token);
    known.set(pageId, { token, until: performance.now() + REMEMBERED_MS });
    return token;
  }
  function open(sealed: Buffer): string | null {
    try {
      return unseal(key, sealed);
    } catch {
      return null;
    }
  }
  const tokenOf = async (pageId: string) => (await look(pageId)) ?? (pageId === own?.id ? own.token : null);
  return {
    isOurs: async (pageId) => (await look(pageId)) !== undefined,
    tokenOf,
    tokenAtHand: (pageId) => {
      const remembered = remember(pageId);
      return remembered === null && pageId === own?.id ? own.token : (remembered ?? null);
    },
    async newestTokenOf(pageId) {
      known.delete(pageId);
      return tokenOf(pageId);
    },
  };
}
