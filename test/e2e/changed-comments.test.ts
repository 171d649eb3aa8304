import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { editComment, removeComment, tellComment } from '../../src/emulator/feed.ts';
import type { FeedPost } from '../../src/emulator/world.ts';
import { claimantsOf, commentUnder, openCommented } from '../helpers/commented.ts';
import type { House } from '../helpers/house.ts';
import type { Phone } from '../helpers/phone.ts';

/* A comment under FAUTEUIL 42 that says something else by the time its author is here, or is followed by another. */

const HOUR = 60 * 60_000;

let house: House;
let paul: Phone;
let post: FeedPost;
beforeEach(async () => {
  ({ house, paul, post } = await openCommented());
});
afterEach(async () => {
  await house[Symbol.asyncDispose]();
});

const comments = (words: string) => commentUnder(house, paul, words, post);
const claimants = () => claimantsOf(house);
const replies = () => house.meta.sends().filter(({ body }) => 'comment_id' in (body.recipient as object)).length;
function last() {
  const made = post.comments.at(-1);
  if (!made) throw new Error('nobody has commented');
  return made;
}
async function removes(made = last()): Promise<void> {
  await removeComment(house.meta.core, post, made);
  await house.app.fed();
  await house.settled();
}
async function edits(words: string, made = last()): Promise<void> {
  await editComment(house.meta.core, post, made, words);
  await house.app.fed();
  await house.settled();
}

describe('a comment that was answered', () => {
  test('claims nothing once it is removed, and no late word of it does', async () => {
    await comments('fauteuil 42');
    await removes();
    await tellComment(house.meta.core, post, last(), 'edited');
    await tellComment(house.meta.core, post, last(), 'add');
    await house.app.fed();
    await house.pass(3 * HOUR);
    await paul.says('bonjour');
    expect(await claimants()).toEqual([]);
    expect(replies()).toBe(1);
  });

  test.each(['non merci, trop grand', 'encore dispo ?', 'fauteuil 43', ''])(
    'claims nothing as « %s »',
    async (words) => {
      await comments('fauteuil 42');
      await edits(words);
      await house.pass(3 * HOUR);
      await paul.says('bonjour');
      expect(await claimants()).toEqual([]);
    },
  );

  test.each(['fauteuil 42 svp', 'je prends le fauteuil 42'])('still claims as « %s »', async (words) => {
    await comments('fauteuil 42');
    await edits(words);
    await paul.says('bonjour');
    expect(await claimants()).toEqual([await paul.memberId()]);
    expect(replies()).toBe(1);
  });

  test('claims once it names the post, at once for whoever is here', async () => {
    await paul.says('bonjour');
    await comments('Il est magnifique');
    await edits('fauteuil 42');
    expect(await claimants()).toEqual([await paul.memberId()]);
    expect(replies()).toBe(1);
  });
});

describe('a comment that waits for its answer', () => {
  const rest = (until: Date | null) => house.db.updateTable('page').set({ replies_rest_until: until }).execute();

  test('is not answered once it is removed', async () => {
    await rest(new Date(house.clock.now().getTime() + HOUR));
    await comments('fauteuil 42');
    await removes();
    await house.pass(2 * HOUR);
    expect(replies()).toBe(0);
    expect(await house.db.selectFrom('page_comment').select(['state', 'words']).execute()).toEqual([
      { state: 'refused', words: null },
    ]);
  });

  test('is answered as it stands then', async () => {
    await rest(new Date(house.clock.now().getTime() + HOUR));
    await comments('fauteuil 42');
    await edits('Il est magnifique');
    await house.pass(2 * HOUR);
    await house.app.fed();
    await house.settled();
    expect(replies()).toBe(1);
    await paul.says('bonjour');
    expect(await claimants()).toEqual([]);
  });
});

describe('a second comment of the same person', () => {
  test.each(['Il est magnifique', 'encore dispo ?'])('claims after « %s », and has no second answer', async (first) => {
    await comments(first);
    expect(await comments('fauteuil 42')).toEqual([]);
    expect(await claimants()).toEqual([]);
    await paul.says('bonjour');
    expect(await claimants()).toEqual([await paul.memberId()]);
    expect(replies()).toBe(1);
  });

  test('claims at once for whoever is here', async () => {
    await paul.says('bonjour');
    await comments('encore dispo ?');
    await comments('fauteuil 42');
    expect(await claimants()).toEqual([await paul.memberId()]);
  });

  test('that says the same makes one claim', async () => {
    await comments('fauteuil 42');
    await comments('fauteuil 42 svp');
    await paul.says('bonjour');
    expect(await claimants()).toEqual([await paul.memberId()]);
    const taps = house.db.selectFrom('inbox_event').select('id').where('dedup_key', 'like', 'comment:%');
    expect(await taps.execute()).toHaveLength(1);
  });

  test.each(['fauteuil 42 encore dispo ?', 'pas le fauteuil 42', 'super'])('makes none as « %s »', async (words) => {
    await comments('encore dispo ?');
    await comments(words);
    await paul.says('bonjour');
    expect(await claimants()).toEqual([]);
  });

  test('that is removed claims nothing', async () => {
    await comments('encore dispo ?');
    await comments('fauteuil 42');
    await removes();
    await paul.says('bonjour');
    expect(await claimants()).toEqual([]);
  });
});

describe('what was said in Messenger meanwhile', () => {
  test.each(['fauteuil 42', 'fauteuil 42 svp'])('holds when Meta tells of a change to « %s » again', async (words) => {
    await comments('fauteuil 42');
    await edits(words);
    await paul.says('non');
    await edits(words);
    await tellComment(house.meta.core, post, last(), 'edited');
    await house.app.fed();
    await house.settled();
    await paul.says('bonjour');
    expect(await claimants()).toEqual([]);
  });

  test('holds when a second comment, which named it, is told of again', async () => {
    await comments('encore dispo ?');
    await comments('fauteuil 42');
    await paul.says('non');
    await edits('fauteuil 42');
    await edits('fauteuil 42 svp');
    await paul.says('bonjour');
    expect(await claimants()).toEqual([]);
  });

  test('does not hold against a change that takes it back and another that wants it', async () => {
    await comments('fauteuil 42');
    await paul.says('non');
    await edits('non merci');
    await edits('fauteuil 42');
    await paul.says('bonjour');
    expect(await claimants()).toEqual([await paul.memberId()]);
  });

  test('a second comment that named it still claims when it is told of again before they are here', async () => {
    await comments('encore dispo ?');
    await comments('fauteuil 42');
    await edits('fauteuil 42');
    await paul.says('bonjour');
    expect(await claimants()).toEqual([await paul.memberId()]);
  });
});

describe('a second comment that refuses', () => {
  test.each([
    'non merci',
    'finalement je n’en veux plus',
    'désolé, je me suis trompé d’annonce',
    'laisse tomber, trop grand pour moi',
    'non merci pour le fauteuil 42',
    'plus besoin, merci',
  ])('drops what an earlier one wanted: « %s »', async (words) => {
    await comments('fauteuil 42');
    expect(await comments(words)).toEqual([]);
    await paul.says('bonjour');
    expect(await claimants()).toEqual([]);
  });

  test.each(['merci beaucoup', 'il est toujours là ?', 'non merci pour la table 43', 'plus de photos svp'])(
    'is not « %s »',
    async (words) => {
      await comments('fauteuil 42');
      await comments(words);
      await paul.says('bonjour');
      expect(await claimants()).toEqual([await paul.memberId()]);
    },
  );

  test('of another person drops nothing', async () => {
    const luc = await house.member('Luc', await house.db.selectFrom('town').selectAll().executeTakeFirstOrThrow());
    await comments('fauteuil 42');
    await commentUnder(house, luc, 'non merci', post);
    await paul.says('bonjour');
    expect(await claimants()).toEqual([await paul.memberId()]);
  });

  test('takes back the answer that came of an earlier one, once, and says so', async () => {
    await paul.says('bonjour');
    await comments('fauteuil 42');
    expect(await claimants()).toEqual([await paul.memberId()]);
    expect(await comments('finalement non merci')).toContainEqual(
      house.like('mine.given-up', { keyword: 'FAUTEUIL 42' }),
    );
    const state = () => house.db.selectFrom('claim').select('state').execute();
    expect(await state()).toEqual([{ state: 'cancelled' }]);
    expect(await comments('non merci')).toEqual([]);
  });

  test('leaves an answer that was given in Messenger since, when Meta tells of it again', async () => {
    await paul.says('bonjour');
    await comments('fauteuil 42');
    await comments('non merci');
    await house.pass(HOUR);
    await paul.says('fauteuil 42');
    await tellComment(house.meta.core, post, last(), 'edited');
    await edits('non merci !');
    const states = house.db.selectFrom('claim').select('state').orderBy('id');
    expect(await states.execute()).toEqual([{ state: 'cancelled' }, { state: 'waiting' }]);
  });

  test('leaves an answer that was given in Messenger since, when it is read late', async () => {
    await paul.says('bonjour');
    await comments('fauteuil 42');
    await paul.person.tapOld('v1:do:give-up:1');
    await house.settled();
    const resting = new Date(house.clock.now().getTime() + HOUR);
    await house.db.updateTable('page').set({ replies_rest_until: resting }).execute();
    await comments('non merci');
    await house.pass(HOUR / 2);
    await paul.says('fauteuil 42');
    await house.pass(HOUR);
    await house.app.fed();
    await house.settled();
    const kept = house.db.selectFrom('page_comment').select('state').orderBy('id');
    expect(await kept.execute()).toEqual([{ state: 'answered' }, { state: 'again' }]);
    const states = house.db.selectFrom('claim').select('state').orderBy('id');
    expect(await states.execute()).toEqual([{ state: 'cancelled' }, { state: 'waiting' }]);
  });

  test('that was something else before it was changed takes back what was wanted until then', async () => {
    await paul.says('bonjour');
    await comments('fauteuil 42');
    await paul.person.tapOld('v1:do:give-up:1');
    await house.settled();
    await comments('super');
    await house.pass(HOUR / 2);
    await paul.says('fauteuil 42');
    await house.pass(HOUR / 2);
    await edits('finalement non merci');
    const states = house.db.selectFrom('claim').select('state').orderBy('id');
    expect(await states.execute()).toEqual([{ state: 'cancelled' }, { state: 'cancelled' }]);
  });

  test('leaves an answer that was given in Messenger to Messenger', async () => {
    await paul.says('fauteuil 42');
    await comments('super');
    await comments('non merci');
    expect(await house.db.selectFrom('claim').select('state').execute()).toEqual([{ state: 'waiting' }]);
  });
});

describe('a comment that named it and is changed into a refusal', () => {
  test.each([[[]], [['encore dispo ?']]])('takes its answer back, once, and says so (behind %j)', async (before) => {
    await paul.says('bonjour');
    for (const words of [...before, 'fauteuil 42']) await comments(words);
    expect(await claimants()).toEqual([await paul.memberId()]);
    paul.hears();
    await edits('finalement non merci');
    expect(paul.hears()).toContainEqual(house.like('mine.given-up', { keyword: 'FAUTEUIL 42' }));
    // what they say in Messenger since holds, however often Meta tells of it
    await paul.says('fauteuil 42');
    await tellComment(house.meta.core, post, last(), 'edited');
    await edits('finalement non merci !');
    const states = house.db.selectFrom('claim').select('state').orderBy('id');
    expect(await states.execute()).toEqual([{ state: 'cancelled' }, { state: 'waiting' }]);
  });

  test('leaves its answer as a question', async () => {
    await paul.says('bonjour');
    await comments('fauteuil 42');
    await edits('encore dispo ?');
    expect(await house.db.selectFrom('claim').select('state').execute()).toEqual([{ state: 'waiting' }]);
  });
});
