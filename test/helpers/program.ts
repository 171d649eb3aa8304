import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A Page whose Graph API answers nobody. */
export const NO_META = {
  META_APP_SECRET: 'secret',
  META_VERIFY_TOKEN: 'verify',
  META_PAGE_ID: '104000000000001',
  META_PAGE_TOKEN: 'EAADEMO',
  META_GRAPH_URL: 'http://127.0.0.1:9',
};

/** The real program in a process of its own. */
export interface Program {
  pid: number;
  /** Where it listens, without a slash at the end. */
  url: string;
  /** Everything it wrote, line by line. */
  lines: string[];
  /** Resolves with the first line, written already or to come, that holds this; fails when the program ends first. */
  writes(part: string): Promise<string>;
  /** kill -9; resolves when the process is gone. */
  kill(): Promise<void>;
  /** Asks it to end, as an operator does. @returns the exit code */
  end(): Promise<number | null>;
}

/** A process that is on its way to be a program. */
export interface Launch {
  /** Resolves when it takes events. Fails with what it said when it ends instead. */
  ready: Promise<Program>;
  /** kill -9, also before it is ready. */
  kill(): Promise<void>;
  lines: string[];
  /** Resolves with the line that is the nth of those that hold this; never when it ends before. */
  writesTimes(part: string, times: number): Promise<void>;
}

/** Starts `node src/main.ts` on a free port; resolves when it takes events. Fails with what it said when it ends instead. */
export const startProgram = (env: Record<string, string>, command?: string[]): Promise<Program> =>
  launchProgram(env, ROOT, command).ready;

/** @param root another edition of the program */
export function launchProgram(env: Record<string, string>, root = ROOT, command = ['src/main.ts']): Launch {
  const child = launch(command, { PORT: '0', ...env }, root);
  const lines: string[] = [];
  const readers = new Set<() => void>();
  const gone = once(child, 'exit') as Promise<[number | null]>;
  const ready = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        for (const read of [...readers]) read();
        const url = /^Parallèle runs\b.*?(http:\/\/[\d.]+:\d+)/.exec(line)?.[1];
        if (url !== undefined) resolve(url);
      });
    }
  });
  const url = Promise.race([
    ready,
    gone.then(([code]) => Promise.reject(new Error(`ended with ${code}:\n${lines.join('\n')}`))),
  ]);
  const stop = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    const [code] = await gone;
    return code;
  };
  const program = {
    pid: child.pid ?? 0,
    lines,
    writes: (part: string) =>
      new Promise<string>((resolve, reject) => {
        const read = () => {
          const line = lines.find((one) => one.includes(part));
          if (line === undefined) return;
          readers.delete(read);
          resolve(line);
        };
        readers.add(read);
        void gone.then(() => reject(new Error(`ended without « ${part} »:\n${lines.join('\n')}`)));
        read();
      }),
    kill: async () => void (await stop('SIGKILL')),
    end: () => stop('SIGTERM'),
  };
  return {
    ready: url.then((found) => ({ url: found, ...program })),
    kill: program.kill,
    lines,
    writesTimes: (part, times) =>
      new Promise((resolve) => {
        readers.add(() => {
          if (lines.filter((line) => line.includes(part)).length >= times) resolve();
        });
      }),
  };
}

/** Runs something to its end. @returns its exit code and what it wrote */
export async function runToEnd(
  command: string[],
  env: Record<string, string>,
): Promise<{ code: number | null; out: string; err: string }> {
  const child = launch(command, env);
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk) => (out += String(chunk)));
  child.stderr?.on('data', (chunk) => (err += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

/** Only what is given is in its environment, and what any process needs. */
function launch([first = '', ...rest]: string[], env: Record<string, string>, cwd = ROOT): ChildProcess {
  const isScript = first.endsWith('.ts');
  const { PATH = '', HOME = '' } = process.env;
  return spawn(isScript ? process.execPath : first, isScript ? [first, ...rest] : rest, {
    cwd,
    // as `npm start` sets it
    env: { PATH, HOME, NODE_COMPILE_CACHE: 'node_modules/.cache/node', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
