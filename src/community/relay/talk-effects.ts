import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Words } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import { takeOutContacts } from '../../language/contact.ts';
import { readMoment } from '../../language/moment.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import { findPair, type Pair, varsOf } from './pair.ts';
import { type Content, pass, passSays } from './pass.ts';
import { isUnsure, mayMeetAt, momentId } from './rules.ts';
import { hasOtherWritten, lastRelayMessage, lastWordIn } from './store.ts';

/** What is written to the other at once; longer is cut by Messenger anyway. */
const MOST_LETTERS = 2_000;

const about = ['other', 'keyword', 'thing', 'later'] as const;
/** A message that was not passed yet, and why. */
const held = ['said', 'photos', 'place', 'event', 'asks', 'held'] as const;
const kept = ['since', 'seen', 'count'] as const;

export const talkEffectSpecs = {
  'see-other': { outcomes: ['open', 'blocked', 'ended'], vars: about, slots: [...kept, 'blocked'] },
  'pass-on': {
    // stopped: by the word that ends a talk. Who blocks has left their talks
    outcomes: ['stay', 'unsure', 'contact', 'ended', 'stopped'],
    vars: about,
    slots: [...held, ...kept],
    says: {
      ...passSays,
      'relay.passed': [...about, 'count'],
      'relay.fix-this': ['moment'],
      'relay.button-fix': [],
      'relay.no-links': ['other'],
      'relay.no-such': ['other'],
      'relay.writing': ['other', 'keyword', 'thing'],
    },
  },
  'pass-held': {
    outcomes: ['passed', 'contact', 'blocked', 'ended'],
    vars: about,
    slots: [...held, ...kept, 'blocked'],
  },
  'drop-held': { outcomes: ['kept', 'over'] },
} satisfies EffectSpecs;

export const talkEffects: Record<keyof typeof talkEffectSpecs, Effect> = {
  async 'see-other'({ trx, member, slots, now }): Promise<EffectOutput> {
    const pair = await findPair(trx, member, slots.claim, now);
    if ('refused' in pair) return refusal(pair);
    return { outcome: 'open', vars: varsOf(pair, now), slots: { ...(await keptAt(trx, now)), count: 0 } };
  },

  async 'pass-on'(input): Promise<EffectOutput> {
    const { trx, member, slots, now, event, eventId } = input;
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
    const hold = (asks: string) => ({ ...holding(content), event: eventId, asks });
    if (await mayBeForOthers(input, pair)) return { outcome: 'unsure', vars, slots: hold('who') };
    if (contacts.length > 0) return { outcome: 'contact', vars, slots: hold('contact') };
    return { outcome: 'stay', isWaiting: true, ...(await passed(input, pair, content, eventId)) };
  },

  /** It is for them, or the number was meant to be given. */
  async 'pass-held'(input): Promise<EffectOutput> {
    const { trx, member, slots, now } = input;
    const pair = await findPair(trx, member, slots.claim, now);
    if ('refused' in pair) return { ...refusal(pair), clear: [...HELD] };
    const content = heldContent(slots);
    if (slots.asks === 'who' && takeOutContacts(content.text).contacts.length > 0) {
      return {
        outcome: 'contact',
        vars: varsOf(pair, now),
        slots: { asks: 'contact' },
        clear: ['sure'],
      };
    }
    const eventId = idOf(String(slots.event ?? '').split('.')[0]) ?? input.eventId;
    return { outcome: 'passed', clear: [...HELD], ...(await passed(input, pair, content, eventId)) };
  },

  async 'drop-held'({ slots }): Promise<EffectOutput> {
    return { outcome: slots.asks === 'who' ? 'over' : 'kept', clear: [...HELD] };
  },
};

const HELD = [...held, 'sure', 'share'] as const;

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

async function mayBeForOthers({ trx, member, slots, now }: EffectInput, { claim }: Pair): Promise<boolean> {
  const opened = new Date(String(slots.since ?? ''));
  const since = Number.isNaN(opened.getTime()) ? now : opened;
  const last = await lastWordIn(trx, claim.id);
  const seen = idOf(slots.seen) ?? '0';
  return isUnsure(
    {
      lastWord: last !== null && last > since ? last : since,
      hasOtherWritten: await hasOtherWritten(trx, { memberId: member.id, claimId: claim.id, since: seen }),
    },
    now,
  );
}

/** Passes it on, and says so: to whom, when they will see it, and what might be agreed upon. */
async function passed(input: EffectInput, pair: Pair, content: Content, eventId: string) {
  const { trx, slots, now } = input;
  const tell = await pass(input, pair, content, eventId);
  const count = (typeof slots.count === 'number' ? slots.count : 0) + 1;
  const vars = varsOf(pair, now);
  const text: Words[] = [{ key: 'relay.passed', args: { ...vars, count } }];
  const at = readMoment(content.text, { now, timezone: pair.scene.timezone });
  const isMoment = at !== null && mayMeetAt(at, now);
  const bubble: Bubble = isMoment
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
