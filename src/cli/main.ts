import { DatabaseUnavailable } from '../database/unavailable.ts';
import { OperatorError } from './operator.ts';
import { createProgram } from './program.ts';

// « | head » has read enough
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  const program = await createProgram(process.argv[2]);
  await program.parseAsync();
} catch (error) {
  const isPlain = error instanceof OperatorError || error instanceof DatabaseUnavailable;
  process.stderr.write(`${isPlain ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = error instanceof OperatorError ? error.exitCode : 1;
}
