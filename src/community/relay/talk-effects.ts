import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Words } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import { saysNoNeed, saysOfDay } from '../../language/corrections/changed-mind.ts';
import { readsAsMessage } from '../../language/meetings/reads-as-message.ts';
import { readsAsWordFor } from '../../language/meetings/said-to-neighbour.ts';
import { withoutAddress } from '../../language/people/addressed-to.ts';
import { takeOutContacts } from '../../language/people/contact.ts';
import { isAgreed } from '../../language/replies/small-answers.ts';
import { isNamedBy, namingWords } from '../../language/words/naming.ts';
import { noteAct } from '../claims/carry-out.ts';
import { findClaim } from '../claims/store.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import { agreedSays, agreeInWords } from './agreeing.ts';
import { givingUpSays, offerToEnd } from './giving-up.ts';
import { differSays } from './loan-days.ts';
import { loanInWords, loanTalkSays } from './loan-talk.ts';
import { askNotBefore, findAgreed, findProposed } from './meetings.ts';
import { whomOneMeets } from './on-the-day.ts';
import { otherDaysInWords, otherLoanDaysSays } from './other-loan-days.ts';
import { findPair, type Pair, varsOf } from './pair.ts';
import { type Content, pass, passSays, relayButton, STICKER } from './pass.ts';
import { placeGone } from './place-gone.ts';
import { acceptedIn, dropRefused, momentIn, proposeIn, refusesMoment, spokenOf } from './proposing.ts';
import { mayMeet, mayMeetAt, momentId, tellsHour } from './rules.ts';
import { lastRelayMessage, type Partner } from './store.ts';
import { takeAgreedBack, unagreedSays } from './unagreeing.ts';
import {
  asPicks,
  byPerson,
  inOtherMatter,
  inWhich,
  isOfSomebodyElse,
  type Meant,
  meantBy,
  ofNamedThing,
  saysYesTo,
  sinceOf,
  unsureOf,
  varsOfPartner,
  whomOf,
} from './whom.ts';

/** What is written to the other at once; longer is cut by Messenger anyway. */
const MOST_LETTERS = 2_000;

const about = ['other', 'keyword', 'thing', 'later'] as const;
/** A message that was not passed yet, and why. */
const held = ['said', 'photos', 'place', 'event', 'asks', 'held'] as const;
const kept = ['since', 'seen', 'count'] as const;

/** What is said of a message that is passed on, to both. */
const passedSays = {
  ...passSays,
  ...agreedSays,
  ...differSays,
  ...unagreedSays,
  ...givingUpSays,
  ...loanTalkSays,
  ...otherLoanDaysSays,
  'relay.agreed': ['other', 'keyword', 'thing', 'moment', 'reminded'],
  'relay.passed': [...about, 'count', 'photos'],
  'relay.fix-this': ['moment'],
  'relay.proposed-so': ['moment'],
  'relay.same': ['other', 'keyword', 'thing', 'moment'],
  'relay.button-fix': [],
} as const;

export const talkEffectSpecs = {
  'see-other': { outcomes: ['open', 'blocked', 'ended'], vars: about, slots: [...kept, 'blocked'] },
  'pass-on': {
    // unsure: is it for them? which: for whom of several? stopped: by the word that ends a talk. Who blocks has left theirs
    outcomes: ['stay', 'unsure', 'which', 'contact', 'ended', 'stopped'],
    vars: about,
    // claim: they name somebody else whom they write to
    slots: [...held, ...kept, 'claim'],
    says: {
      ...passedSays,
      'relay.no-links': ['other'],
      'relay.no-such': ['other'],
      'relay.writing': ['other', 'keyword', 'thing'],
      'relay.card-name': ['name'],
    },
  },
  // words for somebody, written while none is written to
  'to-whom': {
    // passed: to whoever is named
    // gone: of what is promised to somebody else by now
    outcomes: ['passed', 'unsure', 'which', 'contact', 'link', 'gone', 'ended'],
    vars: about,
    // aside: words for somebody else are held, and no talk begins
    slots: [...held, ...kept, 'claim', 'aside'],
    says: { ...passedSays, 'relay.card-name': ['name'] },
  },
  'pass-held': {
    outcomes: ['passed', 'contact', 'blocked', 'ended'],
    vars: about,
    slots: [...held, ...kept, 'blocked', 'claim'],
  },
  // unmeant: none of theirs is written to, and the words may have been meant for us
  'drop-held': { outcomes: ['kept', 'over', 'unmeant'] },
} satisfies EffectSpecs;

/** « en retard de 15 min », « je descends », days after the last word: to the only person it can be for. */
function isForOnly({ town, house, now }: EffectInput, text: string, partners: readonly Partner[]): boolean {
  if (byPerson(text, partners).length !== 1) return false;
  return readsAsWordFor(text, { now, timezone: town?.timezone ?? house.timezone });
}

export const talkEffects: Record<keyof typeof talkEffectSpecs, Effect> = {
  async 'see-other'({ trx, member, slots, now }): Promise<EffectOutput> {
    const pair = await findPair(trx, member, slots.claim, now);
    if ('refused' in pair) return refusal(pair);
    return { outcome: 'open', vars: varsOf(pair, now), slots: { ...(await keptAt(trx, now)), count: 0 } };
  },

  async 'pass-on'(input): Promise<EffectOutput> {
    const { trx, member, slots, now, event } = input;
    const content = contentOf(event);
    const current = idOf(slots.claim);
    const partners = await whomOf(input, content?.text ?? '', current);
    const meant =
      content === null
        ? null
        : (meantBy(content.text, partners, current) ??
          inOtherMatter(content.text, partners, current ?? '', sinceOf(slots, now)) ??
          (await saysYesTo(input, content.text, partners)) ??
          (await met(input, content.text, partners)));
    const isOther = meant?.sure !== undefined && meant.sure !== current;
    const pair = await findPair(trx, member, isOther ? meant.sure : slots.claim, now);
    if ('refused' in pair) return { outcome: 'ended' };
    const vars = varsOf(pair, now);
    if (content === null) {
      const key = event.type === 'other' ? 'relay.no-such' : 'relay.writing';
      return { outcome: 'stay', vars, bubbles: [{ type: 'text', text: [{ key, args: vars }] }] };
    }
    const { links, contacts } = takeOutContacts(content.text);
    if (links.length > 0) {
      return { outcome: 'stay', vars, bubbles: [{ type: 'text', text: [{ key: 'relay.no-links', args: vars }] }] };
    }
    const hold = (asks: string) => ({ ...holding(content), event: eventOf(input), asks });
    const isForAnother = meant === null && (await isOfSomebodyElse(input, content.text, pair.other.name ?? ''));
    const isForThem = meant === null && !isForAnother && isForOnly(input, content.text, partners);
    if (meant?.sure === undefined && !isForThem && (isForAnother || (await unsureOf(input, pair, meant)))) {
      await noteWritten(input, partners);
      if (isForAnother || byPerson(content.text, partners).length < 2)
        return { outcome: 'unsure', vars, slots: hold('who') };
      return {
        outcome: 'which',
        vars: varsOfPartner(partners[0], vars),
        slots: hold('which'),
        picks: asPicks(byPerson(content.text, partners)),
      };
    }
    // a talk with somebody else begins: how to stop it is said anew
    const { name } = pair.other;
    const isNameAlone =
      withoutAddress(content.text, name ?? '') === content.text && isNamedBy(content.text, namingWords(name));
    if (isOther && isNameAlone) {
      // « zoé », and no more: she is written to from now on
      const text = [{ key: 'relay.writing', args: vars }];
      const slots = { ...(await keptAt(trx, now)), claim: pair.claim.id, count: 0 };
      return { outcome: 'stay', vars, slots, bubbles: [{ type: 'text', text }] };
    }
    const own: EffectOutput['slots'] = isOther ? { claim: pair.claim.id } : {};
    const fresh = isOther ? { ...input, slots: { ...slots, count: 0 } } : input;
    if (contacts.length > 0) return { outcome: 'contact', vars, slots: { ...hold('contact'), ...own } };
    const passing = await passed(fresh, pair, content, eventOf(input));
    return { outcome: 'stay', isWaiting: true, ...passing, slots: { ...passing.slots, ...own } };
  },

  async 'to-whom'(input): Promise<EffectOutput> {
    const { trx, member, slots, now, event } = input;
    const content = contentOf(event);
    const partners = await whomOf(input, content?.text ?? '', null);
    const [first] = partners;
    // whom they have lent something to may be written to as well, where that is said
    if (!content || (!first && idOf(slots.claim) === null)) return { outcome: 'ended' };
    const { links, contacts } = takeOutContacts(content.text);
    if (links.length > 0) return { outcome: 'link' };
    const hold = (claim: string, asks: string) => {
      return { claim, ...holding(content), event: eventOf(input), held: now.toISOString(), asks };
    };
    // whoever was chosen a moment ago writes to whoever has chosen them
    const hinted = idOf(slots.claim);
    const known = hinted === null ? null : inWhich(content.text, partners, hinted);
    const about = ofNamedThing(content.text, partners);
    const named =
      meantBy(content.text, partners, null)?.sure ??
      known ??
      (await whomOneMeets(input, content.text, partners)) ??
      comesFor(input, content.text, about);
    const pair = named === null ? null : await findPair(trx, member, named, now);
    // « slt zoé, j'arrive »: that is said, and need not be asked
    if (pair && !('refused' in pair)) {
      const { id } = pair.claim;
      if (contacts.length > 0) return { outcome: 'contact', vars: varsOf(pair, now), slots: hold(id, 'contact') };
      const passing = await passed(input, pair, content, eventOf(input));
      return { outcome: 'passed', clear: [...HELD], ...passing, slots: { ...passing.slots, claim: id } };
    }
    if (!first) return { outcome: 'ended' };
    // « tu es là ce soir pour la perceuse ? »
    const gone = about.length > 0 ? null : await placeGone(input, content.text);
    if (gone !== null) return { outcome: 'gone', vars: gone };
    await noteWritten(input, partners);
    const [only = first, another, ...others] = byPerson(content.text, about.length > 0 ? about : partners);
    const isOne = another === undefined;
    return {
      outcome: isOne ? 'unsure' : 'which',
      vars: varsOfPartner(only, { thing: only.item, later: '' }),
      slots: hold(only.claim, isOne ? 'who' : 'which'),
      ...(isOne ? {} : { picks: asPicks([only, another, ...others]) }),
    };
  },

  /** It is for them, or the number was meant to be given. */
  async 'pass-held'(input): Promise<EffectOutput> {
    const { trx, member, slots, now } = input;
    const isChosen = slots.asks === 'which';
    const pair = await findPair(trx, member, isChosen ? slots.whom : slots.claim, now);
    if ('refused' in pair) return { ...refusal(pair), clear: [...HELD] };
    const own = { claim: pair.claim.id };
    // a talk with somebody else begins: how to stop it is said anew
    const fresh = own.claim === slots.claim ? input : { ...input, slots: { ...slots, count: 0 } };
    const content = heldContent(slots);
    if (slots.asks !== 'contact' && takeOutContacts(content.text).contacts.length > 0) {
      return {
        outcome: 'contact',
        vars: varsOf(pair, now),
        slots: { ...own, asks: 'contact' },
        clear: ['sure', 'whom'],
      };
    }
    const eventId = idOf(String(slots.event ?? '').split('.')[0]) ?? input.eventId;
    const held = new Date(String(slots.held ?? ''));
    const passing = await passed(fresh, pair, content, eventId, Number.isNaN(held.getTime()) ? now : held);
    return { outcome: 'passed', clear: [...HELD], ...passing, slots: { ...passing.slots, ...own } };
  },

  async 'drop-held'({ slots }): Promise<EffectOutput> {
    if (slots.asks === 'contact') return { outcome: 'kept', clear: [...HELD] };
    return String(slots.rule).split(' ')[0] === 'talk' ? { outcome: 'unmeant' } : { outcome: 'over', clear: [...HELD] };
  },
};

/** « j'arrive pour les bocaux »: whoever has these, if it is one of them. */
function comesFor({ town, house, now }: EffectInput, text: string, about: readonly Partner[]): string | null {
  const [only, another] = byPerson(text, about);
  if (only === undefined || another !== undefined) return null;
  return readsAsMessage(text, { now, timezone: town?.timezone ?? house.timezone }) ? only.claim : null;
}

/** « à ce soir », while one writes to somebody else: whom they meet then. */
async function met(input: EffectInput, text: string, partners: readonly Partner[]): Promise<Meant | null> {
  const claim = partners.length === 0 ? null : await whomOneMeets(input, text, partners);
  if (claim === null || claim === idOf(input.slots.claim)) return claim === null ? null : { sure: claim };
  const pair = await findPair(input.trx, input.member, input.slots.claim, input.now);
  return 'refused' in pair || (await unsureOf(input, pair, null)) ? { sure: claim } : null;
}

/** Whoever is asked whom they mean has answered: their place is not given on for their silence. */
async function noteWritten({ trx, member, now }: EffectInput, partners: readonly Partner[]): Promise<void> {
  for (const { claim } of partners) await noteAct(trx, await findClaim(trx, claim), member.id, now);
}

const HELD = [...held, 'sure', 'share', 'whom', 'heard', 'rule'] as const;

export function refusal(
  refused: Exclude<Awaited<ReturnType<typeof findPair>>, Pair>,
): EffectOutput & { outcome: 'ended' | 'blocked' } {
  if (refused.refused === 'ended') return { outcome: 'ended' };
  const { id, name } = refused.other;
  return { outcome: 'blocked', vars: { other: name ?? '' }, slots: { blocked: id } };
}

async function keptAt(trx: EffectInput['trx'], now: Date) {
  return { since: now.toISOString(), seen: await lastRelayMessage(trx) };
}

/** What a message holds that can be passed on; null: nothing. */
function contentOf(event: EffectInput['event']): Content | null {
  switch (event.type) {
    case 'text':
      return { text: event.text.slice(0, MOST_LETTERS), photos: [], place: null };
    case 'images':
      return { text: event.text ?? '', photos: event.media, place: null };
    case 'other': {
      const text = event.text ?? '';
      if (event.what === 'like') return { text: `👍 ${text}`.trim(), photos: [], place: null };
      // a cat that laughs agrees to nothing
      if (event.what === 'sticker') return { text, photos: [], place: STICKER };
      if (event.what === 'location' && event.at) return { text, photos: [], place: `${event.at.lat},${event.at.long}` };
      return text === '' ? null : { text, photos: [], place: null };
    }
    default:
      return null;
  }
}

function holding({ text, photos, place }: Content) {
  return { said: text, photos: [...photos], place };
}

function heldContent({ said, photos, place }: EffectInput['slots']): Content {
  return {
    text: String(said ?? ''),
    photos: Array.isArray(photos) ? photos : [],
    place: typeof place === 'string' ? place : null,
  };
}

/** The turn in which the words came: they may have been kept, and be read anew. */
function eventOf({ event, eventId }: EffectInput): string {
  return (event.type === 'text' ? idOf(event.from) : null) ?? eventId;
}

/** Passes it on, and says so: to whom, when they will see it, and what might be agreed upon. */
async function passed(input: EffectInput, pair: Pair, said: Content, eventId: string, written: Date = input.now) {
  const { trx, slots, now } = input;
  const content = { ...said, text: withoutAddress(said.text, pair.other.name ?? '') };
  const isWords = content.photos.length === 0;
  const accepted = isWords ? await acceptedIn(trx, pair, { text: content.text, written }, now) : null;
  const spoken = accepted?.at ?? (await spokenOf(trx, pair, now));
  const proposed = isWords && accepted === null ? await proposeIn(trx, pair, content.text, now) : null;
  if (isWords && proposed === null) await dropRefused(trx, pair, content.text, now);
  const off = isWords && accepted === null ? await takeAgreedBack(input, pair, content.text, proposed) : null;
  const isOfMoment = accepted !== null || proposed !== null || off !== null;
  const loan =
    isWords && !isOfMoment
      ? ((await loanInWords(input, pair, content.text, written)) ?? otherDaysInWords(pair, content.text, now))
      : null;
  const words = await pass(input, pair, content, eventId, proposed);
  // what is asked comes last
  const offered = off === null ? words : proposed === null ? [...words, off.tell] : [off.tell, ...words];
  const tell = loan === null ? offered : [...offered, ...loan.tell];
  const count = (typeof slots.count === 'number' ? slots.count : 0) + 1;
  const vars = varsOf(pair, now);
  const text: Words[] = [{ key: 'relay.passed', args: { ...vars, count, photos: content.photos.length } }];
  if (accepted !== null) {
    const agreed = await agreeInWords(input, pair, accepted);
    const slots = { ...(await keptAt(trx, now)), count };
    return {
      vars,
      slots,
      tell: [...tell, ...agreed.tell],
      bubbles: [{ type: 'text' as const, text }, ...agreed.bubbles],
    };
  }
  if (off !== null && proposed === null) {
    const slots = { ...(await keptAt(trx, now)), count };
    return { vars, slots, tell, bubbles: [{ type: 'text' as const, text }, off.bubble] };
  }
  if (loan !== null) {
    const said: Bubble = { type: 'text', text: [...text, loan.words] };
    const { overtakes = [] } = loan;
    return { vars, slots: { ...(await keptAt(trx, now)), count }, tell, bubbles: [said], overtakes };
  }
  const named = momentIn(content.text, pair, now, spoken);
  const at = named !== null && refusesMoment(content.text, pair, named, now) ? null : named;
  if (proposed !== null) {
    text.push({ key: 'relay.proposed-so', args: { moment: { moment: proposed.toISOString() } } });
  }
  // « oui », and the other has asked something else since: is the moment meant?
  const open = isWords && isAgreed(content.text) ? await findProposed(trx, pair.claim.id) : undefined;
  if (open && open.proposed_by !== pair.me.id && mayMeetAt(open.at, now)) {
    const asked: Words = { key: 'relay.fix-this', args: { moment: { moment: open.at.toISOString() } } };
    const bubble: Bubble = {
      type: 'buttons',
      text: [...text, asked],
      buttons: [relayButton('agree', momentId(pair.claim.id, open.at))],
    };
    return { vars, slots: { ...(await keptAt(trx, now)), count }, tell, bubbles: [bubble] };
  }
  // said once more, it is fixed already
  const isFixed = at !== null && (await findAgreed(trx, pair.claim.id))?.at.getTime() === at.getTime();
  if (isFixed) text.push({ key: 'relay.same', args: { ...vars, moment: { moment: at.toISOString() } } });
  const isToFix = at !== null && mayMeet(pair.claim) && proposed === null && !isFixed && !tellsHour(content.text);
  if (isToFix && pair.claim.state === 'accepted') {
    const { post, hours } = pair.scene;
    await askNotBefore(trx, { postId: post.id, claimId: pair.claim.id, at, hours });
  }
  const bubble: Bubble = isToFix
    ? {
        type: 'buttons',
        text: [...text, { key: 'relay.fix-this', args: { moment: { moment: at.toISOString() } } }],
        buttons: [
          { id: 'fix', title: { key: 'relay.button-fix' }, token: doToken('fix', momentId(pair.claim.id, at)) },
        ],
      }
    : { type: 'text', text };
  // « je peux plus samedi », of a moment that is spoken of: another is looked for
  const isOfDay = spoken !== null && saysOfDay(content.text) && !saysNoNeed(content.text);
  const isOnly = isWords && off === null && proposed === null && !isToFix && !isOfDay;
  const end = isOnly ? offerToEnd(pair, content.text) : null;
  const bubbles = off === null ? (end === null ? [bubble] : [bubble, end]) : [off.bubble, bubble];
  return { vars, slots: { ...(await keptAt(trx, now)), count }, tell, bubbles };
}
