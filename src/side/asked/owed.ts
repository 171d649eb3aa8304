import { type RawBuilder, sql } from 'kysely';
import { mayHearNow, toldToday } from '../../community/news/wanted.ts';
import type { Db } from '../../database/database.ts';
import { isTheirs } from '../../outbox/asked-again.ts';
import { photosAreUnderWay } from '../../outbox/due-deliveries.ts';

/**
 * Posts that somebody asked to be told of (« préviens-moi pour une perceuse »), that Messenger does not tell them of: their window is
 * closed, and they may hear of posts now. Each is open, theirs to hear of, and told nowhere yet. Names: delivery, post, member, town, w
 * (of news_wish, or none), told.
 */
export function askedAndUntold(db: Db, now: Date) {
  return asked(db, now).where('delivery.mailed_at', 'is', null);
}

/** Those of them, too, that were told beside Messenger, and of which nobody knows whether they were seen. */
export function asked(db: Db, now: Date) {
  return db
    .selectFrom('delivery')
    .innerJoin('post', (join) =>
      join.onRef('post.town_id', '=', 'delivery.town_id').onRef('post.id', '=', 'delivery.post_id'),
    )
    .innerJoin('member', 'member.id', 'delivery.member_id')
    .innerJoin('town', 'town.id', 'member.town_id')
    .leftJoin('news_wish as w', 'w.member_id', 'member.id')
    .innerJoinLateral(toldToday(now).as<'told'>(sql.ref('told')), (join) => join.onTrue())
    .where(sql<boolean>`delivery.state = 'waiting'`)
    .where('delivery.alert', 'is not', null)
    .where('member.status', '=', 'approved')
    .where('member.unreachable', '=', false)
    .where('member.window_until', '<=', now)
    .where((eb) => eb.or([eb('post.expires_at', 'is', null), eb('post.expires_at', '>', now)]))
    .where(isTheirs)
    .where(mayHearNow(now))
    .where((eb) => eb.not(photosAreUnderWay(eb, now)));
}

/** A condition on `side_message`: whom it goes to may hear of posts now, or of none any more, and then it ends. */
export const mayBeToldNow = (now: Date): RawBuilder<boolean> => sql<boolean>`
  exists (select from member left join town on town.id = member.town_id left join news_wish w on w.member_id = member.id
     where member.id = side_message.member_id
       and (member.status <> 'approved' or town.id is null or ${mayHearNow(now)}))`;
