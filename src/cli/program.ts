import { fileURLToPath } from 'node:url';
import { Command } from 'commander';

const flowsDir = fileURLToPath(new URL('../../flows', import.meta.url));

type Register = (program: Command) => void;

/** What the operator's commands begin with, and where they are: none waits for what only the others need. */
const PARTS: readonly { names: readonly string[]; load(): Promise<Register> }[] = [
  { names: ['town', 'admin'], load: async () => (await import('./town.ts')).registerTownCommands },
  { names: ['export', 'import'], load: async () => (await import('./transfer.ts')).registerTransferCommands },
  { names: ['backup', 'restore'], load: async () => (await import('./backup.ts')).registerBackupCommands },
  { names: ['doctor'], load: async () => (await import('./doctor.ts')).registerDoctorCommand },
  {
    names: ['page'],
    load: async () => {
      const [{ registerPageCommands }, { loadBook }] = [await import('./page.ts'), await import('../load-book.ts')];
      return (program) => registerPageCommands(program, loadBook);
    },
  },
  { names: ['mail'], load: async () => (await import('./mail.ts')).registerMailCommands },
  { names: ['read'], load: async () => (await import('./read.ts')).registerReadCommand },
  {
    names: ['flow'],
    load: async () => {
      const [{ registerFlowCommands }, { effectSpecs, factNames }] = [
        await import('./flow.ts'),
        await import('../community/effects.ts'),
      ];
      return (program) => registerFlowCommands(program, { flowsDir, effects: effectSpecs, facts: [...factNames] });
    },
  },
];

/** The operator's commands: those that begin with `asked`, or all, which also say what there is. */
export async function createProgram(asked?: string): Promise<Command> {
  const program = new Command('parallele').description('Parallèle: the operator’s command line').showHelpAfterError();
  const wanted = PARTS.filter(({ names }) => names.some((name) => name === asked));
  for (const { load } of wanted.length > 0 ? wanted : PARTS) (await load())(program);
  return program;
}
