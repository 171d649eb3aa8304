import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Words } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import { takeOutContacts } from '../../language/contact.ts';
import { namingWords } from '../../language/naming.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import { keywordOf } from '../posts/rules.ts';
import { agreedSays, agreeInWords } from './agreeing.ts';
import { differSays } from './loan-days.ts';
import { findAgreed } from './meetings.ts';
import { findPair, type Pair, varsOf } from './pair.ts';
import { type Content, pass, passSays } from './pass.ts';
import { acceptedIn, momentIn, proposeIn, spokenOf } from './proposing.ts';
import { isUnsure, momentId } from './rules.ts';
import {
  hasAgreedElsewhere,
  hasOtherWritten,
  lastRelayMessage,
  lastWordIn,
  listPartners,
  type Partner,
} from './store.ts';

/** What is written to the other at once; longer is cut by Messenger anyway. */
const MOST_LETTERS = 2_000;

const about = ['other', 'keyword', 'thing', 'later'] as const;
/** A message that was not passed yet, and why. */
const held = ['said', 'photos', 'place', 'event', 'asks', 'held'] as const;
/** As many people it may be for. */
const MOST_PARTNERS = 5;
/** Whoever wrote within so long may be answered, though all is handed over. */
const ANSWERABLE_MS = 48 * 60 * 60_000;
const kept = ['since', 'seen', 'count'] as const;

export const talkEffectSpecs = {
  'see-other': { outcomes: ['open', 'blocked', 'ended'], vars: about, slots: [...kept, 'blocked'] },
  'pass-on': {
    // unsure: is it for them? which: for whom of several? stopped: by the word that ends a talk. Who blocks has left theirs
    outcomes: ['stay', 'unsure', 'which', 'contact', 'ended', 'stopped'],
    vars: about,
    slots: [...held, ...kept],
    says: {
      ...passSays,
      ...agreedSays,
      ...differSays,
      'relay.agreed': ['other', 'keyword', 'thing', 'moment', 'reminded'],
      'relay.passed': [...about, 'count', 'photos'],
      'relay.fix-this': ['moment'],
      'relay.proposed-so': ['moment'],
      'relay.button-fix': [],
      'relay.no-links': ['other'],
      'relay.no-such': ['other'],
      'relay.writing': ['other', 'keyword', 'thing'],
      'relay.card-name': ['name'],
    },
  },
  // words for somebody, written while none is written to
  'to-whom': {
    outcomes: ['unsure', 'which', 'link', 'ended'],
    vars: about,
    slots: [...held, 'claim'],
    says: { 'relay.card-name': ['name'] },
  },
  'pass-held': {
    outcomes: ['passed', 'contact', 'blocked', 'ended'],
    vars: about,
    slots: [...held, ...kept, 'blocked', 'claim'],
  },
  // unmeant: none of theirs is written to, and the words may have been meant for us
  'drop-held': { outcomes: ['kept', 'over', 'unmeant'] },
} satisfies EffectSpecs;

export const talkEffects: Record<keyof typeof talkEffectSpecs, Effect> = {
  async 'see-other'({ trx, member, slots, now }): Promise<EffectOutput> {
    const pair = await findPair(trx, member, slots.claim, now);
    if ('refused' in pair) return refusal(pair);
    return { outcome: 'open', vars: varsOf(pair, now), slots: { ...(await keptAt(trx, now)), count: 0 } };
  },

  async 'pass-on'(input): Promise<EffectOutput> {
    const { trx, member, slots, now, event } = input;
    const pair = await findPair(trx, member, slots.claim, now);
    if ('refused' in pair) return { outcome: 'ended' };
    const vars = varsOf(pair, now);
    const content = contentOf(event);
    if (content === null) {
      const key = event.type === 'other' ? 'relay.no-such' : 'relay.writing';
      return { outcome: 'stay', vars, bubbles: [{ type: 'text', text: [{ key, args: vars }] }] };
    }
    const { links, contacts } = takeOutContacts(content.text);
    if (links.length > 0) {
      return { outcome: 'stay', vars, bubbles: [{ type: 'text', text: [{ key: 'relay.no-links', args: vars }] }] };
    }
    const hold = (asks: string) => ({ ...holding(content), event: eventOf(input), asks });
    if (await mayBeForOthers(input, pair)) {
      const partners = await partnersOf(input, pair.claim.id);
      if (partners.length < 2) return { outcome: 'unsure', vars, slots: hold('who') };
      return {
        outcome: 'which',
        vars: varsOfPartner(partners[0], vars),
        slots: hold('which'),
        picks: asPicks(partners),
      };
    }
    if (contacts.length > 0) return { outcome: 'contact', vars, slots: hold('contact') };
    return { outcome: 'stay', isWaiting: true, ...(await passed(input, pair, content, eventOf(input))) };
  },

  async 'to-whom'(input): Promise<EffectOutput> {
    const { now, event } = input;
    const content = contentOf(event);
    const partners = await partnersOf(input, null);
    const [first] = partners;
    if (!content || !first) return { outcome: 'ended' };
    if (takeOutContacts(content.text).links.length > 0) return { outcome: 'link' };
    const isOne = partners.length === 1;
    const own = { claim: first.claim, ...holding(content), event: eventOf(input), held: now.toISOString() };
    return {
      outcome: isOne ? 'unsure' : 'which',
      vars: varsOfPartner(first, { thing: first.item, later: '' }),
      slots: { ...own, asks: isOne ? 'who' : 'which' },
      ...(isOne ? {} : { picks: asPicks(partners) }),
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
    const passing = await passed(fresh, pair, content, eventId);
    return { outcome: 'passed', clear: [...HELD], ...passing, slots: { ...passing.slots, ...own } };
  },

  async 'drop-held'({ slots }): Promise<EffectOutput> {
    if (slots.asks === 'contact') return { outcome: 'kept', clear: [...HELD] };
    return slots.rule === 'talk' ? { outcome: 'unmeant' } : { outcome: 'over', clear: [...HELD] };
  },
};

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
      if (event.what === 'like' || event.what === 'sticker')
        return { text: `👍 ${text}`.trim(), photos: [], place: null };
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

async function partnersOf({ trx, member, now }: EffectInput, current: string | null): Promise<Partner[]> {
  const since = new Date(now.getTime() - ANSWERABLE_MS);
  return await listPartners(trx, member.id, { current, since, limit: MOST_PARTNERS });
}

function varsOfPartner(partner: Partner | undefined, vars: Record<string, string>) {
  return partner ? { ...vars, other: partner.name, keyword: keywordOf(partner), thing: partner.item } : vars;
}

/** By their names; of two who are called the same, or of two things with one person, by what it is about. */
function asPicks(partners: readonly Partner[]): NonNullable<EffectOutput['picks']> {
  return partners.map((partner, index) => {
    const isOnly = partners.filter(({ name }) => name === partner.name).length === 1;
    // « C'est pour Joël ? »: no, then, is for the only other
    const short = index === 0 ? ['~yes'] : partners.length === 2 ? ['~no'] : [];
    return {
      value: partner.claim,
      title: { key: 'relay.card-name', args: { name: isOnly ? partner.name : keywordOf(partner) } },
      words: [...namingWords(partner.name, partner.word, String(partner.number), partner.item), ...short],
    };
  });
}

async function mayBeForOthers({ trx, member, slots, now }: EffectInput, { claim }: Pair): Promise<boolean> {
  const opened = new Date(String(slots.since ?? ''));
  const since = Number.isNaN(opened.getTime()) ? now : opened;
  const last = await lastWordIn(trx, claim.id);
  const seen = idOf(slots.seen) ?? '0';
  return isUnsure(
    {
      lastWord: last !== null && last > since ? last : since,
      isElsewhere:
        (await hasOtherWritten(trx, { memberId: member.id, claimId: claim.id, since: seen })) ||
        (await hasAgreedElsewhere(trx, { memberId: member.id, claimId: claim.id, since })),
    },
    now,
  );
}

/** Passes it on, and says so: to whom, when they will see it, and what might be agreed upon. */
async function passed(input: EffectInput, pair: Pair, content: Content, eventId: string) {
  const { trx, slots, now } = input;
  const isWords = content.photos.length === 0;
  const accepted = isWords ? await acceptedIn(trx, pair, content.text, now) : null;
  const spoken = accepted?.at ?? (await spokenOf(trx, pair, now));
  const proposed = isWords && accepted === null ? await proposeIn(trx, pair, content.text, now) : null;
  const tell = await pass(input, pair, content, eventId, proposed);
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
  const at = momentIn(content.text, pair, now, spoken);
  if (proposed !== null) {
    text.push({ key: 'relay.proposed-so', args: { moment: { moment: proposed.toISOString() } } });
  }
  // said once more, it is fixed already
  const isFixed = at !== null && (await findAgreed(trx, pair.claim.id))?.at.getTime() === at.getTime();
  const isToFix = at !== null && proposed === null && !isFixed;
  const bubble: Bubble = isToFix
    ? {
        type: 'buttons',
        text: [...text, { key: 'relay.fix-this', args: { moment: { moment: at.toISOString() } } }],
        buttons: [
          { id: 'fix', title: { key: 'relay.button-fix' }, token: doToken('fix', momentId(pair.claim.id, at)) },
        ],
      }
    : { type: 'text', text };
  return { vars, slots: { ...(await keptAt(trx, now)), count }, tell, bubbles: [bubble] };
}
