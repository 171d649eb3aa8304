import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Words } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import { dayOf } from '../../language/dates/calendar.ts';
import { daysNamed } from '../../language/dates/spoken-day.ts';
import { readCallsOff, whatFor, withWhom } from '../../language/meetings/calls-off.ts';
import { fitsHour } from '../../language/meetings/takes-moment-back.ts';
import { isNamedBy, namingWords } from '../../language/words/naming.ts';
import { meetingTopic } from '../claims/topics.ts';
import { type Effect, type EffectOutput, idOf, type Tell } from '../effect.ts';
import { MOST_CARDS } from '../most-cards.ts';
import { isNamedIn } from '../posts/rules.ts';
import { momentVars, shown } from './agreeing.ts';
import { proposal } from './meeting-effects.ts';
import { dropProposed, findAgreed, findProposed } from './meetings.ts';
import { listMeetings, type MyMeeting, meetingCard, meetingCardSays } from './my-meetings.ts';
import { argsFor, findPair, type Pair } from './pair.ts';
import { noteSignOfLife, relayButton } from './pass.ts';
import { momentId, readMomentId } from './rules.ts';
import { refusal } from './talk-effects.ts';
import { takeOff, unagreedSays } from './unagreeing.ts';

const about = ['other', 'keyword', 'thing', 'later', 'moment'] as const;

export const myMeetingEffectSpecs = {
  'list-meetings': {
    outcomes: ['some', 'none'],
    says: { ...meetingCardSays, 'meetings.more': [] },
  },
  'which-meeting': {
    // one: taken back by `call-off`; other: another moment is asked for
    outcomes: ['one', 'other', 'several', 'nothing', 'none'],
    slots: ['proposed', 'claim'],
    says: { ...meetingCardSays, 'meetings.which': [], 'meetings.not-this': [] },
  },
  'call-off': {
    // off: agreed, and told by the effect to both; withdrawn: one's own proposal; declined: the other's
    outcomes: ['off', 'withdrawn', 'declined', 'changed', 'past', 'over', 'blocked', 'ended'],
    vars: [...about, 'before'],
    slots: ['claim', 'blocked', 'proposed'],
    says: {
      ...unagreedSays,
      'relay.proposal-came': ['name', 'keyword', 'thing', 'moment', 'before'],
      'relay.button-agree': [],
      'meetings.withdrawn-came': ['name', 'keyword', 'thing', 'moment'],
      'meetings.declined-came': ['name', 'keyword', 'thing', 'moment'],
    },
  },
} satisfies EffectSpecs;

export const myMeetingEffects: Record<keyof typeof myMeetingEffectSpecs, Effect> = {
  /** « mes rdv »: what is agreed, and what waits for a yes. */
  async 'list-meetings'({ trx, member, slots, now }): Promise<EffectOutput> {
    const all = await listMeetings(trx, member.id, now);
    const from = all.findIndex(({ id }) => id === idOf(slots.before)) + 1;
    const page = all.slice(from, from + MOST_CARDS);
    const last = page.at(-1);
    if (!last) return { outcome: 'none' };
    const more = { id: 'my-meetings', title: { key: 'meetings.more' }, token: doToken('my-meetings', last.id) };
    const choices = all.length > from + MOST_CARDS ? { choices: [more] } : {};
    return { outcome: 'some', bubbles: [{ type: 'cards', cards: page.map(meetingCard), ...choices }] };
  },

  /** « annule le rdv de samedi », « décaler mon rdv avec Yann »: which is meant. */
  async 'which-meeting'({ trx, member, slots, now }): Promise<EffectOutput> {
    const read = readCallsOff(String(slots.said ?? ''));
    const all = read ? await listMeetings(trx, member.id, now) : [];
    if (!read) return { outcome: 'none' };
    const talk = idOf(slots.claim);
    // « annule samedi », of something else; « annule le rdv », said to whom they write to
    const mayBeElse = read.isDay || (talk !== null && (!read.isTold || whatFor(read.of) !== undefined));
    if (all.length === 0) return { outcome: mayBeElse ? 'none' : 'nothing' };
    const said = all.filter((meeting) => isMeant(meeting, read.of, now));
    const ofTalk = said.filter(({ claim }) => claim === talk);
    const meant = withWhom(read.of) === undefined && ofTalk.length > 0 ? ofTalk : said;
    const [only, another] = meant;
    if (!only) {
      if (mayBeElse) return { outcome: 'none' };
      return { outcome: 'several', bubbles: [{ type: 'text', text: [{ key: 'meetings.not-this' }] }, cards(all)] };
    }
    if (read.what === 'other' && meant.every(({ claim }) => claim === only.claim)) {
      return { outcome: 'other', next: { flow: 'relay', at: 'see-time', slots: { claim: only.claim } } };
    }
    if (another === undefined) {
      return { outcome: 'one', slots: { proposed: momentId(only.claim, only.at), claim: only.claim } };
    }
    return { outcome: 'several', bubbles: [{ type: 'text', text: [{ key: 'meetings.which' }] }, cards(meant)] };
  },

  /** By a button that carries the moment. What is agreed is off for both; a proposal is taken back, or declined. */
  async 'call-off'(input): Promise<EffectOutput> {
    const { trx, member, slots, now } = input;
    const tapped = readMomentId(slots.proposed);
    const pair = await findPair(trx, member, tapped?.claimId, now);
    if ('refused' in pair || !tapped) return 'refused' in pair ? refusal(pair) : { outcome: 'ended' };
    const { claim } = pair;
    const own = { slots: { claim: claim.id }, vars: { ...momentVars(pair, tapped.at, now), before: '' } };
    const agreed = await findAgreed(trx, claim.id);
    const proposed = await findProposed(trx, claim.id);
    const isIt = (one: { at: Date } | undefined) => one?.at.getTime() === tapped.at.getTime();
    if (tapped.at <= now) return { outcome: 'past', ...own };
    if (agreed && isIt(agreed)) {
      await noteSignOfLife(trx, pair, now);
      const open = proposed && proposed.at > now ? proposed : undefined;
      const off = await takeOff(input, pair, agreed, open?.at ?? null);
      // what was proposed in its place still waits for an answer
      const asks = open && open.proposed_by !== member.id ? [proposal(swapped(pair), open.at, null)] : [];
      return { outcome: 'off', ...own, tell: [off.tell], bubbles: [off.bubble, ...asks] };
    }
    if (proposed && isIt(proposed)) {
      await noteSignOfLife(trx, pair, now);
      await dropProposed(trx, claim.id);
      const outcome = proposed.proposed_by === member.id ? 'withdrawn' : 'declined';
      const before = agreed && agreed.at > now ? { moment: agreed.at.toISOString() } : '';
      const tell = tellOf(pair, `meetings.${outcome}-came`, tapped.at);
      return { outcome, ...own, vars: { ...own.vars, before }, tell: [tell] };
    }
    const instead = [agreed, proposed].find((one) => one !== undefined && one.at > now);
    if (!instead) return { outcome: 'over', ...own };
    return {
      outcome: 'changed',
      slots: { ...own.slots, proposed: momentId(claim.id, instead.at) },
      vars: { ...momentVars(pair, instead.at, now), before: { moment: tapped.at.toISOString() } },
    };
  },
};

const swapped = (pair: Pair): Pair => ({ ...pair, me: pair.other, other: pair.me });

function tellOf(pair: Pair, key: string, at: Date): Tell {
  const text: Words[] = [{ key, args: { ...argsFor(pair), ...shown(at) } }];
  const buttons = ['other-time', 'write'].map((name) => relayButton(name, pair.claim.id));
  const bubble: Bubble = { type: 'buttons', text, buttons };
  return { to: pair.other, bubbles: [bubble], topic: meetingTopic(pair.claim.id) };
}

const cards = (meetings: readonly MyMeeting[]): Bubble => ({
  type: 'cards',
  cards: meetings.slice(0, MOST_CARDS).map(meetingCard),
});

/** By the person, the day, the hour and the thing that are named; nothing named means any. */
function isMeant(meeting: MyMeeting, of: string, now: Date): boolean {
  const { at, timezone, other } = meeting;
  const who = withWhom(of);
  if (who !== undefined && !isNamedBy(who, namingWords(other))) return false;
  const days = daysNamed(of, { now, timezone }).flatMap(({ day }) => day ?? []);
  if (days.length > 0 && !days.includes(dayOf(at, timezone))) return false;
  if (!fitsHour(of, at, timezone)) return false;
  const thing = whatFor(of);
  if (thing === undefined) return true;
  return isNamedIn(thing, meeting) || isNamedBy(thing, namingWords(other));
}
