import type { Meta } from '../emulator/meta.ts';
import type { Person } from '../emulator/person.ts';
import { samplePhotos } from '../emulator/sample-photos.ts';
import type { BotMessage } from '../emulator/sent-message.ts';
import { VILLAGERS, type Villager } from './villagers.ts';

export interface DemoOptions {
  meta: Meta;
  /** A fresh one-time code for an admin of the town. */
  newCode(): Promise<string>;
  townName: string;
  onProgress(line: string): void;
}

// Buttons are known by what they carry, never by their words: a volunteer may change those.
const anything = () => true;
function payloads(message: BotMessage): string[] {
  return message.buttons.flatMap((button) => ('payload' in button ? [button.payload] : []));
}
const payloadWith = (part: string) => (message: BotMessage) =>
  payloads(message).some((payload) => payload.includes(part));

/** A phone of the demonstration waits this long for the bot, at the most. */
const PATIENCE_MS = 30_000;

/**
 * Fills the demo town with life the way real people would: everybody writes to the bot on a phone of the emulator, the
 * admins let them in, and what they give and look for is published by their own taps.
 */
export async function playDemo({ meta, newCode, townName, onProgress }: DemoOptions): Promise<void> {
  const samples = samplePhotos();
  const soizic = meta.person({ name: 'Soizic' });
  const gwen = meta.person({ name: 'Gwen' });
  onProgress('The demo town: two admins');
  for (const admin of [soizic, gwen]) {
    await admin.say(await newCode());
    await admin.say(admin.name);
    // the question for the name, and the welcome
    for (let told = 0; told < 2; told++) await admin.waitFor(anything, PATIENCE_MS);
  }
  for (const villager of VILLAGERS) {
    onProgress(`The demo town: ${villager.name} comes in`);
    const person = meta.person({ name: villager.name });
    await comeIn(person, soizic, villager, townName);
    for (const post of villager.posts) await publish(person, post, samples);
  }
  // last, so that their phones begin with what is new
  for (const name of ['Yann', 'Amélie']) {
    onProgress(`The demo town: ${name} comes in`);
    await comeIn(
      meta.person({ name }),
      gwen,
      { name, quartier: name === 'Yann' ? 'Le Plateau' : 'Cesson', posts: [] },
      townName,
    );
  }
}

async function comeIn(person: Person, admin: Person, villager: Villager, townName: string): Promise<void> {
  for (const line of ['Bonjour', townName, villager.quartier, villager.name]) await person.say(line);
  const card = await admin.waitFor(
    (message) => message.text.includes(villager.name) && payloadWith('v1:do:approve')(message),
    PATIENCE_MS,
  );
  await admin.tap(payloadOf(card, 'v1:do:approve'));
  // the decision is made, and their own news of it stands before whatever they write next
  await admin.waitFor(anything, PATIENCE_MS);
}

async function publish(
  person: Person,
  post: Villager['posts'][number],
  samples: ReturnType<typeof samplePhotos>,
): Promise<void> {
  await person.say(post.text);
  for (const answer of post.answers ?? []) await person.say(answer);
  let review = await person.waitFor(payloadWith(':~ok'), PATIENCE_MS);
  const photo = post.photo === undefined ? null : await samples.jpeg(post.photo);
  if (photo) {
    await person.photo(photo);
    review = await person.waitFor(payloadWith(':~ok'), PATIENCE_MS);
  }
  await person.tap(payloadOf(review, ':~ok'));
  await person.waitFor(payloadWith('v1:do:withdraw'), PATIENCE_MS);
}

function payloadOf(message: BotMessage, part: string): string {
  const payload = payloads(message).find((one) => one.includes(part));
  if (payload === undefined) throw new Error(`no button with ${part}`);
  return payload;
}
