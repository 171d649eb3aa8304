import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';

/** A network of its own, tied to the machine's by one cable that can be pulled. It is gone with the process. */
export interface OwnNetwork {
  /** The machine's address at this end of the cable: where those inside find what it offers. */
  address: string;
  /** A command that runs inside. */
  inside(command: readonly string[]): string[];
  pull(): void;
  plug(): void;
  remove(): void;
}

/** Of a run of the faults, by its process; no name of a cable may be longer than fifteen letters. */
const named = (run = '') => `pn${run}x`;

/** What those who were ended with SIGKILL left; the cable goes with its end inside. */
export function removeNetworksOf(pid: number): void {
  const { stdout } = spawnSync('ip', ['netns', 'list'], { encoding: 'utf8' });
  for (const line of (stdout ?? '').split('\n').filter((one) => one.startsWith(named(String(pid)))))
    run(['ip', 'netns', 'del', line.split(' ')[0] ?? '']);
}

/** Null where none can be had: only root may make one, on Linux, where `ip` is installed. */
export function ownNetwork(): OwnNetwork | null {
  const name = `${named(process.env.FAULTS_RUN)}${randomBytes(2).toString('hex')}`;
  const [here, there] = [`${name}h`, `${name}t`];
  // of a range for the tests of networks, which nobody has at home
  const block = randomBytes(1).readUInt8() & ~3;
  const [address, inner] = [`198.18.77.${block + 1}`, `198.18.77.${block + 2}`];
  const ip = (...args: string[]) => run(['ip', ...args]) === 0;
  if (!ip('netns', 'add', name)) return null;
  const remove = () => {
    ip('link', 'del', here);
    ip('netns', 'del', name);
  };
  const isMade =
    ip('link', 'add', here, 'type', 'veth', 'peer', 'name', there, 'netns', name) &&
    ip('addr', 'add', `${address}/30`, 'dev', here) &&
    ip('link', 'set', here, 'up') &&
    ip('-n', name, 'addr', 'add', `${inner}/30`, 'dev', there) &&
    ip('-n', name, 'link', 'set', there, 'up') &&
    ip('-n', name, 'link', 'set', 'lo', 'up');
  if (!isMade) {
    remove();
    return null;
  }
  process.once('exit', remove);
  return {
    address,
    inside: (command) => ['ip', 'netns', 'exec', name, ...command],
    pull: () => void ip('link', 'set', here, 'down'),
    plug: () => void ip('link', 'set', here, 'up'),
    remove,
  };
}

function run([command = '', ...args]: string[]): number | null {
  return spawnSync(command, args).status;
}
