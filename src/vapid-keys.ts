import webPush from 'web-push';
import type { Config, PushConfig } from './config.ts';
import { keepSecret } from './kept-secret.ts';

/** On one's own machine there is nobody to turn to. */
const NOBODY = 'mailto:nobody@parallele.invalid';

/**
 * Who we are for push services: as `config` says; in local mode a pair kept in the data folder, made the first time. null:
 * this house notifies no browser, and offers it to nobody.
 */
export async function loadVapidKeys(config: Pick<Config, 'push' | 'meta' | 'dataDir'>): Promise<PushConfig | null> {
  if (config.push !== null || config.meta !== null) return config.push;
  const text = await keepSecret({
    dataDir: config.dataDir,
    name: 'vapid-keys',
    shape: /^[A-Za-z0-9_-]{87} [A-Za-z0-9_-]{43}$/,
    inWords: 'a public and a private VAPID key',
    make() {
      const { publicKey, privateKey } = webPush.generateVAPIDKeys();
      return `${publicKey} ${privateKey}`;
    },
  });
  const [publicKey = '', privateKey = ''] = text.split(' ');
  return { publicKey, privateKey, subject: NOBODY };
}
