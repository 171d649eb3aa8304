import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Words } from '../../conversation/bubble.ts';
import { namingWords } from '../../language/words/naming.ts';
import type { Effect, EffectInput, EffectOutput } from '../effect.ts';
import { HELD_BACK } from '../heard.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost, isNamedIn } from '../posts/rules.ts';
import { findPosts, listOpenPostsOf } from '../posts/store.ts';
import type { ClaimState } from './claim.table.ts';
import { ofItsPost } from './is-of.ts';
import { mineButton, promisedCards } from './mine-cards.ts';
import { countWaiting, listStanding } from './store.ts';
import { todayOf } from './today.ts';
import { LATELY_MS, whoIs } from './who-is.ts';

/** As many of one's own posts are looked through; as many lines of a message speak of them. */
const MOST_OWN = 50;
const MOST_LINES = 10;

const ofHolder = ['keyword', 'thing', 'direction', 'name', 'how'] as const;

export const holderEffectSpecs = {
  'see-holder': {
    // back: a promise of theirs is taken back, and it is clear which
    outcomes: ['shown', 'back', 'other'],
    slots: ['claim'],
    says: {
      'mine.which-back': [],
      'mine.card-answer': ['name', 'quartier'],
      'mine.card-answer-known': ['months', 'exchanges'],
      'mine.card-owner-known': ['months'],
      'mine.card-mine': ['keyword', 'thing'],
      'mine.held-by': ofHolder,
      'mine.held-by-nobody': ['keyword', 'thing', 'direction', 'count'],
    },
  },
} satisfies EffectSpecs;

export const goneSays = { 'mine.gone-head': [], 'mine.gone-line': ['keyword', 'thing', 'direction', 'name'] } as const;

export const holderEffects: Record<keyof typeof holderEffectSpecs, Effect> = {
  /** « c pour qui le fauteuil deja »: to whom a thing of theirs is promised, lent, or has gone. */
  async 'see-holder'(input): Promise<EffectOutput> {
    const { trx, member, slots } = input;
    const said = String(slots.said ?? '');
    if (slots.wants === 'who') return await whoIs(input, said);
    const held = await listHeld(input);
    const words = namingWords(said);
    // « je ne donne plus le fauteuil à Lucie »
    const isOf = ({ name, state }: Held) => state === 'accepted' && words.includes(namingWords(name)[0] ?? '');
    const ofThem = held.filter(isOf);
    const about = (some: readonly Held[]) => some.filter(({ post }) => said === '' || isNamedIn(said, post));
    const named = ofThem.length > 0 && about(ofThem).length === 0 ? ofThem : about(ofThem.length > 0 ? ofThem : held);
    if (slots.wants === 'back') {
      const promises = named.filter(({ state }) => state === 'accepted');
      // they may mean the help that they promised somebody
      const given = said === '' && promises.length > 0 ? await listGiven(input) : [];
      return takenBack(promises, given);
    }
    const [only, another] = named;
    if (only) {
      const text = named.slice(0, MOST_LINES).map(lineOf);
      const mayWrite = only.state === 'accepted' || only.state === 'out';
      return {
        outcome: 'shown',
        bubbles: [
          another === undefined && mayWrite
            ? {
                type: 'buttons',
                text,
                buttons: ['write', ...(only.state === 'accepted' ? ['take-back'] : [])].map((name) =>
                  mineButton(name, only.claim),
                ),
              }
            : { type: 'text', text },
        ],
      };
    }
    const open = said === '' ? [] : await listOpenPostsOf(trx, member.id, MOST_OWN);
    const mine = open.filter((post) => isNamedIn(said, post));
    if (mine.length === 0) return { outcome: 'other' };
    return {
      outcome: 'shown',
      bubbles: await Promise.all(mine.slice(0, 3).map((post) => promisedToNobody(input, post))),
    };
  },
};

/** « je reprends ma promesse »: the only one, or which of them is asked; also where they have promised somebody else's request. */
function takenBack(promises: readonly Held[], given: readonly Held[]): EffectOutput {
  const [only, another] = [...promises, ...given];
  if (only && !another) return { outcome: 'back', slots: { claim: only.claim }, clear: HELD_BACK };
  if (!only) return { outcome: 'other' };
  const promised = [...promises.map((one) => cardOf(one, 'take-back')), ...given.map((one) => cardOf(one, 'back-out'))];
  const cards = promisedCards(promised);
  return { outcome: 'shown', bubbles: cards, clear: HELD_BACK };
}

const cardOf = ({ claim, name, post }: Held, button: 'take-back' | 'back-out') => ({ id: claim, name, post, button });

/** What they have promised for requests of others. */
async function listGiven({ trx, member }: Pick<EffectInput, 'trx' | 'member'>): Promise<Held[]> {
  const standing = (await listStanding(trx, member.id, MOST_OWN)).filter(
    ({ isPromised, post }) => isPromised && post.direction === 'request',
  );
  if (standing.length === 0) return [];
  const owners = await trx
    .selectFrom('member')
    .select(['id', 'name'])
    .where(
      'id',
      'in',
      standing.map(({ post }) => post.member_id),
    )
    .execute();
  return standing.map(({ id, post }) => {
    const name = owners.find((owner) => owner.id === post.member_id)?.name ?? '';
    return { claim: id, state: 'accepted', name, post };
  });
}

async function promisedToNobody(input: EffectInput, post: Post): Promise<Bubble> {
  const { keyword, thing, direction } = aboutPost(post);
  const count = await countWaiting(input.trx, post, todayOf(input));
  const text = [{ key: 'mine.held-by-nobody', args: { keyword, thing, direction, count } }];
  return { type: 'buttons', text, buttons: [mineButton(count > 0 ? 'answers' : 'manage', post.id)] };
}

interface Held {
  claim: string;
  state: ClaimState;
  name: string;
  post: Post;
}

const lineOf = ({ post, name, state }: Held): Words => {
  const { keyword, thing, direction } = aboutPost(post);
  return { key: 'mine.held-by', args: { keyword, thing, direction, name, how: howOf(post, state) } };
};

/** What is lent is done when it is back, help when it was given. */
function howOf({ kind }: Pick<Post, 'kind'>, state: ClaimState): string {
  if (state !== 'done') return state;
  return kind === 'lend' ? 'back' : kind === 'service' ? 'helped' : state;
}

/** What is promised or lent of a member's own, and what has changed hands of late; the newest post first. */
async function listHeld({ trx, member, now }: Pick<EffectInput, 'trx' | 'member' | 'now'>): Promise<Held[]> {
  const since = new Date(now.getTime() - LATELY_MS);
  const rows = await trx
    .selectFrom('claim')
    .innerJoin('post', ofItsPost)
    .innerJoin('member', 'member.id', 'claim.member_id')
    .select(['claim.id', 'claim.state', 'claim.post_id', 'member.name'])
    .where('post.member_id', '=', member.id)
    .where((eb) =>
      eb.or([
        eb('claim.state', 'in', ['accepted', 'out']),
        eb.and([eb('claim.state', '=', 'done'), eb('claim.handed_at', '>', since)]),
      ]),
    )
    .orderBy('post.id', 'desc')
    .orderBy('claim.id')
    .limit(MOST_OWN)
    .execute();
  const posts = await findPosts(trx, [...new Set(rows.map(({ post_id }) => post_id))]);
  return rows.flatMap(({ id, state, post_id, name }) => {
    const post = posts.find((one) => one.id === post_id);
    return post ? [{ claim: id, state, name: name ?? '', post }] : [];
  });
}

/** Below « mes annonces »: what has gone of late, and to whom, which is up no more. */
export async function goneLately(input: Pick<EffectInput, 'trx' | 'member' | 'now'>): Promise<Bubble[]> {
  const gone = (await listHeld(input)).filter(({ state, post }) => state === 'done' && post.outcome === 'exchanged');
  if (gone.length === 0) return [];
  const lines = gone.slice(0, MOST_LINES).map(({ post, name }) => {
    const { keyword, thing, direction } = aboutPost(post);
    return { key: 'mine.gone-line', args: { keyword, thing, direction, name } };
  });
  return [{ type: 'text', text: [{ key: 'mine.gone-head' }, ...lines] }];
}
