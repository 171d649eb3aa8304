import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Card } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import { lockScene } from '../claims/carry-out.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf, type Tell } from '../effect.ts';
import { isMany } from '../members/crowd.ts';
import { heardAmong, hearsOf } from '../members/follows.ts';
import type { Member } from '../members/member.table.ts';
import { townOfAdmin } from '../members/rights.ts';
import { findMember, listAdmins } from '../members/store.ts';
import { MOST_CARDS } from '../most-cards.ts';
import { heldCard, heldCardSays, heldCrowdSays, tellOfManyHeld } from '../posts/held-card.ts';
import { holdPost } from '../posts/hold-store.ts';
import type { Post } from '../posts/post.table.ts';
import { countReported, countReportsToday, hasReported, insertReport, listOpenReports } from '../posts/report-store.ts';
import { aboutPost, isCalled } from '../posts/rules.ts';
import { findPost, findPostByNumber, findPosts } from '../posts/store.ts';
import { REPORTED } from '../safety/hold-rules.ts';

/** So many different people hide a post until an admin looks. */
const ENOUGH = 2;
/** As many posts may one person report within a day. */
const MOST_A_DAY = 5;

const about = ['keyword', 'thing'] as const;

export const reportingEffectSpecs = {
  'find-reported': {
    outcomes: ['found', 'several', 'own', 'admin', 'already', 'enough', 'gone', 'unknown'],
    vars: about,
    slots: ['post'],
    says: { 'report.which': [], 'report.card': ['keyword', 'thing'], 'report.button-flag': [] },
  },
  'report-post': {
    outcomes: ['told', 'hidden', 'already', 'enough', 'gone'],
    vars: [...about, 'at-once'],
    slots: ['post'],
    says: {
      ...heldCardSays,
      ...heldCrowdSays,
      'report.your-post-hidden': about,
      'report.button-contest': [],
      'common.button-mine': [],
    },
  },
} satisfies EffectSpecs;

/** S1. A post is reported in two taps; two different people hide it until an admin looks. Nobody is told who did. */
export const reportingEffects: Record<keyof typeof reportingEffectSpecs, Effect> = {
  async 'find-reported'(input): Promise<EffectOutput> {
    const meant = await findMeant(input);
    const [post, another] = meant;
    if (!post) return { outcome: 'unknown' };
    if (another) return { outcome: 'several', bubbles: whichOf(meant) };
    const refused = await refusal(input, post);
    if (refused === 'gone') return { outcome: 'gone' };
    const { keyword, thing } = aboutPost(post);
    return { outcome: refused ?? 'found', vars: { keyword, thing }, slots: { post: post.id } };
  },

  async 'report-post'(input): Promise<EffectOutput> {
    const { trx, member, town, slots, now } = input;
    const id = idOf(slots.post);
    const scene = id === null ? undefined : await lockScene(trx, id, now);
    const post = scene?.post;
    const owner = post && (await findMember(trx, post.member_id));
    const refused = post ? await refusal(input, post) : 'gone';
    if (!post || !owner || !town || refused === 'gone' || refused === 'own' || refused === 'admin') {
      return { outcome: 'gone' };
    }
    const { keyword, thing } = aboutPost(post);
    const said = { vars: { keyword, thing }, slots: { post: post.id } };
    if (refused !== null) return { outcome: refused, ...said };
    const words = typeof slots.words === 'string' ? slots.words.slice(0, 300) : null;
    await insertReport(trx, { post_id: post.id, member_id: member.id, words, at: now });
    const people = new Set((await listOpenReports(trx, post.id)).map(({ member_id }) => member_id));
    const isHidden = people.size >= ENOUGH;
    if (isHidden) await holdPost(trx, post.id, { why: REPORTED, quote: null }, now);
    const shown = (await findPost(trx, post.id)) ?? post;
    const tell = await tellJudges(trx, shown, owner, now);
    // told of many a while ago, they find it in their list
    const vars = { ...said.vars, 'at-once': tell.length > 0 ? 'yes' : '' };
    if (isHidden) tell.push({ to: owner, bubbles: [hiddenWord(shown)], topic: `held-post:${post.id}` });
    return { outcome: isHidden ? 'hidden' : 'told', ...said, vars, tell };
  },
};

/**
 * To every admin but its author, who is no judge of it; to them too where there is nobody else. When much is reported they
 * are told of all of it together.
 */
async function tellJudges(trx: EffectInput['trx'], post: Post, owner: Member, now: Date): Promise<Tell[]> {
  const admins = await listAdmins(trx, post.town_id);
  const others = admins.filter(({ id }) => id !== owner.id);
  if (await isMany((since) => countReported(trx, post.town_id, since), now)) {
    return await tellOfManyHeld(trx, post.town_id, now);
  }
  const bubbles = await heldCard(trx, post, owner, null);
  return (others.length > 0 ? others : admins).map((to) => ({ to, bubbles, topic: `reported:${post.id}` }));
}

function hiddenWord(post: Post): Bubble {
  const { keyword, thing } = aboutPost(post);
  return {
    type: 'buttons',
    text: [{ key: 'report.your-post-hidden', args: { keyword, thing } }],
    buttons: [
      { id: 'contest', title: { key: 'report.button-contest' }, token: doToken('contest', post.id) },
      { id: 'mine', title: { key: 'common.button-mine' }, token: doToken('mine') },
    ],
  };
}

/** Why somebody cannot report a post; null: they can. */
async function refusal(
  { trx, member, town, now }: EffectInput,
  post: Post,
): Promise<'gone' | 'own' | 'admin' | 'already' | 'enough' | null> {
  if (!town || member.status !== 'approved' || !(await hearsOf(trx, member, post.town_id))) return 'gone';
  if (post.member_id === member.id) return 'own';
  // what is hidden or over is nobody's to see
  if (post.outcome !== null) return 'gone';
  if (await townOfAdmin({ trx, member, town })) return 'admin';
  if (await hasReported(trx, post.id, member.id)) return 'already';
  return (await countReportsToday(trx, member.id, now)) >= MOST_A_DAY ? 'enough' : null;
}

/** The post a button or a keyword names, or those that were just shown. */
async function findMeant({ trx, member, town, slots }: EffectInput): Promise<Post[]> {
  if (!town) return [];
  if (Array.isArray(slots.shown)) return await heardAmong(trx, member, await findPosts(trx, slots.shown));
  const id = idOf(slots.post);
  const number = idOf(slots.number);
  const post =
    id !== null
      ? await findPost(trx, id)
      : number !== null && Number(number) < 2 ** 31
        ? await findPostByNumber(trx, town.id, Number(number))
        : undefined;
  const isMeant = post !== undefined && (typeof slots.word !== 'string' || isCalled(post, slots.word));
  return isMeant ? await heardAmong(trx, member, [post]) : [];
}

function whichOf(posts: readonly Post[]): Bubble[] {
  const cards = posts.slice(0, MOST_CARDS).map((post): Card => {
    const { keyword, thing } = aboutPost(post);
    return {
      title: { key: 'report.card', args: { keyword, thing } },
      buttons: [{ id: 'flag', title: { key: 'report.button-flag' }, token: doToken('flag', post.id) }],
    };
  });
  return [
    { type: 'text', text: [{ key: 'report.which' }] },
    { type: 'cards', cards },
  ];
}
