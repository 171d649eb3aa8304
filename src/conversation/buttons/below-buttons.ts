import { readRenewalAlone, saysNobodyWants } from '../../language/own-posts/renewal.ts';
import { isYes } from '../../language/replies/small-answers.ts';
import type { Choice } from '../bubble.ts';
import { untilOf } from '../posts/own-post.ts';
import { type Part, type Session, say } from '../session.ts';
import { findButton, press, tryBegin } from '../start.ts';
import { isFree } from '../talk.ts';
import { doToken } from '../token.ts';
import type { ButtonsAnswer } from '../turn.ts';

/*
 * « oui », « jusqu'à mercredi », « personne n'en veut », right below buttons: what the words above them ask is done, as by the button
 * that stands first; where yes says nothing yet it is asked which.
 */

/** Standing first they do what is asked: « On prolonge ? », « As-tu trouvé ? », « C'est celle-ci ? », « c'est remis à Paul ? », « Paul peut aider », « un petit mot ? » */
const DOES: readonly string[] = ['renew', 'found-it', 'withdraw', 'after-done', 'pick', 'instead', 'thank'];
/** One of these is to be chosen; below them all others only look on. */
const WHICH: readonly string[] = ['done', 'renew', 'withdraw', 'ask-for', 'alert'];

export function* belowButtons(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || !isFree(s)) return false;
  const renewal = readRenewalAlone(text, s.ctx);
  const isLeft = saysNobodyWants(text);
  if (!isYes(text) && !renewal && !isLeft) return false;
  const shown = (yield { ask: 'buttons', of: 'last' }) as ButtonsAnswer;
  if (renewal) return yield* renewed(s, shown, untilOf(renewal));
  if (isLeft) return hasOne(shown, 'renew') !== null && askWhich(s, shown, ['renew', 'withdraw']);
  const [first] = shown;
  if (!first) return false;
  if (DOES.includes(first.button)) {
    const only = hasOne(shown, first.button);
    if (only) return yield* press(s, { kind: 'do', ...only });
    if (first.button !== 'pick') return false;
    say(s, { key: 'common.yes-whom' });
    return true;
  }
  // what only comes near it may be meant too
  return WHICH.includes(first.button) && askWhich(s, shown, [...WHICH, 'claim']);
}

/** Whether a question of ours stands there: what « oui » says is about that. */
export const asksByButtons = ([first]: ButtonsAnswer): boolean =>
  first !== undefined && (DOES.includes(first.button) || WHICH.includes(first.button));

/** The button of this name, if it stands there for one thing only. */
function hasOne(shown: ButtonsAnswer, name: string): ButtonsAnswer[number] | null {
  const [only, ...others] = shown.filter(({ button }) => button === name);
  return only && others.every(({ id }) => id === only.id) ? only : null;
}

/** « jusqu'à mercredi », below « On prolonge ? » */
function* renewed(s: Session, shown: ButtonsAnswer, until: { until?: string }): Part<boolean> {
  const only = hasOne(shown, 'renew');
  const found = findButton(s, 'renew');
  if (!only || !found?.start.fills) return false;
  return yield* tryBegin(s, found, { [found.start.fills]: only.id, ...until });
}

function askWhich(s: Session, shown: ButtonsAnswer, names: readonly string[]): boolean {
  const choices = names.flatMap((name): Choice[] => {
    const only = hasOne(shown, name);
    const title = [...s.book.labels.keys()].find((key) => key.endsWith(`.button-${name}`));
    return only?.id == null || title === undefined
      ? []
      : [{ id: name, title: { key: title }, token: doToken(name, only.id) }];
  });
  if (choices.length < 2) return false;
  s.bubbles.push({ type: 'text', text: [{ key: 'common.yes-which' }], choices });
  return true;
}
