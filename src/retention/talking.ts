import { sql } from 'kysely';
import { forgetHumanMessages } from '../community/human/store.ts';
import { all, byPage, changeRows, daysBefore, deleteRows, eraseByPage, eraseRows, OUT, of, type Rule } from './rule.ts';

/**
 * What is said. Words go a week after they were dealt with (sweepInbox, sweepOutbox: by the minute); rows stay for a
 * while, so that what comes twice is known, and what came late is counted.
 */
const ROWS = 90;

const inbox_event: Rule<'inbox_event'> = {
  end: deleteRows(
    'inbox_event',
    (now) => sql`received_at < ${daysBefore(now, ROWS)} and (handled_at is not null or failed_at is not null)`,
  ),
  erase: eraseRows('inbox_event'),
  mine: {
    title: ['Ce que tu m’as envoyé', 'What you sent me'],
    whose: of('member_id'),
    columns: {
      id: OUT.key,
      page_id: OUT.key,
      member_id: OUT.self,
      dedup_key: ['Sa marque chez Facebook', 'Its mark at Facebook'],
      kind: ['Quoi', 'What'],
      body: ['Ce que c’était (gardé une semaine)', 'What it was (kept for a week)'],
      sent_at: ['Envoyé', 'Sent'],
      received_at: ['Reçu', 'Received'],
      window_until: ['Me laissait t’écrire jusqu’à', 'Let me write to you until'],
      attempts: OUT.machinery,
      not_before: OUT.machinery,
      handled_at: ['Lu', 'Read'],
      failed_at: ['Resté sans suite', 'Could not be handled'],
      error: { out: 'what the program stumbled over, without your words' },
    },
  },
};

const outbox: Rule<'outbox'> = {
  end: deleteRows('outbox', (now) => sql`created_at < ${daysBefore(now, ROWS)} and settled_at is not null`),
  // broadcasts of their posts, whomever they are for, too; none is being sent (see erase.ts)
  erase: async (trx, { id }, now) => {
    await sql`delete from outbox where member_id = ${id}`.execute(trx);
    const blanked = sql`parts = '[]', settled_at = coalesce(settled_at, ${now}),
      state = case when settled_at is null then 'expired' else state end`;
    const theirs = sql`(select id from post where member_id = ${id})`;
    await sql`update outbox set ${blanked} where parts <> '[]'::jsonb and post_id in ${theirs}`.execute(trx);
    // by those who were told, since only what waits to be sent is found by the posts of a carousel
    await sql`update outbox set ${blanked} where parts <> '[]'::jsonb and post_ids && array${theirs}
      and member_id in (select d.member_id from post p join delivery d on d.town_id = p.town_id and d.post_id = p.id where p.member_id = ${id})`.execute(
      trx,
    );
  },
  mine: {
    title: ['Ce que je t’ai envoyé', 'What I sent you'],
    whose: of('member_id'),
    columns: {
      id: OUT.key,
      page_id: OUT.key,
      member_id: OUT.self,
      lane: OUT.machinery,
      rank: OUT.machinery,
      parts: ['Les mots (gardés une semaine)', 'The words (kept for a week)'],
      next_part: OUT.machinery,
      cards_part: OUT.machinery,
      begun_part: OUT.machinery,
      begun_at: OUT.machinery,
      state: ['État', 'State'],
      post_id: ['Annonce', 'Post'],
      post_ids: ['Annonces', 'Posts'],
      asks: OUT.machinery,
      topic: OUT.machinery,
      relay_id: OUT.key,
      says: OUT.machinery,
      side_message_id: OUT.key,
      created_at: ['Écrit', 'Written'],
      not_before: OUT.machinery,
      not_after: OUT.machinery,
      lease_until: OUT.machinery,
      attempts: OUT.machinery,
      unheard: OUT.machinery,
      message_ids: ['Ses marques chez Facebook', 'Its marks at Facebook'],
      error: { out: 'what the program stumbled over, without any words' },
      settled_at: ['Envoyé', 'Sent'],
    },
  },
};

/** What went out beside Messenger, without words: those are made when it is sent, of what waits. */
const side_message: Rule<'side_message'> = {
  end: all(
    changeRows('side_message', sql`mark = null`, (now) => sql`mark is not null and created_at < ${daysBefore(now, 1)}`),
    deleteRows('side_message', (now) => sql`created_at < ${daysBefore(now, 60)} and settled_at is not null`),
  ),
  erase: async (trx, { id }) => {
    await sql`delete from side_message where member_id = ${id}`.execute(trx);
    await sql`update side_message set admin_id = null where admin_id = ${id}`.execute(trx);
  },
  mine: {
    title: [
      'Ce que je t’ai envoyé hors de Messenger (jamais les mots)',
      'What I sent you outside Messenger (never the words)',
    ],
    whose: of('member_id'),
    columns: {
      id: OUT.key,
      member_id: OUT.self,
      kind: [
        'Par (mail : e-mail, push : notification, hand : un admin)',
        'By (mail: e-mail, push: notification, hand: an admin)',
      ],
      channel_id: OUT.key,
      what: [
        'Pour confirmer ton adresse, pour te prévenir, ou pour une de tes alertes',
        'To confirm your address, to tell you something, or because of one of your alerts',
      ],
      post_ids: OUT.machinery,
      mark: { out: 'a mark of the address, which is shown itself, kept for a day' },
      state: ['État', 'State'],
      created_at: ['Écrit', 'Written'],
      not_before: OUT.machinery,
      lease_until: OUT.machinery,
      attempts: OUT.machinery,
      error: { out: 'what the mail server or the push service answered, as a number' },
      climbs_at: OUT.machinery,
      settled_at: ['Envoyé, ou laissé là', 'Sent, or given up'],
      admin_id: OUT.other,
    },
  },
};

/** That somebody was sent what is new in their town, and which posts it told of. */
const digest: Rule<'digest'> = {
  end: deleteRows('digest', (now) => sql`created_at < ${daysBefore(now, 60)} and settled_at is not null`),
  erase: eraseRows('digest'),
  mine: {
    title: ['Les résumés que je t’ai envoyés par e-mail (jamais les mots)', 'Digests I e-mailed you (never the words)'],
    whose: of('member_id'),
    columns: {
      id: OUT.key,
      member_id: OUT.self,
      channel_id: OUT.key,
      day: ['Jour', 'Day'],
      state: ['État', 'State'],
      post_ids: ['Les annonces (par leurs numéros internes)', 'The posts (by their inner numbers)'],
      created_at: ['Écrit', 'Written'],
      not_before: OUT.machinery,
      lease_until: OUT.machinery,
      attempts: OUT.machinery,
      error: { out: 'what the mail server answered, as a number' },
      settled_at: ['Envoyé, ou laissé là', 'Sent, or given up'],
    },
  },
};

/** A moment, of use for a second. */
const spoken: Rule<'spoken'> = {
  end: deleteRows('spoken', (now) => sql`at < ${daysBefore(now, 1)}`),
  erase: eraseByPage('spoken'),
  mine: {
    title: ['La dernière fois que je t’ai écrit de moi-même', 'When I last wrote to you unasked'],
    whose: byPage,
    columns: { page_id: OUT.key, member_id: OUT.self, at: ['Le', 'On'] },
  },
};

/** Hints that somebody has something waiting: gone within seconds. */
const ready: Rule<'ready'> = { end: null, erase: eraseByPage('ready'), mine: null };

/** Where a dialogue stands, drafts included. Of somebody who has been silent for so long, nothing is taken up again. */
const conversation: Rule<'conversation'> = {
  end: changeRows(
    'conversation',
    sql`state = '{}', draft_since = null`,
    (now) => sql`state <> '{}'::jsonb and (page_id, member_id) in (
      select page_id, id from member where status <> 'pending' and window_until < ${daysBefore(now, ROWS)}
        and created_at < ${daysBefore(now, ROWS)})`,
  ),
  erase: eraseByPage('conversation'),
  mine: {
    title: ['Où en est notre conversation', 'Where our conversation stands'],
    whose: byPage,
    columns: {
      page_id: OUT.key,
      member_id: OUT.self,
      revision: OUT.machinery,
      state: ['Ce que tu as commencé (brouillons compris)', 'What you have begun (drafts included)'],
      muted_until: ['Un admin te répond en personne jusqu’à', 'An admin answers you in person until'],
      paced_from: OUT.machinery,
      paced_count: OUT.machinery,
      slowed: OUT.machinery,
      paced_ahead: OUT.machinery,
      paced_slowly: OUT.machinery,
      draft_since: ['Un brouillon t’attend depuis', 'A draft waits for you since'],
    },
  },
};

const flow_run: Rule<'flow_run'> = {
  end: deleteRows('flow_run', (now) => sql`opened_at < ${daysBefore(now, 365)}`),
  erase: eraseByPage('flow_run'),
  mine: {
    title: ['Nos conversations passées, sans les mots', 'Our past dialogues, without the words'],
    whose: byPage,
    columns: {
      page_id: OUT.key,
      member_id: OUT.self,
      id: OUT.key,
      flow: ['Quoi', 'What'],
      version: OUT.machinery,
      opened_at: ['Commencé', 'Begun'],
      closed_at: ['Fini', 'Ended'],
      outcome: ['Comment', 'How'],
      subject: ['À propos de', 'About'],
    },
  },
};

const human_message: Rule<'human_message'> = {
  end: forgetHumanMessages,
  erase: async (trx, { id }) => {
    await sql`delete from human_message where member_id = ${id}`.execute(trx);
    await sql`update human_message set settled_by = null where settled_by = ${id}`.execute(trx);
  },
  mine: {
    title: ['Tes mots aux admins', 'Your words to the admins'],
    whose: of('member_id'),
    columns: {
      id: OUT.key,
      town_id: ['Ville', 'Town'],
      member_id: OUT.self,
      words: ['Ce qu’ils disent, tant que personne ne les a lus', 'What they say, as long as nobody has read them'],
      claim_id: OUT.key,
      asked_at: ['Écrit', 'Written'],
      settled: ['Ce qui en a été fait', 'What was done with it'],
      settled_at: ['Le', 'On'],
      settled_by: OUT.other,
      reminded_at: OUT.machinery,
    },
  },
};

export const talking = {
  ready,
  inbox_event,
  outbox,
  spoken,
  side_message,
  digest,
  conversation,
  flow_run,
  human_message,
};
