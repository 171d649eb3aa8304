import type { Command } from 'commander';
import { saveTemplates, type TemplateState } from '../community/channels/templates.ts';
import { introducePage } from '../community/towns/environment-token.ts';
import { createPages, type GivenPage, listPageIds, resumeFeed } from '../community/towns/pages.ts';
import type { Config } from '../config.ts';
import type { Args } from '../conversation/bubble.ts';
import type { LoadedBook } from '../conversation/load/loaded-book.ts';
import { createSpeech } from '../conversation/speak/speech.ts';
import type { Db } from '../database/database.ts';
import { whyOf } from '../doctor/why.ts';
import { createGraphClient, type GraphClient, type GraphPage, type GraphResult } from '../messenger/client.ts';
import { fields, list } from '../messenger/fields.ts';
import { PROFILE_FIELDS } from '../messenger/profile.ts';
import { resumePage } from '../outbox/page-pause.ts';
import { subscribe } from '../outbox/subscribe.ts';
import { pageProfile } from '../page-profile.ts';
import { templatesOf } from '../page-templates.ts';
import { loadSecretKey } from '../secret-key.ts';
import { OperatorError, print, withDatabase } from './operator.ts';
import { addPage } from './page-add.ts';
import { removePage } from './page-remove.ts';

/** `page add`, `page remove`, `page list`, `page resume`, `page templates`, `page setup`, `page take-back`. */
export function registerPageCommands(program: Command, book: () => LoadedBook): void {
  const page = program.command('page').description('the Facebook Pages that the bot answers for');
  page
    .command('add <page-id>')
    .description('make a Page ours; its token is read from standard input and stored encrypted')
    .action((id: string) => withDatabase((house) => addPage(house, id)));
  page
    .command('remove <page-id>')
    .description('give a Page up: its token is forgotten, and nothing is sent, taken or looked after there any more')
    .action((id: string) => withDatabase((house) => removePage(house, id)));
  page
    .command('list')
    .description('ids of the Pages')
    .action(() =>
      withDatabase(async ({ db }) => {
        for (const id of await listPageIds(db)) print(id);
      }),
    );
  page
    .command('resume <page-id>')
    .description('let a paused Page write again, e.g. when Meta has lifted a block')
    .action((id: string) =>
      withDatabase(async ({ db }) => {
        if (!(await listPageIds(db)).includes(id)) throw new OperatorError(`There is no Page ${id}: \`page list\`.`);
        await resumePage(db, id);
        print(`Page ${id} may write again.`);
      }),
    );
  page
    .command('templates <page-id>')
    .description('hand our utility templates in to Meta, and show where each stands')
    .action((id: string) => withDatabase(({ db, config, now }) => handIn(db, config, id, book(), now)));
  page
    .command('take-back <page-id>')
    .description('take back what `setup` wrote on a Page: Get Started, greeting, menu, ice breakers')
    .action((id: string) => withDatabase(({ db, config }) => takeBack(db, config, id, book())));
  page
    .command('setup [page-id]')
    .description('subscribe the webhooks and write Get Started, greeting and menu')
    .option('--ice-breakers', 'also questions to begin with, which Meta shows in place of Get Started')
    .action((id: string | undefined, { iceBreakers = false }: { iceBreakers?: boolean }) =>
      withDatabase(async ({ db, config, now }) => {
        const own = ownPage(config);
        if (own) await introducePage(db, await loadSecretKey(config), own, now);
        const ids = id === undefined ? await listPageIds(db) : [id];
        await eachOf(ids, (pageId) => setUp(db, config, pageId, book(), iceBreakers));
      }),
    );
}

/** One Page in trouble keeps none of the others from its turn. */
async function eachOf(ids: readonly string[], work: (id: string) => Promise<void>): Promise<void> {
  const failed: string[] = [];
  for (const id of ids) {
    try {
      await work(id);
    } catch (error) {
      if (!(error instanceof OperatorError)) throw error;
      failed.push(error.message);
    }
  }
  if (failed.length === 0) return;
  const count = ids.length > 1 ? [`Not done for ${failed.length} of ${ids.length} Pages.`] : [];
  throw new OperatorError([...failed, ...count].join('\n'));
}

async function handIn(db: Db, config: Config, id: string, book: LoadedBook, now: Date): Promise<void> {
  using opened = await openPage(db, config, id, book);
  const { client, page, say } = opened;
  const known = await client.listTemplates(page);
  expectOk(id, 'asking for its templates', known);
  const states: TemplateState[] = [];
  for (const { name, language, text, examples } of templatesOf(say)) {
    const there = known.ok && known.templates.find((one) => one.name === name && one.language === language);
    const made = there ? null : await client.createTemplate(page, { name, language, text, examples });
    if (made) expectOk(id, `handing in the template ${name} (${language})`, made);
    const status = there ? there.status : made?.ok ? made.status : 'PENDING';
    states.push({ name, language, status });
    print(`${name} ${language}: ${status}`);
  }
  await saveTemplates(db, id, states, now);
  const { isTold, result } = await subscribe(db, client, page);
  expectOk(id, 'subscribing its webhooks', result);
  print(isTold ? 'Meta tells of its decisions.' : 'Meta does not tell of its decisions here: it is asked once a day.');
}

async function setUp(db: Db, config: Config, id: string, book: LoadedBook, iceBreakers: boolean): Promise<void> {
  using opened = await openPage(db, config, id, book);
  const { client, page, say } = opened;
  expectOk(id, 'subscribing its webhooks', (await subscribe(db, client, page)).result);
  expectOk(id, 'writing its profile', await client.setProfile(page, pageProfile(say, iceBreakers)));
  if (!iceBreakers) await takeQuestionsBack(client, page);
  // whatever was missing for its feed has been given, as far as can be known here
  await resumeFeed(db, id);
  print(`Page ${id}: webhooks subscribed, profile written.`);
}

/** Whoever wanted them is told: an older `page setup` may have written them. */
async function takeQuestionsBack(client: GraphClient, page: GraphPage): Promise<void> {
  const shown = await client.read(page, `/${page.id}/messenger_profile`, { fields: 'ice_breakers' });
  expectOk(page.id, 'reading its ice breakers', shown);
  expectOk(page.id, 'taking its ice breakers back', await client.deleteProfile(page, ['ice_breakers']));
  const had = shown.ok && list(shown.body.data).some((one) => fields(one)?.ice_breakers !== undefined);
  if (had) print(`Page ${page.id}: its ice breakers are gone; \`page setup --ice-breakers\` writes them again.`);
}

async function takeBack(db: Db, config: Config, id: string, book: LoadedBook): Promise<void> {
  using opened = await openPage(db, config, id, book);
  const { client, page } = opened;
  expectOk(id, 'taking its profile back', await client.deleteProfile(page, PROFILE_FIELDS));
  print(`Page ${id}: Get Started, greeting, menu and ice breakers are gone; webhooks stay subscribed.`);
}

/** Whoever speaks to Meta for a Page; hangs up when left. */
async function openPage(db: Db, config: Config, id: string, book: LoadedBook) {
  if (!config.meta) throw new OperatorError('Set META_APP_SECRET and its companions first: this writes to Meta.');
  const token = await createPages(db, await loadSecretKey(config), ownPage(config) ?? undefined).tokenOf(id);
  if (token === null) throw new OperatorError(`There is no token for Page ${id}: \`page add ${id}\` stores one.`);
  const client = createGraphClient({
    graphUrl: config.graphUrl,
    version: config.graphVersion,
    appSecret: config.meta.appSecret,
  });
  const speech = createSpeech(book);
  const say = (locale: 'fr' | 'en', key: string, args?: Args) =>
    speech.say(locale, { key, ...(args && { args }) }, { timezone: config.timezone });
  return { client, page: { id, token }, say, [Symbol.dispose]: () => client.close() };
}

function expectOk(pageId: string, what: string, result: GraphResult): void {
  if (result.ok) return;
  const { says, mend } = whyOf(result.error, pageId);
  throw new OperatorError(`Page ${pageId}: ${what} did not work: ${says}.\n${mend}`);
}

function ownPage(config: Config): GivenPage | null {
  return config.meta && { id: config.meta.pageId, token: config.meta.pageToken };
}
