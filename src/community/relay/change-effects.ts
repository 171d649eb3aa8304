import type { EffectSpecs } from '../../conversation/book.ts';
import type { Trx } from '../../database/database.ts';
import { withoutAddress } from '../../language/people/addressed-to.ts';
import { takeOutContacts } from '../../language/people/contact.ts';
import { findClaim } from '../claims/store.ts';
import { type Effect, type EffectOutput, idOf } from '../effect.ts';
import { findMember } from '../members/store.ts';
import { aboutPost } from '../posts/rules.ts';
import { findPost } from '../posts/store.ts';
import { argsFor, findPair, varsOf } from './pair.ts';
import { answerable, bubblesOf, tellMessage } from './pass.ts';
import { proposeIn, unpropose } from './proposing.ts';
import type { RelayMessage } from './relay.table.ts';
import { findRelayMessage, rewordRelayMessage, takeUnsent } from './store.ts';

const about = ['other', 'keyword', 'thing', 'later'] as const;

export const changeEffectSpecs = {
  'change-passed': {
    // corrected, withdrawn: the other had it already, and is told. replaced, unsent: they never saw the first. too-late:
    // they had it, and it is over between the two
    outcomes: ['corrected', 'replaced', 'withdrawn', 'unsent', 'too-late', 'refused', 'ended', 'nothing'],
    vars: about,
    says: {
      'relay.correction-came': ['name', 'keyword', 'thing', 'message'],
      'relay.withdrawn-came': ['name', 'keyword', 'thing'],
    },
  },
} satisfies EffectSpecs;

export const changeEffects: Record<keyof typeof changeEffectSpecs, Effect> = {
  /** A message that was passed on was edited by its author, or deleted: the other's copy follows. */
  async 'change-passed'({ trx, member, slots, event, now }): Promise<EffectOutput> {
    const id = idOf(slots.message);
    const message = id === null ? undefined : await findRelayMessage(trx, id);
    if (message?.member_id !== member.id || message.body === null) return { outcome: 'nothing' };
    const pair = await findPair(trx, member, message.claim_id, now);
    const isDeleted = event.type === 'delete';
    const unsent = await takeUnsent(trx, message.id);
    // photos that are on their way go as they are, and what is written of them follows as a correction
    const wasUnsent = message.awaits.length > 0 || unsent === 'words' || (isDeleted && unsent !== null);
    const unsay = wasUnsent ? { unsay: [message.id] } : {};
    // over or not: what its author takes back before the other has read it never reaches them
    if ('refused' in pair) {
      if (!isDeleted) return { outcome: 'ended', ...unsay };
      await rewordRelayMessage(trx, message.id, null);
      const vars = await aboutTheOther(trx, message);
      return { outcome: wasUnsent ? 'unsent' : 'too-late', vars, ...unsay };
    }
    const vars = varsOf(pair, now);
    if (isDeleted) {
      await unpropose(trx, pair, message.body, now);
      await rewordRelayMessage(trx, message.id, null);
      if (wasUnsent) return { outcome: 'unsent', vars, ...unsay };
      const text = [{ key: 'relay.withdrawn-came', args: argsFor(pair) }];
      return { outcome: 'withdrawn', vars, tell: [{ to: pair.other, bubbles: [answerable(message.claim_id, text)] }] };
    }
    const words = event.type === 'edit' ? withoutAddress(event.text.trim(), pair.other.name ?? '') : '';
    if (words === '' || words === message.body) return { outcome: 'nothing' };
    const { contacts, links } = takeOutContacts(words);
    if (contacts.length + links.length > 0) return { outcome: 'refused', vars };
    await unpropose(trx, pair, message.body, now);
    await rewordRelayMessage(trx, message.id, words);
    if (message.awaits.length > 0) return { outcome: 'replaced', vars };
    const proposed = await proposeIn(trx, pair, words, now);
    const args = { ...argsFor(pair), message: words };
    const bubbles = wasUnsent
      ? bubblesOf(argsFor(pair), message.claim_id, { text: words, place: null }, [], proposed)
      : [answerable(message.claim_id, [{ key: 'relay.correction-came', args }], [], proposed)];
    return {
      outcome: wasUnsent ? 'replaced' : 'corrected',
      vars,
      ...unsay,
      tell: [tellMessage(pair, message.id, bubbles)],
    };
  },
};

/** Whom a message went to, when the two may not write to each other any more. */
async function aboutTheOther(trx: Trx, { claim_id, member_id }: RelayMessage) {
  const claim = await findClaim(trx, claim_id);
  const post = claim && (await findPost(trx, claim.post_id));
  const other = post && (await findMember(trx, claim.member_id === member_id ? post.member_id : claim.member_id));
  return { other: other?.name ?? '', ...(post ? aboutPost(post) : {}) };
}
