import { listPageIds } from '../community/towns/pages.ts';
import type { Clock } from '../database/clock.ts';
import type { Db } from '../database/database.ts';
import type { GraphClient, GraphPage } from '../messenger/client.ts';
import { WEBHOOK_FIELDS } from '../messenger/profile.ts';
import { pausePage, resumePage } from './page-pause.ts';
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
  /** For every ten minutes: subscribes again when the app, or a field we live on, is missing. */
  subscriptions(): Promise<void>;
  /** For the start and every day: a Page whose token is dead is paused, one whose token is good again goes on. */
  tokens(): Promise<void>;
}

/** Meta's number for a token that is no good. */
const DEAD_TOKEN = 190;
/** The operator is told of a token that ends so soon. */
const ENDS_SOON_MS = 14 * 24 * 3_600_000;

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
    const found = await client.getSubscribedApps(page);
    if (!found.ok) {
      log.warn({ pageId: page.id, numbers: numbersOf(found.error) }, 'pages: the subscription could not be looked at');
      return;
    }
    // without our id, whichever of the apps has all the fields may be ours
    const ours = found.apps.find((app) =>
      appId === undefined ? missingOf(app.fields).length === 0 : app.id === appId,
    );
    const missing = missingOf(ours?.fields ?? []);
    if (missing.length === 0) return;
    const { result: repaired } = await subscribe(db, client, page, ours?.fields);
    const fields = { pageId: page.id, missing: missing.join(',') };
    if (repaired.ok)
      log.error(fields, 'pages: webhooks were missing, the Page is subscribed again; events may be lost');
    else log.error({ ...fields, numbers: numbersOf(repaired.error) }, 'pages: webhooks are missing, Meta refuses them');
  }

  async function token(page: GraphPage): Promise<void> {
    const verdict = await verdictOn(page);
    if (verdict === null) return;
    if (verdict.dead !== null) {
      const trouble = await pausePage(db, page.id, verdict.dead, clock.now());
      log.error({ pageId: page.id, numbers: verdict.dead }, 'pages: the token is dead, `page add` takes a new one');
      if (trouble > 0) options.onPageTrouble(page.id, verdict.dead, trouble === 1);
      return;
    }
    if (verdict.endsAt !== null && verdict.endsAt.getTime() - clock.now().getTime() < ENDS_SOON_MS) {
      log.error({ pageId: page.id, endsAt: verdict.endsAt }, 'pages: the token ends soon, `page add` takes a new one');
    }
    if (await wasDead(page.id)) {
      await resumePage(db, page.id);
      options.onGood(page.id);
    }
  }

  /** @returns Meta's numbers of a dead token, or when a good one ends; null: it could not be found out */
  async function verdictOn(page: GraphPage): Promise<{ dead: string | null; endsAt: Date | null } | null> {
    const looked = appId === undefined ? null : await client.debugToken(appId, page.token);
    if (looked?.ok) return { dead: looked.isValid ? null : `${DEAD_TOKEN}`, endsAt: looked.endsAt };
    const tried = await client.readPage(page);
    if (tried.ok) return { dead: null, endsAt: null };
    if (tried.error.code === DEAD_TOKEN) return { dead: numbersOf(tried.error), endsAt: null };
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
