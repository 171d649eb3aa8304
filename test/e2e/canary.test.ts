import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { effects } from '../../src/community/effects.ts';
import { inviteAdmin } from '../../src/community/members/invite.ts';
import { inTransaction } from '../../src/database/in-transaction.ts';
import { samplePhotos } from '../../src/emulator/sample-photos.ts';
import { createLog } from '../../src/log.ts';
import { openCrashing } from '../helpers/crashing.ts';
import { openHouse, PAGE, SECRETS } from '../helpers/house.ts';
import { captured } from '../helpers/log-lines.ts';
import { envelopeOf, eventOf, postBytes, postSigned, textEvent } from '../helpers/webhook.ts';

/** What nobody may read in a log, each in a place of its own. */
const CANARY = {
  text: 'canaritexte bleu',
  name: 'Canarinom',
  answer: 'canariquartier',
  item: 'canarichose',
  word: 'canarimot ce soir',
  reason: 'canariraison',
  title: 'canarititre',
  payload: 'v1:do:canaripayload',
  url: 'canariadresse',
  error: 'canarierreur',
  mid: 'canarimid',
  path: 'canarichemin',
  type: 'canari/type',
};
const PSID = '7123456789012345';
const SECRET = [...Object.values(CANARY), PSID, PAGE.token, SECRETS.appSecret, SECRETS.verifyToken];

function findings(lines: readonly string[]): string[] {
  return lines.filter((line) => SECRET.some((secret) => line.toLowerCase().includes(secret.toLowerCase())));
}

describe('the log, with everything it can say', () => {
  test('tells nothing of what members say, nor who they are', async () => {
    const log = captured();
    let breaks = '';
    await using house = await openHouse({
      log: createLog('trace', log.stream),
      effects: {
        ...effects,
        'list-mine': async ({ trx }) => {
          // the database quotes what it chokes on
          if (breaks === 'sql') await sql`select ${CANARY.error}::integer`.execute(trx);
          throw new Error(`${CANARY.error}\n    at ${CANARY.error} (/src/${CANARY.path}.ts:1:1)`);
        },
      },
    });
    const town = await house.town('Saint-Brieuc', { question: CANARY.answer });
    const admin = await house.admin(`${CANARY.name} Un`, town);
    const code = await inTransaction(house.db, (trx) => inviteAdmin(trx, town.id, house.clock.now()));
    house.meta.person({ name: CANARY.name, psid: PSID });
    const newcomer = house.phone(CANARY.name);
    for (const line of [CANARY.text, 'Saint-Brieuc', CANARY.answer, CANARY.name, code.replace(/./, 'X')]) {
      await newcomer.says(line);
    }
    await admin.taps('do:approve');
    await newcomer.says(`Je donne un ${CANARY.item} à ${CANARY.answer}`);
    await newcomer.sends((await samplePhotos().jpeg('jam')) ?? new Uint8Array());
    await newcomer.sends(Buffer.from(CANARY.text));
    await newcomer.taps('~ok');
    await admin.taps('do:claim');
    await admin.says(CANARY.word);
    await newcomer.taps('do:pick');
    await newcomer.tapsOld(CANARY.payload);
    for (const fault of ['refuse:551/1545041', 'refuse:613', '500-after-accepting', 'reset-after-accepting'] as const) {
      house.meta.faults.nextSends(1, fault, { psid: PSID });
      await newcomer.person.say(CANARY.text);
      await house.settled();
      await house.pass(60_000);
    }
    for (breaks of ['error', 'sql']) {
      await newcomer.person.say('mes annonces');
      for (const rest of [1_000, 4_000, 1]) {
        await house.settled();
        await house.pass(rest);
      }
    }
    const photo = { type: 'image', payload: { url: `https://${CANARY.url}.example/${CANARY.url}.jpg` } };
    const events = [
      textEvent(PSID, CANARY.text),
      eventOf(PSID, { message: { mid: CANARY.mid, attachments: [photo] } }),
      eventOf(PSID, { postback: { mid: `${CANARY.mid}2`, title: CANARY.title, payload: CANARY.payload } }),
      eventOf(PSID, { [CANARY.title]: { [CANARY.title]: CANARY.text } }),
      eventOf(PSID, { referral: { ref: `post_${CANARY.url}_1`, source: 'SHORTLINK', type: 'OPEN_THREAD' } }),
    ];
    await postSigned(house.webhookUrl, envelopeOf(events, { at: house.clock.now().getTime() }));
    await postBytes(house.webhookUrl, Buffer.from(`{"${CANARY.text}`), { 'x-hub-signature-256': CANARY.mid });
    await house.settled();
    const { origin } = new URL(house.webhookUrl);
    for (const path of [`/${CANARY.path}`, `/photos/${CANARY.path}.jpg`, `/webhook?hub.mode=${CANARY.text}`]) {
      await fetch(`${origin}${path}`);
    }
    await fetch(`${origin}/data-deletion`, { method: 'POST', body: '{', headers: { 'content-type': CANARY.type } });
    await house.settled();

    expect(log.lines.length).toBeGreaterThan(10);
    expect(findings(log.lines)).toEqual([]);
    const { rows } = await sql<{ error: string }>`
      select error from inbox_event where error is not null
      union select error from outbox where error is not null`.execute(house.db);
    expect(rows.length).toBeGreaterThan(0);
    expect(findings(rows.map(({ error }) => error))).toEqual([]);
  });

  test('the program itself, from its first line to its last', { timeout: 60_000 }, async () => {
    await using house = await openCrashing({ env: { LOG_LEVEL: 'trace' } });
    house.meta.person({ name: CANARY.name, psid: PSID });
    const newcomer = house.newcomer(CANARY.name);
    for (const line of ['Bonjour', 'Saint-Brieuc', CANARY.answer, CANARY.name, CANARY.text]) {
      await newcomer.person.say(line);
    }
    await house.settled();
    const member = await house.member(`${CANARY.name} Deux`);
    await house.publish(member, `Je donne un ${CANARY.item}`);
    await house.settled();
    expect(await house.end()).toBe(0);
    expect(house.program().lines.length).toBeGreaterThan(0);
    expect(findings(house.program().lines)).toEqual([]);
  });
});
