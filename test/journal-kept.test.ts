import { expect, test } from 'vitest';
import { effectSpecs } from '../src/community/effects.ts';
import { theBook } from './helpers/the-book.ts';
import { readTalks } from './talk/book.ts';
import { JOURNAL_OF, missingLines } from './talk/journal-kept.ts';

const ofAdmins = [...theBook.flows.values()].filter((flow) => flow.for === 'admins');
const done = new Set(
  ofAdmins.flatMap(({ steps }) => steps.flatMap((step) => (step.type === 'do' && !step.looks ? [step.effect] : []))),
);

test('of every effect in a flow for admins it is settled which line of the journal it leaves', () => {
  expect(done.size).toBeGreaterThan(20);
  expect([...done].filter((name) => !(name in JOURNAL_OF))).toEqual([]);
});

test('every outcome that leaves a line is one, and stands in a transcript, where it is looked for', () => {
  const played = new Set(
    readTalks().flatMap(({ turns }) =>
      turns.flatMap(({ asked }) => asked.map(({ text }) => /^([a-z-]+ → [a-z-]+)/.exec(text)?.[1])),
    ),
  );
  for (const [effect, lines] of Object.entries(JOURNAL_OF)) {
    for (const outcome of Object.keys(lines ?? {})) {
      expect(effectSpecs[effect]?.outcomes, effect).toContain(outcome);
      expect(played, `${effect} → ${outcome}`).toContain(`${effect} → ${outcome}`);
    }
  }
});

test('a line that is not there is told', () => {
  expect(missingLines(['approve → approved CHAISE 42'], ['refused'])).toEqual([
    'no line in the journal after approve → approved',
  ]);
  expect(missingLines(['approve → approved', 'approve → already', 'claim → told'], ['approved'])).toEqual([]);
});
