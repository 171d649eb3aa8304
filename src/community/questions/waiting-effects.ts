import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import { takeOutContacts } from '../../language/people/contact.ts';
import { namingWords } from '../../language/words/naming.ts';
import { listAnswersToOwn } from '../claims/answers-to-own.ts';
import { lockScene } from '../claims/carry-out.ts';
import type { Answer } from '../claims/choosing.ts';
import { askingTopic } from '../claims/topics.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf, type Tell } from '../effect.ts';
import { blockBetween } from '../members/blocks.ts';
import { findMember } from '../members/store.ts';
import { aboutPost, keywordOf } from '../posts/rules.ts';
import { countQuestions, insertQuestion } from './store.ts';

/*
 * « ok le 11 alors », « passez ce soir avant 20h », written by whoever has something up that neighbours wait for: said to one of them,
 * or of the post? What the town reads is not changed by it before that is known.
 */

/** As many of them are named, so that it can still be read. */
const MOST_NAMED = 5;
/** As often one writes about one post before somebody is chosen. */
const MOST_WORDS = 8;
const ALL = 'all';

export const waitingEffectSpecs = {
  'who-waits': {
    outcomes: ['open', 'nobody'],
    vars: ['whom', 'count'],
    says: { 'ask.whose-name': ['name'], 'ask.whose-all': [] },
  },
  'tell-waiting': {
    outcomes: ['told', 'alone', 'enough', 'gone'],
    vars: ['keyword', 'thing', 'direction', 'whom', 'said'],
    says: {
      'ask.owner-says': ['owner', 'keyword', 'thing', 'direction', 'said'],
      'ask.button-reply-to': [],
    },
  },
} satisfies EffectSpecs;

export const waitingEffects: Record<keyof typeof waitingEffectSpecs, Effect> = {
  async 'who-waits'(input): Promise<EffectOutput> {
    const waiting = await whoWaits(input);
    if (waiting.length === 0) return { outcome: 'nobody' };
    const shown = waiting.slice(-MOST_NAMED);
    const picks = shown.map((one, index) => ({
      value: one.id,
      title: { key: 'ask.whose-name', args: { name: titleOf(one, shown) } },
      words: [
        ...namingWords(one.name, one.post.word, String(one.post.number)),
        ...(index === 0 && shown.length === 1 ? ['~yes'] : []),
      ],
    }));
    const isOnePost = waiting.every(({ post }) => post.id === waiting[0]?.post.id);
    const all = {
      value: ALL,
      title: { key: 'ask.whose-all' },
      words: namingWords('tous toutes tout le monde all everybody everyone'),
    };
    const whom = shown.length === 1 ? (shown[0]?.name ?? '') : '';
    return {
      outcome: 'open',
      vars: { whom, count: shown.length },
      picks: isOnePost && waiting.length > 1 ? [...picks, all] : picks,
    };
  },

  async 'tell-waiting'(input): Promise<EffectOutput> {
    const { trx, member, slots, now } = input;
    const waiting = await whoWaits(input);
    const meant = slots.whose === ALL ? waiting : waiting.filter(({ id }) => id === idOf(slots.whose));
    const [first] = meant;
    const scene = first && (await lockScene(trx, first.post.id, now));
    const still = meant.filter(({ id }) => scene?.claims.some((one) => one.id === id && one.state === 'waiting'));
    if (!scene || scene.post.outcome !== null || still.length === 0) return { outcome: 'gone' };
    const { text: said, contacts } = takeOutContacts(String(slots.heard ?? ''));
    const about = aboutPost(scene.post);
    const vars = { ...about, whom: still.map(({ name }) => name ?? '').join(', '), said };
    // before something is promised nobody is given a phone number, and nothing is passed on without what is in it
    if (contacts.length > 0 || said === '') return { outcome: 'alone', vars };
    if ((await countQuestions(trx, scene.post.id, member.id)) >= MOST_WORDS) return { outcome: 'enough', vars };
    const tell: Tell[] = [];
    for (const one of still) {
      const to = await findMember(trx, one.by);
      if (!to) continue;
      const id = await insertQuestion(
        trx,
        { post_id: scene.post.id, member_id: member.id, words: said, of_member: to.id },
        now,
      );
      const text = [{ key: 'ask.owner-says', args: { ...about, owner: member.name ?? '', said } }];
      const bubble: Bubble = {
        type: 'buttons',
        text,
        buttons: [{ id: 'reply-to', title: { key: 'ask.button-reply-to' }, token: doToken('reply-to', id) }],
      };
      tell.push({ to, bubbles: [bubble], topic: askingTopic(one.id), joins: true });
    }
    return { outcome: 'told', vars, tell };
  },
};

/** Neighbours whose answers wait; whom one has blocked, or who is gone, is not written to. */
async function whoWaits({ trx, member }: EffectInput): Promise<Answer[]> {
  const answers = (await listAnswersToOwn(trx, member.id)).filter(({ isWaiting, name }) => isWaiting && name !== null);
  const open: Answer[] = [];
  for (const one of answers) if (!(await blockBetween(trx, member.id, one.by))) open.push(one);
  return open;
}

/** Of two who are called the same, or of two things of one person, by what it is about. */
const titleOf = ({ name, post }: Answer, all: readonly Answer[]): string =>
  all.filter((one) => one.name === name).length === 1 ? (name ?? '') : `${name} ${keywordOf(post)}`.slice(0, 20);
