import { sql } from 'kysely';
import { forgetWrongCodes } from '../community/members/code-tries.ts';
import { forgetVouches } from '../community/members/vouch-store.ts';
import { daysBefore, deleteRows, eraseRows, OUT, of, type Rule } from './rule.ts';

/** Who is there, and what they asked for. */

/** The row stays and counts: what refers to it is then nobody's. Who is forgotten, and when: erase.ts. */
const member: Rule<'member'> = {
  end: null,
  erase: async (trx, { id }) => {
    await sql`update member set decision_reason = null where decided_by = ${id}`.execute(trx);
    await sql`
      update member
         set psid = 'erased:' || id, number = null, status = 'left', name = null, answer = null, quartier = null,
             locale = 'fr', window_until = 'epoch', unreachable = true, decision_reason = null, erase_at = null,
             came_by_link = null, reminders = 0, kept_by_crowd = false, care_asked_at = null
       where id = ${id}`.execute(trx);
  },
  mine: {
    title: ['Toi', 'You'],
    whose: of('id'),
    columns: {
      id: OUT.key,
      page_id: ['La Page Facebook à laquelle tu écris', 'The Facebook Page you write to'],
      psid: ['Ton numéro chez Facebook, pour cette Page seulement', 'Your number at Facebook, for this Page only'],
      town_id: ['Ta ville', 'Your town'],
      number: ['Ton numéro pour les admins', 'The number by which admins call you'],
      status: ['Où tu en es', 'Your standing'],
      name: ['Ton nom ici', 'Your name here'],
      answer: ['Ta réponse à la question des admins', 'Your answer to the admins’ question'],
      quartier: ['Ton quartier', 'Your neighbourhood'],
      locale: ['Ta langue', 'Your language'],
      window_until: ['Jusqu’à quand Facebook me laisse t’écrire', 'Until when Facebook lets me write to you'],
      unreachable: ['Facebook dit que je ne peux pas t’écrire', 'Facebook says I cannot write to you'],
      created_at: ['Ton premier message', 'Your first message'],
      asked_at: ['Ta demande d’entrée', 'Your request to join'],
      decided_at: ['Décision des admins', 'The admins’ decision'],
      decided_by: OUT.other,
      decision_reason: ['La raison qu’ils ont donnée', 'The reason they gave'],
      left_at: ['Ton départ', 'When you left'],
      erase_at: ['Le jour où tout sera effacé', 'The day everything will be erased'],
      erased_at: OUT.machinery,
      came_by_link: ['Venu par un lien de la ville', 'Came by a link of the town'],
      reminders: OUT.machinery,
      kept_by_crowd: OUT.machinery,
      care_asked_at: ['Quand je t’ai demandé de tenir la ville', 'When I asked you to look after the town'],
    },
  },
};

const town_admin: Rule<'town_admin'> = {
  end: null,
  erase: eraseRows('town_admin'),
  mine: {
    title: ['Les villes dont tu es admin', 'Towns you look after'],
    whose: of('member_id'),
    columns: { town_id: ['Ville', 'Town'], member_id: OUT.self, since: ['Depuis', 'Since'] },
  },
};

const admin_code: Rule<'admin_code'> = {
  end: deleteRows('admin_code', (now) => sql`expires_at < ${daysBefore(now, 30)}`),
  erase: async (trx, { id }) => {
    await sql`delete from admin_code where used_by = ${id}`.execute(trx);
    await sql`update admin_code set created_by = null where created_by = ${id}`.execute(trx);
  },
  mine: {
    title: ['Le code avec lequel tu es devenu admin', 'The code that made you an admin'],
    whose: of('used_by'),
    columns: {
      hash: { out: 'the code itself is not kept, only a mark of it' },
      town_id: ['Ville', 'Town'],
      created_at: ['Donné', 'Given'],
      expires_at: ['Valable jusqu’à', 'Good until'],
      used_at: ['Utilisé', 'Used'],
      used_by: OUT.self,
      created_by: OUT.other,
    },
  },
};

const waiting_list: Rule<'waiting_list'> = {
  end: deleteRows('waiting_list', (now) => sql`since < ${daysBefore(now, 2 * 365)}`),
  erase: eraseRows('waiting_list'),
  mine: {
    title: ['La ville que tu attends', 'The town you wait for'],
    whose: of('member_id'),
    columns: {
      member_id: OUT.self,
      insee: ['Commune', 'Commune'],
      since: ['Depuis', 'Since'],
    },
  },
};

/** The town stays as it was founded; who founded it, and what else they had asked for, goes. */
const founding: Rule<'founding'> = {
  end: deleteRows('founding', (now) => sql`coalesce(decided_at, asked_at) < ${daysBefore(now, 365)}`),
  erase: eraseRows('founding'),
  mine: {
    title: ['Les villes que tu as ouvertes ou voulu ouvrir', 'Towns you have opened or wanted to open'],
    whose: of('member_id'),
    columns: {
      id: OUT.key,
      member_id: OUT.self,
      insee: ['Commune', 'Commune'],
      communes: ['Communes voisines', 'Communes around it'],
      approval: ['Un admin accepte les nouvelles personnes', 'An admin accepts newcomers'],
      question: ['Question aux nouveaux', 'Question to newcomers'],
      rules: ['Règles de la maison', 'House rules'],
      asked_at: ['Demandé', 'Asked'],
      decided_at: ['Décidé', 'Decided'],
      accepted: ['Accepté', 'Accepted'],
      town_id: ['La ville', 'The town'],
    },
  },
};

const page_code: Rule<'page_code'> = {
  end: deleteRows('page_code', (now) => sql`expires_at <= ${now}`),
  erase: async (trx, { id }) => {
    await sql`delete from page_code where ${id} in (member_id, follower_id)`.execute(trx);
  },
  mine: {
    title: ['Le code pour passer sur la nouvelle Page de ta ville', 'The code for moving to your town’s new Page'],
    whose: of('member_id'),
    columns: {
      member_id: OUT.self,
      hash: { out: 'the code itself is not kept, only a mark of it' },
      page_id: ['La nouvelle Page', 'The new Page'],
      expires_at: ['Valable jusqu’à', 'Good until'],
      follower_id: OUT.machinery,
    },
  },
};

const alert: Rule<'alert'> = {
  end: null,
  erase: eraseRows('alert'),
  mine: {
    title: ['Tes alertes', 'Your alerts'],
    whose: of('member_id'),
    columns: {
      id: OUT.key,
      member_id: OUT.self,
      town_id: ['Ville', 'Town'],
      words: ['Ce que tu attends', 'What you wait for'],
      created_at: ['Depuis', 'Since'],
    },
  },
};

const follow: Rule<'follow'> = {
  end: null,
  erase: eraseRows('follow'),
  mine: {
    title: ['Les villes voisines que tu suis', 'The neighbouring towns you follow'],
    whose: of('member_id'),
    columns: {
      town_id: ['Ville', 'Town'],
      member_id: OUT.self,
      since: ['Depuis', 'Since'],
    },
  },
};

const news_wish: Rule<'news_wish'> = {
  end: null,
  erase: eraseRows('news_wish'),
  mine: {
    title: ['Ce que tu veux entendre', 'What you want to hear'],
    whose: of('member_id'),
    columns: {
      member_id: OUT.self,
      level: ['Combien', 'How much'],
      kinds: ['Quelles sortes', 'Which kinds'],
      paused_until: ['En pause jusqu’à', 'On a break until'],
      day_starts: ['À partir de (heure)', 'From (hour)'],
      day_ends: ['Jusqu’à (heure)', 'Until (hour)'],
      most_a_day: ['Messages sur les annonces, par jour', 'Messages about posts, a day'],
      offered_at: ['Dernière proposition de continuer', 'Last offer to go on'],
      ignored: ['Propositions laissées sans réponse', 'Offers left unanswered'],
      mail_offers: ['Propositions de te prévenir par e-mail', 'Offers to tell you by e-mail'],
      stopped_at: ['Dernière fois que tu as voulu être tranquille', 'When you last wanted to be left alone'],
    },
  },
};

/** Until it is given up; an address that nobody confirms or that is dead, and that of whoever is not here any more, sooner. */
const side_channel: Rule<'side_channel'> = {
  end: deleteRows(
    'side_channel',
    (now) => sql`(confirmed_at is null and asked_at < ${daysBefore(now, 7)}) or refused_at < ${daysBefore(now, 30)}
      or member_id in (select id from member where status in ('left', 'refused', 'banned'))`,
  ),
  erase: eraseRows('side_channel'),
  mine: {
    title: ['Où te prévenir en dehors de Messenger', 'Where to reach you outside Messenger'],
    whose: of('member_id'),
    columns: {
      id: OUT.key,
      member_id: OUT.self,
      kind: ['Comment', 'How'],
      address: ['Adresse', 'Address'],
      asked_at: ['Donnée', 'Given'],
      confirmed_at: ['Confirmée', 'Confirmed'],
      refused_at: ['Ne répond plus depuis', 'Has not answered since'],
      p256dh: { out: 'the key with which what is sent to a browser is sealed' },
      auth: { out: 'a secret of the browser and us, with which what is sent to it is sealed' },
      says_shown: OUT.machinery,
      digest: [
        'Résumé des annonces (day : chaque jour, week : chaque semaine)',
        'Digest of posts (day: each day, week: each week)',
      ],
      digest_at: ['Prochain résumé', 'Next digest'],
    },
  },
};

const private_link: Rule<'private_link'> = {
  end: deleteRows('private_link', (now) => sql`expires_at <= ${now}`),
  erase: eraseRows('private_link'),
  mine: {
    title: [
      'Les liens vers cette page et vers celle des notifications',
      'The links to this page and to that of notifications',
    ],
    whose: of('member_id'),
    columns: {
      member_id: OUT.self,
      what: [
        'Vers quoi (data : cette page, push : les notifications)',
        'To what (data: this page, push: notifications)',
      ],
      hash: { out: 'the link itself is not kept, only a mark of it' },
      expires_at: ['Valable jusqu’à', 'Good until'],
    },
  },
};

/** A code, and the day: Meta does not say whose request it was. */
const data_deletion: Rule<'data_deletion'> = {
  end: deleteRows('data_deletion', (now) => sql`requested_at < ${daysBefore(now, 365)}`),
  erase: null,
  mine: null,
};

/** Codes that were none: they count for an hour. */
const wrong_code: Rule<'wrong_code'> = {
  end: forgetWrongCodes,
  erase: eraseRows('wrong_code'),
  mine: {
    title: ['Codes d’admin essayés en vain', 'Admin codes tried in vain'],
    whose: of('member_id'),
    columns: { id: OUT.key, member_id: OUT.self, at: ['Quand', 'When'] },
  },
};

/** What a neighbour said of somebody who waits is the neighbour's own. */
const vouch: Rule<'vouch'> = {
  end: forgetVouches,
  erase: async (trx, { id }) => {
    await sql`delete from vouch where ${id} in (applicant_id, member_id)`.execute(trx);
  },
  mine: {
    title: ['Qui tu as dit connaître', 'Whom you said you know'],
    whose: of('member_id'),
    columns: {
      id: OUT.key,
      applicant_id: OUT.other,
      member_id: OUT.self,
      asked_at: ['Demandé', 'Asked'],
      answered_at: ['Répondu', 'Answered'],
      knows: ['Tu connais cette personne', 'You know this person'],
    },
  },
};

export const people = {
  wrong_code,
  vouch,
  member,
  town_admin,
  admin_code,
  waiting_list,
  founding,
  page_code,
  alert,
  follow,
  news_wish,
  side_channel,
  private_link,
  data_deletion,
};
