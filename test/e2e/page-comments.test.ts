import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Town } from '../../src/community/towns/town.table.ts';
import { comment, editComment, removeComment, tellComment } from '../../src/emulator/feed.ts';
import type { Comment, FeedPost } from '../../src/emulator/world.ts';
import { claimantsOf, commentUnder, openCommented } from '../helpers/commented.ts';
import type { House } from '../helpers/house.ts';
import type { Phone } from '../helpers/phone.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let house: House;
let town: Town;
let marie: Phone;
let paul: Phone;
let post: FeedPost;

beforeEach(async () => {
  ({ house, town, marie, paul, post } = await openCommented());
});
afterEach(async () => {
  await house[Symbol.asyncDispose]();
});

const comments = (phone: Phone, words: string, under = post) => commentUnder(house, phone, words, under);
/** What the bot has tried to say under comments. */
const replies = () => house.meta.sends().filter(({ body }) => 'comment_id' in (body.recipient as object));
const states = async () =>
  (await house.db.selectFrom('page_comment').select('state').orderBy('id').execute()).map(({ state }) => state);
const claimants = () => claimantsOf(house);
const args = { place: 'Quimper', keyword: 'FAUTEUIL 42', thing: 'fauteuil en velours vert' };

describe('a comment', () => {
  test('with the keyword is answered in private by the button that claims; the tap makes the answer', async () => {
    expect(await comments(paul, 'Fauteuil 42 svp !')).toEqual([house.say('feed.reply-named', args)]);
    // one message, whoever they are: a member whose window is closed stays unreachable until they act
    await house.pass(MINUTE);
    expect(paul.hears()).toEqual([]);
    await paul.taps('claim');
    const claims = await house.db.selectFrom('claim').select(['member_id', 'state']).execute();
    expect(claims).toEqual([{ member_id: await paul.memberId(), state: 'waiting' }]);
    expect(marie.hears().join()).toContain('Paul');
  });

  test('is answered once whatever is said, and « je le prends » in answer is understood', async () => {
    expect(await comments(paul, 'Il est magnifique')).toEqual([house.say('feed.reply', args)]);
    await paul.says('je le prends');
    const claims = await house.db.selectFrom('claim').select('member_id').execute();
    expect(claims).toEqual([{ member_id: await paul.memberId() }]);
  });

  test('of somebody new leads them in, and to the post', async () => {
    const nina = house.phone('Nina');
    expect(await comments(nina, '42')).toEqual([house.say('feed.reply-named', args)]);
    await nina.taps('claim');
    await nina.says('Quimper');
    await nina.says('Nina');
    const claims = await house.db.selectFrom('claim').select('member_id').execute();
    expect(claims).toEqual([{ member_id: await nina.memberId() }]);
  });

  test('of a member whose window is open claims by itself, at once', async () => {
    const luc = await house.member('Luc', town);
    await luc.says('bonjour');
    luc.hears();
    expect(await comments(luc, 'fauteuil 42')).toEqual([
      house.say('feed.reply-named', args),
      house.like('claim.claimed', { keyword: 'FAUTEUIL 42' }),
      house.like('claim.ask-said'),
    ]);
    expect(await claimants()).toEqual([await luc.memberId()]);
    expect(marie.hears().join()).toContain('Luc');
    // their tap comes too late, and does no harm
    await luc.tapsOld('v1:do:claim:1');
    expect(await claimants()).toEqual([await luc.memberId()]);
  });

  test.each(['oui', 'bonjour', 'c’est moi', '👍'])(
    '« %s », to that, is enough: the comment has claimed',
    async (words) => {
      await comments(paul, 'fauteuil 42');
      expect(await claimants()).toEqual([]);
      expect(await paul.says(words)).toContainEqual(house.like('claim.claimed', { keyword: 'FAUTEUIL 42' }));
      expect(await claimants()).toEqual([await paul.memberId()]);
    },
  );

  test('whose claim was left behind (a process died, the database was away) is claimed by the next round', async () => {
    await comments(paul, 'fauteuil 42');
    // nobody finds it behind their turn
    const mark = (post: string | null) => house.db.updateTable('page_comment').set({ claims_post: post }).execute();
    await mark(null);
    await paul.says('bonjour');
    await mark('1');
    expect(await claimants()).toEqual([]);
    await house.pass(MINUTE);
    expect(paul.hears()).toContainEqual(house.like('claim.claimed', { keyword: 'FAUTEUIL 42' }));
    expect(await claimants()).toEqual([await paul.memberId()]);
  });

  test.each([
    'non',
    'non merci',
    'en fait plus besoin merci',
    'désolé je me suis trompé',
    'stop',
    'annuler',
    'finalement c’est trop loin',
    'je n’en veux plus',
    'c’était pour rire',
    'laisse tomber',
  ])('« %s » claims nothing, then or later', async (words) => {
    await comments(paul, 'fauteuil 42');
    await paul.says(words);
    await paul.says('bonjour');
    expect(await claimants()).toEqual([]);
  });

  test('what may mean anything is asked about, and « oui » claims', async () => {
    await comments(paul, 'fauteuil 42');
    expect(await paul.says('le portail est bleu')).toContainEqual(
      house.like('claim.commented', { keyword: 'FAUTEUIL 42' }),
    );
    expect(await claimants()).toEqual([]);
    await paul.says('oui');
    expect(await claimants()).toEqual([await paul.memberId()]);
  });

  test('… or « non merci », and it is asked once', async () => {
    await comments(paul, 'fauteuil 42');
    await paul.says('le portail est bleu');
    await paul.taps('leave-it');
    const said = await paul.says('bonjour');
    expect(said).not.toContainEqual(house.like('claim.commented', {}));
    expect(await claimants()).toEqual([]);
  });

  test('what was said before the comment was of something else', async () => {
    const luc = await house.member('Luc', town);
    await luc.says('non merci');
    await house.pass(MINUTE);
    luc.hears();
    await comments(luc, 'fauteuil 42');
    expect(await claimants()).toEqual([await luc.memberId()]);
  });

  test.each([
    'non pour le fauteuil 42',
    'no thanks fauteuil 42',
    'le fauteuil 42 est parti ?',
    'le fauteuil 42 est à moi',
    'non merci pour le fauteuil 42',
  ])('that refuses or asks (« %s ») is answered plainly, and claims nothing', async (words) => {
    expect(await comments(paul, words)).toEqual([house.say('feed.reply', args)]);
    await paul.says('bonjour');
    expect(await claimants()).toEqual([]);
  });

  test.each(['FAUTEUIL 42 et TABLE 43', 'table43, fauteuil42 svp', '42 et 43'])(
    'that names several posts (« %s ») is answered by a button for each',
    async (words) => {
      await marie.says('je donne une table à Locmaria');
      await marie.says('publier');
      expect(await comments(paul, words)).toEqual([house.like('feed.reply-several', { place: 'Quimper' })]);
      await paul.tapsOld('v1:do:claim:1');
      await paul.tapsOld('v1:do:claim:2');
      const claims = await house.db.selectFrom('claim').select('post_id').orderBy('post_id').execute();
      expect(claims.map(({ post_id }) => post_id)).toEqual(['1', '2']);
    },
  );

  test('« Annonces », the other button, claims nothing, then or later; the button of the post still does', async () => {
    await comments(paul, 'fauteuil 42');
    await paul.taps('browse');
    await house.app.fed();
    await house.settled();
    await paul.says('bonjour');
    expect(await claimants()).toEqual([]);
    await paul.tapsOld('v1:do:claim:1');
    expect(await claimants()).toEqual([await paul.memberId()]);
  });

  test('that names nothing claims nothing, whatever its author writes then', async () => {
    await comments(paul, 'Il est magnifique');
    await paul.says('bonjour');
    expect(await claimants()).toEqual([]);
  });

  test.each(['bonjour', 'fauteuil 42', 'v1:do:claim:1'])(
    'of somebody new (« %s ») ends in the claim when they are let in, once',
    async (first) => {
      const soizic = await house.admin('Soizic', town);
      await house.db.updateTable('town').set({ approval: true, question: 'Qui es-tu ?' }).execute();
      const nina = house.phone('Nina');
      await comments(nina, 'fauteuil 42');
      if (first.startsWith('v1:')) await nina.taps('claim');
      else await nina.says(first);
      await nina.says('Quimper');
      await nina.says('La voisine de la boulangerie');
      await nina.says('Nina');
      expect(await claimants()).toEqual([]);
      nina.hears();
      await soizic.taps('approve');
      expect(nina.hears().slice(1)).toEqual([
        house.like('claim.claimed', { keyword: 'FAUTEUIL 42' }),
        house.like('claim.ask-said'),
      ]);
      expect(await claimants()).toEqual([await nina.memberId()]);
    },
  );

  test('under one’s own post claims nothing', async () => {
    await marie.says('bonjour');
    marie.hears();
    expect(await comments(marie, 'fauteuil 42')).toEqual([house.say('feed.reply-named', args)]);
    expect(await claimants()).toEqual([]);
  });

  test('under a post that has ended points to the others', async () => {
    await marie.says('mes annonces');
    await marie.taps('do:done');
    await house.pass(MINUTE);
    expect(await comments(paul, 'fauteuil 42')).toEqual([house.say('feed.reply-over', args)]);
  });

  test('that names another post of the town means that one', async () => {
    await marie.says('je donne une table à Locmaria');
    await marie.says('publier');
    expect(await comments(paul, 'table 43')).toEqual([
      house.say('feed.reply-named', { place: 'Quimper', keyword: 'TABLE 43', thing: 'table' }),
    ]);
    expect(paul.button('claim')).toBe('v1:do:claim:2');
  });
});

describe('never answered', () => {
  test('twice: the same comment told again, and the same person under the same post', async () => {
    await comments(paul, 'fauteuil 42');
    const [made] = post.comments as [Comment];
    await tellComment(house.meta.core, post, made, 'add');
    expect(await comments(paul, 'alors ?')).toEqual([]);
    expect(replies()).toHaveLength(1);
    expect(await states()).toEqual(['answered', 'again']);
    // under another post they are
    await marie.says('je donne une table à Locmaria');
    await marie.says('publier');
    await house.pass(4 * MINUTE);
    const [table] = house.meta.feed();
    expect(await comments(paul, 'jolie', table)).toHaveLength(1);
  });

  test('the Page’s own, what is edited or removed, and what stands under other posts', async () => {
    const { core } = house.meta;
    const page = house.meta.page();
    await comment(core, post, page, 'fauteuil 42').delivered;
    const other: FeedPost = { id: `${page.id}_1`, pageId: page.id, at: 0, message: 'Bonjour', comments: [] };
    core.world.posts.push(other);
    await comments(paul, 'fauteuil 42', other);
    expect(replies()).toEqual([]);
    expect(await states()).toEqual([]);
    await comments(paul, 'joli');
    const made = post.comments.at(-1);
    if (!made) throw new Error('no comment');
    await editComment(core, post, made, 'fauteuil 42');
    await removeComment(core, post, made);
    await house.app.fed();
    expect(replies()).toHaveLength(1);
  });

  test('after seven days', async () => {
    house.meta.hold();
    const late = paul.person.comment(post.id, 'fauteuil 42');
    house.clock.advance(7 * DAY);
    house.meta.release();
    await late;
    await house.app.fed();
    expect(replies()).toEqual([]);
    expect(await states()).toEqual(['too-late']);
  });

  test('with words that are kept: none are left once it is settled', async () => {
    await comments(paul, 'fauteuil 42, mon numéro est le 06 12 34 56 78');
    const rows = await house.db.selectFrom('page_comment').select(['words', 'author_mark']).execute();
    expect(rows).toEqual([{ words: null, author_mark: expect.stringMatching(/^[\w-]{43}$/) }]);
  });
});

describe('when Meta does not play along', () => {
  test('an answer that was lost is not repeated, whatever Meta would say to that', async () => {
    house.meta.faults.nextSends(1, '500-after-accepting');
    expect(await comments(paul, 'fauteuil 42')).toHaveLength(1);
    await house.pass(5 * MINUTE);
    expect(paul.hears()).toEqual([]);
    expect(replies().map(({ status }) => status)).toEqual([500]);
    expect(await states()).toEqual(['answered']);
  });

  test('nor is one whose process died during the call; one that died before it is answered', async () => {
    house.meta.faults.nextSends(1, 'refuse:613');
    await comments(paul, 'fauteuil 42');
    const row = house.db.updateTable('page_comment').set({ lease_until: null, not_before: house.clock.now() });
    await row.set({ begun_at: house.clock.now() }).execute();
    await house.pass(5 * MINUTE);
    expect(replies()).toHaveLength(1);
    expect(await states()).toEqual(['answered']);
    await row.set({ begun_at: null, state: 'answering', words: 'fauteuil 42' }).execute();
    await house.pass(5 * MINUTE);
    expect(paul.hears()).toEqual([house.say('feed.reply-named', args)]);
    expect(await states()).toEqual(['answered']);
  });

  test('a comment that is gone, or that Meta lets nobody answer, is let be', async () => {
    house.meta.faults.nextSends(1, 'refuse:10900');
    expect(await comments(paul, 'fauteuil 42')).toEqual([]);
    await house.pass(DAY);
    expect(replies()).toHaveLength(1);
    expect(await states()).toEqual(['refused']);
  });

  test('a missing permission stops the feature, and the comment is answered when it is back', async () => {
    house.meta.faults.nextSends(1, 'refuse:200');
    expect(await comments(paul, 'fauteuil 42')).toEqual([]);
    const page = await house.db.selectFrom('page').select('feed_refused').executeTakeFirstOrThrow();
    expect(page.feed_refused).toBeNull();
    await house.pass(DAY + MINUTE);
    expect(paul.hears()).toHaveLength(1);
  });

  test('is answered where the Page may not publish: that is another permission', async () => {
    house.meta.page().mayPublish = false;
    await marie.says('je donne une lampe');
    await marie.says('publier');
    await house.pass(4 * MINUTE);
    marie.hears();
    const page = await house.db.selectFrom('page').select('feed_refused').executeTakeFirstOrThrow();
    expect(page.feed_refused).toBe('200');
    expect(await comments(paul, 'fauteuil 42')).toEqual([house.say('feed.reply-named', args)]);
  });

  test('who Meta does not name is answered by the button all the same', async () => {
    Object.assign(house.meta.core.unproven, { privateReplyTellsPsid: false, commentTellsFrom: false });
    // which is what they are told: it is passed on when they tap, and nothing else claims
    expect(house.say('feed.reply-named', args)).toContain('touche le bouton, et je transmets ta réponse');
    expect(await comments(paul, 'fauteuil 42')).toEqual([house.say('feed.reply-named', args)]);
    await paul.says('bonjour');
    await house.app.fed();
    await house.settled();
    expect(await claimants()).toEqual([]);
    await paul.tapsOld('v1:do:claim:1');
    expect(await claimants()).toEqual([await paul.memberId()]);
  });

  test('a comment that is quicker than the name of its post waits for it', async () => {
    // as it stands between Meta's yes and our commit
    await house.db
      .updateTable('page_post')
      .set({
        done: 0,
        feed_id: null,
        begun_at: house.clock.now(),
        lease_until: new Date(house.clock.now().getTime() + MINUTE),
      })
      .execute();
    expect(await comments(paul, 'fauteuil 42')).toEqual([]);
    await house.pass(2 * MINUTE);
    await house.pass(2 * MINUTE);
    expect(paul.hears()).toEqual([house.say('feed.reply-named', args)]);
  });
});
