import { createHmac } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { App } from './app.ts';
import { inviteAdmin } from './community/members/invite.ts';
import { findTownBySlug } from './community/towns/store.ts';
import type { Town } from './community/towns/town.table.ts';
import { DEMO_PAGE } from './community/towns/whose-database.ts';
import type { Config } from './config.ts';
import type { LoadedBook } from './conversation/load/loaded-book.ts';
import { createSpeech } from './conversation/speak/speech.ts';
import type { Db } from './database/database.ts';
import { inTransaction } from './database/in-transaction.ts';
import { playDemo } from './demo/demo-town.ts';
import { TOWN_AGE } from './demo/past-stories.ts';
import { emulatorPlugin } from './emulator/emulator-plugin.ts';
import { createMeta } from './emulator/meta.ts';
import { openAndTell } from './inbox/open-and-tell.ts';
import { localClock } from './local-clock.ts';
import { createGraphClient } from './messenger/client.ts';
import { pageProfile } from './page-profile.ts';

/** So long the clock waits, at each of its steps, for what is being said: a fault that was asked for may take longer. */
const MOST_PER_STEP_MS = 3_000;
const DEMO_TOWN = { name: 'Saint-Brieuc', slug: 'saint-brieuc' };

/** @param now the day it opens, or opened */
async function demoTown(db: Db, timezone: string, now: Date): Promise<Town | undefined> {
  const town = await findTownBySlug(db, DEMO_TOWN.slug);
  if (town) return town;
  const opened = await openAndTell(db, { name: DEMO_TOWN.name, approval: true, timezone, now });
  return 'town' in opened ? opened.town : undefined;
}

/** Meta's side on this machine: what a real Page would give by the environment, and phones in the browser. */
export function createLocalMode(config: Config, secretKey: Buffer, baseUrl: string) {
  const derive = (what: string) => createHmac('sha256', secretKey).update(`local ${what}`).digest('hex');
  const clock = localClock(config);
  const credentials = {
    appSecret: derive('app secret'),
    verifyToken: derive('verify token'),
    page: { id: DEMO_PAGE, token: derive('page token') },
    graphUrl: `${baseUrl}/emulator/graph`,
  };
  const meta = createMeta({
    clock,
    appSecret: credentials.appSecret,
    verifyToken: credentials.verifyToken,
    pages: [{ ...credentials.page, name: 'Parallèle' }],
    webhookUrl: `${baseUrl}/webhook`,
    persistTo: join(config.dataDir, 'emulator.json'),
  });
  let letPass = async (_ms: number) => {};
  const demoPlayed = join(config.dataDir, 'demo-played');

  return {
    clock,
    credentials,
    mediaHosts: [new URL(baseUrl).host],
    /** Links open Messenger on one of the phones. */
    messengerUrl: `${baseUrl}/emulator/m.me`,
    /** The page of phones; to be called before the server listens. */
    async install(app: App): Promise<void> {
      letPass = async (ms) => {
        clock.advance(ms);
        await app.tick();
      };
      await app.server.register(emulatorPlugin, {
        meta,
        baseUrl,
        imageOrigins: [config.publicUrl ?? baseUrl],
        onAdvance: async (ms) => {
          await letPass(ms);
          await Promise.race([app.atRest().then(app.fed), delay(MOST_PER_STEP_MS, null, { ref: false })]);
        },
      });
    },
    /** The Page's menu, and on the first start the demo town; to be called once events are taken. */
    async settleIn(db: Db, book: LoadedBook, onProgress: (line: string) => void): Promise<void> {
      const { graphUrl, appSecret, page } = credentials;
      const client = createGraphClient({ graphUrl, version: config.graphVersion, appSecret });
      const speech = createSpeech(book);
      await client.setProfile(
        page,
        pageProfile((locale, key) => speech.say(locale, { key }, { timezone: config.timezone })),
      );
      client.close();
      if (existsSync(demoPlayed)) return;
      const opened = new Date(clock.now().getTime() - TOWN_AGE * 86_400_000);
      const town = await demoTown(db, config.timezone, opened);
      if (!town) return;
      const newCode = () => inTransaction(db, (trx) => inviteAdmin(trx, town.id, clock.now()));
      try {
        await playDemo({ meta, db, newCode, now: clock.now, townName: town.name, letPass, onProgress });
        writeFileSync(demoPlayed, '');
        onProgress('The demo town is full of life');
      } catch (error) {
        // the bot runs all the same; the next start goes on from here
        onProgress(`The demo town is not complete: ${error instanceof Error ? error.message : String(error)}`);
      }
    },
  };
}
