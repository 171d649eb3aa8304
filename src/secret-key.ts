import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The key of `config`, or the one kept in the data folder, which is made the first time. Always 32 bytes. */
export async function loadSecretKey(config: { secretKey: Buffer | null; dataDir: string }): Promise<Buffer> {
  if (config.secretKey !== null) return config.secretKey;
  const file = join(config.dataDir, 'secret-key');
  return (await readKey(file)) ?? (await makeKey(config.dataDir, file));
}

async function readKey(file: string): Promise<Buffer | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  if (/^[0-9a-f]{64}\n?$/.test(text)) return Buffer.from(text.trim(), 'hex');
  // Making another would lose what the first one sealed, for good: that is for a person to decide.
  throw new Error(
    `${file} must hold 64 hexadecimal digits. Put the key back, or delete the file to have a new one made.`,
  );
}

async function makeKey(dataDir: string, file: string): Promise<Buffer> {
  await mkdir(dataDir, { recursive: true });
  const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}.new`;
  await writeFile(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flush: true });
  // link, not rename: when two processes start at once, both go on with the key of the first.
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  const key = await readKey(file);
  if (key === null) throw new Error(`${file} vanished while it was made.`);
  return key;
}
