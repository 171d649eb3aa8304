import { listTemplates } from '../community/channels/templates.ts';
import type { Db } from '../database/database.ts';
import type { GraphClient, GraphPage, GraphResult } from '../messenger/client.ts';
import { TEMPLATE_FIELDS, WEBHOOK_FIELDS } from '../messenger/profile.ts';

/** `isTold`: Meta also tells what it decides on the Page's templates. */
export interface Subscribed {
  result: GraphResult;
  isTold: boolean;
}

/**
 * Subscribes a Page to all we live on. Meta replaces the list, and refuses one with a field it does not know there: news of
 * templates go by either name, where there are templates at all.
 * @param also what it is subscribed to besides
 */
export async function subscribe(
  db: Db,
  client: Pick<GraphClient, 'subscribe'>,
  page: GraphPage,
  also: readonly string[] = [],
): Promise<Subscribed> {
  const fields = [...new Set([...WEBHOOK_FIELDS, ...also])];
  const ofTemplates = (await listTemplates(db, page.id)).length > 0 ? TEMPLATE_FIELDS : [];
  for (const field of ofTemplates) {
    const result = await client.subscribe(page, [...new Set([...fields, field])]);
    if (result.ok) return { result, isTold: true };
  }
  const result = await client.subscribe(page, fields);
  // what it had besides may be known no more: without messages nobody is heard
  if (result.ok || also.length === 0) return { result, isTold: false };
  return { result: await client.subscribe(page, WEBHOOK_FIELDS), isTold: false };
}
