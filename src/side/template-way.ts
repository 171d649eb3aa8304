import { readMatters } from '../community/channels/matters.ts';
import { listTemplates, TEMPLATE_LINES, templateName } from '../community/channels/templates.ts';
import type { Db } from '../database/database.ts';
import type { GraphClient } from '../messenger/client.ts';
import type { GraphError } from '../messenger/graph-errors.ts';
import type { Spending } from '../outbox/spending.ts';
import type { Carried, Way } from './way.ts';

export interface TemplateWayOptions {
  db: Db;
  client: Pick<GraphClient, 'sendTemplate'>;
  pageToken(pageId: string): Promise<string | null>;
  spending: Spending;
}

/** The first matter for which the Page has an approved template goes out as that: one a day, about one's own matter. */
export function createTemplateWay({ db, client, pageToken, spending }: TemplateWayOptions): Way {
  return {
    mostTries: 4,
    isOnce: true,
    async write({ id, member }, now) {
      const approved = new Set(
        (await listTemplates(db, member.page_id))
          .filter(({ status, language }) => status === 'APPROVED' && language === member.locale)
          .map(({ name }) => name),
      );
      const matters = await readMatters(db, id, now);
      const [first] = TEMPLATE_LINES.flatMap((line) =>
        matters
          .filter((matter) => matter.line === line && matter.keyword && approved.has(templateName(line)))
          .map(({ keyword }) => ({ name: templateName(line), language: member.locale, parameters: [keyword ?? ''] })),
      );
      const token = await pageToken(member.page_id);
      if (!first || token === null) return null;
      const to = await db.selectFrom('member').select('psid').where('id', '=', member.id).executeTakeFirstOrThrow();
      const waits = await spending.take(member.page_id, 'template');
      if (waits !== null)
        return async () => ({ carried: { kind: 'untried', because: 'no room', until: waits }, gone: [] });
      return async () => {
        const result = await client.sendTemplate({ id: member.page_id, token }, to.psid, first);
        await spending.note(member.page_id, result.usage);
        return { carried: result.ok ? { kind: 'accepted' } : judge(result.error), gone: [] };
      };
    },
    async bury() {},
    close() {},
  };
}

/** What nobody knows the fate of is not sent again, and nobody is told that it arrived. */
function judge({ class: kind, code, subcode, detail, idempotentOnly }: GraphError): Carried {
  const because = code === null ? (detail ?? 'no answer') : `${code}/${subcode ?? ''}`;
  return { kind: kind === 'RETRY' && !idempotentOnly ? 'later' : 'refused', because };
}
