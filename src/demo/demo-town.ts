import { findWish, saveWish } from '../community/news/wish-store.ts';
import type { Db } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';
import type { Meta } from '../emulator/meta.ts';
import type { Person } from '../emulator/person.ts';
import { samplePhotos } from '../emulator/sample-photos.ts';
import { playPast } from './past.ts';
import { type Standing, standingOf } from './standing.ts';
import { ADMINS, VILLAGERS, type Villager, type VillagerPost } from './villagers.ts';

export interface DemoOptions {
  meta: Meta;
  /** Looked into; what happens happens through the phones, but that everybody hears of everything. */
  db: Db;
  /** A fresh one-time code for an admin of the town. */
  newCode(): Promise<string>;
  now(): Date;
  townName: string;
  /** Moves the clock on, and does what time does. */
  letPass(ms: number): Promise<void>;
  onProgress(line: string): void;
}

/** More turns than any dialogue of the demo has: nobody talks for ever when a flow was changed. */
const TURNS = 10;
/** Longer than a message whose process was killed stays taken, or in doubt. */
const DOUBT_MS = 120_000;

/**
 * Fills the demo town with life the way real people would: everybody writes to the bot on a phone of the emulator, line
 * by line; an admin lets them in; what they give and look for is published by their own taps. Everybody goes on from
 * where they stand, so a demo that was interrupted is completed by playing it again, and a complete one stays as it is.
 */
export async function playDemo(options: DemoOptions): Promise<void> {
  const { meta, onProgress } = options;
  const samples = samplePhotos();
  await endDoubts(options);
  const admins = ADMINS.map((admin) => meta.person(admin));
  onProgress('The demo town: two admins');
  for (const admin of admins) await becomeAdmin(admin, options);
  for (const [index, villager] of VILLAGERS.entries()) {
    const person = meta.person({ name: villager.name, psid: villager.psid });
    const admin = admins[index % admins.length];
    if (!admin) throw new Error('a town needs admins');
    const standing = await standingOf(options.db, villager.psid);
    if (standing.status === 'approved' && standing.posts >= villager.posts.length) continue;
    onProgress(`The demo town: ${villager.name} comes in`);
    if (!(await comeIn(person, admin, villager, options))) continue;
    for (const [before, post] of villager.posts.entries()) await publish(person, post, before, samples, options);
  }
  for (const { psid } of [...ADMINS, ...VILLAGERS]) await standingOf(options.db, psid, 2_000);
  await playPast(options.db, new Map(VILLAGERS.map(({ name, psid }) => [name, psid])), options.now());
}

/** What was under way when a demo was killed holds up its people for minutes; the emulator's clock can pass those. */
async function endDoubts({ db, letPass }: DemoOptions): Promise<void> {
  const people = [...ADMINS, ...VILLAGERS];
  const standings = await Promise.all(people.map(({ psid }) => standingOf(db, psid, 1_000)));
  if (!standings.some(({ isBusy }) => isBusy)) return;
  await letPass(DOUBT_MS);
  await letPass(DOUBT_MS);
}

async function becomeAdmin(person: Person, { db, newCode }: DemoOptions): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) {
    const { isAdmin, asked } = await standingOf(db, person.psid);
    if (asked?.flow === 'code') await person.say(person.name);
    else if (isAdmin) return await hearAll(db, person.psid);
    else await person.say(await newCode());
  }
  throw new Error(`${person.name} does not become an admin`);
}

/** Resolves to whether they are in: an admin who plays along may have decided otherwise. */
async function comeIn(person: Person, admin: Person, villager: Villager, options: DemoOptions): Promise<boolean> {
  const lines: Record<string, string> = { town: options.townName, answer: villager.quartier, name: villager.name };
  for (let turn = 0; turn < TURNS; turn++) {
    const { status, asked } = await standingOf(options.db, person.psid);
    if (status === 'approved') {
      await hearAll(options.db, person.psid);
      return true;
    }
    if (status === 'pending') await letIn(admin, villager, options);
    else if (status === null || status === 'joining') await person.say(lines[asked?.step ?? ''] ?? 'Bonjour');
    else return false;
  }
  throw new Error(`${person.name} does not come in`);
}

/** The evening of a demo holds the posts of weeks, and may be a night: its people hear of all of them. */
async function hearAll(db: Db, psid: string): Promise<void> {
  const { id } = await db.selectFrom('member').select('id').where('psid', '=', psid).executeTakeFirstOrThrow();
  const wish = await findWish(db, id, new Date(0));
  await inTransaction(db, (trx) => saveWish(trx, id, { ...wish, most_a_day: 0, day_starts: 0, day_ends: 24 }));
}

async function letIn(admin: Person, villager: Villager, { db }: DemoOptions): Promise<void> {
  await standingOf(db, admin.psid);
  let approve = approvalOf(admin, villager);
  if (approve === undefined) {
    // the card went to a phone that was killed before it was kept
    await admin.say('attente');
    await standingOf(db, admin.psid);
    approve = approvalOf(admin, villager);
  }
  if (approve === undefined) throw new Error(`${admin.name} sees no card for ${villager.name}`);
  await admin.tap(approve);
  await standingOf(db, admin.psid);
}

// Buttons are known by what they carry, never by their words: a volunteer may change those.
function approvalOf(admin: Person, villager: Villager): string | undefined {
  const message = admin.messages().findLast(({ text, buttons }) => {
    return text.includes(villager.name) && buttons.some((button) => isApproval(button));
  });
  const cards = message?.cards.length ? message.cards : message ? [{ title: message.text, ...message }] : [];
  const card = cards.find(({ title }) => title.includes(villager.name));
  const button = card?.buttons?.find(isApproval);
  return button && 'payload' in button ? button.payload : undefined;
}

const isApproval = (button: object): boolean =>
  'payload' in button && String(button.payload).startsWith('v1:do:approve');

/** @param before how many posts of theirs come before this one. */
async function publish(
  person: Person,
  post: VillagerPost,
  before: number,
  samples: ReturnType<typeof samplePhotos>,
  { db }: DemoOptions,
): Promise<void> {
  let photo: Uint8Array | undefined;
  let isBegun = false;
  for (let turn = 0; turn < 2 * TURNS; turn++) {
    const { posts, asked } = await standingOf(db, person.psid);
    if (posts > before) return;
    if (asked && (!isBegun || turn === TURNS)) {
      await person.say('annuler');
      isBegun = false;
    } else if (!isBegun) {
      await person.say(post.text);
      photo = post.photo === undefined ? undefined : await samples.jpeg(post.photo);
      isBegun = true;
    } else if (asked?.step !== 'check') await person.say(answerFor(post, asked));
    else if (photo) {
      await person.photo(photo);
      photo = undefined;
    } else await confirm(person);
  }
  throw new Error(`« ${post.text} » is not published`);
}

function answerFor(post: VillagerPost, asked: Standing['asked']): string {
  const answer = post.answers?.[asked?.step ?? ''];
  if (answer === undefined) throw new Error(`« ${post.text} » is met with the question ${asked?.step ?? 'none'}`);
  return answer;
}

async function confirm(person: Person): Promise<void> {
  const all = person.messages().flatMap(({ buttons }) => buttons);
  const button = all.findLast((one) => 'payload' in one && one.payload.includes(':~ok'));
  // a review that never arrived is asked for again
  if (!button || !('payload' in button)) await person.say('ok ?');
  else await person.tap(button.payload);
}
