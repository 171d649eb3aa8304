import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EffectOutput } from '../../src/community/effect.ts';
import { effects } from '../../src/community/effects.ts';
import type { SlotValue, VarValue } from '../../src/conversation/state.ts';
import type { Db, Trx } from '../../src/database/database.ts';
import { TABLE_NAMES } from '../../src/retention/tables.ts';
import { testDatabase } from '../helpers/database.ts';
import { snapshotOfOthers, writtenTo } from './snapshot.ts';
import { NOW, PRIVATE, TOWNS_OWN, type TwoTowns, twoTowns } from './two-towns.ts';

/*
 * Buttons can be forged: whatever an id in a slot or a var names, an effect looks at whose it is. Every effect is
 * carried out with the ids of everything there is in a town, by people who have no business with it.
 */

let db: Db;
let close: () => Promise<void>;
let scene: TwoTowns;
/** What others have, before anything is tried; every try is undone. */
const before: Record<string, Record<string, string>> = {};
beforeAll(async () => {
  ({ db, close } = await testDatabase());
  scene = await twoTowns(db);
  for (const who of ['neighbour', 'stranger'] as const) {
    before[who] = await snapshotOfOthers(db, TABLE_NAMES, scene[who]);
  }
});
afterAll(() => close());

/** Whatever an effect may read, with one id everywhere. */
function forged(id: string): { slots: Record<string, SlotValue>; vars: Record<string, VarValue> } {
  const ids = ['post', 'claim', 'member', 'message', 'alert', 'before', 'refused', 'report', 'note', 'loan', 'meeting'];
  const named = Object.fromEntries(ids.map((name) => [name, id]));
  const said = { said: 'mot', words: 'mot', answer: 'mot', reason: 'mot', name: 'Eve', quartier: 'Centre' };
  const draft = { item: 'tabouret', direction: 'offer', kind: 'give', photos: [id], town: '22278' };
  return { slots: { ...said, ...draft, code: 'K7MPQ-2RTXA', ...named }, vars: { ...named, town: '22278' } };
}
/** The same by numbers and words, as they are typed. */
function typed(id: string): ReturnType<typeof forged> {
  const { slots, vars } = forged(id);
  const { post: _post, member: _member, ...rest } = slots;
  return { slots: { ...rest, number: Number(id), word: 'SECRETOBJET' }, vars };
}

/** What may change of others by right, and why. */
const MAY: Record<'neighbour' | 'stranger', Record<string, string>> = {
  neighbour: {
    claim: 'answers a post of the own town: its owner hears of it',
    'ask-about': 'likewise, with a question',
    publish: 'the town counts its posts',
    apply: 'an application: the town counts them',
    'tell-admins': 'a word to the admins: the town keeps when they last heard of a crowd',
  },
  stranger: {
    announce: 'an admin of the other town: that town’s journal',
    'invite-admin': 'likewise, and its admins hear of it',
    publish: 'the town counts its posts',
    apply: 'an application: the town counts them',
  },
};

/** What an effect throws when its flow should not have come to it. */
const REFUSALS = /^Error: (no admin of this town any more|[a-z-]+: .+)$/;

/** Rolls back whatever was done. */
class Undo extends Error {}

async function carryOut(
  name: string,
  who: 'neighbour' | 'stranger',
  { slots, vars }: ReturnType<typeof forged>,
): Promise<{ output: EffectOutput | null; changed: string[] }> {
  let result: Awaited<ReturnType<typeof carryOut>> = { output: null, changed: [] };
  await db
    .transaction()
    .execute(async (trx) => {
      const memberId = scene[who];
      const member = await trx.selectFrom('member').selectAll().where('id', '=', memberId).executeTakeFirstOrThrow();
      const town = await trx.selectFrom('town').selectAll().where('id', '=', member.town_id).executeTakeFirstOrThrow();
      const output = await effects[name]?.({
        trx,
        eventId: '1',
        house: { founding: 'open', timezone: 'Europe/Paris' },
        member,
        town,
        now: NOW,
        slots: { ...slots },
        vars: { ...vars },
        event: { type: 'text', text: 'mot' },
      });
      const then = before[who] ?? {};
      const written = (await hasWritten(trx)) ? await writtenTo(trx, TABLE_NAMES) : [];
      const after = await snapshotOfOthers(trx, written, memberId);
      const changed = Object.keys(after).filter((table) => then[table] !== after[table]);
      result = { output: output ?? null, changed };
      throw new Undo();
    })
    .catch((error: unknown) => {
      // an effect that refuses by throwing has done nothing: its turn is undone
      if (!(error instanceof Undo) && !REFUSALS.test(String(error))) throw error;
    });
  return result;
}

/** A transaction gets its number when it first writes, or locks a row to write to it. */
async function hasWritten(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ written: boolean }>`
    select pg_current_xact_id_if_assigned() is not null as written`.execute(trx);
  return rows[0]?.written === true;
}

test('what is written of others is noticed: a row that is new, another, or gone', async () => {
  const undone = await db
    .transaction()
    .execute(async (trx) => {
      await sql`update post set item = 'x' where id = (select min(id) from post)`.execute(trx);
      await sql`delete from alert where id = (select min(id) from alert)`.execute(trx);
      await sql`insert into town_admin (town_id, member_id, since)
        select town_id, id, ${NOW} from member where id = ${scene.neighbour}`.execute(trx);
      const written = await writtenTo(trx, TABLE_NAMES);
      const after = await snapshotOfOthers(trx, written, scene.stranger);
      const changed = written.filter((table) => after[table] !== before.stranger?.[table]);
      expect(changed.toSorted()).toEqual(['alert', 'post', 'town_admin']);
      throw new Undo();
    })
    .catch((error: unknown) => error);
  expect(undone).toBeInstanceOf(Undo);
});

/** What of an effect's answer reaches the one who acts. */
function shown({ vars, bubbles, offers, slots, next }: EffectOutput): string {
  return JSON.stringify({ vars, bubbles, offers, slots, next });
}

describe.each(['neighbour', 'stranger'] as const)('forged ids, by a %s', (who) => {
  const secrets = Object.values(who === 'stranger' ? { ...PRIVATE, ...TOWNS_OWN } : PRIVATE);

  test.each(Object.keys(effects))('%s', async (name) => {
    const memberId = scene[who];
    const wrong: string[] = [];
    for (const id of scene.ids) {
      for (const given of [forged(id), typed(id)]) {
        const { output, changed } = await carryOut(name, who, given);
        if (output === null) continue;
        const text = shown(output);
        for (const secret of secrets) if (text.includes(secret)) wrong.push(`${id}: says ${secret}`);
        if (MAY[who][name] !== undefined) continue;
        if (changed.length > 0) wrong.push(`${id}: changes ${changed.join(', ')}`);
        const told = (output.tell ?? []).filter(({ to }) => to.id !== memberId);
        if (told.length > 0 && !TELLS[name]) wrong.push(`${id}: writes to ${told.length} people`);
        if ((output.internal ?? []).some((news) => news.memberId !== memberId)) wrong.push(`${id}: sends news`);
        for (const post of [output.takeBack ?? []].flat()) wrong.push(`${id}: takes back the post ${post}`);
      }
    }
    expect([...new Set(wrong)]).toEqual([]);
  });
});

/** Effects that write to others whatever was tapped: to the admins of the own town. */
const TELLS: Record<string, true> = { 'tell-admins': true, 'report-post': true, 'take-name': true };
