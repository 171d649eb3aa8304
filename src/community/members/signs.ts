import { sql } from 'kysely';
import type { Words } from '../../conversation/bubble.ts';
import type { Db } from '../../database/database.ts';
import { findCommunes } from '../towns/find-communes.ts';
import { findCommune, listCommunesOf } from '../towns/store.ts';
import type { Town } from '../towns/town.table.ts';
import type { Member } from './member.table.ts';
import { listVouchers } from './vouch-store.ts';

export const signSays = {
  'admin.sign-vouched': ['by'],
  'admin.sign-refused-before': ['name'],
  'admin.sign-same-answer': ['number'],
  'admin.sign-elsewhere': ['town'],
  'admin.sign-no-link': ['place'],
} as const;

const MONTH_MS = 30 * 24 * 60 * 60_000;
/** A quartier is the same answer of many; a sentence is not. */
const A_SENTENCE = 20;
/** A village of the same name as a quartier is not meant. */
const A_CITY = 20_000;

/**
 * What is known of somebody who waits, beside what they wrote: nothing is guessed (Meta shows no picture and no profile
 * to a Page that has not been allowed to see it), and nothing is judged.
 */
export async function signsOf(db: Db, applicant: Member, town: Town, now: Date): Promise<Words[]> {
  const { warnings } = await warningsOf(db, applicant, town, now);
  const vouchers = (await listVouchers(db, applicant.id)).join(', ');
  const elsewhere = await namedElsewhere(db, applicant.answer, town);
  return [
    ...(vouchers === '' ? [] : [{ key: 'admin.sign-vouched', args: { by: vouchers } }]),
    ...warnings,
    ...(elsewhere === null ? [] : [{ key: 'admin.sign-elsewhere', args: { town: elsewhere } }]),
    ...(applicant.came_by_link === false ? [{ key: 'admin.sign-no-link', args: { place: town.name } }] : []),
  ];
}

/** Signs for which nobody is let in without an admin's look. */
export async function warningsOf(
  db: Db,
  { id, name, answer }: Member,
  town: Pick<Town, 'id'>,
  now: Date,
): Promise<{ warnings: Words[] }> {
  const others = db.selectFrom('member').where('town_id', '=', town.id).where('id', '!=', id);
  const refused = await others
    .select('id')
    .where('status', 'in', ['refused', 'banned'])
    .where(sql<boolean>`without_accents(name) = without_accents(${name ?? ''})`)
    .limit(1)
    .executeTakeFirst();
  const isSentence = answer !== null && answer.length >= A_SENTENCE;
  const same = isSentence
    ? await others
        .select('number')
        .where('asked_at', '>', new Date(now.getTime() - MONTH_MS))
        .where(sql<boolean>`without_accents(answer) = without_accents(${answer})`)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst()
    : undefined;
  return {
    warnings: [
      ...(refused ? [{ key: 'admin.sign-refused-before', args: { name: name ?? '' } }] : []),
      ...(same ? [{ key: 'admin.sign-same-answer', args: { number: same.number ?? '' } }] : []),
    ],
  };
}

/** Another commune that an answer names: the whole of it, or what follows « à », « de ». null: none for sure. */
async function namedElsewhere(db: Db, answer: string | null, town: Town): Promise<string | null> {
  if (answer === null) return null;
  const parts = [
    ...answer.matchAll(/(?<![\p{L}])(?:à|a|de|d['’]|sur|in|at|from)\s*(\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)*)/gu),
  ];
  const home = await findCommune(db, town.insee);
  const own = await listCommunesOf(db, town);
  for (const part of [answer, ...parts.map(([, name = '']) => name)].slice(0, 4)) {
    if (part.length > 45) continue;
    const [found] = await findCommunes(db, part, 1);
    if (!found?.exact || own.includes(found.insee)) continue;
    if (found.department === home?.department || found.population >= A_CITY) return found.name;
  }
  return null;
}
