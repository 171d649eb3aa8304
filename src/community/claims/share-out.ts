import type { Pick } from '../../conversation/pick.ts';
import { similarWord } from '../../language/answers/keyword.ts';
import { namingWords } from '../../language/words/naming.ts';
import { type EffectInput, type EffectOutput, idOf, listOf } from '../effect.ts';
import { aboutPost, isCounted, isNamedIn } from '../posts/rules.ts';
import { partsLeft } from './capacity.ts';
import { lockScene } from './carry-out.ts';
import { type Answer, asked, isCalledBy, noneOf } from './choosing.ts';

/*
 * « 2 pr fatou 3 pr yann et 1 pr ines »: what one has several of, shared out by the names of those who wait. Who is meant must be sure, or
 * it is asked; how many there are is looked at when it is done.
 */

/** A share of one answer. */
interface Meant {
  answer: Answer;
  /** null: what the others leave. */
  parts: number | null;
  isSure: boolean;
}

/** What pieces of anything are called. */
const PIECES = /^(?:parts?|morceaux|pieces?|exemplaires?|unites?|lots?|bouts?|portions?)$/;
const MOST_POSTS = 9;

export async function shareOut(input: EffectInput, all: readonly Answer[]): Promise<EffectOutput> {
  const { trx, slots, now } = input;
  const names = listOf(slots.names);
  const said = listOf(slots.shares);
  const of = typeof slots.of === 'string' && !PIECES.test(slots.of) ? slots.of : null;
  const several = all.filter(({ post }) => isCounted(post) && (of === null || isNamedIn(of, post)));
  const parts = said.map((one) => (one === 'rest' ? null : Number(one)));
  const byPost = [...Map.groupBy(several, ({ post }) => post.id).values()];
  const fitting = byPost.flatMap((answers) => {
    const called = names.map((name) => calledSo(answers, name));
    return called.every(({ found }) => found.length > 0) ? [called] : [];
  });
  const sure = fitting.filter((called) => called.every(({ isSure }) => isSure));
  const meant = narrowed(sure.length > 0 ? sure : fitting, slots);
  const [only, another] = meant;
  if (!only) {
    const isKnown = names.some((name) => several.some((one) => isCalledBy(one.name, name)));
    return isKnown ? noneOf(several) : { outcome: 'other' };
  }
  if (another) return { outcome: 'which', slots: { asks: 'shared' }, picks: picksOf(meant.slice(0, MOST_POSTS)) };
  const doubtful = only.find(({ found }) => found.length > 1);
  if (doubtful) return asked(doubtful.found);
  const shares = only.flatMap(({ found: [answer], isSure }, at): Meant[] =>
    answer ? [{ answer, parts: parts[at] ?? null, isSure }] : [],
  );
  // whoever was chosen already is told so, unless it is the same
  const isHeld = ({ answer }: Meant) => !answer.isWaiting;
  const changed = shares.find((one) => isHeld(one) && one.parts !== one.answer.parts);
  const fresh = shares.filter((one) => !isHeld(one));
  const held = changed ?? (fresh.length === 0 ? shares[0] : undefined);
  if (held) return { outcome: 'one', slots: { claim: held.answer.id } };
  const [first] = fresh;
  const scene = first && (await lockScene(trx, first.answer.post.id, now));
  if (!first || !scene) return { outcome: 'other' };
  const left = partsLeft(scene.queue, null) - fresh.reduce((sum, one) => sum + (one.parts ?? 0), 0);
  const counted = fresh.map((one) => ({ ...one, parts: one.parts ?? Math.max(1, left) }));
  const name = counted.map(({ answer, parts: count }) => `${answer.name ?? ''} (${count})`).join(', ');
  return {
    outcome: fresh.every(({ isSure }) => isSure) ? 'many' : 'unsure',
    vars: { ...aboutPost(first.answer.post), name },
    slots: { claims: counted.map(({ answer }) => answer.id), shares: counted.map((one) => String(one.parts)) },
  };
}

interface Called {
  found: readonly Answer[];
  isSure: boolean;
}

/** By the very name, else by one that is like it, which is asked. */
function calledSo(answers: readonly Answer[], name: string): Called {
  const found = answers.filter((one) => isCalledBy(one.name, name));
  if (found.length > 0) return { found, isSure: true };
  const like = answers.filter((one) => similarWord((one.name ?? '').split(/[ -]/)[0] ?? '', name));
  return { found: like, isSure: false };
}

/** The one that was chosen among them, or whose answers were shown last. */
function narrowed(fitting: readonly Called[][], { shared, among }: EffectInput['slots']): readonly Called[][] {
  const postOf = (called: readonly Called[]) => called[0]?.found[0]?.post.id;
  const chosen = idOf(shared);
  if (chosen !== null) return fitting.filter((called) => postOf(called) === chosen);
  const ids = Array.isArray(among) ? among : [];
  const shown = fitting.filter((called) => called.some(({ found }) => found.some(({ id }) => ids.includes(id))));
  // what is promised to all of them already is shared out
  const likely = shown.length > 0 ? shown : fitting;
  const waited = likely.filter((called) => called.some(({ found }) => found.some(({ isWaiting }) => isWaiting)));
  return waited.length > 0 ? waited : likely;
}

function picksOf(fitting: readonly Called[][]): Pick[] {
  return fitting.flatMap(([first]) => {
    const post = first?.found[0]?.post;
    if (!post) return [];
    const { keyword, thing } = aboutPost(post);
    return [
      {
        value: post.id,
        title: { key: 'mine.shared-post', args: { keyword } },
        words: [...namingWords(thing), ...namingWords(keyword), String(post.number)],
      },
    ];
  });
}
