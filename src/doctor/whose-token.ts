import type { GraphClient, GraphPage } from '../messenger/client.ts';
import { text } from '../messenger/fields.ts';
import { numbersOf } from '../outbox/rules.ts';
import { type Why, whyOf } from './why.ts';

/** Meta's number for something that is wrong in what was asked. */
const WRONG_PARAMETER = 100;

/**
 * Of whom Meta says a token is: of a Page, or of a person. `/me` names nothing and asks for nothing, so what Meta calls wrong in it
 * can only be the proof that we know the app's secret.
 */
export async function whoseToken(
  client: Pick<GraphClient, 'read'>,
  page: GraphPage,
): Promise<{ id: string } | { why: Why }> {
  const me = await client.read(page, '/me', { fields: 'id' });
  if (me.ok) return { id: text(me.body.id) };
  if (me.error.code !== WRONG_PARAMETER) return { why: whyOf(me.error, page.id) };
  return {
    why: {
      kind: 'secret',
      says: `META_APP_SECRET and the token are not of one app (${numbersOf(me.error)})`,
      mend: `Copy META_APP_SECRET again from the app’s settings at Meta; if it is right there, make the Page’s token in that app: \`page add ${page.id}\`.`,
    },
  };
}
