import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Trx } from '../../database/database.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf, type Tell } from '../effect.ts';
import { crowdButtons } from './applicant-card.ts';
import { isMany, mayTellOfMany } from './crowd.ts';
import { decisionButtons } from './decision-buttons.ts';
import type { Member } from './member.table.ts';
import { findMember, listAdmins } from './store.ts';
import { answerVouch, countVouched, findVouch, nameNeighbours } from './vouch-store.ts';

export const vouchingEffectSpecs = {
  'answer-vouch': {
    outcomes: ['confirmed', 'declined', 'over', 'unknown'],
    vars: ['name', 'told'],
    says: { 'admin.vouched': ['by', 'name', 'number'], 'admin.vouched-crowd': ['count'], 'admin.button-pending': [] },
  },
} satisfies EffectSpecs;

/** A member says whether they know somebody who waits: once, and only those who were asked. */
export const vouchingEffects: Record<keyof typeof vouchingEffectSpecs, Effect> = {
  async 'answer-vouch'({ trx, member, slots, now }): Promise<EffectOutput> {
    const id = idOf(slots.vouch);
    const vouch = id === null ? undefined : await findVouch(trx, id);
    if (vouch?.member_id !== member.id) return { outcome: 'unknown' };
    const applicant = await findMember(trx, vouch.applicant_id);
    const vars = { name: applicant?.name ?? '' };
    const townId = applicant?.status === 'pending' ? applicant.town_id : null;
    const isOver = townId === null || townId !== member.town_id || member.status !== 'approved';
    if (!applicant || isOver) return { outcome: 'over', vars };
    const knows = slots.knows !== 'no';
    if (!(await answerVouch(trx, vouch.id, knows, now))) return { outcome: 'over', vars };
    if (!knows) return { outcome: 'declined', vars };
    const tell = await tellOfVouch(trx, member, applicant, townId, now);
    return { outcome: 'confirmed', vars: { ...vars, told: tell.length > 0 ? 'yes' : '' }, tell };
  },
};

/** A card for each, or one for all while many are vouched for; who vouches stands on the applicant's own card too. */
async function tellOfVouch(trx: Trx, by: Member, applicant: Member, townId: number, now: Date): Promise<Tell[]> {
  const admins = (await listAdmins(trx, townId)).filter((admin) => admin.id !== by.id);
  if (!(await isMany((since) => countVouched(trx, townId, since), now))) {
    const args = { by: by.name ?? '', name: applicant.name ?? '', number: applicant.number ?? '' };
    const text = [{ key: 'admin.vouched', args }];
    const card: Bubble = { type: 'buttons', text, buttons: decisionButtons(applicant.id) };
    return admins.map((to) => ({ to, bubbles: [card] }));
  }
  if (admins.length === 0 || !(await mayTellOfMany(trx, townId, 'vouches_told_at', now))) return [];
  const text = [{ key: 'admin.vouched-crowd', args: { count: await countVouched(trx, townId) } }];
  const several: Bubble = { type: 'buttons', text, buttons: crowdButtons(false) };
  return admins.map((to) => ({ to, bubbles: [several], topic: `vouched:${townId}` }));
}

export const askingSays = {
  'vouch.question': ['name', 'place'],
  'vouch.button-vouch': [],
  'vouch.button-vouch-not': [],
} as const;

/** Those of this first name get one question each; whoever asks never learns whether there is anybody. */
export async function askNeighbours({ trx, member, town, now }: EffectInput, name: string): Promise<Tell[]> {
  if (!town || member.status !== 'pending') return [];
  const asked = await nameNeighbours(trx, { applicant: member, name, now });
  return asked.map(({ id, to }) => ({
    to,
    bubbles: [
      {
        type: 'buttons',
        text: [{ key: 'vouch.question', args: { name: member.name ?? '', place: town.name } }],
        buttons: ['vouch', 'vouch-not'].map((button) => ({
          id: button,
          title: { key: `vouch.button-${button}` },
          token: doToken(button, id),
        })),
      },
    ],
  }));
}
