import { saysNotGiven } from '../language/posts/not-given.ts';
import { saysNotYet } from '../language/replies/not-yet.ts';
import { isAgreed } from '../language/replies/small-answers.ts';
import { holdsDraft } from './drafts/holds-draft.ts';
import { askAgain, askOnly, menu } from './questions/question.ts';
import { askWhy, isUnhappy } from './reaction.ts';
import { currentStep, type Session, say, top } from './session.ts';
import { ANSWERS } from './small-words.ts';

/*
 * What is said to the bot as to anybody: « lol », « tu es là ? », « c'est gratuit ? », « bonne nuit ». It is answered, and the
 * question that was open is put again. Between two who talk it is for the other, and a note to somebody may say it.
 */

/** @returns false: it is none, or it was said just before */
export function answerSmallTalk(s: Session, command: string): boolean {
  if (command === 'bye') {
    const isDraft = holdsDraft(s.book, s.state) && s.status === 'approved';
    // whoever leaves where « Publier » is all that is missing may believe that it is up, or has not seen it yet
    if (isDraft && isReviewing(s)) askAgain(s, { key: 'common.bye-draft' });
    else say(s, { key: isDraft ? 'common.bye-draft' : 'common.bye' });
    return true;
  }
  const key = ANSWERS[command];
  if (key === undefined) return false;
  if (top(s)) askAgain(s, { key });
  else if (s.status !== 'approved') return false;
  else if (command === 'nod') return nodIdle(s, 'common.nod-idle');
  else menu(s, { key });
  return true;
}

function isReviewing(s: Session): boolean {
  const frame = top(s);
  return frame !== undefined && currentStep(s, frame)?.type === 'review';
}

/** « oui », « non », 😊, with nothing that asks: no misunderstanding, but once is enough. */
export function nothingAsked(s: Session, text: string, command: string | undefined): boolean {
  const isEmoji = !/[\p{L}\p{N}?]/u.test(text);
  if (!top(s) && s.status === 'approved' && isUnhappy(text)) {
    askWhy(s);
    return true;
  }
  if (top(s)) {
    if (isEmoji && s.state.said !== 'common.got-like') {
      s.state.said = 'common.got-like';
      return askOnly(s, { key: 'common.got-like' });
    }
    return false;
  }
  if (s.status !== 'approved') return false;
  if (isEmoji) return nodIdle(s, 'common.got-like');
  // « je ne cherche pas un vélo », and there is no draft of one
  if (saysNotGiven(text)) return nodIdle(s, 'common.nod-no');
  if (command === 'yes' || isAgreed(text)) return nodIdle(s, 'common.nod-idle');
  // « Je retire l’annonce ? », « non attends »
  return (command === 'no' || saysNotYet(text)) && nodIdle(s, 'common.nod-no');
}

/** Once is enough: the second time what can be done is shown. */
function nodIdle(s: Session, key: string): boolean {
  if (s.state.said === key) {
    delete s.state.said;
    menu(s);
    return true;
  }
  s.state.said = key;
  say(s, { key });
  return true;
}
