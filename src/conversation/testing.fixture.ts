import type { Book, Flow, Step } from './book.ts';
import { type ConversationState, newConversation } from './state.ts';
import { transition } from './transition.ts';
import type { Answer, Ask, TurnContext, TurnEvent, TurnResult } from './turn.ts';

/** A flow with what a test does not care about filled in. */
export function flowOf(given: Partial<Flow> & { id: string; steps: Step[] }): Flow {
  return { version: 1, history: {}, for: 'everyone', defers: false, starts: [], slots: {}, ...given };
}

/** A book in which every sentence exists, except those named. */
export function bookOf(flows: Flow[], missing: readonly string[] = []): Book {
  return {
    flows: new Map(flows.map((flow) => [flow.id, flow])),
    words: new Map([
      ['annuler', 'cancel'],
      ['retour', 'back'],
      ['aide', 'help'],
    ]),
    labels: new Map(),
    sentences: { has: (key) => !missing.includes(key) && !/help-|skip-|which|got-|cancelled$|-(too|not)-/.test(key) },
  };
}

export const collect = (slot: string, more: object = {}): Step => ({
  type: 'collect',
  id: slot,
  slot,
  skippable: false,
  ...more,
});

export function play(
  book: Book,
  event: TurnEvent | string,
  given: { state?: ConversationState; context?: Partial<TurnContext>; answer?: (ask: Ask) => Answer } = {},
): TurnResult & { said: string[][]; asked: Ask[] } {
  const engine = transition(
    book,
    given.state ?? newConversation(),
    typeof event === 'string' ? { type: 'text', text: event } : event,
    {
      now: new Date('2026-11-23T09:00:00Z'),
      timezone: 'Europe/Paris',
      locale: 'fr',
      turnId: '1',
      status: 'approved',
      isAdmin: false,
      isMuted: false,
      waiting: [],
      facts: {},
      ...given.context,
    },
  );
  const asked: Ask[] = [];
  let step = engine.next();
  while (!step.done) {
    asked.push(step.value);
    step = engine.next(
      given.answer?.(step.value) ??
        (['exchanges', 'keyword', 'shown', 'buttons', 'awaited', 'waits'].includes(step.value.ask) ? [] : null),
    );
  }
  const said = step.value.bubbles.map((bubble) => ('text' in bubble ? bubble.text.map(({ key }) => key) : []));
  return { ...step.value, said, asked };
}
