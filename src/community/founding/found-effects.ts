import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import { goOut, isLastAdmin } from '../claims/leave-effects.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import { inviteAdmin } from '../members/invite.ts';
import { requireAdmin } from '../members/rights.ts';
import { insertAdmin, laterOf, updateMember } from '../members/store.ts';
import { countWaiting, findWait } from '../members/waiting-list.ts';
import { openTownOf } from '../towns/open-town.ts';
import {
  findCommune,
  findTownByInsee,
  lockCommunesAlone,
  lockTown,
  nextMemberNumber,
  townsAmong,
  writeJournal,
} from '../towns/store.ts';
import type { Town } from '../towns/town.table.ts';
import { readAround } from './around.ts';
import { tellWaiting } from './opening.ts';
import { MOST_A_DAY, mayFound, shortList } from './rules.ts';
import {
  countOpened,
  findFounding,
  findRequest,
  foundedBy,
  insertFounding,
  listNearest,
  setFounded,
  type Wish,
} from './store.ts';

export const foundEffectSpecs = {
  'may-found': {
    outcomes: ['may', 'closed', 'asked', 'too-soon', 'enough', 'last-admin'],
    vars: ['place', 'home', 'day'],
    slots: ['town', 'name'],
  },
  'weigh-founding': { outcomes: ['may', 'taken', 'unknown'], vars: ['place', 'near', 'count', 'home'] },
  'find-around': {
    outcomes: ['fine', 'unclear'],
    vars: ['towns'],
    slots: ['communes'],
    says: { 'found.around-unclear': ['towns'], 'found.around-taken': ['towns'], 'found.around-many': ['most'] },
  },
  'found-town': { outcomes: ['opened', 'requested', 'changed'], vars: ['place', 'count'] },
  'take-up-founding': { outcomes: ['opened', 'taken', 'last-admin', 'nothing'], vars: ['place', 'count', 'home'] },
  'hear-refusal': { outcomes: ['told', 'nothing'], vars: ['place', 'reason'] },
  'welcome-founder': {
    outcomes: ['welcomed'],
    says: {
      'found.text-opened': ['place', 'count'],
      'found.text-pass-on': [],
      'found.text-code': ['code'],
      'found.text-codes-later': [],
      'found.text-next': ['place', 'link'],
      'found.button-settings': [],
      'found.button-invite-admin': [],
    },
  },
} satisfies EffectSpecs;

/** M4. Opening a Parallèle from the chat: weighed at each step, since buttons and answers may be of long ago. */
export const foundEffects: Record<keyof typeof foundEffectSpecs, Effect> = {
  /** Whoever waits for a commune opens that one, unless they say another. */
  async 'may-found'(input): Promise<EffectOutput> {
    const refused = await whyNot(input);
    if (refused) return refused;
    const { trx, member, slots } = input;
    const awaited = slots.town === undefined ? (await findWait(trx, member.id))?.insee : undefined;
    return {
      outcome: 'may',
      slots: {
        ...(awaited === undefined ? {} : { town: awaited }),
        ...(slots.name === undefined && member.name !== null ? { name: member.name } : {}),
      },
    };
  },

  async 'weigh-founding'(input): Promise<EffectOutput> {
    const { trx, slots, town: home } = input;
    const commune = await findCommune(trx, String(slots.town ?? ''));
    const there = commune && (await findTownByInsee(trx, commune.insee));
    if (there) return taken(there, commune.insee);
    if (!commune) return { outcome: 'unknown', clear: ['town'] };
    const near = await listNearest(trx, commune, MOST_NEAR);
    const vars = {
      place: commune.name,
      near: near.map(({ name }) => name).join(', '),
      count: await countWaiting(trx, commune.insee, input.member.id),
      home: isIn(input) ? (home?.name ?? '') : '',
    };
    return { outcome: 'may', vars };
  },

  async 'find-around'({ trx, slots }): Promise<EffectOutput> {
    const commune = await findCommune(trx, String(slots.town ?? ''));
    if (!commune) throw new Error('find-around: no such commune');
    const said = typeof slots.around === 'string' ? slots.around : '';
    const around =
      said === 'all' ? { communes: await listNearest(trx, commune, MOST_NEAR) } : await readAround(trx, commune, said);
    if ('why' in around)
      return { outcome: 'unclear', clear: ['around'], bubbles: [{ type: 'text', text: [around.why] }] };
    return {
      outcome: 'fine',
      slots: { communes: around.communes.map(({ insee }) => insee) },
      vars: { towns: shortList(around.communes.map(({ name }) => name)) },
    };
  },

  async 'found-town'(input): Promise<EffectOutput> {
    const { trx, member, slots, now, house } = input;
    // held until the end of the turn: of two who open the same commune at once, the second finds it opened
    const communes = Array.isArray(slots.communes) ? slots.communes : [];
    await lockCommunesAlone(trx, [String(slots.town ?? ''), ...communes]);
    // what stands in the way is said by asking for it anew
    const isTaken = (await findTownByInsee(trx, String(slots.town ?? ''))) !== undefined;
    if (isTaken || (await whyNot(input)) !== null) return { outcome: 'changed' };
    if (typeof slots.name === 'string') await updateMember(trx, member.id, { name: slots.name });
    const text = (value: unknown) => (typeof value === 'string' ? value : null);
    const wish: Wish = {
      member_id: member.id,
      insee: String(slots.town ?? ''),
      communes,
      approval: slots.approval !== 'off',
      question: text(slots.question),
      rules: text(slots.rules),
    };
    if (house.founding === 'open' && (await countOpened(trx, now)) < MOST_A_DAY) {
      const opened = await open(input, wish);
      if (!opened.town) return { outcome: 'changed' };
      await insertFounding(trx, wish, opened.town.id, now);
      return opened.output;
    }
    await insertFounding(trx, wish, null, now);
    const place = (await findCommune(trx, wish.insee))?.name ?? '';
    return { outcome: 'requested', vars: { place } };
  },

  /** The operator has accepted: the town opens in its founder's own turn, as if they had just said so. */
  async 'take-up-founding'(input): Promise<EffectOutput> {
    const { trx, member, vars } = input;
    const id = idOf(vars.founding);
    const founding = id === null ? undefined : await findFounding(trx, id);
    const isTheirs = founding?.member_id === member.id && founding.accepted === true && founding.town_id === null;
    if (!founding || !isTheirs || isOut(input)) return { outcome: 'nothing' };
    const opened = await open(input, founding);
    if (opened.town) await setFounded(trx, founding.id, opened.town.id);
    return opened.output;
  },

  async 'hear-refusal'({ trx, member, vars }): Promise<EffectOutput> {
    const id = idOf(vars.founding);
    const founding = id === null ? undefined : await findFounding(trx, id);
    if (founding?.member_id !== member.id || founding.accepted !== false) return { outcome: 'nothing' };
    const place = (await findCommune(trx, founding.insee))?.name ?? '';
    return { outcome: 'told', vars: { place, reason: String(vars.reason ?? '') } };
  },

  /** The codes stand in messages of their own, to be passed on, and nowhere else. */
  async 'welcome-founder'(input): Promise<EffectOutput> {
    const { trx, member, vars, now } = input;
    const town = await requireAdmin(input);
    const line = (key: string, args = {}): Bubble => ({ type: 'text', text: [{ key: `found.${key}`, args }] });
    // whoever reads it in days would be given codes that are dead
    const isAway = laterOf(member, now) !== '';
    const codes: Bubble[] = [line('text-codes-later')];
    if (!isAway) {
      codes[0] = line('text-pass-on');
      for (let count = 0; count < 2; count++) {
        codes.push(line('text-code', { code: await inviteAdmin(trx, town.id, now, { by: member.id }) }));
      }
    }
    const buttons = [isAway ? 'invite-admin' : 'settings'].map((id) => ({
      id,
      title: { key: `found.button-${id}` },
      token: doToken(id),
    }));
    const link = `https://m.me/${member.page_id}?ref=town_${town.slug}`;
    const text = [{ key: 'found.text-next', args: { place: town.name, link } }];
    return {
      outcome: 'welcomed',
      bubbles: [
        line('text-opened', { place: town.name, count: Number(vars.count ?? 0) }),
        ...codes,
        { type: 'buttons', text, buttons },
      ],
    };
  },
};

/** As many are offered by name. */
const MOST_NEAR = 5;

function isIn({ member }: EffectInput): boolean {
  return member.status === 'approved' || member.status === 'pending';
}

function isOut({ member }: EffectInput): boolean {
  return member.status === 'refused' || member.status === 'banned';
}

/** Why this person can open no town now; null: they may. */
async function whyNot(input: EffectInput): Promise<EffectOutput | null> {
  const { trx, member, town: home, now, house } = input;
  if (house.founding === 'closed') return { outcome: 'closed' };
  const request = await findRequest(trx, member.id);
  if (request) {
    return { outcome: 'asked', vars: { place: (await findCommune(trx, request.insee))?.name ?? '' } };
  }
  const limit = mayFound(await foundedBy(trx, member.id, now), now);
  if (!limit.may) {
    if (limit.from === null) return { outcome: 'enough' };
    return { outcome: 'too-soon', vars: { day: { date: limit.from.toISOString() } } };
  }
  if (await isLastAdmin(input)) return { outcome: 'last-admin', vars: { home: home?.name ?? '' } };
  return null;
}

/** Somebody else was first: the way in is that of its link. */
function taken(there: Town, insee: string): EffectOutput {
  const next = { flow: 'join', at: 'town', slots: { town: insee } };
  return { outcome: 'taken', vars: { place: there.name }, next };
}

/** Opens the town: its founder is in, and its admin; communes that have got a Parallèle meanwhile stay with theirs. */
async function open(input: EffectInput, wish: Wish): Promise<{ output: EffectOutput; town: Town | null }> {
  const { trx, member, town: home, now, house } = input;
  await lockCommunesAlone(trx, [wish.insee, ...wish.communes]);
  const first = await findTownByInsee(trx, wish.insee);
  if (first) return { town: null, output: taken(first, wish.insee) };
  if (home) await lockTown(trx, home.id);
  if (await isLastAdmin(input))
    return { town: null, output: { outcome: 'last-admin', vars: { home: home?.name ?? '' } } };
  const others = await townsAmong(trx, wish.communes);
  const communes = [wish.insee, ...wish.communes.filter((insee) => !others.has(insee))];
  const { approval, question, rules } = wish;
  const opened = await openTownOf(trx, { communes, approval, question, rules, timezone: house.timezone, now });
  if ('refused' in opened) throw new Error(`open: ${opened.refused}`);
  const { town } = opened;
  const gone = home && isIn(input) ? await goOut(trx, member, home, now) : {};
  if (gone === 'last-admin') throw new Error('open: the last admin of another town');
  const number = await nextMemberNumber(trx, town.id);
  const came = { town_id: town.id, number, status: 'approved', left_at: null, answer: null, quartier: null } as const;
  await updateMember(trx, member.id, came);
  await insertAdmin(trx, town.id, member.id, now);
  await writeJournal(trx, { townId: town.id, adminId: member.id, action: 'founded', memberId: member.id, now });
  const internal = await tellWaiting(trx, town, now, member.id);
  const vars = { place: town.name, count: internal.length };
  return { town, output: { outcome: 'opened', vars, became: 'approved', internal, ...gone } };
}
