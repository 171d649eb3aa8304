import { expect, test } from 'vitest';
import type { Session } from '../session.ts';
import { type ConversationState, newConversation } from '../state.ts';
import type { TurnEvent } from '../turn.ts';
import { keepUndo } from './edit.ts';

const draft = { flow: 'post', version: 1, run: 'r1', step: 'check', slots: {}, vars: {} };
const undo = { turn: 't1', before: { ...newConversation(), frames: [draft] } };

/** What can be taken back after an event that left these dialogues open, of those that were. */
function kept(event: TurnEvent, frames: (typeof draft)[]) {
  const before = { ...newConversation(), frames: [draft], undo } as unknown as ConversationState;
  const state = { ...before, frames } as ConversationState;
  keepUndo({ event, state, acted: false } as unknown as Session, before, 't2', true);
  return state.undo?.turn;
}

test('a message that is taken back, or liked, leaves what was said before it to be changed', () => {
  expect(kept({ type: 'delete' }, [draft])).toBe('t1');
  expect(kept({ type: 'reaction', emoji: '❤' }, [draft])).toBe('t1');
});

test('a dialogue that ended with it does not come back with older words', () => {
  expect(kept({ type: 'delete' }, [])).toBeUndefined();
  expect(kept({ type: 'edit', of: 't0', text: 'non' }, [])).toBeUndefined();
});

test('what is said anew is what can be changed', () => expect(kept({ type: 'text', text: 'oui' }, [draft])).toBe('t2'));
