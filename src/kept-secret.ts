import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A secret kept in a file of the data folder, made the first time. */
export interface KeptSecret {
  dataDir: string;
  name: string;
  /** What the file holds, but for the end of its line. */
  shape: RegExp;
  /** The same in words. */
  inWords: string;
  make(): string;
}

/** @returns null when there is none yet. @throws when the file holds something else */
export async function findSecret({ dataDir, name, shape, inWords }: Omit<KeptSecret, 'make'>): Promise<string | null> {
  return await read(join(dataDir, name), shape, inWords);
}

/** @throws when the file holds something else */
export async function keepSecret({ make, ...kept }: KeptSecret): Promise<string> {
  const { dataDir, name, shape, inWords } = kept;
  const file = join(dataDir, name);
  const found = await findSecret(kept);
  if (found !== null) return found;
  await mkdir(dataDir, { recursive: true });
  const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}.new`;
  await writeFile(draft, `${make()}\n`, { mode: 0o600, flush: true });
  // link, not rename: when two processes start at once, both go on with the secret of the first.
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  const made = await read(file, shape, inWords);
  if (made === null) throw new Error(`${file} vanished while it was made.`);
  return made;
}

async function read(file: string, shape: RegExp, inWords: string): Promise<string | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const line = text.replace(/\n$/, '');
  if (shape.test(line)) return line;
  // Making another would lose what hangs on the first one, for good: that is for a person to decide.
  throw new Error(`${file} must hold ${inWords}. Put the key back, or delete the file to have a new one made.`);
}
