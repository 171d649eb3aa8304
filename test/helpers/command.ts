import { Readable } from 'node:stream';
import { vi } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';

/**
 * A command of the operator, in this process and with its environment. Fails with what it would say on standard error.
 * @param told gets what it said on standard error beside
 * @returns what it printed
 */
export async function runCommand(
  words: readonly string[],
  { input = '' as string | Buffer, told = [] as string[] } = {},
): Promise<string> {
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const complained = vi.spyOn(process.stderr, 'write').mockImplementation((line) => told.push(String(line)) > 0);
  const read = vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([input]) as typeof process.stdin);
  try {
    await (await createProgram()).exitOverride().parseAsync([...words], { from: 'user' });
    return printed.mock.calls.map(([line]) => String(line)).join('');
  } finally {
    for (const spy of [printed, complained, read]) spy.mockRestore();
  }
}
