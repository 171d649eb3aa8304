import type { Bubble, Card } from '../../conversation/bubble.ts';
import { fold } from '../../language/words/fold.ts';
import type { EffectOutput } from '../effect.ts';
import { MOST_CARDS } from '../most-cards.ts';
import { aboutPost } from '../posts/rules.ts';
import type { listAnswersToOwn } from './answers-to-own.ts';
import { pickButton } from './mine-cards.ts';

/*
 * Those who answered what a member has up, as they are named and shown to be chosen.
 */

export type Answer = Awaited<ReturnType<typeof listAnswersToOwn>>[number];

/** By the whole name, or its first word: « Anne » of « Anne Le Goff ». @param said folded */
export function isCalledBy(name: string | null, said: string): boolean {
  const own = fold(name ?? '');
  return own === said || own.split(/[ -]/)[0] === said;
}

/** Which of them: of several posts by what it is, of one by who they are. */
export function asked(meant: readonly Answer[]): EffectOutput {
  const [first] = meant;
  const isOnePost = meant.every(({ post }) => post.id === first?.post.id);
  const text = isOnePost && first ? whichPerson(first) : { key: 'mine.which-of-them' };
  const cards = meant.slice(0, MOST_CARDS).map((one) => (isOnePost ? personCard(one) : postCard(one)));
  return {
    outcome: 'several',
    bubbles: [
      { type: 'text', text: [text] },
      { type: 'cards', cards },
    ],
  };
}

/** Nobody who waits is called so: it is said, and who does wait. */
export function noneOf(answers: readonly Answer[]): EffectOutput {
  const waiting = answers.filter(({ isWaiting }) => isWaiting).slice(0, MOST_CARDS);
  if (waiting.length === 0) return { outcome: 'none' };
  const [first] = waiting;
  const isOnePost = waiting.every(({ post }) => post.id === first?.post.id);
  const cards = waiting.map((one): Card => {
    const card = personCard(one);
    return isOnePost ? card : { ...card, subtitle: { key: 'mine.card-mine', args: aboutPost(one.post) } };
  });
  return {
    outcome: 'several',
    bubbles: [
      { type: 'text', text: [{ key: 'mine.nobody-named' }] },
      { type: 'cards', cards },
    ],
  };
}

function whichPerson({ post }: Answer): Extract<Bubble, { type: 'text' }>['text'][number] {
  const { keyword, thing } = aboutPost(post);
  return { key: 'mine.which-person', args: { keyword, thing } };
}

function postCard({ id, post }: Answer): Card {
  return { title: { key: 'mine.card-mine', args: aboutPost(post) }, buttons: [pickButton(post, id)] };
}

export function personCard({ id, name, post }: Pick<Answer, 'id' | 'name' | 'post'>): Card {
  const title = { key: 'mine.card-answer', args: { name: name ?? '', quartier: '' } };
  return { title, buttons: [pickButton(post, id)] };
}
