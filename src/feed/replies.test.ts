import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadBook } from '../load-book.ts';
import type { ParsedComment } from '../messenger/parsed.ts';
import { readUsage } from '../messenger/usage.ts';
import { PAGE, type World, world } from '../outbox/testing/world.ts';
import { storeComments } from './comments.ts';
import { type RepliesOptions, replyNext } from './replies.ts';

/* A comment under FAUTEUIL 1 that becomes something else while the call that answers it is under way. */

const book = loadBook();
const secretKey = Buffer.alloc(32, 7);

let w: World;
let post: string;
beforeEach(async () => {
  w = await world({ connections: 4 });
  post = await w.post(await w.member('marie'), 'fauteuil');
  await w.db
    .insertInto('page_post')
    .values({ post_id: post, page_id: PAGE, feed_id: 'f1', not_before: w.now() })
    .execute();
});
afterEach(() => w[Symbol.asyncDispose]());

const says = (text: string, became: ParsedComment['became']): Promise<void> => {
  const comment = { pageId: PAGE, commentId: 'c1', feedId: 'f1', fromId: '77', text, at: w.now(), became };
  return storeComments(w.db, { secretKey, book }, [comment], w.now());
};

/** @param during what happens before Meta answers */
async function answers(during: () => Promise<void>): Promise<void> {
  const options: RepliesOptions = {
    ...{ db: w.db, book, random: () => 0, pageToken: async () => 'token', onTokenDead: async () => {} },
    log: { info() {}, warn() {}, error: (about: object) => expect.fail(JSON.stringify(about)) } as never,
    render: () => ({ text: 'Pour FAUTEUIL 1, écris-moi ici.' }),
    spending: { take: async () => null, note: async () => {} } as never,
    client: {
      async replyTo() {
        await during();
        return { ok: true, psid: 'paul', messageId: 'm_1', usage: readUsage({}) };
      },
    } as never,
  };
  expect(await replyNext(options, w.now())).toBe(true);
}

const stands = () =>
  w.db.selectFrom('page_comment').select(['state', 'words', 'claims_post', 'named_post', 'error']).executeTakeFirst();
const answered = { state: 'answered', words: null, error: null };

test('a letter is corrected: it is wanted all the same, and a later word of that says nothing new', async () => {
  const named = await keyword();
  await says(named, 'added');
  await answers(() => says(`${named} svp`, 'edited'));
  expect(await stands()).toEqual({ ...answered, claims_post: post, named_post: post });
  await w.db.updateTable('page_comment').set({ claims_post: null }).execute();
  await says(`${named} svp`, 'edited');
  expect(await stands()).toMatchObject({ claims_post: null, named_post: post });
});

test('it names the post only then: it is wanted', async () => {
  await says('il est beau', 'added');
  await answers(async () => await says(await keyword(), 'edited'));
  expect(await stands()).toEqual({ ...answered, claims_post: post, named_post: post });
});

test('it wants nothing any more: nothing is claimed, nor taken for said when it is wanted again', async () => {
  await says(await keyword(), 'added');
  await answers(() => says('non merci', 'edited'));
  expect(await stands()).toEqual({ ...answered, claims_post: null, named_post: null });
  await says(await keyword(), 'edited');
  expect(await stands()).toMatchObject({ claims_post: post, named_post: post });
});

test('it is taken back: no late word of it claims', async () => {
  await says(await keyword(), 'added');
  await answers(() => says('', 'removed'));
  await says(await keyword(), 'edited');
  expect(await stands()).toMatchObject({ state: 'answered', claims_post: null, named_post: null });
});

async function keyword(): Promise<string> {
  const { word, number } = await w.db
    .selectFrom('post')
    .select(['word', 'number'])
    .where('id', '=', post)
    .executeTakeFirstOrThrow();
  return `${word} ${number}`;
}
