import { sql } from 'kysely';
import type { EffectSpecs } from '../../conversation/book.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import { requireAdmin } from '../members/rights.ts';
import { writeJournal } from '../towns/store.ts';
import { handSays, handUntil } from './hand.ts';
import { listOthers, toldBesideTopic } from './others.ts';

export const handEffectSpecs = {
  'hand-done': {
    outcomes: ['done', 'already', 'back', 'late', 'gone'],
    vars: ['name', 'by', 'count'],
    says: { ...handSays, 'channels.told-by-hand': ['name', 'keyword'] } as Record<string, readonly string[]>,
  },
  'hand-cannot': { outcomes: ['noted', 'already', 'back', 'gone'], vars: ['name', 'by'] },
} satisfies EffectSpecs;

/** A word of an admin's own to whom nothing else reaches: what they say of it. Their first word holds. */
export const handEffects: Record<keyof typeof handEffectSpecs, Effect> = {
  async 'hand-done'(input): Promise<EffectOutput> {
    const { trx, member, now } = input;
    const card = await findCard(input);
    if (!card) return { outcome: 'gone' };
    const { id, townId, memberId, name, by, isBack, until } = card;
    if (by !== null) return { outcome: 'already', vars: { name, by: card.isOwn ? '' : by } };
    if (isBack) return { outcome: 'back', vars: { name } };
    if (until <= now) return { outcome: 'late', vars: { name } };
    await trx
      .updateTable('side_message')
      .set({ state: 'sent', settled_at: now, admin_id: member.id })
      .where('id', '=', id)
      .execute();
    await writeJournal(trx, { townId, adminId: member.id, action: 'wrote-by-hand', memberId, now });
    // an admin who waits for them knows it
    const others = (await listOthers(trx, id, now)).filter((other) => other.id !== member.id);
    return {
      outcome: 'done',
      vars: { name, count: others.length },
      tell: others.map(({ claim, keyword, ...to }) => ({
        to,
        bubbles: [{ type: 'text', text: [{ key: 'channels.told-by-hand', args: { name, keyword } }] }],
        topic: toldBesideTopic(claim),
      })),
    };
  },

  async 'hand-cannot'(input): Promise<EffectOutput> {
    const { trx, member, now } = input;
    const card = await findCard(input);
    if (!card) return { outcome: 'gone' };
    const { id, name, by, isBack } = card;
    if (by !== null) return { outcome: 'already', vars: { name, by: card.isOwn ? '' : by } };
    if (isBack) return { outcome: 'back', vars: { name } };
    // another admin may still do it, and is the one who is asked again
    await trx
      .updateTable('side_message')
      .set({ state: 'given-up', settled_at: now, admin_id: member.id })
      .where('id', '=', id)
      .execute();
    return { outcome: 'noted', vars: { name } };
  },
};

interface HandCard {
  id: string;
  townId: number;
  memberId: string;
  name: string;
  /** The admin who has said that they wrote. */
  by: string | null;
  /** That admin is whoever taps now. */
  isOwn: boolean;
  isBack: boolean;
  until: Date;
}

/** The card of this button, if it is one of the admin's own town, about a member who is still there. */
async function findCard(input: EffectInput): Promise<HandCard | undefined> {
  const town = await requireAdmin(input);
  const id = idOf(input.slots.card);
  if (id === null) return undefined;
  const { rows } = await sql<Omit<HandCard, 'until' | 'townId'> & { windowUntil: Date }>`
    select s.id, m.id as "memberId", m.name, case when s.state = 'sent' then admin.name end as by, s.admin_id is not distinct from ${input.member.id} as "isOwn", m.window_until > ${input.now} as "isBack", m.window_until as "windowUntil"
      from side_message s join member m on m.id = s.member_id left join member admin on admin.id = s.admin_id
     where s.id = ${id} and s.kind = 'hand' and m.town_id = ${town.id} and m.status = 'approved' and m.name is not null
       and m.id <> ${input.member.id}
     for update of s`.execute(input.trx);
  const [row] = rows;
  if (!row) return undefined;
  const { windowUntil, ...card } = row;
  return { ...card, townId: town.id, until: handUntil(windowUntil) };
}
