import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Words } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Trx } from '../../database/database.ts';
import { makeWord } from '../../language/answers/keyword.ts';
import { type Effect, type EffectInput, type EffectOutput, listOf, type Tell } from '../effect.ts';
import { laterOf } from '../members/store.ts';
import type { Post } from '../posts/post.table.ts';
import { retitle } from '../posts/retitle.ts';
import { aboutPost, keywordOf } from '../posts/rules.ts';
import { insertPost } from '../posts/store.ts';
import { inTwo, thingOf, withDetails } from '../posts/title.ts';
import { nextPostNumber } from '../towns/store.ts';
import { partsLeft } from './capacity.ts';
import { carryOut, lockScene, type Scene } from './carry-out.ts';
import { type Answer, isCalledBy } from './choosing.ts';
import { mineButton } from './mine-cards.ts';
import { isOnlyFor, mayBeParted, namesPiece, type Parting, part } from './pieces.ts';
import { pick } from './queue.ts';
import { type ClaimBy, changeClaims, findClaim, insertClaim, moveClaims } from './store.ts';

/*
 * « je choisis yann pour la cocotte », of « 12 bocaux, cocotte, 3 poêles » that are given as one: the piece is a post of its own from now on,
 * promised to Yann, and the rest stays for others. Whoever answered for that piece alone waits for it behind him.
 */

const ofLine = ['keyword', 'thing', 'name'] as const;

export const pieceEffectSpecs = {
  'give-pieces': {
    // changed: the title was, or somebody was chosen meanwhile
    outcomes: ['given', 'changed'],
    vars: ['keyword', 'thing', 'direction', 'outcome'],
    slots: ['post'],
    says: {
      'mine.pieces-given': [],
      'mine.piece-line': [...ofLine, 'later'],
      'mine.pieces-left': ['keyword', 'thing'],
      'mine.piece-gone': ['keyword', 'thing', 'piece', 'place'],
      'mine.button-hand-over': [],
      'mine.button-take-back': [],
      'common.button-mine': [],
      'common.button-write': [],
    },
  },
} satisfies EffectSpecs;

export const pieceEffects: Record<keyof typeof pieceEffectSpecs, Effect> = {
  async 'give-pieces'(input): Promise<EffectOutput> {
    const { trx, member, slots, now } = input;
    const claims = listOf(slots.claims);
    const [first] = claims;
    const found = first === undefined ? undefined : await findClaim(trx, first);
    const scene = found && (await lockScene(trx, found.post_id, now));
    if (!scene || scene.post.member_id !== member.id) return { outcome: 'changed' };
    const { post } = scene;
    const parting = mayBeParted(post) ? part(post.item, listOf(slots.whats)) : null;
    const chosen = claims.flatMap((id) => scene.claims.filter((one) => one.id === id && one.state === 'waiting'));
    const isFree = post.outcome === null && partsLeft(scene.queue, null) > 0;
    if (!parting || !isFree || chosen.length < claims.length || parting.given.length < claims.length)
      return { outcome: 'changed', vars: aboutPost(post), slots: { post: post.id } };
    return await give(trx, scene, chosen, parting, now);
  },
};

async function give(
  trx: Trx,
  scene: Scene,
  chosen: readonly ClaimBy[],
  { given, left }: Parting,
  now: Date,
): Promise<EffectOutput> {
  const { post } = scene;
  // with nothing left the last of them is what the post is of now
  const staying = left.length === 0 ? chosen.length - 1 : -1;
  const after = { ...post, item: titled(post, left.length === 0 ? (given[staying] ?? '') : left.join(', ')) };
  await retitle(trx, post.id, after.item);
  const lines: Words[] = [];
  const tell: Tell[] = [];
  let promised = '';
  for (const [at, claim] of chosen.entries()) {
    const piece = given[at] ?? '';
    const of = at === staying ? after : await postOf(trx, post, piece, now);
    promised = at === staying ? claim.id : await answerTo(trx, scene, of, { claim, piece, left, chosen });
    const picked = await pickIn(trx, of.id, promised, now);
    tell.push(...picked);
    const later = laterOf(claim.by, now);
    const args = { keyword: keywordOf(of), thing: piece, name: claim.by.name ?? '', later };
    lines.push({ key: 'mine.piece-line', args });
  }
  const told = staying >= 0 ? [] : await tellOfTheRest(trx, after, { given, chosen }, now);
  const rest: Words[] =
    left.length === 0 ? [] : [{ key: 'mine.pieces-left', args: { keyword: keywordOf(post), thing: left.join(', ') } }];
  const buttons =
    chosen.length === 1
      ? ['write', 'hand-over', 'take-back'].map((name) => mineButton(name, promised))
      : [{ id: 'mine', title: { key: 'common.button-mine' }, token: doToken('mine') }];
  const bubble: Bubble = { type: 'buttons', text: [{ key: 'mine.pieces-given' }, ...lines, ...rest], buttons };
  return {
    outcome: 'given',
    vars: aboutPost(after),
    slots: { post: post.id },
    bubbles: [bubble],
    tell: [...tell, ...told],
  };
}

/** The title, with what is told besides. */
const titled = (post: Post, thing: string): string => withDetails(thing, inTwo(post.item).details);

/** A piece as a post of its own: told to nobody, since it is promised. */
async function postOf(trx: Trx, post: Post, piece: string, now: Date): Promise<Post> {
  const { town_id, member_id, contact, direction, kind, way, quartier, until, expires_at, warn_at, fate_at } = post;
  const told = { direction, kind, way, quartier, until, expires_at, warn_at, fate_at };
  const none = { loan: null, deposit: null, in_return: null, help_when: null, duration: null };
  const number = await nextPostNumber(trx, town_id);
  const own = { town_id, member_id, contact, number, word: makeWord(piece), item: titled(post, piece), quantity: 1 };
  return await insertPost(trx, { ...told, ...none, ...own }, [], now);
}

/**
 * The answer of whoever is to have a piece, as one to that piece. Those who answered for nothing else wait behind them; who would have more
 * goes on waiting for what is left.
 * @returns the answer
 */
async function answerTo(
  trx: Trx,
  { post, claims }: Scene,
  of: Post,
  {
    claim,
    piece,
    left,
    chosen,
  }: { claim: ClaimBy; piece: string; left: readonly string[]; chosen: readonly ClaimBy[] },
): Promise<string> {
  const isMoved = left.length === 0 || isOnlyFor(post.item, claim.word, piece);
  const isAllGone = !left.some((one) => namesPiece(one, piece));
  const behind = claims.filter(
    (one) => one.state === 'waiting' && !chosen.includes(one) && isAllGone && isOnlyFor(post.item, one.word, piece),
  );
  await moveClaims(
    trx,
    [...behind, ...(isMoved ? [claim] : [])].map(({ id }) => id),
    of.id,
  );
  if (isMoved) return claim.id;
  const { member_id, word, created_at } = claim;
  const { id: post_id, town_id } = of;
  return await insertClaim(trx, { town_id, post_id, member_id, word, state: 'waiting', parts: 1, created_at });
}

async function pickIn(trx: Trx, postId: string, claimId: string, now: Date): Promise<Tell[]> {
  const scene = await lockScene(trx, postId, now);
  const picked = scene && pick(scene.queue, claimId, scene.post.member_id);
  if (!scene || !picked || 'refused' in picked) throw new Error('give-pieces: it was free');
  return (await carryOut(trx, scene, picked, now)).tell;
}

/** Those who wait on for what they may have wanted of it learn what has gone, and where they are now. */
async function tellOfTheRest(
  trx: Trx,
  post: Post,
  { given, chosen }: { given: readonly string[]; chosen: readonly ClaimBy[] },
  now: Date,
): Promise<Tell[]> {
  const served = chosen.map(({ member_id }) => member_id);
  const scene = await lockScene(trx, post.id, now);
  const left = thingOf(post.item);
  const isOfOthers = (word: string | null) =>
    word !== null && namesPiece(left, word) && !given.some((piece) => namesPiece(piece, word));
  const waiting = (scene?.claims.filter(({ state }) => state === 'waiting') ?? []).map((claim, at) => ({
    claim,
    place: at + 1,
  }));
  const told = waiting.filter(({ claim }) => !served.includes(claim.member_id) && !isOfOthers(claim.word));
  await changeClaims(
    trx,
    told.map(({ claim, place }) => ({ claim: claim.id, place })),
    now,
  );
  const args = { keyword: keywordOf(post), thing: left, piece: given.join(', ') };
  return told.map(
    ({ claim, place }): Tell => ({
      to: claim.by,
      // where lots are drawn nobody has a place
      bubbles: [
        { type: 'text', text: [{ key: 'mine.piece-gone', args: { ...args, place: post.way === 'draw' ? 0 : place } }] },
      ],
    }),
  );
}

/**
 * « je choisis yann pour la cocotte », « yann prend la cocotte et erwan les bocaux »: where each of them waits for the same post of several
 * things, and what each is to have of it is named. null: something else.
 */
export function piecesMeant({ slots }: Pick<EffectInput, 'slots'>, all: readonly Answer[]): EffectOutput | null {
  const names = listOf(slots.names);
  const whats = saidOf(slots, names.length);
  if (names.length === 0 || whats === null) return null;
  const byPost = [...Map.groupBy(all, ({ post }) => post.id).values()];
  const meant = byPost.flatMap((answers) => {
    const [{ post }] = answers as [Answer];
    if (!mayBeParted(post) || answers.some(({ isWaiting }) => !isWaiting)) return [];
    const called = names.map((name) => answers.filter((one) => isCalledBy(one.name, name)));
    const parting = called.every(({ length }) => length === 1) ? part(post.item, whats) : null;
    return parting === null ? [] : [{ post, called: called.flat(), parting }];
  });
  const [only, another] = meant;
  if (!only || another) return null;
  return askPieces(only.post, only.called, only.parting, whats);
}

/** What is to be asked before anything is parted. */
export function askPieces(
  post: Post,
  called: readonly Pick<Answer, 'id' | 'name'>[],
  { given, left }: Parting,
  whats: readonly string[],
): EffectOutput {
  const name = called.map((one, at) => `${one.name ?? ''} (${given[at] ?? ''})`).join(', ');
  return {
    outcome: 'pieces',
    vars: { ...aboutPost(post), name, rest: left.join(', ') },
    slots: { claims: called.map(({ id }) => id), whats: [...whats], post: post.id },
  };
}

/** What each of them is to have, as it was said. */
function saidOf({ whats, of, shares }: EffectInput['slots'], count: number): string[] | null {
  if (Array.isArray(whats))
    return whats.length === count && whats.every((one) => one !== '') ? whats.map(String) : null;
  if (typeof of !== 'string') return null;
  const parts = listOf(shares);
  if (parts.length === 0) return count === 1 ? [of] : null;
  return parts.length === count && !parts.includes('rest') ? parts.map((one) => `${one} ${of}`) : null;
}
