import { sql } from 'kysely';
import type { Town } from '../../src/community/towns/town.table.ts';
import { samplePhotos } from '../../src/emulator/sample-photos.ts';
import type { House } from '../helpers/house.ts';
import type { Phone } from '../helpers/phone.ts';

/** What marks somebody, each in a place of its own: where one of them stands, they are not forgotten. */
export const NAMES = {
  name: 'Canarinom',
  answer: 'canarireponse',
  quartier: 'canariquartier',
  item: 'canarichose',
  place: 'canarilieu',
  loan: 'canaripret',
  deposit: 'canaricaution',
  inReturn: 'canariretour',
  moment: 'canarimoment',
  duration: 'canariduree',
  contact: 'canaricontact',
  said: 'canarimot ce soir',
  offered: 'canaritroc',
  countered: 'canarisouhait',
  question: 'canariquestion',
  reply: 'canarireplique',
  thanks: 'canarimerci',
  alert: 'canarialerte',
  refusal: 'canarirefus',
  reason: 'canariraison',
  ofOther: 'canarijugement',
  doubt: 'canaridoute',
  defence: 'canaridefense',
  flagged: 'canarisignal',
  url: 'canariadresse',
  draft: 'canaribrouillon',
  subject: 'canarisujet',
  mid: 'canarimid',
  message: 'canaritexte bleu',
  toThem: 'canarirelais',
  key: 'canaricle',
  commune: 'canaricommune',
  asked: 'canaridemande',
  rules: 'canariregles',
  forAdmins: 'canariappel',
  mailbox: 'canariboite@example.org',
} as const;
export const PSID = '7123456789012345';

export interface MarkedLife {
  town: Town;
  leaver: Phone;
  admin: Phone;
  neighbour: Phone;
  away: Phone;
}

/**
 * Somebody who has been everything one can be here: newcomer, giver, taker, admin, talker; and everybody who was told of
 * them, one of whom has been away since. Every text column that may hold something of theirs holds a mark.
 */
export async function markedLife(house: House): Promise<MarkedLife> {
  const { db } = house;
  const now = house.clock.now();
  const town = await house.town('Saint-Brieuc', { approval: false });
  const admin = await house.admin('Soizic', town);
  house.meta.person({ name: NAMES.name, psid: PSID });
  const leaver = await house.member(NAMES.name, town);
  const neighbour = await house.member('Paul', town);
  const away = await house.member('Claire', town);
  const photo = (await samplePhotos().jpeg('jam')) ?? new Uint8Array();

  await leaver.sends(photo);
  await leaver.says(`Je donne un ${NAMES.item} à ${NAMES.place}`);
  await leaver.taps('~ok');
  await neighbour.taps('do:claim');
  await neighbour.says(NAMES.toThem);
  await leaver.taps('do:pick');
  await leaver.taps('do:write');
  await leaver.says(NAMES.message);
  // a dialogue in which they are named stays open
  await neighbour.taps('do:write');
  await away.says('Je donne une table en chêne');
  await away.taps('~ok');
  await closeWindowOf(house, away);
  await leaver.says('annonces table');
  await leaver.taps('do:claim');
  await leaver.says(NAMES.said);
  await leaver.says('je veux parler à un admin');
  await leaver.says(`${NAMES.message} pour les admins`);
  await leaver.says('oui');
  await leaver.says(`je prête un ${NAMES.draft}`);

  const id = await leaver.memberId();
  const paul = await neighbour.memberId();
  const claire = await away.memberId();
  const soizic = await admin.memberId();
  await sql`update member set answer = ${NAMES.answer}, quartier = ${NAMES.quartier}, number = 77,
    decision_reason = ${NAMES.refusal}, decided_by = ${soizic}, decided_at = ${now} where id = ${id}`.execute(db);
  await sql`update member set decision_reason = ${NAMES.ofOther}, decided_by = ${id}, decided_at = ${now}
    where id = ${paul}`.execute(db);
  await sql`update post set quartier = ${NAMES.place}, loan = ${NAMES.loan},
    deposit = ${NAMES.deposit}, in_return = ${NAMES.inReturn}, help_when = ${NAMES.moment},
    duration = ${NAMES.duration}, contact = ${NAMES.contact}, held_quote = ${NAMES.doubt}, contest_words = ${NAMES.defence}
    where member_id = ${id}`.execute(db);
  await sql`insert into post_report (post_id, member_id, words, at)
    select id, ${id}::bigint, ${NAMES.flagged}, ${now}::timestamptz from post where member_id = ${claire}
    union all select id, ${paul}::bigint, ${NAMES.flagged}, ${now}::timestamptz from post where member_id = ${id}`.execute(
    db,
  );
  const picture = sql`(select min(id) from media where member_id = ${id})`;
  await sql`update claim set word = ${NAMES.said}, offered = ${NAMES.offered}, offered_media = ${picture}
    where member_id = ${id}`.execute(db);
  await sql`update claim set countered = ${NAMES.countered}, refused_wish = ${NAMES.countered}
    where member_id = ${id} or post_id in (select id from post where member_id = ${id})`.execute(db);
  const ofPaul = sql`(select min(id) from claim where member_id = ${paul})`;
  await sql`insert into post_question (post_id, member_id, words, asked_at)
    select id, ${id}, ${NAMES.question}, ${now} from post where member_id = ${claire}`.execute(db);
  await sql`insert into question_reply (question_id, member_id, words, replied_at)
    select id, ${id}, ${NAMES.reply}, ${now} from post_question`.execute(db);
  await sql`insert into thanks (claim_id, from_member, to_member, town_id, words, created_at)
    values (${ofPaul}, ${id}, ${paul}, ${town.id}, ${NAMES.thanks}, ${now})`.execute(db);
  await sql`insert into block (member_id, blocked_id, created_at) values (${id}, ${soizic}, ${now})`.execute(db);
  await sql`insert into no_show (claim_id, about_member, by_member, at) values (${ofPaul}, ${id}, ${paul}, ${now})`.execute(
    db,
  );
  await sql`insert into vouch (applicant_id, member_id, asked_at) values (${paul}, ${id}, ${now})`.execute(db);
  await sql`insert into alert (member_id, town_id, words, created_at) values (${id}, ${town.id}, ${NAMES.alert}, ${now})`.execute(
    db,
  );
  await sql`insert into side_channel (member_id, kind, address, asked_at) values (${id}, 'mail', ${NAMES.mailbox}, ${now})`.execute(
    db,
  );
  await sql`insert into side_channel (member_id, kind, address, p256dh, auth, asked_at, confirmed_at)
    values (${id}, 'push', ${`https://${NAMES.mailbox}/`}, ${NAMES.mailbox}, ${NAMES.mailbox}, ${now}, ${now})`.execute(
    db,
  );
  await sql`insert into side_message (member_id, kind, channel_id, what, mark, state, created_at, not_before, settled_at)
    select member_id, kind, id, 'confirm', 'x', 'sent', ${now}, ${now}, ${now} from side_channel where member_id = ${id}`.execute(
    db,
  );
  await sql`insert into digest (member_id, channel_id, day, state, post_ids, created_at, not_before, settled_at)
    select member_id, id, '2026-12-05', 'sent', '{1}', ${now}, ${now}, ${now} from side_channel
     where member_id = ${id} and kind = 'mail'`.execute(db);
  await sql`insert into spoken (member_id, at) values (${id}, ${now}) on conflict do nothing`.execute(db);
  await sql`insert into wrong_code (member_id, at) values (${id}, ${now})`.execute(db);
  await sql`insert into media (key, member_id, url, state, failure, created_at)
    values (${NAMES.key}, ${id}, ${`https://${NAMES.url}.example/`}, 'failed', 'gone', ${now})`.execute(db);
  await sql`insert into town_admin (town_id, member_id, since) values (${town.id}, ${id}, ${now})`.execute(db);
  await sql`insert into admin_code (hash, town_id, created_at, expires_at, used_at, used_by)
    values ('h', ${town.id}, ${now}, ${now}, ${now}, ${id})`.execute(db);
  await sql`insert into founding (member_id, insee, communes, approval, question, rules, asked_at)
    values (${id}, '29232', ${[NAMES.commune]}, true, ${NAMES.asked}, ${NAMES.rules}, ${now})`.execute(db);
  await sql`insert into page_code (member_id, hash, page_id, expires_at)
    values (${id}, '0', (select id from page limit 1), ${now})`.execute(db);
  await sql`insert into waiting_list (member_id, insee, since) values (${id}, '29232', ${now})`.execute(db);
  await sql`insert into journal (town_id, admin_id, action, member_id, reason, at) values
    (${town.id}, ${soizic}, 'warned', ${id}, ${NAMES.reason}, ${now}),
    (${town.id}, ${id}, 'refused', ${paul}, ${NAMES.ofOther}, ${now}),
    (${town.id}, ${soizic}, 'noted', null, ${`vu avec ${NAMES.name}`}, ${now})`.execute(db);
  await sql`insert into flow_run (member_id, id, flow, version, opened_at, closed_at, outcome, subject) values
    (${id}, 'canari', 'mine', 1, ${now}, ${now}, 'done', ${JSON.stringify({ thing: NAMES.subject })}),
    (${paul}, 'canari', 'mine', 1, ${now}, ${now}, 'done', ${JSON.stringify({ other: NAMES.name })})`.execute(db);
  await sql`insert into human_message (town_id, member_id, words, asked_at, settled, settled_at, settled_by)
    values (${town.id}, ${paul}, null, ${now}, 'answered', ${now}, ${id}),
           (${town.id}, ${id}, ${NAMES.forAdmins}, ${now}, null, null, null),
           (${town.id}, ${paul}, ${`avec ${NAMES.name} ça ne va pas`}, ${now}, null, null, null)`.execute(db);
  await sql`insert into inbox_event (page_id, member_id, dedup_key, kind, body, sent_at, received_at, handled_at)
    select page_id, id, ${`mid:${NAMES.mid}`}, 'message', ${JSON.stringify({ type: 'text', text: NAMES.message })}::jsonb,
      ${now}, ${now}, ${now} from member where id = ${id}`.execute(db);
  await sql`insert into delivery (post_id, member_id, state, alert)
    select id, ${id}, 'told', ${NAMES.alert} from post where member_id = ${claire}
    on conflict (post_id, member_id) do update set alert = excluded.alert`.execute(db);
  // what waits for somebody who is away, in their words and under their name
  await sql`insert into outbox (page_id, member_id, lane, parts, created_at, not_before)
    select page_id, id, 1, ${JSON.stringify([{ text: `${NAMES.name} t’a répondu : « ${NAMES.said} »` }])}::jsonb, ${now}, ${now}
    from member where id = ${claire}`.execute(db);
  await house.settled();
  return { town, leaver, admin, neighbour, away };
}

/** Meta lets nobody write to them any more. */
async function closeWindowOf(house: House, phone: Phone): Promise<void> {
  await house.db
    .updateTable('member')
    .set({ window_until: new Date(0) })
    .where('id', '=', await phone.memberId())
    .execute();
}
