import type { EffectSpecs } from '../../conversation/book.ts';
import type { Card } from '../../conversation/bubble.ts';
import type { SlotValue } from '../../conversation/state.ts';
import { doToken } from '../../conversation/token.ts';
import { words } from '../../language/words/fold.ts';
import type { Effect, EffectOutput } from '../effect.ts';
import type { Member } from '../members/member.table.ts';
import { townOfAdmin } from '../members/rights.ts';
import { listPeople } from '../members/store.ts';
import { MOST_CARDS } from '../most-cards.ts';
import { standingOf } from './people.ts';

export const calledEffectSpecs = {
  'find-called': {
    outcomes: ['one', 'several', 'none'],
    vars: ['called', 'count'],
    says: {
      'called.card': ['name', 'number'],
      'members.card-standing': ['standing', 'since', 'missed'],
      'called.button-approve': [],
      'called.button-refuse': [],
      'called.button-ban': [],
      'called.button-warn': [],
      'called.button-readmit': [],
    },
  },
} satisfies EffectSpecs;

/** Where each command goes on, whom it can be about, and which slot takes what follows the name. */
const COMMANDS: Readonly<Record<string, { flow: string; at: string; of: readonly Member['status'][]; rest?: string }>> =
  {
    approve: { flow: 'admin', at: 'approve', of: ['pending'] },
    refuse: { flow: 'admin', at: 'refuse', of: ['pending'], rest: 'reason' },
    ban: { flow: 'members', at: 'weigh-ban', of: ['approved', 'pending', 'refused'], rest: 'reason' },
    readmit: { flow: 'members', at: 'readmit', of: ['banned', 'refused'] },
    warn: { flow: 'members', at: 'weigh-warning', of: ['approved', 'pending'], rest: 'warning' },
  };

/** As many of one name are looked at. */
const MOST = 50;
const MOST_LETTERS = 300;

export const calledEffects: Record<keyof typeof calledEffectSpecs, Effect> = {
  /** Of several of a name, those whom the command can be about are meant; where there is none, it says how it stands. */
  async 'find-called'(input): Promise<EffectOutput> {
    const said = String(input.slots.who ?? '');
    const [first = ''] = words(said);
    const vars = { called: said.split(/\s+/u)[0] ?? '', count: 0 };
    const what = String(input.slots.what ?? '');
    const command = COMMANDS[what];
    const town = await townOfAdmin(input);
    if (!town) return { outcome: 'none' };
    if (!command || first === '') return { outcome: 'none', vars };
    const people = await listPeople(input.trx, town.id, { called: first, before: null, limit: MOST });
    const named = people.filter(({ name, status }) => status !== 'left' && words(name ?? '')[0] === first);
    const fitting = named.filter(({ status }) => command.of.includes(status));
    const meant = longest(fitting.length > 0 ? fitting : named, said);
    const [one, another] = meant;
    if (!one) return { outcome: 'none', vars };
    if (another) {
      const cards = meant.slice(0, MOST_CARDS).map((person) => cardOf(person, what));
      return { outcome: 'several', vars: { ...vars, count: meant.length }, bubbles: [{ type: 'cards', cards }] };
    }
    const rest = said
      .trim()
      .split(/\s+/u)
      .slice(lengthOfName(one, said))
      .join(' ')
      .replace(/^[,:;-]\s*/u, '');
    const slots: Record<string, SlotValue> = { member: one.id };
    if (command.rest && rest !== '' && rest.length <= MOST_LETTERS) slots[command.rest] = rest;
    return { outcome: 'one', vars, next: { flow: command.flow, at: command.at, slots } };
  },
};

/** How many words of what was said are this person's name. */
function lengthOfName({ name }: Pick<Member, 'name'>, said: string): number {
  const own = words(name ?? '');
  const spoken = words(said);
  return own.every((word, i) => spoken[i] === word) ? own.length : 1;
}

/** « Marie Claude » before « Marie », where both were said. */
function longest<P extends Pick<Member, 'name'>>(people: readonly P[], said: string): P[] {
  const most = Math.max(0, ...people.map((one) => lengthOfName(one, said)));
  return people.filter((one) => lengthOfName(one, said) === most);
}

function cardOf(one: Member & { isAdmin: boolean }, what: string): Card {
  return {
    title: { key: 'called.card', args: { name: one.name ?? '', number: one.number ?? '' } },
    subtitle: standingOf(one, 0),
    buttons: [{ id: what, title: { key: `called.button-${what}` }, token: doToken(what, one.id) }],
  };
}
