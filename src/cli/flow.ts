import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { EffectSpecs, Flow } from '../conversation/book.ts';
import { mermaid } from '../conversation/load/graph.ts';
import { checkFlows, type LoadResult, loadFlows } from '../conversation/load/load-flows.ts';
import { LOCK_FILE, lockFlows, readLock, writeLock } from '../conversation/load/lock.ts';
import { type Problem, printProblem } from '../conversation/load/problem.ts';
import { readFlows } from '../conversation/load/read-flows.ts';
import { showCommon, showFlow } from '../conversation/load/show.ts';

export interface FlowCommandOptions {
  flowsDir: string;
  effects: EffectSpecs;
  facts: readonly string[];
}

/**
 * What it says is in French: it speaks to those who change the sentences.
 * `flow check | show <id, or common> [--en] | graph <id> | lock [--again]`. Problems go to the error output and make the exit code 1;
 * nothing here needs a database.
 */
export function registerFlowCommands(program: Command, options: FlowCommandOptions): void {
  const { flowsDir, effects, facts } = options;
  const flow = program.command('flow').description('les dialogues de flows/');
  const load = () => loadFlows(flowsDir, effects, facts);

  flow
    .command('check')
    .description('dit tout ce qui ne va pas dans flows/')
    .action(() => check(load()));

  flow
    .command('show')
    .argument('[flow]', 'son nom, par exemple post ; common : les phrases qui servent partout')
    .option('--en', 'avec ses phrases anglaises')
    .description('montre un dialogue : questions, boutons, refus et aide, avec des valeurs d’exemple')
    .action((id: string | undefined, { en = false }: { en?: boolean }) => {
      const locale = en ? 'en' : 'fr';
      const result = load();
      if (id === 'common') return console.log(showCommon(result.book, effects, locale));
      withFlow(result, id, (found, { book }) => console.log(showFlow(book, found, effects, locale)));
    });

  flow
    .command('graph')
    .argument('[flow]', 'son nom, par exemple post')
    .option('--en', 'avec ses phrases anglaises')
    .description('écrit un dialogue en schéma (Mermaid)')
    .action((id: string | undefined, { en = false }: { en?: boolean }) =>
      withFlow(load(), id, (found, { book }) => console.log(mermaid(book, found, en ? 'en' : 'fr'))),
    );

  flow
    .command('lock')
    .option('--again', 'récrit les versions présentes : seulement tant que personne ne les a rencontrées')
    .description(`écrit les noms des versions présentes dans ${LOCK_FILE}`)
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

function withFlow(result: LoadResult, id: string | undefined, action: (flow: Flow, result: LoadResult) => void): void {
  const found = result.book.flows.get(id ?? '');
  if (found) action(found, result);
  else {
    const known = [...result.book.flows.keys()].join(', ');
    fail(id === undefined ? `dis lequel : ${known}` : `aucun dialogue ne s’appelle ${id} ; il y a : ${known}`);
  }
}

/** Written only when nothing is wrong with it: a forgotten name in the lock would be kept for ever. */
function lock({ flowsDir, effects, facts }: FlowCommandOptions, again: boolean): void {
  const files = readFlows(flowsDir);
  const before = readLock(files.get(LOCK_FILE));
  if (!before) {
    fail(`je n’arrive pas à lire ${LOCK_FILE} : reprends-le du dernier changement enregistré`);
    return;
  }
  const flows = [...checkFlows(files, effects, facts).book.flows.values()];
  const after = writeLock(lockFlows(before, flows, again));
  const { problems } = checkFlows(new Map([...files, [LOCK_FILE, after]]), effects, facts);
  if (problems.length > 0) {
    printAll(problems);
    fail('rien n’a été écrit');
    return;
  }
  writeFileSync(join(flowsDir, LOCK_FILE), after);
  console.log(`${LOCK_FILE} : ${flows.map(({ id, version }) => `${id} ${version}`).join(', ')}`);
}

function printAll(problems: readonly Problem[]): void {
  for (const problem of problems) console.error(printProblem(problem));
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
