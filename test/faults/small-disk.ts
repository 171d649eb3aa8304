import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own in memory, which can be filled to the last byte. */
export interface SmallDisk {
  place: string;
  /** Nothing more can be written until `free`. */
  fill(): void;
  free(): void;
}

const FOLDER = 'parallele-disk-';
/** By which those of one run are known, to whoever ends it (bounded.ts). */
const RUN = process.env.FAULTS_RUN === undefined ? '' : `${process.env.FAULTS_RUN}-`;

const mounted: (() => void)[] = [];

/** Takes all of them away, once nobody has a file there. */
export function removeSmallDisks(): void {
  for (const removeOne of mounted.splice(0)) removeOne();
}

/** Those of a run that was ended, and could not do it itself. */
export function removeSmallDisksOf(pid: number): void {
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(`${FOLDER}${pid}-`)))
    remove(join(tmpdir(), name), process.getuid?.() === 0 ? [] : ['sudo', '-n']);
}

function remove(place: string, asRoot: readonly string[]): void {
  run([...asRoot, 'umount', '--lazy', place]);
  rmSync(place, { recursive: true, force: true });
}

/** Null where none can be mounted: only root can, or who may become root without being asked. */
export function smallDisk(megabytes: number): SmallDisk | null {
  const place = mkdtempSync(join(tmpdir(), `${FOLDER}${RUN}`));
  const asRoot = [[], ['sudo', '-n']].find(
    (prefix) => run([...prefix, 'mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=777`, 'tmpfs', place]) === 0,
  );
  if (asRoot === undefined) {
    rmSync(place, { recursive: true, force: true });
    return null;
  }
  mounted.push(() => remove(place, asRoot));
  const filler = join(place, 'filler');
  return {
    place,
    fill() {
      for (const size of [1 << 20, 1 << 12]) {
        try {
          for (;;) appendFileSync(filler, Buffer.alloc(size));
        } catch {
          // full, but for what is smaller
        }
      }
    },
    free: () => rmSync(filler, { force: true }),
  };
}

function run([command = '', ...args]: string[]): number | null {
  return spawnSync(command, args).status;
}
