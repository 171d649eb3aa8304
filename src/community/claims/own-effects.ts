import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Words } from '../../conversation/bubble.ts';
import { fold } from '../../language/words/fold.ts';
import { withoutOwnNumbers } from '../../language/words/own-numbers.ts';
import type { Effect, EffectInput, EffectOutput } from '../effect.ts';
import { HELD_BACK } from '../heard.ts';
import { townOfAdmin } from '../members/rights.ts';
import { MOST_CARDS } from '../most-cards.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost, isNamedIn, renewableSince } from '../posts/rules.ts';
import { findPostByNumber, firstPhotos, listExpiredOf, listOpenPostsOf, mediaOf } from '../posts/store.ts';
import { thingOf } from '../posts/title.ts';
import { listJustWithdrawn } from '../posts/withdrawn.ts';
import { fitting } from './capacity.ts';
import { lockScene } from './carry-out.ts';
import { mineButton, mineCardSays, mineCards } from './mine-cards.ts';
import { promised } from './rules.ts';
import { listOut, listStanding } from './store.ts';
import { todayOf } from './today.ts';

/** As many of one's own posts and answers are looked through. */
const MOST_OWN = 50;
const WANTS = [
  'withdraw',
  'change',
  'answers',
  'draw',
  'show',
  'list',
  'renew',
  'photo',
  'photo-off',
  'over',
  'helped',
] as const;
/** Taking photos out is a change. */
const OUTCOMES = ['withdraw', 'change', 'answers', 'draw', 'show', 'list', 'renew', 'photo', 'over'] as const;
type Wants = (typeof WANTS)[number];

export const ownEffectSpecs = {
  'which-own': {
    outcomes: [...OUTCOMES, 'several', 'none', 'nobody-yet', 'not-own', 'other'],
    vars: ['said', 'keyword', 'thing', 'direction', 'count'],
    slots: ['post'],
    says: {
      ...mineCardSays,
      'mine.over-head': [],
      'mine.over-only': [],
      'mine.this-one': ['said'],
      'mine.over-answered': ['keyword', 'thing'],
      'mine.button-back-out': [],
    },
  },
} satisfies EffectSpecs;

export const ownEffects: Record<keyof typeof ownEffectSpecs, Effect> = {
  /** « retirer chaises 13 », « modifier chaises », « qui a répondu ? »: the post that is meant, or those that may be. */
  async 'which-own'(input): Promise<EffectOutput> {
    const { trx, member, slots, now } = input;
    const wanted = WANTS.find((one) => one === slots.wants) ?? 'answers';
    const said = String(slots.said ?? '');
    const open = await listOpenPostsOf(trx, member.id, MOST_OWN);
    // « mon annonce marche plus ? »: that one, if it is the only one
    const wants = wanted === 'list' && (said !== '' || open.length === 1) ? 'show' : wanted;
    if (wants === 'list') return { outcome: 'list', clear: HELD_BACK };
    // « prolonger », « ajouter une photo », as the buttons say it: where they have a post
    const isBare = slots.bare === 'yes';
    if (isBare && open.length === 0) return { outcome: 'other' };
    // it may be the loan that is to go on
    if (isBare && wants === 'renew' && (await listOut(trx, member.id)).length > 0) return { outcome: 'other' };
    // « on tire au sort ? », below those who answered it
    const below = wants === 'draw' && said === '' ? open.find(({ id }) => id === slots.post) : undefined;
    if (below) return await drawsAmong(input, below);
    // what came to its end can be put up again
    const over = wants === 'renew' ? await listExpiredOf(trx, member, renewableSince(now), MOST_OWN) : [];
    // « remets-le », right behind « retirer le vélo »; by its name as well
    const gone = wants === 'renew' && input.town ? await listJustWithdrawn(trx, member.id, input.town.id, now) : [];
    const [last = over.length === 1 ? over[0] : undefined] = gone;
    if (wants === 'renew' && said === '' && slots.sure !== 'yes' && !isBare)
      return last ? about('renew', last) : { outcome: 'other' };
    const own = isBare ? open : [...open, ...over, ...gone];
    const { meant: named, isPlain } = meantBy(said, own);
    if (wants === 'over' || wants === 'helped') {
      const isMeant = named.some(({ direction }) => wants === 'over' || direction === 'request');
      return { outcome: isMeant ? 'over' : 'other', clear: isMeant ? HELD_BACK : [] };
    }
    // of one's answers, those there are
    const meant = await thoseOf(input, wants, said === '', named);
    const [only, another] = meant;
    // « supprimer » and no more says neither what nor that it is sure
    const isAsked = wants === 'withdraw' && said === '' && slots.sure !== 'yes';
    if (only && !another && isPlain && !isAsked) {
      // there is none to take out: it is shown as it is
      if (wants === 'draw') return await drawsAmong(input, only);
      const hasNone = wants === 'photo-off' && (await mediaOf(trx, only.id)).length === 0;
      return about(hasNone ? 'show' : wants, only);
    }
    if (only) {
      const asked = { key: another ? 'mine.over-head' : 'mine.over-only' };
      const head = another || isAsked ? asked : { key: 'mine.this-one', args: { said } };
      return { outcome: 'several', bubbles: await whichOf(input, meant, wants, head), clear: HELD_BACK };
    }
    // « qui vient ? », and nobody has answered anything of theirs: said to somebody
    const isOfAnswers = wants === 'answers' || wants === 'draw';
    if (isOfAnswers && said === '' && slots.sure !== 'yes') return { outcome: 'other' };
    // « plutôt une douzaine », with nothing of theirs to be changed
    if (wants === 'change' && slots.sure !== 'yes' && own.length === 0 && said === '') return { outcome: 'other' };
    if (said === '' && own.length > 0)
      return isOfAnswers ? { outcome: 'nobody-yet', clear: HELD_BACK } : { outcome: 'other' };
    return await notOpen(input, wants, said, own.length);
  },
};

/** The post is known: its changes are a dialogue of their own. */
function about(wants: Wants, { id }: Pick<Post, 'id'>): EffectOutput {
  const outcome = wants === 'photo-off' ? 'change' : wants;
  const found = { outcome, slots: { post: id }, clear: HELD_BACK };
  return outcome === 'change' ? { ...found, next: { flow: 'post', at: 'open-post', slots: { post: id } } } : found;
}

/** Lots are drawn among two at least, where nobody is chosen yet, as by the button; else they see how it stands. */
async function drawsAmong({ trx, now }: EffectInput, post: Post): Promise<EffectOutput> {
  const scene = await lockScene(trx, post.id, now);
  const fits = scene && fitting(scene.queue);
  const count = scene && fits ? scene.queue.claims.filter((one) => one.state === 'waiting' && fits(one) > 0).length : 0;
  if (!scene || count < 2 || promised(scene.claims).length > 0) return about('answers', post);
  const { keyword, thing, direction } = aboutPost(post);
  return { ...about('draw', post), vars: { keyword, thing, direction, count } };
}

/** Of one's posts those that are called so; a number goes before a word, and where it is another's nothing is plain. */
function meantBy(said: string, own: readonly Post[]): { meant: Post[]; isPlain: boolean } {
  if (said === '') return { meant: [...own], isPlain: true };
  // « vélo 3 vitesses » is no post with the number 3
  const name = withoutOwnNumbers(fold(said));
  const number = numberIn(name);
  const numbered = own.filter((post) => post.number === number);
  if (numbered.length > 0) return { meant: numbered, isPlain: true };
  const named = own.filter((post) => isNamedIn(name, post));
  // of two bicycles the one with three gears
  const words = fold(said)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const whole = named.filter(({ item }) =>
    words.every((word) =>
      fold(thingOf(item))
        .split(/[^a-z0-9]+/)
        .includes(word),
    ),
  );
  return { meant: whole.length > 0 ? whole : named, isPlain: number === null };
}

const numberIn = (said: string): number | null => {
  const number = Number(/(?<!\d)[1-9]\d{0,5}(?!\d)/.exec(said)?.[0] ?? Number.NaN);
  return Number.isNaN(number) ? null : number;
};

/** Where nothing is named: of those that may be meant, those of which it can be said. */
async function thoseOf(
  input: EffectInput,
  wants: Wants,
  isBare: boolean,
  named: readonly Post[],
): Promise<readonly Post[]> {
  if (isBare && (wants === 'answers' || wants === 'draw')) return await answered(input, named);
  if (!isBare || wants !== 'photo-off') return named;
  const photos = await firstPhotos(
    input.trx,
    named.map(({ id }) => id),
  );
  return named.filter(({ id }) => photos.has(id));
}

async function answered(input: EffectInput, own: readonly Post[]): Promise<Post[]> {
  const cards = await mineCards(input.trx, own, todayOf(input), (state) =>
    state.count > 0 || state.promised !== '' ? ['answers'] : [],
  );
  return own.filter((_, index) => (cards[index]?.buttons ?? []).some(({ id }) => id === 'answers'));
}

const BUTTONS: Readonly<Record<Wants, readonly string[]>> = {
  withdraw: ['withdraw', 'done', 'manage'],
  change: ['change', 'manage'],
  answers: ['answers', 'manage'],
  draw: ['answers', 'manage'],
  show: ['manage', 'done', 'withdraw'],
  over: ['done', 'withdraw', 'manage'],
  helped: ['done', 'withdraw', 'manage'],
  list: ['manage'],
  renew: ['renew'],
  photo: ['add-photo', 'manage'],
  'photo-off': ['change', 'manage'],
};

async function whichOf(input: EffectInput, posts: readonly Post[], wants: Wants, head: Words): Promise<Bubble[]> {
  return [
    { type: 'text', text: [head] },
    {
      type: 'cards',
      cards: await mineCards(input.trx, posts.slice(0, MOST_CARDS), todayOf(input), () => [...BUTTONS[wants]]),
    },
  ];
}

/** None of theirs that is up: one that has ended, somebody else's, an answer of theirs; or something else was meant. */
async function notOpen(input: EffectInput, wants: Wants, said: string, count: number): Promise<EffectOutput> {
  const { trx, member, town, slots } = input;
  const number = numberIn(withoutOwnNumbers(fold(said)));
  const post = number === null || !town ? undefined : await findPostByNumber(trx, town.id, number);
  if (post?.member_id === member.id && isNamedIn(said, post)) return about(wants, post);
  const mine = wants === 'withdraw' && said !== '' ? await listStanding(trx, member.id, MOST_OWN) : [];
  const claims = mine.filter((claim) => (number === null ? isNamedIn(said, claim.post) : claim.post.number === number));
  const [claim, another] = claims;
  if (claim && !another) return { outcome: 'several', bubbles: [givingUp(claim)], clear: HELD_BACK };
  // another's is an admin's to take down
  if (post && wants === 'withdraw' && (await townOfAdmin(input))) return { outcome: 'other' };
  if (post && isNamedIn(said, post))
    return { outcome: 'not-own', vars: { said: aboutPost(post).keyword }, clear: HELD_BACK };
  if (slots.sure !== 'yes' && said !== '') return { outcome: 'other' };
  return said === '' || count === 0
    ? { outcome: 'none', clear: HELD_BACK }
    : { outcome: 'not-own', vars: { said }, clear: HELD_BACK };
}

/** By a button that « oui » presses too: below another it would keep the place. */
function givingUp({ id, post }: { id: string; post: Post }): Bubble {
  const text = [{ key: 'mine.over-answered', args: aboutPost(post) }];
  return { type: 'buttons', text, buttons: [mineButton('back-out', id)] };
}
