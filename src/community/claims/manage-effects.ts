import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Button, Card, Words } from '../../conversation/bubble.ts';
import { dayOf, endOfDay } from '../../language/dates/calendar.ts';
import { readDate } from '../../language/dates/dates.ts';
import { readNeedsNoMore } from '../../language/own-posts/needs-no-more.ts';
import { saysBroken } from '../../language/own-posts/thing-gone.ts';
import { fold } from '../../language/words/fold.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf, type Tell } from '../effect.ts';
import type { Member } from '../members/member.table.ts';
import { MOST_CARDS } from '../most-cards.ts';
import { wholeOf } from '../posts/card.ts';
import { endShown, fateOf } from '../posts/draft.ts';
import { tellOfHeld } from '../posts/held-card.ts';
import { markChanged } from '../posts/hold-store.ts';
import { type LifeFacts, type Lifetime, lifetimeOf } from '../posts/lifetime.ts';
import type { Post } from '../posts/post.table.ts';
import { renewPost } from '../posts/renew.ts';
import { aboutPost, isNamedIn, mayEnd, mayRenew } from '../posts/rules.ts';
import {
  addPhotos,
  findPost,
  firstPhotos,
  listOpenPostsOf,
  lockPost,
  MOST_PHOTOS,
  mediaOf,
  ownMedia,
} from '../posts/store.ts';
import { thingOf } from '../posts/title.ts';
import { awaitsLook, isJustWithdrawn } from '../posts/withdrawn.ts';
import type { Town } from '../towns/town.table.ts';
import { awaitLastDay } from './last-day.ts';
import { loanButton } from './lending.ts';
import { mineButton, mineCardSays, mineCards, stateOf, stateWords } from './mine-cards.ts';
import { listStanding } from './store.ts';
import { todayOf } from './today.ts';
import { takerNotAwaited } from './unsaid-effects.ts';

/** As many of one's own posts and answers are looked through. */
const MOST_OWN = 50;
/** Nobody who says so keeps it, or gives up. */
const GIVEN =
  /^(?!.*(?:\?|(?:^|[^a-z])(?:pas|plus|garde|not|keep)(?![a-z]))).*\b(?:c'est|c|est|sont|it's|is|are) (?:deja |bien |already )?(?:donnee?s?|partie?s?|prise?s?|emportee?s?|gone|taken|given)\b/;

const SWAP = /^\W*(?:un )?[ée]change\W*$/iu;

const about = ['keyword', 'thing', 'direction', 'outcome', 'post'] as const;
const aboutSays = {
  'mine.card-about': ['keyword', 'thing'],
  'mine.card-about-state': ['count', 'promised', 'left', 'direction', 'kind'],
  'mine.card-about-end': ['end'],
  'mine.card-about-when': [],
  'mine.card-mine-out': ['name', 'due'],
  'mine.card-held': [],
  'post.card-whole': ['keyword', 'thing'],
} as const;

export const manageEffectSpecs = {
  'show-post': { outcomes: ['shown', 'ended', 'not-yours'], vars: about, says: aboutSays },
  renew: {
    // stands: it is up for longer than was asked
    outcomes: ['renewed', 'endless', 'stands', 'ended', 'not-yours'],
    vars: [...about, 'end'],
    says: {
      'mine.renewed-stands': ['keyword', 'thing', 'end'],
      'mine.moment-over': ['moment'],
      'mine.button-change': [],
      'mine.renewed-most': [],
      'mine.renewed-usual': [],
      'mine.renewed-as-it-was': [],
    },
  },
  'open-photos': { outcomes: ['open', 'full', 'ended', 'not-yours'], vars: about },
  'add-photos': { outcomes: ['added', 'full', 'ended'], vars: [...about, 'left', 'kept'] },
  'which-over': {
    outcomes: ['shown', 'none'],
    says: {
      ...mineCardSays,
      ...aboutSays,
      'mine.over-head': [],
      'mine.broken': [],
      'mine.over-answered': ['keyword', 'thing'],
      'mine.button-back-out': [],
      'mine.card-answered': [],
    },
  },
  // sought: whether it was found, which « oui » answers
  'ask-fate': { outcomes: ['free', 'sought', 'over'], vars: about },
  'tell-ending': { outcomes: ['ending', 'over'], vars: [...about, 'end'] },
  'tell-expired': {
    outcomes: ['expired', 'over'],
    vars: about,
    // what those who had answered are told, see expire.ts
    says: { 'mine.timed-out': ['keyword', 'thing', 'owner'] },
  },
} satisfies EffectSpecs;

export const manageEffects: Record<keyof typeof manageEffectSpecs, Effect> = {
  /** P8: one post of one's own, with everything that can be done about it. */
  async 'show-post'(input): Promise<EffectOutput> {
    const found = await ownOpen(input);
    if ('outcome' in found) return found;
    const { post, vars } = found;
    return { outcome: 'shown', vars, bubbles: [...wholeOf([post]), await aboutCards(input, post)] };
  },

  async renew({ trx, member, town, slots, vars: known, now }): Promise<EffectOutput> {
    const id = idOf(slots.post) ?? idOf(known.post);
    const post = id === null ? undefined : await lockPost(trx, id);
    // « remets-le »: said after it was taken down, which an older button was not
    const isTakenBack =
      slots.wants === 'renew' &&
      post?.member_id === member.id &&
      isJustWithdrawn(post, now) &&
      post.town_id === town?.id;
    const refusal = isTakenBack ? null : mayRenew(post, member, now);
    if (!post || !town || refusal === 'not-yours') return { outcome: 'not-yours' };
    // its time was over before an admin looked: it waits for that again
    const isToHold = post.outcome === 'expired' && awaitsLook(post);
    const vars = { ...aboutPost(post), post: post.id, ...(isToHold ? { outcome: 'held' } : {}) };
    if (refusal !== null) return { outcome: 'ended', vars: { ...vars, outcome: post.outcome ?? '' } };
    const { direction, kind, item } = post;
    const facts = { direction, kind, item: thingOf(item), now, town };
    const asked = endAsked(String(slots.until ?? ''), post, now, town.timezone);
    if (asked.isLeast && standsBeyond(post, asked.end)) return { outcome: 'stands', vars, bubbles: [stands(post)] };
    const { expiresAt, warnAt, isKept } = asked.end
      ? { ...lifetimeOf({ ...facts, until: asked.end }), isKept: false }
      : lifeAgain(facts, post);
    const moment = momentOf(post, town.timezone, now);
    // help has a time rather than an end
    const until = asked.end && kind !== 'service' ? asked.end : isKept || moment === 'ahead' ? post.until : null;
    const life = {
      until,
      ...(moment === 'over' ? { help_when: null } : {}),
      expires_at: expiresAt,
      warn_at: warnAt,
      fate_at: fateOf(post, expiresAt, now),
    };
    const upAgain = await renewPost(trx, isToHold ? { id: post.id, outcome: 'held' } : post, life, now);
    await takerNotAwaited(trx, post);
    await awaitLastDay(trx, { post: { ...post, ...life }, hours: town }, now);
    const tell = isToHold ? await holdAgain(trx, post, member, town, now) : [];
    const says = isKept && asked.says.length > 0 ? [renewedAsItWas(post)] : asked.says;
    const bubbles = [...says, ...(moment === 'over' ? [momentOver(post)] : [])];
    if (expiresAt === null) return { outcome: 'endless', vars, bubbles, tell, ...upAgain };
    return {
      outcome: 'renewed',
      vars: { ...vars, end: { date: expiresAt.toISOString() } },
      bubbles,
      tell,
      ...upAgain,
    };
  },

  async 'open-photos'(input): Promise<EffectOutput> {
    const found = await ownOpen(input);
    if ('outcome' in found) return found;
    const isFull = (await mediaOf(input.trx, found.post.id)).length >= MOST_PHOTOS;
    return { outcome: isFull ? 'full' : 'open', vars: found.vars };
  },

  async 'add-photos'(input): Promise<EffectOutput> {
    const { trx, member, slots } = input;
    const found = await ownOpen(input, lockPost);
    if ('outcome' in found) return { ...found, outcome: 'ended' };
    const media = await ownMedia(trx, member.id, Array.isArray(slots.photos) ? slots.photos : []);
    const have = await mediaOf(trx, found.post.id);
    const more = media.filter((one) => !have.includes(one)).length;
    const added = await addPhotos(trx, found.post.id, media);
    // the same photo twice is there all the same; one that could not be fetched is not
    const outcome = added === 0 && more > 0 ? 'full' : 'added';
    return { outcome, vars: { ...found.vars, left: more - added, kept: media.length } };
  },

  /** « c'est donné », « plus dispo, la table »: the post that is meant, or those that may be. */
  async 'which-over'(input): Promise<EffectOutput> {
    const { trx, member, slots } = input;
    const said = String(slots.said ?? '');
    const open = await listOpenPostsOf(trx, member.id, MOST_OWN);
    const answered = await listStanding(trx, member.id, MOST_OWN);
    const named = {
      own: open.filter((post) => isNamedIn(said, post)),
      answered: answered.filter(({ post }) => isNamedIn(said, post)),
    };
    const isNamed = named.own.length + named.answered.length > 0;
    const meant = isNamed ? named : { own: open, answered };
    const [only] = meant.own;
    const [claim] = meant.answered;
    // « le lave-linge est en panne », of none that is up
    if (!isNamed && saysBroken(said))
      return { outcome: 'shown', bubbles: [{ type: 'text', text: [{ key: 'mine.broken' }] }] };
    // « je n'ai plus besoin de ma poussette », of which nothing is up: perhaps it is to be given away
    const thing = isNamed ? null : readNeedsNoMore(said);
    if (thing !== null) return { outcome: 'shown', next: { flow: 'post', slots: { item: thing } } };
    // « echange », typed without accents by somebody who has nothing up: they want to swap
    if (!only && !claim && SWAP.test(said))
      return { outcome: 'shown', next: { flow: 'post', slots: { kind: 'swap' } } };
    if (!only && !claim) return { outcome: 'none' };
    const buttons = ['done', 'withdraw', 'manage'];
    const isOne = meant.own.length + meant.answered.length === 1;
    // « LIVRES 34 c'est donné » says it all; to whom is asked there
    if (isOne && only && isNamed && GIVEN.test(fold(said)))
      return { outcome: 'shown', next: { flow: 'mine', at: 'mark-done', slots: { post: only.id } } };
    if (isOne && only) return { outcome: 'shown', bubbles: [await aboutBubble(input, only, buttons)] };
    if (isOne && claim) return { outcome: 'shown', bubbles: [answeredBubble(claim)] };
    const cards = [
      ...meant.answered.map(({ id, post }) => ({
        title: { key: 'mine.card-mine', args: aboutPost(post) },
        subtitle: { key: 'mine.card-answered' },
        buttons: [mineButton('give-up', id)],
      })),
      ...(await mineCards(trx, meant.own, todayOf(input), () => buttons)),
    ].slice(0, MOST_CARDS);
    return {
      outcome: 'shown',
      bubbles: [
        { type: 'text', text: [{ key: 'mine.over-head' }] },
        { type: 'cards', cards },
      ],
    };
  },

  /** P6, some days after publishing. What has ended meanwhile is not asked about, and what is promised apart (handovers). */
  async 'ask-fate'(input): Promise<EffectOutput> {
    const found = await ownOpen(input);
    if ('outcome' in found) return { outcome: 'over' };
    const { promised } = await stateOf(input.trx, found.post, todayOf(input));
    if (promised !== '') return { outcome: 'over' };
    const outcome = found.post.direction === 'request' ? 'sought' : 'free';
    return { outcome, vars: found.vars, slots: { post: found.post.id } };
  },

  async 'tell-ending'(input): Promise<EffectOutput> {
    const found = await ownOpen(input);
    // renewed or changed since: nothing ends
    if ('outcome' in found || found.post.expires_at === null || found.post.warn_at !== null) return { outcome: 'over' };
    return { outcome: 'ending', vars: { ...found.vars, end: { date: endShown(found.post) } } };
  },

  async 'tell-expired'({ trx, member, vars }): Promise<EffectOutput> {
    const id = idOf(vars.post);
    const post = id === null ? undefined : await findPost(trx, id);
    if (post?.member_id !== member.id || post.outcome !== 'expired') return { outcome: 'over' };
    return { outcome: 'expired', vars: { ...aboutPost(post), post: post.id } };
  },
};

/** Its default life again, or the end its author had named when that is later. */
function lifeAgain(facts: Omit<LifeFacts, 'until'>, { expires_at }: Post): Lifetime & { isKept: boolean } {
  const again = lifetimeOf({ ...facts, until: null });
  const isKept = expires_at !== null && again.expiresAt !== null && expires_at > again.expiresAt;
  return { ...(isKept ? lifetimeOf({ ...facts, until: expires_at }) : again), isKept };
}

/** Until when was not understood, and its last day lies further ahead than usual: it stays. */
function renewedAsItWas(post: Post): Bubble {
  return { type: 'buttons', text: [{ key: 'mine.renewed-as-it-was' }], buttons: [mineButton('change', post.id)] };
}

/** As far ahead as the end of a post may lie, see flows/post: until. */
const MOST_DAYS = 365;

interface EndAsked {
  end: Date | null;
  says: Bubble[];
  isLeast?: true;
}

/**
 * « jusqu'à dimanche », « pour deux semaines » (« >… », at least), « de deux semaines » (« +14 »): the end of the day that was asked for, within what a post may have; null: none
 * was, or it was not understood, which is said.
 */
function endAsked(asked: string, post: Post, now: Date, timezone: string): EndAsked {
  if (asked.startsWith('>')) return { ...endAsked(asked.slice(1), post, now, timezone), isLeast: true };
  if (asked === '') return { end: null, says: [] };
  if (asked === '?')
    return {
      end: null,
      says: [{ type: 'buttons', text: [{ key: 'mine.renewed-usual' }], buttons: [mineButton('change', post.id)] }],
    };
  const from = post.expires_at !== null && post.expires_at > now ? post.expires_at : now;
  const wanted = asked.startsWith('+')
    ? new Date(endOfDay(dayOf(from, timezone) + Number(asked.slice(1)), timezone))
    : new Date(asked);
  const last = new Date(endOfDay(dayOf(now, timezone) + MOST_DAYS, timezone));
  if (!(wanted > last)) return { end: wanted, says: [] };
  return { end: last, says: [{ type: 'text', text: [{ key: 'mine.renewed-most' }] }] };
}

/** « prolonge pour une semaine », of what is up for a month, or for good: whoever prolongs would not have it end sooner. */
const standsBeyond = ({ outcome, expires_at }: Post, end: Date | null): boolean =>
  outcome === null && end !== null && (expires_at === null || expires_at > end);

function stands(post: Post): Bubble {
  const { keyword, thing } = aboutPost(post);
  const end = post.expires_at === null ? '' : { date: endShown(post) };
  const text = [{ key: 'mine.renewed-stands', args: { keyword, thing, end } }];
  return { type: 'buttons', text, buttons: [mineButton('change', post.id)] };
}

/** It waits from now on, and the admins hear of it as of any other. Under the post's lock. */
async function holdAgain(trx: EffectInput['trx'], post: Post, owner: Member, town: Town, now: Date): Promise<Tell[]> {
  await markChanged(trx, post.id, now);
  const held = await findPost(trx, post.id);
  return held ? await tellOfHeld(trx, [held], owner, town, now) : [];
}

/**
 * « demain », said of help days ago: once that day is over it is said no more, for whoever reads it now would take it for
 * another. « le mercredi » names no day and stays.
 */
function momentOf({ help_when, until, created_at }: Post, timezone: string, now: Date): 'ahead' | 'over' | null {
  if (help_when === null) return null;
  // « le 28 » says itself which day it is
  const said = until ?? dayIn(help_when, created_at, timezone);
  return said === null ? null : said.getTime() > now.getTime() ? 'ahead' : 'over';
}

/** « le 28 », « mardi 28 au soir », « 28/11 », « 28 novembre »; « de 9 à 12 », « entre 14 et 16 » and « 2 fois » name no day. */
const NUMBERED_DAY =
  /\b(?:le|the|on the|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day) \d{1,2}(?:er|st|nd|rd|th)?\b(?! ?(?:h|:|min|fois|times))|\d{1,2}\/\d{1,2}|\b\d{1,2}(?:er|st|nd|rd|th)? (?:janv|f[ée]vr|mars|avr|mai|juin|juil|ao[ûu]t|sept|oct|nov|d[ée]c|jan|feb|mar|apr|may|jun|jul|aug)/iu;

function dayIn(said: string, at: Date, timezone: string): Date | null {
  const read = NUMBERED_DAY.test(said) ? readDate(said, { now: at, timezone }) : null;
  return read === null ? null : new Date(read.until);
}

function momentOver(post: Post): Bubble {
  const text = [{ key: 'mine.moment-over', args: { moment: post.help_when ?? '' } }];
  return { type: 'buttons', text, buttons: [mineButton('change', post.id)] };
}

/** A post of the member's own that is up, named by a button (a slot) or by news (a var); else why not. */
async function ownOpen(
  { trx, member, slots, vars }: EffectInput,
  find: (trx: EffectInput['trx'], id: string) => Promise<Post | undefined> = findPost,
): Promise<{ post: Post; vars: ReturnType<typeof aboutPost> & { post: string } } | EffectOutput> {
  const id = idOf(slots.post) ?? idOf(vars.post);
  const post = id === null ? undefined : await find(trx, id);
  const refusal = mayEnd(post, member.id);
  if (!post || refusal === 'not-yours') return { outcome: 'not-yours' };
  const said = { ...aboutPost(post), post: post.id };
  return refusal === null ? { post, vars: said } : { outcome: refusal, vars: said };
}

async function aboutBubble(input: EffectInput, post: Post, buttons: readonly string[]): Promise<Bubble> {
  return {
    type: 'buttons',
    text: [
      { key: 'mine.card-about', args: aboutPost(post) },
      stateWords(await stateOf(input.trx, post, todayOf(input)), 'mine.card-about-state'),
      endOf(post),
    ],
    buttons: buttons.map((name) => mineButton(name, post.id)),
  };
}

function answeredBubble({ id, post }: { id: string; post: Post }): Bubble {
  const text = [{ key: 'mine.over-answered', args: aboutPost(post) }];
  return { type: 'buttons', text, buttons: [mineButton('back-out', id)] };
}

/** Several cards, because a message has three buttons, and quick replies are gone with whatever is said next. */
async function aboutCards(input: EffectInput, post: Post): Promise<Bubble> {
  const { trx } = input;
  const title = { key: 'mine.card-about', args: aboutPost(post) };
  const photo = (await firstPhotos(trx, [post.id])).get(post.id);
  const card = (subtitle: Words, buttons: readonly Button[]): Card => ({
    title,
    subtitle,
    ...(photo === undefined ? {} : { photo }),
    buttons: [...buttons],
  });
  const own = (...names: string[]) => names.map((name) => mineButton(name, post.id));
  const isLent = post.kind === 'lend' && post.direction === 'offer';
  const state =
    post.outcome === 'held'
      ? { key: 'mine.card-held' }
      : stateWords(await stateOf(trx, post, todayOf(input)), 'mine.card-about-state');
  return {
    type: 'cards',
    cards: [
      card(state, own('change', 'add-photo', 'answers')),
      card(endOf(post), own('renew', 'done', 'withdraw')),
      ...(isLent ? [card({ key: 'mine.card-about-when' }, [loanButton('calendar', post.id)])] : []),
    ],
  };
}

function endOf(post: Post): Words {
  return { key: 'mine.card-about-end', args: { end: post.expires_at === null ? '' : { date: endShown(post) } } };
}
