import { sql } from 'kysely';
import { forgetNoShows } from '../community/handovers/store.ts';
import { forgetQuestions } from '../community/questions/store.ts';
import { forgetRelays } from '../community/relay/forget.ts';
import { forgetThanks } from '../community/thanks/store.ts';
import { daysBefore, deleteRows, eraseRows, OUT, of, type Rule } from './rule.ts';

/** What passes between the two of a promise, and what they say of it afterwards. */

/** Answers of theirs, and answers to posts of theirs. */
const claimsOf = (id: string) => sql`
  select id from claim where member_id = ${id}
  union select c.id from post p join claim c on c.town_id = p.town_id and c.post_id = p.id where p.member_id = ${id}`;

const post_question: Rule<'post_question'> = {
  end: forgetQuestions,
  erase: async (trx, { id }) => {
    await sql`delete from post_question where ${id} in (member_id, of_member)
      or post_id in (select id from post where member_id = ${id})`.execute(trx);
  },
  mine: {
    title: ['Tes questions sur des annonces', 'Your questions about posts'],
    whose: of('member_id'),
    columns: {
      id: OUT.key,
      post_id: ['Annonce', 'Post'],
      member_id: OUT.self,
      words: ['Ta question', 'Your question'],
      asked_at: ['Posée', 'Asked'],
      of_member: OUT.other,
    },
  },
};

/** Goes with its question. */
const question_reply: Rule<'question_reply'> = {
  end: null,
  erase: eraseRows('question_reply'),
  mine: {
    title: ['Ce que tu as répondu à des questions', 'What you replied to questions'],
    whose: of('member_id'),
    columns: {
      question_id: OUT.key,
      member_id: OUT.self,
      words: ['Ta réponse', 'Your reply'],
      replied_at: ['Donnée', 'Given'],
      shown_at: ['Montrée', 'Shown'],
    },
  },
};

const relay_message: Rule<'relay_message'> = {
  end: forgetRelays,
  // what the other wrote was for nobody else
  erase: async (trx, { id }) => {
    await sql`delete from relay_message where id in (
      select id from relay_message where member_id = ${id}
      union all
      select m.id from claim c join relay_message m on m.town_id = c.town_id and m.claim_id = c.id
       where c.id in (${claimsOf(id)}))`.execute(trx);
  },
  mine: {
    title: ['Ce que tu as écrit à un voisin (mots gardés un mois)', 'What you wrote to a neighbour (kept for a month)'],
    whose: of('member_id'),
    columns: {
      id: OUT.key,
      town_id: OUT.key,
      claim_id: OUT.key,
      member_id: OUT.self,
      event_id: OUT.key,
      body: ['Tes mots', 'Your words'],
      awaits: OUT.machinery,
      created_at: ['Écrit', 'Written'],
    },
  },
};

const meeting: Rule<'meeting'> = {
  end: deleteRows('meeting', (now) => sql`at < ${daysBefore(now, 60)}`),
  erase: async (trx, { id }) => {
    await sql`delete from meeting where proposed_by = ${id} or claim_id in (${claimsOf(id)})`.execute(trx);
  },
  mine: {
    title: ['Tes rendez-vous', 'Your meetings'],
    whose: (id) => sql`claim_id in (${claimsOf(id)})`,
    columns: {
      id: OUT.key,
      claim_id: OUT.key,
      at: ['Quand', 'When'],
      proposed_by: OUT.other,
      confirmed_at: ['Convenu', 'Agreed'],
    },
  },
};

/** Whom somebody would not hear of any more. That others blocked them is the others' own. */
const block: Rule<'block'> = {
  end: null,
  erase: async (trx, { id }) => {
    await sql`delete from block where member_id = ${id} or blocked_id = ${id}`.execute(trx);
  },
  mine: {
    title: ['Qui tu as bloqué', 'Whom you blocked'],
    whose: of('member_id'),
    columns: { member_id: OUT.self, blocked_id: OUT.other, created_at: ['Depuis', 'Since'] },
  },
};

/** One of three words each: it stays with the answer that is counted. */
const follow_up: Rule<'follow_up'> = {
  end: null,
  erase: async (trx, { id }) => {
    await sql`delete from follow_up where claim_id in (${claimsOf(id)})`.execute(trx);
  },
  mine: {
    title: ['Ce que vous avez dit de la remise', 'What you both said of the hand-over'],
    whose: (id) => sql`claim_id in (${claimsOf(id)})`,
    columns: {
      claim_id: OUT.key,
      asked: OUT.machinery,
      owner_said: ['Qui donne ou demande', 'Whose post it is'],
      claimant_said: ['Qui a répondu', 'Who answered'],
    },
  },
};

/** What they noted about others stays for the admins, by nobody. */
const no_show: Rule<'no_show'> = {
  end: forgetNoShows,
  erase: eraseRows('no_show', 'about_member'),
  mine: {
    title: ['Rendez-vous manqués, vus des admins seulement', 'Missed meetings, seen by admins only'],
    whose: (id) => sql`${id} in (about_member, by_member)`,
    columns: { claim_id: OUT.key, about_member: OUT.other, by_member: OUT.other, at: ['Noté', 'Noted'] },
  },
};

/** The row stays and counts as a thank-you. */
const thanks: Rule<'thanks'> = {
  end: forgetThanks,
  erase: async (trx, { id }) => {
    await sql`update thanks set words = null where ${id} in (from_member, to_member)`.execute(trx);
  },
  mine: {
    title: ['Les mercis, de toi et pour toi', 'Thanks, from you and to you'],
    whose: (id) => sql`${id} in (from_member, to_member)`,
    columns: {
      id: OUT.key,
      claim_id: OUT.key,
      from_member: OUT.other,
      to_member: OUT.other,
      town_id: ['Ville', 'Town'],
      words: ['Les mots', 'The words'],
      giver_agrees_at: ['Qui a donné veut bien que ce soit montré', 'The giver agreed to show it'],
      author_agrees_at: ['Qui a remercié veut bien que ce soit montré', 'The author agreed to show it'],
      created_at: ['Écrit', 'Written'],
    },
  },
};

/** Before claim and post, to which they refer; replies before questions. */
export const exchanging = {
  question_reply,
  post_question,
  relay_message,
  meeting,
  block,
  follow_up,
  no_show,
  thanks,
};
