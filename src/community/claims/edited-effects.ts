import type { EffectSpecs } from '../../conversation/book.ts';
import type { Args, Bubble } from '../../conversation/bubble.ts';
import type { Intention } from '../../conversation/state.ts';
import { doToken } from '../../conversation/token.ts';
import type { Trx } from '../../database/database.ts';
import { offersSomething, readOffered } from '../../language/answers/read-offered.ts';
import { ALL_THERE } from '../../language/words/all-there.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf, type Tell } from '../effect.ts';
import type { Member } from '../members/member.table.ts';
import { findMember, laterOf } from '../members/store.ts';
import { cardSays } from '../posts/card.ts';
import { aboutPost, isCounted } from '../posts/rules.ts';
import { alsoNamedSays, besideOthers } from './also-named.ts';
import { partsLeft, periodOf } from './capacity.ts';
import { lockFrontOf, noteAct, type Scene } from './carry-out.ts';
import { CONTACT_KEPT, wantedFor, withoutContacts, wordOf, writeDays } from './for-when.ts';
import { leaveEffects } from './leave-effects.ts';
import { mineButton } from './mine-cards.ts';
import { offeredIn } from './offered-in.ts';
import { freeOf } from './own-claim.ts';
import { resizeTo } from './parts-effects.ts';
import { mayBeAccepted } from './reached.ts';
import { isDecidedSince, readEdited, stillCounts, takesBack, wordWithout } from './read-edited.ts';
import { rewordOwed } from './reword-owed.ts';
import { type ClaimBy, changeClaim, listAnsweredBy } from './store.ts';
import { takeBackEffects, takeBackSpecs } from './take-back-effects.ts';
import { answerCard } from './tell-owner.ts';
import { claimTopic } from './topics.ts';

export const editedEffectSpecs = {
  'change-answer': {
    // kept: nothing of it can be changed, or there is nothing new in it
    // more: of what is promised, which is asked. withdrawn: it is taken back, or whether it is, is asked
    outcomes: ['changed', 'days', 'kept', 'more', 'withdrawn', 'over', 'nothing'],
    vars: ['keyword', 'thing', 'direction', 'outcome', 'owner', 'later', 'parts', 'standing', 'word', 'how'],
    slots: ['post', 'claim', 'days'],
    says: {
      'claim.parts-came': ['name', 'keyword', 'thing', 'direction', 'parts', 'standing'],
      'claim.word-came': ['name', 'keyword', 'thing', 'word'],
      'claim.word-corrected': ['name', 'keyword', 'thing', 'word'],
      'claim.contact-kept': [],
      'claim.promised-more': ['keyword', 'thing', 'direction', 'parts', 'wanted'],
      'claim.button-so-many': [],
      ...alsoNamedSays,
      ...cardSays,
      'claim.answer-changed': ['keyword', 'thing', 'owner', 'later', 'parts', 'standing', 'word'],
      'claim.answer-kept': ['keyword', 'thing', 'direction', 'owner', 'parts', 'standing', 'word', 'how'],
      'mine.given-up': ['keyword', 'thing', 'told'],
      ...takeBackSpecs['weigh-answer'].says,
    },
  },
} satisfies EffectSpecs;

export const editedEffects: Record<keyof typeof editedEffectSpecs, Effect> = {
  /** The message by which somebody answered, or said how many or a word, was edited or deleted; « je prends les deux » answered both. */
  async 'change-answer'(input): Promise<EffectOutput> {
    const { trx, member, slots, event } = input;
    const first = idOf(slots.claim);
    const of = event.type === 'edit' || event.type === 'delete' ? (event.of ?? null) : null;
    const found = of === null ? [] : await listAnsweredBy(trx, member.id, of);
    const done: EffectOutput[] = [];
    for (const id of found.length > 0 ? found : [first]) done.push(await changeOne(input, id));
    const main = done.find(({ outcome }) => outcome !== 'nothing' && outcome !== 'over') ?? done[0];
    if (main === undefined) return { outcome: 'nothing' };
    const others = done.filter((one) => one !== main);
    const said: Bubble[] = [];
    const tell = [...(main.tell ?? [])];
    for (const one of others) {
      const told = await saidOf(input, one);
      said.push(...told.bubbles);
      tell.push(...(one.tell ?? []), ...told.tell);
    }
    return { ...main, bubbles: [...said, ...(main.bubbles ?? [])], tell };
  },
};

/** What is said of another answer that the same message gave. */
async function saidOf(input: EffectInput, one: EffectOutput): Promise<{ bubbles: Bubble[]; tell: Tell[] }> {
  const { outcome, vars = {}, bubbles = [], next } = one;
  if (next?.at === 'give-up') {
    const { vars: gone = {}, tell = [] } = await leaveEffects['give-up']({ ...input, slots: next.slots });
    return { bubbles: [{ type: 'text', text: [{ key: 'mine.given-up', args: gone as Args }] }], tell };
  }
  if (next !== undefined) {
    const weighed = await takeBackEffects['weigh-answer']({ ...input, slots: next.slots });
    return { bubbles: weighed.bubbles ?? [], tell: [] };
  }
  const args = vars as Args;
  if (outcome === 'changed' || outcome === 'days')
    return { bubbles: [...bubbles, { type: 'text', text: [{ key: 'claim.answer-changed', args }] }], tell: [] };
  if (outcome !== 'kept') return { bubbles, tell: [] };
  const buttons = [mineButton('give-up', String(one.slots?.claim))];
  return { bubbles: [...bubbles, { type: 'buttons', text: [{ key: 'claim.answer-kept', args }], buttons }], tell: [] };
}

async function changeOne(input: EffectInput, id: string | null): Promise<EffectOutput> {
  const { trx, member, town, event, now } = input;
  const scene = await lockFrontOf(trx, id, now);
  if (scene?.claim.member_id !== member.id || (event.type !== 'edit' && event.type !== 'delete'))
    return { outcome: 'nothing' };
  const { post, claim } = scene;
  const owner = await findMember(trx, post.member_id);
  const isDeleted = event.type === 'delete';
  const isOver = post.outcome !== null || (claim.state !== 'waiting' && claim.state !== 'accepted');
  if (isOver || !owner) return { outcome: isDeleted ? 'nothing' : 'over', vars: aboutPost(post) };
  const said = { slots: { post: post.id, claim: claim.id } };
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
    const without =
      left === undefined ? null : await reword(trx, own, { word: left }, { member, owner, town, event, now });
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
  // « et pots 45 »: no word for the owner of the sofa
  const beside =
    isOfAnswer && read.word
      ? await besideOthers(input, { word: read.word, postId: post.id })
      : { word: read.word, shown: [] };
  const { word, isCut } = isOfAnswer
    ? wordOf(scene, beside.word ?? undefined, period ?? null, now)
    : withoutContacts(read.word ?? '');
  // of what is promised the days stay as they are, and a word that names others is not passed on
  const isKept = read.word === undefined || (isCut && !word) || (days !== null && claim.state === 'accepted');
  const worded = isKept ? null : await reword(trx, own, { word }, { member, owner, town, event, now });
  const bubbles = [...(isCut ? CONTACT_KEPT : []), ...beside.shown];
  const tell = [...(sized?.tell ?? []), ...(worded?.tell ?? [])];
  if (sized !== null || worded !== null) await noteAct(trx, claim, member.id, now);
  if (days) return { outcome: 'days', vars, slots: { ...said.slots, days: writeDays(days) }, tell, bubbles };
  const more = isMore ? moreOf(own, count) : null;
  if (more !== null) return { outcome: 'more', ...said, tell, bubbles: [...bubbles, more] };
  if (sized === null && worded === null)
    return { outcome: 'kept', vars: { ...vars, parts: partsOf(own) }, ...said, bubbles };
  // how many it stays, where it says another number
  const parts = sized?.parts ?? (isOther ? claim.parts : 0);
  return { outcome: 'changed', vars: { ...vars, parts, word: worded?.how ?? '' }, ...said, tell, bubbles };
}

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
  { member, owner, town, event, now }: Pick<EffectInput, 'event' | 'member' | 'town' | 'now'> & { owner: Member },
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
  await changeClaim(trx, claim.id, {
    word: word || null,
    ...(isSwap ? { offered: offeredIn(word, post, town).offered } : {}),
  });
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
