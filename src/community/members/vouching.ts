import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf, type Tell } from '../effect.ts';
import { decisionButtons } from './decision-buttons.ts';
import { findMember, listAdmins } from './store.ts';
import { answerVouch, findVouch, nameNeighbours } from './vouch-store.ts';

export const vouchingEffectSpecs = {
  'answer-vouch': {
    outcomes: ['confirmed', 'declined', 'over', 'unknown'],
    vars: ['name'],
    says: { 'admin.vouched': ['by', 'name', 'number'] },
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
    const args = { by: member.name ?? '', name: applicant.name ?? '', number: applicant.number ?? '' };
    const card: Bubble = {
      type: 'buttons',
      text: [{ key: 'admin.vouched', args }],
      buttons: decisionButtons(applicant.id),
    };
    const admins = (await listAdmins(trx, townId)).filter((admin) => admin.id !== member.id);
    return { outcome: 'confirmed', vars, tell: admins.map((to) => ({ to, bubbles: [card] })) };
  },
};

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
