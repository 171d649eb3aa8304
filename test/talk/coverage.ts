import type { Book, Flow, Step } from '../../src/conversation/book.ts';
import type { Bubble, Words } from '../../src/conversation/bubble.ts';
import { REASONS } from '../../src/conversation/load/engine-says.ts';
import type { LoadedBook } from '../../src/conversation/load/loaded-book.ts';
import type { ConversationState } from '../../src/conversation/state.ts';

/** What of the flows has been walked through. */
export interface Coverage {
  /** The book to walk: it notes which steps and exits are looked at. */
  book: LoadedBook;
  /** Notes where a dialogue waits, and what was said on the way. */
  note(state: ConversationState, bubbles: readonly Bubble[]): void;
  /** How much was visited. */
  seen(): number;
  /** What there is and was never visited: `post.check`, `post.publish → duplicate`, `post.item-too-long`, … */
  missing(): { steps: string[]; outcomes: string[]; rejections: string[]; helps: string[] };
}

/** Steps are noted by the parts of them that only the walk itself looks at. */
export function watchBook(book: LoadedBook): Coverage {
  const seen = new Set<string>();
  const flows = new Map([...book.flows].map(([id, flow]) => [id, { ...flow, steps: flow.steps.map(watchStep(id)) }]));

  function watchStep(flow: string): (step: Step) => Step {
    return (step) => {
      const at = `${flow}.${step.id}`;
      switch (step.type) {
        case 'do':
        case 'listen':
        case 'call': {
          const on = new Proxy(step.on, {
            get(target, outcome) {
              const exit = target[String(outcome)];
              if (exit !== undefined) seen.add(`${at} → ${String(outcome)}`).add(at);
              return exit;
            },
          });
          return { ...step, on };
        }
        case 'branch':
          return {
            ...step,
            cases: step.cases.map((one, index) => onRead(one, 'then', () => seen.add(at).add(`${at} → ${index + 1}`))),
            get else() {
              seen.add(at).add(`${at} → else`);
              return step.else;
            },
          };
        case 'say':
          return onRead(step, 'sentence', () => seen.add(at));
        default:
          return step;
      }
    };
  }

  return {
    book: { ...book, flows },
    note(state, bubbles) {
      for (const { flow, step } of state.frames) if (step !== null) seen.add(`${flow}.${step}`);
      for (const { flow, editing } of state.frames) {
        const asked = book.flows.get(flow)?.steps.find((step) => step.type === 'collect' && step.slot === editing);
        if (asked) seen.add(`${flow}.${asked.id}`);
      }
      const frame = state.frames.at(-1);
      const asked = frame && openSlot(book, frame.flow, frame.step, frame.editing);
      for (const { key } of bubbles.flatMap(sentencesOf)) {
        seen.add(key);
        if (frame && asked && key.startsWith(`common.${asked.type}-`)) {
          seen.add(`${frame.flow}.${asked.slot}-${key.slice(`common.${asked.type}-`.length)}`);
        }
      }
    },
    seen: () => seen.size,
    missing() {
      const unseen = (names: string[]) => names.filter((name) => !seen.has(name));
      const all = [...book.flows.values()];
      return {
        steps: unseen(all.flatMap((flow) => flow.steps.map((step) => `${flow.id}.${step.id}`))),
        outcomes: unseen(all.flatMap(outcomesOf)),
        rejections: unseen(all.flatMap(rejectionsOf)),
        helps: unseen(all.flatMap((flow) => helpsOf(book, flow))),
      };
    },
  };
}

function onRead<T extends object>(of: T, name: keyof T, note: () => void): T {
  return new Proxy(of, {
    get(target, key) {
      if (key === name) note();
      return Reflect.get(target, key);
    },
  });
}

function openSlot(book: Book, flowId: string, stepId: string | null, editing: string | undefined) {
  const flow = book.flows.get(flowId);
  const step = flow?.steps.find(({ id }) => id === stepId);
  const slot = editing ?? (step?.type === 'collect' ? step.slot : undefined);
  const type = slot === undefined ? undefined : flow?.slots[slot]?.type;
  return slot === undefined || type === undefined ? undefined : { slot, type };
}

export function sentencesOf(bubble: Bubble): Words[] {
  switch (bubble.type) {
    case 'photo':
      return [];
    case 'cards':
      return bubble.cards.flatMap(({ title, subtitle }) => (subtitle ? [title, subtitle] : [title]));
    default:
      return bubble.text;
  }
}

function outcomesOf(flow: Flow): string[] {
  return flow.steps.flatMap((step) => {
    const at = `${flow.id}.${step.id}`;
    if (step.type === 'branch') return [...step.cases.map((_, index) => `${at} → ${index + 1}`), `${at} → else`];
    return 'on' in step ? Object.keys(step.on).map((outcome) => `${at} → ${outcome}`) : [];
  });
}

function rejectionsOf(flow: Flow): string[] {
  return Object.entries(flow.slots)
    .filter(([slot]) => flow.steps.some((step) => step.type === 'collect' && step.slot === slot))
    .flatMap(([slot, { type, min }]) =>
      REASONS[type].filter((reason) => isPossible(type, reason, min)).map((reason) => `${flow.id}.${slot}-${reason}`),
    );
}

/** Empty messages do not exist, and photos are told by another rule. */
function isPossible(type: string, reason: string, min: number | undefined): boolean {
  if (type === 'images') return reason !== 'not-image';
  return !(reason === 'too-short' && type !== 'place' && (min ?? 1) <= 1);
}

function helpsOf(book: LoadedBook, flow: Flow): string[] {
  const ids = flow.steps.map((step) => `${flow.id}.help-${step.id}`);
  return [`${flow.id}.help`, ...ids].filter((key) => book.sentences.has(key));
}
