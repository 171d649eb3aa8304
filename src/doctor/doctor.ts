import { againstPage, DEMO_PAGE, type Whose, whoseDatabase } from '../community/towns/whose-database.ts';
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
  const whose = 'state' in db ? null : await whoseDatabase(db);
  const { meta } = config;
  if (meta === null) return [...here, lookAtLocal(whose)];
  const against = whose && againstPage(config, whose);
  if (against) return [...here, wrong('whose it is', 'the demo’s', against)];
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
    if (page.id === DEMO_PAGE && meta.pageId !== DEMO_PAGE) {
      const mend = `\`page remove ${page.id}\` takes it out, and its people.`;
      found.push(wrong(`Page ${page.id}`, 'it is that of the demo, which was played in this database', mend));
      continue;
    }
    found.push(
      ...(hasToken(page)
        ? await lookAtPage(client, page, app, profile, now)
        : [wrong(`Page ${page.id}, token`, 'there is none that this SECRET_KEY opens', `\`page add ${page.id}\``)]),
    );
  }
  return [...here, ...found];
}

/** Whoever looks after a real Page without its environment would be told that all is well. */
function lookAtLocal(whose: Whose | null): Finding {
  const [page] = whose?.pages ?? [];
  if (page === undefined) return off('Meta', 'local mode: the emulator stands in its place');
  const mend = 'Give this command the environment of the service: docs/operation.md#on-a-small-server.';
  return wrong(
    'Meta',
    `nothing of it can be looked at: this database is that of Page ${page}, and no META_… is set`,
    mend,
  );
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
