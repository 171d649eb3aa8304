import { listTemplates, pagesToCheck, saveTemplates } from '../community/channels/templates.ts';
import type { Db } from '../database/database.ts';
import type { Log } from '../inbox/log.ts';
import type { GraphClient } from '../messenger/client.ts';

const DAY_MS = 24 * 60 * 60_000;
/** Meta knows it no more. */
const GONE = 'GONE';

export interface CheckOptions {
  db: Db;
  log: Log;
  client: Pick<GraphClient, 'listTemplates'>;
  pageToken(pageId: string): Promise<string | null>;
}

/**
 * Asks Meta where the templates of Pages stand: once a day, and at once when it said that something was decided. What is
 * not approved is not sent; that one was and is no more, or was refused, is a word to the operator.
 */
export async function checkTemplates({ db, log, client, pageToken }: CheckOptions, now: Date): Promise<void> {
  for (const pageId of await pagesToCheck(db, new Date(now.getTime() - DAY_MS))) {
    const token = await pageToken(pageId);
    if (token === null) continue;
    const result = await client.listTemplates({ id: pageId, token });
    if (!result.ok) {
      const { code, subcode } = result.error;
      log.warn({ pageId, code, subcode }, 'templates could not be asked about');
      // not by the minute
      await saveTemplates(db, pageId, await listTemplates(db, pageId), now);
      continue;
    }
    const ours = await listTemplates(db, pageId);
    const states = ours.map(({ name, language }) => {
      const found = result.templates.find((one) => one.name === name && one.language === language);
      return { name, language, status: found?.status ?? GONE };
    });
    for (const { name, language, status, before } of await saveTemplates(db, pageId, states, now)) {
      if (status === before) continue;
      const about = { pageId, status, reason: `${name} ${language}` };
      if (status === 'APPROVED') log.info(about, 'a template may be sent');
      else log.error(about, 'a template may not be sent');
    }
  }
}
