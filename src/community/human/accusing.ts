import { sql } from 'kysely';
import type { EffectSpecs } from '../../conversation/book.ts';
import type { SlotValue } from '../../conversation/state.ts';
import type { Db } from '../../database/database.ts';
import { readFlag } from '../../language/refusals/read-flag.ts';
import { namingWords } from '../../language/words/naming.ts';
import { claimsOfMember } from '../claims/claims-of-member.ts';
import type { Effect, EffectInput, EffectOutput } from '../effect.ts';
import { findGoneCalled } from '../posts/store.ts';

export const accusingEffectSpecs = {
  'find-accused': {
    outcomes: ['one', 'several', 'gone', 'none'],
    vars: ['called'],
    slots: ['about', 'words'],
    says: { 'relay.card-name': ['name'] },
  },
  'take-accused': { outcomes: ['one', 'other'], slots: ['about', 'words'] },
} satisfies EffectSpecs;

/** As many are offered: quick replies have room for one more. */
const MOST_NAMES = 9;

/** « signaler Amélie »: somebody one has had to do with, so that nobody learns who else lives here. */
export const accusingEffects: Record<keyof typeof accusingEffectSpecs, Effect> = {
  async 'find-accused'({ trx, member, town, slots }): Promise<EffectOutput> {
    const who = String(slots.who ?? '').slice(0, 30);
    // « signaler la rose » is of no Rose
    const isThing = readFlag(String(slots.said ?? ''))?.isThing === true;
    const meant = isThing ? [] : await listExchanged(trx, member.id, who, MOST_NAMES);
    const [one, another] = meant;
    // « signaler vélo », of a post that has gone meanwhile: as « signaler 42 » would tell
    const isPost = town !== null && !one && (isThing || !(await isCalledSo(trx, town.id, who)));
    const gone = isPost ? await findGoneCalled(trx, town.id, who, member.id) : undefined;
    if (gone) {
      const next = { flow: 'report', at: 'find-reported', slots: { post: gone.id } };
      return { outcome: 'gone', vars: { called: who }, next };
    }
    if (!one) return { outcome: 'none', vars: { called: who }, slots: wholeOf(slots) };
    if (!another) return { outcome: 'one', vars: { called: one.name }, slots: { about: one.claim } };
    const picks = meant.map(({ claim, keyword, item, number }) => ({
      value: claim,
      // they share their name: they are told apart by what it was about
      title: { key: 'relay.card-name', args: { name: keyword } },
      words: namingWords(keyword, String(number), item),
    }));
    return { outcome: 'several', vars: { called: one.name }, picks };
  },

  /** Whether it is an exchange of theirs is looked at where it is used, see card.ts. */
  async 'take-accused'({ slots }): Promise<EffectOutput> {
    if (slots.whom === 'other') return { outcome: 'other', slots: wholeOf(slots) };
    return { outcome: 'one', slots: { about: String(slots.whom) } };
  },
};

/** Somebody of the town has this first name: then they are meant. Nothing that is said tells whether there is. */
async function isCalledSo(db: Db, townId: number, firstName: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from member m where m.town_id = ${townId}
      and without_accents(split_part(m.name, ' ', 1)) = without_accents(${firstName})) as found`.execute(db);
  return rows[0]?.found ?? false;
}

/** Of somebody whom we cannot point at, the admins get the name with the words. */
function wholeOf({ words, said }: EffectInput['slots']): Record<string, SlotValue> {
  return words === undefined ? {} : { words: said ?? words };
}

interface Exchanged {
  claim: string;
  name: string;
  keyword: string;
  number: number;
  item: string;
}

/** People of this first name with whom somebody has had an exchange, each with the last one; those they have blocked too. */
async function listExchanged(db: Db, memberId: string, firstName: string, limit: number): Promise<Exchanged[]> {
  const { rows } = await sql<Exchanged>`
    select distinct on (m.id) c.id as claim, m.name, p.word || ' ' || p.number as keyword, p.number, p.item
      from claim c join post p on p.town_id = c.town_id and p.id = c.post_id
      join member m on m.id = case when c.member_id = ${memberId} then p.member_id else c.member_id end
     where c.id in (${claimsOfMember(memberId)}) and m.id <> ${memberId} and m.status in ('approved', 'left')
       and without_accents(split_part(m.name, ' ', 1)) = without_accents(${firstName})
     order by m.id, c.id desc limit ${limit}`.execute(db);
  return rows;
}
