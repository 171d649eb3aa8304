import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Button, Words } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import { agreesToDays } from '../../language/loans/agrees-to-days.ts';
import { isAddressedTo } from '../../language/people/addressed-to.ts';
import { readAddressed, readAsksSomebody } from '../../language/people/asks-somebody.ts';
import { takeOutContacts } from '../../language/people/contact.ts';
import { fold } from '../../language/words/fold.ts';
import { namingWords } from '../../language/words/naming.ts';
import { listAnswersToOwn } from '../claims/answers-to-own.ts';
import { askedDays, askedDaysButton, askedDaysId } from '../claims/asked-days.ts';
import { isHeld, isUnderWay } from '../claims/capacity.ts';
import { lockScene, noteAct, ownClaim, type Scene } from '../claims/carry-out.ts';
import { isCalledBy } from '../claims/choosing.ts';
import { simmersUntil } from '../claims/simmer.ts';
import type { ClaimBy } from '../claims/store.ts';
import { askingTopic } from '../claims/topics.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf, listOf, type Tell } from '../effect.ts';
import { blockBetween } from '../members/blocks.ts';
import { hearsOf } from '../members/follows.ts';
import type { Member } from '../members/member.table.ts';
import { findMember, laterOf } from '../members/store.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost, keywordOf } from '../posts/rules.ts';
import { findPosts } from '../posts/store.ts';
import { addReminder, dropOfPost } from '../reminders/store.ts';
import { replySays, tellReplies } from './replies.ts';
import { countQuestions, findQuestion, insertQuestion, insertReply, listRepliers, type Question } from './store.ts';

/** As often may one person ask about one post. */
const MOST_QUESTIONS = 5;

const about = ['keyword', 'thing', 'direction', 'owner', 'role', 'later', 'count', 'whom'] as const;

export const askEffectSpecs = {
  // which of these posts free words ask about: to be said, even when there is one
  'see-posts': {
    outcomes: ['open', 'gone'],
    vars: about,
    says: { 'ask.choice-ask': [], 'ask.card-post': ['keyword'] },
  },
  // « demander à Fatou si elle peut venir »: which of one's posts she answered
  'who-is-asked': {
    outcomes: ['open', 'several', 'nobody', 'enough'],
    vars: about,
    slots: ['post', 'names'],
    says: { 'ask.card-post': ['keyword'] },
  },
  'open-asking': { outcomes: ['open', 'nobody', 'enough', 'gone'], vars: about },
  'ask-about': {
    outcomes: ['asked', 'alone', 'nobody', 'enough', 'gone'],
    vars: about,
    slots: ['words'],
    says: {
      'ask.owner-asks': ['owner', 'keyword', 'thing', 'direction', 'question'],
      'ask.question-came': ['name', 'keyword', 'thing', 'direction', 'question', 'role'],
      'ask.button-reply-to': [],
      'ask.button-reply-all': [],
      'ask.button-these-days': [],
    },
  },
  'open-reply': { outcomes: ['open', 'answered', 'gone'], vars: [...about, 'question', 'name'] },
  'reply-to': {
    outcomes: ['told', 'kept', 'alone', 'answered', 'gone'],
    vars: [...about, 'name'],
    says: {
      'ask.answer-came': ['owner', 'keyword', 'thing', 'direction', 'question', 'reply'],
      ...replySays,
    },
  },
} satisfies EffectSpecs;

export const askEffects: Record<keyof typeof askEffectSpecs, Effect> = {
  async 'see-posts'({ trx, member, slots }): Promise<EffectOutput> {
    const ids = listOf(slots.among).flatMap((id) => idOf(id) ?? []);
    const posts: Post[] = [];
    for (const post of await findPosts(trx, ids)) {
      const isOpen = post.outcome === null && post.member_id !== member.id;
      if (isOpen && !(await blockBetween(trx, member.id, post.member_id))) posts.push(post);
    }
    const [only, another] = posts;
    if (!only) return { outcome: 'gone' };
    const owner = await findMember(trx, only.member_id);
    const isOne = another === undefined;
    const picks = posts.map((post) => ({
      value: post.id,
      title: isOne ? { key: 'ask.choice-ask' } : { key: 'ask.card-post', args: { keyword: keywordOf(post) } },
      words: [
        ...namingWords(post.word, String(post.number), post.item),
        ...(isOne ? ['~yes', 'poser', 'question'] : []),
      ],
    }));
    const vars = { ...aboutPost(only), owner: owner?.name ?? '', role: '', later: '', count: posts.length, whom: '' };
    return { outcome: 'open', vars, picks };
  },

  async 'who-is-asked'(input): Promise<EffectOutput> {
    const { trx, member } = input;
    const shown = listOf(input.slots.shown);
    const answers = await listAnswersToOwn(trx, member.id);
    const slots = spokenTo(input, answers);
    const posts = [...new Map(answers.map(({ post }) => [post.id, post])).values()].filter(({ id }) => {
      const those = answers.filter(({ post }) => post.id === id);
      return namedAmong(listOf(slots.names), those) !== null;
    });
    const inFront = posts.filter(({ id }) => answers.some((one) => one.post.id === id && shown.includes(one.id)));
    const [only, another] = inFront.length > 0 ? inFront : posts;
    if (!only) return { outcome: 'nobody' };
    const asking = await openAsking({ ...input, slots: { ...slots, post: only.id } });
    if ('outcome' in asking) return asking.outcome === 'enough' ? asking : { outcome: 'nobody' };
    const named: Record<string, string[]> = slots.names === undefined ? {} : { names: listOf(slots.names) };
    if (!another) return { outcome: 'open', vars: asking.vars, slots: { post: only.id, ...named } };
    const picks = (inFront.length > 0 ? inFront : posts).map((post) => ({
      value: post.id,
      title: { key: 'ask.card-post', args: { keyword: keywordOf(post) } },
      words: namingWords(post.word, String(post.number), post.item),
    }));
    return { outcome: 'several', vars: { ...asking.vars, count: picks.length }, slots: named, picks };
  },

  async 'open-asking'(input): Promise<EffectOutput> {
    const asking = await openAsking(input);
    return 'outcome' in asking ? asking : { outcome: 'open', vars: asking.vars };
  },

  /** C3. The owner asks all who answered; one of them asks the owner, whose answer goes to all. */
  async 'ask-about'(input): Promise<EffectOutput> {
    const asking = await openAsking(input);
    if ('outcome' in asking) return asking;
    const { scene, owner, isOwner, asked, vars } = asking;
    const { trx, member, slots, now } = input;
    const question = withoutContacts(asItIsSaid(slots.words));
    if (question === '') return { outcome: 'alone', vars };
    await noteAct(trx, ownClaim(scene, member.id), member.id, now);
    const args = { ...aboutPost(scene.post), question };
    const insert = (of: string | null) =>
      insertQuestion(trx, { post_id: scene.post.id, member_id: member.id, words: question, of_member: of }, now);
    if (!isOwner) {
      const asker = { name: member.name ?? '', role: vars.role ?? '' };
      const id = await insert(null);
      const bubbles = [withReply([{ key: 'ask.question-came', args: { ...args, ...asker } }], id, 'reply-all')];
      return { outcome: 'asked', vars, slots: { words: question }, tell: [{ to: owner, bubbles }] };
    }
    const tell: Tell[] = [];
    const toAll = asked === null ? await insert(null) : '';
    for (const { by, ...claim } of asked ?? answerers(scene)) {
      const id = asked === null ? toAll : await insert(by.id);
      const text = { key: 'ask.owner-asks', args: { ...args, owner: member.name ?? '' } };
      const days = askedDays(scene, claim, question, now);
      const more = days === null ? [] : [askedDaysButton(claim.id, days)];
      tell.push({
        ...{ to: by, bubbles: [withReply([text], id, 'reply-to', more)] },
        ...{ topic: askingTopic(claim.id), joins: true },
      });
    }
    return { outcome: 'asked', vars, slots: { words: question }, tell };
  },

  async 'open-reply'(input): Promise<EffectOutput> {
    const replying = await openReply(input);
    if ('outcome' in replying) return replying;
    return { outcome: 'open', vars: replying.vars };
  },

  /** The owner's answer goes to all at once; what others answer is gathered for the owner. */
  async 'reply-to'(input): Promise<EffectOutput> {
    const replying = await openReply(input);
    if ('outcome' in replying) return replying;
    const { scene, question, asker, owner, isOwner, vars } = replying;
    const { trx, member, slots, now } = input;
    const { post, gather } = scene;
    const reply = withoutContacts(slots.reply);
    if (reply === '') return { outcome: 'alone', vars };
    await noteAct(trx, ownClaim(scene, member.id), member.id, now);
    const isFirst = await insertReply(trx, { question_id: question.id, member_id: member.id, words: reply }, now);
    if (!isFirst) return { outcome: 'answered', vars };
    if (isOwner) {
      const args = { ...aboutPost(post), owner: owner.name ?? '', question: question.words, reply };
      const bubbles: Bubble[] = [{ type: 'text', text: [{ key: 'ask.answer-came', args }] }];
      const waiting: (Tell['to'] & { status: string })[] = answerers(scene).map(({ by }) => by);
      // who only wanted to know waits for nothing, but for this
      const isAmong = waiting.some(({ id }) => id === asker?.id);
      const told = isAmong || asker?.status !== 'approved' ? waiting : [...waiting, asker];
      return { outcome: 'told', vars, tell: told.map((to) => ({ to, bubbles })) };
    }
    const repliers = await listRepliers(trx, question.id);
    const own = ownClaim(scene, member.id);
    // of the chosen their owner hears at once
    const isChosen = isHeld(own?.state ?? 'waiting');
    // « ok pour moi », of other days: they wait for these
    const days = agreesToDays(reply) ? askedDays(scene, own, question.words, now) : null;
    const next =
      own && days
        ? { flow: 'claim', at: 'change-days', slots: { claim: askedDaysId(own.id, days), again: 'yes' } }
        : null;
    const kept = { outcome: 'kept', vars, ...(next === null ? {} : { next }) };
    const isComplete =
      isChosen ||
      question.of_member !== null ||
      answerers(scene).every(({ member_id }) => repliers.includes(member_id));
    if (!isComplete && gather > 0) {
      await addReminder(trx, {
        what: 'replies',
        post,
        at: simmersUntil(now, scene),
      });
      return kept;
    }
    await dropOfPost(trx, post, ['replies']);
    return { ...kept, tell: await tellReplies(trx, post, now) };
  },
};

/** « marcel, tu peux rajouter une manette ? »: of those who wait for something, whom it speaks to. */
function spokenTo(
  { slots }: EffectInput,
  answers: readonly { name: string | null; isWaiting: boolean }[],
): EffectInput['slots'] {
  if (slots.spoken !== 'yes') return slots;
  const text = String(slots.words ?? '');
  const isMeant = (name: string) => ['surely', 'likely'].includes(isAddressedTo(text, name) ?? '');
  const names = answers.flatMap(({ name, isWaiting }) =>
    isWaiting && name !== null && isMeant(name) ? [fold(name)] : [],
  );
  return { ...slots, names: [...new Set(names)] };
}

interface Talk {
  scene: Scene;
  owner: Member;
  isOwner: boolean;
  /** Those of the answerers that are asked by name; null: all of them. */
  asked: readonly ClaimBy[] | null;
  vars: Record<string, string | number>;
}

/** Who may ask, looked at under the post's lock: its owner while somebody waits, and any neighbour who sees the post. */
async function openAsking(input: EffectInput): Promise<Talk | EffectOutput> {
  const { trx, member } = input;
  const talk = await openTalk(input, idOf(input.slots.which) ?? idOf(input.slots.post), true);
  if (!talk) return { outcome: 'gone' };
  if (talk.isOwner && answerers(talk.scene).length === 0) return { outcome: 'nobody', vars: talk.vars };
  const count = await countQuestions(trx, talk.scene.post.id, member.id);
  if (count >= MOST_QUESTIONS) return { outcome: 'enough', vars: talk.vars };
  const asked = talk.isOwner ? askedByName(input, answerers(talk.scene)) : null;
  return { ...talk, asked, vars: { ...talk.vars, whom: (asked ?? []).map(({ by }) => by.name ?? '').join(', ') } };
}

/** « demander à Fatou … », or of what is asked, « Fatou, tu peux venir ? »: of those who answered, whom it names. */
function askedByName({ slots }: EffectInput, answers: readonly ClaimBy[]): ClaimBy[] | null {
  const said = typeof slots.words === 'string' ? slots.words : '';
  const named = [listOf(slots.names), readAsksSomebody(said)?.names ?? [], readAddressed(said)?.names ?? []];
  const called = answers.map((answer) => ({ name: answer.by.name, answer }));
  for (const names of named) {
    const those = namedAmong(names, called);
    if (those) return those.map(({ answer }) => answer);
  }
  return null;
}

/** null: nobody is called by one of these names, or there are none. */
function namedAmong<T extends { name: string | null }>(names: readonly string[], answers: readonly T[]): T[] | null {
  const isEachKnown = names.every((name) => answers.some((one) => isCalledBy(one.name, name)));
  if (names.length === 0 || !isEachKnown) return null;
  return answers.filter((one) => names.some((name) => isCalledBy(one.name, name)));
}

/** Who may reply: the owner to a question of somebody who answered, these to the owner's; each once. */
async function openReply(
  input: EffectInput,
): Promise<(Talk & { question: Question; asker: Member | undefined }) | EffectOutput> {
  const { trx, member, slots } = input;
  const id = idOf(slots.about);
  const question = id === null ? undefined : await findQuestion(trx, id);
  const talk = question && (await openTalk(input, question.post_id));
  if (!question || !talk) return { outcome: 'gone' };
  const isOfOwner = question.member_id === talk.owner.id;
  const isOfOther = question.of_member !== null && question.of_member !== member.id;
  if (talk.isOwner === isOfOwner || isOfOther) return { outcome: 'gone' };
  const asker = await findMember(trx, question.member_id);
  const vars = { ...talk.vars, question: question.words, name: asker?.name ?? '' };
  if ((await listRepliers(trx, question.id)).includes(member.id)) return { outcome: 'answered', vars };
  return { ...talk, vars, question, asker };
}

/** @param isOpen whoever sees the post may ask, as long as the two have not blocked each other */
async function openTalk(
  { trx, member, now }: EffectInput,
  postId: string | null,
  isOpen = false,
): Promise<Talk | undefined> {
  const scene = postId === null ? undefined : await lockScene(trx, postId, now);
  const owner = scene && (await findMember(trx, scene.post.member_id));
  if (!scene || !owner || scene.post.outcome !== null) return undefined;
  const isOwner = owner.id === member.id;
  const isIn = isOwner || answerers(scene).some(({ member_id }) => member_id === member.id);
  if (!isIn && !(isOpen && (await hearsOf(trx, member, scene.post.town_id)))) return undefined;
  if (!isIn && (await blockBetween(trx, member.id, owner.id))) return undefined;
  const vars = {
    ...aboutPost(scene.post),
    owner: owner.name ?? '',
    role: isOwner ? 'owner' : isIn ? 'claimant' : 'asker',
    later: isOwner ? '' : laterOf(owner, now),
    count: answerers(scene).length,
    whom: '',
  };
  return { scene, owner, isOwner, asked: null, vars };
}

function answerers({ claims }: Scene): ClaimBy[] {
  return claims.filter(({ state, by }) => isUnderWay(state) && by.status === 'approved');
}

function withReply(text: Words[], id: string, title: 'reply-to' | 'reply-all', more: readonly Button[] = []): Bubble {
  const button: Button = { id: 'reply-to', title: { key: `ask.button-${title}` }, token: doToken('reply-to', id) };
  return { type: 'buttons', text, buttons: [...more, button] };
}

/** « demander à Fatou si elle peut venir », where a question was to be written: as she is asked. */
function asItIsSaid(said: EffectInput['slots'][string] | undefined): EffectInput['slots'][string] | undefined {
  return (typeof said === 'string' ? readAsksSomebody(said)?.words : undefined) ?? said;
}

/** Before something is promised nobody is given a phone number. */
function withoutContacts(said: EffectInput['slots'][string] | undefined): string {
  return typeof said === 'string' ? takeOutContacts(said).text : '';
}
