import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own in memory, which can be filled to the last byte. */
export interface SmallDisk {
  place: string;
  /** Nothing more can be written until `free`. */
  fill(): void;
  free(): void;
}

const mounted: (() => void)[] = [];

/** Takes all of them away, once nobody has a file there. */
export function removeSmallDisks(): void {
  for (const remove of mounted.splice(0)) remove();
}

/** Null where none can be mounted: only root can, or who may become root without being asked. */
export function smallDisk(megabytes: number): SmallDisk | null {
  const place = mkdtempSync(join(tmpdir(), 'parallele-disk-'));
  const asRoot = [[], ['sudo', '-n']].find(
    (prefix) => run([...prefix, 'mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=777`, 'tmpfs', place]) === 0,
  );
  if (asRoot === undefined) {
    rmSync(place, { recursive: true, force: true });
    return null;
  }
  mounted.push(() => {
    run([...asRoot, 'umount', '--lazy', place]);
    rmSync(place, { recursive: true, force: true });
  });
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
