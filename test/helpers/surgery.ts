import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { inject } from 'vitest';
import { type Config, type Environment, readConfig } from '../../src/config.ts';
import { connect } from '../../src/database/pool.ts';
import { examine, type Patient } from '../../src/doctor/doctor.ts';
import type { Finding } from '../../src/doctor/finding.ts';
import { createGraphClient, type GraphClient } from '../../src/messenger/client.ts';
import { WEBHOOK_FIELDS } from '../../src/messenger/profile.ts';
import { pageProfile } from '../../src/page-profile.ts';
import { environmentOf, type House, openHouse, PAGE, SECRETS } from './house.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';

/** A house, and what `doctor` finds in it. */
export interface Surgery extends AsyncDisposable {
  house: House;
  client: GraphClient;
  mailbox: Mailbox;
  config(changed?: Environment): Config;
  findings(changed?: Environment, token?: string | null, db?: Patient['db']): Promise<Finding[]>;
  /** As `page setup` and the dashboard leave it. */
  setUp(): Promise<void>;
}

export async function openSurgery(): Promise<Surgery> {
  const house = await openHouse();
  const mailbox = await openMailbox();
  const client = createGraphClient({ graphUrl: house.graphUrl, version: 'v25.0', appSecret: SECRETS.appSecret });
  const profile = (withQuestions?: boolean) => pageProfile((locale, key) => house.say(key, {}, locale), withQuestions);
  const config = (changed: Environment = {}): Config => {
    const read = readConfig({
      ...environmentOf(house),
      DATA_DIR: tmpdir(),
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'bonjour@parallele.example',
      ...changed,
    });
    if ('problems' in read) throw new Error(read.problems.join('\n'));
    return read.config;
  };
  const surgery: Surgery = {
    house,
    client,
    mailbox,
    config,
    findings(changed, token = PAGE.token, db = house.db) {
      const pages = [{ id: PAGE.id, token }];
      return examine({ db, config: config(changed), client, pages, profile: profile(), now: house.clock.now() });
    },
    async setUp() {
      await client.subscribe(PAGE, WEBHOOK_FIELDS);
      await client.setProfile(PAGE, profile(true));
      const town = await house.town('Quimper', { approval: false });
      await (await house.member('Marie', town)).says('bonjour');
    },
    async [Symbol.asyncDispose]() {
      client.close();
      await surgery.mailbox.close();
      await house[Symbol.asyncDispose]();
    },
  };
  return surgery;
}

export const about = (found: readonly Finding[], what: string): Finding => {
  const one = found.find((finding) => finding.what === what);
  if (!one) throw new Error(`nothing on ${what} among ${found.map((finding) => finding.what).join(', ')}`);
  return one;
};

export async function databaseWith(settings: string) {
  const name = `letters_${randomBytes(6).toString('hex')}`;
  const admin = connect(inject('databaseUrl'), { connections: 1 });
  await admin.pool.query(`create database ${name} template template0 ${settings}`);
  const { db, close } = connect(inject('databaseUrl').replace(/postgres(?=$|\?)/, name), { connections: 1 });
  const drop = async () => {
    await close();
    await admin.pool.query(`drop database ${name} with (force)`);
    await admin.close();
  };
  return { db, [Symbol.asyncDispose]: drop };
}

/** What somebody should do something about. */
export const notFine = (found: readonly Finding[]) =>
  found.filter(({ state }) => state === 'wrong' || state === 'doubtful').map(({ what }) => what);
