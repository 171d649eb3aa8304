import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { effectSpecs, factNames } from '../community/effects.ts';
import { DatabaseUnavailable } from '../database/unavailable.ts';
import { loadBook } from '../load-book.ts';
import { registerDoctorCommand } from './doctor.ts';
import { registerFlowCommands } from './flow.ts';
import { OperatorError } from './operator.ts';
import { registerPageCommands } from './page.ts';
import { registerReadCommand } from './read.ts';
import { registerTownCommands } from './town.ts';
import { registerTransferCommands } from './transfer.ts';

const flowsDir = fileURLToPath(new URL('../../flows', import.meta.url));

const program = new Command('parallele').description('Parallèle: the operator’s command line').showHelpAfterError();
registerTownCommands(program);
registerTransferCommands(program);
registerDoctorCommand(program);
registerPageCommands(program, loadBook);
registerReadCommand(program);
registerFlowCommands(program, { flowsDir, effects: effectSpecs, facts: [...factNames] });

try {
  await program.parseAsync();
} catch (error) {
  const isPlain = error instanceof OperatorError || error instanceof DatabaseUnavailable;
  process.stderr.write(`${isPlain ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
}
