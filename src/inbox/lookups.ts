import { findClaim, listAnswered, listExchanges, listStanding } from '../community/claims/store.ts';
import { isTakerAwaited } from '../community/claims/unsaid-effects.ts';
import { findFollowedCalled } from '../community/claims/which-post.ts';
import { blockBetween } from '../community/members/blocks.ts';
import type { Member } from '../community/members/member.table.ts';
import { MOST_CARDS } from '../community/most-cards.ts';
import type { Post } from '../community/posts/post.table.ts';
import { isCalled, keywordOf } from '../community/posts/rules.ts';
import {
  findOpenPostsCalled,
  findPost,
  findPostByNumber,
  findPosts,
  listOpenPostsBy,
} from '../community/posts/store.ts';
import { findOpenQuestion, isChosenFor } from '../community/questions/store.ts';
import { listAwaiting } from '../community/relay/awaiting.ts';
import { listSpokenOf } from '../community/relay/store.ts';
import { listHad, listNamed } from '../community/relay/whom.ts';
import { findCommunes, namesDepartment } from '../community/towns/find-communes.ts';
import { findTownBySlug, townsAmong } from '../community/towns/store.ts';
import type {
  Ask,
  AskedAnswer,
  ButtonsAnswer,
  CommunesAnswer,
  ExchangesAnswer,
  KeywordAnswer,
  RefAnswer,
  RunAnswer,
  SettledAnswer,
} from '../conversation/turn.ts';
import type { Trx } from '../database/database.ts';
import { similarWord } from '../language/answers/keyword.ts';
import { isAbroad, isNamed } from '../language/places/abroad.ts';
import { departmentOf } from '../language/places/department-of.ts';
import { foldTownName, readTownText } from '../language/places/town-name.ts';
import { namingWords } from '../language/words/naming.ts';
import { buttonsShown, type Received } from './buttons-shown.ts';
import { findPostsShown } from './posts-shown.ts';
import { findQuestionShown } from './question-shown.ts';

/** So soon behind an answer, one still speaks of it. */
const LATELY_MS = 10 * 60_000;

type Lookup<K extends Ask['ask']> = Extract<Ask, { ask: K }>;

/** Open or ended posts of the town that a keyword may mean. */
export async function lookUpKeyword(
  trx: Trx,
  { id, town_id: townId }: { id: string; town_id: number | null },
  ask: Lookup<'keyword'>,
): Promise<KeywordAnswer> {
  if (townId === null) return [];
  if (ask.number !== null) {
    const post = await findPostByNumber(trx, townId, ask.number);
    const isMeant = post && (ask.word === null || isCalled(post, ask.word));
    if (isMeant) return [named(post)];
  }
  const { word, number } = ask;
  if (word === null) return [];
  const open = number === null ? await findOpenPostsCalled(trx, townId, word, id) : [];
  const found = open.length > 0 ? open : await findFollowedCalled(trx, { id }, word, number);
  return found.filter((post) => ask.side === undefined || isFor(post, ask.side, id)).map(named);
}

/** Of others, and of that side. */
const isFor = (post: Post, side: Post['direction'], memberId: string): boolean =>
  post.direction === side && post.member_id !== memberId;

const named = ({ id, number, word, outcome }: Post): KeywordAnswer[number] => ({
  ...{ post: id, number, word },
  open: outcome === null,
});

/**
 * Communes a text may mean. Whoever writes to a Parallèle most likely lives where there is one: when the likeliest
 * commune is the only one of them with a Parallèle, a slip (« Saint Brieux ») is not asked about; which of several that bear
 * the very name (« Saint-Pierre ») is.
 */
export async function lookUpCommunes(trx: Trx, ask: Lookup<'communes'>): Promise<CommunesAnswer> {
  const all = await findCommunes(trx, ask.text, 10, ask.sought);
  const found = ask.around === undefined ? all : around(all, ask.text, ask.around);
  if (ask.open) return await openAmong(trx, found);
  const [first, ...others] = found;
  if (isAbroad(ask.text)) return namesakes(ask.text, found);
  if (!first || first.exact || namesDepartment(ask.text) || hasNamesake(first, others)) return found;
  const towns = await townsAmong(
    trx,
    found.map((commune) => commune.insee),
  );
  return towns.size === 1 && towns.has(first.insee) ? [{ ...first, exact: true }, ...others] : found;
}

const hasNamesake = ({ name }: { name: string }, others: readonly { name: string }[]): boolean =>
  others.some((other) => foldTownName(other.name) === foldTownName(name));

/** So big a commune is known, and may be meant from afar with a slip in its name. */
const CITY = 20_000;

/**
 * Who has said where they live already writes much that is no commune (« Roger »): of what is only like a name those that are
 * near come first; beside them only what is called just so, and cities.
 */
function around(found: Awaited<ReturnType<typeof findCommunes>>, text: string, insee: string): typeof found {
  // « Saint-Pierre-et-Miquelon » is far, and named
  if (found[0]?.exact || namesDepartment(text)) return found;
  const { name, postcode } = readTownText(text);
  const isNear = (one: (typeof found)[number]) => departmentOf(one.insee) === departmentOf(insee);
  const isMeant = (one: (typeof found)[number]) =>
    postcode !== null || foldTownName(one.name) === name || one.population >= CITY || beginsName(one.called, name);
  return [...found.filter(isNear), ...found.filter((one) => !isNear(one) && isMeant(one))];
}

/** « Équeurdreville », that was Équeurdreville-Hainneville: so long a word is no first name. */
const beginsName = (called: string | undefined, typed: string): boolean =>
  typed.length >= 10 && (called === typed || (called?.startsWith(`${typed} `) ?? false));

/** Of communes of that very name, those that have a Parallèle: « Cesson » is also a quarter of Saint-Brieuc. */
async function openAmong(trx: Trx, found: Awaited<ReturnType<typeof findCommunes>>): Promise<CommunesAnswer> {
  const exact = found.filter((commune) => commune.exact);
  const towns = await townsAmong(
    trx,
    exact.map(({ insee }) => insee),
  );
  return exact.filter(({ insee }) => towns.has(insee));
}

/** From so many inhabitants on, a French commune is meant before a city abroad that has its name. */
const WELL_KNOWN = 5_000;

/** « Montréal », « Mons »: the French communes of that very name, none of which is meant for certain if it is small. */
function namesakes(text: string, found: Awaited<ReturnType<typeof findCommunes>>): CommunesAnswer {
  return found
    .filter(({ name }) => isNamed(text, name))
    .map((commune) => ({ ...commune, exact: commune.exact && commune.population >= WELL_KNOWN }));
}

/** What became of a dialogue of this member, for buttons of long ago. */
export async function lookUpRun(
  trx: Trx,
  member: Pick<Member, 'id' | 'page_id'>,
  ask: Lookup<'run'>,
): Promise<RunAnswer> {
  const run = await trx
    .selectFrom('flow_run')
    .select(['flow', 'outcome', 'subject'])
    .where('page_id', '=', member.page_id)
    .where('member_id', '=', member.id)
    .where('id', '=', ask.run)
    .executeTakeFirst();
  return run?.outcome ? { flow: run.flow, outcome: run.outcome, subject: run.subject } : null;
}

/** What « je le prends » or « je prends le fauteuil » may mean, of all that the member was just shown. */
export async function lookUpShown(
  trx: Trx,
  member: { id: string; town_id: number | null },
  { word, side, isNew, isAll, isRun, by, wants }: Lookup<'shown'>,
  now: Date,
): Promise<KeywordAnswer> {
  if (by !== undefined) {
    const named = member.town_id === null ? [] : await listOpenPostsBy(trx, member.town_id, by, member.id);
    return named
      .filter((post) => side === undefined || post.direction === side)
      .map((post) => ({ post: post.id, number: post.number, word: post.word, open: true }));
  }
  const ids = await findPostsShown(trx, member.id, word !== null ? 'lately' : isRun ? 'run' : 'last', now);
  const posts = (await findPosts(trx, ids))
    .filter((post) => (side === undefined || post.direction === side) && post.member_id !== member.id)
    .filter((post) => wants === undefined || isSwapFor(post, wants))
    .filter((post) => word === null || ((isAll || post.outcome === null) && isCalled(post, word)));
  const answered = await listAnswered(trx, member.id, ids);
  const open = posts.filter(({ id }) => !answered.includes(id));
  // whoever has answered all that is meant is told so
  return (!isAll && (open.length > 0 || isNew) ? open : posts)
    .slice(0, MOST_CARDS)
    .map((post) => ({ post: post.id, number: post.number, word: post.word, open: post.outcome === null }));
}

/** « j'ai une trottinette rouge », of what is swapped for « une trottinette »; '' is of whatever is swapped. */
function isSwapFor({ kind, in_return: wanted }: Post, thing: string): boolean {
  const [sought, had] = [namingWords(wanted), namingWords(thing)];
  const isOf = ([head]: string[], words: string[]) => words.some((word) => similarWord(head ?? '', word));
  return kind === 'swap' && (thing === '' || isOf(sought, had) || isOf(had, sought));
}

/** What was promised to the member, or by them, and is still to be handed over. */
export async function lookUpExchanges(
  trx: Trx,
  memberId: string,
  { since, spokenTo, had }: Lookup<'exchanges'>,
  now: Date,
): Promise<ExchangesAnswer> {
  if (had !== undefined) {
    const found = await listHad(trx, memberId, had, now);
    return found.map(({ claim, name: other, word, number, isNamed }) => {
      const exchange = { claim, keyword: keywordOf({ word, number }), other };
      return isNamed ? { ...exchange, named: true as const } : exchange;
    });
  }
  const named = spokenTo === undefined ? null : await listNamed(trx, memberId, spokenTo, now);
  const all = named?.map((one) => ({ ...one, other: one.name })) ?? (await listExchanges(trx, memberId, 5));
  const newer = since === undefined ? null : await listSpokenOf(trx, all, new Date(since));
  const found = newer === null ? all : all.filter(({ claim }) => newer.includes(claim));
  return found.map(({ claim, other, word, number }) => ({ claim, keyword: keywordOf({ word, number }), other }));
}

/** What the member has answered and that is still up, the newest answer first. */
export async function lookUpWaits(
  trx: Trx,
  memberId: string,
  { lately }: Lookup<'waits'>,
  now: Date,
): Promise<KeywordAnswer> {
  const standing = await listStanding(trx, memberId, 5);
  const found = lately ? standing.filter(({ since }) => now.getTime() - since.getTime() < LATELY_MS) : standing;
  return found.map(({ post, isPromised }) => ({
    ...{ post: post.id, number: post.number, word: post.word, open: true },
    ...(isPromised ? { promised: true as const } : {}),
  }));
}

/** Whether an answer of the member's, or to a post of theirs, has been decided on, is over, or is of somebody blocked. */
export async function lookUpSettled(trx: Trx, memberId: string, ask: Lookup<'settled'>): Promise<SettledAnswer> {
  if ('question' in ask) {
    if (await findOpenQuestion(trx, ask.question, memberId)) return null;
    return (await isChosenFor(trx, ask.question, memberId)) ? 'accepted' : 'over';
  }
  if ('post' in ask) {
    const outcome = (await findPost(trx, ask.post))?.outcome ?? null;
    return outcome === null || outcome === 'held' ? outcome : 'over';
  }
  if ('taker' in ask) return (await isTakerAwaited(trx, ask.taker)) ? null : 'kept';
  const claim = await findClaim(trx, ask.claim);
  const owner = claim && (await findPost(trx, claim.post_id))?.member_id;
  if (!claim || owner === undefined || (claim.member_id !== memberId && owner !== memberId)) return null;
  if (await blockBetween(trx, claim.member_id, owner)) return 'blocked';
  return claim.state === 'waiting' ? null : claim.state;
}

/** What the member was told last and may answer in writing: a question about a post, or a word of the admins. */
export async function lookUpAsked(trx: Trx, memberId: string, now: Date): Promise<AskedAnswer> {
  const shown = await findQuestionShown(trx, memberId, now);
  if (shown === 'admins') return shown;
  const found = shown === null ? undefined : await findOpenQuestion(trx, shown.question, memberId);
  return found ? { question: found.id, keyword: keywordOf(found), words: found.words } : null;
}

/** Buttons in front of the member, by what they are called. */
export function lookUpButtons(received: Received, ask: Lookup<'buttons'>, now: Date): ButtonsAnswer {
  return buttonsShown(received, ask, now).map(({ button, id }) => ({ button, id }));
}

/** The buttons that say yes to what the member has been asked by neighbours. */
export async function lookUpAwaited(
  trx: Trx,
  memberId: string,
  { back }: Lookup<'awaited'>,
  now: Date,
): Promise<ButtonsAnswer> {
  const found = await listAwaiting(trx, memberId, now);
  // that a loan is back is said right below the question, see said-yes.ts
  return found.flatMap(({ button, id }) => (button === 'returned' && back !== true ? [] : [{ button, id }]));
}

/** `town_<slug>`, `push_<slug>` and `post_<slug>_<number>`: anybody can forge one, so it only ever names what everybody may see. */
export async function lookUpRef(trx: Trx, townId: number | null, ask: Lookup<'ref'>): Promise<RefAnswer> {
  const match = /^(?:(?:town|push)_([a-z0-9-]{1,80})|post_([a-z0-9-]{1,80})_(\d{1,9}))$/.exec(ask.ref);
  const slug = match?.[1] ?? match?.[2];
  const town = slug === undefined ? undefined : await findTownBySlug(trx, slug);
  if (!town) return null;
  const post = match?.[3] === undefined ? undefined : await findPostByNumber(trx, town.id, Number(match[3]));
  const isOther = townId !== null && townId !== town.id;
  return {
    town: town.insee,
    townName: town.name,
    ...(post ? { post: post.id } : {}),
    ...(isOther ? { isOther } : {}),
  };
}
