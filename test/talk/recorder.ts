import type { Bubble, SpokenBubble } from '../../src/conversation/bubble.ts';
import type { SendMessage } from '../../src/messenger/send-message.ts';

/**
 * What the real program did on the way from a webhook to the phone, written down without changing it: which bubbles
 * became which messages, which look-ups were made. The modules concerned are wrapped by vi.mock in the test file.
 */
export interface SaidPart {
  /** The bubble of which the message is the first, or null when it goes on with one. */
  bubble: Bubble | null;
}

const sources = new WeakMap<SpokenBubble, Bubble>();
const parts = new Map<string, SaidPart>();

export const recorder = {
  spoke(spoken: SpokenBubble, bubble: Bubble): SpokenBubble {
    sources.set(spoken, bubble);
    return spoken;
  },
  /** `lengths`: how many messages each bubble takes. */
  rendered(spoken: readonly SpokenBubble[], messages: SendMessage[], lengths: number[]): SendMessage[] {
    const firsts = new Map<number, Bubble | null>();
    let at = 0;
    for (const [index, bubble] of spoken.entries()) {
      firsts.set(at, sources.get(bubble) ?? null);
      at += lengths[index] ?? 1;
    }
    if (at !== messages.length) throw new Error('bubbles and messages do not match');
    for (const [index, message] of messages.entries()) {
      parts.set(canonical(message), { bubble: firsts.get(index) ?? null });
    }
    return messages;
  },
  /** What stands behind a message as Meta received it. */
  behind(message: unknown): SaidPart | undefined {
    return parts.get(canonical(message));
  },
  forget: () => parts.clear(),
};

/** PostgreSQL stores objects with their keys in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (key, inner) => {
    if (key === 'metadata') return undefined;
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
