import type { EffectSpecs } from '../../conversation/book.ts';
import type { Trx } from '../../database/database.ts';
import { offersSomething, readOffered } from '../../language/answers/read-offered.ts';
import { ALL_THERE } from '../../language/words/all-there.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf, type Tell } from '../effect.ts';
import type { Member } from '../members/member.table.ts';
import { findMember, laterOf } from '../members/store.ts';
import { aboutPost, isCounted } from '../posts/rules.ts';
import { periodOf } from './capacity.ts';
import { lockFrontOf, noteAct, type Scene } from './carry-out.ts';
import { CONTACT_KEPT, wantedFor, withoutContacts, wordOf, writeDays } from './for-when.ts';
import { freeOf } from './own-claim.ts';
import { resizeTo } from './parts-effects.ts';
import { mayBeAccepted } from './reached.ts';
import { readEdited, stillCounts, wordWithout } from './read-edited.ts';
import { rewordOwed } from './reword-owed.ts';
import { type ClaimBy, changeClaim } from './store.ts';
import { answerCard } from './tell-owner.ts';
import { claimTopic } from './topics.ts';

export const editedEffectSpecs = {
  'change-answer': {
    // kept: nothing of it can be changed, or there is nothing new in it
    outcomes: ['changed', 'days', 'kept', 'over', 'nothing'],
    vars: ['keyword', 'thing', 'direction', 'outcome', 'owner', 'later', 'parts', 'standing', 'word', 'how'],
    slots: ['post', 'days'],
    says: {
      'claim.parts-came': ['name', 'keyword', 'thing', 'direction', 'parts', 'standing'],
      'claim.word-came': ['name', 'keyword', 'thing', 'word'],
      'claim.word-corrected': ['name', 'keyword', 'thing', 'word'],
      'claim.contact-kept': [],
    },
  },
} satisfies EffectSpecs;

export const editedEffects: Record<keyof typeof editedEffectSpecs, Effect> = {
  /** The message by which somebody answered, or said how many or a word, was edited or deleted. */
  async 'change-answer'({ trx, member, slots, event, now }): Promise<EffectOutput> {
    const scene = await lockFrontOf(trx, idOf(slots.claim), now);
    if (scene?.claim.member_id !== member.id || (event.type !== 'edit' && event.type !== 'delete'))
      return { outcome: 'nothing' };
    const { post, claim } = scene;
    const owner = await findMember(trx, post.member_id);
    const isDeleted = event.type === 'delete';
    const isOver = post.outcome !== null || (claim.state !== 'waiting' && claim.state !== 'accepted');
    if (isOver || !owner) return { outcome: isDeleted ? 'nothing' : 'over', vars: aboutPost(post) };
    const said = { slots: { post: post.id } };
    const vars = {
      ...aboutPost(post),
      owner: owner.name ?? '',
      later: laterOf(owner, now),
      parts: 0,
      standing: claim.state,
      word: '',
      how: isDeleted ? 'deleted' : 'edited',
    };
    const own = { scene, claim };
    if (isDeleted) {
      // a word that was not read yet is not handed on
      const left = wordWithout(claim, event.of ?? null);
      const without = left === undefined ? null : await reword(trx, own, { word: left }, { member, owner, event, now });
      const word = without === null ? '' : without.how === 'told' ? 'told' : 'gone';
      return { outcome: 'kept', vars: { ...vars, word }, ...said, tell: without?.tell ?? [] };
    }
    const read = readEdited(post, claim, event);
    if (read === null) return { outcome: 'kept', vars, ...said };
    const isOfAnswer = event.of !== null && event.of === claim.said_in;
    const period = wantedFor(scene, { said: read.word ?? event.text }, now);
    const booked = periodOf(claim);
    const days = isOfAnswer && period && (booked?.from !== period.from || booked.to !== period.to) ? period : null;
    const { wanted } = read;
    const count = wanted === ALL_THERE ? freeOf(scene, booked, claim) : wanted;
    const isOther = count !== null && count !== claim.parts && isCounted(post);
    const sized =
      isOther && stillCounts(claim, { of: event.of, count })
        ? await resizeTo(trx, own, count, { member, owner }, now)
        : null;
    const { word, isCut } = isOfAnswer
      ? wordOf(scene, read.word ?? undefined, period ?? null, now)
      : withoutContacts(read.word ?? '');
    // of what is promised the days stay as they are, and a word that names others is not passed on
    const isKept = read.word === undefined || (isCut && !word) || (days !== null && claim.state === 'accepted');
    const worded = isKept ? null : await reword(trx, own, { word }, { member, owner, event, now });
    const bubbles = isCut ? CONTACT_KEPT : [];
    const tell = [...(sized?.tell ?? []), ...(worded?.tell ?? [])];
    if (sized !== null || worded !== null) await noteAct(trx, claim, member.id, now);
    if (days) return { outcome: 'days', vars, slots: { post: post.id, days: writeDays(days) }, tell, bubbles };
    if (sized === null && worded === null) return { outcome: 'kept', vars, ...said, bubbles };
    // how many it stays, where it says another number
    const parts = sized?.parts ?? (isOther ? claim.parts : 0);
    return { outcome: 'changed', vars: { ...vars, parts, word: worded?.how ?? '' }, ...said, tell, bubbles };
  },
};

/** Another word, or none, goes with an answer. @returns null: it is the same. `told`: its owner had read the one before */
async function reword(
  trx: Trx,
  { scene, claim }: { scene: Scene; claim: ClaimBy },
  anew: { word: string | null },
  { member, owner, event, now }: Pick<EffectInput, 'event' | 'member' | 'now'> & { owner: Member },
): Promise<{ how: 'unread' | 'told' | 'gone'; tell: Tell[] } | null> {
  const { post } = scene;
  const word = anew.word ?? '';
  const before = claim.word;
  if (word === (before ?? '')) return null;
  const isOfAnswer = event.type === 'edit' && event.of === claim.said_in;
  // what was offered in other words since stays
  const isAsSaid = claim.offered === null || claim.offered === readOffered(before ?? '');
  const mayOffer = post.kind === 'swap' && claim.state === 'waiting' && claim.countered === null;
  const isSwap = isOfAnswer && mayOffer && isAsSaid && offersSomething(word);
  await changeClaim(trx, claim.id, { word: word || null, ...(isSwap ? { offered: readOffered(word) } : {}) });
  const args = { name: member.name ?? '', ...aboutPost(post), word };
  const tellThem = (key: string): Tell[] => [
    { to: owner, bubbles: [answerCard([{ key, args }], post, claim)], topic: claimTopic(claim.id), joins: true },
  ];
  if (before !== null) {
    const { isRead, isOwed } = await rewordOwed(trx, owner.id, { ...claim, word: before }, word, now);
    if (isRead) return { how: 'told', tell: tellThem('claim.word-corrected') };
    if (word === '' || event.type === 'delete') return { how: 'gone', tell: [] };
    if (isOwed) return { how: 'unread', tell: [] };
  }
  // who has not been shown the answer yet finds the word with it
  const isShown = claim.state === 'accepted' || claim.shown_at !== null || mayBeAccepted(scene, claim);
  return { how: isShown ? 'told' : 'unread', tell: isShown ? tellThem('claim.word-came') : [] };
}
