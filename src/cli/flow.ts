import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { EffectSpecs, Flow } from '../conversation/book.ts';
import { mermaid } from '../conversation/load/graph.ts';
import { checkFlows, type LoadResult, loadFlows } from '../conversation/load/load-flows.ts';
import { LOCK_FILE, lockFlows, readLock, writeLock } from '../conversation/load/lock.ts';
import { type Problem, printProblem } from '../conversation/load/problem.ts';
import { readFlows } from '../conversation/load/read-flows.ts';
import { showFlow } from '../conversation/load/show.ts';

export interface FlowCommandOptions {
  flowsDir: string;
  effects: EffectSpecs;
  facts: readonly string[];
}

/**
 * What it says is in French: it speaks to those who change the sentences.
 * `flow check | show <id> [--en] | graph <id> | lock [--again]`. Problems go to the error output and make the exit code 1;
 * nothing here needs a database.
 */
export function registerFlowCommands(program: Command, options: FlowCommandOptions): void {
  const { flowsDir, effects, facts } = options;
  const flow = program.command('flow').description('look at the dialogues in flows/');
  const load = () => loadFlows(flowsDir, effects, facts);

  flow
    .command('check')
    .description('say everything that is wrong in flows/')
    .action(() => check(load()));

  flow
    .command('show')
    .argument('<flow>', 'its name, e.g. post')
    .option('--en', 'with its English sentences')
    .description('preview a flow: its questions, buttons, refusals and help, with example values')
    .action((id: string, { en = false }: { en?: boolean }) =>
      withFlow(load(), id, (found, { book }) => console.log(showFlow(book, found, effects, en ? 'en' : 'fr'))),
    );

  flow
    .command('graph')
    .argument('<flow>', 'its name, e.g. post')
    .option('--en', 'with its English sentences')
    .description('print a flow as a Mermaid diagram')
    .action((id: string, { en = false }: { en?: boolean }) =>
      withFlow(load(), id, (found, { book }) => console.log(mermaid(book, found, en ? 'en' : 'fr'))),
    );

  flow
    .command('lock')
    .option('--again', 'write the present versions over those in the lock: only while nobody has met them')
    .description(`write the names of the present versions into ${LOCK_FILE}`)
    .action(({ again = false }: { again?: boolean }) => lock(options, again));
}

function check({ book, problems, warnings }: LoadResult): void {
  printAll(warnings.map((warning) => ({ ...warning, sentence: `attention : ${warning.sentence}` })));
  if (problems.length > 0) {
    printAll(problems);
    fail(problems.length === 1 ? 'un problème' : `${problems.length} problèmes`);
    return;
  }
  console.log(`${book.flows.size} dialogues, ${book.variables.fr.size} phrases : tout va bien`);
}

function withFlow(result: LoadResult, id: string, action: (flow: Flow, result: LoadResult) => void): void {
  const found = result.book.flows.get(id);
  if (found) action(found, result);
  else fail(`aucun dialogue ne s’appelle ${id} ; il y a : ${[...result.book.flows.keys()].join(', ')}`);
}

/** Written only when nothing is wrong with it: a forgotten name in the lock would be kept for ever. */
function lock({ flowsDir, effects, facts }: FlowCommandOptions, again: boolean): void {
  const files = readFlows(flowsDir);
  const before = readLock(files.get(LOCK_FILE));
  if (!before) {
    fail(`cannot read ${LOCK_FILE}: take it back from the last commit`);
    return;
  }
  const flows = [...checkFlows(files, effects, facts).book.flows.values()];
  const after = writeLock(lockFlows(before, flows, again));
  const { problems } = checkFlows(new Map([...files, [LOCK_FILE, after]]), effects, facts);
  if (problems.length > 0) {
    printAll(problems);
    fail('nothing was written');
    return;
  }
  writeFileSync(join(flowsDir, LOCK_FILE), after);
  console.log(`${LOCK_FILE}: ${flows.map(({ id, version }) => `${id} ${version}`).join(', ')}`);
}

function printAll(problems: readonly Problem[]): void {
  for (const problem of problems) console.error(printProblem(problem));
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
