import type { EffectSpecs } from '../../conversation/book.ts';
import type { Args, Bubble } from '../../conversation/bubble.ts';
import type { SlotValue } from '../../conversation/state.ts';
import { meansEach } from '../../language/answers/choosing.ts';
import { similarWord } from '../../language/answers/keyword.ts';
import { isCalledOther } from '../../language/things/same-thing.ts';
import { namingWords } from '../../language/words/naming.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf, listOf } from '../effect.ts';
import { MOST_CARDS } from '../most-cards.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost, isCalled, isNamedIn } from '../posts/rules.ts';
import { listOpenPostsOf } from '../posts/store.ts';
import { listAnswersToOwn } from './answers-to-own.ts';
import { partsLeft } from './capacity.ts';
import { awayOf, carryOut, lockScene, namesPromised, type Scene } from './carry-out.ts';
import { type Answer, asked, isCalledBy, noneOf, personCard } from './choosing.ts';
import { mineButton, promisedCards } from './mine-cards.ts';
import { piecesMeant } from './piece-effects.ts';
import { mayBeParted } from './pieces.ts';
import { pickAll } from './queue.ts';
import { set } from './queue-after.ts';
import { makeRoom } from './room-for-help.ts';
import { shareOut } from './share-out.ts';
import { findClaim } from './store.ts';

/** As many posts of one's own are looked through. */
const MOST_OWN = 100;

export const namingEffectSpecs = {
  'who-is-meant': {
    // unsure: how it is shared out, of people who are called almost so. which: of which of several things
    // pieces: some of what is given as one
    outcomes: ['one', 'many', 'unsure', 'which', 'pieces', 'several', 'none', 'by-place', 'other'],
    vars: ['keyword', 'thing', 'direction', 'outcome', 'name', 'rest'],
    slots: ['claim', 'claims', 'shares', 'asks', 'whats', 'post'],
    says: {
      'mine.nobody-named': [],
      'mine.shared-post': ['keyword'],
      'mine.which-of-them': [],
      'mine.which-person': ['keyword', 'thing'],
      'mine.which-back': [],
      'mine.card-mine': ['keyword', 'thing'],
      'mine.card-answer': ['name', 'quartier'],
    },
  },
  'pick-all': {
    // each: of several posts
    outcomes: ['picked', 'too-many', 'each'],
    vars: ['keyword', 'thing', 'direction', 'outcome', 'name', 'left', 'away'],
    slots: ['post'],
    says: {
      'mine.too-many': ['keyword', 'thing', 'left'],
      'mine.all-picked': ['keyword', 'thing', 'name', 'left', 'away', 'direction'],
    },
  },
} satisfies EffectSpecs;

export const namingEffects: Record<keyof typeof namingEffectSpecs, Effect> = {
  /** « je choisis Yann », « Yann et Paul », « le premier »: whose answer waits on a post of the member's own. */
  async 'who-is-meant'(input): Promise<EffectOutput> {
    const { trx, member, slots } = input;
    const all = await listAnswersToOwn(trx, member.id);
    if (slots.said === 'again') return choosesAgain(all);
    const pieces = piecesMeant(input, all);
    if (pieces) return pieces;
    const shared = Array.isArray(slots.shares) ? await shareOut(input, all) : null;
    if (shared && (slots.bare !== 'given' || shared.outcome !== 'other')) {
      // « 2 pour ines et 2 pour lucie », of what is up as one
      return shared.outcome === 'other' ? askedOf(takersOf(all, slots.names)) : shared;
    }
    if (slots.bare === 'piece') return { outcome: 'other' };
    if (slots.bare === 'thing') return await onlyThingFor(input, all);
    if (slots.bare === 'instead') {
      const ofIt = typeof slots.of === 'string' ? await answersTo(input, slots.of, all) : all;
      return insteadOf(ofIt, listOf(slots.names));
    }
    if (slots.bare === 'takers') return eachTheirs(input, all) ?? askedOf(takersOf(all, slots.names));
    if (slots.bare === 'offered') return askedOf(offeringOf(all, slots.names));
    // « ok pour Erwan pour les deux »: wherever he waits
    const isEach = typeof slots.of === 'string' && meansEach(slots.of);
    const answers = typeof slots.of === 'string' && !isEach ? await answersTo(input, slots.of, all) : all;
    const waiting = answers.filter(({ isWaiting }) => isWaiting);
    const among = listOf(slots.among);
    const shown = among.flatMap((id) => waiting.filter((one) => one.id === id));
    if (typeof slots.said === 'number') return byPlace(among.length > 0 ? among : onlyLine(waiting), slots.said);
    // « je donne le canapé à Yves », and nobody called so waits for it: it may be offered
    if (slots.bare === 'given' && answers === all) return { outcome: 'other' };
    if (slots.said === 'few') return together(fewOf(answers, shown, among));
    // of one post all who wait, whoever of them was shown by now
    if (slots.said === 'all') return together(waiting.filter(({ post }) => post.id === shown[0]?.post.id));
    if (slots.said === 'you') return shown.length === 1 ? together(shown) : askedOf(shown);
    const names = listOf(slots.names);
    const called = names.map((name) => {
      const named = answers.filter((one) => isCalledBy(one.name, name));
      // whoever was chosen already is told so
      const all = named.some(({ isWaiting }) => isWaiting) ? named.filter(({ isWaiting }) => isWaiting) : named;
      const here = isEach ? [] : all.filter((one) => among.includes(one.id));
      return here.length > 0 ? here : all;
    });
    // of several that were named, one nobody knows makes the rest doubtful
    if (names.length === 0 || called.some(({ length }) => length === 0)) {
      return slots.bare !== undefined ? { outcome: 'other' } : noneOf(answers);
    }
    if (slots.bare === 'waits' && !called.flat().some(({ isWaiting }) => isWaiting)) return { outcome: 'other' };
    const [first = [], ...others] = called;
    if (typeof slots.day === 'string') return onDay(first, slots.day);
    // « 2 chaises à Erwan », of what is given as one: he is shown, with the button that says yes to him
    if (shared) return asked(called.flat());
    if (isEach && called.every(isOnePerson)) return together(called.flat());
    if (others.length === 0) return first.length === 1 ? together(first) : asked(first);
    const post = first.find((one) => others.every((list) => list.some((other) => other.post.id === one.post.id)))?.post;
    const named = post ? called.map((list) => list.filter((one) => one.post.id === post.id)) : called;
    // « ok paul ok lea », and Paul was chosen already
    const still = named.filter((list) => list.some(({ isWaiting }) => isWaiting));
    const meant = slots.bare === 'waits' ? still : named;
    return post && meant.every(({ length }) => length === 1) ? together(meant.flat()) : asked(meant.flat());
  },

  /** Several at once, where there is enough for them. */
  async 'pick-all'({ trx, member, slots, now }): Promise<EffectOutput> {
    const ids = listOf(slots.claims).map((id) => idOf(id));
    const parts = listOf(slots.shares).map(Number);
    const found = await Promise.all(ids.map((id) => findClaim(trx, id ?? '0')));
    // locked in one order
    const posts = [...new Set(found.map((claim) => claim?.post_id ?? '0'))].toSorted((a, b) => Number(a) - Number(b));
    const done: EffectOutput[] = [];
    for (const id of posts) {
      const scene = await lockScene(trx, id, now);
      if (scene?.post.member_id !== member.id) throw new Error('pick-all: answers to no post of theirs');
      const meant = ids.flatMap((claim, at) =>
        found[at]?.post_id === id ? [{ claim, parts: parts[at] ?? null }] : [],
      );
      done.push(await pickIn(trx, scene, meant, now));
    }
    const [only, another] = done;
    if (only && !another) return only;
    return {
      outcome: 'each',
      bubbles: done.flatMap(({ bubbles, vars, slots: of }) => bubbles ?? [saidPicked(vars ?? {}, String(of?.post))]),
      tell: done.flatMap(({ tell }) => tell ?? []),
    };
  },
};

/** « ok fatou après-demain »: of what is lent the answer for that day, and no other; of what is given whatever day is named. */
function onDay(called: readonly Answer[], day: string): EffectOutput {
  const [only, another] = called.filter(({ days }) => days === null || (days.from <= day && day <= days.to));
  return only?.isWaiting && !another ? { outcome: 'one', slots: { claim: only.id } } : { outcome: 'other' };
}

/** « yann prend la cocotte et erwan les bocaux »: who of them waits. */
const takersOf = (all: readonly Answer[], names: SlotValue | undefined): Answer[] =>
  all.filter(({ name, isWaiting }) => isWaiting && listOf(names).some((said) => isCalledBy(name, said)));

/** « le rouge pour fatou, le bleu pour lea », of two posts: each waits for the one that is named. null: of pieces of one, or not sure. */
function eachTheirs({ slots }: EffectInput, all: readonly Answer[]): EffectOutput | null {
  const whats = listOf(slots.whats);
  const meant = listOf(slots.names).flatMap((name, at) => {
    const theirs = takersOf(all, [name]).filter(({ post }) => isNamedIn(whats[at] ?? '', post));
    return theirs.length === 1 ? theirs : [];
  });
  const isEach = meant.length === whats.length && new Set(meant.map(({ post }) => post.id)).size === meant.length;
  return isEach && meant.length > 1 ? together(meant) : null;
}

/**
 * « plutôt gwen qu'erwan »: of what was promised to the other the answer that waits. « aucune nouvelle d'erwan, je la donne à gwen », where
 * nobody was chosen: hers. « au suivant »: of whoever waits first for it.
 */
function insteadOf(all: readonly Answer[], [to = '', from]: readonly string[]): EffectOutput {
  const isFrom = ({ name }: Answer) => from === undefined || isCalledBy(name, from);
  const ofPost = ({ post }: Answer) => all.filter((one) => one.post.id === post.id);
  const isHeld = (one: Answer) => ofPost(one).some((other) => !other.isWaiting && isFrom(other));
  const isFirst = (one: Answer) => ofPost(one).find(({ isWaiting }) => isWaiting) === one;
  const named = all.filter((one) => one.isWaiting && (to === '' ? isFirst(one) : isCalledBy(one.name, to)));
  const held = named.filter(isHeld);
  const isFree = (one: Answer) => from !== undefined && ofPost(one).every(({ isWaiting }) => isWaiting);
  const isOver = (one: Answer) => ofPost(one).some((other) => other !== one && isFrom(other));
  const meant = held.length > 0 ? held : named.filter((one) => to !== '' && isFree(one) && isOver(one));
  const [only, another] = meant;
  return only && !another ? { outcome: 'one', slots: { claim: only.id } } : askedOf(meant);
}

/** « la ps4 me va »: who offers such a thing in return. */
const offeringOf = (all: readonly Answer[], words: SlotValue | undefined): Answer[] =>
  all.filter(({ offered, isWaiting, name }) => {
    if (offered === null) return false;
    // « la switch d'erwan »
    const own = namingWords(offered, name);
    const said = listOf(words);
    return isWaiting && said.length > 0 && said.every((word) => own.some((one) => similarWord(one, word)));
  });

/** « la lampe pour paul »: with one such thing of theirs up, and one Paul who answered it, nothing is to be asked. */
async function onlyThingFor({ trx, member, slots }: EffectInput, all: readonly Answer[]): Promise<EffectOutput> {
  const of = String(slots.of ?? '');
  const [name = ''] = listOf(slots.names);
  const [head = ''] = listOf(slots.whats);
  const isMeant = (post: Post) => isCalled(post, head) && !isCalledOther(of, post.item);
  const [only, another] = all.filter((one) => isCalledBy(one.name, name) && isMeant(one.post));
  if (!only || another || mayBeParted(only.post)) return { outcome: 'other' };
  const named = (await listOpenPostsOf(trx, member.id, MOST_OWN)).filter(isMeant);
  return named.every(({ id }) => id === only.post.id)
    ? { outcome: 'one', slots: { claim: only.id } }
    : { outcome: 'other' };
}

/** Whom they choose is never done unasked: what each is to have of it cannot be said. */
const askedOf = (meant: readonly Answer[]): EffectOutput => (meant.length === 0 ? { outcome: 'other' } : asked(meant));

interface Share {
  claim: string | null;
  /** null: as many as they asked for. */
  parts: number | null;
}

/** Several at once who answered one post. */
async function pickIn(
  trx: EffectInput['trx'],
  found: Scene,
  meant: readonly Share[],
  now: Date,
): Promise<EffectOutput> {
  const ids = meant.map(({ claim }) => claim);
  const chosen = found.claims.filter(({ id, state }) => ids.includes(id) && state === 'waiting');
  const hasRoom = chosen.length === ids.length && (await makeRoom(trx, found, chosen));
  const scene = hasRoom ? ((await lockScene(trx, found.post.id, now)) ?? found) : found;
  const { post, claims, queue } = scene;
  const counted = meant.flatMap(({ claim, parts }): [string | null, number][] =>
    parts === null ? [] : [[claim, parts]],
  );
  const picked = pickAll(queue, ids, new Map(counted));
  const said = { vars: aboutPost(post), slots: { post: post.id } };
  if (picked === null) {
    const { keyword, thing } = aboutPost(post);
    const waiting = claims.filter(({ id, state }) => ids.includes(id) && state === 'waiting');
    const cards = waiting.slice(0, MOST_CARDS).map(({ id, by }) => personCard({ id, name: by.name, post }));
    const text = [{ key: 'mine.too-many', args: { keyword, thing, left: partsLeft(queue, null) } }];
    return {
      outcome: 'too-many',
      ...said,
      bubbles: [{ type: 'text', text }, ...(cards.length > 0 ? [{ type: 'cards' as const, cards }] : [])],
    };
  }
  const { tell } = await carryOut(trx, scene, picked, now);
  const name = namesPromised(claims, picked, post).join(', ');
  const left = post.kind === 'lend' ? 0 : partsLeft(set(queue, picked.changes), null);
  return {
    outcome: 'picked',
    vars: { ...said.vars, name, left, away: awayOf(claims, picked, now) },
    slots: said.slots,
    tell,
  };
}

function saidPicked(
  { keyword = '', thing = '', name = '', left = 0, away = '', direction = '' }: Args,
  post: string,
): Bubble {
  const text = [{ key: 'mine.all-picked', args: { keyword, thing, name, left, away, direction } }];
  return { type: 'buttons', text, buttons: [mineButton('answers', post)] };
}

/**
 * « les deux »: those who were shown together; of one alone, all that the same person waits for, or the two who wait, where
 * there are no more.
 */
function fewOf(answers: readonly Answer[], shown: readonly Answer[], among: readonly string[]): readonly Answer[] {
  const waiting = answers.filter(({ isWaiting }) => isWaiting);
  const [first] = shown;
  const ofFirst = shown.filter(({ post }) => post.id === first?.post.id);
  if (ofFirst.length > 1) return ofFirst;
  if (shown.length > 1) return shown.length === 2 || isOnePerson(shown) ? shown : ofFirst;
  const about = first ?? answers.find(({ id }) => among.includes(id));
  const theirs = waiting.filter(({ by }) => by === about?.by);
  if (theirs.length > 1 || !first) return theirs;
  return waiting.length === 2 ? waiting : ofFirst;
}

const isOnePerson = ([first, ...others]: readonly Answer[]): boolean => others.every(({ by }) => by === first?.by);

/** « changer d'avis », with no promise in front of them: it is asked which one. */
function choosesAgain(answers: readonly Answer[]): EffectOutput {
  const promises = answers.filter(({ isWaiting }) => !isWaiting);
  if (promises.length === 0) return { outcome: 'other' };
  return { outcome: 'several', bubbles: promisedCards(promises) };
}

/** « … pour le fauteuil 1 »: answers to that post of the member's; to any, when none is called so (« pour demain »). */
async function answersTo(
  { trx, member }: EffectInput,
  said: string,
  all: readonly Answer[],
): Promise<readonly Answer[]> {
  const number = /\d+/.exec(said)?.[0];
  const isMeant = (post: Post) => (number === undefined ? isNamedIn(said, post) : String(post.number) === number);
  const named = all.filter(({ post }) => isMeant(post));
  // « canapé 43 », where 43 is the lamp and the sofa is theirs too: it is not known which
  const isOther = ({ post }: Answer) => !isMeant(post) && isNamedIn(said, post);
  if (number !== undefined && !named.some(({ post }) => isCalledIn(said, post)) && all.some(isOther)) return [];
  if (named.length > 0 || number !== undefined) return named;
  const isOwn = (await listOpenPostsOf(trx, member.id, MOST_OWN)).some(isMeant);
  return isOwn ? [] : all;
}

/** By a word, and not by its number alone. */
const isCalledIn = (said: string, post: Post): boolean => isNamedIn(said.replace(/\d+/g, ' '), post);

/** « le premier qui a répondu », with nobody in front of them: of those who wait for the only thing that anybody waits for. */
function onlyLine(waiting: readonly Answer[]): string[] {
  const isOne = waiting.every(({ post }) => post.id === waiting[0]?.post.id);
  return isOne ? waiting.map(({ id }) => id) : [];
}

/** « le deuxième », of those that were shown; chosen meanwhile or gone, that is what is said. */
function byPlace(among: readonly string[], place: number): EffectOutput {
  const claim = among.at(place < 0 ? place : place - 1);
  return claim === undefined ? { outcome: 'by-place' } : { outcome: 'one', slots: { claim } };
}

function together(named: readonly Answer[]): EffectOutput {
  const waiting = named.filter(({ isWaiting }) => isWaiting);
  const meant = waiting.length > 0 ? waiting : named;
  const [only] = meant;
  if (!only) return { outcome: 'none' };
  // of several who were chosen already it is said of the first
  if (meant.length === 1 || waiting.length === 0) return { outcome: 'one', slots: { claim: only.id } };
  return { outcome: 'many', slots: { claims: meant.map(({ id }) => id) } };
}
