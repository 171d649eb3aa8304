import { thanksNeighbours } from '../language/replies/thanks-neighbours.ts';
import { helpWords } from './answer.ts';
import type { Start } from './book.ts';
import { leaveDoor } from './door/at-door.ts';
import { open } from './door/door.ts';
import { chooseLanguage } from './door/language.ts';
import { justUp, openChange, withdrawUp } from './drafts/just-up.ts';
import { ofDraft } from './drafts/one-message.ts';
import { isRefusedSale, leaveRefusedSale } from './drafts/refused-sale.ts';
import { restsAtGreeting } from './drafts/rest.ts';
import { asksWhatChanges } from './drafts/tell-more.ts';
import { takesBack } from './exchanges/of-exchanges.ts';
import { isListening } from './listen.ts';
import { sawAll } from './posts/refine.ts';
import { openSlot } from './questions/open-question.ts';
import { askAgain, askOnly, helpMenu, menu } from './questions/question.ts';
import { back, cancel, editOnly } from './questions/review.ts';
import { currentStep, flowOf, isReviewed, type Part, type Session, top } from './session.ts';
import { textOf } from './slots/slot.ts';
import { answerSmallTalk } from './small-talk.ts';
import { findStart, forgetWish, tryBegin } from './start.ts';
import { isFree } from './talk.ts';
import { resumed } from './walk.ts';

/** A whole message that is a command word. Never a prefix: « aide au déménagement » is a title. */
export function* spoken(s: Session, command: string): Part<boolean> {
  const frame = top(s);
  switch (command) {
    case 'help':
      if (frame) askAgain(s, helpWords(s, frame));
      else if (s.status === 'approved') {
        helpMenu(s);
      } else yield* open(s);
      return true;
    case 'how':
      // what this is, and what is asked just now
      if (!frame) return yield* spoken(s, 'help');
      askAgain(s, { key: 'common.about-how' }, helpWords(s, frame));
      return true;
    case 'back':
      yield* back(s);
      return true;
    case 'edit': {
      // what can be changed stands below the summary; without one, one's own posts are what can be changed
      const step = frame && currentStep(s, frame);
      if (frame && step) {
        if (!editOnly(s, frame, step)) askAgain(s, helpWords(s, frame));
        return true;
      }
      const post = justUp(s);
      return post === undefined ? yield* spoken(s, 'mine') : yield* openChange(s, post);
    }
    case 'go-on':
      return goOn(s);
    case 'more':
      if (frame && !isFree(s)) return goOn(s);
      return (yield* sawAll(s)) || (yield* spoken(s, 'browse'));
    case 'yes': {
      // « c'est bon ? » is no yes
      const isAsked = textOf(s.event)?.includes('?') ?? false;
      if (!isAsked || (frame && currentStep(s, frame)?.type !== 'review')) return false;
      if (!frame) return yield* spoken(s, 'mine');
      askAgain(s, helpWords(s, frame));
      return true;
    }
    case 'skip':
      // asked for whom it was: us
      if (!s.ruledOut.has('talk')) return false;
      askAgain(s, { key: 'common.nothing-to-skip' });
      return true;
    case 'no': {
      // « non » to a summary: what is wrong with it?
      if (!frame || currentStep(s, frame)?.type !== 'review') return false;
      return asksWhatChanges(s);
    }
    case 'cancel':
      if (frame && (s.status === 'approved' || !flowOf(s, frame).defers)) yield* cancel(s, frame);
      else if (frame && s.status === 'joining' && openSlot(s)) yield* leaveDoor(s, frame);
      else if (withdrawUp(s) || (yield* takesBack(s, (said) => spoken(s, said)))) return true;
      else askAgain(s, forgetWish(s) ?? { key: 'common.nothing-to-cancel' });
      return true;
    case 'menu':
      if (s.status === 'approved') menu(s);
      else yield* open(s);
      return true;
    case 'greeting':
      leaveRefusedSale(s);
      restsAtGreeting(s);
      if (top(s) && !isListening(s)) askOnly(s, { key: 'common.hello-again' });
      else yield* open(s);
      return true;
    case 'french':
    case 'english':
      chooseLanguage(s, command === 'french' ? 'fr' : 'en');
      return true;
    case 'thanks':
      askAgain(s, { key: thanksNeighbours(textOf(s.event) ?? '') ? 'common.welcome-all' : 'common.welcome' });
      return true;
  }
  if (answerSmallTalk(s, command)) return true;
  const found = findStart(
    s,
    (start): start is Extract<Start, { by: 'word' }> => start.by === 'word' && start.word === command,
  );
  if (!found) return false;
  if (found.flow.id === frame?.flow && (yield* ofDraft(s, frame, found.start.set ?? {}))) return true;
  // « je reprends », of a draft that is open: it is no matter of pauses, if there is none
  const isDraft = frame !== undefined && isReviewed(s, frame) && !isRefusedSale(frame) && !isListening(s);
  const isBeside = isDraft && found.start.set?.beside !== undefined;
  return yield* tryBegin(s, found, { ...found.start.set, ...(isBeside ? { beside: 'draft' } : {}) });
}

/** « on reprend », « continuer »: what was asked, once more. */
function goOn(s: Session): boolean {
  const frame = top(s);
  if (frame) isListening(s) ? askAgain(s, helpWords(s, frame)) : askOnly(s, resumed(frame));
  else if (s.status !== 'approved') return false;
  else menu(s, { key: 'common.nothing-open' });
  return true;
}
