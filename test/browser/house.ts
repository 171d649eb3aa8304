import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The program as `npm start` runs it, in local mode, as a process of its own. */
export interface House {
  /** Where the phones are. */
  emulator: string;
  port: number;
  /** Everything it has told so far. */
  told: readonly string[];
  /** Resolves with the first line, old or to come, that holds this. */
  tells(part: string): Promise<string>;
  /** Ends it as an operator would. Resolves to its exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

export interface HouseOptions {
  dataDir: string;
  /** The embedded PostgreSQL in `dataDir` unless given. */
  databaseUrl?: string;
  /** Any free one unless given. */
  port?: number;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** What a house inherits: nothing that would make it another house. */
const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot'];
const START_MS = 120_000;

/** Resolves once the house says where its phones are. */
export async function startHouse({ dataDir, databaseUrl, port = 0 }: HouseOptions): Promise<House> {
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: ROOT,
    env: {
      ...Object.fromEntries(INHERITED.map((name) => [name, process.env[name]])),
      DATA_DIR: dataDir,
      PORT: String(port),
      LOG_LEVEL: 'warn',
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const told: string[] = [];
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      told.push(line);
      for (const listen of [...listeners]) listen();
    });
  }

  function tells(part: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => end(`does not say « ${part} »`), START_MS);
      const end = (problem: string) => {
        finish();
        reject(new Error(`The house ${problem}. It said:\n${told.join('\n')}`));
      };
      const finish = () => {
        clearTimeout(timer);
        listeners.delete(look);
      };
      const look = () => {
        const line = told.find((one) => one.includes(part));
        if (line === undefined) return;
        finish();
        resolve(line);
      };
      listeners.add(look);
      void exited.then((code) => end(`ended with ${code}`));
      look();
    });
  }

  const line = await tells('/emulator');
  const emulator = /http:\S+\/emulator/.exec(line)?.[0] ?? '';
  return {
    emulator,
    port: Number(new URL(emulator).port),
    told,
    tells,
    stop: () => end(child, 'SIGTERM', exited),
    async kill() {
      await end(child, 'SIGKILL', exited);
    },
  };
}

function end(child: ChildProcess, signal: NodeJS.Signals, exited: Promise<number | null>): Promise<number | null> {
  child.kill(signal);
  return exited;
}
