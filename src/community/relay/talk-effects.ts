import type { EffectSpecs } from '../../conversation/book.ts';
import { readsAsMessage } from '../../language/meetings/reads-as-message.ts';
import { readsAsWordFor } from '../../language/meetings/said-to-neighbour.ts';
import { withoutAddress } from '../../language/people/addressed-to.ts';
import { takeOutContacts } from '../../language/people/contact.ts';
import { isNamedBy, namingWords } from '../../language/words/naming.ts';
import { noteAct } from '../claims/carry-out.ts';
import { findClaim } from '../claims/store.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import { whomOneMeets } from './on-the-day.ts';
import { findPair, type Pair, varsOf } from './pair.ts';
import { type Content, STICKER } from './pass.ts';
import { heldContent, keptAt, passed, passedSays, passToEach, wordsHeld } from './passed.ts';
import { placeGone } from './place-gone.ts';
import type { Partner } from './store.ts';
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
    // each: to all of several, and no talk begins
    outcomes: ['passed', 'each', 'contact', 'blocked', 'ended'],
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
    if (isChosen && Array.isArray(slots.each)) return await passToEach(input, slots.each);
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
    const passing = await passed(fresh, pair, content, ...wordsHeld(input));
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

/** The turn in which the words came: they may have been kept, and be read anew. */
function eventOf({ event, eventId }: EffectInput): string {
  return (event.type === 'text' ? idOf(event.from) : null) ?? eventId;
}
