import type { Bubble, Choice, Words } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Db, Trx } from '../../database/database.ts';
import type { Claim } from '../claims/claim.table.ts';
import { findClaim } from '../claims/store.ts';
import type { Tell } from '../effect.ts';
import { decisionButtons } from '../members/decision-buttons.ts';
import type { Member } from '../members/member.table.ts';
import { findMember, listAdmins } from '../members/store.ts';
import { keywordOf } from '../posts/rules.ts';
import { findPost } from '../posts/store.ts';
import { countTakenBack, lastWordsOf } from '../relay/store.ts';
import { findTown } from '../towns/store.ts';
import type { Town } from '../towns/town.table.ts';
import type { HumanMessage } from './human.table.ts';

/** As many messages of whoever is complained of are shown with it. */
const MOST_QUOTES = 3;
/** Longer before the complaint, words are gone by their age. */
const TAKEN_BACK_MS = 14 * 86_400_000;

export const messageCardSays = {
  'human.card': ['name', 'place', 'number'],
  'human.card-words': ['words'],
  'human.about-whom': ['other', 'number', 'place', 'keyword'],
  'human.yours-elsewhere': ['place', 'name', 'number', 'keyword'],
  'human.about-words': ['other', 'message'],
  'human.about-taken-back': ['other', 'count'],
  'human.button-reply': [],
  'human.button-settle-message': [],
  'admin.still': ['count'],
  'admin.next': [],
} as const;

/** An exchange of which a member complains. */
export interface About {
  claim: Pick<Claim, 'id' | 'town_id'>;
  keyword: string;
  other: Member;
}

/** Only of an exchange of one's own, whatever has become of it. */
export async function aboutOf(db: Db, memberId: string, claimId: string | null): Promise<About | null> {
  const claim = claimId === null ? undefined : await findClaim(db, claimId);
  const post = claim && (await findPost(db, claim.post_id));
  if (!claim || !post || (claim.member_id !== memberId && post.member_id !== memberId)) return null;
  const other = await findMember(db, claim.member_id === memberId ? post.member_id : claim.member_id);
  return other ? { claim, keyword: keywordOf(post), other } : null;
}

/** What somebody wrote to the admins, with what an admin may tap. @param others how many wait beside; null: not told */
export async function messageCard(
  db: Db,
  message: HumanMessage,
  { from, town, others }: { from: Member; town: Town; others: number | null },
): Promise<Bubble> {
  const about = await aboutOf(db, from.id, message.claim_id);
  const text: Words[] = [
    { key: 'human.card', args: { name: from.name ?? '', place: town.name, number: from.number ?? '' } },
    { key: 'human.card-words', args: { words: message.words ?? '' } },
    ...(about ? await describe(db, about, message.asked_at, town) : []),
    ...(others === null ? [] : [{ key: 'admin.still', args: { count: others } }]),
  ];
  const [reply, settle] = ['reply', 'settle-message'].map((id) => ({
    id,
    title: { key: `human.button-${id}` },
    token: doToken(id, message.id),
  })) as [Choice, Choice];
  const next: Choice = { id: 'next-message', title: { key: 'admin.next' }, token: doToken('next-message', message.id) };
  const goOn = others === null || others === 0 ? [] : [next];
  // what somebody who waits answers is most often all that was missing; three buttons are the most there can be
  const isApplicant = from.status === 'pending' && from.town_id === town.id;
  const choices = isApplicant ? [settle, ...goOn] : goOn;
  return {
    type: 'buttons',
    text,
    buttons: isApplicant ? [...decisionButtons(from.id), reply] : [reply, settle],
    ...(choices.length === 0 ? {} : { choices }),
  };
}

/** Who follows a town can be put out by the admins of their own alone: they hear of it too. */
export async function tellHome(trx: Trx, { other, keyword }: About, town: Town): Promise<Tell[]> {
  if (other.town_id === null || other.town_id === town.id) return [];
  const args = { place: town.name, name: other.name ?? '', number: other.number ?? '', keyword };
  const text: Words[] = [{ key: 'human.yours-elsewhere', args }];
  return (await listAdmins(trx, other.town_id)).map((to) => ({ to, bubbles: [{ type: 'text', text }] }));
}

async function describe(db: Db, { claim, keyword, other }: About, complained: Date, town: Town): Promise<Words[]> {
  const name = other.name ?? '';
  // what was taken back is not kept; that it was read, and is gone, is told
  const count = await countTakenBack(db, claim, other.id, new Date(complained.getTime() - TAKEN_BACK_MS));
  // a number is one of its town's: here it may be another's
  const isHere = other.town_id === town.id;
  const home = isHere || other.town_id === null ? undefined : await findTown(db, other.town_id);
  const place = home?.name ?? '';
  const said = await lastWordsOf(db, claim, other.id, MOST_QUOTES);
  return [
    { key: 'human.about-whom', args: { other: name, number: isHere ? (other.number ?? '') : '', place, keyword } },
    ...said.map((message): Words => ({ key: 'human.about-words', args: { other: name, message } })),
    ...(count === 0 ? [] : [{ key: 'human.about-taken-back', args: { other: name, count } }]),
  ];
}
