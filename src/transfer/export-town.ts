import { strToU8, zipSync } from 'fflate';
import { sql } from 'kysely';
import type { Town } from '../community/towns/town.table.ts';
import type { Db } from '../database/database.ts';
import { given } from '../database/given.ts';
import { CLAIMS, DUE } from './answer-sheets.ts';
import { writeSheet } from './cells.ts';
import { listAnswers } from './list-answers.ts';
import { listFeed, listJournalLines, listTold } from './list-told.ts';
import { MEMBERS, POSTS } from './sheets.ts';
import { FEED, JOURNAL, TOLD } from './told-sheets.ts';
import { townJson } from './town-json.ts';

const README = `A town of Parallèle, as it was when this was written.

town.json     its name and settings, and how far it has counted
members.csv   who belongs to it, or may not come back, and what they want to hear; psid is what Facebook calls a
              person on that Page, blocks are those of whom they want to hear no more, follows neighbouring towns
posts.csv     what is and was shared, and what waits for an admin (held); author is a member's psid
photos/       the pictures of posts that have not ended: number of the post, place
claims.csv    who answered which post, in the order of the queue; claimant is a member's psid. state: waiting, accepted (it
              is promised to them), out (lent: to_on is when it is due), done, declined, cancelled, silent, missed. When
              the two meet, what they said of it since, thanks that both want seen. The words of an answer are there
              while it is under way
due.csv       what is to be asked or done when, about a post or an answer (its number in claims.csv)
answers/      the pictures of what is offered in exchange: number of the answer
feed.csv      what stands on the Page's feed (feed_id is what Facebook calls it there), or is still to be put there
told.csv      of what is up or may be again, who is still to hear of it (waiting), and who has (told) or wants not to
journal.csv   who decided what about whom, as its admins read it; by and about are psids. Of whoever is gone the line alone

The tables are UTF-8 with commas. A spreadsheet may save them with commas or semicolons, as « CSV UTF-8 » and no other CSV.

What people wrote to each other, what the bot wrote to them, and their other addresses (e-mail, browsers) are not here: whoever
wants those again says so there. Nor are questions that nobody has answered yet, reports of what is still up, and comments on the Page
that wait for an answer: let the admins look at what was reported before, and who asked asks again.
These are people's data: keep this file as you would keep their letters, and delete it when it has served.
Another deployment that answers for the same Page reads it with: npm run cli -- import <this file>
`;

/** All of a town that another deployment can take up, as the bytes of a zip. Whoever was forgotten is not in it. */
export async function exportTown(db: Db, town: Town): Promise<Uint8Array> {
  // one snapshot: an author who leaves meanwhile is in both tables or in none
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const members = await trx
        .selectFrom('member')
        .leftJoin('town_admin', (join) =>
          join.onRef('town_admin.member_id', '=', 'member.id').on('town_admin.town_id', '=', town.id),
        )
        .leftJoin('news_wish', 'news_wish.member_id', 'member.id')
        .selectAll('member')
        .select(['level', 'kinds', 'paused_until', 'news_wish.day_starts', 'news_wish.day_ends', 'most_a_day'])
        .select([
          sql<boolean>`town_admin.member_id is not null`.as('admin'),
          sql<string[]>`array(select words from alert where alert.member_id = member.id order by alert.id)`.as(
            'alerts',
          ),
          sql<string[]>`array(select other.psid from block join member other on other.id = block.blocked_id
            where block.member_id = member.id and other.page_id = member.page_id order by other.psid)`.as('blocks'),
          sql<string[]>`array(select other.insee from follow join town other on other.id = follow.town_id
            where follow.member_id = member.id order by other.insee)`.as('follows'),
        ])
        .where('member.town_id', '=', town.id)
        .where('status', 'in', ['pending', 'approved', 'refused', 'banned'])
        .where('erase_at', 'is', null)
        .where('erased_at', 'is', null)
        .orderBy('member.id')
        .execute();
      const known = members.map(({ id }) => id);
      const posts = await trx
        .selectFrom('post')
        .innerJoin('member', 'member.id', 'post.member_id')
        .selectAll('post')
        .select(['member.page_id', 'member.psid as author'])
        .where('post.town_id', '=', town.id)
        .where('post.member_id', '=', sql<string>`any(${known}::bigint[])`)
        .orderBy('number')
        .execute();
      const ids = posts.map(({ id }) => id);
      const photos = await trx
        .selectFrom('post_photo')
        .innerJoin('post', 'post.id', 'post_photo.post_id')
        .innerJoin('media', 'media.id', 'post_photo.media_id')
        .select(['post.number', 'post_photo.position', 'media.bytes'])
        // of these alone: whoever is being forgotten has pictures too
        .where('post.id', '=', sql<string>`any(${given('bigint', ids)})`)
        .where((eb) => eb.or([eb('post.outcome', 'is', null), eb('post.outcome', '=', 'held')]))
        .where('media.state', '=', 'ready')
        .execute();
      const answers = await listAnswers(trx, ids);
      const communes = await trx.selectFrom('town_commune').select('insee').where('town_id', '=', town.id).execute();
      return zipSync({
        'README.txt': strToU8(README),
        'town.json': strToU8(
          townJson(
            town,
            communes.map(({ insee }) => insee),
          ),
        ),
        'members.csv': strToU8(writeSheet(Object.keys(MEMBERS.shape), members)),
        'posts.csv': strToU8(writeSheet(Object.keys(POSTS.shape), posts)),
        'claims.csv': strToU8(writeSheet(Object.keys(CLAIMS.shape), answers.claims)),
        'due.csv': strToU8(writeSheet(Object.keys(DUE.shape), answers.due)),
        'feed.csv': strToU8(writeSheet(Object.keys(FEED.shape), await listFeed(trx, ids))),
        'told.csv': strToU8(writeSheet(Object.keys(TOLD.shape), await listTold(trx, ids))),
        'journal.csv': strToU8(writeSheet(Object.keys(JOURNAL.shape), await listJournalLines(trx, town, known, ids))),
        ...Object.fromEntries(
          answers.pictures.map(({ number, bytes }) => [`answers/${number}.jpg`, new Uint8Array(bytes)]),
        ),
        ...Object.fromEntries(
          photos.flatMap(({ number, position, bytes }) =>
            bytes === null ? [] : [[`photos/${number}-${position + 1}.jpg`, new Uint8Array(bytes)]],
          ),
        ),
      });
    });
}
