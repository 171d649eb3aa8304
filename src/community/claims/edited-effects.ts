import type { EffectSpecs } from '../../conversation/book.ts';
import type { Trx } from '../../database/database.ts';
import { offersSomething, readOffered } from '../../language/answers/read-offered.ts';
import { ALL_THERE } from '../../language/words/all-there.ts';
import { type Effect, type EffectOutput, idOf, type Tell } from '../effect.ts';
import type { Member } from '../members/member.table.ts';
import { findMember, laterOf } from '../members/store.ts';
import { aboutPost, isCounted } from '../posts/rules.ts';
import { periodOf } from './capacity.ts';
import { lockFrontOf, noteAct, type Scene } from './carry-out.ts';
import { wantedFor, withoutContacts, writeDays } from './for-when.ts';
import { freeOf } from './own-claim.ts';
import { resizeTo } from './parts-effects.ts';
import { mayBeAccepted } from './reached.ts';
import { readEdited } from './read-edited.ts';
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
    if (isDeleted) return { outcome: 'kept', vars, ...said };
    const read = readEdited(post, claim, event);
    if (read === null) return { outcome: 'kept', vars, ...said };
    const period = wantedFor(scene, { said: read.word ?? event.text }, now);
    const booked = periodOf(claim);
    const isOther = period && (booked?.from !== period.from || booked.to !== period.to);
    const { wanted } = read;
    const count = wanted === ALL_THERE ? freeOf(scene, booked, claim) : wanted;
    const own = { scene, claim };
    const sized =
      count === null || count === claim.parts || !isCounted(post)
        ? null
        : await resizeTo(trx, own, count, { member, owner }, now);
    const worded = read.word === undefined ? null : await reword(trx, own, read.word, { member, owner });
    if (isOther && event.of !== null && event.of === claim.said_in)
      return { outcome: 'days', vars, slots: { post: post.id, days: writeDays(period) }, tell: worded?.tell ?? [] };
    if (sized === null && worded === null) return { outcome: 'kept', vars, ...said };
    await noteAct(trx, claim, member.id, now);
    const changed = { parts: sized?.parts ?? 0, word: worded?.how ?? '' };
    const tell = [...(sized?.tell ?? []), ...(worded?.tell ?? [])];
    return { outcome: 'changed', vars: { ...vars, ...changed }, ...said, tell };
  },
};

/** Another word, or none, goes with an answer. @returns null: it is the same. `told`: its owner had read the one before */
async function reword(
  trx: Trx,
  { scene, claim }: { scene: Scene; claim: ClaimBy },
  said: string | null,
  { member, owner }: { member: Member; owner: Member },
): Promise<{ how: 'unread' | 'told' | 'gone'; tell: Tell[] } | null> {
  const { post } = scene;
  const { word } = withoutContacts(said ?? '');
  const before = claim.word;
  if (word === (before ?? '') || (word === '' && said !== null)) return null;
  const isSwap = post.kind === 'swap' && claim.countered === null && offersSomething(word);
  await changeClaim(trx, claim.id, { word: word || null, ...(isSwap ? { offered: readOffered(word) } : {}) });
  const args = { name: member.name ?? '', ...aboutPost(post), word };
  const tellThem = (key: string): Tell[] => [
    { to: owner, bubbles: [answerCard([{ key, args }], post, claim)], topic: claimTopic(claim.id), joins: true },
  ];
  if (before !== null) {
    const { isRead, isOwed } = await rewordOwed(trx, owner.id, { ...claim, word: before }, word);
    if (isRead) return { how: 'told', tell: tellThem('claim.word-corrected') };
    if (word === '') return { how: 'gone', tell: [] };
    if (isOwed) return { how: 'unread', tell: [] };
  }
  // who has not been shown the answer yet finds the word with it
  const isShown = claim.state === 'accepted' || claim.shown_at !== null || mayBeAccepted(scene, claim);
  return { how: isShown ? 'told' : 'unread', tell: isShown ? tellThem('claim.word-came') : [] };
}
