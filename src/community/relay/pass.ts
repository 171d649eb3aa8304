import type { Bubble, Button, Choice, Shown, Words } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Trx } from '../../database/database.ts';
import { noteAct } from '../claims/carry-out.ts';
import type { EffectInput, Tell } from '../effect.ts';
import { argsFor, type Pair } from './pair.ts';
import { momentId } from './rules.ts';
import { insertRelayMessage } from './store.ts';

/** What one sends the other. */
export interface Content {
  /** '': no words. */
  text: string;
  /** Ids of media. */
  photos: readonly string[];
  /** « 48.51,-2.76 », or that it is a sticker; null: neither. */
  place: string | null;
}

/** In the place of a place: a sticker, which says what it shows and nothing that we could read. */
export const STICKER = 'sticker';

const about = ['name', 'keyword', 'thing'] as const;

/** What the other hears, for the loader of flows. */
export const passSays = {
  'relay.came': [...about, 'message'],
  'relay.photos-came': [...about, 'count'],
  'relay.place-came': about,
  'relay.sticker-came': about,
  'relay.phone-came': [...about, 'contact'],
  'relay.address-came': [...about, 'contact'],
  'relay.came-words': ['message'],
  'relay.button-write': [],
  'relay.button-options': [],
  'relay.button-map': [],
  'relay.button-agree': [],
  'relay.button-other-time': [],
} as const;

/**
 * Passes a message on, in the transaction in which it was allowed. With photos it goes when they are here.
 * @param proposed the moment it proposes: the other may say yes to it
 */
export async function pass(
  { trx, now }: Pick<EffectInput, 'trx' | 'now'>,
  pair: Pair,
  content: Content,
  eventId: string,
  proposed: Date | null = null,
): Promise<Tell[]> {
  const { claim, me } = pair;
  const id = await insertRelayMessage(trx, {
    town_id: claim.town_id,
    claim_id: claim.id,
    member_id: me.id,
    event_id: eventId,
    body: content.text,
    awaits: [...content.photos],
    created_at: now,
  });
  await noteSignOfLife(trx, pair, now);
  if (content.photos.length > 0) return [];
  return [tellMessage(pair, id, bubblesOf(argsFor(pair), claim.id, content, [], proposed))];
}

/** Whoever is chosen and writes has been heard of, each time: a promise of which they speak does not lapse. */
export async function noteSignOfLife(trx: Trx, { claim, me }: Pair, now: Date): Promise<void> {
  await noteAct(trx, claim, me.id, now);
}

export function tellMessage({ other }: Pick<Pair, 'other'>, relay: string, bubbles: Bubble[]): Tell {
  return { to: other, bubbles, relay };
}

/** A sentence to the other, with what can be done about it. @param proposed a moment in it */
export function answerable(
  claimId: string,
  text: Words[],
  before: Button[] = [],
  proposed: Date | null = null,
): Bubble {
  if (proposed !== null) return proposalBubble(claimId, text, proposed);
  return {
    type: 'buttons',
    text,
    buttons: [...before, relayButton('write', claimId), relayButton('options', claimId)],
  };
}

/**
 * What can be said to a moment that is proposed. Three buttons is all Meta has: another moment stands below, which goes
 * with the next message; it is among the options too, and they stay.
 */
export function proposalBubble(claimId: string, text: Words[], at: Date): Bubble {
  return {
    type: 'buttons',
    text,
    buttons: [
      relayButton('agree', momentId(claimId, at)),
      relayButton('write', claimId),
      relayButton('options', claimId),
    ],
    choices: [relayButton('other-time', claimId)],
  };
}

export function relayButton(name: string, id: string): Choice {
  return { id: name, title: { key: `relay.button-${name}` }, token: doToken(name, id) };
}

/** The words, photos and place of a message. @param photos keys of those that are here */
export function bubblesOf(
  args: Record<string, Shown>,
  claimId: string,
  { text, place }: Pick<Content, 'text' | 'place'>,
  photos: readonly string[],
  proposed: Date | null = null,
): Bubble[] {
  const words: Words[] = text === '' ? [] : [{ key: 'relay.came-words', args: { message: text } }];
  if (place === STICKER) return [answerable(claimId, [{ key: 'relay.sticker-came', args }, ...words])];
  if (place !== null) {
    const [lat = '', long = ''] = place.split(',');
    const map = `https://www.openstreetmap.org/?mlat=${lat}&mlon=${long}#map=17/${lat}/${long}`;
    const button: Button = { id: 'map', title: { key: 'relay.button-map' }, url: map };
    return [answerable(claimId, [{ key: 'relay.place-came', args }, ...words], [button])];
  }
  if (photos.length > 0) {
    const head = { key: 'relay.photos-came', args: { ...args, count: photos.length } };
    return [...photos.map((photo): Bubble => ({ type: 'photo', photo })), answerable(claimId, [head, ...words])];
  }
  return text === ''
    ? []
    : [answerable(claimId, [{ key: 'relay.came', args: { ...args, message: text } }], [], proposed)];
}
