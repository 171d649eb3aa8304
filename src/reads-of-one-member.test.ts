import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../test/helpers/database.ts';
import { openHamlet } from '../test/helpers/hamlet.ts';
import { rowsRead } from '../test/helpers/rows-read.ts';
import { readVolunteer, takeCandidates } from './community/care/store.ts';
import { endUnreached, NOTICE_LIFE_MS } from './community/channels/unreached.ts';
import { listExchanges, listOut } from './community/claims/store.ts';
import { whoIs } from './community/claims/who-is.ts';
import type { EffectInput } from './community/effect.ts';
import { knownDone } from './community/handovers/known-done.ts';
import { accusingEffects } from './community/human/accusing.ts';
import { countReminded } from './community/loans/reminded.ts';
import { listLoans } from './community/loans/store.ts';
import type { Member } from './community/members/member.table.ts';
import * as relay from './community/relay/store.ts';
import type { Town } from './community/towns/town.table.ts';
import type { Trx } from './database/database.ts';
import { findPostsShown } from './inbox/posts-shown.ts';
import { findQuestionShown } from './inbox/question-shown.ts';
import { wasJustSaid } from './outbox/just-said.ts';

// What asks about one member reads what is theirs, however many others there are: also when PostgreSQL has made a plan for any of them.

const NOW = new Date('2026-11-20T10:00:00Z');
const ago = (ms: number) => new Date(NOW.getTime() - ms);
const HOUR = 3_600_000;
const OTHERS = 2_000;
/** PostgreSQL thinks of a plan for any member from the sixth on. */
const TIMES = 7;
/** Of all tables, each time. */
const FEW = 60;
const TABLES = ['outbox', 'claim', 'post', 'relay_message', 'meeting', 'member', 'block', 'side_message', 'town_admin'];

const { db, close } = await testDatabase();
afterAll(close);

let town: Town;
let marie: Member;
let paul: Member;
/** What Marie has promised to Paul, and what he has lent to her. */
let lamp: string;
let drill: string;

beforeAll(async () => {
  const hamlet = await openHamlet(db, ago(100 * 24 * HOUR));
  town = hamlet.town;
  marie = await hamlet.add('Marie');
  await sql`update member set window_until = ${NOW}::timestamptz + interval '1 day'`.execute(db);
  paul = await hamlet.add('Paul');
  await fillTown();
  await sql`update town set asleep_since = ${ago(40 * 24 * HOUR)}`.execute(db);
  lamp = await exchange(marie, paul, 'give', 'accepted', 1);
  drill = await exchange(paul, marie, 'lend', 'out', 2);
  await exchange(marie, paul, 'give', 'done', 3);
  await exchange(marie, paul, 'give', 'waiting', 4);
  await sql`
    insert into outbox (page_id, member_id, lane, parts, next_part, state, created_at, not_before, settled_at, topic, says)
    values ('p', ${marie.id}, 0, '[{"text": "v1:do:write-back"}]', 1, 'sent', ${ago(HOUR)}, ${NOW}, ${NOW}, null, null),
           ('p', ${marie.id}, 1, '[]', 1, 'sent', ${ago(8 * HOUR)}, ${NOW}, ${NOW}, ${`loan:${drill}`}, 'loan.late-1'),
           ('p', ${marie.id}, 1, '[{"text": "…"}]', 0, 'pending', ${ago(NOTICE_LIFE_MS)}, ${NOW}, null, ${`claim:${lamp}`}, 'relay.message')`.execute(
    db,
  );
  await sql`analyze`.execute(db);
});

/** Everybody else has posted something, which the next of them has answered, and has been written to. */
async function fillTown(): Promise<void> {
  await sql`
    insert into member (page_id, psid, town_id, status, name, window_until, created_at)
    select 'p', 'o' || n, ${town.id}, 'approved', 'Ana', ${NOW}::timestamptz + interval '1 day', ${ago(10 * HOUR)}
      from generate_series(1, ${OTHERS}) n`.execute(db);
  await sql`
    insert into post (town_id, number, member_id, direction, kind, item, word, quantity, created_at)
    select ${town.id}, 100 + row_number() over (order by m.id), m.id, 'offer', 'lend', 'vélo', 'VELO', 9, ${ago(9 * HOUR)}
      from member m where psid like 'o%'`.execute(db);
  await sql`
    insert into claim (post_id, town_id, member_id, state, created_at, decided_at, handed_at)
    select p.id, p.town_id, m.id, (array['waiting', 'accepted', 'out', 'done'])[1 + (p.number + n) % 4],
           ${ago(8 * HOUR)}, ${ago(HOUR)}, ${ago(HOUR)}
      from generate_series(1, 3) n, post p, member m
     where p.number > 100 and m.psid = 'o' || (1 + (p.number + n) % ${sql.lit(OTHERS)})`.execute(db);
  await sql`
    insert into relay_message (town_id, claim_id, member_id, event_id, body, created_at)
    select town_id, id, member_id, 1, 'à demain', ${ago(HOUR)} from claim`.execute(db);
  await sql`
    insert into meeting (claim_id, at, proposed_by, confirmed_at)
    select id, ${NOW}, member_id, ${ago(HOUR)} from claim`.execute(db);
  await sql`
    insert into outbox (page_id, member_id, lane, parts, next_part, state, created_at, not_before, settled_at, topic, says)
    select 'p', c.member_id, 1, case n when 1 then '[]'::jsonb else '[{"text": "Bonjour"}]' end, 1, 'sent',
           case n when 1 then ${ago(HOUR)}::timestamptz else ${ago(20_000)} end, ${NOW}, ${NOW}, 'loan:' || c.id, 'loan.late-1'
      from claim c, generate_series(1, 2) n`.execute(db);
}

async function exchange(
  owner: Member,
  taker: Member,
  kind: 'give' | 'lend',
  state: string,
  number: number,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with posted as (
      insert into post (town_id, number, member_id, direction, kind, item, word, created_at)
      values (${town.id}, ${number}, ${owner.id}, 'offer', ${kind}, 'lampe', 'LAMPE', ${ago(9 * HOUR)})
      returning *)
    insert into claim (town_id, post_id, member_id, state, created_at, decided_at, handed_at)
    select town_id, id, ${taker.id}, ${state}, ${ago(8 * HOUR)}, ${ago(HOUR)}, ${ago(HOUR)} from posted returning id`.execute(
    db,
  );
  return rows[0]?.id ?? '';
}

const effect = (trx: Trx, slots: EffectInput['slots'] = {}) =>
  ({ trx, member: marie, town, now: NOW, slots }) as unknown as EffectInput;
const elsewhere = () => ({ memberId: marie.id, claimId: drill, other: paul.id });

/** What is asked about Marie, and what is found. */
const ASKED: Record<string, [ask: (trx: Trx) => Promise<unknown>, found: unknown]> = {
  'which question she was shown last': [(trx) => findQuestionShown(trx, marie.id, NOW), 'admins'],
  'which posts she was shown': [(trx) => findPostsShown(trx, marie.id, 'lately', NOW), []],
  'whether she was told just now': [(trx) => wasJustSaid(trx, marie.id, 0, [{ text: 'Oui' }], NOW), false],
  'how often she was reminded of a loan': [
    (trx) => countReminded(trx, { claimId: drill, borrower: marie.id, due: '2026-11-19' }),
    1,
  ],
  'whom a notice to her was about that has never reached her': [
    async (trx) => (await endUnreached(trx, NOW)).flatMap(({ tell }) => tell ?? []).map(({ to }) => to.id),
    () => [paul.id],
  ],
  'whom she may write to': [
    async (trx) => {
      const found = await relay.listPartners(trx, marie.id, { current: null, since: NOW, limit: 9, isNamed: true });
      return found.map(({ claim }) => claim);
    },
    () => [drill, lamp],
  ],
  'whether another has written to her': [(trx) => relay.hasOtherWritten(trx, { ...elsewhere(), since: '0' }), false],
  'whether she meets another': [
    (trx) => relay.hasAgreedElsewhere(trx, { ...elsewhere(), since: ago(4 * HOUR) }),
    false,
  ],
  'whether another was promised': [
    (trx) => relay.hasPromisedElsewhere(trx, { ...elsewhere(), since: ago(4 * HOUR) }),
    false,
  ],
  'who waits': [(trx) => relay.listWaitingNames(trx, marie.id), ['Paul']],
  'what is promised': [async (trx) => (await listExchanges(trx, marie.id, 9)).map(({ claim }) => claim), () => [lamp]],
  'what is out': [(trx) => listOut(trx, marie.id), () => [drill]],
  'what she has borrowed': [
    async (trx) => (await listLoans(trx, marie.id, 'borrower', 9)).map(({ claim }) => claim.id),
    () => [drill],
  ],
  'who somebody is': [async (trx) => (await whoIs(effect(trx), 'paul')).outcome, 'shown'],
  'what was handed over': [
    async (trx) => (await knownDone(trx, marie.id, 'remis à Paul', NOW, null))?.keyword,
    'LAMPE 3',
  ],
  'whom she accuses': [
    async (trx) => (await accusingEffects['find-accused'](effect(trx, { who: 'Paul' }))).outcome,
    'one',
  ],
  'how much she has done': [async (trx) => (await readVolunteer(trx, marie.id))?.exchanges, 1],
  'whether she may help': [
    async (trx) => (await takeCandidates(trx, NOW, [marie.id])).map(({ exchanges }) => exchanges),
    [1],
  ],
};

/** Each time as if it were the first. */
async function undone(ask: (trx: Trx) => Promise<unknown>): Promise<unknown> {
  const trx = await db.startTransaction().execute();
  try {
    return await ask(trx);
  } finally {
    await trx.rollback().execute();
  }
}

for (const [what, [ask, found]] of Object.entries(ASKED)) {
  test(what, async () => {
    const before = await rowsRead(db, TABLES);
    for (let time = 0; time < TIMES; time += 1) {
      expect(await undone(ask)).toEqual(typeof found === 'function' ? found() : found);
    }
    expect((await rowsRead(db, TABLES)) - before).toBeLessThan(TIMES * FEW);
  });
}
