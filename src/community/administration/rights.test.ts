import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { openHamlet } from '../../../test/helpers/hamlet.ts';
import { theBook } from '../../../test/helpers/the-book.ts';
import type { Effect } from '../effect.ts';
import { effects } from '../effects.ts';
import type { Member } from '../members/member.table.ts';
import type { Town } from '../towns/town.table.ts';

const { db, close } = await testDatabase({ connections: 2 });
afterAll(close);

const NOW = new Date('2026-11-23T09:00:00Z');
let town: Town;
let former: Member;
let other: Member;
let message: string;

beforeAll(async () => {
  const opened = await openHamlet(db, NOW);
  town = opened.town;
  const add = (name: string, number: number) =>
    db
      .insertInto('member')
      .values({
        page_id: 'p',
        psid: name,
        town_id: town.id,
        number,
        status: 'approved',
        name,
        answer: null,
        created_at: NOW,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
  [former, other] = [await add('Soizic', 1), await add('Rex', 2)];
  const words = { town_id: town.id, member_id: other.id, words: 'pour les admins', claim_id: null, asked_at: NOW };
  message = (await db.insertInto('human_message').values(words).returning('id').executeTakeFirstOrThrow()).id;
});

/** Whatever the flows for admins call, and those of other flows that are for admins alone. */
const FOR_ADMINS = [
  ...new Set([
    ...[...theBook.flows.values()]
      .filter((flow) => flow.for === 'admins')
      .flatMap(({ steps }) => steps.flatMap((step) => ('effect' in step ? [step.effect] : []))),
    ...['find-message', 'answer-member', 'settle-message', 'welcome-founder'],
  ]),
];

test.each(FOR_ADMINS)('%s does and shows nothing once the rights are gone', async (name) => {
  const effect = effects[name] as Effect;
  const slots = {
    member: other.id,
    number: 2,
    post: '1',
    message,
    line: '1',
    answer: 'x',
    who: 'Rex',
    what: 'ban',
    text: 'x',
    words: 'x',
    warning: 'x',
    which: 'approval',
    approval: 'off',
  };
  const acting = db.transaction().execute((trx) =>
    effect({
      trx,
      eventId: '1',
      house: { founding: 'open', timezone: 'Europe/Paris' },
      member: former,
      town,
      now: NOW,
      slots,
      vars: {},
      event: { type: 'text', text: 'oui' },
    }),
  );
  // told that there is nobody, or the turn begins anew with what rights there are
  const output = await acting.catch((error: Error) => ({ outcome: error.message }));
  expect(output).toEqual({
    outcome: expect.stringMatching(/^(unknown|none|told|no admin of this town any more|remove: .*)$/),
  });
  expect(await db.selectFrom('journal').select('id').execute()).toEqual([]);
  expect(await db.selectFrom('human_message').select('words').execute()).toEqual([{ words: 'pour les admins' }]);
});
