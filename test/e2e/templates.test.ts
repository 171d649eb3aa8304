import { afterEach, beforeEach, expect, test } from 'vitest';
import { listTemplates, saveTemplates } from '../../src/community/channels/templates.ts';
import type { Town } from '../../src/community/towns/town.table.ts';
import { createLog } from '../../src/log.ts';
import { createGraphClient } from '../../src/messenger/client.ts';
import { templatesOf } from '../../src/page-templates.ts';
import { type House, openHouse, PAGE, SECRETS } from '../helpers/house.ts';
import { captured } from '../helpers/log-lines.ts';
import type { Phone } from '../helpers/phone.ts';
import { postSigned } from '../helpers/webhook.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let house: House;
let town: Town;
let marie: Phone;
let paul: Phone;
let log: ReturnType<typeof captured>;

beforeEach(async () => {
  log = captured();
  house = await openHouse({ log: createLog('trace', log.stream) });
  town = await house.town('Quimper', { approval: false });
  marie = await house.member('Marie', town);
  paul = await house.member('Paul', town);
});
afterEach(() => house[Symbol.asyncDispose]());

const words = () => templatesOf((locale, key, args) => house.say(key, args, locale));

/** As the operator does it; Meta decides as the Page's verdict says. */
async function handIn(verdict: string): Promise<void> {
  house.meta.page().templateVerdict = verdict;
  const client = createGraphClient({ graphUrl: house.graphUrl, version: 'v25.0', appSecret: SECRETS.appSecret });
  const states = [];
  for (const template of words()) {
    const made = await client.createTemplate({ id: PAGE.id, token: PAGE.token }, template);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    states.push({ name: template.name, language: template.language, status: made.status });
  }
  client.close();
  await saveTemplates(house.db, PAGE.id, states, house.clock.now());
}

/** Meta has decided: it says that it has, and not what. */
async function decided(status: string): Promise<void> {
  for (const template of house.meta.page().templates) template.status = status;
  const change = { field: 'message_template_status_update', value: {} };
  const envelope = { object: 'page', entry: [{ id: PAGE.id, time: Date.now(), changes: [change] }] };
  expect((await postSigned(house.webhookUrl, envelope)).status).toBe(200);
  await house.pass(MINUTE);
}

async function away(): Promise<void> {
  await marie.says('je donne un fauteuil en velours à Locmaria');
  await marie.says('publier');
  await house.pass(25 * HOUR);
  await paul.says('bonjour');
  for (const phone of [marie, paul]) phone.hears();
}

const statuses = async () => [...new Set((await listTemplates(house.db, PAGE.id)).map(({ status }) => status))];
const template = (line: string, keyword: string) => house.say(`channels.template-${line}`, { keyword });

test('the fake Graph server takes our templates, in both languages, and what Meta refuses it refuses', async () => {
  await handIn('PENDING');
  expect(house.meta.page().templates).toHaveLength(8);
  for (const { text } of words()) {
    expect(text.match(/\{\{1\}\}/g)).toHaveLength(1);
    expect(text).not.toMatch(/^\{\{|\}\}\s*$|[#$%]/);
  }
  await expect(handIn('PENDING')).rejects.toThrow('100');
  const client = createGraphClient({ graphUrl: house.graphUrl, version: 'v25.0', appSecret: SECRETS.appSecret });
  for (const text of ['{{1}} est là', 'voici {{1}}', 'a {{1}} {{2}} b']) {
    const made = await client.createTemplate(
      { id: PAGE.id, token: PAGE.token },
      { name: 'x', language: 'fr', text, examples: ['y'] },
    );
    expect([text, made.ok]).toEqual([text, false]);
  }
  client.close();
});

test('approved, a matter of one’s own goes out as a template, once a day; the other hears what is true', async () => {
  await handIn('PENDING');
  await away();
  await paul.says('je prends le fauteuil 1');
  await paul.says('Appelle-moi au 06 12 34 56 78');
  await house.pass(5 * MINUTE);
  expect(marie.hears()).toEqual([]);
  await decided('APPROVED');
  expect(await statuses()).toEqual(['APPROVED']);
  await house.pass(5 * MINUTE);
  expect(marie.hears()).toEqual([template('answer', 'FAUTEUIL 1')]);
  expect(paul.hears()).toEqual([house.like('channels.told-by-template', { name: 'Marie', keyword: 'FAUTEUIL 1' })]);
  const nina = await house.member('Nina', town);
  await nina.says('je prends le fauteuil 1');
  await house.pass(2 * HOUR);
  expect(marie.hears()).toEqual([]);
  // nothing but templates went out behind the closed window, and Meta refused nothing
  expect(house.meta.sends().filter(({ accepted }) => !accepted)).toEqual([]);
  expect((await marie.says('bonjour')).join()).toContain('FAUTEUIL 1');
});

test('a second matter of the day does not wait for the template that rests: an admin is asked', async () => {
  const soizic = await house.admin('Soizic', town);
  await handIn('APPROVED');
  await marie.says('je donne une lampe en laiton à Locmaria');
  await marie.says('publier');
  await away();
  await paul.says('je prends la lampe 1');
  await house.pass(5 * MINUTE);
  expect(marie.hears()).toEqual([template('answer', 'LAMPE 1')]);
  await paul.says('je prends le fauteuil 2');
  await soizic.says('bonjour');
  soizic.hears();
  await house.pass(70 * MINUTE);
  expect(soizic.hears()).toContainEqual(house.like('hand.head', { count: 1, place: 'Quimper' }));
  expect(marie.hears()).toEqual([]);
});

test.each(['REJECTED', 'PAUSED', 'DISABLED'])('%s switches it off, with a word to the operator', async (status) => {
  await handIn('APPROVED');
  await decided(status);
  await away();
  await paul.says('je prends le fauteuil 1');
  paul.hears();
  await house.pass(10 * MINUTE);
  expect(marie.hears()).toEqual([]);
  expect(paul.hears()).toEqual([]);
  const said = log.lines.filter((line) => line.includes('a template may not be sent'));
  expect(said).toHaveLength(8);
  expect(said[0]).toContain(status);
});

test('what Meta does not tell is asked once a day; a template that is gone there is gone here', async () => {
  await handIn('APPROVED');
  house.meta.page().templates.length = 0;
  await house.pass(HOUR);
  expect(await statuses()).toEqual(['APPROVED']);
  await house.pass(24 * HOUR);
  expect(await statuses()).toEqual(['GONE']);
});

test('refused at the moment of sending: nobody is told that it arrived', async () => {
  await handIn('APPROVED');
  await away();
  for (const one of house.meta.page().templates) one.status = 'DISABLED';
  await paul.says('je prends le fauteuil 1');
  paul.hears();
  await house.pass(10 * MINUTE);
  expect(marie.hears()).toEqual([]);
  expect(paul.hears()).toEqual([]);
  const row = house.db.selectFrom('side_message').select(['kind', 'state']);
  expect(await row.execute()).toEqual([{ kind: 'template', state: 'failed' }]);
});
