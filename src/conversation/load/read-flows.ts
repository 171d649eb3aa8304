import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LOCK_FILE } from './lock.ts';

/** Path below `flows/` → text: `post/flow.yaml`, `post/fr.ftl`, `common.fr.ftl`, `words.fr.ftl`, `flows.lock`. */
export type FlowFiles = ReadonlyMap<string, string>;

/** The only file of the engine that touches the disk. @throws when the folder cannot be read. */
export function readFlows(dir: string): FlowFiles {
  const files = new Map<string, string>();
  for (const name of readdirSync(dir).sort()) {
    const path = join(dir, name);
    if (statSync(path).isDirectory()) {
      for (const inner of readdirSync(path).sort()) {
        if (isFlowFile(inner)) files.set(`${name}/${inner}`, textOf(join(path, inner)));
      }
    } else if (isFlowFile(name) || name === LOCK_FILE) files.set(name, textOf(path));
  }
  return files;
}

/** Some editors put a mark in front that nobody sees. */
function textOf(path: string): string {
  return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
}

function isFlowFile(name: string): boolean {
  return name.endsWith('.ftl') || name === 'flow.yaml';
}
