import { expect, test } from 'vitest';
import { mermaid } from './graph.ts';
import { checkFlows } from './load-flows.ts';
import { showFlow } from './show.ts';
import { bookFiles } from './testing/book-files.ts';
import { facts, specs } from './testing/specs.ts';

const { book } = checkFlows(bookFiles('good'), specs, facts);

function flowNamed(id: string) {
  const flow = book.flows.get(id);
  if (!flow) throw new Error(id);
  return flow;
}

test('a flow as a diagram', () => {
  expect(mermaid(flowNamed('apply'))).toBe(
    [
      'flowchart TD',
      '  start0(["word apply"]) --> s_name',
      '  start1(["news refused"]) --> s_sorry',
      '  start2(["command approve …"]) --> s_sorry',
      '  s_name("name ?")',
      '  s_patience["« patience »"]',
      '  s_wait[/"wait"/]',
      '  s_welcome["« welcome »"]',
      '  s_sorry["« sorry »"]',
      '  s_end_gone(["gone"])',
      '  s_end_done(["done"])',
      '  s_name --> s_patience',
      '  s_patience --> s_wait',
      '  s_wait -->|"approved"| s_welcome',
      '  s_wait -->|"gone"| s_end_gone',
      '  s_welcome --> s_end_done',
      '  s_sorry --> s_name',
      '',
    ].join('\n'),
  );
});

test('a branch shows its conditions', () => {
  expect(mermaid(flowNamed('where'))).toContain('s_somewhere -->|"no district"| s_end_nowhere');
});

test('a flow with its French sentences, as written', () => {
  const shown = showFlow(book, flowNamed('give'));
  expect(shown).toContain(
    "until (asks, may be skipped, when (town.has-dates or kind is loan))\n  ask-until = Jusqu'à quand ?",
  );
  expect(shown).toContain('publish (does)\n  published → done\n  duplicate → check');
  expect(shown).toContain('  button-withdraw = Retirer\n  button-menu = Menu\n  then → end:published');
});
