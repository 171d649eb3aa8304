import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { openHamlet } from '../../../test/helpers/hamlet.ts';
import { theBook } from '../../../test/helpers/the-book.ts';
import { createSpeech } from '../../conversation/speak/speech.ts';
import type { Member } from '../members/member.table.ts';
import type { Town } from '../towns/town.table.ts';
import { reportingEffects } from './reporting.ts';

const { db, close } = await testDatabase({ connections: 2 });
afterAll(close);

const NOW = new Date('2026-11-23T09:00:00Z');
const MINUTE = 60_000;
const speech = createSpeech(theBook);
let town: Town;
let people = 0;

beforeAll(async () => {
  ({ town } = await openHamlet(db, NOW));
  const admin = await neighbour();
  await db.insertInto('town_admin').values({ town_id: town.id, member_id: admin.id, since: NOW }).execute();
});

async function neighbour(): Promise<Member> {
  people += 1;
  return await db
    .insertInto('member')
    .values({
      page_id: 'p',
      psid: `n${people}`,
      town_id: town.id,
      number: people,
      status: 'approved',
      name: `Nina ${people}`,
      created_at: NOW,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Somebody reports a post of somebody else's, so many minutes later. @returns whom it was told, and what they hear */
async function reported(number: number, minutes: number) {
  const [author, member] = [await neighbour(), await neighbour()];
  const told = { direction: 'offer', kind: 'give', item: 'vélo', word: 'VELO' } as const;
  const { id } = await db
    .insertInto('post')
    .values({ town_id: town.id, number, member_id: author.id, ...told, created_at: NOW })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { outcome, vars, tell } = await db.transaction().execute((trx) =>
    reportingEffects['report-post']({
      ...{ trx, member, town, now: new Date(NOW.getTime() + minutes * MINUTE), slots: { post: id }, vars: {} },
      ...{ eventId: String(number), event: { type: 'text', text: 'signaler' } },
      house: { founding: 'open', timezone: 'Europe/Paris' },
    }),
  );
  expect(outcome).toBe('told');
  const hears = speech.say('fr', { key: 'report.told', args: vars ?? {} }, { timezone: 'Europe/Paris' });
  return { told: tell?.length ?? 0, hears };
}

test('that a report was passed on is said when it was; while the admins rest it is on their list', async () => {
  const passed = /c’est transmis aux admins/;
  // one by one, then one card for all
  for (let number = 1; number <= 6; number += 1) {
    const { told, hears } = await reported(number, number);
    expect([number, told, passed.test(hears)]).toEqual([number, 1, true]);
  }
  const resting = await reported(7, 7);
  expect(resting.told).toBe(0);
  expect(resting.hears).not.toMatch(passed);
  expect(resting.hears).toContain('c’est dans la liste des admins');
  expect((await reported(8, 5 * 60)).told).toBe(1);
});
