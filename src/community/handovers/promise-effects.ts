import type { EffectSpecs } from '../../conversation/book.ts';
import type { Card } from '../../conversation/bubble.ts';
import type { Trx } from '../../database/database.ts';
import type { Both } from '../../language/meetings/both-done.ts';
import { type HandedOver, readHandedOver } from '../../language/meetings/handed-over.ts';
import { readNobodyCame } from '../../language/meetings/nobody-came.ts';
import { fold } from '../../language/words/fold.ts';
import { spellOut } from '../../language/words/spell-out.ts';
import { findClaim, listExchanges } from '../claims/store.ts';
import { type Effect, type EffectOutput, idOf } from '../effect.ts';
import { MOST_CARDS } from '../most-cards.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost, isNamedIn, keywordOf } from '../posts/rules.ts';
import { findPosts, lockPost } from '../posts/store.ts';
import { doneButton, nobodyButton } from './ask-after.ts';
import { knownDone } from './known-done.ts';
import { pastPromise } from './past-promise.ts';
import { givesIt } from './rules.ts';
import { waitsByName } from './waits-by-name.ts';

/** As many promises of a member are looked through; as many cards fit into a message. */
const MOST = 50;
export const promiseEffectSpecs = {
  'which-promise': {
    // past: it was promised to whoever is named, and is no more
    // known: it has changed hands, and that was noted
    // each: all who were promised a part of one thing
    outcomes: ['one', 'absent', 'past', 'known', 'each', 'several', 'none'],
    vars: ['name', 'keyword', 'thing', 'next'],
    slots: ['claim', 'claims', 'answer'],
    says: {
      'after.which-promise': [],
      'after.is-it-this': [],
      'after.card-promise': ['keyword', 'thing'],
      'after.card-promise-with': ['name'],
      'after.button-after-given': [],
      'after.button-after-got': [],
      'after.button-after-helped': [],
      'after.button-after-nobody': [],
    },
  },
} satisfies EffectSpecs;

/** What a member was promised, or has promised. */
interface Promised {
  claim: string;
  post: Post;
  /** The other of the two, by their first name. */
  other: string;
  isOwner: boolean;
}

export const promiseEffects: Record<keyof typeof promiseEffectSpecs, Effect> = {
  /** « c'est prêté à Yann », « je l'ai récupérée », « personne n'est venu »: the promise that is meant, or those that may be. */
  async 'which-promise'({ trx, member, slots, now }): Promise<EffectOutput> {
    const said = String(slots.said ?? '');
    const absent = readNobodyCame(said);
    const read: HandedOver | null = absent ? { by: null, ...absent } : readHandedOver(said);
    if (!read) return { outcome: 'none' };
    const exchanges = await listExchanges(trx, member.id, MOST);
    const posts = new Map(
      (await findPosts(trx, [...new Set(exchanges.map(({ post }) => post))])).map((one) => [one.id, one]),
    );
    const all = exchanges.flatMap(({ claim, post: id, other }): Promised[] => {
      const post = posts.get(id);
      const isOwner = post?.member_id === member.id;
      // « pas venu hier », of whoever was to come, is said of themselves
      return post && (isOwner || !absent?.isBare) ? [{ claim, post, other, isOwner }] : [];
    });
    const meant = meantBy(read, said, all);
    const talkedOf = meant.find(({ claim }) => claim === idOf(slots.claim));
    const [first, another] = meant;
    if (!first) {
      // told of whoever only waits: to whom it went is asked there
      const waits = absent ? null : await waitsByName(trx, member.id, said, namesIn(read), GIVES[read.by ?? 'either']);
      if (waits !== null)
        return { outcome: 'several', next: { flow: 'mine', at: 'mark-done', slots: { post: waits } } };
      const past = absent && (await pastPromise(trx, member.id, said, absent, now));
      if (!past) {
        // « bien reçu, merci » is a word of thanks
        const known = absent || THANKS.test(fold(said)) ? null : await knownDone(trx, member.id, said, now, read.by);
        return known === null ? { outcome: 'none' } : { outcome: 'known', vars: { ...known, next: '' } };
      }
      const { claim, name, next, item } = past;
      return { outcome: 'past', slots: { claim }, vars: { name, keyword: keywordOf(past), thing: item, next } };
    }
    const each = read.ofAll === undefined ? null : eachOf(meant, read.ofAll);
    if (each !== null && (await areStillPromised(trx, each)))
      return { outcome: 'each', slots: { claims: each, answer: 'done' } };
    const thanked =
      read.thanked === undefined ? [] : meant.filter(({ other }) => fold(other) === fold(String(read.thanked)));
    const only = thanked.length === 1 ? thanked[0] : another === undefined ? first : talkedOf;
    if (only && absent) return { outcome: 'absent', slots: { claim: only.claim, answer: 'nobody' } };
    // « bien reçu merci Yann »: of what Yann gives
    const isDoubtful =
      (read.isDoubtful === true && thanked.length !== 1) || read.isCounted === true || read.ofAll !== undefined;
    if (only && !isDoubtful) return { outcome: 'one', slots: { claim: only.claim, answer: 'done' } };
    return {
      outcome: 'several',
      bubbles: [
        { type: 'text', text: [{ key: only ? 'after.is-it-this' : 'after.which-promise' }] },
        { type: 'cards', cards: meant.slice(0, MOST_CARDS).map((one) => cardOf(one, absent !== null)) },
      ],
    };
  },
};

/**
 * « les deux sont venus »: where just so many were promised a part of one post of theirs, and of no other. Of what is lent each has days of
 * their own.
 */
function eachOf(meant: readonly Promised[], of: Both): string[] | null {
  const own = Map.groupBy(
    meant.filter(({ post }) => post.kind !== 'lend'),
    ({ post }) => post.id,
  );
  const whole = [...own.values()].filter(({ length }) => (of === 'all' ? length > 1 : length === of));
  const [only, another] = whole;
  return only && !another ? only.map(({ claim }) => claim) : null;
}

/** Under the lock of their post, which is kept: what is noted of them next is so. */
async function areStillPromised(trx: Trx, claims: readonly string[]): Promise<boolean> {
  const first = await findClaim(trx, claims[0] ?? '0');
  if (first) await lockPost(trx, first.post_id);
  for (const id of claims) if ((await findClaim(trx, id))?.state !== 'accepted') return false;
  return true;
}

/** Those of whom, and of what, it speaks; said by whoever gives, or by whoever gets. */
function meantBy(read: HandedOver, said: string, all: readonly Promised[]): Promised[] {
  const names = namesIn(read).map(fold);
  const isBy = ({ post, isOwner }: Promised) =>
    read.ofAll === undefined ? read.by === null || givesIt(post.direction, isOwner) === (read.by === 'giver') : isOwner;
  const own = all.filter((one) => isBy(one) && (names.length === 0 || names.includes(firstName(one.other))));
  const named = own.filter(({ post }) => isNamedIn(said, post));
  const inFull = spellOut(said).text;
  const isOfAThing = NAMES_A_THING.test(inFull) || (read.isCounted === true && !OF_IT.test(inFull));
  if (read.ofAll === undefined && (named.length > 0 || isOfAThing || read.isOfNamedOnly)) return named;
  if (named.length > 0) return named;
  const kind = LENT.test(inFull) ? 'lend' : GIVEN.test(inFull) ? 'give' : SWAPPED.test(inFull) ? 'swap' : null;
  const alike = own.filter(({ post }) => post.kind === kind);
  return alike.length > 0 ? alike : own;
}

const namesIn = ({ name, names }: HandedOver): readonly string[] => names ?? (name === undefined ? [] : [name]);

/** Which posts of one's own whoever speaks so has given something by. */
const GIVES = { giver: 'offer', taker: 'request', either: null } as const;

const firstName = (name: string): string => fold(name).split(' ')[0] ?? '';

/** « paul en a pris 1 », “tom took two”; « j'ai pris 2 cafés » names something of which perhaps nothing was promised. */
const OF_IT =
  /\b(?:j')?en (?:ai|a|ont|avons) |\b(?:pris|recupere|emporte|embarque)(?: que)? \d+(?:[ ,.!]+(?:finalement|en fait|du coup|comme|hier|merci|(?:j'ai )?vu)\b.*)?[ .!]*$|\b(?:took|taken|picked up|collected|got) (?:\d+|one|two|three|four|five|six)[ .!]*$/;

const THANKS = /\b(?:merci|thanks?|thank you|thx)\b/;

/** « c'est prêté » is said of a loan, if there is one. */
const LENT = /\b(?:pretee?s?|lent|lend)\b/;
const SWAPPED = /\b(?:echange|troc|swap|swapped|trade)\b/;
const GIVEN = /\b(?:donnee?s?|gave|given)\b/;

/** « la perceuse est prêtée », « pour les tomates », « j'ai prêté le vélo »: a thing is named. */
const NAMES_A_THING =
  /\bpour (?:l'|(?:le|la|les|mon|ma|mes) )(?!rendez|rdv|moment)[a-z]{3,}|\bfor (?:the|my) [a-z]{3,}|^(?:le|la|les|mon|ma|mes|the|my) (?!(?:troc|pret|don|swap|exchange|trade|loan)\b)[a-z]{3,}|\b(?:ai|a|avons|gave|lent|given|got|collected|received|fetched) (?:bien |enfin )?(?:donne|prete|remis|recupere|recu)? ?(?:le|la|les|mon|ma|mes|the|my) [a-z]{3,}|\b(?:donne|prete|remis|recupere|recu) (?:l'|(?:le|la|les|mon|ma|mes) )[a-z]{3,}/;

function cardOf({ claim, post, other, isOwner }: Promised, isAbsent: boolean): Card {
  const { keyword, thing } = aboutPost(post);
  return {
    title: { key: 'after.card-promise', args: { keyword, thing } },
    subtitle: { key: 'after.card-promise-with', args: { name: other } },
    buttons: [isAbsent ? nobodyButton(claim) : doneButton(post, claim, isOwner)],
  };
}
