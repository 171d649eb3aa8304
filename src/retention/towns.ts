import { sql } from 'kysely';
import { daysBefore, forgetReasons, inBatches, OUT, type Rule } from './rule.ts';

/** Nothing of these is about anybody. */
const commune: Rule<'commune'> = { end: null, erase: null, mine: null };
const former_commune: Rule<'former_commune'> = { end: null, erase: null, mine: null };
const town: Rule<'town'> = { end: null, erase: null, mine: null };
const town_commune: Rule<'town_commune'> = { end: null, erase: null, mine: null };
const page: Rule<'page'> = { end: null, erase: null, mine: null };
/** Words of the house, as Meta has them. */
const page_template: Rule<'page_template'> = { end: null, erase: null, mine: null };

/** What admins decided stays, with numbers for people; the reasons, which are words about somebody, go. */
const journal: Rule<'journal'> = {
  end: (db, now) => inBatches(() => forgetReasons(db, sql`at < ${daysBefore(now, 365)}`)),
  erase: async (trx, { id }) => {
    const about = sql<boolean>`(${id} in (admin_id, member_id) or post_id in (select id from post where member_id = ${id}))`;
    await inBatches(() => forgetReasons(trx, about));
  },
  mine: {
    title: [
      'Ce que les admins ont décidé sur toi, ou toi comme admin',
      'What admins decided about you, or you as an admin',
    ],
    whose: (id) => sql`(member_id = ${id} or admin_id = ${id}
      or post_id in (select id from post where member_id = ${id}))`,
    columns: {
      id: OUT.key,
      town_id: ['Ville', 'Town'],
      admin_id: OUT.other,
      action: ['Décision', 'Decision'],
      member_id: OUT.other,
      post_id: ['Annonce', 'Post'],
      reason: ['Raison', 'Reason'],
      at: ['Quand', 'When'],
    },
  },
};

export const towns = { commune, former_commune, town, town_commune, page, page_template, journal };
