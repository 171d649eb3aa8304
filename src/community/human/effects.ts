import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Words } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import { findClaim } from '../claims/store.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf, type Tell } from '../effect.ts';
import type { Member } from '../members/member.table.ts';
import { findMember, isAdminOf, laterOf, listAdmins } from '../members/store.ts';
import { keywordOf } from '../posts/rules.ts';
import { findPost } from '../posts/store.ts';
import { lastWordsOf } from '../relay/store.ts';
import type { Town } from '../towns/town.table.ts';
import { countToday, findHumanMessage, type HumanMessage, insertHumanMessage, settleHumanMessage } from './store.ts';

/** As often may a member write to the admins within a day. */
const MOST_A_DAY = 5;
/** As many messages of whoever is complained of are shown with it. */
const MOST_QUOTES = 3;

export const humanEffectSpecs = {
  'reach-admins': { outcomes: ['open', 'no-town', 'nobody', 'enough'], vars: ['place', 'other', 'keyword'] },
  'tell-admins': {
    outcomes: ['told', 'later', 'no-town', 'nobody', 'enough'],
    vars: ['place', 'count'],
    says: {
      'human.card': ['name', 'place', 'number'],
      'human.card-words': ['words'],
      'human.about-whom': ['other', 'number', 'keyword'],
      'human.about-words': ['other', 'message'],
      'human.button-reply': [],
    },
  },
  'find-message': { outcomes: ['open', 'answered', 'unknown'], vars: ['name', 'by'] },
  'answer-member': {
    outcomes: ['passed', 'unknown'],
    vars: ['name', 'later'],
    says: { 'human.answer-came': ['by', 'answer'], 'human.button-human': [], 'human.answered-by': ['by', 'name'] },
  },
} satisfies EffectSpecs;

export const humanEffects: Record<keyof typeof humanEffectSpecs, Effect> = {
  async 'reach-admins'(input): Promise<EffectOutput> {
    const reached = await reach(input);
    if ('outcome' in reached) return reached;
    const { town, about } = reached;
    return {
      outcome: 'open',
      vars: { place: town.name, other: about?.other.name ?? '', keyword: about?.keyword ?? '' },
    };
  },

  async 'tell-admins'(input): Promise<EffectOutput> {
    const reached = await reach(input);
    if ('outcome' in reached) return reached;
    const { trx, member, slots, now } = input;
    const { town, admins, about } = reached;
    const id = await insertHumanMessage(trx, town.id, member.id, now);
    const card: Bubble = {
      type: 'buttons',
      text: [
        { key: 'human.card', args: { name: member.name ?? '', place: town.name, number: member.number ?? '' } },
        { key: 'human.card-words', args: { words: String(slots.words ?? '') } },
        ...(about ? await describe(trx, about) : []),
      ],
      buttons: [{ id: 'reply', title: { key: 'human.button-reply' }, token: doToken('reply', id) }],
    };
    const here = admins.filter((admin) => laterOf(admin, now) === '').length;
    return {
      outcome: here > 0 ? 'told' : 'later',
      vars: { place: town.name, count: here },
      tell: admins.map((to) => ({ to, bubbles: [card] })),
    };
  },

  async 'find-message'(input): Promise<EffectOutput> {
    const message = await findForAdmin(input);
    if (!message) return { outcome: 'unknown' };
    const vars = { name: message.from.name ?? '', by: message.answeredBy ?? '' };
    return { outcome: message.answeredBy === null ? 'open' : 'answered', vars };
  },

  async 'answer-member'(input): Promise<EffectOutput> {
    const { trx, member, slots, now } = input;
    const message = await findForAdmin(input);
    if (!message) return { outcome: 'unknown' };
    const by = member.name ?? '';
    const name = message.from.name ?? '';
    const answer: Bubble = {
      type: 'buttons',
      text: [{ key: 'human.answer-came', args: { by, answer: String(slots.answer ?? '') } }],
      buttons: [{ id: 'human', title: { key: 'human.button-human' }, token: doToken('human') }],
    };
    const tell: Tell[] = [{ to: message.from, bubbles: [answer] }];
    if (await settleHumanMessage(trx, message.id, member.id, now)) {
      const news: Bubble = { type: 'text', text: [{ key: 'human.answered-by', args: { by, name } }] };
      const others = (await listAdmins(trx, message.townId)).filter(({ id }) => id !== member.id);
      tell.push(...others.filter(({ id }) => id !== message.from.id).map((to) => ({ to, bubbles: [news] })));
    }
    return { outcome: 'passed', vars: { name, later: laterOf(message.from, now) }, tell };
  },
};

/** An exchange of which a member complains. */
interface About {
  claimId: string;
  keyword: string;
  other: Member;
}

/** The admins a member may write to now, or why not; checked again when the words are there. */
async function reach({
  trx,
  member,
  town,
  slots,
  now,
}: EffectInput): Promise<
  { town: Town; admins: Member[]; about: About | null } | { outcome: 'no-town' | 'nobody' | 'enough' }
> {
  if (!town || (member.status !== 'approved' && member.status !== 'pending')) return { outcome: 'no-town' };
  const about = await aboutOf(trx, member, idOf(slots.about));
  // an admin does not judge what they are blamed for
  const isJudge = ({ id }: Member) => id !== member.id && id !== about?.other.id;
  const admins = (await listAdmins(trx, town.id)).filter(isJudge);
  if (admins.length === 0) return { outcome: 'nobody' };
  if ((await countToday(trx, member.id, now)) >= MOST_A_DAY) return { outcome: 'enough' };
  return { town, admins, about };
}

/** Only of an exchange of one's own, whatever has become of it. */
async function aboutOf(trx: EffectInput['trx'], member: Member, claimId: string | null): Promise<About | null> {
  const claim = claimId === null ? undefined : await findClaim(trx, claimId);
  const post = claim && (await findPost(trx, claim.post_id));
  if (!claim || !post || (claim.member_id !== member.id && post.member_id !== member.id)) return null;
  const other = await findMember(trx, claim.member_id === member.id ? post.member_id : claim.member_id);
  return other ? { claimId: claim.id, keyword: keywordOf(post), other } : null;
}

async function describe(trx: EffectInput['trx'], { claimId, keyword, other }: About): Promise<Words[]> {
  const name = other.name ?? '';
  const said = await lastWordsOf(trx, claimId, other.id, MOST_QUOTES);
  return [
    { key: 'human.about-whom', args: { other: name, number: other.number ?? '', keyword } },
    ...said.map((message): Words => ({ key: 'human.about-words', args: { other: name, message } })),
  ];
}

/** Only for admins of the town it was written to, at the moment they answer; and only while its author may be written to. */
async function findForAdmin({ trx, member, town, slots }: EffectInput): Promise<HumanMessage | undefined> {
  const id = idOf(slots.message);
  const message = id === null ? undefined : await findHumanMessage(trx, id);
  if (!message || !town || message.townId !== town.id || !(await isAdminOf(trx, member.id, town.id))) return undefined;
  return message.from.status === 'banned' || message.from.status === 'left' ? undefined : message;
}
