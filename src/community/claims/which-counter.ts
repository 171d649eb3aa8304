import type { EffectSpecs } from '../../conversation/book.ts';
import { namingWords } from '../../language/words/naming.ts';
import type { Effect, EffectOutput } from '../effect.ts';
import { HEARD } from '../heard.ts';
import { aboutPost, keywordOf } from '../posts/rules.ts';
import { listAnswersToOwn } from './answers-to-own.ts';

/** Letters of a name on a button. */
const MOST_OF_NAME = 20;
/** Buttons beside a question, but for « none ». */
const MOST = 8;

export const whichCounterSpecs = {
  'which-counter': {
    outcomes: ['one', 'several', 'none'],
    vars: ['keyword', 'thing', 'direction'],
    slots: ['claim'],
    says: { 'swap.card-name': ['name', 'keyword'] },
  },
  // which of them it is for has been asked
} satisfies EffectSpecs;

export const whichCounterEffects: Record<keyof typeof whichCounterSpecs, Effect> = {
  /** « plutôt une douzaine », of the owner of a swap: the answer that it is said of, or those that may be. */
  async 'which-counter'({ trx, member }): Promise<EffectOutput> {
    const all = await listAnswersToOwn(trx, member.id);
    const waiting = all.filter(({ isWaiting, post }) => isWaiting && post.kind === 'swap');
    const [only, another] = waiting;
    if (!only) return { outcome: 'none' };
    const { keyword, thing, direction } = aboutPost(only.post);
    const vars = { keyword, thing, direction };
    if (!another) return { outcome: 'one', slots: { claim: only.id }, vars, clear: HEARD };
    const isOnePost = waiting.every(({ post }) => post.id === only.post.id);
    const picks = waiting.slice(0, MOST).map(({ id, name, post }) => ({
      value: id,
      title: {
        key: 'swap.card-name',
        args: { name: (name ?? '').slice(0, MOST_OF_NAME), keyword: isOnePost ? '' : keywordOf(post) },
      },
      words: namingWords(name, ...(isOnePost ? [] : [keywordOf(post), post.item])),
    }));
    return { outcome: 'several', vars, picks, clear: HEARD };
  },
};
