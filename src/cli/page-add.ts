import { renewToken } from '../community/towns/environment-token.ts';
import { DEMO_PAGE, heldByDemo, whoseDatabase } from '../community/towns/whose-database.ts';
import type { Config } from '../config.ts';
import type { Db } from '../database/database.ts';
import { whoseToken } from '../doctor/whose-token.ts';
import { isSilent } from '../doctor/why.ts';
import { createGraphClient, type GraphPage } from '../messenger/client.ts';
import { resumePage } from '../outbox/page-pause.ts';
import { loadSecretKey } from '../secret-key.ts';
import { OperatorError, print } from './operator.ts';

/** `page add`: a Page is ours, and this is its token. One that Meta refuses changes nothing: it may be worse than what is there. */
export async function addPage({ db, config, now }: { db: Db; config: Config; now: Date }, id: string): Promise<void> {
  if (!/^\d{1,20}$/.test(id)) throw new OperatorError('A Page id is a number, as Meta shows it.');
  const whose = await whoseDatabase(db);
  // what only a real Page needs would make of the demo a town that is neither
  if (config.meta === null && id !== DEMO_PAGE && whose.hasDemo && whose.pages.length === 0) {
    throw new OperatorError(heldByDemo(config));
  }
  const token = await readToken(process.stdin, (line) => process.stderr.write(`${line}\n`), id);
  if (token === '') throw new OperatorError(`Give the token of Page ${id} on standard input.`);
  const untried = await tryOut(config, { id, token });
  if (untried !== null) process.stderr.write(`The token is kept without having been tried: ${untried}\n`);
  const environment = config.meta && { id: config.meta.pageId, token: config.meta.pageToken };
  await renewToken(db, await loadSecretKey(config), { id, token }, now, environment);
  // what the old token was refused for is over
  await resumePage(db, id);
  print(id);
}

/** All that a pipe brings; of whoever types, the first line. */
export async function readToken(
  input: AsyncIterable<unknown> & { isTTY?: boolean },
  tell: (line: string) => void,
  id: string,
): Promise<string> {
  const isTyped = input.isTTY === true;
  if (isTyped) tell(`Paste the token of Page ${id}, then press Enter.`);
  let text = '';
  for await (const chunk of input) {
    text += String(chunk);
    if (isTyped && text.includes('\n')) break;
  }
  return text.trim();
}

/** @returns why it could not be tried; null: Meta takes it. @throws what Meta has against it */
async function tryOut(config: Config, page: GraphPage): Promise<string | null> {
  if (!config.meta) return 'META_APP_SECRET is not set.';
  const { graphUrl, graphVersion: version, meta } = config;
  const client = createGraphClient({ graphUrl, version, appSecret: meta.appSecret });
  try {
    const whose = await whoseToken(client, page);
    if ('id' in whose) {
      if (whose.id === page.id) return null;
      throw new OperatorError(
        `This is not the token of Page ${page.id}, but of ${whose.id}: a person or another Page. Nothing has changed.\nHow to get the Page’s: docs/going-live.md#4-the-pages-token.`,
      );
    }
    const { why } = whose;
    // Meta cannot be asked, or has something against the Page, which another token would not mend
    if (isSilent(why) || why.kind === 'restricted') return `${why.says}. \`doctor\` looks at it again.`;
    throw new OperatorError(`Page ${page.id}: ${why.says}. Nothing has changed.\n${why.mend}`);
  } finally {
    client.close();
  }
}
