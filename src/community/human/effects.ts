import type { EffectSpecs } from '../../conversation/book.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf, type Tell } from '../effect.ts';
import { adminWord, adminWordSays } from '../members/admin-word.ts';
import type { Member } from '../members/member.table.ts';
import { tellOtherAdmins } from '../members/rights.ts';
import { findMember, isAdminOf, laterOf, listAdmins } from '../members/store.ts';
import { writeJournal } from '../towns/store.ts';
import type { Town } from '../towns/town.table.ts';
import { type About, aboutOf, tellHome } from './card.ts';
import type { HumanMessage } from './human.table.ts';
import { countToday, findHumanMessage, insertHumanMessage, settleHumanMessage } from './store.ts';
import { tellOfWords, wordsSays } from './tell-of-words.ts';

/** As often may a member write to the admins within a day. */
const MOST_A_DAY = 5;

export const humanEffectSpecs = {
  'reach-admins': { outcomes: ['open', 'no-town', 'nobody', 'enough'], vars: ['place', 'other', 'keyword'] },
  'tell-admins': {
    outcomes: ['told', 'later', 'no-town', 'nobody', 'enough'],
    vars: ['place', 'count'],
    says: wordsSays,
  },
  'find-message': { outcomes: ['open', 'answered', 'unknown'], vars: ['name', 'by'] },
  'answer-member': {
    outcomes: ['passed', 'unknown'],
    vars: ['name', 'later'],
    says: { ...adminWordSays, 'human.answer-came': ['by', 'answer'], 'human.answered-by': ['by', 'name'] },
  },
  'settle-message': {
    outcomes: ['settled', 'already', 'unknown'],
    vars: ['name', 'by', 'later'],
    says: { ...adminWordSays, 'human.was-read': ['by'], 'human.settled-by': ['by', 'name'] },
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
    const words = String(slots.words ?? '');
    const row = { townId: town.id, memberId: member.id, words, claimId: about?.claim.id, now };
    const message = await insertHumanMessage(trx, row);
    const here = admins.filter((admin) => laterOf(admin, now) === '').length;
    const tell = await tellOfWords(trx, message, { from: member, town, admins }, now);
    if (about) tell.push(...(await tellHome(trx, about, town)));
    // while many write they hear of these words only when they look at what waits
    return { outcome: here > 0 && tell.length > 0 ? 'told' : 'later', vars: { place: town.name, count: here }, tell };
  },

  async 'find-message'(input): Promise<EffectOutput> {
    const found = await findForAdmin(input);
    if (!found) return { outcome: 'unknown' };
    const { message, from } = found;
    const isAnswered = message.settled === 'answered';
    return {
      outcome: isAnswered ? 'answered' : 'open',
      vars: { name: from.name ?? '', by: isAnswered ? await nameOf(input.trx, message.settled_by) : '' },
    };
  },

  async 'answer-member'(input): Promise<EffectOutput> {
    const { trx, member, slots, now } = input;
    const found = await findForAdmin(input);
    if (!found) return { outcome: 'unknown' };
    const { message, from, town } = found;
    const by = member.name ?? '';
    const name = from.name ?? '';
    const told = { key: 'human.answer-came', args: { by, answer: String(slots.answer ?? '') } };
    // what was written is between them: the line says only that it was
    await writeJournal(trx, { townId: town.id, adminId: member.id, action: 'answered', memberId: from.id, now });
    const tell: Tell[] = [{ to: from, bubbles: [adminWord(told)] }];
    if (await settleHumanMessage(trx, { id: message.id, how: 'answered', by: member.id, now })) {
      tell.push(...(await tellOtherAdmins(input, town, { key: 'human.answered-by', args: { by, name } }, [from.id])));
    }
    return { outcome: 'passed', vars: { name, later: laterOf(from, now) }, tell };
  },

  /** It needs no answer, or was spoken of elsewhere: its author hears that it was read. */
  async 'settle-message'(input): Promise<EffectOutput> {
    const { trx, member, now } = input;
    const found = await findForAdmin(input);
    if (!found) return { outcome: 'unknown' };
    const { message, from, town } = found;
    const by = member.name ?? '';
    const name = from.name ?? '';
    if (!(await settleHumanMessage(trx, { id: message.id, how: 'read', by: member.id, now }))) {
      const isOwn = message.settled_by === member.id;
      return { outcome: 'already', vars: { name, by: isOwn ? '' : await nameOf(trx, message.settled_by) } };
    }
    await writeJournal(trx, { townId: town.id, adminId: member.id, action: 'read-words', memberId: from.id, now });
    return {
      outcome: 'settled',
      vars: { name, later: laterOf(from, now) },
      tell: [
        { to: from, bubbles: [adminWord({ key: 'human.was-read', args: { by } })] },
        ...(await tellOtherAdmins(input, town, { key: 'human.settled-by', args: { by, name } }, [from.id])),
      ],
    };
  },
};

async function nameOf(trx: EffectInput['trx'], id: string | null): Promise<string> {
  return (id === null ? undefined : await findMember(trx, id))?.name ?? '';
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
  const about = await aboutOf(trx, member.id, idOf(slots.about));
  // an admin does not judge what they are blamed for
  const isJudge = ({ id }: Member) => id !== member.id && id !== about?.other.id;
  const admins = (await listAdmins(trx, town.id)).filter(isJudge);
  if (admins.length === 0) return { outcome: 'nobody' };
  if ((await countToday(trx, member.id, now)) >= MOST_A_DAY) return { outcome: 'enough' };
  return { town, admins, about };
}

/** Only for admins of the town it was written to, at the moment they answer; and only while its author may be written to. */
async function findForAdmin({
  trx,
  member,
  town,
  slots,
}: EffectInput): Promise<{ message: HumanMessage; from: Member; town: Town } | undefined> {
  const id = idOf(slots.message);
  const message = id === null ? undefined : await findHumanMessage(trx, id);
  if (!message || !town || message.town_id !== town.id || !(await isAdminOf(trx, member.id, town.id))) return undefined;
  const from = await findMember(trx, message.member_id);
  return !from || from.status === 'banned' || from.status === 'left' ? undefined : { message, from, town };
}
