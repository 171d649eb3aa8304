import { readAfterAll } from '../../language/answers/after-all.ts';
import { namingWords } from '../../language/words/naming.ts';
import { callsIt } from '../questions/calls-it.ts';
import { heardBy } from '../questions/read-again.ts';
import type { Part, Session } from '../session.ts';
import { beginBy, press } from '../start.ts';
import { isFree } from '../talk.ts';
import type { ButtonsAnswer, ExchangesAnswer, KeywordAnswer } from '../turn.ts';

/**
 * « finalement oui je le prends », of somebody who is chosen: they come, as by the button for it, or the owner reads it. Of a thing that they
 * have not answered it is an answer, read without « finalement ».
 * @param read carries out a text
 */
export function* takesAfterAll(s: Session, text: string, read: (text: string) => Part<void>): Part<boolean> {
  if (s.status !== 'approved' || !isFree(s) || s.ruledOut.has('talk')) return false;
  const said = readAfterAll(text);
  if (said === null) return false;
  const { rest, thing } = said;
  const words = thing === null ? [] : namingWords(thing);
  const exchanges = (yield { ask: 'exchanges' }) as ExchangesAnswer;
  const called = exchanges.filter(({ keyword }) => isCalled(keyword, words));
  const meant = called.length === 0 ? [] : yield* takenOf(called);
  if (called.length > 0 && meant.length === 0) return false;
  const coming = (yield { ask: 'buttons', names: ['coming'], of: 'lately' }) as ButtonsAnswer;
  const isOne = exchanges.length === 1 && meant.length === 1;
  const [place, other] = coming.filter(({ id }) => isOne || meant.some(({ claim }) => claim === id));
  if (place !== undefined && other === undefined) return yield* press(s, { kind: 'do', ...place });
  const [only, another] = meant;
  if (only !== undefined && another === undefined)
    return yield* beginBy(s, 'talk', { claim: only.claim, ...heardBy(s, 'talk', text) });
  if (meant.length > 0) return yield* beginBy(s, 'talk', heardBy(s, 'talk', text));
  yield* read(rest);
  return true;
}

/** Whoever gives a thing takes nothing by these words. */
function* takenOf(called: ExchangesAnswer): Part<ExchangesAnswer> {
  const waits = (yield { ask: 'waits' }) as KeywordAnswer;
  const taken = waits.filter((one) => 'promised' in one).map(({ word, number }) => `${word} ${number}`);
  return called.filter(({ keyword }) => taken.includes(keyword));
}

/** « le fauteuil », of FAUTEUIL 42; without a name any is. */
const isCalled = (keyword: string, words: readonly string[]): boolean => words.length === 0 || callsIt(words, keyword);
