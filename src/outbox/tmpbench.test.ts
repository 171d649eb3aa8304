import { sql } from 'kysely';
import { test } from 'vitest';
import { PAGE, world } from './world.fixture.ts';
test('bench', async () => {
  await using w = await world();
  await sql`insert into member (page_id, psid, town_id, status, window_until, created_at)
    select ${PAGE}, 'x'||n, ${w.townId}, 'approved', case when n % 20 = 0 then ${w.now()}::timestamptz + interval '10 hours' else ${w.now()}::timestamptz - interval '1 day' end, ${w.now()} from generate_series(1, 100000) n`.execute(w.db);
  const p = await w.post((await w.member('own')), 'x');
  await sql`insert into delivery (post_id, member_id) select ${p}, id from member where psid <> 'own'`.execute(w.db);
  await sql`analyze`.execute(w.db);
  const show = async (q: ReturnType<typeof sql>) => { const r = await q.execute(w.db); console.log((r.rows as any[]).map((x) => x['QUERY PLAN']).join('\n')); };
  await show(sql`explain analyze select id from member m where status='approved' and not unreachable and window_until > ${w.now()} and id > 0
   and exists (select from delivery d join post p on p.id=d.post_id where d.member_id=m.id and d.state='waiting' and p.outcome is null
     and not exists (select from post_photo pp join media on media.id=pp.media_id where pp.post_id=p.id and media.state='waiting')) order by id limit 100`);
  await show(sql`explain analyze select id from member m where status='approved' and not unreachable and window_until > ${w.now()} and id > 0
   and (select true from delivery d join post p on p.id=d.post_id where d.member_id=m.id and d.state='waiting' and p.outcome is null
     and not exists (select from post_photo pp join media on media.id=pp.media_id where pp.post_id=p.id and media.state='waiting') limit 1) order by id limit 100`);
}, 120000);
