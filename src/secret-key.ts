import { randomBytes } from 'node:crypto';
import { findSecret, keepSecret } from './kept-secret.ts';

interface Where {
  secretKey: Buffer | null;
  dataDir: string;
}

const kept = (dataDir: string) => ({
  dataDir,
  name: 'secret-key',
  shape: /^[0-9a-f]{64}$/,
  inWords: '64 hexadecimal digits',
});

/** The key of `config`, or the one kept in the data folder, which is made the first time. Always 32 bytes. */
export async function loadSecretKey({ secretKey, dataDir }: Where): Promise<Buffer> {
  if (secretKey !== null) return secretKey;
  const text = await keepSecret({ ...kept(dataDir), make: () => randomBytes(32).toString('hex') });
  return Buffer.from(text, 'hex');
}

/** The same, where nothing may be made: null when there is none yet. */
export async function findSecretKey({ secretKey, dataDir }: Where): Promise<Buffer | null> {
  if (secretKey !== null) return secretKey;
  const text = await findSecret(kept(dataDir));
  return text === null ? null : Buffer.from(text, 'hex');
}
