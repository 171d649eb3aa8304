import type { Town } from '../../src/community/towns/town.table.ts';
import type { FeedPost } from '../../src/emulator/world.ts';
import { type House, openHouse } from './house.ts';
import type { Phone } from './phone.ts';

/** A town whose Page shows what is published: Marie has given FAUTEUIL 42, and Paul was not here today. */
export interface Commented {
  house: House;
  town: Town;
  marie: Phone;
  paul: Phone;
  /** Marie's, on the Page. */
  post: FeedPost;
}

export async function openCommented(): Promise<Commented> {
  const house = await openHouse({ feeds: true });
  const town = await house.town('Quimper', { approval: false, lastPost: 41 });
  const marie = await house.member('Marie', town);
  const paul = await house.member('Paul', town, { window: 'closed' });
  await marie.says('je donne un fauteuil en velours vert à Locmaria');
  await marie.says('publier');
  await house.pass(4 * 60_000);
  marie.hears();
  const [post] = house.meta.feed();
  if (!post) throw new Error('nothing stands on the Page');
  return { house, town, marie, paul, post };
}

/** Somebody comments. @returns what they hear in Messenger */
export async function commentUnder(house: House, phone: Phone, words: string, { id }: FeedPost): Promise<string[]> {
  await phone.person.comment(id, words);
  await house.app.fed();
  await house.settled();
  return phone.hears();
}

/** Who has answered, by the numbers of members. */
export async function claimantsOf({ db }: House): Promise<string[]> {
  return (await db.selectFrom('claim').select('member_id').execute()).map(({ member_id }) => member_id);
}
