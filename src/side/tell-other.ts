import { sql } from 'kysely';
import { isFromTheOther } from '../community/channels/mail-words.ts';
import type { Locale } from '../conversation/book.ts';
import type { Bubble } from '../conversation/bubble.ts';
import type { Trx } from '../database/database.ts';
import type { SendMessage } from '../messenger/send-message.ts';
import { enqueue } from '../outbox/enqueue.ts';
import type { Claimed } from './way.ts';

/** Later than this it is no news any more. */
const NEWS_MS = 60 * 60_000;

/** Puts bubbles into words. */
export type Render = (bubbles: Bubble[], locale: Locale, timezone: string, now: Date) => SendMessage[];

interface Other {
  id: string;
  page_id: string;
  locale: Locale;
  timezone: string;
  claim: string;
  says: string | null;
  name: string;
  keyword: string;
}

/**
 * F9. « Anne le verra à son retour » was true when it was said. Now a server has accepted a mail for Anne, or a word for
 * her browser: whoever was told so, and is here to read it, is told that too. Once for each answer, and never later: it is of the moment.
 */
export async function tellOther(
  trx: Trx,
  { id, kind }: Pick<Claimed, 'id' | 'kind'>,
  render: Render,
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<Other>`
    select distinct on (c.id) other.id, other.page_id, other.locale, t.timezone, c.id as claim, o.says,
           coalesce(m.name, '') as name, p.word || ' ' || p.number as keyword
      from outbox o join member m on m.id = o.member_id
      left join relay_message r on r.id = o.relay_id
      join claim c on c.id = coalesce(r.claim_id, substring(o.topic from '^(?:claim|meeting|loan):(\\d+)$')::bigint)
        -- of answers that are gathered, the first is told by its post
        or (c.post_id = substring(o.topic from '^gather:(\\d+)$')::bigint and o.created_at = c.created_at)
      join post p on p.id = c.post_id join town t on t.id = p.town_id
      join member other on other.id = case when c.member_id = m.id then p.member_id else c.member_id end
     where o.side_message_id = ${id} and m.id in (c.member_id, p.member_id) and other.id <> m.id
       and other.status = 'approved' and not other.unreachable and other.window_until > ${now}
       and not exists (select from block where (member_id, blocked_id) in ((m.id, other.id), (other.id, m.id)))
     order by c.id, o.id desc`.execute(trx);
  const told = rows.filter(({ says, name }) => name !== '' && isFromTheOther(says));
  const messages = told.map(({ id: memberId, page_id, locale, timezone, claim, name, keyword }) => ({
    pageId: page_id,
    memberId,
    lane: 1 as const,
    parts: render(
      [{ type: 'text', text: [{ key: `channels.told-by-${kind}`, args: { name, keyword } }] }],
      locale,
      timezone,
      now,
    ),
    topic: `told-beside:${claim}`,
    notAfter: new Date(now.getTime() + NEWS_MS),
  }));
  await enqueue(trx, messages, now);
  return told.map(({ page_id }) => page_id);
}
