import type { Bubble, Words } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';

export const adminWordSays = { 'human.button-write-back': [] } as const;

/** A word of the admins to a member: what is written right after it may be for them, see conversation/questions/may-mean.ts. */
export function adminWord(text: Words): Bubble {
  const button = { id: 'write-back', title: { key: 'human.button-write-back' }, token: doToken('write-back') };
  return { type: 'buttons', text: [text], buttons: [button] };
}
