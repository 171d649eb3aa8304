import { type RawBuilder, sql } from 'kysely';
import type { Bubble, Card } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Trx } from '../../database/database.ts';
import { isAmong } from '../../database/given.ts';
import type { EffectOutput, Tell } from '../effect.ts';
import { mayBeAskedIn } from '../members/humane-hours.ts';
import { laterOf, listAdmins } from '../members/store.ts';
import { MOST_CARDS } from '../most-cards.ts';
import type { SideKind } from './channel.table.ts';
import { nextRung } from './ladder.ts';
import { lineOf } from './mail-words.ts';
import { readMatters } from './matters.ts';
import { isResting } from './resting.ts';
import { mayByTemplate } from './templates.ts';
import { hasWaited, isKeptWaiting, isUntaken, isYoung } from './waiting.ts';

/** What clock and buttons say of it, for the loader of flows. */
export const handSays = {
  'hand.head': ['count', 'place'],
  'hand.card': ['name', 'number', 'keyword'],
  'hand.until': ['line', 'until'],
  ...Object.fromEntries(['chosen', 'meeting', 'loan', 'answer'].map((line) => [`hand.line-${line}`, []])),
  'hand.button-hand-done': [],
  'hand.button-hand-cannot': [],
} as const;

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** Whoever comes back by themselves within an hour needs nobody. */
const WAITS_MS = HOUR_MS;
/** Meta lets a person, never the bot, write until seven days after somebody's last act; their window was open for one. */
const AFTER_WINDOW_MS = 6 * DAY_MS;
/** An admin needs a moment to do it. */
const LEAST_LEFT_MS = 2 * HOUR_MS;
/** So often, while somebody is away: a card that nobody answers within a day is shown once more, to whoever is here then. */
const MOST_CARDS_OF_ONE = 3;
/** What matters enough to ask a person for a word, the first first. */
const LINES = ['chosen', 'meeting', 'loan', 'answer'] as const;
type HandLine = (typeof LINES)[number];

interface Waiting {
  town: number;
  timezone: string;
  place: string;
  member: string;
  name: string;
  number: number | null;
  windowUntil: Date;
  has: SideKind[];
  notice: string;
  says: string | null;
  vain: SideKind | 'hand' | null;
  /** A machine may still write of it. */
  isYoung: boolean;
}

type Owed = Pick<EffectOutput, 'tell'> & { timezone: string };

/** Until when an admin may write to somebody. */
export const handUntil = (windowUntil: Date): Date => new Date(windowUntil.getTime() + AFTER_WINDOW_MS);

/**
 * F9. Whom nothing else reaches, of what matters: the admins of their town who are here are shown who it is and what about,
 * and may write a word of their own from the Page's inbox, for as long as Meta lets a person: whichever day an admin comes back, it
 * is the first they are shown. One card a day about one person, one message an hour to a town's admins, and none where the town has
 * switched it off, nor to whoever has said that they cannot.
 * @param kinds what this house can send beside Messenger @param only of these members
 */
export async function askForHand(
  trx: Trx,
  kinds: readonly SideKind[],
  now: Date,
  only: readonly string[],
): Promise<Owed[]> {
  const waiting = await listForHand(trx, kinds, now, only);
  const owed: Owed[] = [];
  for (const [town, all] of Map.groupBy(waiting, (one) => one.town)) {
    const [first] = all;
    if (!first || !(await takeTurn(trx, town, now))) continue;
    const cards: Asked[] = [];
    for (const [member, theirs] of Map.groupBy(all, (one) => one.member)) {
      if (cards.length === MOST_CARDS) break;
      cards.push({ member, card: await ask(trx, theirs, now), cannot: await listCannot(trx, member) });
    }
    const tell = await tellAdmins(trx, town, first.place, cards, now);
    owed.push({ tell, timezone: first.timezone });
  }
  return owed;
}

/** Who is to be shown to admins. What waited too long for another way, or for one that is not here any more, waits no longer. */
export async function handsDue(
  trx: Trx,
  kinds: readonly SideKind[],
  now: Date,
): Promise<{ id: string; town: number }[]> {
  await giveUp(trx, now);
  await giveUpWithout(trx, kinds, now);
  const waiting = await listForHand(trx, kinds, now, null);
  return [...new Map(waiting.map(({ member, town }) => [member, { id: member, town }])).values()];
}

async function listForHand(
  trx: Trx,
  kinds: readonly SideKind[],
  now: Date,
  only: readonly string[] | null,
): Promise<Waiting[]> {
  return (await listWaiting(trx, kinds, now, only)).filter((one) => {
    const isWorthIt = LINES.includes(lineOf(one.says) as HandLine);
    return isWorthIt && isForHand(one);
  });
}

interface Asked {
  member: string;
  card: Card;
  /** Admins who have said so, of this person. */
  cannot: readonly string[];
}

/** No machine writes of it, or the last card was answered by nobody. */
function isForHand({ has, vain, isYoung: mayBeWritten }: Waiting): boolean {
  if (vain === 'hand') return true;
  return nextRung({ isHere: false, has: new Set([...(mayBeWritten ? has : []), 'hand' as const]), vain }) === 'hand';
}

/** A card that nobody answered within a day: another may be shown, and the matter is first in line when they come back. */
async function giveUp(trx: Trx, now: Date): Promise<void> {
  await trx
    .updateTable('side_message')
    .set({ state: 'given-up', settled_at: now })
    .where('kind', '=', 'hand')
    .where('state', '=', 'waiting')
    .where('created_at', '<=', new Date(now.getTime() - DAY_MS))
    .execute();
}

/** What waits for a way that this house has no more: another rung is there for it, and it is not sent days later. */
async function giveUpWithout(trx: Trx, kinds: readonly SideKind[], now: Date): Promise<void> {
  await trx
    .updateTable('side_message')
    .set({ state: 'given-up', error: 'no such way here', lease_until: null, settled_at: now })
    .where('kind', 'not in', [...kinds, 'hand'])
    .where('state', '=', 'waiting')
    // another process, newer or older, may have it
    .where('created_at', '<=', new Date(now.getTime() - WAITS_MS))
    .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<=', now)]))
    .execute();
}

async function listWaiting(
  trx: Trx,
  kinds: readonly SideKind[],
  now: Date,
  only: readonly string[] | null,
): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select t.id as town, t.timezone, t.name as place, m.id as member, m.name, m.number, m.window_until as "windowUntil",
           o.id as notice, o.says, s.kind as vain,
           ${isYoung(now)} as "isYoung",
           array(select distinct c.kind from side_channel c where c.member_id = m.id and c.kind = any(${kinds})
             and c.confirmed_at is not null and c.refused_at is null
             -- a second matter does not wait for a template that rests until tomorrow
             union select 'template' where ${mayByTemplate(kinds)} and not ${isResting(sql`m.id`, sql`'template'`, now)}) as has
      from outbox o join member m on m.id = o.member_id join town t on t.id = m.town_id
      left join side_message s on s.id = o.side_message_id
     where ${isKeptWaiting(now)} and ${hasWaited(now, WAITS_MS)} and ${isUntaken}
       and m.status = 'approved' and not m.unreachable and m.name is not null
       and m.window_until <= ${now} and m.window_until > ${new Date(now.getTime() - AFTER_WINDOW_MS + LEAST_LEFT_MS)}
       and t.hand_cards and (t.hand_told_at is null or t.hand_told_at <= ${new Date(now.getTime() - HOUR_MS)})
       and ${mayBeAskedIn(now)}
       and ${isAmong('m.id', only)}
       and not exists (select from side_message h where h.member_id = m.id and h.kind = 'hand'
         and h.created_at > ${new Date(now.getTime() - DAY_MS)})
       and (select count(*) from side_message h where h.member_id = m.id and h.kind = 'hand' and h.created_at > m.window_until) < ${MOST_CARDS_OF_ONE}
       and exists (select from town_admin a join member admin on admin.id = a.member_id
         where a.town_id = t.id and admin.town_id = t.id and admin.status = 'approved' and admin.id <> m.id
           and not admin.unreachable and admin.window_until > ${now}
           and admin.id not in (${cannotOf(sql`m.id`)}))
     order by t.id, m.id, o.id`.execute(trx);
  return rows;
}

/** Admins who have said, while somebody is away, that they cannot write to them. */
const cannotOf = (member: RawBuilder<unknown>) => sql`
  select c.admin_id from side_message c join member away on away.id = c.member_id
   where c.member_id = ${member} and c.kind = 'hand' and c.state = 'given-up' and c.admin_id is not null
     and c.created_at > away.window_until`;

async function listCannot(trx: Trx, memberId: string): Promise<string[]> {
  const { rows } = await sql<{ admin_id: string }>`${cannotOf(sql`${memberId}`)}`.execute(trx);
  return rows.map(({ admin_id }) => admin_id);
}

/** One message an hour; of two processes one gets it. */
async function takeTurn(trx: Trx, town: number, now: Date): Promise<boolean> {
  const { rows } = await sql`
    update town set hand_told_at = ${now}
     where id = ${town} and (hand_told_at is null or hand_told_at <= ${new Date(now.getTime() - HOUR_MS)})
    returning id`.execute(trx);
  return rows.length > 0;
}

/** Writes down that somebody is to be written to, with all that waits for them; the card speaks of what matters most. */
async function ask(trx: Trx, theirs: readonly Waiting[], now: Date): Promise<Card> {
  const [{ member = '', name = '', number = null, windowUntil = now } = {}] = theirs;
  const { id } = await trx
    .insertInto('side_message')
    .values({
      member_id: member,
      kind: 'hand',
      channel_id: null,
      what: 'notices',
      mark: null,
      created_at: now,
      not_before: now,
      lease_until: null,
      error: null,
      settled_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const notices = theirs.map(({ notice }) => notice);
  await trx.updateTable('outbox').set({ side_message_id: id }).where('id', 'in', notices).execute();
  const matters = await readMatters(trx, id, now);
  const line = LINES.find((one) => matters.some((matter) => matter.line === one)) ?? 'answer';
  const keyword = matters.find((matter) => matter.line === line)?.keyword ?? '';
  const until = { moment: handUntil(windowUntil).toISOString() };
  return {
    title: { key: 'hand.card', args: { name, number: number ?? '', keyword } },
    subtitle: { key: 'hand.until', args: { line: { words: `hand.line-${line}` }, until } },
    buttons: ['hand-done', 'hand-cannot'].map((button) => ({
      id: button,
      title: { key: `hand.button-${button}` },
      token: doToken(button, id),
    })),
  };
}

/** Only admins who are here, and nobody about themselves. Later it would not be of the moment. */
async function tellAdmins(trx: Trx, town: number, place: string, all: readonly Asked[], now: Date): Promise<Tell[]> {
  const admins = (await listAdmins(trx, town)).filter((admin) => laterOf(admin, now) === '');
  return admins.flatMap((to): Tell[] => {
    const cards = all.flatMap(({ member, card, cannot }) => (member === to.id || cannot.includes(to.id) ? [] : [card]));
    if (cards.length === 0) return [];
    const head: Bubble = { type: 'text', text: [{ key: 'hand.head', args: { count: cards.length, place } }] };
    return [{ to, bubbles: [head, { type: 'cards', cards }], notAfter: new Date(now.getTime() + DAY_MS) }];
  });
}
