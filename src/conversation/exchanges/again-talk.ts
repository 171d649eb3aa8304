import { STANDS } from '../questions/held.ts';
import { argsOf } from '../questions/question.ts';
import { flowOf, type Part, type Session, say } from '../session.ts';
import type { Frame } from '../state.ts';
import type { ExchangesAnswer, SettledAnswer } from '../turn.ts';
import { recordEnd } from '../walk.ts';

/*
 * A talk whose exchange has ended: it is not come back to, and what is written in it may be for somebody else.
 */

/** Whom one writes to is said before the next word, while one may. */
export function* againTalk(s: Session, talk: Frame, step: { id: string }, ended?: Frame): Part<void> {
  const { claim } = talk.slots;
  // whom they have just complained of they do not write to by their next word
  if (ended !== undefined && isComplaint(s, ended) && isOfTalk(ended, talk)) return leave(s, talk);
  const settled = typeof claim === 'string' ? ((yield { ask: 'settled', claim, ofTalk: true }) as SettledAnswer) : null;
  if (settled !== null && !STANDS.includes(settled)) return leave(s, talk);
  say(s, { key: `${talk.flow}.again-${step.id}`, args: argsOf(flowOf(s, talk), talk) });
}

/** Words that cannot go to whom one wrote to, with an exchange with somebody else: read as if no talk were open. */
export function* readOutOfTalk(s: Session, talk: Frame): Part<boolean> {
  const { event } = s;
  if (event.type !== 'text' || ((yield { ask: 'exchanges' }) as ExchangesAnswer).length === 0) return false;
  leave(s, talk);
  s.again = { text: event.text, from: event.from ?? s.ctx.turnId, rule: 'us' };
  return true;
}

const isOfTalk = (ended: Frame, talk: Frame): boolean =>
  ended.slots.about === talk.slots.claim ||
  (ended.vars.keyword !== undefined && ended.vars.keyword === talk.vars.keyword);

const isComplaint = (s: Session, ended: Frame): boolean =>
  flowOf(s, ended).starts.some((start) => start.by === 'reader' && start.reader === 'accuse');

function leave(s: Session, talk: Frame): void {
  s.state.frames.splice(s.state.frames.indexOf(talk), 1);
  recordEnd(s, talk, 'interrupted');
}
