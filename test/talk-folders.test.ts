import { expect, test } from 'vitest';
import type { Flow } from '../src/conversation/book.ts';
import { loadBook } from '../src/load-book.ts';
import { readTalks } from './talk/book.ts';

/** Kinds of transcripts (design §3.9), and for which flows there is something to tell of that kind. */
const KINDS: Record<string, (flow: Flow) => boolean> = {
  happy: () => true,
  // a question may be answered by what is no answer, and left for something else
  'wrong-input': asks,
  digressions: asks,
  cancel: (flow) => asks(flow) || flow.steps.some(({ type }) => type === 'review'),
  // a summary shows what can be said otherwise
  corrections: ({ steps }) => steps.some((step) => step.type === 'review' && step.slots.length > 0),
  // what can be tapped can be tapped too late
  'old-buttons': ({ starts, steps }) =>
    starts.some(({ by }) => by === 'button') || steps.some(({ type }) => type === 'review'),
  // known by what is said, beside another way to begin; what only begins so is told in happy
  'one-liners': ({ starts }) => starts.some(({ by }) => by === 'reader') && starts.some(({ by }) => by !== 'reader'),
  // something in it is called otherwise than it was
  deploy: ({ history }) => Object.keys(history).length > 0,
  // words of admins in a dialogue that is not theirs alone
  admin: (flow) => flow.for !== 'admins' && flow.starts.some(({ by }) => by === 'command'),
};

/** What a flow might have by these rules and has not, and why. */
const NOT_THERE: Record<string, string> = {};

function asks({ steps }: Flow): boolean {
  return steps.some(({ type }) => type === 'collect' || type === 'listen');
}

const flows = [...loadBook().flows.values()];
const told = new Set(readTalks().map(({ file }) => file.split('/').toSpliced(1, 1).slice(0, 2).join('/')));
const wanted = flows.flatMap((flow) =>
  Object.entries(KINDS)
    .filter(([, makesSense]) => makesSense(flow))
    .map(([kind]) => `${flow.id}/${kind}`),
);

test('every flow has a transcript of each kind that makes sense for it', () => {
  expect(wanted.filter((one) => !told.has(one) && NOT_THERE[one] === undefined)).toEqual([]);
});

test('what is excepted is wanted, and not there', () => {
  expect(Object.keys(NOT_THERE).filter((one) => !wanted.includes(one) || told.has(one))).toEqual([]);
});
