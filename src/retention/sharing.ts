import { sql } from 'kysely';
import { forgetDrawings } from '../community/photos/picture.ts';
import { inTransaction } from '../database/in-transaction.ts';
import {
  all,
  BATCH,
  byPage,
  changeRows,
  daysBefore,
  deleteRows,
  eraseRows,
  inBatches,
  OUT,
  of,
  type Rule,
} from './rule.ts';
import { takeWords } from './without-words.ts';

/**
 * What is shared. Rows stay, because the town counts them; their words and pictures go. A post whose time was over may
 * be put up again for thirty days: what it would need is kept a little longer than that.
 */
const AFTER_END = 45;
const CLOSED = 'select id from post where closed_at <';

const post: Rule<'post'> = {
  end: all(
    changeRows(
      'post',
      sql`contact = null, held_quote = null, contest_words = null`,
      (now) =>
        sql`(contact is not null or held_quote is not null or contest_words is not null) and closed_at < ${daysBefore(now, AFTER_END)}`,
    ),
    (db, now) =>
      inBatches(() => {
        const old = sql`closed_at < ${daysBefore(now, 365)} and item <> 'annonce' limit ${BATCH}`;
        return inTransaction(db, (trx) => takeWords(trx, old, sql`skip locked`));
      }),
  ),
  erase: async (trx, { id }) => {
    await takeWords(trx, sql`member_id = ${id}`, sql``);
  },
  mine: {
    title: ['Tes annonces', 'Your posts'],
    whose: of('member_id'),
    columns: {
      id: OUT.key,
      town_id: ['Ville', 'Town'],
      number: ['Numéro', 'Number'],
      member_id: OUT.self,
      direction: ['Offre ou demande', 'Offer or request'],
      kind: ['Don, prêt, échange ou coup de main', 'Gift, loan, swap or help'],
      item: ['Quoi', 'What'],
      word: ['Mot-clé', 'Keyword'],
      quantity: ['Combien', 'How many'],
      way: ['Comment tu choisis qui l’aura', 'How you choose who gets it'],
      quartier: ['Où', 'Where'],
      until: ['Jusqu’à quand', 'Until when'],
      loan: ['Durée du prêt', 'Length of the loan'],
      deposit: ['Caution', 'Deposit'],
      in_return: ['Contre quoi', 'In return for'],
      help_when: ['Moment', 'When'],
      duration: ['Combien de temps', 'How long'],
      contact: ['Ton contact, jamais montré', 'Your contact, never shown'],
      expires_at: ['Fin prévue', 'Planned end'],
      warn_at: OUT.machinery,
      fate_at: OUT.machinery,
      outcome: ['Ce qu’elle est devenue', 'What became of it'],
      exchanged_with: OUT.other,
      created_at: ['Publiée', 'Published'],
      closed_at: ['Terminée', 'Ended'],
      held_at: ['Mise en attente', 'Made to wait'],
      held_for: ['Pourquoi elle attendait', 'Why it waited'],
      held_quote: ['Les mots en question', 'The words in question'],
      looked_at: ['Regardée par un admin', 'Looked at by an admin'],
      looked_by: OUT.other,
      contested_at: ['Contestée', 'Contested'],
      contest_words: ['Ce que tu en as dit aux admins', 'What you told the admins about it'],
      off_feed: ['Gardée hors de la Page Facebook', 'Kept off the Facebook Page'],
      wait_told_at: OUT.machinery,
      weighs_as: [
        'Ce qu’elle pèse dans le bilan, une fois ses mots effacés',
        'What it weighs in the town’s account, once its words are gone',
      ],
    },
  },
};

const post_photo: Rule<'post_photo'> = {
  end: deleteRows('post_photo', (now) => sql`post_id in (${sql.raw(CLOSED)} ${daysBefore(now, AFTER_END)})`),
  erase: async (trx, { id }) => {
    await sql`delete from post_photo where post_id in (select id from post where member_id = ${id})
      or media_id in (select id from media where ${byPage(id)})`.execute(trx);
  },
  mine: {
    title: ['Quelle photo va avec quelle annonce', 'Which picture goes with which post'],
    whose: (id) => sql`post_id in (select id from post where member_id = ${id})`,
    columns: { post_id: ['Annonce', 'Post'], position: ['Rang', 'Place'], media_id: ['Photo', 'Picture'] },
  },
};

/**
 * What stands on the Page goes with the words here: whoever asks to be forgotten is taken off it at once, everybody's posts
 * when their words are a year old (the trigger `post_on_page`). The row is what remembers that it must: it goes last.
 */
const page_post: Rule<'page_post'> = {
  end: deleteRows(
    'page_post',
    (now) => sql`feed_id is null and asked <= done and post_id in (${sql.raw(CLOSED)} ${daysBefore(now, AFTER_END)})`,
  ),
  erase: null,
  mine: {
    title: ['Tes annonces sur la Page Facebook', 'Your posts on the Facebook Page'],
    whose: (id) => sql`post_id in (select id from post where member_id = ${id})`,
    columns: {
      post_id: ['Annonce', 'Post'],
      page_id: ['La Page', 'The Page'],
      feed_id: ['Son numéro sur la Page', 'Its number on the Page'],
      gone_at: ['Retirée de la Page à la main', 'Taken off the Page by hand'],
      asked: OUT.machinery,
      done: OUT.machinery,
      photo_key: OUT.machinery,
      begun_at: OUT.machinery,
      not_before: OUT.machinery,
      lease_until: OUT.machinery,
      attempts: OUT.machinery,
      error: OUT.machinery,
    },
  },
};

/** Before member and post. What somebody wrote goes once it is answered; that they were, so that it is not done twice, later. */
const page_comment: Rule<'page_comment'> = {
  end: deleteRows('page_comment', (now) => sql`at < ${daysBefore(now, COMMENTED_FOR)}`),
  erase: eraseRows('page_comment'),
  mine: {
    title: ['Tes commentaires sur la Page', 'Your comments on the Page'],
    whose: of('member_id'),
    columns: {
      id: OUT.key,
      page_id: ['La Page', 'The Page'],
      comment_id: ['Son numéro sur la Page', 'Its number on the Page'],
      feed_id: OUT.key,
      post_id: ['Annonce', 'Post'],
      claims_post: OUT.machinery,
      named_post: OUT.machinery,
      answered_after: OUT.machinery,
      acts: OUT.machinery,
      author_mark: OUT.key,
      words: { out: 'gone before anybody here is known to have written them' },
      at: ['Écrit', 'Written'],
      state: ['Ce qu’il en est', 'Its state'],
      member_id: OUT.self,
      not_before: OUT.machinery,
      lease_until: OUT.machinery,
      begun_at: OUT.machinery,
      attempts: OUT.machinery,
      error: OUT.machinery,
    },
  },
};

/** Days: a comment can be answered for seven. */
const COMMENTED_FOR = 30;

/** Before media: once nothing refers to a picture any more, it goes. */
const claim: Rule<'claim'> = {
  end: changeRows(
    'claim',
    sql`word = null, offered = null, offered_media = null, countered = null, refused_wish = null, said_in = null, parts_in = null, word_in = null`,
    (now) => sql`(word is not null or offered is not null or offered_media is not null or countered is not null
        or refused_wish is not null
        or said_in is not null or parts_in is not null or word_in is not null)
      and state not in ('waiting', 'accepted', 'out') and coalesce(decided_at, created_at) < ${daysBefore(now, AFTER_END)}`,
  ),
  erase: async (trx, { id }) => {
    await sql`update claim set word = null, offered = null, offered_media = null, countered = null, refused_wish = null,
      said_in = null, parts_in = null, word_in = null where member_id = ${id}`.execute(trx);
    // what others wrote to them was for nobody else
    await sql`update claim set word = null, offered = null, countered = null, refused_wish = null
      where (town_id, post_id) in (select town_id, id from post where member_id = ${id})`.execute(trx);
  },
  mine: {
    title: ['Tes réponses', 'Your answers'],
    whose: of('member_id'),
    columns: {
      id: OUT.key,
      town_id: OUT.key,
      post_id: ['Annonce', 'Post'],
      member_id: OUT.self,
      word: ['Ton mot', 'Your word'],
      state: ['Où elle en est', 'Its state'],
      parts: ['Combien', 'How many'],
      from_on: ['Du', 'From'],
      to_on: ['Au', 'To'],
      offered: ['Ce que tu offres en échange', 'What you offer in return'],
      offered_media: ['Sa photo', 'Its picture'],
      lot: { out: 'a number drawn by lot' },
      shown_at: ['Montrée', 'Shown'],
      place_told: ['Ta place dans la file', 'Your place in the queue'],
      said_in: OUT.key,
      parts_in: OUT.key,
      word_in: OUT.key,
      countered: ['Ce que l’autre aimerait plutôt', 'What the other would rather have'],
      refused_wish: ['Ce à quoi tu as dit non', 'What you said no to'],
      heard_at: ['Ton dernier signe', 'Your last sign'],
      more_dated: OUT.machinery,
      more_until: ['Prolongation demandée jusqu’au', 'Longer asked for, until'],
      said_back_at: ['Tu as dit l’avoir rendu', 'You said it is back'],
      created_at: ['Donnée', 'Given'],
      decided_at: ['Décidée', 'Decided'],
      promised_at: ['Promise', 'Promised'],
      handed_at: ['Remis', 'Handed over'],
    },
  },
};

const media: Rule<'media'> = {
  end: all(
    forgetDrawings,
    deleteRows(
      'media',
      (now) => sql`created_at < ${daysBefore(now, AFTER_END)} and state <> 'waiting'
      and not exists (select from post_photo where media_id = media.id)
      and not exists (select from claim where offered_media = media.id)`,
    ),
  ),
  erase: async (trx, { id }) => {
    await sql`update claim set offered_media = null
      where offered_media in (select id from media where ${byPage(id)})`.execute(trx);
    await sql`delete from media where ${byPage(id)}`.execute(trx);
  },
  mine: {
    title: ['Tes photos', 'Your pictures'],
    whose: byPage,
    columns: {
      page_id: OUT.key,
      id: OUT.key,
      key: ['La photo', 'The picture'],
      member_id: OUT.self,
      url: ['D’où elle vient', 'Where it came from'],
      state: ['État', 'State'],
      failure: ['Ce qui n’allait pas', 'What was wrong'],
      attempts: OUT.machinery,
      lease_until: OUT.machinery,
      mime: ['Format', 'Format'],
      width: ['Largeur', 'Width'],
      height: ['Hauteur', 'Height'],
      bytes: { out: 'the picture itself, shown by its link' },
      created_at: ['Reçue', 'Received'],
    },
  },
};

/** Copies of a picture in other sizes: they go with it, by the database. */
const media_size: Rule<'media_size'> = { end: null, erase: null, mine: null };

/** Days: whoever was not back in so long is not told any more, but of what they asked to be told of. */
const WAITED_FOR = 60;

const delivery: Rule<'delivery'> = {
  end: all(
    deleteRows(
      'delivery',
      (now) =>
        sql`(town_id, post_id) in (select town_id, id from post where closed_at < ${daysBefore(now, AFTER_END)})`,
    ),
    // with the end of a post ends what waits to be told of it; of one without an end whoever comes back so late finds it by searching
    changeRows(
      'delivery',
      sql`state = 'passed'`,
      (now) => sql`state = 'waiting' and alert is null and (town_id, post_id) in (
        select town_id, id from post where expires_at is null and greatest(created_at, looked_at) < ${daysBefore(now, WAITED_FOR)})`,
    ),
  ),
  erase: eraseRows('delivery'),
  mine: {
    title: ['Les annonces qui t’ont été dites', 'Posts you were told of'],
    whose: of('member_id'),
    columns: {
      town_id: OUT.key,
      post_id: ['Annonce', 'Post'],
      member_id: OUT.self,
      state: ['État', 'State'],
      alert: ['Ton alerte', 'Your alert'],
      likely: ['Te concerne sans doute', 'Likely to concern you'],
      mailed_at: ['Annoncée hors de Messenger', 'Told outside Messenger'],
    },
  },
};

/** What is still to be written to whom a post is owed: a number, for seconds. */
const broadcast: Rule<'broadcast'> = { end: null, erase: null, mine: null };
/** Likewise of one that is up again. */
const renewal: Rule<'renewal'> = { end: null, erase: null, mine: null };

/** What neighbours report. Who did is told to nobody but the admins' database; the words go with the decision's memory. */
const post_report: Rule<'post_report'> = {
  end: deleteRows('post_report', (now) => sql`at < ${daysBefore(now, REPORTED_FOR)}`),
  erase: async (trx, { id }) => {
    await sql`delete from post_report where member_id = ${id}`.execute(trx);
    // what others wrote of them
    await sql`update post_report set words = null where post_id in (select id from post where member_id = ${id})`.execute(
      trx,
    );
  },
  mine: {
    title: ['Les annonces que tu as signalées', 'Posts you reported'],
    whose: of('member_id'),
    columns: {
      id: OUT.key,
      post_id: ['Annonce', 'Post'],
      member_id: OUT.self,
      words: ['Tes mots', 'Your words'],
      at: ['Signalée', 'Reported'],
      settled_at: ['Regardée par un admin', 'Looked at by an admin'],
    },
  },
};

/** Days: longer than an admin is away, see the reminders of their cards. */
const REPORTED_FOR = 60;

/** What is to be done about a post and when; gone once it is done, or once the post has ended. */
const reminder: Rule<'reminder'> = { end: null, erase: null, mine: null };

export const sharing = {
  page_comment,
  page_post,
  post_photo,
  claim,
  media_size,
  media,
  post,
  delivery,
  broadcast,
  renewal,
  post_report,
  reminder,
};
