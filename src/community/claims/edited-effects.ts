import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble } from '../../conversation/bubble.ts';
import type { Intention } from '../../conversation/state.ts';
import { doToken } from '../../conversation/token.ts';
import type { Trx } from '../../database/database.ts';
import { offersSomething, readOffered } from '../../language/answers/read-offered.ts';
import { ALL_THERE } from '../../language/words/all-there.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf, type Tell } from '../effect.ts';
import type { Member } from '../members/member.table.ts';
import { findMember, laterOf } from '../members/store.ts';
import { aboutPost, isCounted } from '../posts/rules.ts';
import { partsLeft, periodOf } from './capacity.ts';
import { lockFrontOf, noteAct, type Scene } from './carry-out.ts';
import { CONTACT_KEPT, wantedFor, withoutContacts, wordOf, writeDays } from './for-when.ts';
import { freeOf } from './own-claim.ts';
import { resizeTo } from './parts-effects.ts';
import { mayBeAccepted } from './reached.ts';
import { isDecidedSince, readEdited, stillCounts, takesBack, wordWithout } from './read-edited.ts';
import { rewordOwed } from './reword-owed.ts';
import { type ClaimBy, changeClaim } from './store.ts';
import { answerCard } from './tell-owner.ts';
import { claimTopic } from './topics.ts';

export const editedEffectSpecs = {
  'change-answer': {
    // kept: nothing of it can be changed, or there is nothing new in it
    // more: of what is promised, which is asked. withdrawn: it is taken back, or whether it is, is asked
    outcomes: ['changed', 'days', 'kept', 'more', 'withdrawn', 'over', 'nothing'],
    vars: ['keyword', 'thing', 'direction', 'outcome', 'owner', 'later', 'parts', 'standing', 'word', 'how'],
    slots: ['post', 'days'],
    says: {
      'claim.parts-came': ['name', 'keyword', 'thing', 'direction', 'parts', 'standing'],
      'claim.word-came': ['name', 'keyword', 'thing', 'word'],
      'claim.word-corrected': ['name', 'keyword', 'thing', 'word'],
      'claim.contact-kept': [],
      'claim.promised-more': ['keyword', 'thing', 'direction', 'parts', 'wanted'],
      'claim.button-so-many': [],
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
      return { outcome: 'kept', vars: { ...vars, parts: partsOf(own), word }, ...said, tell: without?.tell ?? [] };
    }
    const back = takesBack(post, claim, event);
    if (back !== null) {
      // who is promised it is asked: somebody counts on them
      const isSure = back === 'sure' && claim.state === 'waiting';
      const next: Intention = isSure
        ? { flow: 'mine', at: 'give-up', slots: { claim: claim.id } }
        : { flow: 'mine', at: 'weigh-answer', slots: { post: post.id } };
      return { outcome: 'withdrawn', next };
    }
    const read = readEdited(post, claim, event);
    if (read === null) return { outcome: 'kept', vars: { ...vars, parts: partsOf(own) }, ...said };
    const isOfAnswer = event.of !== null && event.of === claim.said_in;
    const period = wantedFor(scene, { said: read.word ?? event.text }, now);
    const booked = periodOf(claim);
    const days = isOfAnswer && period && (booked?.from !== period.from || booked.to !== period.to) ? period : null;
    const { wanted } = read;
    const count = wanted === ALL_THERE ? freeOf(scene, booked, claim) : wanted;
    const isOther = count !== null && count !== claim.parts && isCounted(post);
    const mayCount = isOther && stillCounts(claim, event.of);
    const isMore = mayCount && count > claim.parts && isDecidedSince(claim);
    const sized = mayCount && !isMore ? await resizeTo(trx, own, count, { member, owner }, now) : null;
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
    const more = isMore ? moreOf(own, count) : null;
    if (more !== null) return { outcome: 'more', ...said, tell, bubbles: [...bubbles, more] };
    if (sized === null && worded === null)
      return { outcome: 'kept', vars: { ...vars, parts: partsOf(own) }, ...said, bubbles };
    // how many it stays, where it says another number
    const parts = sized?.parts ?? (isOther ? claim.parts : 0);
    return { outcome: 'changed', vars: { ...vars, parts, word: worded?.how ?? '' }, ...said, tell, bubbles };
  },
};

/** How many are promised, of several; 0: it is one, or not promised. */
const partsOf = ({ scene, claim }: { scene: Scene; claim: ClaimBy }): number =>
  isCounted(scene.post) && claim.state === 'accepted' ? claim.parts : 0;

/** « 2 chaises », edited to « 3 chaises » once two were promised: what stands, and a button for the third, if it is there. null: it is not */
function moreOf({ scene: { post, queue }, claim }: { scene: Scene; claim: ClaimBy }, count: number): Bubble | null {
  const more = Math.min(count, claim.parts + partsLeft(queue, periodOf(claim)));
  if (more <= claim.parts) return null;
  const text = [{ key: 'claim.promised-more', args: { ...aboutPost(post), parts: claim.parts, wanted: more } }];
  const title = { key: 'claim.button-so-many' };
  return {
    type: 'buttons',
    text,
    buttons: [{ id: 'take-it', title, token: doToken('take-it', `${post.id}.${more}`) }],
  };
}

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
