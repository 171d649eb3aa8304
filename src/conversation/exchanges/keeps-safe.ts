import { readNoLongerFor } from '../../language/answers/no-longer-for.ts';
import { readPromiseBack } from '../../language/answers/promise-back.ts';
import {
  blocksThem,
  mayBeNoName,
  readBlocking,
  reportsThem,
  unblocks,
  wantsNoWordOf,
  wantsPeace,
} from '../../language/people/blocking.ts';
import type { Start } from '../book.ts';
import { asksForNote } from '../questions/at-note.ts';
import { openSlot } from '../questions/open-question.ts';
import { type Part, type Session, top } from '../session.ts';
import { beginBy, findButton, findStart, press, tryBegin } from '../start.ts';
import type { SlotValue } from '../state.ts';
import { isTalking } from '../talk.ts';
import type { ButtonsAnswer, ExchangesAnswer } from '../turn.ts';
import { beginQuietly, kept } from './for-us.ts';

/*
 * « bloque Solenn », « je la signale », « je ne donne plus le fauteuil à Lucie »: said of whom one writes to, and never to them. It goes
 * before every word that is passed on.
 */

/** As many letters are looked at. */
const MOST_LETTERS = 300;

export function* keepsSafe(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || (openSlot(s)?.type === 'text' && !asksForNote(s))) return false;
  return (yield* blocks(s, text)) || (yield* reports(s, text)) || (yield* breaksPromise(s, text));
}

/** « bloquer Paul »; « bloque-la », of whom they write to. */
function* blocks(s: Session, text: string): Part<boolean> {
  if (unblocks(text) && (yield* unblock(s))) return true;
  const no = wantsNoWordOf(text);
  const who = readBlocking(text) ?? (no !== null && no !== 'them' ? no.name : null);
  // « plus de messages d'annonces »: where nobody they know is called so, it is read on; never to whom they write to
  if (who !== null && mayBeNoName(text) && spokenWith(s) === null)
    return !s.ruledOut.has('block') && (yield* beginQuietly(s, 'block', { who, ...kept(s, 'block', text) }));
  if (who !== null) return yield* beginBy(s, 'block', { who });
  // whether it is to be so is asked, and none of this is passed on
  const isOfThem = blocksThem(text) || no === 'them' || (wantsPeace(text) && (yield* hasHeard(s)));
  const claim = isOfThem ? (spokenWith(s) ?? (yield* heardLately())) : null;
  return claim !== null && (yield* press(s, { kind: 'do', button: 'block', id: claim }));
}

/** Somebody wrote to them, or they write to somebody: else « arrête de m'écrire » is said to us. */
function* hasHeard(s: Session): Part<boolean> {
  if (spokenWith(s) !== null) return true;
  return ((yield { ask: 'buttons', names: ['options'], of: 'last' }) as ButtonsAnswer).length > 0;
}

/** Those whom one has blocked, each with the button. */
function* unblock(s: Session): Part<boolean> {
  const found = findStart(
    s,
    (start): start is Extract<Start, { by: 'word' }> => start.by === 'word' && start.word === 'unblock',
  );
  return found !== undefined && (yield* tryBegin(s, found, {}));
}

function* reports(s: Session, text: string): Part<boolean> {
  const why = reportsThem(text);
  const about = why === null ? null : spokenWith(s);
  const found = findButton(s, 'report');
  if (about === null || !found?.start.fills) return false;
  const words: Record<string, SlotValue> = why === '' ? {} : { words: text.slice(0, MOST_LETTERS) };
  return yield* tryBegin(s, found, { [found.start.fills]: about, ...words });
}

/** With whom they talk, or for whom words of theirs wait. */
function spokenWith(s: Session): string | null {
  const frame = top(s);
  const claim = frame?.slots.claim;
  return typeof claim === 'string' && (isTalking(s) || frame?.slots.held !== undefined) ? claim : null;
}

/** Whoever wrote to them lately, or else the only one they have an exchange with. */
function* heardLately(): Part<string | null> {
  const [last] = (yield { ask: 'buttons', names: ['options'], of: 'lately' }) as ButtonsAnswer;
  if (last?.id != null) return last.id;
  const exchanges = (yield { ask: 'exchanges' }) as ExchangesAnswer;
  const [only] = exchanges;
  return only !== undefined && exchanges.every(({ other }) => other === only.other) ? only.claim : null;
}

/**
 * « je ne donne plus le fauteuil à Lucie »: how it stands is shown, with the button that takes the promise back. « je reprends ma
 * promesse » is as good as that button, where there is but one.
 */
function* breaksPromise(s: Session, text: string): Part<boolean> {
  const back = s.ruledOut.has('holder') ? null : readPromiseBack(text);
  if (back !== null)
    return yield* beginQuietly(s, 'for-whom', { said: back, wants: 'back', ...kept(s, 'holder', text) });
  const said = s.ruledOut.has('holder') ? null : readNoLongerFor(text);
  return (
    said !== null &&
    (yield* beginQuietly(s, 'for-whom', { said: said.slice(0, MOST_LETTERS), ...kept(s, 'holder', text) }))
  );
}
