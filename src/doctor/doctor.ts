import type { Config } from '../config.ts';
import type { Db } from '../database/database.ts';
import type { GraphClient, GraphPage } from '../messenger/client.ts';
import { lookAtDatabase, lookAtLife } from './database.ts';
import { type Finding, off, wrong } from './finding.ts';
import { lookAtAddress, lookAtDisk, lookAtMail, lookAtPush, lookAtTime } from './machine.ts';
import { lookAtApp, lookAtPage } from './meta.ts';

export interface Patient {
  db: Db;
  config: Config;
  client: GraphClient;
  /** With the token in clear; null: there is none, or it was sealed with another key. */
  pages: { id: string; token: string | null }[];
  /** What people should see of a Page before they write. */
  profile: object;
  now: Date;
}

/** Everything that may be wrong between Meta and a town. Asks only; nothing is changed. */
export async function examine({ db, config, client, pages, profile, now }: Patient): Promise<Finding[]> {
  const here = [
    ...(await lookAtDatabase(db, new Date())),
    await lookAtDisk(config.dataDir),
    await lookAtMail(config.mail),
    await lookAtPush(db, config.push, now),
    ...(await lookAtLife(db, now)),
  ];
  const { meta } = config;
  if (meta === null) return [...here, off('Meta', 'local mode: the emulator stands in its place')];
  const app = {
    id: config.metaAppId,
    secret: meta.appSecret,
    callback: config.publicUrl === null ? null : `${config.publicUrl}/webhook`,
  };
  const found = [
    await lookAtTime(config.graphUrl),
    ...(await lookAtAddress(config.publicUrl, meta.verifyToken)),
    ...(await lookAtApp(client, app)),
  ];
  for (const page of pages) {
    found.push(
      ...(hasToken(page)
        ? await lookAtPage(client, page, app, profile, now)
        : [wrong(`Page ${page.id}, token`, 'there is none that this SECRET_KEY opens', `\`page add ${page.id}\``)]),
    );
  }
  return [...here, ...found];
}

const hasToken = (page: { id: string; token: string | null }): page is GraphPage => page.token !== null;
