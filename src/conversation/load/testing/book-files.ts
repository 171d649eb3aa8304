import { join } from 'node:path';
import { AROUND_THE_ENGINE, ENGINE_SAYS } from '../engine-says.ts';
import { type FlowFiles, readFlows } from '../read-flows.ts';

/**
 * A fixture book with whatever the engine itself says, which grows with the engine and is not what these books are
 * about. What their `common.*.ftl` hold stays at its lines.
 */
export function bookFiles(name: 'good' | 'damaged'): FlowFiles {
  const files = new Map(readFlows(join(import.meta.dirname, '..', 'fixtures', name)));
  for (const locale of ['fr', 'en']) {
    const file = `common.${locale}.ftl`;
    files.set(file, `${files.get(file) ?? ''}${engineSentences(files.get(file) ?? '')}`);
  }
  return files;
}

function engineSentences(present: string): string {
  return Object.entries({ ...ENGINE_SAYS, ...AROUND_THE_ENGINE })
    .map(([key, { optional }]) => (optional ? '' : key.slice(key.indexOf('.') + 1)))
    .filter((id) => id !== '' && !new RegExp(`^${id} =`, 'm').test(present))
    .map((id) => `${id} = …\n`)
    .join('');
}
