import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Crashing, openCrashing } from '../helpers/crashing.ts';
import { type Gate, gateTo } from '../helpers/gate.ts';
import { envelopeOf, postSigned, textEvent } from '../helpers/webhook.ts';

describe('while the database is away', { timeout: 60_000 }, () => {
  let gate: Gate;
  let house: Crashing;
  beforeAll(async () => {
    house = await openCrashing({
      throughUrl: async (url) => {
        gate = await gateTo(url);
        return gate.url;
      },
    });
  }, 60_000);
  afterAll(async () => {
    await house[Symbol.asyncDispose]();
    await gate[Symbol.asyncDispose]();
  });

  test('webhooks are answered by 503, and taken when Meta sends them again; nobody restarts anything', async () => {
    const marie = await house.member('Marie');
    const { url } = house.program();
    const envelope = envelopeOf([textEvent(marie.person.psid, 'mes annonces')]);
    for (let time = 1; time <= 2; time += 1) {
      gate.shut();
      for (let again = 0; again < 3; again += 1) {
        expect((await postSigned(`${url}/webhook`, envelope)).status).toBe(503);
      }
      expect((await fetch(`${url}/health/live`)).status).toBe(200);
      expect((await fetch(`${url}/health/ready`)).status).toBe(503);
      gate.open();
      expect((await postSigned(`${url}/webhook`, envelope)).status).toBe(200);
      await house.settled();
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
      // the second time it is known already
      expect(marie.news().map(({ text }) => text)).toEqual(time === 1 ? [house.like('mine.none')] : []);
    }
  });

  test('what was taken before it went is handled when it is back', async () => {
    const paul = await house.member('Paul');
    await house.holding(
      (trx) =>
        trx.selectFrom('conversation').select('member_id').where('member_id', '=', paul.id).forUpdate().execute(),
      async () => {
        expect(await paul.person.say('mes annonces')).toEqual({ taken: true, status: 200 });
        gate.shut();
      },
    );
    gate.open();
    await house.settled();
    expect(paul.news().map(({ text }) => text)).toEqual([house.like('mine.none')]);
  });
});
