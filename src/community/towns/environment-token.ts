import { createHmac } from 'node:crypto';
import type { Db, Trx } from '../../database/database.ts';
import { unseal } from '../../database/seal.ts';
import { type GivenPage, savePage } from './pages.ts';

// A Page's token comes by two ways: the environment has one with each start, `page add` brings a newer one now and then. The
// environment's counts when it is another than the one last taken from there; else a start after `page add` would bring back
// the token that had died.

/** Tells whether a token is the one that was taken, and nothing else of it. */
function digestOf(key: Buffer, token: string): Buffer {
  return createHmac('sha256', key).update(`environment ${token}`).digest();
}

/**
 * The Page that a process is started with. Its token is stored, unless it was before and what is stored now can be opened.
 * @returns whether what is stored is a newer one, which `page add` brought
 */
export async function startWithPage(db: Db, key: Buffer, page: GivenPage, now: Date): Promise<{ isNewer: boolean }> {
  const digest = digestOf(key, page.token);
  return await db.transaction().execute(async (trx) => {
    const known = await lockTokens(trx, page.id);
    const stored = known?.environment_digest?.equals(digest) ? opened(key, known.sealed_token) : null;
    if (stored !== null) return { isNewer: stored !== page.token };
    await savePage(trx, key, page, now);
    await noteDigest(trx, page.id, digest);
    return { isNewer: false };
  });
}

/** For commands: what they are given in their environment may be older than what the service has, so it is stored only where nothing is. */
export async function introducePage(db: Db, key: Buffer, page: GivenPage, now: Date): Promise<void> {
  const known = await db.selectFrom('page').select('sealed_token').where('id', '=', page.id).executeTakeFirst();
  if (!known?.sealed_token) await startWithPage(db, key, page, now);
}

/**
 * `page add` was given a token: it is newer than that of the environment, if the Page is the environment's. Which that is the service
 * knows: a command may run with another one, so that its own counts only where no start has noted any.
 */
export async function renewToken(
  db: Db,
  key: Buffer,
  page: GivenPage,
  now: Date,
  environment: GivenPage | null,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const known = await lockTokens(trx, page.id);
    await savePage(trx, key, page, now);
    // a note under another SECRET_KEY says nothing any more
    const isNoted = known?.environment_digest != null && opened(key, known.sealed_token) !== null;
    if (environment?.id === page.id && !isNoted) await noteDigest(trx, page.id, digestOf(key, environment.token));
  });
}

async function lockTokens(trx: Trx, id: string) {
  return await trx
    .selectFrom('page')
    .select(['sealed_token', 'environment_digest'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

async function noteDigest(db: Db, id: string, digest: Buffer): Promise<void> {
  await db.updateTable('page').set({ environment_digest: digest }).where('id', '=', id).execute();
}

function opened(key: Buffer, sealed: Buffer | null): string | null {
  try {
    return sealed && unseal(key, sealed);
  } catch {
    return null;
  }
}
