import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf, type Tell } from '../effect.ts';
import type { Member } from '../members/member.table.ts';
import { isAdminOf, laterOf, listAdmins } from '../members/store.ts';
import type { Town } from '../towns/town.table.ts';
import { countToday, findHumanMessage, type HumanMessage, insertHumanMessage, settleHumanMessage } from './store.ts';

/** As often may a member write to the admins within a day. */
const MOST_A_DAY = 5;

export const humanEffectSpecs = {
  'reach-admins': { outcomes: ['open', 'no-town', 'nobody', 'enough'], vars: ['place'] },
  'tell-admins': {
    outcomes: ['told', 'later', 'no-town', 'nobody', 'enough'],
    vars: ['place', 'count'],
    says: { 'human.card': ['name', 'place', 'number'], 'human.card-words': ['words'], 'human.button-reply': [] },
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
    return { outcome: 'open', vars: { place: reached.town.name } };
  },

  async 'tell-admins'(input): Promise<EffectOutput> {
    const reached = await reach(input);
    if ('outcome' in reached) return reached;
    const { trx, member, slots, now } = input;
    const { town, admins } = reached;
    const id = await insertHumanMessage(trx, town.id, member.id, now);
    const card: Bubble = {
      type: 'buttons',
      text: [
        { key: 'human.card', args: { name: member.name ?? '', place: town.name, number: member.number ?? '' } },
        { key: 'human.card-words', args: { words: String(slots.words ?? '') } },
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

/** The admins a member may write to now, or why not; checked again when the words are there. */
async function reach({
  trx,
  member,
  town,
  now,
}: EffectInput): Promise<{ town: Town; admins: Member[] } | { outcome: 'no-town' | 'nobody' | 'enough' }> {
  if (!town || (member.status !== 'approved' && member.status !== 'pending')) return { outcome: 'no-town' };
  const admins = (await listAdmins(trx, town.id)).filter(({ id }) => id !== member.id);
  if (admins.length === 0) return { outcome: 'nobody' };
  if ((await countToday(trx, member.id, now)) >= MOST_A_DAY) return { outcome: 'enough' };
  return { town, admins };
}

/** Only for admins of the town it was written to, at the moment they answer; and only while its author may be written to. */
async function findForAdmin({ trx, member, town, slots }: EffectInput): Promise<HumanMessage | undefined> {
  const id = idOf(slots.message);
  const message = id === null ? undefined : await findHumanMessage(trx, id);
  if (!message || !town || message.townId !== town.id || !(await isAdminOf(trx, member.id, town.id))) return undefined;
  return message.from.status === 'banned' || message.from.status === 'left' ? undefined : message;
}
