import { listPageIds } from '../community/towns/pages.ts';
import type { Clock } from '../database/clock.ts';
import type { Db } from '../database/database.ts';
import type { GraphClient, GraphPage } from '../messenger/client.ts';
import { WEBHOOK_FIELDS } from '../messenger/profile.ts';
import { pausePage, resumePage } from './page-pause.ts';
import { noteResubscribed, noteTokenEnd, noteWebhooks } from './page-signs.ts';
import { numbersOf } from './rules.ts';
import type { OutboxLog } from './send-client.ts';
import { subscribe } from './subscribe.ts';

export interface PageWatchOptions {
  db: Db;
  clock: Clock;
  log: OutboxLog;
  client: Pick<GraphClient, 'getSubscribedApps' | 'subscribe' | 'debugToken' | 'readPage'>;
  /** META_APP_ID; without it tokens are tried out instead of looked up. */
  appId?: string;
  pageToken(pageId: string): Promise<string | null>;
  /** As the sender's. */
  onPageTrouble(pageId: string, numbers: string, isNew: boolean): void;
  /** The Page may send again. */
  onGood(pageId: string): void;
}

/** Looks after what Meta takes away in silence. What cannot be found out changes nothing: the next look tells more. */
export interface PageWatch {
  /**
   * For every ten minutes: subscribes again when the app, or a field we live on, is missing. A token that turns out to be dead, or was so,
   * is looked at too.
   */
  subscriptions(): Promise<void>;
  /** For the start and every day: a Page whose token is dead is paused, one whose token is good again goes on. */
  tokens(): Promise<void>;
}

/** Meta's number for a token that is no good. */
const DEAD_TOKEN = 190;
/** The operator is told of a token that ends so soon. */
const ENDS_SOON_MS = 14 * 24 * 3_600_000;

interface Look {
  dead: string | null;
  endsAt?: Date | null;
}

export function createPageWatch(options: PageWatchOptions): PageWatch {
  const { db, clock, log, client, appId } = options;

  async function eachPage(what: string, look: (page: GraphPage) => Promise<void>): Promise<void> {
    for (const id of await listPageIds(db)) {
      try {
        const token = await options.pageToken(id);
        // the sender has told of it
        if (token !== null) await look({ id, token });
      } catch (error) {
        log.warn({ err: error, pageId: id }, `pages: ${what} could not be looked at`);
      }
    }
  }

  async function subscription(page: GraphPage): Promise<void> {
    // a quiet town sends nothing by which its Page would go on
    if (await wasDead(page.id)) return token(page);
    const found = await client.getSubscribedApps(page);
    if (!found.ok) {
      if (found.error.code === DEAD_TOKEN) return token(page);
      const numbers = numbersOf(found.error);
      log.warn({ pageId: page.id, numbers }, 'pages: the subscription could not be looked at');
      // the right by which one may look is the one by which one may subscribe
      if (found.error.class === 'PAGE') await noteWebhooks(db, page.id, numbers);
      return;
    }
    // without our id, whichever of the apps has all the fields may be ours
    const ours = found.apps.find((app) =>
      appId === undefined ? missingOf(app.fields).length === 0 : app.id === appId,
    );
    const missing = missingOf(ours?.fields ?? []);
    if (missing.length === 0) return noteWebhooks(db, page.id, null);
    const { result: repaired } = await subscribe(db, client, page, ours?.fields);
    const fields = { pageId: page.id, missing: missing.join(',') };
    if (repaired.ok) {
      log.error(fields, 'pages: webhooks were missing, the Page is subscribed again; events may be lost');
      // a field that only a newer version lives on takes nothing away
      if (missing.includes('messages')) await noteResubscribed(db, page.id, clock.now());
      return noteWebhooks(db, page.id, null);
    }
    const numbers = numbersOf(repaired.error);
    log.error({ ...fields, numbers }, 'pages: webhooks are missing, Meta refuses them');
    // what passes is tried again in ten minutes
    if (repaired.error.class !== 'RETRY' && repaired.error.class !== 'UNKNOWN')
      await noteWebhooks(db, page.id, numbers);
  }

  async function token(page: GraphPage): Promise<void> {
    const isDead = await wasDead(page.id);
    const verdict = await verdictOn(page, isDead);
    if (verdict === null) return;
    if (verdict.dead !== null) {
      const trouble = await pausePage(db, page.id, verdict.dead, clock.now());
      if (trouble === 0) return;
      log.error({ pageId: page.id, numbers: verdict.dead }, 'pages: the token is dead, `page add` takes a new one');
      options.onPageTrouble(page.id, verdict.dead, trouble === 1);
      return;
    }
    if (verdict.endsAt !== undefined) await noteTokenEnd(db, page.id, verdict.endsAt);
    if (verdict.endsAt && verdict.endsAt.getTime() - clock.now().getTime() < ENDS_SOON_MS) {
      log.error({ pageId: page.id, endsAt: verdict.endsAt }, 'pages: the token ends soon, `page add` takes a new one');
    }
    if (isDead) {
      await resumePage(db, page.id);
      options.onGood(page.id);
    }
  }

  /**
   * @param isDead it was; then it is good only where it can be used too, or the Page would stop again with its next message
   * @returns Meta's numbers of a dead token, or when a good one ends (undefined: that is not known); null: it could not be found out
   */
  async function verdictOn(page: GraphPage, isDead: boolean): Promise<Look | null> {
    const looked = appId === undefined ? null : await client.debugToken(appId, page.token);
    if (looked?.ok && !looked.isValid) return { dead: `${DEAD_TOKEN}` };
    if (looked?.ok && !isDead) return { dead: null, endsAt: looked.endsAt };
    const tried = await client.readPage(page);
    if (tried.ok) return { dead: null, ...(looked?.ok && { endsAt: looked.endsAt }) };
    if (tried.error.code === DEAD_TOKEN) return { dead: numbersOf(tried.error) };
    log.warn({ pageId: page.id, numbers: numbersOf(tried.error) }, 'pages: the token could not be looked at');
    return null;
  }

  async function wasDead(pageId: string): Promise<boolean> {
    const page = await db.selectFrom('page').select('pause_reason').where('id', '=', pageId).executeTakeFirst();
    return new RegExp(`^${DEAD_TOKEN}\\b`).test(page?.pause_reason ?? '');
  }

  return {
    subscriptions: () => eachPage('the subscription', subscription),
    tokens: () => eachPage('the token', token),
  };
}

function missingOf(fields: readonly string[]): string[] {
  return WEBHOOK_FIELDS.filter((field) => !fields.includes(field));
}
