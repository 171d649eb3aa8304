import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Card, Words } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf, type Tell } from '../effect.ts';
import { inviteAdmin } from '../members/invite.ts';
import type { Member } from '../members/member.table.ts';
import { requireAdmin, tellOtherAdmins } from '../members/rights.ts';
import { countCodesSince, deleteAdmin, listAdmins } from '../members/store.ts';
import { MOST_CARDS } from '../most-cards.ts';
import { lockTown, writeJournal } from '../towns/store.ts';

/** How long a code asked for in the chat may wait to be used. */
const CODE_LIFE_MS = 48 * 60 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
/** As many codes are made for a town within a day: one that is stolen with a phone makes few admins. */
const MOST_CODES = 5;

export const teamEffectSpecs = {
  'list-admins': {
    outcomes: ['shown'],
    says: {
      'team.card-admin': ['name'],
      'team.card-note': ['self'],
      'team.button-remove-admin': [],
      'team.button-invite-admin': [],
      'team.head': ['count'],
    },
  },
  'invite-admin': {
    outcomes: ['invited', 'enough'],
    says: { 'team.text-code': ['code'], 'team.text-invited': [], 'team.told-invited': ['by'] },
  },
  'weigh-admin-removal': { outcomes: ['may', 'last-admin', 'unknown'], vars: ['name', 'self'] },
  'remove-admin': {
    outcomes: ['removed', 'last-admin', 'unknown'],
    vars: ['name', 'self'],
    says: {
      'team.you-are-removed': ['by', 'place'],
      'team.told-removed': ['by', 'name'],
      'team.told-resigned': ['name'],
    },
  },
} satisfies EffectSpecs;

/** A6. Who looks after the town: adding somebody by a one-time code, taking rights away. */
export const teamEffects: Record<keyof typeof teamEffectSpecs, Effect> = {
  async 'list-admins'(input): Promise<EffectOutput> {
    const town = await requireAdmin(input);
    const admins = await listAdmins(input.trx, town.id);
    const cards = admins.slice(0, MOST_CARDS).map(
      (one): Card => ({
        title: { key: 'team.card-admin', args: { name: one.name ?? '' } },
        subtitle: { key: 'team.card-note', args: { self: one.id === input.member.id ? 'yes' : '' } },
        buttons: [
          { id: 'remove-admin', title: { key: 'team.button-remove-admin' }, token: doToken('remove-admin', one.id) },
        ],
      }),
    );
    const invite: Bubble = {
      type: 'buttons',
      text: [{ key: 'team.head', args: { count: admins.length } }],
      buttons: [{ id: 'invite-admin', title: { key: 'team.button-invite-admin' }, token: doToken('invite-admin') }],
    };
    return { outcome: 'shown', bubbles: [{ type: 'cards', cards }, invite] };
  },

  /** The code stands in a message of its own, to be passed on, and nowhere else. */
  async 'invite-admin'(input): Promise<EffectOutput> {
    const { trx, member, now } = input;
    const town = await requireAdmin(input);
    await lockTown(trx, town.id);
    if ((await countCodesSince(trx, town.id, new Date(now.getTime() - DAY_MS))) >= MOST_CODES) {
      return { outcome: 'enough' };
    }
    const code = await inviteAdmin(trx, town.id, now, { lifeMs: CODE_LIFE_MS, by: member.id });
    return {
      outcome: 'invited',
      bubbles: [
        { type: 'text', text: [{ key: 'team.text-invited' }] },
        { type: 'text', text: [{ key: 'team.text-code', args: { code } }] },
      ],
      tell: await tellOtherAdmins(input, town, { key: 'team.told-invited', args: { by: member.name ?? '' } }),
    };
  },

  async 'weigh-admin-removal'(input): Promise<EffectOutput> {
    const { target, isLast, vars } = await findAdmin(input);
    if (!target) return { outcome: 'unknown' };
    return { outcome: isLast ? 'last-admin' : 'may', vars };
  },

  /** Under the town's lock: of two who take each other's rights away at once, one stays. */
  async 'remove-admin'(input): Promise<EffectOutput> {
    const { trx, member, now } = input;
    await lockTown(trx, (await requireAdmin(input)).id);
    const town = await requireAdmin(input);
    const { target, isLast, vars } = await findAdmin(input);
    if (!target) return { outcome: 'unknown' };
    if (isLast) return { outcome: 'last-admin', vars };
    await deleteAdmin(trx, town.id, target.id);
    const isSelf = target.id === member.id;
    const action = isSelf ? 'admin-resigned' : 'admin-removed';
    await writeJournal(trx, { townId: town.id, adminId: member.id, action, memberId: target.id, now });
    const by = member.name ?? '';
    const told: Tell[] = isSelf
      ? []
      : [
          {
            to: target,
            bubbles: [{ type: 'text', text: [{ key: 'team.you-are-removed', args: { by, place: town.name } }] }],
          },
        ];
    const news: Words = isSelf
      ? { key: 'team.told-resigned', args: { name: by } }
      : { key: 'team.told-removed', args: { by, name: target.name ?? '' } };
    return {
      outcome: 'removed',
      vars,
      ...(isSelf ? { resigned: true } : {}),
      tell: [...told, ...(await tellOtherAdmins(input, town, news, [target.id]))],
    };
  },
};

async function findAdmin(
  input: EffectInput,
): Promise<{ target: Member | undefined; isLast: boolean; vars: { name: string; self: string } }> {
  const town = await requireAdmin(input);
  const admins = await listAdmins(input.trx, town.id);
  const target = admins.find(({ id }) => id === idOf(input.slots.member));
  const vars = { name: target?.name ?? '', self: target?.id === input.member.id ? 'yes' : '' };
  return { target, isLast: admins.length === 1, vars };
}
