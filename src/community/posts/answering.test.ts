import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/helpers/database.ts';
import { inTransaction } from '../../database/in-transaction.ts';
import { deleteAlert, findAlerted, insertAlert, listAlerts, MOST_ALERTS } from './alerts.ts';
import { findAnswering } from './answering.ts';
import type { Direction, Kind } from './post.table.ts';
import { type Given, givePosts, searchedTown } from './search.fixture.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
let database: TestDatabase;
let townId = 0;
let anne = '';
let paul = '';

beforeAll(async () => {
  database = await testDatabase();
  ({ townId, anne, paul } = await searchedTown(database.db));
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.deleteFrom('post').execute();
  await database.db.deleteFrom('alert').execute();
});

async function answering(
  item: string,
  given: Omit<Given, 'by'>[],
  direction: Direction = 'request',
  kind: Kind = 'give',
) {
  const other = direction === 'request' ? 'offer' : 'request';
  await givePosts(
    database.db,
    townId,
    given.map((post) => ({ direction: other, by: anne, ...post })),
  );
  const found = await findAnswering(database.db, { townId, memberId: paul, direction, kind, item, now: NOW }, 5);
  return found.map((post) => post.item);
}
const offers = (...items: string[]) => items.map((item) => ({ item }));

describe('P9: what answers a request', () => {
  test.each<[request: string, offered: string[], answers: string[]]>([
    ['chaise', ['chaise haute bébé', 'chaise en paille'], ['chaise en paille']],
    ['chaise', ['chaise haute bébé'], []],
    ['table de chevet', ['table de ping-pong', 'table basse', 'chevet en pin'], ['chevet en pin']],
    ['table', ['table de ping-pong', 'table à repasser', 'table basse'], ['table basse']],
    ['canapé', ['housse de canapé', 'sofa 2 places', 'clic-clac'], ['clic-clac', 'sofa 2 places']],
    ['un vélo pour ma fille', ['vélo enfant', 'casque vélo', 'porte-vélo'], ['vélo enfant']],
    ['poussette', ['landau', 'poussette canne'], ['poussette canne', 'landau']],
    ['poussette canne', ['poussette'], []],
    ['frigo', ['réfrigérateur', 'congélateur'], ['réfrigérateur']],
    ['fauteil', ['fauteuil club', 'feuilles mortes'], ['fauteuil club']],
    ['perceuse', ['forets pour perceuse', 'perceuse à percussion'], ['perceuse à percussion']],
    ['livres de cuisine', ['livres de cuisine bretonne', 'livres pour enfants'], ['livres de cuisine bretonne']],
    ['chaises', ['table et 6 chaises'], ['table et 6 chaises']],
    ['bike', ['VTT', 'bike helmet'], ['VTT']],
    ['machine à laver', ['machine à coudre', 'lave-linge'], ['lave-linge']],
    ['canapé cuir', ['canapé tissu'], []],
  ])('%s ← %j', async (request, offered, answers) => {
    expect(await answering(request, offers(...offered))).toEqual(answers);
  });

  test.each<[request: string, offered: string[], answers: string[]]>([
    ['garder mon chat à noel', ['garder vos chats', 'garder vos enfants'], ['garder vos chats']],
    ['monter une armoire', ['monter vos meubles', 'démonter vos meubles'], ['monter vos meubles']],
    ['prof de guitare', ['cours de guitare', 'cours de piano'], ['cours de guitare']],
    ['aide pour fils pour ses devoirs', ['aide aux devoirs', 'aide au jardin'], ['aide aux devoirs']],
    ['garder mes enfants', ['garder vos chats'], []],
  ])('of what neighbours do: %s ← %j', async (request, offered, answers) => {
    const given = offered.map((item) => ({ item, kind: 'service' as const }));
    expect(await answering(request, given, 'request', 'service')).toEqual(answers);
  });

  test('two swaps answer each other by what they want in return', async () => {
    const given = [
      { item: 'confitures', kind: 'swap' as const, direction: 'offer' as const, inReturn: 'œufs frais' },
      { item: 'miel', kind: 'swap' as const, direction: 'offer' as const, inReturn: 'confitures' },
      { item: 'pain', kind: 'swap' as const, direction: 'offer' as const },
    ];
    expect(await answering('oeufs', given, 'offer', 'swap')).toEqual(['confitures']);
    await database.db.deleteFrom('post').execute();
    expect(await answering('oeufs', given, 'offer', 'give')).toEqual([]);
  });

  test('what it is, and nothing more, comes first', async () => {
    const found = await answering('chaise', offers('chaise', 'chaise rotin Louis XV', 'fauteuil'));
    expect(found).toEqual(['chaise', 'chaise rotin Louis XV']);
  });

  test.each<[wished: Kind, met: Kind[]]>([
    ['give', ['give', 'swap']],
    ['lend', ['give', 'lend']],
    ['swap', ['give', 'swap']],
    ['service', ['service']],
  ])('a wish to %s is met by %j, and these answer it', async (kind, met) => {
    const kinds: Kind[] = ['give', 'lend', 'swap', 'service'];
    const given = kinds.map((one) => ({ item: `échelle ${one}`, kind: one }));
    expect((await answering('échelle', given, 'request', kind)).sort()).toEqual(met.map((one) => `échelle ${one}`));
    await database.db.deleteFrom('post').execute();
    for (const one of kinds) {
      await database.db.deleteFrom('post').execute();
      const found = await answering('échelle', [{ item: 'échelle', kind }], 'offer', one);
      expect(found).toHaveLength(met.includes(one) ? 1 : 0);
    }
  });

  test('before an offer: the requests it answers, whose words are the wider', async () => {
    const wishes = offers('poussette', 'poussette double', 'landau', 'siège auto');
    expect(await answering('landau ancien', wishes, 'offer')).toEqual(['landau', 'poussette']);
  });

  test('not one’s own, nor what is over', async () => {
    const given = [
      { item: 'lampe', by: paul },
      { item: 'lampe', isOver: true },
    ];
    expect(await answering('lampe', given)).toEqual([]);
  });

  test('not what is up for somebody else alone: its day is over', async () => {
    const [over = '', last = ''] = await givePosts(database.db, townId, [
      { item: 'lampe rouge', by: anne },
      { item: 'lampe verte', by: anne },
    ]);
    await expires(over, new Date(NOW.getTime() - 1));
    await expires(last, new Date(NOW.getTime() + 1));
    expect(await found('lampe')).toEqual(['lampe verte']);
  });

  test('not what they have answered already, unless they took that back', async () => {
    const ids = await givePosts(
      database.db,
      townId,
      ['waiting', 'accepted', 'declined', 'cancelled'].map((state) => ({ item: `lampe ${state}`, by: anne })),
      20,
    );
    for (const [at, state] of (['waiting', 'accepted', 'declined', 'cancelled'] as const).entries()) {
      const claim = {
        post_id: ids[at] ?? '',
        member_id: paul,
        word: null,
        state,
        created_at: NOW,
        decided_at: state === 'waiting' ? null : NOW,
      };
      await database.db.insertInto('claim').values(claim).execute();
    }
    expect(await found('lampe')).toEqual(['lampe cancelled']);
    await database.db.deleteFrom('claim').execute();
  });

  test.each<[direction: Direction, item: string, answer: string]>([
    ['request', 'frigo', 'réfrigérateur combiné'],
    ['request', 'fauteil', 'fauteuil club'],
    ['request', 'fauteuil club', 'fauteil club'],
    ['request', 'garde d’animaux', 'garder vos chats'],
    ['offer', 'landau ancien', 'poussette'],
    ['offer', 'vélo hollandais', 'bicyclete'],
    ['offer', 'perceuse', 'outils'],
    ['offer', 'garder vos chats', 'garde d’animaux'],
  ])('%s of « %s » with a thousand newer posts: « %s »', { timeout: 30_000 }, async (direction, item, answer) => {
    const kind = item.includes('gard') ? 'service' : 'give';
    const other = direction === 'request' ? 'offer' : 'request';
    const newer = Array.from({ length: 1_100 }, (_, at) => ({
      item: `tabouret ${at}`,
      by: anne,
      direction: other,
      kind,
    }));
    await givePosts(database.db, townId, [{ item: answer, by: anne, direction: other, kind }, ...newer] as Given[]);
    expect(await found(item, direction, kind)).toEqual([answer]);
  });
});

const found = async (item: string, direction: Direction = 'request', kind: Kind = 'give') =>
  (await findAnswering(database.db, { townId, memberId: paul, direction, kind, item, now: NOW }, 5)).map(
    (post) => post.item,
  );
const expires = (id: string, expires_at: Date) =>
  database.db.updateTable('post').set({ expires_at }).where('id', '=', id).execute();

describe('F6: alerts', () => {
  const set = (words: string, member_id = paul) =>
    inTransaction(database.db, (trx) => insertAlert(trx, { member_id, town_id: townId, words }, NOW));

  test('one a thing, ten a member', async () => {
    expect(await set('Perceuse')).toBe('set');
    expect(await set('perceuse')).toBe('again');
    expect(await set('vélo')).toBe('set');
    expect(await set('VELO')).toBe('again');
    for (let count = 2; count < MOST_ALERTS; count++) expect(await set(`chose ${count}`)).toBe('set');
    expect(await set('encore')).toBe('full');
    expect(await set('vélo')).toBe('again');
    expect((await listAlerts(database.db, paul)).map(({ words }) => words)).toHaveLength(MOST_ALERTS);
    expect(await listAlerts(database.db, anne)).toEqual([]);
  });

  test('are taken back by whoever set them', async () => {
    await set('vélo');
    const [alert] = await listAlerts(database.db, paul);
    const drop = (member: string) =>
      inTransaction(database.db, (trx) => deleteAlert(trx, alert?.id ?? '0', member, NOW));
    expect(await drop(anne)).toBeUndefined();
    expect(await drop(paul)).toBe('vélo');
    expect(await drop(paul)).toBeUndefined();
  });

  test.each<[words: string, item: string, isTold: boolean]>([
    ['poussette', 'lot bébé : poussette, transat', true],
    ['transat', 'lot bébé : poussette, transat', true],
    ['poussette', 'lot bébé : housse de poussette', false],
    ['bois', 'bois de chauffage', true],
    ['bois', 'planches', true],
    ['bois', 'table en bois', false],
    ['bois', 'table bois massif', false],
    ['planches', 'bois de chauffage', false],
    ['vélo enfant', 'vélo fille 6 ans', true],
    ['vélo enfant', 'vélo garçon', true],
    ['vélo enfant', 'vélo 20 pouces', true],
    ['vélo enfant', 'vélo 28 pouces', false],
    ['vélo enfant', 'vélo homme', false],
    ['vélo', 'vélo 20 pouces', true],
    ['bocaux', 'pots de confiture vides', true],
    ['bocaux', 'pots de confiture', false],
    ['bocaux', 'pots de fleurs', false],
  ])('« %s » and « %s »: %s', async (words, item, isTold) => {
    await set(words);
    const post = { town_id: townId, member_id: anne, direction: 'offer' as const, item };
    expect(await findAlerted(database.db, post)).toHaveLength(isTold ? 1 : 0);
  });

  test('find whoever waits for an offer, once, and not its author', async () => {
    await set('outils');
    await set('perceuse');
    await set('perceuse', anne);
    await set('chaise', anne);
    const post = { town_id: townId, member_id: anne, direction: 'offer' as const, item: 'perceuse à percussion' };
    expect(await findAlerted(database.db, post)).toEqual([{ memberId: paul, words: 'outils' }]);
    expect(await findAlerted(database.db, { ...post, direction: 'request' })).toEqual([]);
    expect(await findAlerted(database.db, { ...post, item: 'forets pour perceuse' })).toEqual([]);
    expect(await findAlerted(database.db, { ...post, member_id: paul, item: 'chaise' })).toEqual([
      { memberId: anne, words: 'chaise' },
    ]);
  });
});

test.each([
  ['perceuse', 'visseuse', true],
  ['perceuse', 'Outil de perçage', true],
  ['perceuse', 'perforateur', true],
  ['perceuse', 'mèches pour perceuse', false],
  ['drill', 'perceuse', true],
  ['vélo enfant', 'vélo 16 pouces pour enfant', true],
  ['vélo enfant', 'kid’s bike', true],
  ['vélo enfant', 'vélo de course', false],
  ['vélo enfant', 'siège enfant vélo', false],
])('an alert for « %s » and « %s »: %s', async (words, item, isTold) => {
  await inTransaction(database.db, (trx) => insertAlert(trx, { member_id: paul, town_id: townId, words }, NOW));
  const told = await findAlerted(database.db, { town_id: townId, member_id: anne, direction: 'offer', item });
  expect(told).toEqual(isTold ? [{ memberId: paul, words }] : []);
});
