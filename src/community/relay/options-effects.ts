import type { EffectSpecs } from '../../conversation/book.ts';
import type { Choice } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import { takeOutContacts } from '../../language/people/contact.ts';
import { endBetween, listKnown, lockBetween, otherOf } from '../claims/end-between.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import { HEARD } from '../heard.ts';
import { deleteBlock, insertBlock, listBlocked } from '../members/blocks.ts';
import { findMember } from '../members/store.ts';
import { argsFor, findPair, varsOf } from './pair.ts';
import { answerable, noteSignOfLife, relayButton, tellMessage } from './pass.ts';
import { mayMeet } from './rules.ts';
import { insertRelayMessage, listOnTheirWay } from './store.ts';
import { refusal } from './talk-effects.ts';

const about = ['other', 'keyword', 'thing', 'later'] as const;
/** As many names fit among quick replies. */
const MOST_NAMES = 10;
/** As many of one name are looked through. */
const KNOWN = 1_000;

export const optionsEffectSpecs = {
  options: {
    outcomes: ['shown', 'blocked', 'ended'],
    vars: about,
    slots: ['blocked'],
    says: {
      'relay.options': ['other', 'keyword', 'thing'],
      'relay.button-share-phone': [],
      'relay.button-share-address': [],
      'relay.button-fix-time': [],
      'relay.choice-stop': [],
      'relay.choice-report': [],
      'relay.choice-block': [],
    },
  },
  'see-share': { outcomes: ['open', 'blocked', 'ended'], vars: about, slots: ['phone', 'blocked'] },
  share: { outcomes: ['passed', 'link', 'blocked', 'ended'], vars: about, slots: ['blocked'] },
  'see-block': { outcomes: ['open', 'blocked', 'ended'], vars: about, slots: ['blocked'] },
  'find-to-block': {
    // other: what they want no more messages of may be no person
    outcomes: ['open', 'which', 'none', 'other'],
    vars: ['other'],
    slots: ['person'],
    says: { 'relay.card-name': ['name'], 'relay.block-which': ['other'] },
  },
  block: { outcomes: ['blocked', 'ended'], vars: about, slots: ['blocked'] },
  'block-person': { outcomes: ['blocked', 'none'], vars: ['other'], slots: ['blocked'] },
  'list-blocked': {
    outcomes: ['some', 'none'],
    says: { 'relay.blocked-list': [], 'relay.card-name': ['name'] },
  },
  unblock: { outcomes: ['unblocked', 'none'], vars: ['other'] },
} satisfies EffectSpecs;

export const optionsEffects: Record<keyof typeof optionsEffectSpecs, Effect> = {
  async options({ trx, member, slots, now }): Promise<EffectOutput> {
    const pair = await findPair(trx, member, slots.claim, now);
    if ('refused' in pair) return refusal(pair);
    const vars = varsOf(pair, now);
    const { id } = pair.claim;
    const time = mayMeet(pair.claim) ? ['fix-time'] : [];
    const buttons = ['share-phone', 'share-address', ...time].map((name) => relayButton(name, id));
    const choices = ['stop', 'report', 'block'].map(
      (name): Choice => ({ id: name, title: { key: `relay.choice-${name}` }, token: doToken(name, id) }),
    );
    return {
      outcome: 'shown',
      vars,
      bubbles: [{ type: 'buttons', text: [{ key: 'relay.options', args: vars }], buttons, choices }],
    };
  },

  /** A number that its owner typed into the post is offered; nothing is sent before they say so. */
  async 'see-share'({ trx, member, slots, now }): Promise<EffectOutput> {
    const pair = await findPair(trx, member, slots.claim, now);
    if ('refused' in pair) return refusal(pair);
    const known = slots.what === 'phone' && !pair.isChosen ? pair.scene.post.contact : null;
    return { outcome: 'open', vars: varsOf(pair, now), slots: known === null ? {} : { phone: known } };
  },

  async share(input): Promise<EffectOutput> {
    const { trx, member, slots, now, eventId } = input;
    const pair = await findPair(trx, member, slots.claim, now);
    if ('refused' in pair) return refusal(pair);
    const what = slots.what === 'address' ? 'address' : 'phone';
    const contact = String(slots[what] ?? '');
    if (takeOutContacts(contact).links.length > 0) return { outcome: 'link', vars: varsOf(pair, now), clear: [what] };
    const { claim } = pair;
    const of = { town_id: claim.town_id, claim_id: claim.id };
    const row = { ...of, member_id: member.id, event_id: eventId, body: contact, awaits: [] };
    const id = await insertRelayMessage(trx, { ...row, created_at: now });
    await noteSignOfLife(trx, pair, now);
    const text = [{ key: `relay.${what}-came`, args: { ...argsFor(pair), contact } }];
    return { outcome: 'passed', vars: varsOf(pair, now), tell: [tellMessage(pair, id, [answerable(claim.id, text)])] };
  },

  async 'see-block'(input): Promise<EffectOutput> {
    const found = await findPair(input.trx, input.member, input.slots.claim, input.now);
    return 'refused' in found ? refusal(found) : { outcome: 'open', vars: varsOf(found, input.now) };
  },

  /** Silence both ways, at once: what is still on its way goes nowhere. Only who blocks hears of it. */
  async block(input): Promise<EffectOutput> {
    const { trx, member, slots, now } = input;
    const claim = idOf(slots.claim);
    const meant = claim === null ? null : await otherOf(trx, member.id, claim);
    if (meant !== null) await lockBetween(trx, member.id, meant, claim);
    const pair = await findPair(trx, member, slots.claim, now);
    if ('refused' in pair) return refusal(pair);
    const owed = await silence(trx, member.id, pair.other.id, now);
    return { outcome: 'blocked', vars: varsOf(pair, now), slots: { blocked: pair.other.id }, ...owed };
  },

  /** « bloquer Paul »: somebody one has had to do with, so that nobody learns who else lives here. */
  async 'find-to-block'({ trx, member, slots }): Promise<EffectOutput> {
    const who = String(slots.who ?? '').slice(0, 30);
    const id = idOf(slots.person);
    const picked = id === null ? undefined : await findMember(trx, id);
    const known = await listKnown(trx, member.id, picked ? (picked.name ?? '').split(' ')[0] || '' : who, MOST_NAMES);
    const meant = picked ? known.filter((one) => one.id === picked.id) : known;
    const [one, another] = meant;
    const isHeard = slots.heard !== undefined && slots.heard !== null;
    if (!one) return isHeard ? { outcome: 'other' } : { outcome: 'none', vars: { other: who } };
    const clear = isHeard ? HEARD : [];
    if (!another) return { outcome: 'open', vars: { other: one.name ?? '' }, slots: { person: one.id }, clear };
    const choices = meant.map(
      (person): Choice => ({
        id: 'block-person',
        title: { key: 'relay.card-name', args: { name: person.name ?? '' } },
        token: doToken('block-person', person.id),
      }),
    );
    const text = [{ key: 'relay.block-which', args: { other: one.name ?? '' } }];
    return { outcome: 'which', vars: { other: one.name ?? '' }, bubbles: [{ type: 'text', text, choices }], clear };
  },

  async 'block-person'({ trx, member, slots, now }): Promise<EffectOutput> {
    const id = idOf(slots.person);
    const other = id === null ? undefined : await findMember(trx, id);
    const [first = ''] = (other?.name ?? '').split(' ');
    const isKnown = other && (await listKnown(trx, member.id, first, KNOWN)).some((one) => one.id === other.id);
    if (!isKnown) return { outcome: 'none', vars: { other: other?.name ?? '' } };
    const owed = await silence(trx, member.id, other.id, now);
    return { outcome: 'blocked', vars: { other: other.name ?? '' }, slots: { blocked: other.id }, ...owed };
  },

  async 'list-blocked'({ trx, member }): Promise<EffectOutput> {
    const blocked = await listBlocked(trx, member.id, MOST_NAMES);
    if (blocked.length === 0) return { outcome: 'none' };
    const choices = blocked.map(
      ({ id, name }): Choice => ({
        id: 'unblock',
        title: { key: 'relay.card-name', args: { name: name ?? '' } },
        token: doToken('unblock', id),
      }),
    );
    return { outcome: 'some', bubbles: [{ type: 'text', text: [{ key: 'relay.blocked-list' }], choices }] };
  },

  async unblock({ trx, member, slots }: EffectInput): Promise<EffectOutput> {
    const id = idOf(slots.blocked);
    if (id === null || !(await deleteBlock(trx, member.id, id))) return { outcome: 'none' };
    const other = await findMember(trx, id);
    return { outcome: 'unblocked', vars: { other: other?.name ?? '' } };
  },
};

/** Nothing passes between the two from here on: what is on its way goes nowhere, what waits between them ends. */
async function silence(
  trx: EffectInput['trx'],
  by: string,
  other: string,
  now: Date,
): Promise<Pick<EffectOutput, 'tell' | 'unsay'>> {
  await lockBetween(trx, by, other);
  await insertBlock(trx, by, other, now);
  return { unsay: await listOnTheirWay(trx, by, other), tell: await endBetween(trx, by, other, now) };
}
