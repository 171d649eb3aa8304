import { Readable } from 'node:stream';
import { vi } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';

/**
 * A command of the operator, in this process and with its environment. Fails with what it would say on standard error.
 * @returns what it printed
 */
export async function runCommand(words: readonly string[], { input = '' as string | Buffer } = {}): Promise<string> {
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const complained = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const read = vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([input]) as typeof process.stdin);
  try {
    await (await createProgram()).exitOverride().parseAsync([...words], { from: 'user' });
    return printed.mock.calls.map(([line]) => String(line)).join('');
  } finally {
    for (const spy of [printed, complained, read]) spy.mockRestore();
  }
}
