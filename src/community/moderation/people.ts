import type { EffectSpecs } from '../../conversation/book.ts';
import type { Button, Card, Words } from '../../conversation/bubble.ts';
import { doToken, inToken } from '../../conversation/token.ts';
import { fold } from '../../language/words/fold.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import { countNoShows } from '../handovers/store.ts';
import { decisionButtons } from '../members/decision-buttons.ts';
import type { Member } from '../members/member.table.ts';
import { townOfAdmin } from '../members/rights.ts';
import { findOfTown, listPeople } from '../members/store.ts';
import { MOST_CARDS } from '../most-cards.ts';
import type { Town } from '../towns/town.table.ts';

export const peopleEffectSpecs = {
  'list-members': {
    outcomes: ['some', 'none'],
    says: {
      'members.card-member': ['name', 'number'],
      'members.card-standing': ['standing', 'since', 'missed'],
      'members.button-ban': [],
      'members.button-warn': [],
      'members.button-readmit': [],
      'members.more-members': [],
    },
  },
} satisfies EffectSpecs;

export const peopleEffects: Record<keyof typeof peopleEffectSpecs, Effect> = {
  /** A2: who is in or asks to be, those who were refused or put out, or those of a name; the newest first. */
  async 'list-members'(input): Promise<EffectOutput> {
    const town = await townOfAdmin(input);
    const { before, called } = readPeoplePage(input.slots);
    const asked = { ...meantBy(called), before, limit: MOST_CARDS + 1 };
    const found = town ? await listPeople(input.trx, town.id, asked) : [];
    const shown = found.slice(0, MOST_CARDS);
    const last = shown.at(-1);
    if (!last) return { outcome: 'none' };
    const missed = await countNoShows(
      input.trx,
      shown.map(({ id }) => id),
    );
    const more = {
      id: 'members',
      title: { key: 'members.more-members' },
      token: doToken('members', `${last.id}~${called}`),
    };
    return {
      outcome: 'some',
      bubbles: [
        {
          type: 'cards',
          cards: shown.map((one) => cardOf(one, missed.get(one.id) ?? 0)),
          ...(found.length > MOST_CARDS ? { choices: [more] } : {}),
        },
      ],
    };
  },
};

/** A crowd of refused people must not drown those who are in: they are a list of their own. */
const STANDINGS: readonly [RegExp, readonly Member['status'][]][] = [
  [/^$/, ['approved', 'pending']],
  [/^refusee?s?$|^refused$/, ['refused']],
  [/^bannie?s?$|^banned$/, ['banned']],
];

function meantBy(called: string): { called: string; standings?: readonly Member['status'][] } {
  const found = STANDINGS.find(([pattern]) => pattern.test(fold(called).trim()));
  return found ? { called: '', standings: found[1] } : { called };
}

/** « membres an », or the page after somebody (`17~an`): anybody can forge one, it shows what admins may see. */
function readPeoplePage({ page, called }: EffectInput['slots']): { before: string | null; called: string } {
  const match = /^([1-9]\d{0,17})~([^~]{0,60})$/.exec(String(page ?? ''));
  if (match) return { before: match[1] ?? null, called: match[2] ?? '' };
  return { before: null, called: typeof called === 'string' ? inToken(called) : '' };
}

/**
 * How somebody stands in the town, and since when.
 * @param missed how often others waited for them in vain: for admins only, who judge by it
 */
export function standingOf(one: Member & { isAdmin: boolean }, missed: number): Words {
  const since = one.decided_at ?? one.asked_at ?? one.created_at;
  return {
    key: 'members.card-standing',
    args: { standing: one.isAdmin ? 'admin' : one.status, since: { date: since.toISOString() }, missed },
  };
}

function cardOf(one: Member & { isAdmin: boolean }, missed: number): Card {
  return {
    title: { key: 'members.card-member', args: { name: one.name ?? '', number: one.number ?? '' } },
    subtitle: standingOf(one, missed),
    buttons: buttonsFor(one),
  };
}

function buttonsFor({ id, status, isAdmin }: Member & { isAdmin: boolean }): Button[] {
  const button = (name: string): Button => ({
    id: name,
    title: { key: `members.button-${name}` },
    token: doToken(name, id),
  });
  if (isAdmin) return [];
  if (status === 'approved') return [button('warn'), button('ban')];
  if (status === 'pending') return decisionButtons(id);
  return status === 'refused' || status === 'banned' ? [button('readmit')] : [];
}

/** The person an admin's command or button names, if both are of the same town; undefined: there is nobody of theirs. */
export async function findNamed(input: EffectInput): Promise<{ town: Town; target: Member } | undefined> {
  const town = await townOfAdmin(input);
  const id = idOf(input.slots.member);
  const number = Number(input.slots.number ?? Number.NaN);
  const who = id === null ? { number } : { id };
  const target =
    !town || (id === null && !Number.isSafeInteger(number)) ? undefined : await findOfTown(input.trx, town.id, who);
  return town && target && { town, target };
}

/** As sentences name somebody. */
export function named({ name, number }: Pick<Member, 'name' | 'number'>) {
  return { name: name ?? '', number: number ?? '' };
}
