import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { effectSpecs, factNames } from '../community/effects.ts';
import { loadBook } from '../load-book.ts';
import { registerBackupCommands } from './backup.ts';
import { registerDoctorCommand } from './doctor.ts';
import { registerFlowCommands } from './flow.ts';
import { registerMailCommands } from './mail.ts';
import { registerPageCommands } from './page.ts';
import { registerReadCommand } from './read.ts';
import { registerTownCommands } from './town.ts';
import { registerTransferCommands } from './transfer.ts';

const flowsDir = fileURLToPath(new URL('../../flows', import.meta.url));

/** Every command of the operator. */
export function createProgram(): Command {
  const program = new Command('parallele').description('Parallèle: the operator’s command line').showHelpAfterError();
  registerTownCommands(program);
  registerTransferCommands(program);
  registerBackupCommands(program);
  registerDoctorCommand(program);
  registerPageCommands(program, loadBook);
  registerMailCommands(program);
  registerReadCommand(program);
  registerFlowCommands(program, { flowsDir, effects: effectSpecs, facts: [...factNames] });
  return program;
}
