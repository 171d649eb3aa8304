import { mayReachAdmins, standing } from './questions/question.ts';
import type { Session } from './session.ts';
import type { TurnEvent } from './turn.ts';

/** 👎 and angry faces, as signs (with any colour of skin) or by Meta's names. */
const UNHAPPY = /👎|😠|😡|🤬|^(?:dislike|angry)$/u;
const DAY_MS = 24 * 60 * 60_000;

/** A ❤️ wants no answer. A 👎 gets a short question with a way to somebody, at most once a day. */
export function reacted(s: Session, { emoji, removed }: Extract<TurnEvent, { type: 'reaction' }>): void {
  if (removed || emoji === undefined || !UNHAPPY.test(emoji)) return;
  const { now } = s.ctx;
  const { askedWhy } = s.state;
  if (askedWhy !== undefined && now.getTime() - Date.parse(askedWhy) < DAY_MS) return;
  askWhy(s);
}

/** 😡, and no words. */
export const isUnhappy = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text) && UNHAPPY.test(text);

export function askWhy(s: Session): void {
  s.state.askedWhy = s.ctx.now.toISOString();
  const buttons = mayReachAdmins(s) ? ['human', 'help'] : ['help'];
  s.bubbles.push({
    type: 'buttons',
    text: [{ key: 'common.ask-why' }],
    buttons: buttons.map((name) => standing(name)),
  });
}
