import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const GROUPS = '/sys/fs/cgroup';
const PERIOD_US = 20_000;

/**
 * Gives a process no more than a part of one core, as if it had a small host of its own: by a control group of Linux, which only root may make.
 * The group goes when this is disposed of, behind the end of the process. @throws where there are no such groups
 */
export function limit(pid: number, cores: number): Disposable {
  // the older kind has a tree for each thing that is shared out
  const isOlder = existsSync(join(GROUPS, 'cpu'));
  const group = join(GROUPS, isOlder ? 'cpu' : '', `parallele-bench-${pid}`);
  const quota = Math.round(cores * PERIOD_US);
  mkdirSync(group);
  if (isOlder) {
    writeFileSync(join(group, 'cpu.cfs_period_us'), String(PERIOD_US));
    writeFileSync(join(group, 'cpu.cfs_quota_us'), String(quota));
  } else writeFileSync(join(group, 'cpu.max'), `${quota} ${PERIOD_US}`);
  writeFileSync(join(group, 'cgroup.procs'), String(pid));
  return { [Symbol.dispose]: () => rmdirSync(group) };
}
