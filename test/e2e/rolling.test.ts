import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { messageKey } from '../../src/messenger/dedup-key.ts';
import { type Balancer, startBalancer } from '../helpers/balancer.ts';
import { type Crashing, type CrowdMember, openCrashing } from '../helpers/crashing.ts';
import type { Program } from '../helpers/program.ts';
import { envelopeOf, eventOf, postSigned } from '../helpers/webhook.ts';

/*
 * Two web processes behind one address, replaced one after the other while webhooks come all the time. Nothing waits for
 * time but the processes themselves, who linger as docs/scale.md says.
 */
const AT_ONCE = 4;
const EVERY_MS = 20;

let house: Crashing;
let balancer: Balancer;
let people: (CrowdMember & { id: string })[];
beforeAll(async () => {
  house = await openCrashing({ env: { ROLES: 'web', LINGER_SECONDS: '2' } });
  balancer = await startBalancer();
  people = await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => house.member(`Zoé ${n}`)));
}, 60_000);
afterAll(async () => {
  await balancer?.[Symbol.asyncDispose]();
  await house?.[Symbol.asyncDispose]();
});

test('a rolling restart refuses no webhook, and what was taken is stored once', { timeout: 120_000 }, async () => {
  let up: Program[] = [house.program(), await house.another()];
  for (const { url } of up) balancer.add(url);
  const mids: string[] = [];
  const statuses = new Map<number, number>();
  let isOver = false;
  const load = people.map(async ({ person }) => {
    while (!isOver) {
      const mid = `m_${mids.length}`;
      mids.push(mid);
      const { status } = await postSigned(
        `${balancer.url}/webhook`,
        envelopeOf([eventOf(person.psid, { message: { mid, text: 'merci' } })]),
      );
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      await delay(EVERY_MS);
    }
  });

  for (const old of up) {
    const seen = balancer.passed();
    const young = await house.another();
    balancer.add(young.url);
    expect(await old.end()).toBe(0);
    balancer.remove(old.url);
    up = [...up.filter((one) => one !== old), young];
    expect(balancer.passed()).toBeGreaterThan(seen);
  }
  isOver = true;
  await Promise.all(load);

  expect([balancer.refused(), [...statuses.keys()]]).toEqual([0, [200]]);
  const stored = await house.db
    .selectFrom('inbox_event')
    .select('dedup_key')
    .where('dedup_key', 'in', mids.map(messageKey))
    .execute();
  expect(stored).toHaveLength(mids.length);
  await Promise.all(up.map((program) => program.kill()));
});
