import { randomBytes } from 'node:crypto';
import { keepSecret } from './kept-secret.ts';

/** The key of `config`, or the one kept in the data folder, which is made the first time. Always 32 bytes. */
export async function loadSecretKey(config: { secretKey: Buffer | null; dataDir: string }): Promise<Buffer> {
  if (config.secretKey !== null) return config.secretKey;
  const text = await keepSecret({
    dataDir: config.dataDir,
    name: 'secret-key',
    shape: /^[0-9a-f]{64}$/,
    inWords: '64 hexadecimal digits',
    make: () => randomBytes(32).toString('hex'),
  });
  return Buffer.from(text, 'hex');
}
