import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Choice } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import { namingWords } from '../../language/words/naming.ts';
import type { Effect, EffectOutput } from '../effect.ts';
import { keywordOf } from '../posts/rules.ts';
import { type Awaiting, listAwaiting } from './awaiting.ts';

export const whoseEffectSpecs = {
  'name-other': { outcomes: ['asked'], says: { 'meant.whose-them': ['name'] } },
  'which-agreed': {
    outcomes: ['shown'],
    says: {
      'relay.agree-which': [],
      'relay.agree-one': ['name', 'keyword'],
      'relay.agree-yes': [],
      'relay.card-name': ['name'],
    },
  },
} satisfies EffectSpecs;

export const whoseEffects: Record<keyof typeof whoseEffectSpecs, Effect> = {
  /** « Pour Yann », beside « Pour Parallèle »: whom the words may be for, by their name. */
  async 'name-other'({ slots }): Promise<EffectOutput> {
    const name = String(slots.name ?? '');
    const title = { key: 'meant.whose-them', args: { name } };
    return { outcome: 'asked', picks: [{ value: 'them', title, words: namingWords(name) }] };
  },

  /** « oui », and several have asked: one tap says to whom, by their name, or by the thing where that is the same. */
  async 'which-agreed'({ trx, member, now }): Promise<EffectOutput> {
    const awaiting = await listAwaiting(trx, member.id, now);
    const [only, other] = awaiting;
    if (only !== undefined && other === undefined) return { outcome: 'shown', bubbles: [askOf(only)] };
    const choices = awaiting.map((one): Choice => {
      const isOnly = awaiting.filter(({ other }) => other === one.other).length === 1;
      const name = isOnly ? one.other : keywordOf(one);
      return {
        id: one.button,
        title: { key: 'relay.card-name', args: { name } },
        token: doToken(one.button, one.id),
      };
    });
    return { outcome: 'shown', bubbles: [{ type: 'text', text: [{ key: 'relay.agree-which' }], choices }] };
  },
};

/** One only has asked, and long ago: no question of which. Beside the yes stands where everything else is found. */
function askOf(one: Awaiting): Bubble {
  const yes: Choice = { id: one.button, title: { key: 'relay.agree-yes' }, token: doToken(one.button, one.id) };
  const list = one.button === 'allow' ? 'mine' : 'my-answers';
  const rest: Choice = { id: list, title: { key: `common.button-${list}` }, token: doToken(list) };
  const text = [{ key: 'relay.agree-one', args: { name: one.other, keyword: keywordOf(one) } }];
  return { type: 'text', text, choices: [yes, rest] };
}
