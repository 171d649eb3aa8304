import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { createProgram } from './program.ts';

/** What can be asked for, with all that may stand behind it. */
const told = (command: Command | undefined): unknown => [
  command?.helpInformation(),
  command?.commands.map((one) => told(one)),
];

test('each command is there, and the same, when only what it begins with is loaded', async () => {
  const all = await createProgram();
  expect(all.commands.length).toBeGreaterThan(8);
  for (const command of all.commands) {
    const few = await createProgram(command.name());
    expect(few.commands.length).toBeLessThan(all.commands.length);
    expect(told(few.commands.find((one) => one.name() === command.name()))).toEqual(told(command));
  }
});

test.each([undefined, '--help', 'help', 'twon', 'constructor'])('%s: all are there', async (asked) => {
  const names = (program: Command) => program.commands.map((command) => command.name());
  expect(names(await createProgram(asked))).toEqual(names(await createProgram()));
});
