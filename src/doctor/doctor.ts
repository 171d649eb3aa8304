import type { Config } from '../config.ts';
import type { Db } from '../database/database.ts';
import { errorCode } from '../inbox/failure.ts';
import type { GraphClient, GraphPage } from '../messenger/client.ts';
import { lookAtDatabase, lookAtLife, lookAtShape } from './database.ts';
import { doubtful, type Finding, off, wrong } from './finding.ts';
import { lookAtAddress, lookAtDisk, lookAtFront, lookAtMail, lookAtPush, lookAtTime } from './machine.ts';
import { lookAtApp, lookAtPage } from './meta.ts';

export interface Patient {
  /** Or why there is none to look into. */
  db: Db | Finding;
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
    ...('state' in db ? [db] : await lookInto(db, config, now)),
    ...(await lookAtDisk(config)),
    await lookAtMail(config.mail),
  ];
  const { meta } = config;
  if (meta === null) return [...here, off('Meta', 'local mode: the emulator stands in its place')];
  const { publicUrl, webhookUrl } = config;
  const own = publicUrl === null ? null : `${publicUrl}/webhook`;
  const front = webhookUrl === own ? null : webhookUrl;
  const app = { id: config.metaAppId, secret: meta.appSecret, callback: front ?? own };
  const found = [
    await lookAtTime(config.graphUrl),
    ...(await lookAtAddress(publicUrl, meta.verifyToken, front)),
    ...(front === null ? [] : await lookAtFront(front, meta.verifyToken)),
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

/** The database: whatever can be asked of it in the shape that it has. */
async function lookInto(db: Db, config: Config, now: Date): Promise<Finding[]> {
  const { finding, hasTables } = await lookAtShape(db);
  const server = [...(await lookAtDatabase(db, new Date())), finding];
  if (!hasTables) return server;
  try {
    return [...server, await lookAtPush(db, config.push, now), ...(await lookAtLife(db, now))];
  } catch (error) {
    // no such column, no such table
    if (finding.state === 'fine' || !/^42/.test(errorCode(error))) throw error;
    return [
      ...server,
      doubtful('what they tell', 'this version cannot read it in that shape', 'See the tables above.'),
    ];
  }
}

const hasToken = (page: { id: string; token: string | null }): page is GraphPage => page.token !== null;
