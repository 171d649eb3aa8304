import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Button, Card, Choice } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Db } from '../../database/database.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import { MOST_CARDS } from '../most-cards.ts';
import { nameOf, slotsOf } from './draft.ts';
import type { Post } from './post.table.ts';
import { aboutPost, goesOn, mayRenew } from './rules.ts';
import { findPost, firstPhotos, mediaOf, ownMedia } from './store.ts';

const ofCard = ['direction', 'kind', 'day'] as const;

export const pastEffectSpecs = {
  'list-past': {
    outcomes: ['some', 'none', 'no-more'],
    says: {
      'past.head': [],
      'past.card-exchanged': ofCard,
      'past.card-withdrawn': ofCard,
      'past.card-expired': ofCard,
      'past.card-removed': ofCard,
      'past.button-same-again': [],
      'past.button-up-again': [],
      'past.more-past': [],
      'mine.card-mine': ['keyword', 'thing'],
    },
  },
  'post-again': { outcomes: ['begun', 'up', 'gone'], vars: ['keyword', 'thing', 'outcome', 'post'] },
} satisfies EffectSpecs;

export const pastEffects: Record<keyof typeof pastEffectSpecs, Effect> = {
  /** P8: what was up and is up no more, the newest first; to whom it went is not said here. */
  async 'list-past'({ trx, member, slots, now }): Promise<EffectOutput> {
    const before = idOf(slots.before);
    const posts = await listPast(trx, member.id, MOST_CARDS + 1, before);
    const shown = posts.slice(0, MOST_CARDS);
    const last = shown.at(-1);
    if (!last) return { outcome: before === null ? 'none' : 'no-more' };
    const cards: Bubble = { type: 'cards', cards: await pastCards(trx, shown, member, now) };
    const more: Choice = { id: 'past', title: { key: 'past.more-past' }, token: doToken('past', last.id) };
    const head: Bubble = { type: 'text', text: [{ key: 'past.head' }] };
    return {
      outcome: 'some',
      bubbles: [
        ...(before === null ? [head] : []),
        posts.length > shown.length ? { ...cards, choices: [more] } : cards,
      ],
    };
  },

  /** The same once more, with all that was told of it but its days: they have gone by. */
  async 'post-again'({ trx, member, slots }): Promise<EffectOutput> {
    const id = idOf(slots.post);
    const post = id === null ? undefined : await findPost(trx, id);
    if (post?.member_id !== member.id) return { outcome: 'gone' };
    if (goesOn(post)) return { outcome: 'up', vars: nameOf(post), slots: { post: post.id } };
    if (!mayBeAgain(post)) return { outcome: 'gone' };
    const photos = await ownMedia(trx, member.id, await mediaOf(trx, post.id));
    const { post: _, ...told } = slotsOf(post, photos);
    const isHere = post.town_id === member.town_id;
    const anew = { ...told, until: null, when: null, ...(isHere ? {} : { quartier: null }) };
    return { outcome: 'begun', next: { flow: 'post', slots: anew } };
  },
};

/** Whether a member has more posts that are over than are shown already. */
export async function hasPast(db: Db, memberId: string, shown: number): Promise<boolean> {
  return (await listPast(db, memberId, shown + 1, null)).length > shown;
}

export function pastChoice(): Choice {
  return { id: 'past', title: { key: 'common.button-past' }, token: doToken('past') };
}

/** Those that are over and still have their words, the newest first. */
async function listPast(db: Db, memberId: string, limit: number, before: string | null): Promise<Post[]> {
  return await db
    .selectFrom('post')
    .selectAll()
    .where('member_id', '=', memberId)
    .where('outcome', 'in', ['exchanged', 'withdrawn', 'expired', 'removed'])
    .where('item', '<>', WITHOUT_WORDS)
    .$if(before !== null, (query) => query.where('id', '<', before))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** How what is kept a year is called afterwards (retention/without-words.ts). */
const WITHOUT_WORDS = 'annonce';

/** What an admin took down is not put up once more by a tap. */
const mayBeAgain = ({ outcome, item }: Pick<Post, 'outcome' | 'item'>): boolean =>
  outcome !== 'removed' && item !== WITHOUT_WORDS;

async function pastCards(db: Db, posts: readonly Post[], member: EffectInput['member'], now: Date): Promise<Card[]> {
  const photos = await firstPhotos(
    db,
    posts.map(({ id }) => id),
  );
  return posts.map((post): Card => {
    const { keyword, thing } = aboutPost(post);
    const { direction, kind, outcome, closed_at } = post;
    const photo = photos.get(post.id);
    return {
      title: { key: 'mine.card-mine', args: { keyword, thing } },
      subtitle: {
        key: `past.card-${outcome}`,
        args: { direction, kind, day: { date: closed_at?.toISOString() ?? '' } },
      },
      ...(photo === undefined ? {} : { photo }),
      buttons: buttonsOf(post, mayRenew(post, member, now) === null),
    };
  });
}

/** What ended a short while ago goes on as it was, with its keyword. */
function buttonsOf(post: Post, isRenewable: boolean): Button[] {
  if (isRenewable) return [{ id: 'renew', title: { key: 'past.button-up-again' }, token: doToken('renew', post.id) }];
  if (!mayBeAgain(post)) return [];
  return [{ id: 'same-again', title: { key: 'past.button-same-again' }, token: doToken('same-again', post.id) }];
}
